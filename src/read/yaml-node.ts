import type { SourceRef } from '../model/source-ref.ts';

/** A YAML document as plain data that knows where it stands. Scalars keep their text as written: `0301`, `3.08`, `2021-02-17`. */
export type YamlNode =
  | {
      readonly kind: 'scalar';
      readonly text: string;
      readonly quoted: boolean;
      readonly at: SourceRef;
    }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: SourceRef }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly at: SourceRef }
  /** Nothing, `~` or `null`. */
  | { readonly kind: 'empty'; readonly at: SourceRef };

export interface YamlEntry {
  readonly key: string;
  readonly keyAt: SourceRef;
  readonly value: YamlNode;
}
