/** The cases of `samples/<id>/cases.yaml`: the format stands at the top of each of those files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SAMPLES } from './sample-files.ts';

/** Kroner by member name, as written. */
type Amounts = Readonly<Record<string, string>>;

/** Part of agreement.yaml: what stands here takes the place of what stands there. */
export interface Overlay {
  readonly [key: string]: string | readonly unknown[] | Overlay;
}

export interface TreasurerCase {
  readonly name: string;
  readonly why: string;
  readonly command?: 'settle';
  /** The year before, settled first as it stands in the sample. */
  readonly after?: string;
  readonly year: string;
  readonly agreement?: Overlay;
  /** The text of a file by its name; nothing where the file is to be taken away. */
  readonly input?: Readonly<Record<string, string>>;
  readonly expected: {
    readonly total?: string;
    readonly totals?: Amounts;
    readonly lines?: Readonly<Record<string, Amounts>>;
    readonly projects?: Readonly<Record<string, Amounts>>;
    readonly status?: string;
    readonly result?: string;
    readonly pending?: readonly string[];
    /** What each fund holds at the end of the year, by its id. */
    readonly funds?: Amounts;
    readonly collected?: Amounts;
    readonly returned?: Amounts;
    readonly net?: Amounts;
    readonly transferred?: string;
    /** Net per member where a pending decision goes one way, by the name of the way. */
    readonly outcomes?: Readonly<Record<string, Amounts>>;
    readonly warnings?: readonly string[];
    readonly errors?: readonly string[];
  };
}

export const casesOf = (sample: string): readonly TreasurerCase[] =>
  parse(readFileSync(join(SAMPLES, sample, 'cases.yaml'), 'utf8'), {
    schema: 'failsafe',
  }) as readonly TreasurerCase[];

/** `−171 414,42` as the JSON has it: `-171414.42`. */
export const asJsonAmount = (kroner: string): string =>
  kroner
    .replaceAll(/[ \u{a0}]/gu, '')
    .replace('−', '-')
    .replace(',', '.');

export const asJsonAmounts = (amounts: Amounts): Record<string, string> =>
  Object.fromEntries(Object.entries(amounts).map(([name, kroner]) => [name, asJsonAmount(kroner)]));
