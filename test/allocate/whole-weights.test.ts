import { describe, expect, test } from 'vitest';
import { weightUnit, wholeWeights } from '../../src/allocate/whole-weights.ts';
import { millionths } from '../../src/model/millionths.ts';
import { decimal } from './year.ts';

describe('figures of a basis', () => {
  const most = BigInt(Number.MAX_SAFE_INTEGER);

  test('become whole numbers, and floats as far as they are exact', () => {
    const figures = [
      undefined,
      ...[0n, most, most + 1n].map((each) => millionths(each * 1_000_000n)),
    ];
    expect(wholeWeights(figures)).toEqual({
      exact: [undefined, 0n, most, most + 1n],
      floats: Float64Array.of(NaN, 0, Number.MAX_SAFE_INTEGER, Infinity),
    });
  });

  test('share the power of ten that makes all of them whole', () => {
    const figures = [decimal('1.5'), undefined, decimal('2'), decimal('0.25')];
    expect(weightUnit(figures)).toBe(decimal('0.01'));
    expect(wholeWeights(figures).exact).toEqual([150n, undefined, 200n, 25n]);
  });
});
