import type { Agreement } from '../../model/agreement.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { YamlEntry, YamlNode } from '../../read/yaml-node.ts';
import { entryOf, hasKey } from '../schema/node.ts';
import type { YamlMap } from '../schema/node.ts';
import { startLog } from '../schema/schema.ts';
import { agreementSchema } from './agreement-schema.ts';
import { assembleAgreement } from './assemble-agreement.ts';

/**
 * An agreement with errors, as far as it could be read: for looking through the year's files, so that what is wrong there
 * is told in the same run. Nothing may be split by it.
 */
export interface ProvisionalAgreement {
  readonly agreement: Agreement;
  /** Whether a finding in the year's files will still be there when the agreement is corrected. */
  readonly stands: (finding: Diagnostic) => boolean;
}

/** What the year's files are not read by may be anything. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['id', 'id'],
  ['name', 'name'],
  ['source', 'source'],
  ['language', 'nb'],
]);

/** Errors that leave the value that they are about as it is. */
const VALUE_STANDS: ReadonlySet<Diagnostic['code']> = new Set([
  'agreement/clause-missing',
  'agreement/shares-not-100',
]);

/** Findings of form: they need no agreement. */
const OF_FORM = /^(?:file|table|xlsx|yaml|number|schema)\//;
const NEEDS_NO_AGREEMENT: ReadonlySet<Diagnostic['code']> = new Set([
  'budget/no-id',
  'budget/id-twice',
  'line/blank',
  'line/twice',
  'municipality/blank',
  'basis/negative-figure',
  'grants/negative',
  'consumption/negative',
  'in-kind/negative',
]);
/** Findings about municipalities: they hold where the members do. */
const ABOUT_MEMBERS = /^(?:municipality|member|users)\//;
const ABOUT_MEMBERS_TOO: ReadonlySet<Diagnostic['code']> = new Set(['basis/no-row']);

/** Sections that say who is a member when. */
const MEMBER_SECTIONS = ['members', 'period', 'part_year', 'notice'];
/** Sections that say which lines, figures and decisions a year must have. */
const RULE_SECTIONS = ['keys', 'bases', 'charges', 'funds', 'settlement', 'decides'];

/** The provisional agreement of a tree with the errors `found`; undefined where even its members cannot be read. */
export const provisionalAgreement = (
  root: YamlNode,
  found: readonly Diagnostic[],
): ProvisionalAgreement | undefined => {
  if (root.kind !== 'map') return undefined;
  const log = startLog();
  const fields = agreementSchema.decode(withStandIns(root, found), log.context);
  if (fields === undefined) return undefined;
  const doubtful = doubtfulSections(root, found);
  const membersHold = !MEMBER_SECTIONS.some((section) => doubtful.has(section));
  const hasRules = found.every(({ code }) => code !== 'schema/one-key-missing');
  const rulesHold = hasRules && !RULE_SECTIONS.some((section) => doubtful.has(section));
  const stands = (finding: Diagnostic): boolean => {
    const { code } = finding;
    if (OF_FORM.test(code) || NEEDS_NO_AGREEMENT.has(code)) return true;
    if (code === 'budget/unknown-key') {
      const keys = entryOf(root, 'keys')?.value;
      return keys !== undefined && !hasKey(keys, finding.args.key);
    }
    if (!membersHold) return false;
    return rulesHold || ABOUT_MEMBERS.test(code) || ABOUT_MEMBERS_TOO.has(code);
  };
  return { agreement: assembleAgreement(fields, log.referred), stands };
};

/** The tree with something in place of the fields that are missing or in error and that no file is read by. */
const withStandIns = (root: YamlMap, found: readonly Diagnostic[]): YamlMap => {
  const doubtful = doubtfulSections(root, found);
  const replaced = [...STAND_INS].filter(
    ([key]) => doubtful.has(key) || entryOf(root, key) === undefined,
  );
  const standIns = replaced.map(([key, text]): YamlEntry => ({
    key,
    keyAt: root.at,
    value: { kind: 'scalar', text, quoted: true, at: root.at },
  }));
  const kept = root.entries.filter(({ key }) => !replaced.some(([other]) => other === key));
  return { ...root, entries: [...kept, ...standIns] };
};

/** The sections of the file that have errors which may have changed what was read of them. */
const doubtfulSections = (root: YamlMap, found: readonly Diagnostic[]): ReadonlySet<string> => {
  const doubtful = new Set<string>();
  for (const { severity, code, at } of found) {
    if (severity === 'warning' || VALUE_STANDS.has(code)) continue;
    const section = root.entries.findLast(
      ({ keyAt: { line, column } }) => line < at.line || (line === at.line && column <= at.column),
    );
    if (section === undefined) continue;
    // A section that nobody knows may be any of the others, misspelt.
    const isKnown = agreementSchema.keys?.includes(section.key) === true;
    for (const key of isKnown ? [section.key] : [...MEMBER_SECTIONS, ...RULE_SECTIONS]) {
      doubtful.add(key);
    }
  }
  return doubtful;
};
