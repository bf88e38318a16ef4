// Loaded before a measured program: tells its greatest size in memory when it ends.
import { readFileSync } from "node:fs";

process.on("exit", () => {
  process.stderr.write(`peak-kilobytes ${ownPeak() ?? process.resourceUsage().maxRSS}\n`);
});

/** Linux counts the parent's size at the start of a child into maxRSS, but not into this; elsewhere undefined. */
function ownPeak() {
  try {
    return /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
