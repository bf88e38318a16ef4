/** What writes content into the workbook, and what is read before it goes out; only the host imports it, when it is first needed. */
export { readForEdits } from "./edit-reader";
export { writeWhole } from "./edit-recovery";
export { inspectWorkbook } from "./inspect-workbook";
export { addEmptySheet, fillSheet, takePlace } from "./sheet-adder";
