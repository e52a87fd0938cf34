/** Room for one line's split, used again for each: by place among the participants, magnitudes without the line's sign. */
export interface Workspace {
  /** Whole øre. */
  readonly shares: Float64Array;
  /** What each share dropped, over the plan's common denominator. */
  readonly dropped: Float64Array;
  /** By part of the key: what the part gives, cut to the øre. Not filled for the last part of a key. */
  readonly cuts: Float64Array[];
  /** The bucket of each fraction. */
  readonly buckets: Int32Array;
  /** Places of the bucket that the last odd unit falls in, and their fractions in order. */
  readonly candidates: Int32Array;
  readonly sorted: Float64Array;
  /** How many fractions lie in each bucket. */
  readonly counts: Int32Array;
}

/** Buckets that fractions are counted in; one more for a fraction that rounds up to the whole. */
export const BUCKETS = 128;

/** Room for a year of `width` members. */
export const makeWorkspace = (width: number): Workspace => ({
  shares: new Float64Array(width),
  dropped: new Float64Array(width),
  cuts: [],
  buckets: new Int32Array(width),
  candidates: new Int32Array(width),
  sorted: new Float64Array(width),
  counts: new Int32Array(BUCKETS + 1),
});

/** The cuts of a part, zeros before first use. */
export const cutsOf = (workspace: Workspace, part: number): Float64Array =>
  (workspace.cuts[part] ??= new Float64Array(workspace.shares.length));
