import type { HtmlReportTexts } from "../zh-CN/html-report";
import { fieldNames } from "./field-names";

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

export const htmlReportTexts: HtmlReportTexts = {
  title: "Report on performance target tables",
  made: (time, tool, library) => `Made ${time} by ${tool} (library ${library})`,
  profiles: (names) =>
    names.length > 1 ? `Profiles: ${names.join(", ")} (as each file has chosen)` : `Profile: ${names.join("")}`,
  onlyFrom: (severity) => `Only findings of severity “${severity}” and above are listed; all are counted.`,
  counted: (count) => String(count),
  whole: (files, failed, tables, indicators) =>
    `${plural(files, "file")}${failed === 0 ? "" : ` (${failed} could not be read)`}, ${plural(tables, "table")}, ${plural(indicators, "indicator")}`,
  files: "Files",
  file: "File",
  notRead: "could not be read",
  noFiles: "No files.",
  table: "Target table",
  tables: "Findings by table",
  toContents: "Back to the beginning",
  sheet: (name) => `Sheet “${name}”`,
  hidden: "hidden sheet",
  ...fieldNames,
  indicators: (count) => `Indicators (${count})`,
  noIndicators: "No indicators.",
  empty: "(blank)",
  findings: (count) => `Findings (${count})`,
  clean: "No problems found.",
  noneListed: "No findings of this severity.",
  otherFindings: "Other findings",
  mark: (severity, number) => `${severity} ${number}`,
  place: (sheet, cell) => `“${sheet}” ${cell}`,
  subject: (name) => ` “${name}”`,
  places: (list, count) => `${list}: ${count} places`,
  change: {
    safe: (changes) => `Can be fixed at once: ${changes}`,
    suggest: (changes) => `Suggested change: ${changes}`,
    choose: (changes) => `Possible changes: ${changes}`,
  },
  becomes: (cells, value) => `${cells} → ${value}`,
  separator: ", ",
  alternative: " or ",
  between: "; ",
  related: (places) => `Cells that take part: ${places}`,
  source: "Source",
  rules: "Rules and their sources",
  rule: "Rule",
  severity: "Severity",
  sheetsWithoutTable: "Sheets without a target table",
  sheetWithoutTable: (sheet, reason) => `“${sheet}”: ${reason}`,
  suppressed: (count) => `Suppressed findings (${count})`,
  suppressedLine: (message, reason) => `${message} (reason: ${reason})`,
  severities: {
    error: "as a rule a table with it is not accepted",
    warning: "probably wrong, to be looked at",
    info: "could be written better",
  },
  privacy:
    "Made on this machine without any network. It holds what the workbook holds: keep it as you keep the workbook.",
};
