/** So many names wait to be asked for a second time. */
const MOST_WAITING = 200;

/** Gives what was made under the name before, or makes it. */
export type Memo<Name, T> = (name: Name, make: () => T) => T;

/**
 * Keeps what is made by name, so that the same name gives the same object. What is asked for a second time is kept until
 * there are `most`; the rest only while it is among the newest. A budget may hold a hundred thousand lists of users that are
 * all different, and to keep what never comes back costs the collector more than to make it. Only speed is ever lost.
 */
export const boundedMemo = <Name, T>(most: number): Memo<Name, T> => {
  const kept = new Map<Name, T>();
  const waiting = new Map<Name, T>();
  return (name, make) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const again = waiting.get(name);
    if (again !== undefined) {
      waiting.delete(name);
      if (kept.size >= most) kept.clear();
      kept.set(name, again);
      return again;
    }
    const made = make();
    if (waiting.size >= MOST_WAITING) waiting.clear();
    waiting.set(name, made);
    return made;
  };
};
