import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InvoiceKind } from '../../../src/model/invoice-subject.ts';
import { magnitude } from '../../../src/model/ore.ts';
import type { VatTreatment } from '../../../src/model/vat.ts';
import { ehfXml } from '../../../src/write/ehf.ts';
import { ATTACHMENTS, credited, documentOf, type DocumentOf, type LineOf } from './documents.ts';
import { ownRuleFindings } from './own-rules.ts';
import { hasSchemas, schemaFindings } from './schemas.ts';

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({
      unit: fc.constantFrom('&', '<', '>', '"', "'", '#', ';', 'a', 'ŋ', '\n', ' '),
      maxLength,
    }),
  );
/** With something to read in it. */
const said = (maxLength: number): fc.Arbitrary<string> => text(maxLength).map((end) => `Á${end}`);

const decimalText = (maximum: bigint): fc.Arbitrary<string> =>
  fc.bigInt({ min: 0n, max: maximum }).map((value) => {
    const digits = value.toString().padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  });

const line = (vat: fc.Arbitrary<VatTreatment>): fc.Arbitrary<LineOf> =>
  fc.record({
    quantity: fc.oneof(
      fc.constant('1'),
      fc.constant('-1'),
      decimalText(10n ** 12n),
      decimalText(10n ** 9n).map((size) => `-${size}`),
    ),
    price: decimalText(10n ** 15n),
    vat,
    name: said(40),
    description: text(60),
  });

/** With a line that takes it above zero where the others leave it below. */
const lines: fc.Arbitrary<readonly LineOf[]> = fc
  .oneof(
    fc.array(line(fc.constant('outside')), { minLength: 1, maxLength: 8 }),
    fc.array(line(fc.constantFrom('exempt', '25', '15', '12', '0')), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map((made) => {
    const { invoice } = documentOf({ lines: made });
    if ((invoice.gross === 0n ? invoice.net : invoice.gross) >= 0n) return made;
    const kroner = (magnitude(invoice.net) + magnitude(invoice.vat)) / 50n + 1n;
    return [...made, { price: String(kroner), vat: made[0]?.vat ?? 'outside' }];
  });

const address = fc.record(
  { street: text(20), postalCode: text(6), city: text(20) },
  { requiredKeys: [] },
);

const anyDocument: fc.Arbitrary<DocumentOf> = fc
  .record({
    lines,
    kind: fc.constantFrom<InvoiceKind>('invoice', 'credit-note'),
    kid: fc.constantFrom('602243', '2021000130066'),
    note: text(80),
    reference: said(20),
    accountingCost: text(20),
    buyerName: said(40),
    exemptReason: said(40),
    sellerAddress: address,
    buyerAddress: address,
    credits: fc
      .uniqueArray(fc.integer({ min: 20_210_001, max: 20_219_999 }), { minLength: 1, maxLength: 4 })
      .map((numbers) => numbers.map((number) => credited(String(number), '2021-01-20'))),
  })
  .map(({ kid, ...given }) => ({ ...given, ...(given.kind === 'invoice' && { kid }) }));

it('spells any document well-formed, valid and by our rules', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (given) => {
      const xml = await ehfXml(documentOf(given), ATTACHMENTS);
      expect(ownRuleFindings(xml)).toEqual([]);
      if (hasSchemas) expect(schemaFindings(xml)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
