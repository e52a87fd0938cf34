import type { Deadline, Rounding } from '../../model/agreement.ts';
import type { Notice } from '../../model/member.ts';
import { ore } from '../../model/ore.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { present } from '../present.ts';
import { day, yearlyDay } from '../schema/day.ts';
import { list } from '../schema/list.ts';
import { placeOf } from '../schema/node.ts';
import { count, positiveKroner } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import { checked, converted, placed, titled } from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { Schema } from '../schema/schema.ts';
import { byKey } from '../schema/union.ts';
import { distinct } from './distinct.ts';
import { grounded, groundsOf, rule } from './grounds-schema.ts';
import { periodIsInOrder } from './limits.ts';

const MOST_MONTHS = 240;

export const periodSchema = checked(
  object({
    required: {},
    optional: {
      from: titled('Fra', 'First day that the agreement is in force.', day),
      until: titled('Til', 'Last day that the agreement is in force.', day),
    },
  }),
  periodIsInOrder,
);

export const noticeSchema: Schema<Notice> = rule({
  required: {
    months: titled('Måneder', 'Months of notice.', count(0, MOST_MONTHS)),
    from: titled(
      'Regnes fra',
      'next-january-1: 1 January after the notice is dated; notice: the day of the notice.',
      oneOf(['next-january-1', 'notice']),
    ),
  },
  optional: {},
});

const roundingFields = grounded({
  required: {},
  optional: {
    unit: titled('Avrundes til', 'The smallest amount of a share, in kroner.', positiveKroner),
    rule: titled(
      'Regel',
      'largest-remainder: shares add up; half-up: each on its own, the host bears the difference.',
      oneOf(['largest-remainder', 'half-up']),
    ),
  },
});

/** To the øre, by largest remainder, where the agreement says nothing. */
export const DEFAULT_ROUNDING: Rounding = { unit: ore(1n), rule: 'largest-remainder' };

export const roundingSchema = converted(roundingFields, (given): Rounding => ({
  ...groundsOf(given),
  unit: given.unit ?? DEFAULT_ROUNDING.unit,
  rule: given.rule ?? DEFAULT_ROUNDING.rule,
}));

const approved = oneOf(['budget', 'accounts']);
const audited = oneOf(['accounts']);

const doneBy = byKey<NonNullable<Deadline['doneBy']>>(
  new Map<string, Schema<NonNullable<Deadline['doneBy']>>>([
    [
      'approve',
      object({
        required: { approve: titled('Vedtatt', 'The decision that fulfils it.', approved) },
        optional: {},
      }),
    ],
    [
      'audited',
      object({
        required: { audited: titled('Revidert', 'The audit fulfils it.', audited) },
        optional: {},
      }),
    ],
  ]),
);

const deadline = placed(
  converted(
    grounded({
      required: {
        id: titled('Id', 'Short name.', text),
        due: titled('Frist', 'With {year} for the budget year: "{year-1}-10-01".', yearlyDay),
      },
      optional: {
        label: titled('Navn', 'What the list of deadlines calls it.', text),
        done_by: titled('Oppfylt ved', 'The decision that fulfils it.', doneBy),
      },
    }),
    ({ done_by, ...fields }): Deadline => ({ ...fields, ...present({ doneBy: done_by }) }),
  ),
);

export const deadlinesSchema = converted(list(deadline), (deadlines, _, context) => {
  const first = new Map<string, SourceRef>();
  for (const { value, node } of deadlines) {
    const at = placeOf(node, 'id');
    const earlier = first.get(value.id);
    if (earlier === undefined) first.set(value.id, at);
    else {
      context.report(errorAt('schema/duplicate', at, { value: value.id, first: earlier }));
    }
  }
  return deadlines.map(({ value }) => value);
});

const bodies = distinct(list(text));

export const decidesSchema = object({
  required: {},
  optional: {
    budget: titled('Budsjettet', 'Who approves and revises the budget.', bodies),
    accounts: titled('Regnskapet', 'Who approves the accounts.', bodies),
    funds: titled('Fondene', 'Who sets aside, uses, returns and transfers.', bodies),
    rates: titled('Satsene', 'Who sets rates and exempts members.', bodies),
  },
});

const ownWord = (bokmal: string): Schema<string> =>
  titled(bokmal, `The agreement's own word for ${bokmal}.`, text);

/** The words of documents that an agreement may have its own for. */
export const termsSchema = object({
  required: {},
  optional: {
    agreement: ownWord('avtale'),
    host: ownWord('vertskommune'),
    member: ownWord('deltakerkommune'),
    basis: ownWord('fordelingsgrunnlag'),
    distribution_key: ownWord('fordelingsnøkkel'),
    charge: ownWord('medlemsavgift'),
    cost_line: ownWord('kostnadslinje'),
    users: ownWord('brukerkommuner'),
    share: ownWord('andel'),
    contribution: ownWord('kostnadsandel'),
    installment: ownWord('termin'),
    underspend: ownWord('mindreforbruk'),
    overspend: ownWord('merforbruk'),
    fund: ownWord('bundet fond'),
    decision: ownWord('vedtak'),
    settlement: ownWord('avregning'),
    register: ownWord('fakturajournal'),
  },
});
