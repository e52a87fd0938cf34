import type { DecidedAmount, Decision } from '../../model/decision.ts';
import type { Ore } from '../../model/ore.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { SettlementWords } from '../words/settlement/words.ts';
import { fundInSentence } from './fund-name.ts';

/** What a decision is about, with its amount in kroner where it has one. */
export const decisionWhat = (
  decision: Decision,
  settlement: Settlement,
  words: SettlementWords,
): { readonly text: string; readonly amount?: Ore } => {
  const { decisions } = words;
  const name = (fund: string): string => fundInSentence(settlement, fund);
  const withAmount = (text: string, decided: DecidedAmount | undefined) =>
    decided === undefined
      ? { text }
      : {
          text: decided.kind === 'up-to' ? `${text} (${decisions.limit})` : text,
          amount: decided.amount,
        };
  switch (decision.kind) {
    case 'set':
      return { text: decisions.set(chargeLabel(decision.charge, settlement)) };
    case 'exempt':
      return { text: decisions.exempt(chargeLabel(decision.charge, settlement)) };
    case 'approve':
      return { text: decisions.approve[decision.what] };
    case 'audited':
      return { text: decisions.audited };
    case 'revise':
      return { text: decisions.revise(decision.file) };
    case 'use_fund': {
      const { fund, line, amount } = decision;
      const text =
        line === undefined
          ? decisions.useForOverspend(name(fund))
          : decisions.useForLine(name(fund), line);
      return withAmount(text, amount);
    }
    case 'set_aside':
      return withAmount(decisions.setAside(name(decision.fund)), decision.amount);
    case 'return':
      return withAmount(decisions.returned(name(decision.fund)), decision.amount);
    case 'transfer':
      return withAmount(decisions.transfer(name(decision.fund), decision.to), decision.amount);
    case 'reopen':
      return { text: decisions.reopen };
  }
};

const chargeLabel = (id: string, { input }: Settlement): string =>
  input.weighing.agreement.charges.get(id)?.label ?? id;
