// Reads workbooks with SheetJS; with `write`, saves the one there is again.
import { readFileSync, writeFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";

const [action, ...paths] = process.argv.slice(2);
if (action === "write") {
  const [input, output] = paths;
  const workbook = XLSX.read(readFileSync(input), { cellStyles: true });
  writeFileSync(output, XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true }));
} else {
  for (const path of paths) XLSX.read(readFileSync(path));
}
