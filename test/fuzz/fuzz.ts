import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A seed under which a change can be compared with what was before it. */
const FIXED_SEED = 20_260_101;
const MINUTES = 60_000;

/** Runs every property of the core with `factor` times the usual cases; returns how many ran and whether all held. */
function fuzz(
  files: readonly string[],
  factor: number,
  seed: number,
): { readonly cases: number; readonly held: boolean } {
  const folder = mkdtempSync(path.join(tmpdir(), "fuzz-"));
  const log = path.join(folder, "cases");
  writeFileSync(log, "");
  const args = ["jest", ...files, "--selectProjects=core", `--testTimeout=${String(20 * MINUTES)}`, "--silent"];
  const env = { ...process.env, FUZZ_FACTOR: String(factor), FUZZ_SEED: String(seed), FUZZ_LOG: log };
  const { status } = spawnSync("npx", args, { env, stdio: "inherit" });
  const counts = readFileSync(log, "utf8").split("\n").map(Number);
  rmSync(folder, { recursive: true });
  return { cases: counts.reduce((sum, count) => sum + count, 0), held: status === 0 };
}

// npm run fuzz [-- factor [seed]]: every property under a fixed seed, and under a fresh one or the one given.
const [factor = "10", given] = process.argv.slice(2);
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => path.join("test", name))
  .filter((file) => readFileSync(file, "utf8").includes('from "fast-check"'));
const seeds = given === undefined ? [FIXED_SEED, Date.now() % 2 ** 31] : [Number(given)];
for (const seed of seeds) {
  console.log(`seed ${String(seed)}, ${factor} times the usual cases, ${String(files.length)} files`);
  const { cases, held } = fuzz(files, Number(factor), seed);
  console.log(`seed ${String(seed)}: ${String(cases)} cases ${held ? "held" : "— some property did not hold"}`);
  if (!held) process.exitCode = 1;
}
