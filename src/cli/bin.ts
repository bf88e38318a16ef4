import { isMainThread } from "node:worker_threads";
import { localMinute } from "../app/local-time";
import { runCheckThread } from "./check-threads";
import { main } from "./main";

/** A reader that has seen enough (`| head`) closes the pipe: what is left is for nobody. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

/** Colours as usual: for people, unless they say otherwise (NO_COLOR, FORCE_COLOR). */
function hasColors(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0";
  return process.stdout.isTTY;
}

if (isMainThread) {
  const [, script, ...args] = process.argv;
  process.stdout.on("error", endQuietly);
  process.stderr.on("error", endQuietly);
  void main(args, {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    hasColors: hasColors(),
    showsProgress: process.stderr.isTTY,
    now: () => localMinute(new Date()),
    ...(script !== undefined && { workerScript: script }),
  }).then((code) => {
    process.exitCode = code;
  });
} else {
  runCheckThread();
}
