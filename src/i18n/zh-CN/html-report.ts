import type { Severity } from "../../model/severity";
import { fieldNames, type FieldNames } from "./field-names";

/** The sentences of the HTML report. */
export interface HtmlReportTexts extends FieldNames {
  readonly title: string;
  /** `time` is `2026-11-27 14:30`. */
  readonly made: (time: string, tool: string, library: string) => string;
  /** Several where workbooks have chosen different ones. */
  readonly profiles: (names: readonly string[]) => string;
  /** Less serious findings are counted and not listed. */
  readonly onlyFrom: (severity: string) => string;
  readonly counted: (count: number) => string;
  readonly whole: (files: number, failed: number, tables: number, indicators: number) => string;
  readonly files: string;
  readonly file: string;
  readonly notRead: string;
  readonly noFiles: string;
  readonly table: string;
  readonly tables: string;
  readonly toContents: string;
  readonly sheet: (name: string) => string;
  readonly hidden: string;
  readonly indicators: (count: number) => string;
  readonly noIndicators: string;
  readonly empty: string;
  readonly findings: (count: number) => string;
  readonly clean: string;
  /** Nothing as serious as asked for, though something was found. */
  readonly noneListed: string;
  readonly otherFindings: string;
  /** Read aloud instead of a mark's sign. */
  readonly mark: (severity: string, number: number) => string;
  readonly place: (sheet: string, cell: string) => string;
  readonly subject: (name: string) => string;
  readonly places: (list: string, count: number) => string;
  readonly change: Readonly<Record<"safe" | "suggest" | "choose", (changes: string) => string>>;
  readonly becomes: (cells: string, value: string) => string;
  readonly separator: string;
  /** Between the choices for one cell, and between cells. */
  readonly alternative: string;
  readonly between: string;
  readonly related: (places: string) => string;
  readonly source: string;
  readonly rules: string;
  readonly rule: string;
  readonly severity: string;
  readonly sheetsWithoutTable: string;
  readonly sheetWithoutTable: (sheet: string, reason: string) => string;
  readonly suppressed: (count: number) => string;
  readonly suppressedLine: (message: string, reason: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly privacy: string;
}

export const htmlReportTexts: HtmlReportTexts = {
  title: "绩效目标表校验报告",
  made: (time, tool, library) => `${time} 由 ${tool}（指标库 ${library}）生成`,
  profiles: (names) => `规则集：${names.join("、")}${names.length > 1 ? "（按各文件选用的）" : ""}`,
  onlyFrom: (severity) => `只列出${severity}及更严重的问题，问题数仍按全部计。`,
  counted: (count) => `${count} 项`,
  whole: (files, failed, tables, indicators) =>
    `${files} 个文件${failed === 0 ? "" : `（${failed} 个未能读取）`}，${tables} 张表，${indicators} 个指标`,
  files: "文件",
  file: "文件",
  notRead: "未能读取",
  noFiles: "没有文件。",
  table: "绩效目标表",
  tables: "各表问题数",
  toContents: "回到开头",
  sheet: (name) => `工作表「${name}」`,
  hidden: "隐藏的工作表",
  ...fieldNames,
  indicators: (count) => `绩效指标（${count} 个）`,
  noIndicators: "没有指标。",
  empty: "（空）",
  findings: (count) => `问题（${count} 项）`,
  clean: "未发现问题。",
  noneListed: "没有这一级的问题。",
  otherFindings: "其他问题",
  mark: (severity, number) => `${severity}问题 ${number}`,
  place: (sheet, cell) => `「${sheet}」${cell}`,
  subject: (name) => `「${name}」`,
  places: (list, count) => `${list}，共 ${count} 处`,
  change: {
    safe: (changes) => `可直接修复：${changes}`,
    suggest: (changes) => `建议改为：${changes}`,
    choose: (changes) => `可选的改法：${changes}`,
  },
  becomes: (cells, value) => `${cells} → ${value}`,
  separator: "、",
  alternative: " 或 ",
  between: "；",
  related: (places) => `相关的单元格：${places}`,
  source: "依据",
  rules: "规则与依据",
  rule: "规则",
  severity: "级别",
  sheetsWithoutTable: "没有绩效目标表的工作表",
  sheetWithoutTable: (sheet, reason) => `「${sheet}」：${reason}`,
  suppressed: (count) => `已忽略的问题（${count} 项）`,
  suppressedLine: (message, reason) => `${message}（理由：${reason}）`,
  severities: {
    error: "不改正，审核一般不予通过",
    warning: "多半有误，请核对",
    info: "可以写得更好",
  },
  privacy: "本报告在本机生成，不联网；其中含有工作簿的内容，请按工作簿的要求保管。",
};
