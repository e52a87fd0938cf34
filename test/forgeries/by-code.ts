/** A forgery for each code that `verify` alone has. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit, forge, forgeCell, run, sha256 } from '../verified-workspace.ts';
import { at, FUNDS, INVOICES, OUT, type Forgery } from './forgery.ts';

/** By what it is called: the code without its area where there is one forgery of the code. */
export const FORGERIES = {
  'number-gap': {
    why: 'a row was taken out, and the chain repaired',
    forge: (folder: string) => {
      forge(folder, 'invoices', (rows) => rows.toSpliced(6, 1));
    },
    found: [
      at(1, 'document-without-row', `${OUT}/invoices/20210007-Kongsberg.csv`),
      at(8, 'number-gap'),
      at(8, 'settlement/other-invoiced'),
    ],
  },
  'number-twice': {
    why: 'a row was copied',
    forge: (folder: string) => {
      forge(folder, 'invoices', (rows) => [...rows.slice(0, 3), rows[2] ?? [], ...rows.slice(3)]);
    },
    found: [
      at(5, 'number-twice'),
      at(8, 'installments-differ'),
      at(9, 'settlement/other-invoiced'),
    ],
  },
  'number-order': {
    why: 'two rows changed places',
    forge: (folder: string) => {
      forge(folder, 'invoices', ([one = [], two = [], ...rows]) => [two, one, ...rows]);
    },
    found: [at(3, 'number-order')],
  },
  'number-year': {
    why: 'a document was moved to another year',
    after: ['first'],
    forge: (folder: string) => {
      forgeCell(folder, 'invoices', 2, 'year', '2020');
    },
    found: [at(4, 'number-year'), at(4, 'workspace/year-missing')],
  },
  'row-number': {
    why: 'the first row of the funds is gone',
    forge: (folder: string) => {
      forgeCell(folder, 'funds', 0, 'number', '2');
    },
    found: [at(2, 'row-number', FUNDS)],
  },
  'date-order': {
    why: 'a document was dated back',
    forge: (folder: string) => {
      forgeCell(folder, 'invoices', 4, 'date', '2020-12-31');
    },
    found: [at(6, 'date-order')],
  },
  'unknown-reference': {
    why: 'a document refers to one that does not stand above it',
    forge: (folder: string) => {
      forgeCell(folder, 'invoices', 7, 'credits', '20210003 20210012');
    },
    found: [at(9, 'unknown-reference')],
  },
  'reversed-twice': {
    why: 'a credit note was copied with a number of its own',
    after: ['first'],
    forge: async (folder: string) => {
      await credit(folder, '20210001');
      forge(folder, 'invoices', (rows) => [...rows, (rows[3] ?? []).with(0, '20210005')]);
    },
    found: [at(6, 'reversed-twice')],
  },
  'reversal-differs': {
    why: 'a credit note takes back less than the whole',
    after: ['first'],
    forge: async (folder: string) => {
      await credit(folder, '20210001');
      forge(folder, 'invoices', (rows, column) =>
        rows.map((row, index) =>
          index < 3
            ? row
            : row
                .with(column('net'), '100,00')
                .with(column('vat'), '25,00')
                .with(column('gross'), '125,00')
                .with(column('treatments'), '25 100,00 25,00'),
        ),
      );
    },
    found: [at(5, 'reversal-differs')],
  },
  'amount-differs': {
    why: 'an amount was changed, and the chain repaired',
    forge: (folder: string) => {
      forgeCell(folder, 'invoices', 0, 'gross', '432722,46');
    },
    found: [at(2, 'amount-differs')],
  },
  'kid-differs': {
    why: 'a KID has another check digit',
    forge: (folder: string) => {
      forgeCell(folder, 'invoices', 0, 'kid', '2021000130069');
    },
    found: [at(2, 'kid-differs')],
  },
  'document-missing': {
    why: 'a file was deleted',
    forge: (folder: string) => {
      rmSync(join(folder, OUT, 'invoices/20210002-Notodden.csv'));
    },
    found: [at(3, 'document-missing')],
  },
  'document-changed': {
    why: 'a byte was changed in a file',
    forge: (folder: string) => {
      edit(folder, `${OUT}/invoices/20210002-Notodden.csv`, (text) => text.replace('166', '167'));
    },
    found: [at(3, 'document-changed')],
  },
  'document-without-row': {
    why: 'the last row was taken out, and the chain repaired',
    after: ['first'],
    forge: (folder: string) => {
      forge(folder, 'invoices', (rows) => rows.slice(0, -1));
    },
    found: [at(1, 'document-without-row', `${OUT}/invoices/20210003-Tinn.csv`)],
  },
  'output-missing': {
    why: 'an output was deleted',
    after: ['budget'],
    forge: (folder: string) => {
      rmSync(join(folder, OUT, 'budget/summary.csv'));
    },
    found: [at(35, 'output-missing', `${OUT}/budget/manifest.json`)],
  },
  'output-changed': {
    why: 'an output was edited',
    after: ['budget'],
    forge: (folder: string) => {
      edit(folder, `${OUT}/budget/budget.csv`, (text) => text.replace('1000000,00', '1000000,01'));
    },
    found: [at(31, 'output-changed', `${OUT}/budget/manifest.json`)],
  },
  'manifest-unreadable': {
    why: 'a manifest was cut off',
    after: ['budget'],
    forge: (folder: string) => {
      edit(folder, `${OUT}/budget/manifest.json`, (text) => text.slice(0, -20));
    },
    found: [at(1, 'manifest-unreadable', `${OUT}/budget/manifest.json`)],
  },
  'input-changed': {
    why: 'the budget was edited after it was split: no error',
    after: ['budget'],
    forge: (folder: string) => {
      edit(folder, '2021/budget.csv', (text) => text.replace('1000000', '1000001'));
    },
    found: [],
    warned: [at(9, 'input-changed', `${OUT}/budget/manifest.json`)],
  },
  'input-missing': {
    why: 'a file that the budget was made from is called something else now: no error',
    after: ['budget'],
    forge: (folder: string) => {
      renameSync(join(folder, 'agreement.yaml'), join(folder, 'agreement.yml'));
    },
    found: [],
    warned: [at(25, 'input-missing', `${OUT}/budget/manifest.json`)],
  },
  'installments-differ': {
    why: 'the budget was edited after it was invoiced',
    after: ['first', 'second'],
    forge: (folder: string) => {
      edit(folder, '2021/budget.csv', (text) => text.replace('250000,50', '250010,50'));
    },
    found: [at(5, 'installments-differ'), at(7, 'installments-differ')],
  },
  'settlement-output-differs': {
    why: 'a settlement was edited, and its manifest with it',
    forge: (folder: string) => {
      forgeOutput(folder, 'settlement/settlement.csv', (text) =>
        text.replace('692355,91;1250,00', '692355,91;1150,00'),
      );
    },
    found: [at(2, 'settlement-output-differs', `${OUT}/settlement/settlement.csv`)],
  },
  'settlement-outdated': {
    why: 'a document was taken back after the year was settled: no error',
    after: ['first', 'second', 'settle'],
    forge: (folder: string) => credit(folder, '20210006'),
    found: [],
    warned: [
      at(4, 'settlement-outdated', `${OUT}/settlement/settlement.csv`),
      at(4, 'settlement-outdated', `${OUT}/settlement/settlement.csv`),
      at(5, 'settlement-outdated', `${OUT}/settlement/settlement.csv`),
      at(5, 'settlement-outdated', `${OUT}/settlement/settlement.csv`),
    ],
  },
  'settlement-not-final': {
    why: 'the approval of the accounts was taken away after the settlement was invoiced',
    forge: (folder: string) => {
      rmSync(join(folder, 'register/funds.csv'));
      rmSync(join(folder, 'register/funds.head'));
      edit(folder, '2021/decisions.yaml', (text) => text.replace(/^.*approve: accounts.*$/m, ''));
    },
    found: [at(1, 'settlement-not-final', '2021/decisions.yaml')],
  },
  'funds-missing': {
    why: 'the register of funds was deleted, with its head',
    forge: (folder: string) => {
      rmSync(join(folder, 'register/funds.csv'));
      rmSync(join(folder, 'register/funds.head'));
    },
    found: [at(1, 'funds-missing', FUNDS)],
  },
  recovered: {
    why: 'a run was stopped after it had added rows: no error',
    forge: (folder: string) => {
      stopBeforeHead(folder);
    },
    found: [],
    warned: [at(1, 'recovered', 'register')],
  },
} as const satisfies Readonly<Record<string, Forgery>>;

const credit = (folder: string, number: string): Promise<string> =>
  run(folder, ['invoice', '--credit', number, '--date', '2022-05-03', '--format', 'csv']);

/** Changes an output, and its hash in the manifest. */
const forgeOutput = (folder: string, file: string, change: (text: string) => string): void => {
  edit(folder, `${OUT}/${file}`, change);
  const [set = '', name = ''] = file.split('/');
  const hash = sha256(readFileSync(join(folder, OUT, file)));
  edit(folder, `${OUT}/${set}/manifest.json`, (text) =>
    text.replace(new RegExp(`("file": "${name}",\\s*"sha256": ")[0-9a-f]+`), `$1${hash}`),
  );
};

/** Lets the head know all rows but those of the last append, as a run leaves it that is stopped before it replaces the head. */
const stopBeforeHead = (folder: string): void => {
  const known = 6;
  const lines = readFileSync(join(folder, INVOICES), 'utf8').split('\r\n');
  const head = `${String(known)} ${sha256(lines[known] ?? '')}\n`;
  writeFileSync(join(folder, 'register/invoices.head'), head);
};
