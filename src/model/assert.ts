/**
 * Stops where only a mistake of ours can lead: `what` says what holds when we are right.
 *
 * @throws {Error} the condition does not hold; never a user's fault
 */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`fordel is wrong: ${what}`);
}

/** The value, which is there when we are right. */
export const present = <T>(value: T | undefined, what: string): T => {
  assert(value !== undefined, what);
  return value;
};

/** The element, which is there when we are right. */
export const at = <T>(values: readonly T[], index: number): T =>
  present(values[index], 'the index lies within the list');
