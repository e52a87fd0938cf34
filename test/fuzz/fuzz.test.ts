import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runCampaign } from './campaign.ts';

const ROOT = resolve(import.meta.dirname, '../..');

it('the readers and the command line stand what is thrown at them', async () => {
  const { failures, targets } = await runCampaign({ seed: 5, count: 2000, root: ROOT });
  expect(failures.map(({ target, index, complaint }) => `${target} ${String(index)}: ${complaint}`)).toEqual([]); // prettier-ignore
  expect(targets.map(({ name }) => name)).toEqual(['number', 'csv', 'ssb', 'agreement', 'decisions', 'xlsx', 'workspace']); // prettier-ignore
});
