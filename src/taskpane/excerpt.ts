/** Texts up to this length are shown whole. */
const MOST = 48;
/** Of longer ones so much is shown before and after what differs. */
const AROUND = 14;

/** Two versions of a text, of long ones only what differs and a little around it. */
export function excerpts(before: string, after: string): readonly [before: string, after: string] {
  if (before.length <= MOST && after.length <= MOST) return [before, after];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const cut = (text: string): string => {
    const from = start - AROUND;
    const to = text.length - end + AROUND;
    return `${from > 0 ? "…" : ""}${text.slice(Math.max(from, 0), to)}${to < text.length ? "…" : ""}`;
  };
  return [cut(before), cut(after)];
}
