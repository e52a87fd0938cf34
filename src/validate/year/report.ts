import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';

/** Takes a finding as it is met. */
export type Report = (finding: Diagnostic) => void;

/** A finding that is known before its place is: the same text may stand wrong on many lines. */
export type FindingAt = (at: SourceRef) => Diagnostic;
