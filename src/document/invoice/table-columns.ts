import type { TableColumn } from '../table.ts';

/** Columns of files that programs read: the key is the heading. */
export const textColumn = (key: string, width = 12): TableColumn => ({
  key,
  label: key,
  kind: 'text',
  width,
});

export const kronerColumn = (key: string): TableColumn => ({
  key,
  label: key,
  kind: 'kroner',
  width: 16,
});

export const figureColumn = (key: string): TableColumn => ({
  key,
  label: key,
  kind: 'figure',
  width: 12,
});
