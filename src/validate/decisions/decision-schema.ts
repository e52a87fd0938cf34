import type { Decision, DecisionKind } from '../../model/decision.ts';
import { exemptMembersFields, smallestFields } from '../agreement/exemption-schema.ts';
import { listOrNone } from '../schema/list.ts';
import { unsignedDecimal } from '../schema/number.ts';
import { converted, placed, referring, titled } from '../schema/refine.ts';
import { oneOf, reportWrongForm, scalar, text } from '../schema/scalar.ts';
import type { Schema } from '../schema/schema.ts';
import { byKey } from '../schema/union.ts';
import { decisionOf } from './decision-head.ts';
import { returnFund, setAside, transfer, useFund } from './fund-decision-schema.ts';

const chargeName = referring('charge', text);
const approvable = oneOf(['budget', 'accounts']);
const accounts = oneOf(['accounts']);
const budget = oneOf(['budget']);
const settlement = oneOf(['settlement']);

/** The name of a table inside the year's folder: no path, so that nothing outside it is read. */
const tableName = scalar(
  'file-name',
  (name, node, context) => {
    if (/^[^./\\:][^/\\:]*\.(csv|xlsx)$/i.test(name)) return name;
    reportWrongForm(name, 'file-name', node, context);
    return undefined;
  },
  { type: 'string', pattern: '^[^./\\\\:][^/\\\\:]*\\.(csv|xlsx)$' },
);

const setRate = converted(
  decisionOf(
    {
      set: titled('Fastsett sats', 'A charge whose amount is decided.', chargeName),
      amount: titled('Sats', 'Kroner per figure, for the year alone.', unsignedDecimal),
    },
    {},
  ),
  ({ set, ...fields }, { at }): Decision => ({ ...fields, kind: 'set', charge: set, at }),
);

const exemptCharge = {
  exempt: titled('Frita fra', 'The charge that they do not pay.', chargeName),
};
const smallestExempt = converted(
  decisionOf({ ...exemptCharge, ...smallestFields }, {}),
  ({ exempt, smallest, by, ...fields }, { at }): Decision => ({
    ...fields,
    kind: 'exempt',
    charge: exempt,
    exemption: { kind: 'smallest', count: smallest, by },
    at,
  }),
);
const membersExempt = converted(
  decisionOf({ ...exemptCharge, ...exemptMembersFields }, {}),
  ({ exempt, members, ...fields }, { at }): Decision => ({
    ...fields,
    kind: 'exempt',
    charge: exempt,
    exemption: { kind: 'members', members },
    at,
  }),
);
const exemptMembers = byKey<Decision>(
  new Map([
    ['smallest', smallestExempt],
    ['members', membersExempt],
  ]),
);

const approve = converted(
  decisionOf({ approve: titled('Vedta', 'budget or accounts.', approvable) }, {}),
  ({ approve: what, ...fields }, { at }): Decision => ({ ...fields, kind: 'approve', what, at }),
);

const audited = converted(
  decisionOf({ audited: titled('Revidert', 'accounts', accounts) }, {}),
  ({ audited: what, ...fields }, { at }): Decision => ({ ...fields, kind: 'audited', what, at }),
);

const revise = converted(
  decisionOf(
    {
      revise: titled('Revider', 'budget', budget),
      file: titled('Fil', "The new budget, in the year's folder.", tableName),
    },
    {},
  ),
  ({ revise: what, ...fields }, { at }): Decision => ({ ...fields, kind: 'revise', what, at }),
);

const reopen = converted(
  decisionOf({ reopen: titled('Gjenåpne', 'settlement', settlement) }, {}),
  ({ reopen: what, ...fields }, { at }): Decision => ({ ...fields, kind: 'reopen', what, at }),
);

/** The kinds by the key that tells them apart: a verb. */
const VERBS: Readonly<Record<DecisionKind, Schema<Decision>>> = {
  set: setRate,
  exempt: exemptMembers,
  approve,
  audited,
  revise,
  use_fund: useFund,
  set_aside: setAside,
  return: returnFund,
  transfer,
  reopen,
};

/** The whole of decisions.yaml. An empty list is no decisions. */
export const decisionsSchema = listOrNone(placed(byKey<Decision>(new Map(Object.entries(VERBS)))));
