const MAX_LENGTH = 40;
/** How much of a name may differ: severity means severities, and 经济指标 not 社会指标. */
const SHARE = 0.4;

/** The name that a slip of the pen may have meant; undefined where none is near. Linear in the number of names. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(text.length * SHARE)) + 1;
  for (const name of names) {
    const distance = text.toLowerCase() === name.toLowerCase() ? 0 : distanceOf(text, name);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Number of characters to add, take out or exchange to make one text the other. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
