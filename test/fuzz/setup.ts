import fc from "fast-check";
import { appendFileSync } from "node:fs";
import { runs } from "./runs";

const { FUZZ_LOG: log, FUZZ_SEED: seed } = process.env;

/** Tells `npm run fuzz` how many cases ran; what failed is still reported as ever. */
const counted: fc.Plugin<unknown> = () => ({
  onAllRunsComplete: ({ numRuns }) => {
    if (log !== undefined) appendFileSync(log, `${String(numRuns)}\n`);
  },
});

// Every property of the core's tests: without a seed a fresh one, which a failure names with its smallest case.
fc.configureGlobal({
  ...runs(100),
  ...(seed !== undefined && { seed: Number(seed) }),
  ...(log !== undefined && { plugins: [counted] }),
});
