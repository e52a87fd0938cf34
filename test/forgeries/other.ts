/** Forgeries that are found by codes that other commands have too. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { edit, forge, forgeCell } from '../verified-workspace.ts';
import { at, FUNDS, INVOICES, OUT, type Forgery } from './forgery.ts';

/** By what was changed. */
export const OTHER_FORGERIES: Readonly<Record<string, Forgery>> = {
  'a byte of a row': {
    why: 'the row after it no longer follows',
    forge: (folder) => {
      edit(folder, INVOICES, (text) => text.replace('Notodden;2021-02-01', 'Nottoden;2021-02-01'));
    },
    found: [at(4, 'register/damaged')],
  },
  'a row': {
    why: 'it is missed by the chain, by the head and in its series; what comes of it is left out',
    forge: (folder) => {
      edit(folder, INVOICES, (text) => text.replace(/^20210005.*\r\n/m, ''));
    },
    found: [at(6, 'register/damaged'), at(9, 'register/damaged'), at(6, 'number-gap')],
    warned: [at(1, 'register/not-checked')],
  },
  'the ends of lines': {
    why: 'another program has saved the register: that alone is said, however many documents there are',
    forge: (folder) => {
      edit(folder, INVOICES, (text) => text.replaceAll('\r\n', '\n'));
    },
    found: [at(1, 'register/damaged')],
    warned: [at(1, 'register/not-checked')],
  },
  'the head of the funds': {
    why: 'the settlement rests on them',
    forge: (folder) => {
      edit(folder, 'register/funds.head', () => 'x');
      edit(folder, '2021/accounts.csv', (text) => text.replace('980000', '990000'));
    },
    found: ['register/funds.head:1 register/damaged'],
    warned: [
      at(1, 'register/not-checked', FUNDS),
      at(9, 'input-changed', `${OUT}/invoices/manifest.json`),
      at(9, 'input-changed', `${OUT}/settlement/manifest.json`),
    ],
  },
  'the last row': {
    why: 'it is missed by the head; what comes of it is left out',
    forge: (folder) => {
      edit(folder, INVOICES, (text) => text.replace(/^20210008.*\r\n/m, ''));
    },
    found: [at(9, 'register/damaged')],
    warned: [at(1, 'register/not-checked')],
  },
  'the last row, with the head': {
    why: 'its file is left, and the settlement comes to more',
    forge: (folder) => {
      forge(folder, 'invoices', (rows) => rows.slice(0, -1));
    },
    found: [
      at(1, 'document-without-row', `${OUT}/invoices/20210008-Tinn.csv`),
      at(8, 'settlement/other-invoiced'),
    ],
  },
  'a cell that cannot be read': {
    why: 'it is pointed at',
    forge: (folder) => {
      forgeCell(folder, 'invoices', 3, 'date', '1 August');
    },
    found: [at(5, 'register/unreadable-row'), at(6, 'number-gap')],
    warned: [at(1, 'register/not-checked')],
  },
  'two files': {
    why: 'both are changed',
    forge: (folder) => {
      const path = (name: string): string => join(folder, OUT, 'invoices', name);
      renameSync(path('20210001-Kongsberg.csv'), path('x'));
      renameSync(path('20210004-Kongsberg.csv'), path('20210001-Kongsberg.csv'));
      renameSync(path('x'), path('20210004-Kongsberg.csv'));
    },
    found: [at(2, 'document-changed'), at(5, 'document-changed')],
  },
  'a file for a folder': {
    why: 'a folder is no file',
    forge: (folder) => {
      rmSync(join(folder, OUT, 'invoices/20210001-Kongsberg.csv'));
      mkdirSync(join(folder, OUT, 'invoices/20210001-Kongsberg.csv'));
    },
    found: [at(2, 'document-missing')],
  },
  'a municipality': {
    why: 'a document to nobody of the agreement counts nowhere',
    after: ['first'],
    forge: (folder) => {
      forgeCell(folder, 'invoices', 2, 'municipality', '9999');
    },
    found: [at(4, 'invoice/unknown-member'), at(4, 'kid-differs')],
  },
  'a movement of a fund': {
    why: 'the settlement comes to another',
    forge: (folder) => {
      forge(folder, 'funds', (rows, column) =>
        rows.map((row) =>
          row.with(column('amount'), '90000,00').with(column('balance'), '190000,00'),
        ),
      );
    },
    found: [at(2, 'settlement/other-figures', FUNDS)],
  },
  'a balance of a fund': {
    why: 'it begins with something else than the agreement says',
    forge: (folder) => {
      forgeCell(folder, 'funds', 0, 'balance', '195000,01');
    },
    found: ['agreement.yaml:1 fund/opening-differs'],
  },
  'the accounts': {
    why: 'the settlement is another, and so are its documents and the funds',
    forge: (folder) => {
      edit(folder, '2021/accounts.csv', (text) => text.replace('980000', '990000'));
    },
    found: [at(2, 'settlement/other-figures', FUNDS)],
  },
  'the approval of the accounts': {
    why: 'the register has the year as final',
    after: ['settle'],
    forge: (folder) => {
      edit(folder, '2021/decisions.yaml', (text) => text.replace(/^.*approve: accounts.*$/m, ''));
    },
    found: ['2021/decisions.yaml:1 settlement/was-final'],
  },
  'the VAT of the agreement': {
    why: 'installments cannot be reckoned without',
    after: ['first', 'second'],
    forge: (folder) => {
      edit(folder, 'agreement.yaml', (text) => text.replace('vat: 25, ', ''));
    },
    found: ['2021/budget.csv:2 invoicing/no-vat'],
  },
  'an input that cannot be read': {
    why: 'it is reported as check does',
    after: ['first', 'second'],
    forge: (folder) => {
      edit(folder, '2021/budget.csv', (text) => text.replace('1000000', 'mye'));
    },
    found: ['2021/budget.csv:2 number/unreadable'],
  },
  'an agreement that cannot be read': {
    why: 'registers and files are verified all the same',
    forge: (folder) => {
      edit(folder, 'agreement.yaml', (text) => `${text}\nnonsense: 1\n`);
      rmSync(join(folder, OUT, 'invoices/20210002-Notodden.csv'));
    },
    found: ['agreement.yaml:35 schema/unknown-key', at(3, 'document-missing')],
  },
  'a year’s folder': {
    why: 'what the register has of it cannot be made anew',
    forge: (folder) => {
      renameSync(join(folder, '2021'), join(folder, '2020'));
      rmSync(join(folder, OUT, 'invoices/bilag.csv'));
    },
    found: [
      at(67, 'output-missing', `${OUT}/invoices/manifest.json`),
      at(2, 'workspace/year-missing', FUNDS),
    ],
  },
};
