import { describe, expect, it } from 'vitest';
import type { BandStep } from '../../../src/model/charge.ts';
import { charge, check, decided, decimal, direct, rate, validated } from './given.ts';
import type { Given } from './given.ts';

const UNITS = '2021/consumption.csv';

describe('charges by use', () => {
  it.each<Given & { said: readonly string[]; why: string }>([
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '', consumption: 'line;kommune;planned\nuse;3006;2\n' },
      said: [],
      why: 'units of a charge',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '' },
      said: ['? consumption/no-rows agreement.yaml:1:1'],
      why: 'a charge by units that nobody has',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '', unreadable: new Set(['consumption']) },
      said: [],
      why: 'a charge by units of a file that could not be read',
    },
    {
      of: { keys: [direct('D')], charges: [charge('use', 'consumption', rate('250'))] },
      files: {
        budget: 'id;key;unit_price\nL;D;1\n',
        consumption: 'line;kommune;planned\nL;3006;1\n',
      },
      said: ['? consumption/no-rows agreement.yaml:1:1'],
      why: 'a charge by units that only a line has',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', decided('Styret'))] },
      files: { budget: '', consumption: 'line;kommune;planned;pris\nuse;3006;2;300\n' },
      said: ['charge/not-decided agreement.yaml:1:1'],
      why: 'a price beside a rate that is not decided yet',
    },
    {
      of: {
        keys: [],
        charges: [
          charge('use', 'consumption', [], {
            rule: {
              kind: 'rates',
              parts: [
                { per: 'member', rate: { kind: 'dated', values: rate('1000') } },
                { per: 'consumption', rate: { kind: 'dated', values: rate('250') } },
                { per: 'consumption', rate: { kind: 'dated', values: rate('50') } },
              ],
            },
          }),
        ],
      },
      files: { budget: '', consumption: 'line;kommune;planned;pris\nuse;3006;2;300\n' },
      said: [],
      why: 'a price is the sum of what is paid per unit',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '', consumption: 'line;kommune;planned;pris\nuse;3006;2;300\n' },
      said: [`consumption/two-unit-prices ${UNITS}:2:12`],
      why: 'another price than the charge’s',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'), { for: 'big' })] },
      files: { budget: '', consumption: 'line;kommune;planned\nuse;3006;2\n' },
      said: [`consumption/not-a-user ${UNITS}:2:1`],
      why: 'one that the charge is not for',
    },
    {
      of: { keys: [], charges: [charge('fee', 'member', rate('250'))] },
      files: { budget: '', consumption: 'line;kommune;planned\nfee;3006;2\nx;3006;1\n' },
      said: [`consumption/split-line ${UNITS}:2:1`, `line/unknown ${UNITS}:3:1`],
      why: 'units of a charge that has none',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('prices units by the band that a member’s figure is on', () => {
    const bands = {
      kind: 'bands',
      by: 'population',
      steps: [
        { below: 10_000_000_000n, amount: 1_000_000n },
        { below: 20_000_000_000n, amount: 2_000_000n },
      ],
    } as never;
    const use = charge('use', 'consumption', [], {
      rule: { kind: 'rates', parts: [{ per: 'consumption', rate: bands }] },
    });
    const consumption = (numbers: readonly string[]): string =>
      `line;kommune;planned\n${numbers.map((number) => `use;${number};1`).join('\n')}\n`;
    const priced = check({
      of: { keys: [], charges: [use] },
      files: { budget: '', consumption: consumption(['3808', '3818']) },
    });
    expect(priced.input?.charges[0]?.consumption.map(({ unitPrice }) => unitPrice)).toEqual([
      2_000_000n,
      1_000_000n,
    ]);
    const above = check({
      of: { keys: [], charges: [use] },
      files: { budget: '', consumption: consumption(['3006']) },
    });
    expect(above.said).toEqual([`consumption/no-unit-price ${UNITS}:2:1`]);
  });

  /** Units of Notodden, with 12 994 people, of a charge in bands by `by`. */
  const inBands = (by: string, ...steps: readonly BandStep[]): Given => ({
    of: {
      keys: [],
      charges: [
        charge('use', 'consumption', [], {
          rule: {
            kind: 'rates',
            parts: [{ per: 'consumption', rate: { kind: 'bands', by, steps } }],
          },
        }),
      ],
    },
    files: { budget: '', consumption: 'line;kommune;planned\nuse;3808;1\n' },
  });
  const upTo = (below: string, amount: string): BandStep => ({
    below: decimal(below),
    amount: decimal(amount),
  });
  it.each([
    { step: upTo('12994', '2'), price: 3n, why: 'a figure at the limit is above the step' },
    { step: upTo('12994.000001', '2'), price: 2n, why: 'below it, in the step' },
    { step: { amount: decimal('4') }, price: 4n, why: 'a step without a limit holds all' },
  ])('$why', ({ step, price }) => {
    const { input } = validated(inBands('population', upTo('9000', '1'), step, upTo('20000', '3')));
    expect(input?.charges[0]?.consumption[0]?.unitPrice).toBe(price * 1_000_000n);
  });

  it('says what the bands go by where no file gives it', () => {
    const { said } = check(inBands('fte', { amount: decimal('4') }));
    expect(said).toEqual(['basis/not-given 2021/municipalities.csv:1:1']);
  });
});
