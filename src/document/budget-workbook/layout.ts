import type { Budget } from '../../model/allocation.ts';
import type { Day } from '../../model/day.ts';
import { daysInYear } from '../../model/day.ts';
import type { DocumentWords } from '../words/words.ts';
import { figureOf, numberOf } from '../workbook-parts/cells.ts';
import { keyVariants, type KeyVariant } from './key-variants.ts';
import {
  FIRST_LINE_ROW,
  placeLines,
  splitLinesOf,
  splitReasonOf,
  userDays,
  type LinePlace,
} from './line-places.ts';
import { placeRates, type RateRow } from './rate-places.ts';
import {
  formulaShare,
  givesExactShares,
  splitFigures,
  type SplitFigures,
} from './split-figures.ts';
import { placeUses, type UseRow } from './use-places.ts';

/** What a workbook says beside the budget itself. */
export interface WorkbookContext {
  readonly issued: Day;
  /** Sentences in the language of the document. */
  readonly warnings: readonly string[];
}

/**
 * How much of the split the workbook holds: formulas that follow every change, values, or nothing but the sums. Formulas
 * up to 30 000 shares: more take minutes to open; values up to 300 000: more take more memory than the rest of fordel.
 */
type Scale = 'live' | 'values' | 'without-lines';
const MOST_LIVE_SHARES = 30_000;

/** A budget with more shares (lines × members) than this has no lines in its workbook, and need not keep them. */
export const MOST_WORKBOOK_SHARES = 300_000;

/** A basis of the workbook with its row on the sheet of basis figures. */
export interface BasisPlace {
  readonly id: string;
  readonly label: string;
  readonly row: number;
  /** By member index; 0 where no rule asks for the member's figure. */
  readonly figures: readonly number[];
}

/** A line that formulas can split, with what stands between it and its shares. */
export interface SplitPlace {
  readonly variant: KeyVariant;
  readonly figures: SplitFigures;
}

/** Where everything stands in the workbook: the one thing that all its sheets agree on. */
export interface Layout {
  readonly budget: Budget;
  readonly words: DocumentWords;
  readonly context: WorkbookContext;
  readonly scale: Scale;
  readonly contribution: readonly LinePlace[];
  readonly projects: readonly LinePlace[];
  /** The row of totals under the lines of the contribution. */
  readonly totalRow: number;
  readonly variants: readonly KeyVariant[];
  /** Every basis of the year, on the sheet of basis figures. */
  readonly bases: readonly BasisPlace[];
  /** Those that keys weigh by: these have columns among the lines. */
  readonly keyBases: readonly BasisPlace[];
  readonly hasFixed: boolean;
  /** Whether MATCH finds each key by its name. */
  readonly keysCanMatch: boolean;
  readonly daysOfYear: number;
  /** The row that marks the host, where a key has a part that it bears. */
  readonly hostRow?: number;
  /** By member index; undefined where the host is no member of the year. */
  readonly hostIndex?: number;
  readonly rates: readonly RateRow[];
  readonly uses: readonly UseRow[];
  /** Days that each member counts as a user, by member index. */
  readonly usersOf: (place: LinePlace) => readonly number[];
  /** Undefined where formulas cannot split the line: a charge, a direct line, or a key with bounds. */
  readonly splitOf: (place: LinePlace) => SplitPlace | undefined;
}

/** Columns that every sheet with a row per line has before those of the members. */
export const HEAD_COLUMNS = 5;
export const AMOUNT_COLUMN = 5;
export const FIRST_MEMBER_COLUMN = HEAD_COLUMNS + 1;
export const FIRST_BASIS_ROW = 5;

export const memberColumn = (index: number): number => FIRST_MEMBER_COLUMN + index;
export const lastMemberColumn = ({ budget }: Layout): number =>
  memberColumn(budget.input.members.length - 1);

const scaleOf = ({ lines, projects, input }: Budget): Scale => {
  const inProjects = projects.reduce((sum, project) => sum + project.lines.length, 0);
  const shares = (lines.length + inProjects) * input.members.length;
  if (lines.length === 0 || shares > MOST_WORKBOOK_SHARES) return 'without-lines';
  return shares > MOST_LIVE_SHARES ? 'values' : 'live';
};

