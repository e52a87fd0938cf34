import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './campaign.ts';
import { writeFiles } from './workspaces.ts';

/** The command that runs one input again. */
export const againWith = (seed: number, target: string, index: number): string =>
  `npm run fuzz -- --seed ${String(seed)} --target ${target} --index ${String(index)}`;

/** Keeps the input of a failure and what was wrong; returns the folder. */
export const saveFailure = (
  folder: string,
  seed: number,
  { target, index, complaint, input }: Failure,
): string => {
  const own = join(folder, `${target}-${String(seed)}-${String(index)}`);
  mkdirSync(join(own, 'input'), { recursive: true });
  writeFiles(join(own, 'input'), input.files);
  const args = input.args === undefined ? '' : `fordel ${input.args.join(' ')} input\n`;
  writeFileSync(
    join(own, 'how-to-see-it.txt'),
    `${againWith(seed, target, index)}\n${args}\n${complaint}\n`,
  );
  return own;
};
