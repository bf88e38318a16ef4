/** What went wrong, for the sentence in `i18n` and its next step. */
export type HostErrorCode =
  /** Excel is in cell-edit mode and refuses every call until Enter or Esc. */
  | "cell-editing"
  /** The sheet is protected. */
  | "sheet-protected"
  /** A sheet was deleted or renamed since the snapshot. */
  | "sheet-missing"
  /** A cell that was to be written holds something else than when the change was planned. */
  | "content-changed"
  /** A cell that was to be written holds a formula; formulas are never written over. */
  | "cell-formula"
  /** More cells than can be read at once (Excel: 5,000,000 in a range), or a request over the limit. */
  | "too-large"
  /** The host lacks a needed function (Excel older than ExcelApi 1.14). */
  | "unsupported"
  /** The connection to Excel was lost or it is busy; trying again may help. */
  | "host-busy"
  /** Excel failed in the middle of writing, and what was done could not be taken back. */
  | "half-written"
  /** Excel failed in the middle of drawing or removing marks, and does not answer. */
  | "half-marked"
  /** The marks are gone, but the report's sheet is still there; `detail` is its name. */
  | "report-left"
  /** A sheet of ours was not finished, and could not be taken away again; `detail` is its name. */
  | "sheet-left"
  /** The file is not a zip package. */
  | "file-not-workbook"
  /** A zip package without a workbook, or a workbook part that can't be read. */
  | "file-damaged"
  /** An encrypted workbook (a password is needed to open it). */
  | "file-encrypted"
  /** A digitally signed workbook was to be changed, which breaks the signature. */
  | "file-signed"
  /** A binary workbook of old (.xls), or .xlsb, .et, .ods. */
  | "file-old-format"
  /** Anything else; `detail` holds the host's own words. */
  | "failed";
