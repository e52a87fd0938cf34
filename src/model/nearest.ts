/** The candidate most like `text` (edit distance, at most a third of its length or 2), or undefined: for "did you mean". */
export const nearest = (text: string, candidates: Iterable<string>): string | undefined => {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
};

/** Levenshtein distance with swaps of neighbours counted once; `limit` or more where it is at least that. */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? limit) + 1
          : limit;
      const above = (rows[i - 1]?.[j] ?? limit) + 1;
      const diagonal = (rows[i - 1]?.[j - 1] ?? limit) + cost;
      row.push(Math.min(above, (row[j - 1] ?? limit) + 1, diagonal, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? limit;
};
