/** Turns what an action throws into a rejection. */
export function settle<Result>(action: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(action());
  });
}
