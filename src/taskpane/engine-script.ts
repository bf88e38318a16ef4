/** What the script `engine` holds; only `loadEngine` imports it. */
export { checkWorkbook } from "../app/check";
export { confirmRows, fillRows, insertIndicator } from "../app/fill";
export { saveSettings } from "../app/settings";
export { findGaps } from "../fill/gaps";
export { gapPlanner } from "../fill/plan";
export { parseProfile } from "../rules/profiles/parse-profile";
