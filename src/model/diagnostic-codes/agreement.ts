import type { SourceRef } from '../source-ref.ts';

/** What must stand at a place of agreement.yaml or decisions.yaml. */
export type Expectation =
  | 'text'
  | 'number'
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

/** What names in the agreement refer to. */
export type NameKind = 'basis' | 'key' | 'charge' | 'fund' | 'class' | 'member';

/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/agreement.ts. Texts found are cut at 60 characters. */
export interface AgreementDiagnostics {
  /** A list where a text must stand, and the like. */
  'yaml/wrong-kind': {
    readonly found: 'text' | 'list' | 'fields' | 'nothing';
    readonly expected: readonly Expectation[];
  };
  /** A text that is not of the form asked for; `meant` is the form it may have been meant in. */
  'yaml/wrong-form': {
    readonly found: string;
    readonly expected: Expectation;
    readonly meant?: string;
  };
  'yaml/unknown-word': { readonly found: string; readonly allowed: readonly string[] };
  'yaml/no-such-day': { readonly found: string };
  'yaml/too-many-decimals': { readonly found: string; readonly most: number };
  'yaml/out-of-range': { readonly found: string; readonly least?: string; readonly most?: string };
  'yaml/check-digit': {
    readonly found: string;
    readonly expected: 'organisation-number' | 'bank-account';
  };
  /** `code` is the character as `U+001B`. */
  'yaml/control-character': { readonly code: string };
  'yaml/too-long': { readonly length: number; readonly most: number };
  'yaml/unknown-key': { readonly key: string; readonly known: readonly string[] };
  /** All of `keys` are missing and must be there. */
  'yaml/missing-key': { readonly keys: readonly string[] };
  /** One of `keys` must be there. */
  'yaml/one-key-missing': { readonly keys: readonly string[] };
  /** Only one of `keys` may be there. */
  'yaml/keys-exclude': { readonly keys: readonly string[] };
  /** `first` is where it stands the first time. */
  'yaml/duplicate': { readonly value: string; readonly first: SourceRef };
  'yaml/empty-list': Readonly<Record<never, never>>;
  'yaml/same-day-twice': { readonly day: string };

  'agreement/clause-missing': Readonly<Record<never, never>>;
  'agreement/unknown-name': {
    readonly kind: NameKind;
    readonly name: string;
    readonly known: readonly string[];
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
