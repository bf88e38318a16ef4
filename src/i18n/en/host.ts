import type { HostErrorCode } from "../../host/port";
import type { CommandTexts, HostSentences } from "../zh-CN/host";

const sheet = (name: string): string => (name === "" ? "The sheet" : `The sheet “${name}”`);
const words = (detail: string): string => (detail === "" ? "" : ` (${detail})`);

export const hostTexts: Readonly<Record<HostErrorCode, (detail: string) => HostSentences>> = {
  "cell-editing": () => ({
    sentence: "A cell is being edited, so Excel takes no other action. The workbook was not changed.",
    nextStep: "Press Enter or Esc to finish editing, then try again.",
  }),
  "sheet-protected": (name) => ({
    sentence: `${sheet(name)} is protected and can't be written to. The workbook was not changed.`,
    nextStep: "To write to it, unprotect the sheet on the Review tab, then try again.",
  }),
  "sheet-missing": (name) => ({
    sentence: `${sheet(name)} was deleted, renamed or hidden and was not found. The workbook was not changed.`,
    nextStep: "Check again. If the sheet is hidden, unhide it first.",
  }),
  "content-changed": (place) => ({
    sentence: `The content was changed since the check${words(place)}. Nothing was done, and the workbook was not changed.`,
    nextStep: "Check again, then try again.",
  }),
  "cell-formula": (place) => ({
    sentence: `The cell to be written holds a formula${words(place)}. Formulas are never written over; the workbook was not changed.`,
    nextStep: "Change this cell by hand.",
  }),
  "too-large": (name) => ({
    sentence: `${name === "" ? "The content" : sheet(name)} is too large to read or write at once. The workbook was not changed.`,
    nextStep: "Delete the surplus rows and columns around the tables, or split the workbook, then try again.",
  }),
  unsupported: () => ({
    sentence:
      "This version of Excel lacks a function that is needed. Nothing was done, and the workbook was not changed.",
    nextStep: "Use Excel 2021 or later, or the web page version of Jibiao.",
  }),
  "host-busy": () => ({
    sentence:
      "Excel is busy or the connection was lost. The action was not completed, and your entries were not changed.",
    nextStep: "Try again in a moment. If that does not help, save the workbook and open it again.",
  }),
  "half-written": (name) => ({
    sentence: `Excel stopped in the middle of writing; ${sheet(name)} may be changed in part, and that could not be taken back.`,
    nextStep: "Press Ctrl+Z until what was written is gone, or close the workbook without saving and open it again.",
  }),
  "half-marked": () => ({
    sentence:
      "Excel stopped in the middle of marking; some sheets may have the new marks and others the former ones. Your entries were not changed.",
    nextStep: "Check again or clear the marks in a moment; that completes or removes all of them.",
  }),
  "report-left": (name) => ({
    sentence: `The marks are removed, but ${sheet(name).replace("The", "the")}, the report, could not be deleted. Your entries were not changed.`,
    nextStep: "Clear the marks again, or delete the sheet by its tab.",
  }),
  "sheet-left": (name) => ({
    sentence: `Excel stopped in the middle of writing; ${sheet(name).replace("The", "the")}, newly added, is not finished and still there. Other sheets were not changed.`,
    nextStep: "Delete it by its tab, then try again.",
  }),
  "file-not-workbook": (extension) => ({
    sentence: `This file${words(extension)} is not an Excel workbook. It was not opened or changed.`,
    nextStep: "Choose a file that ends in .xlsx or .xlsm.",
  }),
  "file-damaged": (part) => ({
    sentence: `The file is damaged or incomplete${words(part)}. It was not opened or changed.`,
    nextStep: "Open it in Excel or WPS, save it as .xlsx, and choose the new file.",
  }),
  "file-encrypted": () => ({
    sentence: "A password is needed to open this file. It was not opened or changed.",
    nextStep: "Remove the password in Excel or WPS, save the file, and choose the new one.",
  }),
  "file-signed": () => ({
    sentence: "The file is digitally signed. A change would break the signature, so nothing was written.",
    nextStep:
      "Remove the signature in Excel (File, Info, View Signatures), save the file, and sign it again afterwards.",
  }),
  "file-old-format": (extension) => ({
    sentence: `Files of this older format${words(extension)} can't be read. The file was not opened or changed.`,
    nextStep: "Open it in Excel or WPS, save it as .xlsx, and choose the new file.",
  }),
  failed: (detail) => ({
    sentence: `The action was not completed, and your entries were not changed${words(detail)}.`,
    nextStep: "Try again. If that does not help, save the workbook and restart Excel.",
  }),
};

export const commandTexts: CommandTexts = {
  title: "Jibiao",
  checkFailed: "The check was not completed",
  clean: (tables) => `${tables} ${tables === 1 ? "table was" : "tables were"} checked; your entries were not changed.`,
  marked: "The cells concerned are marked; your entries were not changed.",
  notMarked: "The cells concerned are not marked.",
  protectedSheets: (count) => `${count} protected ${count === 1 ? "sheet was" : "sheets were"} not marked.`,
  seeList: "Open the pane for the list and what to do.",
};
