import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** One run of a program: its whole time, and its greatest size in memory where it tells it. */
export interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number | undefined;
}

/** A program to be measured, with the exit codes that are no failure. */
export interface Program {
  readonly name: string;
  readonly command: readonly [program: string, ...args: readonly string[]];
  readonly exits?: readonly number[];
  /** Slow ones are run once. */
  readonly isSlow?: boolean;
}

const PEAK = fileURLToPath(new URL("peak.mjs", import.meta.url));

/** The command for a script, told to say how much memory it took. */
export function node(script: string, ...args: readonly string[]): readonly [string, ...string[]] {
  return [process.execPath, "--import", PEAK, script, ...args];
}

/** Whether a program can be run at all. */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** Runs a program to its end. Throws when it fails. */
export function run({ name, command: [program, ...args], exits = [0] }: Program): Run {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  const seconds = (performance.now() - start) / 1_000;
  if (error !== undefined) throw error;
  if (status === null || !exits.includes(status))
    throw new Error(`${name} ended with ${status}: ${stderr.slice(-500)}`);
  const kilobytes = /peak-kilobytes (\d+)/.exec(stderr)?.[1];
  return { seconds, peakMegabytes: kilobytes === undefined ? undefined : Number(kilobytes) / 1_024 };
}

/** The middle one; the mean of the two in the middle where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Runs the programs in turn, round by round, so that a busy moment of the machine meets them all. */
export function measure(programs: readonly Program[], rounds: number): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      if (round === 0 || program.isSlow !== true) runs.get(program.name)?.push(run(program));
    }
  }
  return new Map(
    [...runs].map(([name, all]) => {
      const peaks = all.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
      return [
        name,
        {
          seconds: median(all.map(({ seconds }) => seconds)),
          peakMegabytes: peaks.length > 0 ? median(peaks) : undefined,
        },
      ];
    }),
  );
}
