import type { Agreement, Basis, DecisionSubject } from '../../model/agreement.ts';
import type { Charge } from '../../model/charge.ts';
import type { Fund } from '../../model/fund.ts';
import type { Language } from '../../model/language.ts';
import { present } from '../present.ts';
import type { Mention } from '../schema/schema.ts';
import type { AgreementFields } from './agreement-schema.ts';
import type { ChargeBody } from './charge-schema.ts';
import { withNumbers } from './exempt-members.ts';
import { CARRIED } from '../../model/fund.ts';
import { groundsOf } from './grounds-schema.ts';
import { DEFAULT_INVOICING } from './invoicing-schema.ts';
import { indexMembers } from './member-index.ts';
import type { MemberIndex } from './member-index.ts';
import { DEFAULT_ROUNDING } from './sections.ts';

const CARRIED_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Overført resultat',
  nn: 'Overført resultat',
  en: 'Result carried forward',
};

/** Each thing with its id, which in the file is its name. */
const withIds = <T extends object>(
  things: ReadonlyMap<string, T> | undefined,
): ReadonlyMap<string, T & { readonly id: string }> =>
  new Map([...(things ?? [])].map(([id, thing]) => [id, { ...thing, id }]));

/** Those declared, then those that rules name: any column of municipalities.csv is a basis. */
const basesOf = (
  { bases }: AgreementFields,
  referred: readonly Mention[],
): ReadonlyMap<string, Basis> => {
  const declared = new Map<string, Basis>(
    [...(bases ?? [])].map(([id, basis]) => [id, { label: id, ...basis, id }]),
  );
  for (const { kind, name } of referred) {
    if (kind === 'basis' && !declared.has(name)) declared.set(name, { id: name, label: name });
  }
  return declared;
};

const chargesOf = (
  charges: ReadonlyMap<string, ChargeBody> | undefined,
  members: MemberIndex,
): ReadonlyMap<string, Charge> =>
  withIds(
    new Map(
      [...(charges ?? [])].map(([id, { exempt, ...charge }]) => [
        id,
        {
          ...charge,
          ...(exempt && {
            exempt: exempt.map((entry) => ({ ...entry, value: withNumbers(entry.value, members) })),
          }),
        },
      ]),
    ),
  );

const fundsOf = ({ funds, settlement, language }: AgreementFields): ReadonlyMap<string, Fund> => {
  const declared = withIds(funds);
  if (settlement?.model !== 'carry' || declared.has(CARRIED)) return declared;
  const carried: Fund = {
    id: CARRIED,
    name: CARRIED_NAMES[language],
    ...groundsOf(settlement),
  };
  return new Map([...declared, [CARRIED, carried]]);
};

const textsOf = <Key extends string, T>(
  fields: { readonly [K in Key]?: T } | undefined,
): ReadonlyMap<Key, T> => new Map(Object.entries(fields ?? {}) as [Key, T][]);

/** The agreement of fields that were found to be free of errors. */
export const assembleAgreement = (
  fields: AgreementFields,
  referred: readonly Mention[],
): Agreement => {
  const members = fields.members
    .map(({ value, at }) => ({ ...value, at }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const index = indexMembers(members);
  const { value: host, at } = fields.host;
  return {
    id: fields.id,
    name: fields.name,
    source: fields.source,
    language: fields.language,
    period: fields.period ?? {},
    terms: textsOf<string, string>(fields.terms),
    // The number that the agreement gives the member, also where the host stands under an older one.
    host: { ...host, number: index.find(host.number)[0]?.number ?? host.number, at },
    partYear: fields.part_year !== undefined,
    members,
    bases: basesOf(fields, referred),
    keys: withIds(fields.keys),
    charges: chargesOf(fields.charges, index),
    funds: fundsOf(fields),
    ...present({ notice: fields.notice, settlement: fields.settlement }),
    invoicing: fields.invoicing ?? DEFAULT_INVOICING,
    deadlines: fields.deadlines ?? [],
    rounding: fields.rounding ?? DEFAULT_ROUNDING,
    decides: textsOf<DecisionSubject, readonly string[]>(fields.decides),
    assumptions: fields.assumptions ?? [],
  };
};
