import { describe, expect, test } from 'vitest';
import { validateAgreement } from '../../../src/validate/agreement/index.ts';
import { differences, fieldLines, findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { agreementOf, nodeOf, placesOf } from '../yaml-text.ts';
import { CHARGES, K_IKT } from './agreement-texts.ts';

/** One change of an agreement, and what is found then. */
export interface Case {
  readonly why: string;
  /** K_IKT unless another. */
  readonly base?: string;
  readonly replace: string;
  /** ¶ marks the places where something is found, in order. */
  readonly by: string;
  readonly codes: readonly string[];
  readonly args?: readonly object[];
}

/** The places of the marks, as `line:column`, and the text without them. */
const unmarked = (marked: string) => {
  const places: string[] = [];
  let text = '';
  for (const [index, piece] of marked.split('¶').entries()) {
    if (index > 0) {
      const lines = text.split('\n');
      places.push(`${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}`);
    }
    text += piece;
  }
  return { text, places };
};

const linesOf = (text: string): readonly string[] => fieldLines(agreementOf(text));
const usual = new Map([K_IKT, CHARGES].map((text) => [text, linesOf(text)]));

/**
 * What becomes of an agreement, all of it golden: the findings, and how it differs from `base`; with errors, as far as it can
 * be read.
 */
export const checkAgreement = (text: string, base = '') => {
  const { agreement, provisional, found } = validateAgreement(nodeOf(text));
  const read = agreement ?? provisional?.agreement;
  expectGolden([
    ...findingLines(found),
    ...(agreement === undefined ? ['no agreement'] : []),
    ...(read === undefined ? [] : differences(fieldLines(read), usual.get(base) ?? [])),
  ]);
  return { agreement, provisional, found };
};

const check = ({ base = K_IKT, replace, by, codes, args }: Case) => {
  expect(base.split(replace).length, 'the text to replace stands once').toBe(2);
  const { text, places } = unmarked(base.replace(replace, () => by));
  const { agreement, found } = checkAgreement(text, base);
  expect(placesOf(found)).toEqual(codes.map((code, index) => `${places[index] ?? ''} ${code}`));
  if (args !== undefined) expect(found.map((each) => each.args)).toMatchObject(args);
  expect(agreement === undefined).toBe(found.some(({ severity }) => severity === 'error'));
};

/** A table of changes as tests. */
export const cases = (name: string, rows: readonly Case[]) => {
  describe(name, () => {
    test.each(rows)('$why', check);
  });
};
