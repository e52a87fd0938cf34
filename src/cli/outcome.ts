import type { JsonObject } from '../document/json-value.ts';
import type { Io } from '../io/io.ts';
import { hasErrors, type Diagnostic, type DiagnosticCode } from '../model/diagnostic.ts';
import { EXIT } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import type { Screen } from './screen.ts';

/** One workspace and what is asked of it. */
export interface Task {
  /** As the user gave it: `.` for the current folder. */
  readonly workspace: string;
  /** Absolute. */
  readonly folder: string;
  readonly invocation: Invocation;
  /** Whether the command line names several workspaces. */
  readonly oneOfMany: boolean;
  readonly io: Io;
  /** Folders that the run has written, each with the workspace that it was for. */
  readonly targets: Map<string, string>;
}

/** What a command made of one workspace. There is a result where `found` has no errors. */
export interface Outcome {
  readonly found: readonly Diagnostic[];
  /** Where the findings ask for another exit code than elsewhere. */
  readonly exitCode?: number;
  /** What a person is shown of findings that are better read as a table, before they are said. */
  readonly showFound?: (screen: Screen) => void;
  readonly result?: {
    /** The result for `--json`; warnings come as the command prints them. */
    readonly json: (warnings: readonly JsonObject[]) => JsonObject;
    /** The result for a person, before the warnings. */
    readonly show: (screen: Screen) => void;
    /** What comes after the warnings. */
    readonly showLast?: (screen: Screen) => void;
  };
}

/** Does a command's work on one workspace. */
export type Command = (task: Task) => Promise<Outcome>;

/** Findings that are no fault of the input. */
const EXIT_BY_CODE: { readonly [Code in DiagnosticCode]?: number } = {
  'workspace/unknown-municipality': EXIT.usage,
  'workspace/unknown-line': EXIT.usage,
  'workspace/cannot-write': EXIT.write,
  'settlement/not-final': EXIT.refused,
  'settlement/other-figures': EXIT.refused,
  'settlement/later-year-settled': EXIT.refused,
  'settlement/other-invoiced': EXIT.refused,
  'invoice/unknown-installment': EXIT.usage,
  'invoice/unknown-project': EXIT.usage,
  'invoice/unknown-number': EXIT.refused,
  'invoice/other-amounts': EXIT.refused,
  'invoice/year-closed': EXIT.refused,
  'invoice/earlier-not-issued': EXIT.refused,
  'invoice/earlier-credited': EXIT.refused,
  'invoice/later-stands': EXIT.refused,
  'invoice/date-before-register': EXIT.refused,
  'invoice/date-before-decision': EXIT.refused,
  'invoice/date-before-agreed': EXIT.refused,
  'invoice/takes-another-back': EXIT.refused,
  'invoice/referred-to': EXIT.refused,
  'fund/opening-is-not-closing': EXIT.refused,
  'register/held': EXIT.refused,
  'register/damaged': EXIT.refused,
  'register/lost-rows': EXIT.refused,
  'register/unreadable-row': EXIT.refused,
};

/** The exit code that the findings of one workspace ask for. */
export const exitCodeOf = (found: readonly Diagnostic[]): number =>
  hasErrors(found)
    ? Math.max(
        ...found
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => EXIT_BY_CODE[code] ?? EXIT.input),
      )
    : EXIT.done;
