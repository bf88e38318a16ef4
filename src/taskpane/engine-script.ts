/** What the script `engine` holds; only `loadEngine` imports it. */
export { checkWorkbook } from "../app/check";
export { saveSettings } from "../app/settings";
export { parseProfile } from "../rules/profiles/parse-profile";
