import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inputOf, runCampaign, targetsOf } from './campaign.ts';

const ROOT = resolve(import.meta.dirname, '../..');

it('the readers and the command line stand what is thrown at them', async () => {
  const { failures, targets } = await runCampaign({ seed: 5, count: 2000, root: ROOT });
  expect(failures.map(({ target, index, complaint }) => `${target} ${String(index)}: ${complaint}`)).toEqual([]); // prettier-ignore
  expect(targets.map(({ name }) => name)).toEqual(['number', 'csv', 'ssb', 'agreement', 'decisions', 'xlsx', 'workspace']); // prettier-ignore
});

it('an input is the same whenever it is made: none changes what the others are made from', async () => {
  const targets = await targetsOf({ root: ROOT });
  const texts = (): readonly string[] =>
    targets.flatMap((target) =>
      Array.from({ length: 30 }, (_, index) =>
        [...inputOf(target, 1, index).files.values()]
          .map((bytes) => Buffer.from(bytes).toString('latin1'))
          .join(),
      ),
    );
  const first = texts();
  expect(new Set(first).size).toBeGreaterThan(200);
  expect(texts()).toEqual(first);
});
