import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/model/agreement.ts';
import type { Day } from '../../../src/model/day.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { FundRow } from '../../../src/model/fund-row.ts';
import { ore } from '../../../src/model/ore.ts';
import { openingBalances } from '../../../src/validate/settlement/opening-balances.ts';
import { asText, findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';

/** An amount set aside in a year, and the balance after it, in kroner. */
const moved = (year: number, amount: number, balance: number): Omit<FundRow, 'number'> => ({
  year,
  fund: 'operating',
  kind: 'set_aside',
  amount: ore(BigInt(amount) * 100n),
  balance: ore(BigInt(balance) * 100n),
  clause: '',
  decision: '',
  line: '',
  to: '',
  figures: '',
  settlement: `${String(year)}-1`,
});

interface Given {
  /** Kroner and the day. */
  readonly agreement?: readonly [number, string];
  readonly rows?: readonly Omit<FundRow, 'number'>[];
}

const opening = (year: number, { agreement, rows = [] }: Given) => {
  const fund = {
    id: 'operating',
    name: 'Driftsfond',
    ...(agreement && {
      openingBalance: {
        amount: ore(BigInt(agreement[0]) * 100n),
        date: agreement[1] as Day,
        source: 'Regnskap',
      },
    }),
  };
  const found: Diagnostic[] = [];
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  const funds = new Map([['operating', fund]]);
  const balances = openingBalances({ funds } as unknown as Agreement, year, numbered, (finding) =>
    found.push(finding),
  );
  expectGolden([...findingLines(found), asText(balances)]);
  const { amount, from } = balances.get('operating') ?? { amount: ore(0n), from: '' };
  return { kroner: Number(amount / 100n), from, said: found.map(({ code }) => code) };
};

describe('a fund opens with', () => {
  it.each([
    { given: {}, kroner: 0, from: 'nothing', said: [], why: 'nothing where nobody says' },
    {
      given: { agreement: [100, '2021-01-01'] },
      kroner: 100,
      from: 'agreement',
      said: [],
      why: 'what the agreement says of 1 January',
    },
    {
      given: { agreement: [100, '2020-12-31'] },
      kroner: 100,
      from: 'agreement',
      said: [],
      why: 'or of the day before',
    },
    {
      given: { agreement: [100, '2019-12-31'] },
      kroner: 100,
      from: 'agreement',
      said: ['fund/years-not-settled'],
      why: 'an older balance, with a warning that nobody settled since',
    },
    {
      given: { agreement: [100, '2021-01-02'] },
      kroner: 100,
      from: 'agreement',
      said: ['fund/opening-too-late'],
      why: 'no balance of a day within the year',
    },
    {
      given: { agreement: [100, '2020-01-01'], rows: [moved(2020, 50, 150)] },
      kroner: 150,
      from: 'register',
      said: [],
      why: 'the closing of the year before',
    },
    {
      given: {
        agreement: [100, '2020-01-01'],
        rows: [moved(2020, 50, 150), { ...moved(2020, 7, 7), fund: 'other' }],
      },
      kroner: 150,
      from: 'register',
      said: [],
      why: 'its own rows, whatever another fund held',
    },
    {
      given: { agreement: [100, '2018-01-01'], rows: [moved(2018, 50, 150)] },
      kroner: 150,
      from: 'register',
      said: [],
      why: 'that of an older year, where the year before had no movement',
    },
    {
      given: { agreement: [100, '2021-01-01'], rows: [moved(2021, 50, 150)] },
      kroner: 100,
      from: 'agreement',
      said: [],
      why: 'the same again, the year being settled already',
    },
    {
      given: { agreement: [120, '2021-01-01'], rows: [moved(2021, 50, 150)] },
      kroner: 120,
      from: 'agreement',
      said: ['fund/opening-differs'],
      why: 'nothing else than what it was settled with',
    },
    {
      given: { rows: [moved(2021, 50, 150)] },
      kroner: 0,
      from: 'nothing',
      said: ['fund/opening-differs'],
      why: 'nothing else where the balance was taken out of the agreement',
    },
    {
      given: { agreement: [150, '2021-01-01'], rows: [moved(2020, 50, 150)] },
      kroner: 150,
      from: 'register',
      said: [],
      why: 'a newer balance in the agreement that agrees with the register',
    },
    {
      given: { rows: [moved(2019, 50, 50), moved(2020, 50, 100)] },
      kroner: 100,
      from: 'register',
      said: [],
      why: 'the closing of the last of years that follow each other',
    },
    {
      given: { rows: [moved(2019, 50, 50), moved(2020, 50, 110)] },
      kroner: 110,
      from: 'register',
      said: ['fund/opening-is-not-closing'],
      why: 'no balance of a register whose years do not follow each other',
    },
  ] satisfies (ReturnType<typeof opening> & { given: Given; why: string })[])(
    '$why',
    ({ given, kroner, from, said }) => {
      expect(opening(2021, given)).toEqual({ kroner, from, said });
    },
  );
});
