import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PACK = fileURLToPath(new URL("../packed-data/pack.ts", import.meta.url));
const UNPACK = fileURLToPath(new URL("../packed-data/unpack.ts", import.meta.url));
const PARSER = fileURLToPath(new URL("parse-page.ts", import.meta.url));
const RULES = fileURLToPath(new URL("../../rules", import.meta.url));

/** For the bundler: all rules' pages as data in one packed text, so that no Markdown is parsed where the product runs. */
export default async function loadRulePages() {
  const { pack } = await this.importModule(PACK);
  const { parseRulePage } = await this.importModule(PARSER);
  this.addContextDependency(RULES);
  const files = readdirSync(RULES).filter((name) => name.endsWith(".md"));
  const pages = files.sort().map((name) => {
    const file = path.join(RULES, name);
    this.addDependency(file);
    return parseRulePage(readFileSync(file, "utf8"));
  });
  return `import { unpack } from ${JSON.stringify(UNPACK)};
export const RULE_PAGES = JSON.parse(unpack(${JSON.stringify(pack(JSON.stringify(pages)))}));
`;
}
