import type { Budget } from '../model/allocation.ts';
import type { Day } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { AgreedService } from '../model/invoice.ts';

/** Whether the budget rests on a decision: its rates and exemptions, its approval, the revision in force. */
const isRestedOn = (decision: Decision, { revision }: Budget['input']): boolean =>
  decision.kind === 'set' ||
  decision.kind === 'exempt' ||
  (decision.kind === 'approve' && decision.what === 'budget') ||
  decision === revision;

/** Decisions that the amounts rest on, made after the day of issue. */
export const decidedInTime = ({ input }: Budget, date: Day): readonly Diagnostic[] =>
  input.decisions
    .filter((decision) => decision.date > date && isRestedOn(decision, input))
    .map((decision) => {
      const { date: decided, body, case: number, at } = decision;
      return errorAt('invoice/date-before-decision', at, { date, decided, body, case: number });
    });

/** Services agreed after the day of issue. */
export const agreedInTime = (
  services: readonly AgreedService[],
  date: Day,
): readonly Diagnostic[] =>
  services.flatMap(({ agreed, description, at }) =>
    agreed === undefined || agreed <= date
      ? []
      : [errorAt('invoice/date-before-agreed', at, { date, agreed, description })],
  );
