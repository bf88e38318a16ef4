/** How many times as many cases as in a usual run; `npm run fuzz` asks for more. */
const FACTOR = Number(process.env["FUZZ_FACTOR"] ?? 1);

/** For fast-check: so many cases in a usual run. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * FACTOR };
}
