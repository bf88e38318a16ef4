import type { PaneTexts } from "../zh-CN/pane";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

export const paneTexts: PaneTexts = {
  product: "Jibiao",
  check: "Check workbook",
  checkAgain: "Check again",
  cancel: "Cancel",
  retry: "Try again",
  close: "Close",
  notChecked:
    "Not checked yet. “Check workbook” reads the whole workbook, lists what it finds and marks the cells. What you filled in stays as it is.",
  checking: "Checking",
  checkingCount: (done, total) => `Checking (${done} of ${total})`,
  cancelled: "Check cancelled. Nothing was changed.",
  severity: { error: "Mandatory", warning: "Advisory", info: "Suggestion" },
  verdict: (tables, { error, warning }) => `${count(tables, "table")}: ${error} mandatory, ${warning} advisory`,
  clean: "No problems found",
  checkedAt: (indicators, time) => `${count(indicators, "indicator")} · checked at ${time}`,
  cleanAt: (tables, indicators, time) =>
    `${count(tables, "table")} · ${count(indicators, "indicator")} · checked at ${time}`,
  filterLabel: "Filter by severity",
  filtered: (shown, all) => `Showing ${shown} of ${all}`,
  showAll: "Show all",
  outdated: {
    changed: "The workbook has changed; this result may be out of date.",
    "not-rechecked": "This is the result of the check before; it may be out of date.",
  },
  failed: {
    check: "The check was not completed",
    mark: "The cells were not marked",
    clear: "The marks were not cleared",
    go: "The cell was not shown",
  },
  findings: "Findings",
  cells: (number) => count(number, "place"),
  hiddenSheet: "hidden",
  hiddenFinding: "This cell is on a hidden sheet. Unhide the sheet to go there.",
  cleanTables: (number) => `${count(number, "table")} without problems`,
  noTable: "No performance target table found",
  noTableLooked: (sheets) => `${count(sheets, "sheet was", "sheets were")} read; none holds a table to check:`,
  noTableNext:
    "Please make sure that this is the workbook with the target tables, and that they have a row with 一级指标, 二级指标, 三级指标 and 指标值.",
  sheetsWithoutTable: (number) => `${count(number, "sheet")} without a target table`,
  reason: {
    empty: "empty",
    "no-labels": "none of the form's labels",
    "not-a-form": "some labels, but not arranged as the form",
    "self-evaluation": "a self-evaluation or monitoring form: it holds results, not targets, and was not checked",
    outline: "the department's overall targets as text, not a project's target table",
    fragment: "only part of a table",
  },
  fragments: (number) => `${count(number, "place looks", "places look")} like part of a table and was not checked`,
  fragmentMissing: {
    "indicator-header": "no row with 一级指标, 二级指标, 三级指标 and 指标值",
    head: "no head with the project's name and budget",
    "indicator-rows": "no indicators below their column labels",
  },
  hiddenSheetsRead: (names) => `Hidden sheets were read too: ${list(names)}.`,
  protectedNotMarked: (names) => `Protected: ${list(names)}. Findings are listed here; the cells were not marked.`,
  protectedNotCleared: (names) => `Protected: ${list(names)}. The marks there were not cleared.`,
  showMarks: "Show marks",
  clearMarks: "Clear marks",
  marksCleared: "Marks cleared.",
  navigation: "Go through the findings",
  previous: "Previous",
  next: "Next",
  position: (current, all) => (current === 0 ? `${all} in all` : `${current} / ${all}`),
  visited: (current, all, message) => `${current} of ${all}. ${message}`,
  officeMissing:
    "Excel's add-in script (office.js) could not be loaded, so Jibiao can't start. The workbook was not changed. Please check the network and open the pane again, or use the Jibiao web page.",
  privacy: "Data stays on this computer",
  version: (version) => `Jibiao ${version}`,
  colon: ": ",
};
