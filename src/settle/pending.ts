import type { SettlementRules } from '../model/agreement.ts';
import type { Decision } from '../model/decision.ts';
import type { Pending, SettlementInput } from '../model/settlement.ts';

/** What must be there before a settlement can be final, whatever its model: approved (and audited) accounts, in time. */
export const pendingOf = (
  { decisions, weighing, date }: SettlementInput,
  { requires }: SettlementRules,
): readonly Pending[] => {
  const pending: Pending[] = [];
  const approved = decisions.some(isApprovalOfAccounts);
  if (requires.includes('approve') && !approved) pending.push({ kind: 'approve-accounts' });
  const audited = decisions.some(({ kind }) => kind === 'audited');
  if (requires.includes('audited') && !audited) pending.push({ kind: 'audit' });
  for (const decision of decisions) {
    if (decision.date > date) pending.push({ kind: 'decided-later', decision });
  }
  for (const { id, asOf } of weighing.bases.values()) {
    if (asOf !== undefined && asOf > date) pending.push({ kind: 'basis-later', basis: id, asOf });
  }
  return pending;
};

const isApprovalOfAccounts = (decision: Decision): boolean =>
  decision.kind === 'approve' && decision.what === 'accounts';
