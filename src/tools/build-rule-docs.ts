import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json";
import { RULES } from "../rules";
import { docsPage } from "./rule-pages/docs-page";
import { parseRulePage } from "./rule-pages/parse-page";

const OUTPUT = path.resolve("dist/docs/rules.html");

/** The page of all rules, from `rules`, the folder of their pages. Throws where a page is missing or of another form. */
export function buildRuleDocs(rules: string): string {
  const pages = RULES.map(({ id }) => parseRulePage(readFileSync(path.join(rules, `${id}.md`), "utf8")));
  return docsPage(pages, packageJson.version);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path.dirname(OUTPUT), { recursive: true });
  writeFileSync(OUTPUT, buildRuleDocs(path.resolve("src/rules")));
}
