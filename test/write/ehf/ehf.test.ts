import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ehfXml } from '../../../src/write/ehf.ts';
import { CASES, type EhfCase } from './cases.ts';
import { documentOf } from './documents.ts';
import { ownRuleFindings } from './own-rules.ts';
import { hasSchemas, schemaFindings } from './schemas.ts';
import { all, readXml, textAt } from './xml-reader.ts';

const GOLDEN = new URL('golden/', import.meta.url);
const spelled = (given: EhfCase): Promise<string> =>
  ehfXml(documentOf(given), given.attachments ?? []);

describe.each(CASES)('$name: $why', (given) => {
  it('is spelled as the golden file says', async () => {
    const file = new URL(`${given.name}.xml`, GOLDEN);
    const xml = await spelled(given);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, xml);
    expect(xml).toBe(readFileSync(file, 'utf8'));
  });

  it('follows our own rules', async () => {
    expect(ownRuleFindings(await spelled(given))).toEqual([]);
  });

  it.skipIf(!hasSchemas)('is valid by the schemas of UBL 2.1', async () => {
    expect(schemaFindings(await spelled(given))).toEqual([]);
  });
});

it('has no golden file without a case', () => {
  expect(readdirSync(GOLDEN).toSorted()).toEqual(CASES.map(({ name }) => `${name}.xml`).toSorted());
});

const caseOf = (name: string): EhfCase => CASES.find((one) => one.name === name)!;

it('keeps the characters of a text, whatever they look like', async () => {
  const root = readXml(await spelled(caseOf('hostile-text')));
  expect(textAt(root, 'cbc:BuyerReference')).toBe('&nbsp; &amp; &#38; &lt;');
  expect(textAt(root, 'cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name')).toBe(
    'Porsáŋgu gielda & <Čáhcesuolu> "æøå" \'ŧđž\'',
  );
  expect(textAt(root, 'cac:InvoiceLine/cac:Item/cbc:Name')).toBe('To linjer &\u00A0ett');
  expect(textAt(root, 'cac:InvoiceLine/cac:Item/cbc:Description')).toBe(
    '=1+1\n<script>&quot;</script>',
  );
});

it('does not let a note be taken for one with a subject code', async () => {
  const root = readXml(await spelled(caseOf('hostile-text')));
  expect(textAt(root, 'cbc:Note')).toBe(
    'Første linje\nandre linje\ntredje &nbsp; ]]> <b>\uFFFD #abc # slutt',
  );
});

it('embeds the files byte for byte', async () => {
  const given = caseOf('outside');
  const root = readXml(await spelled(given));
  const embedded = all(
    root,
    'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject',
  );
  expect(embedded.map(({ text }) => new Uint8Array(Buffer.from(text, 'base64')))).toEqual(
    given.attachments?.map(({ bytes }) => bytes),
  );
});

it('gives the same text for the same document', async () => {
  expect(await spelled(caseOf('outside'))).toBe(await spelled(caseOf('outside')));
});

describe('what EHF has no form for is our mistake', () => {
  const good = documentOf();
  const { invoice, seller } = good;
  it.each([
    { why: 'internal', document: { ...good, invoice: { ...invoice, isInternal: true } } },
    { why: 'a credit note of nothing', document: documentOf({ kind: 'credit-note' }) },
    { why: 'no reference', document: documentOf({ reference: ' ' }) },
    {
      why: 'a VAT number outside the Act',
      document: { ...good, seller: { ...seller, vatNumber: 'NO938583986MVA' } },
    },
    {
      why: 'outside and inside the Act',
      document: documentOf({ lines: [{ price: '1' }, { price: '1', vat: '25' }] }),
    },
    { why: 'a sum below zero', document: documentOf({ lines: [{ quantity: '-1', price: '1' }] }) },
    { why: 'lines that do not add up', document: { ...good, lines: [] } },
  ])('$why', async ({ document }) => {
    await expect(ehfXml(document, [])).rejects.toThrow('fordel is wrong');
  });
});
