import { cpSync, rmSync } from 'node:fs';
import { forgedWorkspace } from '../../../forgeries/forgery.ts';
import { OTHER_FORGERIES } from '../../../forgeries/other.ts';

export const make = async (folder) => {
  rmSync(folder, { recursive: true });
  const forged = await forgedWorkspace(OTHER_FORGERIES['the ends of lines']);
  cpSync(forged, folder, { recursive: true });
};
