import type { Stamp, StampState } from "../../lint/stamp";
import type { Severity } from "../../model/severity";

/** The sentences of reports. */
export interface ReportTexts {
  readonly noTable: string;
  readonly clean: (tables: number, indicators: number) => string;
  readonly verdict: (tables: number, indicators: number, counts: Readonly<Record<Severity, number>>) => string;
  readonly table: (sheet: string, title: string) => string;
  readonly sheetWithoutTable: (sheet: string, reason: string) => string;
  readonly staleFormulas: (count: number) => string;
  readonly hiddenSheet: (sheet: string) => string;
  /** The same finding in `count` cells, of which the first are listed. */
  readonly repeated: (places: readonly string[], count: number, sentences: string) => string;
  /** The profile of a file: the one it keeps, or another; `kept` is then the name of the one it keeps, or empty. */
  readonly ownProfile: (name: string) => string;
  readonly otherProfile: (name: string, kept: string) => string;
  readonly suppressed: (count: number) => string;
  /** A suppression that matches nothing any more; the reason may be empty. */
  readonly unusedSuppression: (what: string, reason: string) => string;
  /** A remark on one file of several. */
  readonly fileNote: (file: string, note: string) => string;
  /** Whether a workbook is as it was when it was stamped. */
  readonly stamp: Readonly<Record<StampState, (stamp: Stamp | undefined, changes: string) => string>>;
  /**
   * Follows the word that tables were changed: names of the first of `count` tables that differ, and how many tables there
   * are more than before (negative for fewer). Empty where neither is known.
   */
  readonly stampChanges: (names: readonly string[], count: number, difference: number) => string;
  readonly total: (files: number, failed: number, tables: number, counts: Readonly<Record<Severity, number>>) => string;
}

const counted = ({ error, warning, info }: Readonly<Record<Severity, number>>): string =>
  `强制性 ${error} 项，提示性 ${warning} 项，建议 ${info} 项`;

function stampText(stamp: Stamp | undefined): string {
  return stamp === undefined
    ? ""
    : `（校验时间 ${stamp.date.replace("T", " ")}，规则集 ${stamp.profile}，${stamp.tool}）`;
}

export const reportTexts: ReportTexts = {
  noTable: "没有找到绩效目标表。",
  clean: (tables, indicators) => `${tables} 张表，${indicators} 个指标：未发现问题。`,
  verdict: (tables, indicators, counts) => `${tables} 张表，${indicators} 个指标：${counted(counts)}。`,
  table: (sheet, title) => (title === "" ? `工作表「${sheet}」` : `工作表「${sheet}」 ${title}`),
  sheetWithoutTable: (sheet, reason) => `工作表「${sheet}」没有绩效目标表：${reason}。`,
  staleFormulas: (count) =>
    `${count} 个公式用到的内容有改动，结果还没有重新计算，与它们有关的问题没有列出。请用 Excel 或 WPS 打开并保存一次，再校验。`,
  hiddenSheet: (sheet) => `工作表「${sheet}」是隐藏的，也已校验。`,
  repeated: (places, count, sentences) =>
    `${places.join("、")} ${places.length < count ? "等" : "共"} ${count} 处：${sentences}`,
  ownProfile: (name) => `规则集：${name}（工作簿中选用）。`,
  otherProfile: (name, kept) => `规则集：${name}${kept === "" ? "" : `（工作簿中选用的是${kept}）`}。`,
  suppressed: (count) => `已忽略 ${count} 项。`,
  unusedSuppression: (what, reason) =>
    `有一项忽略已用不上，可以取消：${what}${reason === "" ? "" : `（理由：${reason}）`}。`,
  total: (files, failed, tables, counts) =>
    `合计 ${files} 个文件${failed === 0 ? "" : `（${failed} 个未能读取）`}，${tables} 张表：${counted(counts)}。`,
  fileNote: (file, note) => `${file}：${note}`,
  stamp: {
    none: () => "没有校验记录。",
    valid: (stamp) => `已校验，未改动${stampText(stamp)}。`,
    changed: (stamp, changes) => `校验后有改动${changes}${stampText(stamp)}。请重新校验并写入校验记录。`,
    unreadable: () => "校验记录无法识别，可能由其他版本写入。请重新校验并写入校验记录。",
  },
  stampChanges: (names, count, difference) => {
    const tables = names.length < count ? `${names.join("、")} 等 ${count} 张表` : names.join("、");
    const moreOrFewer = difference > 0 ? `比校验时多 ${difference} 张表` : `比校验时少 ${-difference} 张表`;
    const said = [...(count > 0 ? [tables] : []), ...(difference === 0 ? [] : [moreOrFewer])];
    return said.length === 0 ? "" : `：${said.join("，")}`;
  },
};
