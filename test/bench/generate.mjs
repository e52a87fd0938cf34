/**
 * Makes a workspace of any size, the same bytes for the same options: an agreement with the keys 50/50 and 30/70,
 * municipalities with population and employees, and cost lines with users. Run alone it takes the options as
 * `node generate.mjs <folder> [--members 357] [--lines 1000] [--subsets pool|distinct] [--seed 1] [--issuing]`; `--issuing`
 * adds what invoices and a settlement ask for.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { agreementText } from './generate-agreement.mjs';

const YEAR = 2021;
/** How many different user lists the variant `pool` draws from. */
const POOL = 200;
const CHUNK = 1 << 20;

/** Numbers in [0, 1) from a seed (mulberry32). */
const randomFrom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const FIRST =
  'Nord Sør Øst Vest Fjell Elve Berg Skog Hav Fjord Li Myr Å Vik Strand Granne Bjørke Eike Furu Høg'.split(
    ' ',
  );
const LAST =
  'dal vik nes bygd heim strand sund våg fjord ås mo lund haug eid stad øy land set anger mark'.split(
    ' ',
  );
/** Each makes as many names again. */
const BEFORE = ['', 'Øvre ', 'Nedre ', 'Indre ', 'Ytre '];
/** Two of them need quotes: more than in any real budget. */
const SERVICES =
  'Brannmur|Sak/arkiv; drift|Lisens "fagsystem"|Lønn|Nett|Skole|Tilskudd|Brukerstøtte|Kart|Backup|Telefoni|Opplæring'.split(
    '|',
  );

/** What an invoice has a row for. */
const CATEGORIES = ['Drift', 'Lønn', 'Nett', 'Fagsystem', 'Sikkerhet', 'Lisenser'];

const between = (random, low, high) => low + Math.floor(random() * (high - low + 1));
/** Small ones are many and large ones few. */
const logBetween = (random, low, high) => Math.round(low * (high / low) ** random());

const nameOf = (i) => {
  const last = LAST[i % LAST.length];
  const first = FIRST[Math.floor(i / LAST.length) % FIRST.length];
  return `${BEFORE[Math.floor(i / LAST.length / FIRST.length)]}${first}${last}`;
};

/** In number order. Twenty to a region, so that numbers look real; names are made up. */
const makeMembers = (count, random) =>
  Array.from({ length: count }, (_, i) => {
    const region = 3 + Math.floor(i / 20);
    // As in Norway: the median is some five thousand, a few are a hundred times as large.
    const spread = random() + random() + random() + random() - 2;
    const population = Math.round(5_000 * Math.exp(2.4 * spread));
    return {
      number: `${String(region).padStart(2, '0')}${String(1 + (i % 20)).padStart(2, '0')}`,
      name: nameOf(i),
      population,
      employees: Math.round(population * (0.3 + 0.2 * random())),
    };
  });

const municipalitiesText = (members) =>
  ['number;name;population;employees']
    .concat(members.map((m) => [m.number, m.name, m.population, m.employees].join(';')))
    .join('\n') + '\n';

/** `count` different numbers, in number order. */
const subset = (members, count, random) => {
  const numbers = members.map(({ number }) => number);
  for (let i = 0; i < count; i += 1) {
    const j = between(random, i, numbers.length - 1);
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return numbers.slice(0, count).sort();
};

const named = (members, random) => {
  const largest = Math.max(1, Math.min(200, Math.floor(members.length * 0.6)));
  const numbers = subset(members, between(random, Math.min(5, largest), largest), random);
  return random() < 0.5 ? numbers.join('|') : `"${numbers.join(',')}"`;
};
const allExcept = (members, random) => {
  const numbers = subset(members, between(random, 1, Math.min(10, members.length - 1)), random);
  return `all except ${numbers.join('|')}`;
};

/** Gives the users cell of one line after the other: a third empty, a third `all except`, a third named. */
const usersMaker = (members, subsets, random) => {
  const makers = [named, allExcept];
  const pool =
    subsets === 'pool'
      ? Array.from({ length: POOL }, (_, i) => makers[i % 2](members, random))
      : undefined;
  return () => {
    const kind = between(random, 0, 2);
    if (kind === 2) return '';
    return pool === undefined
      ? makers[kind](members, random)
      : pool[2 * between(random, 0, POOL / 2 - 1) + kind];
  };
};

/** In øre, from 100 kroner to 50 million, one in twenty an income; half of them in whole kroner. */
const makeAmount = (random) => {
  const ore = logBetween(random, 10_000, 5_000_000_000);
  const amount = random() < 0.5 ? ore - (ore % 100) : ore;
  return random() < 0.05 ? -amount : amount;
};

const amountText = (ore) => {
  const digits = String(Math.abs(ore));
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
};

const quoted = (text) => (/[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Gives the amounts, in the order of the lines. */
const writeLines = (path, members, lines, subsets, random) => {
  const users = usersMaker(members, subsets, random);
  const file = openSync(path, 'w');
  const amounts = [];
  let text = 'id;description;category;key;amount;users\n';
  for (let i = 1; i <= lines; i += 1) {
    const description = quoted(`${SERVICES[i % SERVICES.length]} ${i}`);
    const key = random() < 0.5 ? '50/50' : '30/70';
    const amount = makeAmount(random);
    const category = CATEGORIES[i % CATEGORIES.length];
    text += `L${i};${description};${category};${key};${amountText(amount)};${users()}\n`;
    amounts.push(amount);
    if (text.length > CHUNK) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return amounts;
};

/** A year that is over: each line came to 90 to 100 % of its budget, and the boards have said yes to all of it. */
const writeYearEnd = (folder, amounts, random) => {
  const booked = amounts.map((amount) => Math.round(amount * (0.9 + 0.1 * random())));
  const rows = booked.map((amount, i) => `L${i + 1};${amountText(amount)}\n`);
  writeFileSync(join(folder, 'accounts.csv'), `id;amount\n${rows.join('')}`);
  writeFileSync(
    join(folder, 'decisions.yaml'),
    `- { date: ${YEAR - 1}-10-01, body: Styret, case: "1", approve: budget }
- { date: ${YEAR + 1}-04-08, body: Revisor, case: "2", audited: accounts }
- { date: ${YEAR + 1}-04-28, body: Styret, case: "3", approve: accounts }
`,
  );
};

/** Writes the workspace into `folder`, and says where its tables are. */
export const generateWorkspace = ({
  folder,
  members: count,
  lines,
  subsets = 'pool',
  seed = 1,
  issuing = false,
}) => {
  const random = randomFrom(seed);
  const members = makeMembers(count, random);
  const year = join(folder, String(YEAR));
  mkdirSync(year, { recursive: true });
  writeFileSync(join(folder, 'agreement.yaml'), agreementText(members, issuing));
  writeFileSync(join(year, 'municipalities.csv'), municipalitiesText(members));
  const amounts = writeLines(join(year, 'budget.csv'), members, lines, subsets, random);
  if (issuing) writeYearEnd(year, amounts, random);
  return {
    folder,
    year: YEAR,
    municipalities: join(year, 'municipalities.csv'),
    budget: join(year, 'budget.csv'),
  };
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      members: { type: 'string', default: '357' },
      lines: { type: 'string', default: '1000' },
      subsets: { type: 'string', default: 'pool' },
      seed: { type: 'string', default: '1' },
      issuing: { type: 'boolean', default: false },
    },
  });
  generateWorkspace({
    folder: positionals[0] ?? 'bench',
    members: Number(values.members),
    lines: Number(values.lines),
    subsets: values.subsets,
    seed: Number(values.seed),
    issuing: values.issuing,
  });
}
