/** What writes content into the workbook; only the host imports it, when it is first needed. */
export { readForEdits } from "./edit-reader";
export { writeWhole } from "./edit-recovery";
export { addEmptySheet, fillSheet, takePlace } from "./sheet-adder";
