/** The sentences of the report as a sheet. */
export interface ReportSheetTexts {
  /** What the sheet is called and headed. */
  readonly title: string;
  /** `time` is `2026-11-27 14:30`. */
  readonly made: (time: string, tool: string, library: string) => string;
  /** What only a report can say that stands in the workbook it is on. */
  readonly ownHint: string;
  readonly columns: Readonly<Record<ReportColumn, string>>;
  readonly cut: (listed: number, found: number) => string;
  /** Excel's footer code. */
  readonly footer: string;
}

export type ReportColumn =
  "number" | "file" | "severity" | "sheet" | "cell" | "project" | "subject" | "found" | "expected" | "why" | "rule";

export const reportSheetTexts: ReportSheetTexts = {
  title: "校验报告",
  made: (time, tool, library) => `${time} 由 ${tool}（指标库 ${library}）生成。改好后请再校验一次。`,
  ownHint: "点「单元格」一列可跳到该处；「清除标记」会删去本表。",
  columns: {
    number: "序号",
    file: "文件",
    severity: "级别",
    sheet: "工作表",
    cell: "单元格",
    project: "项目名称",
    subject: "指标或栏目",
    found: "问题",
    expected: "怎么改",
    why: "为什么",
    rule: "规则",
  },
  cut: (listed, found) => `共 ${found} 项，这里列出前 ${listed} 项。`,
  footer: "&C第 &P 页，共 &N 页",
};
