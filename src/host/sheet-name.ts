/** Excel takes no longer names of sheets. */
const MAX_LENGTH = 31;

/** The name, or the first free one of `name (2)`, `name (3)` …, cut so that Excel takes it. Case makes no difference. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    free = name.slice(0, MAX_LENGTH - suffix.length) + suffix;
  }
  return free;
}
