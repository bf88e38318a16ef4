import { readFileSync } from "node:fs";
import { extname } from "node:path";
import validate from "@ooxml-tools/validate";

/** Prints, as JSON, what Microsoft's Open XML SDK objects to in each of the workbooks and documents that are named. */
const found = [];
for (const path of process.argv.slice(2)) {
  const errors = await validate(readFileSync(path), extname(path) === ".docx" ? "docx" : "xlsx", "Microsoft365");
  found.push(errors.map(({ id, description, path: place }) => `${place?.partUri ?? ""}: ${id} ${description}`));
}
process.stdout.write(JSON.stringify(found));
