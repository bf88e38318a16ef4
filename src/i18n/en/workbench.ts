import type { Severity } from "../../model/severity";
import type { WorkbenchTexts } from "../zh-CN/workbench";

const severityWords: Readonly<Record<Severity, string>> = {
  error: "mandatory",
  warning: "advisory",
  info: "suggestion",
};

export const workbenchTexts: WorkbenchTexts = {
  product: "Jibiao",
  openWorkbook: "Open workbook",
  showSample: "Show sample",
  sample: "Sample",
  opening: "Opening…",
  drop: "Release to open this workbook",
  close: "Close",
  fileProblem: (name) => `“${name}”: `,
  sampleMissing:
    "The sample workbook could not be read; the page is as it was. Check that the window that started Jibiao is still open, then choose “Show sample” again.",
  oneFile: "Only one workbook can be opened at a time. Drop a single file.",
  topBar: "Workbook",
  workbook: "Sheet",
  pane: "Checks",
  sheets: "Sheets",
  hiddenSheets: (count) => `${count} hidden`,
  hiddenSheetsTitle: (names) => `Hidden sheets (they are checked too): ${names.join(", ")}`,
  noVisibleSheet: "This workbook has no sheet that can be shown.",
  protectedSheet: "protected",
  cellAddress: "Cell",
  cellContent: "Content",
  gridHelp: "Arrow keys move, Enter or F2 edits, F6 leaves the sheet.",
  cell: (address, severity, text) =>
    [address, ...(severity === undefined ? [] : [severityWords[severity]]), ...(text === "" ? [] : [text])].join(", "),
  mark: (severity) => `Has a finding: ${severityWords[severity]}`,
  editing: (address) => `Edit ${address}`,
  formulaCell: "This cell is a formula and was left as it is. Change formulas in Excel or WPS.",
  protectedCell: "This sheet is protected and was left as it is. Unprotect it in Excel or WPS first.",
  formulaEntry: "Formulas can't be entered here, and the cell was left as it is. Enter a number or text.",
  notEntered: "The cell was not written.",
  serving: (address) => `Jibiao is running. Open ${address} in a browser (Ctrl+C stops it).`,
  notBuilt: "The page was not found. Run npm run build first.",
};
