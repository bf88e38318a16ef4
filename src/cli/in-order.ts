/**
 * Runs tasks, so many at once, and gives their results in the order of the items; no more are begun than are at work or wait
 * to be given. `run` must not reject.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  run: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    begun.push(run(item));
    const first = begun.length >= atOnce ? begun.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of begun) yield await rest;
}
