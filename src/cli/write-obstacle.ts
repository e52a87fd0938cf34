import type { IoError } from '../io/io.ts';
import type { WriteObstacle } from '../model/diagnostic-codes/workspace.ts';
import { IN_THE_WAY } from '../register/registers.ts';

const OBSTACLES: ReadonlyMap<string, WriteObstacle> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-access'],
  ['ENOTDIR', 'not-a-folder'],
  ['EEXIST', 'not-a-folder'],
  ['EISDIR', 'not-a-folder'],
  ['EBUSY', 'open-elsewhere'],
  ['EPERM', 'open-elsewhere'],
  ['ETXTBSY', 'open-elsewhere'],
  ['EROFS', 'read-only'],
  [IN_THE_WAY, 'in-the-way'],
]);

/** What keeps fordel from writing, from the code of the operating system. */
export const obstacleOf = ({ code }: IoError): WriteObstacle => OBSTACLES.get(code) ?? 'unknown';
