import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import {
  manifestIn,
  manifestText,
  outputsListedIn,
  type Manifest,
} from '../../src/write/manifest.ts';

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

describe('manifestIn', () => {
  it('gives back what was written, with the lines', () => {
    const read = manifestIn(manifestText(manifest));
    expect(read).toEqual({
      version: '0.1.0',
      date: '2020-10-01',
      inputs: [
        { file: '2021/budget.csv', sha256: 'aa', line: 9 },
        { file: 'agreement.yaml', sha256: 'bb', line: 13 },
      ],
      outputs: [
        { file: 'budget.csv', sha256: 'cc', line: 19 },
        { file: 'summary.csv', sha256: 'dd', line: 23 },
      ],
    });
  });

  it('tells an input from an output of the same name', () => {
    const same = [{ file: 'a.csv', sha256: 'aa' }];
    const read = manifestIn(manifestText({ ...manifest, inputs: same, outputs: same }));
    expect([read?.inputs[0]?.line, read?.outputs[0]?.line]).toEqual([9, 15]);
  });

  it('reads one that somebody has laid out anew, without lines', () => {
    const text = JSON.stringify(JSON.parse(manifestText(manifest)));
    expect(manifestIn(text)?.outputs.map(({ line }) => line)).toEqual([1, 1]);
  });

  it.each(['', '{', 'null', '[]', '3', '{"fordel":"1","date":"d","inputs":[],"outputs":[3]}'])(
    'is none: %s',
    (text) => {
      expect(manifestIn(text)).toBeUndefined();
    },
  );
});
