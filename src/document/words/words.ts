import type { Language } from '../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** Every word that documents of the budget use, in one language. Sheet names keep Excel's rules: at most 31 characters, none of `[]:*?/\`. */
export interface DocumentWords {
  readonly sheets: {
    readonly front: string;
    readonly split: string;
    readonly summary: string;
    readonly projects: string;
    readonly bases: string;
    readonly keys: string;
    readonly rates: string;
    readonly lines: string;
    readonly users: string;
    readonly consumption: string;
    readonly rounding: string;
    readonly control: string;
  };
  readonly columns: {
    readonly id: string;
    readonly description: string;
    readonly category: string;
    readonly key: string;
    readonly clause: string;
    readonly amount: string;
    readonly basis: string;
    readonly project: string;
    readonly source: string;
    readonly users: string;
    readonly type: string;
    readonly number: string;
    readonly municipality: string;
    readonly control: string;
    readonly sum: string;
    readonly asOf: string;
    readonly figuresFrom: string;
    readonly grounds: string;
    readonly label: string;
    readonly fixed: string;
    readonly perUser: string;
    readonly percent: string;
    readonly keyRow: string;
    readonly toSplit: string;
    readonly hostAmount: string;
    readonly units: string;
    readonly unitPrice: string;
    readonly per: string;
    readonly rate: string;
    readonly months: string;
    readonly below: string;
    readonly min: string;
    readonly max: string;
    readonly decision: string;
    readonly issued: string;
    readonly now: string;
    readonly change: string;
    readonly check: string;
    readonly deviation: string;
  };
  readonly parts: {
    readonly equal: string;
    readonly host: string;
    readonly direct: string;
    readonly charges: string;
    readonly rounding: string;
    readonly total: string;
    readonly perInhabitant: string;
    readonly member: string;
    readonly consumption: string;
    readonly agreed: string;
    readonly inKind: string;
    readonly ownEffort: string;
    readonly toPay: string;
  };
  /** Kinds of lines, as the column `type` says them: each differs from the others. */
  readonly types: {
    readonly split: string;
    readonly fixed: string;
    readonly direct: string;
    readonly charge: string;
    readonly 'in-kind': string;
    readonly rounding: string;
  };
  readonly front: {
    readonly title: (year: number) => string;
    readonly agreement: string;
    readonly source: string;
    readonly year: string;
    readonly host: string;
    readonly issued: string;
    readonly decided: string;
    readonly revision: string;
    readonly noDecision: string;
    readonly members: string;
    readonly lines: string;
    readonly total: string;
    readonly figures: string;
    readonly noDate: string;
    readonly sheets: string;
    readonly legend: string;
    readonly assumptions: string;
    readonly warnings: string;
    readonly none: string;
  };
  readonly notes: {
    readonly input: string;
    readonly formula: string;
    readonly marked: string;
    readonly control: string;
    readonly split: string;
    readonly summary: string;
    readonly summaryOfTotals: string;
    readonly bases: string;
    readonly keys: string;
    readonly rates: string;
    readonly lines: string;
    readonly users: string;
    readonly consumption: string;
    readonly rounding: string;
    readonly projects: string;
    readonly controlSheet: string;
    readonly values: string;
    readonly withoutLines: string;
    readonly partsRounded: string;
  };
  readonly controls: {
    readonly lines: string;
    readonly members: string;
    readonly summary: string;
    readonly keys: string;
    readonly rounding: string;
    readonly issued: string;
  };
  readonly all: string;
  readonly allExcept: string;
  readonly someOf: (count: number, all: number) => string;
  readonly page: string;
  readonly of: string;
  readonly assumption: string;
  /** `punkt 6 a`: a clause that begins with a number is a point of the agreement; `§ 6` speaks for itself. */
  readonly clauseText: (clause: string) => string;
  readonly capFor: (name: string) => string;
  readonly decisionText: (date: string, body: string, caseNumber: string) => string;
  readonly hostMark: string;
}

const WORDS: Readonly<Record<Language, DocumentWords>> = { nb, nn, en };

/** The words of the documents in `language`. */
export const wordsIn = (language: Language): DocumentWords => WORDS[language];
