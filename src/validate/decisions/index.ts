import { errorAt } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Day } from '../../model/day.ts';
import type { Decision } from '../../model/decision.ts';
import { present } from '../present.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { withNumbers } from '../agreement/exempt-members.ts';
import { indexMembers } from '../agreement/member-index.ts';
import type { MemberIndex } from '../agreement/member-index.ts';
import { ambiguousMembers, namesByKind, unknownNames } from '../agreement/references.ts';
import { placeOf } from '../schema/node.ts';
import { startLog } from '../schema/schema.ts';
import type { Mention } from '../schema/schema.ts';
import { decidedRates } from './decided-rates.ts';
import { decisionsSchema } from './decision-schema.ts';
import { decisionsThatStand } from './same-thing.ts';
import type { DecidedBy, PlacedDecision } from './same-thing.ts';
import { wrongBody } from './who-decides.ts';

export type { DecidedBy } from './same-thing.ts';

/** What became of decisions.yaml: the decisions that stand, in date order, and all that there is to say. */
export interface ValidatedDecisions {
  readonly decisions: readonly Decision[];
  /** The days on which other rates, exemptions or revisions come into force. */
  readonly changes: readonly Day[];
  readonly found: readonly Diagnostic[];
}

/** What a decision may refer to. */
const namesIn = ({ charges, funds, bases, members }: Agreement, root: YamlNode) => {
  const mention = (kind: Mention['kind']) => (name: string) => ({ kind, name, at: root.at });
  return namesByKind([
    ...[...charges.keys()].map(mention('charge')),
    ...[...funds.keys()].map(mention('fund')),
    ...[...bases.keys()].map(mention('basis')),
    ...members.flatMap(({ number, name, numbers }) =>
      [number, name, ...numbers].map(mention('member')),
    ),
  ]);
};

/** Finds a rate that is set for a charge whose amount nobody decides (that year): the agreement's own figure holds. */
const setsWhatIsNotDecided = (
  { value, node }: PlacedDecision,
  agreement: Agreement,
  year: number | undefined,
): readonly Diagnostic[] => {
  const charge = value.kind === 'set' ? agreement.charges.get(value.charge) : undefined;
  if (charge === undefined || decidedRates(charge, year).length > 0) return [];
  const args = { charge: charge.id, ...present({ year }) };
  return [errorAt('decisions/not-decided', placeOf(node, 'set'), args)];
};

const withMemberNumbers = (decision: Decision, members: MemberIndex): Decision =>
  decision.kind === 'exempt'
    ? { ...decision, exemption: withNumbers(decision.exemption, members) }
    : decision;

/**
 * Checks decisions.yaml against the agreement, and where `year` is given against what is decided in that year. An empty file is
 * no decisions. Finds all problems at once; never throws. A decision that another replaces is checked, then left out, but for
 * a rate or an exemption that was in force on the day of `decidedBy`, and revisions. That the `line` of a fund's use exists is
 * for the reader of accounts to check.
 */
export const validateDecisions = (
  root: YamlNode,
  agreement: Agreement,
  year?: number,
  decidedBy?: DecidedBy,
): ValidatedDecisions => {
  if (root.kind === 'empty') return { decisions: [], changes: [], found: [] };
  const log = startLog();
  const decisions = decisionsSchema.decode(root, log.context) ?? [];
  const members = indexMembers(agreement.members);
  const { standing, changes, found } = decisionsThatStand(decisions, decidedBy);
  const all = [
    ...log.found,
    ...unknownNames(log, namesIn(agreement, root)),
    ...ambiguousMembers(log, members),
    ...decisions.flatMap((each) => setsWhatIsNotDecided(each, agreement, year)),
    ...decisions.flatMap(({ value, node }) => wrongBody(value, node, agreement, year)),
    ...found,
  ].toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return {
    decisions: standing.map(({ value }) => withMemberNumbers(value, members)),
    changes,
    found: all,
  };
};
