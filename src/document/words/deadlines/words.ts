import type { LawDeadline } from '../../../model/deadlines-of-year.ts';

/** Every word of lists of deadlines and calendars in one language. Days come as text already. */
export interface DeadlineWords {
  readonly title: (name: string, year: number, date: string) => string;
  readonly columns: {
    readonly due: string;
    readonly what: string;
    readonly grounds: string;
    readonly state: string;
  };
  readonly law: {
    readonly [Law in LawDeadline]: { readonly label: string; readonly source: string };
  };
  /** In place of a clause where the agreement has none. */
  readonly assumed: string;
  readonly approved: (date: string, body: string, number: string) => string;
  readonly audited: (date: string, body: string, number: string) => string;
  readonly afterwards: (days: number) => string;
  readonly late: (days: number) => string;
  readonly due: (days: number) => string;
  readonly today: string;
  readonly passed: string;
  readonly none: string;
  /** What to say of the whole. */
  readonly nothingLate: string;
  readonly areLate: (count: number) => string;
  readonly forInformation: string;
  readonly finalWhen: {
    readonly approved: string;
    readonly audited: string;
    readonly both: string;
  };
  /** `6 a` is said to be a point of the agreement, `§ 6` speaks for itself. */
  readonly clause: (clause: string) => string;
  readonly calendar: (name: string) => string;
  readonly asOf: (date: string, state: string) => string;
}
