import { errorAt } from '../../model/diagnostic.ts';
import type { DecidedAmount, Decision } from '../../model/decision.ts';
import { present } from '../present.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { entriesAmong } from '../schema/node.ts';
import { kroner } from '../schema/number.ts';
import { checked, converted, referring, titled } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';
import type { DecodeContext, Schema } from '../schema/schema.ts';
import { decisionOf } from './decision-head.ts';

const amountFields = {
  amount: titled('Kroner', 'Exactly this, in kroner; 0 is a decision too.', kroner),
  up_to: titled('Inntil', 'As far as this, the balance and the need reach.', kroner),
};

interface AmountGiven {
  readonly amount?: DecidedAmount['amount'];
  readonly up_to?: DecidedAmount['amount'];
}

const amountOf = ({ amount, up_to }: AmountGiven): DecidedAmount | undefined => {
  if (amount !== undefined) return { kind: 'exact', amount };
  return up_to === undefined ? undefined : { kind: 'up-to', amount: up_to };
};

/** Reports an amount that is given both ways; or, where one is needed, in none. */
const amountIsOne = (isNeeded: boolean, node: YamlNode, context: DecodeContext): void => {
  const keys = Object.keys(amountFields);
  const [first, second] = entriesAmong(node, keys);
  if (second !== undefined) {
    context.report(errorAt('schema/keys-exclude', second.keyAt, { keys }));
  } else if (first === undefined && isNeeded) {
    context.report(errorAt('schema/one-key-missing', node.at, { keys }));
  }
};

const withOneAmount = <T>(schema: Schema<T>): Schema<T> =>
  checked(schema, (_, node, context) => {
    amountIsOne(true, node, context);
  });

const withOneAmountOrNone = <T>(schema: Schema<T>): Schema<T> =>
  checked(schema, (_, node, context) => {
    amountIsOne(false, node, context);
  });

const fundName = referring('fund', text);

export const useFund = converted(
  withOneAmount(
    decisionOf(
      { use_fund: titled('Bruk av fond', 'The fund; towards the overspend.', fundName) },
      {
        ...amountFields,
        line: titled('Linje', 'Finances that line of the accounts instead.', text),
      },
    ),
  ),
  ({ use_fund: fund, amount, up_to, ...fields }, { at }): Decision | undefined => {
    const decided = amountOf(present({ amount, up_to }));
    return decided && { ...fields, kind: 'use_fund', fund, amount: decided, at };
  },
);

export const setAside = converted(
  withOneAmount(
    decisionOf({ set_aside: titled('Avsett til fond', 'The fund.', fundName) }, amountFields),
  ),
  ({ set_aside: fund, amount, up_to, ...fields }, { at }): Decision | undefined => {
    const decided = amountOf(present({ amount, up_to }));
    return decided && { ...fields, kind: 'set_aside', fund, amount: decided, at };
  },
);

export const returnFund = converted(
  withOneAmount(
    decisionOf({ return: titled('Tilbakebetal fra fond', 'The fund.', fundName) }, amountFields),
  ),
  ({ return: fund, amount, up_to, ...fields }, { at }): Decision | undefined => {
    const decided = amountOf(present({ amount, up_to }));
    return decided && { ...fields, kind: 'return', fund, amount: decided, at };
  },
);

export const transfer = converted(
  withOneAmountOrNone(
    decisionOf(
      {
        transfer: titled('Overfør fra fond', 'The fund; all of it without an amount.', fundName),
        to: titled('Til', 'The successor that receives it.', text),
      },
      amountFields,
    ),
  ),
  ({ transfer: fund, amount, up_to, ...fields }, { at }): Decision => {
    const decided = amountOf(present({ amount, up_to }));
    return { ...fields, kind: 'transfer', fund, ...present({ amount: decided }), at };
  },
);
