/** So many values are kept: more different ones in one file are as good as all different. */
const MOST_KEPT = 2000;

/** Gives what was made under the name before, or makes it. */
export type Memo<T> = (name: string, make: () => T) => T;

/**
 * Keeps what is made by name, so that the same name gives the same object. A budget may hold a hundred thousand names
 * that are all different: when there are too many the memory is emptied, and only speed is lost.
 */
export const boundedMemo = <T>(): Memo<T> => {
  const kept = new Map<string, T>();
  return (name, make) => {
    const before = kept.get(name);
    if (before !== undefined) return before;
    const made = make();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, made);
    return made;
  };
};
