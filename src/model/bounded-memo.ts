/** Kept where names have turned out to be next to all different. */
const FEW = 16;
/** Of so many kept, at least one must have been asked for again. */
const KEPT_FOR_ONE = 4;

/** Gives what was made under the name before, or makes it. */
export type Memo<Name, T> = (name: Name, make: () => T) => T;

/**
 * Keeps what is made by name, so that the same name gives the same object. A budget may hold a hundred thousand names
 * that are all different: when there are `most` the memory is emptied, and where hardly one was asked for again it stays
 * small, for to keep what never comes back costs the collector more than to make it. Only speed is ever lost.
 */
export const boundedMemo = <Name, T>(most: number): Memo<Name, T> => {
  const kept = new Map<Name, T>();
  let room = most;
  let again = 0;
  return (name, make) => {
    const before = kept.get(name);
    if (before !== undefined) {
      again += 1;
      return before;
    }
    const made = make();
    if (kept.size >= room) {
      room = again * KEPT_FOR_ONE < kept.size ? FEW : most;
      again = 0;
      kept.clear();
    }
    kept.set(name, made);
    return made;
  };
};
