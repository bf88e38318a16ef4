import type { FindingGroup } from "./findings-view";

/** How long what was resolved stays in the list, struck through, in milliseconds. */
export const LEAVING_MS = 1500;

/** What is listed, with what is about to leave. */
export interface WithLeaving {
  readonly groups: readonly FindingGroup[];
  /** Keys of the items that are gone. */
  readonly leaving: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The groups now, with those items of before whose findings were all resolved still in their places: after the one that
 * stood before them. `resolved` are the fingerprints of what was resolved in between.
 */
export function withLeaving(
  before: readonly FindingGroup[],
  now: readonly FindingGroup[],
  resolved: ReadonlySet<string>,
): WithLeaving {
  if (resolved.size === 0) return { groups: now, leaving: NONE };
  const still = new Set(now.flatMap(({ items }) => items.map(({ key }) => key)));
  const leaving = new Set<string>();
  for (const { items } of before)
    for (const { key, cells } of items)
      if (!still.has(key) && cells.every(({ fingerprint }) => resolved.has(fingerprint))) leaving.add(key);
  if (leaving.size === 0) return { groups: now, leaving: NONE };
  const joined = joinLists(before, now, ({ items }) => items.some(({ key }) => leaving.has(key)));
  const old = new Map(before.map((group) => [group.key, group]));
  return {
    groups: joined.map((group) => {
      const items = joinLists(old.get(group.key)?.items ?? [], group.items, ({ key }) => leaving.has(key));
      // Of a group that is gone there is only what leaves.
      const kept = items.filter(({ key }) => still.has(key) || leaving.has(key));
      return kept.length === group.items.length ? group : { ...group, items: kept };
    }),
    leaving,
  };
}

/** What there is now, with the members of before that are kept and no longer there, each after the one it stood behind. */
function joinLists<T extends { readonly key: string }>(
  before: readonly T[],
  now: readonly T[],
  isKept: (one: T) => boolean,
): readonly T[] {
  const known = new Set(now.map(({ key }) => key));
  const following = new Map<string | undefined, T[]>();
  let last: string | undefined;
  for (const one of before) {
    if (known.has(one.key)) last = one.key;
    else if (isKept(one)) {
      const behind = following.get(last);
      if (behind === undefined) following.set(last, [one]);
      else behind.push(one);
    }
  }
  return [...(following.get(undefined) ?? []), ...now.flatMap((one) => [one, ...(following.get(one.key) ?? [])])];
}
