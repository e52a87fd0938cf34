/** A small cooperation with a year to settle, as files; what a test says of a file takes the place of its own. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './cli/in-process.ts';

const BASE = join(import.meta.dirname, 'diagnostics/base');
const of = (file: string): string => readFileSync(join(BASE, file), 'utf8');

/** The agreement of the error gallery's base, with `more` at its end; without its charge where `charges` is false. */
export const agreementWith = (more: string, { charges = true } = {}): string => {
  const text = of('agreement.yaml');
  const start = text.indexOf('charges:');
  const head = charges ? text : text.slice(0, start) + text.slice(text.indexOf('decides:'));
  return `${head}${more}\n`;
};

export const FUNDS = `funds:
  operating: { name: Driftsfond, cap: 500000, over_cap: return, clause: "8", opening_balance: { date: 2021-01-01, amount: 100000, source: Regnskap 2020 } }
  investment: { name: Investeringsfond, cap: 50000, over_cap: refuse, clause: "8" }
`;
export const RESULT = `${FUNDS}settlement: { model: result, key: 30/70, surplus: [operating], deficit: [operating, members], clause: "8" }`;
export const ACTUAL = 'settlement: { model: actual, clause: "8" }';

/** Contributions of 1 365 000,50 and 2 500 more for units used, against accounts of 1 272 500,50. */
export const ACCOUNTS =
  'id;beskrivelse;regnskap\nL1;Servere;980000\nL2;Nettverk;250000,50\nL3;Lisenser;42500\n';
const CONSUMPTION =
  'linje;kommune;antall;brukt;enhetspris\nL3;3006;120;125;250\nL3;3818;40;45;250\n';

export const APPROVED = '- { date: 2022-03-29, body: Styret, case: "4/22", approve: accounts }\n';

/** Writes the workspace and returns its folder. `decisions` are added to those of the budget. */
export const settledWorkspace = ({
  decisions = APPROVED,
  charges = true,
  agreement = agreementWith(RESULT),
  files = {},
}: {
  readonly decisions?: string;
  readonly charges?: boolean;
  readonly agreement?: string;
  readonly files?: Readonly<Record<string, string>>;
} = {}): string => {
  const folder = temporaryFolder();
  cpSync(BASE, folder, { recursive: true });
  const decided = of('2021/decisions.yaml')
    .split('\n')
    .filter((line) => charges || !line.includes('set:'))
    .join('\n');
  const all = {
    'agreement.yaml': agreement,
    '2021/decisions.yaml': `${decided}${decisions}`,
    '2021/consumption.csv': CONSUMPTION,
    '2021/accounts.csv': ACCOUNTS,
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};
