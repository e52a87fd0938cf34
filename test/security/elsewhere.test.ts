/** The same inputs and date give the same bytes: in any place, language and time zone. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, temporaryFolder } from '../cli/in-process.ts';
import { build, spawnFordel } from '../e2e/built.ts';
import { contentsOf } from './hostile-workspace.ts';
import { runsOf } from './runs.ts';

beforeAll(build, 120_000);

/** Makes invoices and a settlement in `place` and returns a hash of each file it wrote. */
const outputsIn = (
  sample: string,
  place: string,
  env: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const folder = join(place, 'w');
  mkdirSync(folder, { recursive: true });
  cpSync(join(SAMPLES, sample), folder, {
    recursive: true,
    filter: (path) => !['out', 'register', 'expected'].includes(basename(path)),
  });
  for (const args of runsOf(sample).filter(
    ([command, , number]) => command === 'settle' || number === '1',
  )) {
    const { exitCode, stderr } = spawnFordel([...args, 'w', '--quiet'], { cwd: place, env });
    expect({ args, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({
      args,
      exitCode: 0,
      stderr: '',
    });
  }
  return Object.fromEntries(
    [...contentsOf(folder)]
      // The register says when and by whom a row was written, which is the run's own.
      .filter(([name]) => name.startsWith('out'))
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
};

let plain: Readonly<Record<string, string>> | undefined;

describe('the outputs', () => {
  const sample = 'k-ikt';
  const inPlainPlace = (): Readonly<Record<string, string>> => {
    const known = plain ?? outputsIn(sample, temporaryFolder(), { TZ: 'UTC' });
    plain = known;
    return known;
  };

  it.each([
    {
      why: 'in the farthest east, where i and I are no pair',
      env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    },
    {
      why: 'far west, with summer time, decimal comma and another order of letters',
      env: { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE' },
    },
    {
      env: { LANG: 'nn_NO.UTF-8', TZ: 'Europe/Oslo' },
      why: 'with messages in nynorsk, in a folder with spaces, Norwegian letters and signs',
      place: "Økonomi og IT/År 2021 (kopi) æøå & 100 % #1 'x'/A\u030Arsregnskap",
    },
  ])('are the same bytes: $why', ({ env, place = '' }) => {
    const around = join(temporaryFolder(), place);
    mkdirSync(around, { recursive: true });
    const outputs = outputsIn(sample, around, env);
    expect(Object.keys(outputs).length).toBeGreaterThan(8);
    expect(outputs).toEqual(inPlainPlace());
  });
});
