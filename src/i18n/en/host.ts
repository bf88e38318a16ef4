import type { HostTexts } from "../zh-CN/host";

const quoted = (detail: string): string => (detail === "" ? "" : ` “${detail}”`);
const inBrackets = (detail: string): string => (detail === "" ? "" : ` (${detail})`);

export const hostTexts: HostTexts = {
  "cell-editing": () => ({
    sentence: "A cell is being edited, so Excel can't be used now. Nothing was changed.",
    nextStep: "Press Enter or Esc, then try again.",
  }),
  "sheet-protected": (detail) => ({
    sentence: `Sheet${quoted(detail)} is protected and can't be written. Nothing was changed.`,
    nextStep: "Unprotect the sheet under Review if it has to change.",
  }),
  "sheet-missing": (detail) => ({
    sentence: `Sheet${quoted(detail)} was not found; it may have been deleted, renamed or hidden.`,
    nextStep: "Unhide it, or check again.",
  }),
  "too-large": (detail) => ({
    sentence: `The workbook is too large to be read at once${inBrackets(detail)}. Nothing was changed.`,
    nextStep: "Delete large data beside the tables, or save the tables as a workbook of their own.",
  }),
  unsupported: () => ({
    sentence: "This version of Excel lacks a needed function.",
    nextStep: "Use Excel 2021 or newer, or the web version of jibiao.",
  }),
  "host-busy": () => ({
    sentence: "Excel is busy and did not answer. Nothing was changed.",
    nextStep: "Wait a moment, then try again.",
  }),
  "file-not-workbook": () => ({
    sentence: "This file is no Excel workbook.",
    nextStep: "Choose an .xlsx or .xlsm file.",
  }),
  "file-damaged": (detail) => ({
    sentence: `This file is damaged or incomplete${inBrackets(detail)} and can't be read.`,
    nextStep: "Open it in Excel or WPS and save it as .xlsx; if that fails, copy the original again.",
  }),
  "file-encrypted": () => ({
    sentence: "This file needs a password to open and can't be read.",
    nextStep: "Open it in Excel or WPS, remove the password and save it.",
  }),
  "file-old-format": (detail) => ({
    sentence: `This file has ${detail === "" ? "an old" : `the ${detail}`} format and can't be read.`,
    nextStep: "Open it in Excel or WPS and save it as .xlsx.",
  }),
  failed: (detail) => ({
    sentence: `The action was not completed${inBrackets(detail)}. Nothing was changed.`,
    nextStep: "Try again; if that fails, save the workbook and open it again.",
  }),
};
