/** What writes content into the workbook, and what is read before it goes out; only the host imports it, when it is first needed. */
export { readForEdits } from "./edit-reader";
export { writeEdits } from "./edit-writer";
export { inspectWorkbook } from "./inspect-workbook";
export { addEmptySheet, fillSheet } from "./sheet-adder";
