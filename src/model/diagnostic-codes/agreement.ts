import type { SourceRef } from '../source-ref.ts';

/** What must stand at a place of agreement.yaml or decisions.yaml. */
export type Expectation =
  | 'text'
  | 'number'
  | 'rate'
  | 'amount'
  | 'count'
  | 'day'
  | 'month-day'
  | 'yearly-day'
  | 'municipality-number'
  | 'organisation-number'
  | 'bank-account'
  | 'file-name'
  | 'word'
  | 'list'
  | 'dated-list'
  | 'fields';

/** What names in the agreement refer to; a member by its name or any of its numbers, or by the agreement's own number only. */
export type NameKind = 'basis' | 'key' | 'charge' | 'fund' | 'class' | 'member' | 'member-number';

/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/agreement.ts. */
export interface AgreementDiagnostics {
  /** A list where a text must stand, and the like. */
  'schema/wrong-kind': {
    readonly found: 'text' | 'list' | 'fields' | 'nothing';
    readonly expected: readonly Expectation[];
  };
  /** A text that is not of the form asked for; `meant` is the form it may have been meant in. */
  'schema/wrong-form': {
    readonly found: string;
    readonly expected: Expectation;
    readonly meant?: string;
  };
  'schema/unknown-word': { readonly found: string; readonly allowed: readonly string[] };
  'schema/no-such-day': { readonly found: string };
  /** As thousands, and as decimals; the second in a form that has no other reading. */
  'schema/two-readings': { readonly found: string; readonly readings: readonly [string, string] };
  'schema/too-many-decimals': { readonly found: string; readonly most: number };
  'schema/out-of-range': {
    readonly found: string;
    readonly least?: string;
    readonly most?: string;
  };
  'schema/check-digit': {
    readonly found: string;
    readonly expected: 'organisation-number' | 'bank-account';
  };
  'schema/too-long': { readonly length: number; readonly most: number };
  'schema/unknown-key': { readonly key: string; readonly known: readonly string[] };
  /** All of `keys` are missing and must be there. */
  'schema/missing-key': { readonly keys: readonly string[] };
  /** One of `keys` must be there. */
  'schema/one-key-missing': { readonly keys: readonly string[] };
  /** Only one of `keys` may be there. */
  'schema/keys-exclude': { readonly keys: readonly string[] };
  /** `first` is where it stands the first time. */
  'schema/duplicate': { readonly value: string; readonly first: SourceRef };
  'schema/empty-list': Readonly<Record<never, never>>;
  'schema/same-day-twice': { readonly day: string };

  'agreement/clause-missing': Readonly<Record<never, never>>;
  'agreement/unknown-name': {
    readonly kind: NameKind;
    readonly name: string;
    /** At most fifty of the names that there are. */
    readonly known: readonly string[];
    readonly nearest?: string;
  };
  /** A name that two members bear, where one must be meant. */
  'agreement/ambiguous-member': { readonly name: string; readonly numbers: readonly string[] };
  'agreement/same-name': { readonly name: string; readonly first: SourceRef };
  'agreement/near-basis': { readonly name: string; readonly near: string };
  'agreement/reserved-name': { readonly name: string };
  /** A built-in way to weigh where it has no meaning. */
  'agreement/basis-not-here': { readonly name: string; readonly instead?: string };
  'agreement/shares-not-100': { readonly sum: string };
  'agreement/min-above-max': { readonly min: string; readonly max: string };
  'agreement/period-reversed': { readonly from: string; readonly until: string };
  'agreement/bands-order': { readonly found: string; readonly before?: string };
  'agreement/several-decided': Readonly<Record<never, never>>;
  'agreement/host-not-member': { readonly number: string };
  'agreement/carried-cap': Readonly<Record<never, never>>;
  'agreement/members-not-last': Readonly<Record<never, never>>;

  'decisions/not-decided': { readonly charge: string; readonly year?: number };
  'decisions/wrong-body': { readonly body: string; readonly allowed: readonly string[] };
  /** `case` is that of the earlier decision about the same thing. */
  'decisions/same-thing-twice': { readonly case: string; readonly first: SourceRef };
  'decisions/replaces-nothing': { readonly replaces: string; readonly cases: readonly string[] };
}
