import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { BUILT_IN_LIBRARY } from "../library/built-in-library";
import { SOURCES } from "../library/standard-indicators";
import { RULES } from "../rules";
import { guidePage } from "./docs/guide-page";
import { libraryPage } from "./docs/library-page";
import { docsPage } from "./rule-pages/docs-page";
import { parseRulePage } from "./rule-pages/parse-page";

/** The page of all rules, from `rules`, the folder of their pages. Throws where a page is missing or of another form. */
export function buildRuleDocs(rules: string): string {
  const pages = RULES.map(({ id }) => parseRulePage(readFileSync(path.join(rules, `${id}.md`), "utf8")));
  return docsPage(pages, packageJson.version);
}

/** Getting the add-in to people, and checking thousands of files. */
const GUIDES = ["install", "many-files"] as const;

/** A guide's page, from `guides`, the folder of the guides' texts and pictures. */
export function buildGuide(guides: string, name: (typeof GUIDES)[number]): string {
  const read = (file: string): string => readFileSync(path.join(guides, file), "utf8");
  return guidePage(read(`${name}.md`), read);
}

/** Writes all pages into a folder; `root` is the repository's. */
export function writeDocs(root: string, output: string): void {
  mkdirSync(output, { recursive: true });
  for (const name of GUIDES) {
    writeFileSync(path.join(output, `${name}.html`), buildGuide(path.join(root, "src/tools/guides"), name));
  }
  writeFileSync(path.join(output, "rules.html"), buildRuleDocs(path.join(root, "src/rules")));
  writeFileSync(path.join(output, "library.html"), libraryPage(BUILT_IN_LIBRARY, SOURCES, packageJson.version));
}
