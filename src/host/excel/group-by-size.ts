/** Puts items into as few groups of at most `maxSize` as their order allows; a larger item has a group to itself. */
export function groupBySize<T>(items: readonly T[], sizeOf: (item: T) => number, maxSize: number): T[][] {
  const groups: T[][] = [];
  let open: T[] = [];
  let total = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (open.length > 0 && total + size > maxSize) {
      groups.push(open);
      open = [];
      total = 0;
    }
    open.push(item);
    total += size;
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
