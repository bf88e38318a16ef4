import { fillEdits } from "../../src/fill/fill-edits";
import type { Candidate, FillChoice, FillEdits, Gap, GapPlan } from "../../src/fill/fill-types";
import { findGaps } from "../../src/fill/gaps";
import { gapPlanner } from "../../src/fill/plan";
import type { IndicatorLibrary } from "../../src/library/library-types";
import { standardIndicator, type StandardIndicator } from "../../src/library/standard-indicator";
import type { Level2 } from "../../src/library/taxonomy";
import { makeBatch } from "../../src/lint/apply-edits";
import { checkSnapshot } from "../../src/lint/check";
import type { CheckResult } from "../../src/lint/result";
import { formatCell, formatRange } from "../../src/model/address";
import type { Edit, EditBatch } from "../../src/model/edit";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import type { Profile } from "../../src/rules/profile";
import { displayText } from "../../src/value/cell-text";

type Entry = readonly [level2: Level2, name: string, measures: string, value: string, isExample?: "example"];

const ENTRIES: readonly Entry[] = [
  ["数量指标", "维护设备数量", "本年维护的设备台数", "≥30台", "example"],
  ["数量指标", "办理不动产证数量", "本年办结的证书本数", "≥200本", "example"],
  ["数量指标", "收回地块数量", "本年收回的地块宗数", "≥3宗", "example"],
  ["数量指标", "培训人数", "本年参加培训的人数", "≥80人", "example"],
  ["数量指标", "业务办理覆盖率", "已办业务占应办业务的比例", "=100%"],
  ["数量指标", "编制报告数量", "本年完成的报告份数", "≥2份", "example"],
  ["质量指标", "成果一次通过率", "一次通过审查的成果占比", "≥95%"],
  ["质量指标", "档案完整率", "资料齐全的档案占比", "=100%"],
  ["时效指标", "项目完成时间", "全部任务完成的日期", "{year}年12月31日前"],
  ["时效指标", "任务按时完成率", "按期完成的任务占比", "≥98%"],
  ["成本指标", "项目总成本", "全部支出的总额", "≤{budget}"],
  ["成本指标", "单位办理成本", "办理每件业务的平均支出", "≤500元/件", "example"],
  ["经济效益指标", "资金节约率", "节约资金占预算的比例", "≥3%"],
  ["社会效益指标", "办事群众便利程度", "群众办事便利程度的变化", "有所提升"],
  ["社会效益指标", "公共事件发生次数", "本年发生的公共事件次数", "=0次"],
  ["生态效益指标", "绿色办公普及率", "推行绿色办公的科室占比", "≥90%"],
  ["可持续影响指标", "成果使用年限", "成果可以使用的年数", "≥5年"],
  ["服务对象满意度指标", "办事群众满意度", "问卷中满意的群众占比", "≥90%"],
  ["经济成本指标", "经济成本控制额", "全部经济成本的总额", "≤{budget}"],
];

const INDICATORS: readonly StandardIndicator[] = ENTRIES.map(([level2, name, measures, value, isExample]) =>
  standardIndicator(
    { class: level2, name, measures, value, example: isExample === "example", types: ["通用"], seen: [] },
    level2,
  ),
);

/** A library of a few indicators in each class, in the order in which they are offered to every project. */
export const FILL_LIBRARY: IndicatorLibrary = {
  indicators: INDICATORS,
  types: [],
  matchProject: () => [],
  rank: (level2, _, limit) =>
    INDICATORS.filter((indicator) => indicator.level2 === level2)
      .slice(0, limit)
      .map((indicator, index) => ({ indicator, score: 1 - index / 10, reasons: [{ kind: "any" }] })),
  search: () => [],
};

/** What may stand in each gap. */
export function planGaps(result: CheckResult, gaps: readonly Gap[], library: IndicatorLibrary): readonly GapPlan[] {
  return gaps.map(gapPlanner(result, library));
}

/** The indicator of this name in the test's library. */
export function indicatorNamed(name: string): StandardIndicator {
  const found = INDICATORS.find((indicator) => indicator.name === name);
  if (found === undefined) throw new Error(`no such indicator: ${name}`);
  return found;
}

