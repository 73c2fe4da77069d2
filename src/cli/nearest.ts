/** How many letters must be changed, added or dropped to get from one word to another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Takes a word and the valid ones, gives the three most like it, nearest first. */
export function nearest(word: string, valid: readonly string[]): string[] {
  const wanted = word.slice(0, 60).toLowerCase();
  const ranked = valid.map((id) => ({ id, far: distance(wanted, id.toLowerCase()) }));
  return ranked
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id);
}
