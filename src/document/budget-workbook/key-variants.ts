import type { AllocatedLine, SplitReason } from '../../model/allocation.ts';
import { millionths, type Millionths } from '../../model/millionths.ts';
import { ore, type Ore } from '../../model/ore.ts';
import type { YearInput } from '../../model/year-input.ts';
import type { KeyInYear } from '../../model/distribution-key.ts';

/** A key with its alternatives chosen: what is taken by each way to weigh. */
export interface KeyVariant {
  /** The name in the workbook: the key's id, with the basis where a line chose another than the default. */
  readonly name: string;
  readonly key: KeyInYear;
  /** Kroner per user taken off first. */
  readonly fixed: Ore;
  /** Percent by `equal`, `host` or basis id. */
  readonly percents: ReadonlyMap<string, Millionths>;
}

/** A line split by a key, with the reason asked for once. */
export interface SplitLine {
  readonly line: AllocatedLine;
  readonly reason: SplitReason;
}

type PartSummary = Pick<SplitReason['parts'][number], 'by' | 'share' | 'fixed'>;

const variantOf = (name: string, key: KeyInYear, parts: readonly PartSummary[]): KeyVariant => {
  const percents = new Map<string, Millionths>();
  let fixed = 0n;
  for (const part of parts) {
    fixed += part.fixed ?? 0n;
    if (part.share !== undefined) {
      percents.set(part.by, millionths((percents.get(part.by) ?? 0n) + part.share));
    }
  }
  return { name, key, fixed: ore(fixed), percents };
};

const signatureOf = (key: KeyInYear, parts: readonly PartSummary[]): string =>
  JSON.stringify([key.id, ...parts.map(({ by }) => by)]);

const defaultParts = (key: KeyInYear): readonly PartSummary[] =>
  key.rule.kind === 'consumption'
    ? []
    : key.rule.parts.map((part) =>
        part.kind === 'fixed'
          ? { by: part.by, fixed: part.fixed }
          : { by: part.by[0], share: part.share },
      );

/** Whether everything that the key weighs by has a figure for every member, so that a line can be moved to it. */
const canWeigh = ({ bases, members }: YearInput, parts: readonly PartSummary[]): boolean =>
  parts.every(
    ({ by }) =>
      by === 'equal' ||
      by === 'host' ||
      members.every(({ index }) => bases.get(by)?.figures[index] !== undefined),
  );

/** Every key that splits, in the agreement's order, each with the alternatives that lines chose after it; and which a line has. */
export const keyVariants = (
  input: YearInput,
  lines: readonly SplitLine[],
): {
  readonly variants: readonly KeyVariant[];
  readonly of: (line: SplitLine) => KeyVariant | undefined;
} => {
  const bySignature = new Map<string, KeyVariant>();
  const names = new Set<string>();
  const add = (key: KeyInYear, parts: readonly PartSummary[], wanted: string): void => {
    const signature = signatureOf(key, parts);
    if (bySignature.has(signature)) return;
    let name = wanted;
    for (let n = 2; names.has(name); n += 1) name = `${wanted} ${String(n)}`;
    names.add(name);
    bySignature.set(signature, variantOf(name, key, parts));
  };
  for (const key of input.keys.values()) {
    const parts = defaultParts(key);
    if (key.rule.kind === 'parts' && canWeigh(input, parts)) add(key, parts, key.id);
  }
  for (const { line, reason } of lines) {
    const chosen = line.line?.kind === 'split' ? line.line.basis : undefined;
    const isDefault =
      signatureOf(reason.key, reason.parts) === signatureOf(reason.key, defaultParts(reason.key));
    const label =
      (chosen === undefined ? undefined : input.bases.get(chosen)?.label) ??
      reason.parts.map(({ by }) => by).join('+');
    add(reason.key, reason.parts, isDefault ? reason.key.id : `${reason.key.id} (${label})`);
  }
  const order = [...input.keys.keys()];
  const variants = [...bySignature.values()].sort(
    (a, b) => order.indexOf(a.key.id) - order.indexOf(b.key.id),
  );
  return {
    variants,
    of: ({ reason }) => bySignature.get(signatureOf(reason.key, reason.parts)),
  };
};