/** A gap in short: `name-repeats-class 数量指标 A11:F11`, with `?` behind what is only offered. */
export function shortGap({ reason, level2, range, isOptional }: Gap): string {
  return `${reason} ${level2} ${formatRange(range)}${isOptional ? "?" : ""}`;
}

/** A candidate in short: name, value and where the value comes from. */
export function shortCandidate({ row, valueFrom }: Candidate): string {
  return `${row.name} ${row.value} ${valueFrom}`;
}

/** An edit in short: `F12 ≥95%`, `insert 2 at 14 like 13`, `merge A11:A15`; a sheet's id is left out. */
export function shortEdit(edit: Edit): string {
  switch (edit.kind) {
    case "set-cell":
      return `${formatCell(edit)} ${edit.value === "" ? "∅" : typeof edit.value === "number" ? `#${edit.value}` : String(edit.value)}`;
    case "insert-rows":
      return `insert ${edit.count} at ${edit.row + 1} like ${edit.like + 1}`;
    case "delete-rows":
      return `delete ${edit.count} at ${edit.row + 1}`;
    case "merge":
      return `merge ${formatRange(edit.range)}`;
    case "unmerge":
      return `unmerge ${formatRange(edit.range)}`;
  }
}

/** The first candidate of each plan; plans without one are left out. */
export function bestOf(plans: readonly GapPlan[]): readonly FillChoice[] {
  return plans.flatMap(({ gap, candidates: [candidate] }) => (candidate === undefined ? [] : [{ gap, candidate }]));
}

/** A workbook before and after all its gaps were filled with the best. */
export interface Filling {
  readonly before: CheckResult;
  readonly plans: readonly GapPlan[];
  readonly edits: FillEdits;
  readonly after: CheckResult;
  /** Once the filling was taken back. */
  readonly undone: WorkbookSnapshot;
}

/** Checks a workbook, fills what is chosen, or everything with the best, checks again, and takes it back. Throws where a host would refuse. */
export function fillAll(
  workbook: WorkbookSnapshot,
  library: IndicatorLibrary = FILL_LIBRARY,
  profile?: Profile,
  chosen?: readonly FillChoice[],
): Filling {
  const before = checkSnapshot(workbook, profile);
  const plans = planGaps(before, findGaps(before), library);
  const edits = fillEdits(workbook, before, chosen ?? bestOf(plans));
  const filled = made(workbook, edits.batch);
  return {
    before,
    plans,
    edits,
    after: checkSnapshot(filled, profile),
    undone: made(filled, edits.undo),
  };
}

/** The workbook after a batch, its own part included. Throws where a host would refuse. */
export function made(workbook: WorkbookSnapshot, batch: EditBatch): WorkbookSnapshot {
  const outcome = makeBatch(workbook, batch);
  if (outcome.kind === "refused") throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return batch.ownPart === undefined ? outcome.snapshot : { ...outcome.snapshot, ownPart: batch.ownPart };
}

/** Rows of a sheet as they show, from a row on (counted from 1), a blank as `∅`; merged areas behind them. */
export function shownRows(workbook: WorkbookSnapshot, from: number, sheet = 0): readonly string[] {
  const { rows = [], merges = [] } = workbook.sheets[sheet] ?? {};
  return [
    ...rows
      .filter(({ row }) => row >= from - 1)
      .map(({ row, cells }) => {
        const last = cells.at(-1)?.column ?? -1;
        const texts = Array.from({ length: last + 1 }, (_, column) => {
          const cell = cells.find((one) => one.column === column);
          return cell === undefined ? "∅" : (cell.formula ?? displayText(cell, false));
        });
        return `${row + 1} ${texts.join(" | ")}`;
      }),
    merges
      .filter(({ bottom }) => bottom >= from - 1)
      .map(formatRange)
      .sort()
      .join(" "),
  ];
}

/** A workbook without the part of ours, its merged areas in order: for comparing what an officer sees. */
export function contentOf({ sheets }: WorkbookSnapshot): unknown {
  return sheets.map(({ merges, ...sheet }) => ({ ...sheet, merges: merges.map(formatRange).sort() }));
}
