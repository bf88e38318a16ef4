import { readFileSync } from "node:fs";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";

/** Shorter runs tell more of the machine than of the program. */
const MIN_MS = 1_500;

// Tables recognised and judged a second, of each workbook; one JSON object a line.
for (const path of process.argv.slice(2)) {
  const snapshot = openWorkbookFile(readFileSync(path), path).snapshot();
  const { summary } = checkSnapshot(snapshot);
  const start = performance.now();
  let runs = 0;
  for (; performance.now() - start < MIN_MS; runs++) checkSnapshot(snapshot);
  const seconds = (performance.now() - start) / 1_000;
  console.log(JSON.stringify({ path, tables: summary.tables, perSecond: (runs * summary.tables) / seconds }));
}
