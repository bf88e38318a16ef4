import type { RulePage } from "./rule-page";

/** All rules' pages. The bundler puts them here, see src/tools/rule-pages/loader.mjs. */
export const RULE_PAGES: readonly RulePage[] = [];
