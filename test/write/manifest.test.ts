import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { manifestText, outputsListedIn, type Manifest } from '../../src/write/manifest.ts';

const manifest: Manifest = {
  version: '0.1.0',
  command: 'budget',
  agreement: 'k-ikt',
  year: 2021,
  date: '2020-10-01' as Day,
  inputs: [
    { file: 'agreement.yaml', sha256: 'bb' },
    { file: '2021/budget.csv', sha256: 'aa' },
  ],
  outputs: [
    { file: 'summary.csv', sha256: 'dd' },
    { file: 'budget.csv', sha256: 'cc' },
  ],
};

describe('manifestText', () => {
  it('sorts files, so that the order of reading does not show', () => {
    const text = manifestText(manifest);
    expect(JSON.parse(text)).toEqual({
      fordel: '0.1.0',
      command: 'budget',
      agreement: 'k-ikt',
      year: 2021,
      date: '2020-10-01',
      inputs: [manifest.inputs[1], manifest.inputs[0]],
      outputs: [manifest.outputs[1], manifest.outputs[0]],
    });
    expect(text).toBe(manifestText({ ...manifest, inputs: manifest.inputs.toReversed() }));
  });
});

describe('outputsListedIn', () => {
  it.each([
    { text: manifestText(manifest), outputs: ['budget.csv', 'summary.csv'], why: 'our own' },
    { text: 'not json', outputs: [], why: 'no manifest' },
    { text: 'null', outputs: [], why: 'no object' },
    { text: '{"outputs":{"a":1}}', outputs: [], why: 'no list' },
    { text: '{"outputs":[1,null,{},{"file":1},{"file":"a"}]}', outputs: ['a'], why: 'odd items' },
  ])('$why', ({ text, outputs }) => {
    expect(outputsListedIn(text)).toEqual(outputs);
  });
});
