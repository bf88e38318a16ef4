/** What the script `engine` holds, with the views that nobody sees before a check; only `loadEngine` imports it. */
export { checkWorkbook } from "../app/check";
export { confirmRows, fillRows, insertIndicator } from "../app/fill";
export { fixFindings, fixSafely } from "../app/fix";
export { saveSettings } from "../app/settings";
export { findGaps } from "../fill/gaps";
export { gapPlanner } from "../fill/plan";
export { fixOffers } from "../lint/fix-offers";
export { proposedFixes } from "../lint/fix-plan";
export { parseProfile } from "../rules/profiles/parse-profile";
export { FindingsList } from "./findings-list";
export { FixLayer } from "./fix-layer";
export { IgnoreForm } from "./ignore-form";
export { ListFilters } from "./list-filters";
export { keepUndos, recallUndos } from "./kept-undos";
export { Reading } from "./reading";
export { WrittenNotice } from "./written-notice";
