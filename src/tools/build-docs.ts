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

/** The guide to getting the add-in to people, from `guides`, the folder of its text and pictures. */
export function buildInstallGuide(guides: string): string {
  const read = (name: string): string => readFileSync(path.join(guides, name), "utf8");
  return guidePage(read("install.md"), read);
}

/** Writes all pages into a folder; `root` is the repository's. */
export function writeDocs(root: string, output: string): void {
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, "install.html"), buildInstallGuide(path.join(root, "src/tools/guides")));
  writeFileSync(path.join(output, "rules.html"), buildRuleDocs(path.join(root, "src/rules")));
  writeFileSync(path.join(output, "library.html"), libraryPage(BUILT_IN_LIBRARY, SOURCES, packageJson.version));
}
