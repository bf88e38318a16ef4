import { readFileSync } from "node:fs";
import { openWorkbookFile } from "../../src/host/file/file-host";

// The bare reading of workbooks, for comparison with what is done beyond it.
for (const path of process.argv.slice(2)) openWorkbookFile(readFileSync(path), path).snapshot();
