import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json";
import { BUILT_IN_LIBRARY } from "../library/built-in-library";
import { SOURCES } from "../library/standard-indicators";
import { RULES } from "../rules";
import { libraryPage } from "./docs/library-page";
import { docsPage } from "./rule-pages/docs-page";
import { parseRulePage } from "./rule-pages/parse-page";

const OUTPUT = path.resolve("dist/docs");

/** The page of all rules, from `rules`, the folder of their pages. Throws where a page is missing or of another form. */
export function buildRuleDocs(rules: string): string {
  const pages = RULES.map(({ id }) => parseRulePage(readFileSync(path.join(rules, `${id}.md`), "utf8")));
  return docsPage(pages, packageJson.version);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(path.join(OUTPUT, "rules.html"), buildRuleDocs(path.resolve("src/rules")));
  writeFileSync(path.join(OUTPUT, "library.html"), libraryPage(BUILT_IN_LIBRARY, SOURCES, packageJson.version));
}