const placeBases = ({ input }: Budget): readonly BasisPlace[] =>
  [...input.bases.values()].map(({ id, label, figures }, index) => ({
    id,
    label,
    row: FIRST_BASIS_ROW + index,
    figures: figures.map((figure) => (figure === undefined ? 0 : figureOf(figure))),
  }));

/** The index of the host among the members, by any of its numbers. */
const hostIndexOf = ({ input }: Budget): number | undefined => {
  const { number } = input.agreement.host;
  return input.members.find(
    ({ member }) => member.number === number || member.numbers.includes(number),
  )?.index;
};

/** Decides where everything stands. */
export const layOut = (budget: Budget, words: DocumentWords, context: WorkbookContext): Layout => {
  const scale = scaleOf(budget);
  const { contribution, projects } =
    scale === 'without-lines' ? { contribution: [], projects: [] } : placeLines(budget);
  const places = [...contribution, ...projects];
  const keys = keyVariants(budget.input, splitLinesOf(places));
  const bases = placeBases(budget);
  const keyBases = bases.filter(({ id }) => keys.variants.some(({ percents }) => percents.has(id)));
  const hostIndex = hostIndexOf(budget);
  const hasHost = keys.variants.some(({ percents }) => percents.has('host'));
  const base = {
    budget,
    words,
    context,
    scale,
    contribution,
    projects,
    totalRow: FIRST_LINE_ROW + contribution.length,
    variants: keys.variants,
    bases,
    keyBases,
    hasFixed: keys.variants.some(({ fixed }) => fixed !== 0n),
    keysCanMatch: canMatch(keys.variants),
    daysOfYear: daysInYear(budget.input.year),
    ...(hasHost && { hostRow: FIRST_BASIS_ROW + bases.length }),
    ...(hostIndex !== undefined && { hostIndex }),
    rates: placeRates(contribution, budget.input),
    uses: placeUses(places),
  };
  const users = new Map(places.map((place) => [place, userDays(place, budget.input, places)]));
  const splits = new Map(
    (scale === 'live' ? places : []).map((place) => {
      const days = users.get(place) ?? [];
      return [place, splitPlaceOf(place, days, keys.of, base)];
    }),
  );
  return {
    ...base,
    usersOf: (place) => users.get(place) ?? [],
    splitOf: (place) => splits.get(place),
  };
};

/** MATCH knows no difference of case, and `*`, `?` and `~` are wildcards: keys named so are found by row number instead. */
const canMatch = (variants: readonly KeyVariant[]): boolean => {
  const names = variants.map(({ name }) => name.toLowerCase());
  return (
    new Set(names).size === names.length &&
    names.every((name) => !/[*?~]/.test(name) && name.length < 255)
  );
};

/**
 * The figures of a line, where the workbook's formula over them gives the exact shares. It does not where the key has a
 * `min` or `max`: such shares are values in the workbook.
 */
const splitPlaceOf = (
  { line, because }: LinePlace,
  days: readonly number[],
  variantOf: ReturnType<typeof keyVariants>['of'],
  {
    budget,
    keyBases,
    hostIndex,
    daysOfYear,
  }: Pick<Layout, 'budget' | 'keyBases' | 'hostIndex' | 'daysOfYear'>,
): SplitPlace | undefined => {
  const reason = splitReasonOf(because);
  if (reason === undefined) return undefined;
  const variant = variantOf({ line, reason });
  const { rule } = reason.key;
  const isBounded = rule.kind === 'parts' && (rule.min !== undefined || rule.max !== undefined);
  if (variant === undefined || isBounded) return undefined;
  const { input } = budget;
  const ground = {
    amount: line.amount,
    variant,
    users: days.map((count) => count / daysOfYear),
    bases: keyBases,
  };
  const figures = splitFigures(ground);
  const shares = input.members.map((member) =>
    formulaShare(figures, ground, member, member.index === hostIndex),
  );
  return givesExactShares(shares, reason.exact) ? { variant, figures } : undefined;
};

/** share − exact in kroner. */
export const roundingOf = (
  share: bigint,
  exact: { numerator: bigint; denominator: bigint },
): number =>
  numberOf({
    numerator: share * exact.denominator - exact.numerator,
    denominator: exact.denominator * 100n,
  });
