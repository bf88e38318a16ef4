import { fileURLToPath } from "node:url";

const PARSER = fileURLToPath(new URL("parse-page.ts", import.meta.url));

/** For the bundler: a rule's page as data, so that nothing is parsed where the product runs. */
export default async function loadRulePage(markdown) {
  const { parseRulePage } = await this.importModule(PARSER);
  return `export default ${JSON.stringify(parseRulePage(markdown))};`;
}
