import type { Severity } from "../../model/severity";
import type { WorkbenchTexts } from "../zh-CN/workbench";

const severityWords: Readonly<Record<Severity, string>> = {
  error: "mandatory",
  warning: "advisory",
  info: "suggestion",
};

export const workbenchTexts: WorkbenchTexts = {
  product: "Jibiao",
  introduction: [
    "Open a workbook of performance target tables and check it with one press: wrong indicator values and plan percentages are marked in place, each with what it should be.",
    "Edit here or fill rows from the library of indicators, and save back into the file; formulas, charts, notes and everything else stay as they are.",
    "The file is only worked on in this computer: the page connects to nothing, uploads nothing and counts nothing.",
  ],
  guide: "Three steps",
  guideSteps: [
    { title: "Open", text: "Choose “Open workbook” or drop a file. Any .xlsx or .xlsm will do, from Excel or WPS." },
    {
      title: "Check",
      text: "Choose “Check”. A red dot is mandatory, a yellow triangle advisory, a blue circle a suggestion; press a finding to go to its cell.",
    },
    {
      title: "Mend and save",
      text: "Edit the cells or take what the pane proposes, and check again; save once nothing mandatory is left.",
    },
  ],
  keys: "Keys: Ctrl+Enter checks, F8 goes to the next finding, Ctrl+Z undoes, Ctrl+S saves, F6 changes between sheet and pane.",
  otherLanguage: { name: "中文", address: "?lang=zh" },
  workbookFiles: "Excel workbooks",
  recent: "Opened before",
  forgetRecent: "Clear list",
  drafts: "Work that was not saved",
  draftsHint: "The page was closed before saving; the changes are kept in this browser.",
  recover: "Recover",
  discard: "Delete",
  time: (at) => at.toLocaleString("en-GB", { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" }),
  save: "Save",
  saveAs: "Save as",
  undo: "Undo",
  redo: "Redo",
  closeWorkbook: "Close workbook",
  unsaved: "Not saved",
  saved: (name, at) =>
    `Saved to “${name}” at ${at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}.`,
  downloaded: (name) =>
    `Saved to the browser's downloads as “${name}”; the browser adds a number where the name is taken.`,
  askUnsaved: (name) => `“${name}” has changes that were not saved.`,
  askReplaced: (name) =>
    `“${name}” was changed by another program since it was opened. Replacing it loses those changes.`,
  dontSave: "Don't save",
  replace: "Replace",
  cancel: "Cancel",
  readDenied: (name) =>
    `The browser was not allowed to read “${name}”, and it was not opened. Try again and allow it, or choose “Open workbook”.`,
  writeDenied: (name) =>
    `The browser was not allowed to write “${name}”, and the file is as it was. Choose “Save” again and allow it, or “Save as”.`,
  notWritten: (name) =>
    `“${name}” was not written and is as it was; it may be open in Excel or WPS. Close it there and choose “Save” again, or choose “Save as”.`,
  fileGone: (name) =>
    `“${name}” was not found; it may have been moved, renamed or deleted. Choose “Open workbook” to find it.`,
  draftNotKept: "Changes that are not saved could not be kept in the browser. Save in good time.",
  openWorkbook: "Open workbook",
  showSample: "Show sample",
  sample: "Sample",
  opening: "Opening…",
  drop: "Release to open this workbook",
  close: "Close",
  fileProblem: (name) => `“${name}”: `,
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
  gridHelp: "Arrow keys move, with Shift they select a range, Enter or F2 edits, F6 leaves the sheet.",
  cell: (parts) => parts.join(", "),
  finding: (severity, sentence) => `${severity}: ${sentence}`,
  mark: (severity) => `Has a finding: ${severityWords[severity]}`,
  note: (text) => `note: ${text}`,
  stale: "formula not computed again",
  staleHint:
    "What the formula refers to was changed, and this is still the result in the file; Excel or WPS computes it when the saved file is opened.",
  editing: (address) => `Edit ${address}`,
  formulaCell: "This cell is a formula and was left as it is. Change formulas in Excel or WPS.",
  protectedCell: "This sheet is protected and was left as it is. Unprotect it in Excel or WPS first.",
  formulaEntry: "Formulas can't be entered here, and the cell was left as it is. Enter a number or text.",
  rangeFormula: (address) =>
    `${address} is a formula, which is not changed here; the whole range is as it was. Leave formula cells out.`,
  rangeFormulaEntry: (address) =>
    `What would go into ${address} is a formula, and formulas can't be entered here; nothing was changed. Paste values instead.`,
  rangeMerged: (address) =>
    `${address} lies in a merged cell that has no room for what is pasted; the whole range is as it was. Copy from cells merged in the same way, or paste cell by cell.`,
  rangeTooLarge: "The range is too large, and nothing was changed. Choose a smaller one.",
  notEntered: "The cell was not written.",
  serving: (address) => `Jibiao is running. Open ${address} in a browser (Ctrl+C stops it).`,
  notBuilt: "The page was not found. Run npm run build first.",
};
