import { describe, expect, it } from 'vitest';
import { isBankAccount, isOrganisationNumber } from '../../src/model/norwegian-numbers.ts';
import {
  agreementOf,
  municipalityFacts,
  populationFacts,
  populationTextOf,
  sampleYears,
  tableOf,
  type Sample,
  type SampleAgreement,
} from './sample-files.ts';

/** Names and numbers in a cell of users, without the words for an exception. */
const namedIn = (users: string): readonly string[] =>
  users
    .replace(/^alle unntatt /, '')
    .split(/[,|]/)
    .map((user) => user.trim())
    .filter((user) => user !== '');

/** What the sample's cost lines are called in its own headers. */
const linesOf = (sample: Sample) =>
  tableOf(sample, 'budget.csv').map((row) => ({
    id: row['linje'] ?? row['nr'] ?? row['id'] ?? '',
    key: row['nøkkel'] ?? row['fordelingsnøkkel'] ?? '',
    users: row['brukere'] ?? row['kommuner'] ?? row['deltakere'] ?? '',
    project: row['prosjekt'] ?? '',
  }));

/** Every place where a table names a municipality. */
const municipalitiesNamed = (sample: Sample): readonly string[] => [
  ...linesOf(sample).flatMap(({ users }) => namedIn(users)),
  ...Object.keys(tableOf(sample, 'users.csv')[0] ?? {}).filter((header) => header !== 'linje'),
  ...['consumption.csv', 'grants.csv', 'services.csv', 'in_kind.csv', 'municipalities.csv']
    .flatMap((file) => tableOf(sample, file))
    .flatMap((row) => [row['kommunenr'], row['kommune'], row['navn']])
    .filter((cell) => cell !== undefined),
];

const rulesOf = ({ notice, settlement, keys, charges, funds }: SampleAgreement) => ({
  notice,
  settlement,
  ...keys,
  ...charges,
  ...funds,
});

/** `3006 Kongsberg` with a figure and, in the long form, a year. */
const POPULATION_ROW =
  /^"?(?:K-)?(?<number>\d{4}) [^"\t,;]+"?[,;\t](?:"(?<year>\d{4})",)?(?<figures>[\d;]+)\r?$/gm;
const yearsInHeader = (text: string): readonly string[] =>
  [...text.matchAll(/(?:Personer|Persons) (\d{4})/g)].map(([, year]) => year ?? '');

describe.each(sampleYears)('the sample $id, $year', (sample) => {
  const agreement = agreementOf(sample);
  const known = new Set(agreement.members.flatMap(({ number, name }) => [number, name]));

  it('has the members that it says, each with the facts of the registers', () => {
    expect(agreement.id).toBe(sample.id);
    expect(agreement.members).toHaveLength(sample.memberCount);
    for (const { number, numbers = [], name, orgnr } of agreement.members) {
      const fact = municipalityFacts.get(number);
      expect({ number, name, orgnr }).toEqual({
        number: fact?.['number'],
        name: fact?.['name'],
        orgnr: fact?.['organisation_number'],
      });
      expect([number, ...numbers]).toContain(fact?.['number_from_2024']);
      expect(isOrganisationNumber(orgnr)).toBe(true);
    }
  });

  it('knows no number for two members', () => {
    const all = agreement.members.flatMap(({ number, numbers = [] }) => [number, ...numbers]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('has a host that is a member, with an account that could exist', () => {
    const host = agreement.members.find(({ number }) => number === agreement.host.number);
    expect(host?.orgnr).toBe(agreement.host.orgnr);
    expect(isBankAccount(agreement.host.account)).toBe(true);
  });

  it('gives a clause or an assumption for every rule', () => {
    for (const [name, rule] of Object.entries(rulesOf(agreement))) {
      expect(rule['clause'] ?? rule['assumption'], name).toBeTruthy();
    }
  });

  it('names members only', () => {
    expect(municipalitiesNamed(sample).filter((cell) => !known.has(cell))).toEqual([]);
  });

  it('uses the keys of its agreement, and each line once', () => {
    const lines = linesOf(sample);
    const keys = Object.keys(agreement.keys ?? {});
    expect(lines.filter(({ key }) => !keys.includes(key))).toEqual([]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('counts own effort only of those who take part in the project', () => {
    const names = new Map(agreement.members.map(({ number, name }) => [number, name]));
    for (const row of tableOf(sample, 'in_kind.csv')) {
      const taking = linesOf(sample).find(({ project }) => project === row['prosjekt']);
      const users = namedIn(taking?.users ?? '').map((user) => names.get(user) ?? user);
      expect(users, row['prosjekt']).toContain(row['navn'] ?? row['kommune']);
    }
  });

  it('has the population that Statistics Norway published', () => {
    const text = populationTextOf(sample);
    const figures =
      text === undefined
        ? tableOf(sample, 'municipalities.csv').map(
            (row) =>
              [
                `${String(sample.year - 1)} ${row['kommunenr'] ?? ''}`,
                row['innbyggere'] ?? '',
              ] as const,
          )
        : [...text.matchAll(POPULATION_ROW)].flatMap(({ groups }) => {
            const years = groups?.['year'] === undefined ? yearsInHeader(text) : [groups['year']];
            return (groups?.['figures'] ?? '')
              .split(';')
              .map(
                (figure, i) => [`${years[i] ?? ''} ${groups?.['number'] ?? ''}`, figure] as const,
              );
          });
    expect(figures.length).toBeGreaterThanOrEqual(sample.memberCount);
    expect(figures.filter(([key, figure]) => populationFacts.get(key) !== figure)).toEqual([]);
  });
});
