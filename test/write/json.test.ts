import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/document/json-value.ts';
import { jsonText, writeJson } from '../../src/write/json.ts';

describe('jsonText', () => {
  it('keeps the order of keys, also of municipality numbers, and takes no key for anything else', () => {
    const value = new Map<string, Json>([
      ['0301', '1.00'],
      ['1101', '2.00'],
      ['__proto__', '3.00'],
    ]);
    expect(jsonText(value)).toBe(
      '{\n  "0301": "1.00",\n  "1101": "2.00",\n  "__proto__": "3.00"\n}\n',
    );
  });

  it('leaves out what is undefined, and writes lists that are made as they are written', () => {
    const made = (function* (): Generator<Json> {
      yield 1;
      yield { a: [] };
    })();
    expect(jsonText({ missing: undefined, made, none: new Map() })).toBe(
      '{\n  "made": [\n    1,\n    {\n      "a": []\n    }\n  ],\n  "none": {}\n}\n',
    );
  });

  it('is the JSON of the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(jsonText(value as Json)).toBe(
          // A key __proto__ of a plain object is lost in JSON.parse and kept here.
          `${JSON.stringify(value, undefined, 2)}\n`,
        );
      }),
    );
  });

  it('writes large values in pieces', () => {
    const pieces: string[] = [];
    writeJson(
      Array.from({ length: 20_000 }, (_, index) => `line ${String(index)}`),
      (text) => pieces.push(text),
    );
    expect(pieces.length).toBeGreaterThan(3);
    expect(JSON.parse(pieces.join(''))).toHaveLength(20_000);
  });
});
