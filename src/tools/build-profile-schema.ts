import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { profileSchema } from "./profile-schema";

/** Where the published schema is kept. */
export const SCHEMA_PATH = fileURLToPath(new URL("../../assets/profiles/profile.schema.json", import.meta.url));

/** The schema as it is published, in Chinese. */
export function schemaText(): string {
  return `${JSON.stringify(profileSchema(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_PATH, schemaText());
