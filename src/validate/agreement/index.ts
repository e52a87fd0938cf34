import { errorAt, hasErrors } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { present } from '../present.ts';
import { entryOf, isWord, placeOf } from '../schema/node.ts';
import { startLog } from '../schema/schema.ts';
import type { DecodeLog, Mention } from '../schema/schema.ts';
import { agreementSchema } from './agreement-schema.ts';
import type { AgreementFields } from './agreement-schema.ts';
import { assembleAgreement } from './assemble-agreement.ts';
import { CARRIED } from '../../model/fund.ts';
import { indexMembers } from './member-index.ts';
import { namesDiffer, numbersDiffer } from './members-differ.ts';
import { provisionalAgreement } from './provisional.ts';
import type { ProvisionalAgreement } from './provisional.ts';
import { ambiguousMembers, namesByKind, nearBases, unknownNames } from './references.ts';

/** What became of agreement.yaml: an agreement where there are no errors, and all that there is to say. */
export interface ValidatedAgreement {
  readonly agreement?: Agreement;
  /** Where there are errors, and the members can be read. */
  readonly provisional?: ProvisionalAgreement;
  readonly found: readonly Diagnostic[];
}

/** Whether the result is carried forward, as far as can be told of a file with errors. */
const isCarried = (root: YamlNode): boolean => {
  const settlement = entryOf(root, 'settlement')?.value;
  return settlement !== undefined && isWord(entryOf(settlement, 'model')?.value, 'carry');
};

/** Names that the agreement itself need not give: other numbers of members, and the fund of the model `carry`. */
const furtherNames = (
  root: YamlNode,
  fields: AgreementFields | undefined,
  defined: readonly Mention[],
): readonly Mention[] => {
  const numbers = defined.filter(({ kind, name }) => kind === 'member' && /^[0-9]{4}$/.test(name));
  const others = (fields?.members ?? []).flatMap(({ value, at }) =>
    value.numbers.map((name): Mention => ({ kind: 'member', name, at })),
  );
  const carried: Mention = { kind: 'fund', name: CARRIED, at: root.at };
  return [
    ...numbers.map((mention): Mention => ({ ...mention, kind: 'member-number' })),
    ...others,
    ...(isCarried(root) ? [carried] : []),
  ];
};

const hasSomethingToPay = (root: YamlNode): readonly Diagnostic[] => {
  const isEmpty = (key: 'keys' | 'charges'): boolean => {
    const section = entryOf(root, key)?.value;
    return section === undefined || (section.kind === 'map' && section.entries.length === 0);
  };
  return isEmpty('keys') && isEmpty('charges')
    ? [errorAt('schema/one-key-missing', root.at, { keys: ['keys', 'charges'] })]
    : [];
};

/** A host that is no member cannot bear a share: no column of the split is its. */
const hostIsMemberWhereItBears = (fields: AgreementFields): readonly Diagnostic[] => {
  const rules = [...(fields.keys?.values() ?? [])].map(({ rule }) => rule);
  const parts = rules.flatMap((rule) =>
    rule.kind === 'parts' ? rule.parts.flatMap(({ value }) => value) : [],
  );
  const bears = fields.rounding?.rule === 'half-up' || parts.some(({ by }) => by.includes('host'));
  const { value: host, node } = fields.host;
  const members = indexMembers(fields.members.map(({ value }) => value));
  return bears && members.find(host.number).length === 0
    ? [errorAt('agreement/host-not-member', placeOf(node, 'number'), { number: host.number })]
    : [];
};

type Check = (fields: AgreementFields, root: YamlNode, log: DecodeLog) => readonly Diagnostic[];

/** The checks between sections, each on what could be decoded. */
const CHECKS: readonly Check[] = [
  (_, root) => hasSomethingToPay(root),
  ({ members }) => numbersDiffer(members),
  ({ members }) => namesDiffer(members),
  ({ members }, _, log) => ambiguousMembers(log, indexMembers(members.map(({ value }) => value))),
  hostIsMemberWhereItBears,
];

/**
 * Checks agreement.yaml: its form, and that all names in it refer to something. Finds all problems at once, in the order
 * that they stand in the file, those that reading it `already` found first; never throws, whatever the tree.
 */
export const validateAgreement = (
  root: YamlNode,
  already: readonly Diagnostic[] = [],
): ValidatedAgreement => {
  const log = startLog();
  const fields = agreementSchema.decode(root, log.context);
  const names = namesByKind([...log.defined, ...furtherNames(root, fields, log.defined)]);
  const found = [
    ...log.found,
    ...unknownNames({ referred: log.referred.filter(({ kind }) => kind !== 'basis') }, names),
    ...nearBases(log, names.get('basis') ?? new Set()),
    ...(fields === undefined ? [] : CHECKS.flatMap((check) => check(fields, root, log))),
  ].toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const all = [...already, ...found];
  return fields === undefined || hasErrors(all)
    ? { ...present({ provisional: provisionalAgreement(root, all) }), found: all }
    : { agreement: assembleAgreement(fields, log.referred), found: all };
};
