import type { ReportSheetTexts } from "../zh-CN/report-sheet";

export const reportSheetTexts: ReportSheetTexts = {
  title: "Check report",
  made: (time, tool, library) => `Made ${time} by ${tool} (library ${library}). Check again after mending.`,
  ownHint: " A click in the column Cell leads there; clearing the marks removes this sheet.",
  columns: {
    number: "No.",
    file: "File",
    severity: "Severity",
    sheet: "Sheet",
    cell: "Cell",
    project: "Project",
    subject: "Indicator or field",
    found: "Finding",
    expected: "What to do",
    why: "Why",
    rule: "Rule",
  },
  cut: (listed, found) => `${found} findings; the first ${listed} are listed here.`,
  footer: "&CPage &P of &N",
};
