/** A small cooperation that can be invoiced, as files: the settled one with numbers, an account and terms. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { agreementWith, RESULT, settledWorkspace } from './settled-workspace.ts';

export const INVOICING = `invoicing: { installments: [ { due: 02-15, share: 50 }, { due: 08-15, share: 50 } ], terms_days: 30, vat: 25, kid: mod10 }`;

/** The agreement of the base with what invoices ask for, and `more` at its end. */
export const invoicedAgreement = (more = `${RESULT}\n${INVOICING}`): string =>
  agreementWith(more)
    .replace(
      'name: Notodden kommune }',
      'name: Notodden kommune, orgnr: "938583986", account: "28015012341", vat_registered: true }',
    )
    .replace('name: Kongsberg }', 'name: Kongsberg, orgnr: "942402465" }')
    .replace('name: Notodden }', 'name: Notodden, orgnr: "938583986" }')
    .replace('name: Tinn }', 'name: Tinn, orgnr: "864963552" }');

export const invoicedWorkspace = (
  options: Omit<Parameters<typeof settledWorkspace>[0] & object, 'charges'> = {},
): string => settledWorkspace({ agreement: invoicedAgreement(), ...options });

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The rows of the register of invoices, by column. */
export const invoiceRows = (folder: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = textOf(join(folder, 'register/invoices.csv'))
    .replace('\uFEFF', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(';'));
  return rows.map((cells) =>
    Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])),
  );
};

/** Every file under a folder with the hash of its bytes, but for locks that come and go. */
export const bytesUnder = (folder: string): ReadonlyMap<string, string> => {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
};

/**
 * What is not whole: a row without its file or with another, a document without its row, a file that is left over, a list
 * that lacks a document. Empty where all is well.
 */
export const brokenParts = (folder: string, year = '2021'): readonly string[] => {
  const rows = invoiceRows(folder);
  const found = bytesUnder(folder);
  const issued = new Map(
    rows.flatMap((row) =>
      [...(row['files'] ?? '').matchAll(/(.+?) ([0-9a-f]{64})(?: \| |$)/g)].map(
        ([, path = '', hash = '']) => [path, hash] as const,
      ),
    ),
  );
  const target = `out/${year}/invoices/`;
  const list = textOf(join(folder, target, 'invoices.csv'));
  return [
    ...[...issued].filter(([path, hash]) => found.get(path) !== hash).map(([path]) => path),
    ...[...found.keys()].filter(
      (path) => path.startsWith(target) && /\d{8}-/.test(path) && !issued.has(path),
    ),
    ...[...found.keys()].filter((path) => /\.tmp|\.old|pending/.test(path)),
    ...rows.map((row) => row['number'] ?? '').filter((number) => !list.includes(number)),
  ];
};
