import { createLibrary } from "../../src/library/create-library";
import type { IndicatorLibrary, ProjectDescription } from "../../src/library/library-types";
import { standardIndicator, type ProjectType, type StandardIndicator } from "../../src/library/standard-indicator";
import type { Level2 } from "../../src/library/taxonomy";

/** An indicator with as much said as a test needs. */
export function indicator(
  level2: Level2,
  name: string,
  types: readonly string[],
  more: Partial<Pick<StandardIndicator, "measures" | "value" | "isExample" | "seen" | "isOwn">> = {},
): StandardIndicator {
  const { measures = "反映完成的情况", value = "≥95%", seen = [], isExample = false } = more;
  const record = { class: level2, name, measures, value, example: isExample, types, seen };
  return { ...standardIndicator(record, level2), ...(more.isOwn === true && { isOwn: true }) };
}

/** A kind of project. */
export function type(
  name: string,
  words: readonly string[],
  like: readonly string[] = [],
  sector = "教育",
): ProjectType {
  return { name, sector, like, words };
}

/** A project of which only what a test names is known. */
export function project(known: Partial<ProjectDescription>): ProjectDescription {
  return { name: "", purpose: "", goal: "", department: "", ...known };
}

/** Names of the best indicators of a class. */
export function namesOf(library: IndicatorLibrary, level2: Level2, known: Partial<ProjectDescription>): string[] {
  return library.rank(level2, project(known), 5).map((ranked) => ranked.indicator.name);
}

/** A library of a school's repairs and works, of something for every project, and of another sector. */
export const TYPES: readonly ProjectType[] = [
  type("校舍维修", ["校舍维修", "校舍"], ["工程建设"]),
  type("工程建设", ["工程", "工程建设"], [], "通用"),
  type("植树造林", ["造林", "植树"], [], "林业草原"),
];

/** See `TYPES`. */
export const INDICATORS: readonly StandardIndicator[] = [
  indicator("质量指标", "项目验收合格率", ["通用"]),
  indicator("质量指标", "工程验收合格率", ["工程建设"]),
  indicator("质量指标", "校舍维修合格率", ["校舍维修"]),
  indicator("质量指标", "苗木成活率", ["植树造林"]),
  indicator("成本指标", "项目总成本", ["通用"], { value: "≤{budget}", measures: "项目支出的总额" }),
  indicator("成本指标", "校舍维修成本", ["校舍维修"], { value: "≤{budget}", measures: "校舍维修的总额" }),
  indicator("社会成本指标", "扰民投诉件数", ["工程建设"], { value: "≤3件" }),
  indicator("服务对象满意度指标", "师生满意度", ["校舍维修"]),
];

/** See `TYPES`. */
export const LIBRARY = createLibrary(INDICATORS, TYPES);
