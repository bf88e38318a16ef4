import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSample } from "../workbench/sample/sample-workbook";

/** Where the built workbook is kept. */
export const SAMPLE_PATH = fileURLToPath(new URL("../../assets/samples/huailai-2025.xlsx", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SAMPLE_PATH, buildSample());
