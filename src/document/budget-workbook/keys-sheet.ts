import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { rangeOf } from '../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import type { KeyVariant } from './key-variants.ts';
import type { Layout } from './layout.ts';
import { groundsText } from './line-head.ts';

export const FIRST_KEY_ROW = 5;

/** Keys are never fewer than one row, so that a range over them is a range. */
export const lastKeyRow = ({ variants }: Layout): number =>
  FIRST_KEY_ROW + Math.max(variants.length, 1) - 1;

export const keyRowOf = ({ variants }: Layout, variant: KeyVariant): number =>
  FIRST_KEY_ROW + variants.indexOf(variant);

/** The columns of the sheet of keys, from 1. `fixed` and `host` are 0 where no key has such a part. */
export const keyColumns = ({ hasFixed, keyBases, hostRow }: Layout) => {
  const fixed = hasFixed ? 3 : 0;
  const equal = hasFixed ? 4 : 3;
  const host = hostRow === undefined ? 0 : equal + keyBases.length + 1;
  return {
    fixed,
    equal,
    basis: (position: number): number => equal + 1 + position,
    host,
    last: host === 0 ? equal + keyBases.length : host,
  };
};

/** The keys with their percentages, bounds and what they rest on; keys of direct consumption at the end. */
export const keysSheet = (layout: Layout): SheetDraft => {
  const { words, variants, keyBases, hostRow, hasFixed } = layout;
  const { columns, parts } = words;
  const numbers = [
    ...(hasFixed ? [columns.fixed] : []),
    parts.equal,
    ...keyBases.map(({ label }) => label),
    ...(hostRow === undefined ? [] : [parts.host]),
    columns.sum,
    ...(hasBounds(layout) ? [columns.min, columns.max] : []),
  ];
  const heading = headingRow([columns.key, columns.label], numbers);
  const direct = [...layout.budget.input.keys.values()].filter(
    ({ rule }) => rule.kind === 'consumption',
  );
  return {
    name: words.sheets.keys,
    widths: [undefined, undefined, ...numbers.map(() => undefined), 70],
    rows: [
      ...sheetHead(words.sheets.keys, words.notes.keys),
      { ...heading, cells: [...heading.cells, textCell(columns.grounds, 'heading')] },
      ...variants.map((variant) => variantRow(layout, variant)),
      ...direct.map(({ id, label, grounds }) => ({
        cells: [
          textCell(id),
          textCell(label ?? parts.direct),
          ...numbers.map(() => undefined),
          textCell(groundsText(grounds, words), 'wrapped'),
        ],
      })),
    ],
    frozen: { rows: FIRST_KEY_ROW - 1, columns: 1 },
    repeatedRows: { first: FIRST_KEY_ROW - 1, last: FIRST_KEY_ROW - 1 },
  };
};

const hasBounds = ({ variants }: Layout): boolean =>
  variants.some(
    ({ key: { rule } }) =>
      rule.kind === 'parts' && (rule.min !== undefined || rule.max !== undefined),
  );

const variantRow = (layout: Layout, variant: KeyVariant): SheetRow => {
  const { words, keyBases, hostRow, hasFixed } = layout;
  const row = keyRowOf(layout, variant);
  const columns = keyColumns(layout);
  const { key, percents } = variant;
  const percent = (by: string): SheetCell => {
    const share = percents.get(by) ?? 0n;
    return numberCell(
      Number(share) / 1e8,
      share % 10_000n === 0n ? 'percent' : 'fine-percent',
      'input',
    );
  };
  const rule = key.rule.kind === 'parts' ? key.rule : undefined;
  const bound = (amount: Parameters<typeof kronerOf>[0] | undefined): SheetCell | undefined =>
    amount === undefined ? undefined : numberCell(kronerOf(amount), 'kroner', 'marked');
  return {
    cells: [
      textCell(variant.name),
      textCell(key.label ?? ''),
      ...(hasFixed ? [numberCell(kronerOf(variant.fixed), 'kroner', 'input')] : []),
      percent('equal'),
      ...keyBases.map(({ id }) => percent(id)),
      ...(hostRow === undefined ? [] : [percent('host')]),
      formulaCell(`SUM(${rangeOf([row, columns.equal], [row, columns.last])})`, 1, 'percent'),
      ...(hasBounds(layout) ? [bound(rule?.min), bound(rule?.max)] : []),
      textCell(groundsText(key.grounds, words), 'wrapped'),
    ],
  };
};
