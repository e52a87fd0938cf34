/** What fordel's exit code says; with several workspaces the highest counts. */
export const EXIT = {
  done: 0,
  /** The input has errors. */
  input: 1,
  /** Wrong usage. */
  usage: 2,
  /** Refused because of what was issued or decided earlier. */
  refused: 3,
  /** Could not write. */
  write: 4,
  /** A bug in fordel. */
  bug: 70,
} as const;
