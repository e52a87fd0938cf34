import { cpSync, rmSync } from 'node:fs';
import { FORGERIES } from '../../../forgeries/by-code.ts';
import { forgedWorkspace } from '../../../forgeries/forgery.ts';

export const make = async (folder) => {
  rmSync(folder, { recursive: true });
  cpSync(await forgedWorkspace(FORGERIES['recovered']), folder, { recursive: true });
};
