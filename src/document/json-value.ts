/**
 * A result as JSON, before it is text. What is keyed by input (municipality numbers, basis ids) is a Map: a plain object
 * would put `1101` before `0301` and take `__proto__` for something else. A list may be made as it is written. An
 * undefined value leaves its key out.
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | ReadonlyMap<string, Json>
  | Iterable<Json>
  | { readonly [key: string]: Json | undefined };

/** An object with known keys, in the order of the specification. */
export type JsonObject = { readonly [key: string]: Json | undefined };
