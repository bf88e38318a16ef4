import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { reportSchema } from "./report-schema";

/** Where the published schema is kept. */
export const REPORT_SCHEMA_PATH = fileURLToPath(new URL("../../assets/schema/report-v1.schema.json", import.meta.url));

/** The schema as it is published, in Chinese. */
export function reportSchemaText(): string {
  return `${JSON.stringify(reportSchema(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(REPORT_SCHEMA_PATH), { recursive: true });
  writeFileSync(REPORT_SCHEMA_PATH, reportSchemaText());
}
