import type { Severity } from "../../model/severity";

/** The sentences of reports. */
export interface ReportTexts {
  readonly noTable: string;
  readonly clean: (tables: number, indicators: number) => string;
  readonly verdict: (tables: number, indicators: number, counts: Readonly<Record<Severity, number>>) => string;
  readonly table: (sheet: string, title: string) => string;
  readonly sheetWithoutTable: (sheet: string, reason: string) => string;
  readonly hiddenSheet: (sheet: string) => string;
  readonly total: (files: number, failed: number, tables: number, counts: Readonly<Record<Severity, number>>) => string;
}

const counted = ({ error, warning, info }: Readonly<Record<Severity, number>>): string =>
  `强制性 ${error} 项，提示性 ${warning} 项，建议 ${info} 项`;

export const reportTexts: ReportTexts = {
  noTable: "没有找到绩效目标表。",
  clean: (tables, indicators) => `${tables} 张表，${indicators} 个指标：未发现问题。`,
  verdict: (tables, indicators, counts) => `${tables} 张表，${indicators} 个指标：${counted(counts)}。`,
  table: (sheet, title) => (title === "" ? `工作表「${sheet}」` : `工作表「${sheet}」 ${title}`),
  sheetWithoutTable: (sheet, reason) => `工作表「${sheet}」没有绩效目标表：${reason}。`,
  hiddenSheet: (sheet) => `工作表「${sheet}」是隐藏的，也已校验。`,
  total: (files, failed, tables, counts) =>
    `合计 ${files} 个文件${failed === 0 ? "" : `（${failed} 个未能读取）`}，${tables} 张表：${counted(counts)}。`,
};
