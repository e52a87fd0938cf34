import { expect, it } from 'vitest';
import { vatOfEffort } from '../../src/model/cost-line.ts';
import type { VatTreatment } from '../../src/model/vat.ts';

const lineOf = (vat: VatTreatment | undefined) => (vat === undefined ? {} : { vat });

it.each<{ lines: readonly (VatTreatment | undefined)[]; vat?: VatTreatment; why: string }>([
  { lines: ['25'], vat: '25', why: 'the only line says it' },
  { lines: ['25', '25'], vat: '25', why: 'all lines say the same' },
  { lines: ['25', '15'], why: 'two lines differ' },
  { lines: ['25', undefined], why: 'one line leaves it to the agreement' },
  { lines: [undefined, '25'], why: 'the first line leaves it to the agreement' },
  { lines: [undefined, undefined], why: 'all lines leave it to the agreement' },
  { lines: [], why: 'there are no lines' },
])('own effort has the VAT that its lines agree on: $why', ({ lines, vat }) => {
  expect(vatOfEffort(lines.map(lineOf))).toBe(vat);
});
