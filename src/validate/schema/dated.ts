import { errorAt } from '../../model/diagnostic.ts';
import { always } from '../../model/dated-value.ts';
import type { Dated, DatedValue } from '../../model/dated-value.ts';
import type { Day } from '../../model/day.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { day } from './day.ts';
import { groundsFields } from './grounds-fields.ts';
import { isWhole, list } from './list.ts';
import { hasKey, placeOf } from './node.ts';
import { object } from './object.ts';
import { checked, converted, titled } from './refine.ts';
import type { DecodeContext, Schema } from './schema.ts';

/** What an entry of a dated list has at least, beside its value. */
interface EntryHead {
  readonly from: Day;
  readonly clause?: string;
  readonly assumption?: string;
}

interface Entry<T> extends EntryHead {
  readonly value: T;
}

/** The field of an entry that says from when. */
export const entryFrom = titled('Gjelder fra', 'The first day that the value is in force.', day);

/** A dated list is one with an entry that says from when; what else is a list is a plain value. */
const isDatedList = (node: YamlNode): boolean =>
  node.kind === 'list' && node.items.some((item) => hasKey(item, 'from') || hasKey(item, 'value'));

const reportSameDay = (
  entries: readonly EntryHead[],
  node: YamlNode,
  context: DecodeContext,
): void => {
  if (!isWhole(node, entries)) return;
  const seen = new Set<Day>();
  entries.forEach(({ from }, index) => {
    const item = node.items[index];
    if (seen.has(from) && item !== undefined) {
      context.report(errorAt('schema/same-day-twice', placeOf(item, 'from'), { day: from }));
    }
    seen.add(from);
  });
};

const groundsOfEntry = ({ clause, assumption }: Grounds): Grounds => ({
  ...(clause !== undefined && { clause }),
  ...(assumption !== undefined && { assumption }),
});

/**
 * A plain value, or a list of entries with `from` in any order. Decodes to dated values, oldest first; a plain value has been in
 * force always. Grounds are those of the entries alone: `inherit` gives them the rule's.
 */
export const datedWith = <Plain, E extends EntryHead, T>(
  plain: Schema<Plain>,
  entry: Schema<E>,
  ofPlain: (value: Plain) => T,
  ofEntry: (entry: E) => T,
): Schema<Dated<T>> => {
  const entries = converted(checked(list(entry), reportSameDay), (decoded) =>
    decoded
      .map((each): DatedValue<T> => ({
        from: each.from,
        value: ofEntry(each),
        grounds: groundsOfEntry(each),
      }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  );
  return {
    expects: [...plain.expects, 'dated-list'],
    decode: (node, context) => {
      const takesPlain = node.kind !== 'list' || plain.expects.includes('list');
      if (isDatedList(node) || !takesPlain) return entries.decode(node, context);
      const value = plain.decode(node, context);
      return value === undefined ? undefined : always(ofPlain(value), {});
    },
    jsonSchema: (definitions) => ({
      anyOf: [plain.jsonSchema(definitions), entries.jsonSchema(definitions)],
    }),
  };
};

/** A plain value, or a list of `{ from, value, clause | assumption }`. */
export const dated = <T>(plain: Schema<T>): Schema<Dated<T>> => {
  const entry = object({
    required: { from: entryFrom, value: plain },
    optional: groundsFields,
  }) as unknown as Schema<Entry<T>>;
  return datedWith(
    plain,
    entry,
    (value) => value,
    ({ value }) => value,
  );
};

/** Entries without a clause or assumption of their own have their rule's. */
export const inherit = <T>(values: Dated<T>, grounds: Grounds): Dated<T> =>
  values.map((entry) =>
    entry.grounds.clause === undefined && entry.grounds.assumption === undefined
      ? { ...entry, grounds: groundsOfEntry(grounds) }
      : entry,
  );
