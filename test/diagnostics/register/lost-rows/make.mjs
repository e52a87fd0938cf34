import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifiedWorkspace } from '../../../verified-workspace.ts';

export const make = async (folder) => {
  rmSync(folder, { recursive: true });
  cpSync(await verifiedWorkspace('first'), folder, { recursive: true });
  rmSync(join(folder, 'register'), { recursive: true });
};
