import { errorAt } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Agreement, DecisionSubject } from '../../model/agreement.ts';
import type { Charge } from '../../model/charge.ts';
import type { Decision } from '../../model/decision.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { comparedName } from '../agreement/member-index.ts';
import { placeOf } from '../schema/node.ts';
import { decidedRates } from './decided-rates.ts';

/** What a decision is about, among the subjects of `decides`. The auditor audits: nobody else decides that. */
const subjectOf = (decision: Decision): DecisionSubject | undefined => {
  switch (decision.kind) {
    case 'set':
    case 'exempt':
      return 'rates';
    case 'approve':
      return decision.what;
    case 'revise':
      return 'budget';
    case 'reopen':
      return 'accounts';
    case 'use_fund':
    case 'set_aside':
    case 'return':
    case 'transfer':
      return 'funds';
    case 'audited':
      return undefined;
  }
};

/** The bodies that the charge itself names for the year; they go before `decides.rates`. */
const bodiesOfCharge = (charge: Charge, year: number | undefined): readonly string[] => [
  ...new Set(decidedRates(charge, year).flatMap(({ body }) => (body === undefined ? [] : [body]))),
];

/** The bodies that may make the decision; undefined where the agreement does not say. */
const allowedBodies = (
  decision: Decision,
  agreement: Agreement,
  year: number | undefined,
): readonly string[] | undefined => {
  if ('charge' in decision) {
    const charge = agreement.charges.get(decision.charge);
    // Of a charge that is not there nobody can say who decides it.
    if (charge === undefined) return undefined;
    const own = bodiesOfCharge(charge, year);
    if (own.length > 0) return own;
  }
  const subject = subjectOf(decision);
  return subject === undefined ? undefined : agreement.decides.get(subject);
};

/** Finds a decision by a body that the agreement gives no say in it. Case and spaces around names do not count. */
export const wrongBody = (
  decision: Decision,
  node: YamlNode,
  agreement: Agreement,
  year: number | undefined,
): readonly Diagnostic[] => {
  const allowed = allowedBodies(decision, agreement, year);
  const body = comparedName(decision.body);
  if (allowed === undefined || allowed.some((each) => comparedName(each) === body)) return [];
  const args = { body: decision.body, allowed };
  return [errorAt('decisions/wrong-body', placeOf(node, 'body'), args)];
};
