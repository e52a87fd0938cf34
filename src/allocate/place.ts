import type { SourceRef } from '../model/source-ref.ts';

/** The agreement as a whole, for a finding about no single place in it. */
export const IN_AGREEMENT: SourceRef = { file: 'agreement.yaml', line: 1, column: 1 };
