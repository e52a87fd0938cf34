/**
 * The budget split with dinero.js: `node dinero.mjs <folder with node_modules> municipalities.csv budget.csv out.csv`.
 * `allocate` on bigint amounts, by integer ratios that carry both parts of the key: then it divides once, and adds up.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

const [folder, municipalities, budget, out] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { allocate, dinero, toDecimal } = await load('dinero.js/bigint');
const { NOK } = await load('dinero.js/bigint/currencies');

const rowsOf = (path) => parse(readFileSync(path), { columns: true, delimiter: ';', bom: true });

const members = rowsOf(municipalities).map(({ number, name, population, employees }) => ({
  number,
  name,
  bases: { population: BigInt(population), employees: BigInt(employees) },
}));
const KEYS = {
  '50/50': { clause: '6 a', equal: 50n, rest: 50n, basis: 'population' },
  '30/70': { clause: '6 b', equal: 30n, rest: 70n, basis: 'employees' },
};

const usersOf = (text) => {
  const named = new Set(text.match(/\d{4}/g));
  if (text === '') return members;
  const wanted = !text.startsWith('all except');
  return members.filter(({ number }) => named.has(number) === wanted);
};

/** equal % / users + rest % × basis / sum of the basis, over one denominator; 0 for those who are not users. */
const ratiosOf = (text, { equal, rest, basis }) => {
  const users = new Set(usersOf(text));
  let sum = 0n;
  for (const { bases } of users) sum += bases[basis];
  const userCount = BigInt(users.size);
  return members.map((member) =>
    users.has(member) ? equal * sum + rest * userCount * member.bases[basis] : 0n,
  );
};

const known = new Map();
const ratiosFor = (key, users) => {
  const name = `${key} ${users}`;
  const ratios = known.get(name) ?? ratiosOf(users, KEYS[key]);
  known.set(name, ratios);
  return ratios;
};

const quoted = (text) => (/[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const inKroner = (amounts) =>
  amounts.map((amount) => toDecimal(dinero({ amount, currency: NOK }))).join(';');

const file = openSync(out, 'w');
const headings = members.map(({ number, name }) => `${number} ${name}`);
writeSync(file, `id;description;key;clause;amount;${headings.join(';')}\n`);
const totals = new Array(members.length + 1).fill(0n);
for (const { id, description, key, amount: kroner, users } of rowsOf(budget)) {
  const amount = BigInt(kroner.replace(',', ''));
  const shares = allocate(dinero({ amount, currency: NOK }), ratiosFor(key, users));
  const cells = [amount, ...shares.map((share) => share.toJSON().amount)];
  cells.forEach((cell, i) => (totals[i] += cell));
  writeSync(file, `${id};${quoted(description)};${key};${KEYS[key].clause};${inKroner(cells)}\n`);
}
writeSync(file, `total;;;;${inKroner(totals)}\n`);
closeSync(file);
