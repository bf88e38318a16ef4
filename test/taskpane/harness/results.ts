import type { CheckResult } from "../../../src/lint/result";
import { NO_SETTINGS } from "../../../src/lint/workbook-settings";
import { rangeAt } from "../../../src/model/address";
import type { Finding, Fix, MessageData } from "../../../src/model/finding";
import type { Severity } from "../../../src/model/severity";
import type { SheetVisibility } from "../../../src/model/snapshot";
import type { RuleId } from "../../../src/rules";
import { HEBEI } from "../../../src/rules/profile";
import type { Field, SheetReading, TableFragment, TargetTable } from "../../../src/table/target-table";

/** One finding as the engine would give it, with the rule's own message. */
export interface FindingSpec {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly message: string;
  readonly data?: MessageData;
  /** 0-based. */
  readonly row: number;
  readonly column?: number;
  readonly name?: string;
  /** Texts of which one would be written into the cell; one alone is safe. */
  readonly changes?: readonly string[];
  /** Where it lies outside the table's sheet. */
  readonly sheet?: string;
}

export interface TableSpec {
  readonly title: string;
  readonly sheet: string;
  readonly visibility?: SheetVisibility;
  readonly isProtected?: boolean;
  readonly findings: readonly FindingSpec[];
}

export interface ResultSpec {
  readonly tables: readonly TableSpec[];
  readonly otherSheets?: readonly SheetReading[];
  readonly fragments?: readonly TableFragment[];
  /** Findings on a sheet that belong to no table; each names its sheet. */
  readonly looseFindings?: readonly FindingSpec[];
}

function field(text: string): Field {
  const range = rangeAt({ row: 0, column: 0 });
  return { range, area: range, text, value: text, isFormula: false, sharesLabelCell: false };
}

function findingOf(spec: FindingSpec, sheet: string, tableId: string | undefined): Finding {
  const sheetName = spec.sheet ?? sheet;
  const { row, column = 4 } = spec;
  const changes = (spec.changes ?? []).map((value, _place, { length }): Fix => {
    const kind = length === 1 ? "safe" : "suggest";
    return { kind, edits: [{ kind: "set-cell", sheetId: `id-${sheetName}`, row, column, value }] };
  });
  return {
    rule: spec.rule,
    messageId: spec.message,
    data: spec.data ?? {},
    severity: spec.severity,
    location: { sheetId: `id-${sheetName}`, sheetName, range: rangeAt({ row, column }) },
    ...(tableId === undefined ? {} : { tableId }),
    ...(spec.name === undefined ? {} : { indicatorName: spec.name }),
    related: [],
    ...(changes.length === 1 && { fix: changes[0] }),
    suggestions: changes.length > 1 ? changes : [],
    fingerprint: [spec.rule, tableId ?? "", sheetName, spec.name ?? "", JSON.stringify(spec.data ?? {})].join("/"),
  };
}

/** A check's result as it would be for such tables. */
export function resultOf({ tables, otherSheets = [], fragments = [], looseFindings = [] }: ResultSpec): CheckResult {
  const range = { top: 0, left: 0, bottom: 20, right: 6 };
  const readings = new Map<string, SheetReading>();
  const read: TargetTable[] = [];
  const findings: Finding[] = looseFindings.map((spec) => findingOf(spec, "", undefined));
  for (const [
    place,
    { title, sheet, visibility = "visible", isProtected = false, findings: specs },
  ] of tables.entries()) {
    const id = `t${place + 1}`;
    const common = { sheetId: `id-${sheet}`, sheetName: sheet, visibility };
    readings.set(sheet, { ...common, isProtected, tables: (readings.get(sheet)?.tables ?? 0) + 1 });
    read.push({
      ...common,
      id,
      range,
      layout: "A",
      title: field(`${title}绩效目标表`),
      projectName: field(title.replace(/^\d+\./u, "")),
      headerRange: { ...range, bottom: 0 },
      indicators: [],
    });
    findings.push(...specs.map((spec) => findingOf(spec, sheet, id)));
  }
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    tables: read,
    fragments,
    sheets: [...readings.values(), ...otherSheets],
    outlines: [],
    selfEvaluations: [],
    findings,
    suppressed: [],
    unusedSuppressions: [],
    profile: HEBEI,
    snapshot: { sheets: [], uses1904Dates: false },
    settings: NO_SETTINGS,
    summary: {
      tables: read.length,
      indicators: read.length * 7,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    },
  };
}

/** A workbook much like the county bureau's. */
export const COUNTY: ResultSpec = {
  tables: [
    {
      title: "1.怀财字[2025]7号 土地出让业务",
      sheet: "土地出让",
      findings: [
        {
          severity: "error",
          rule: "plan-period-shares",
          message: "shares",
          data: { values: ["25%", "25%", "25%", "25%"], running: ["25%", "50%", "75%", "100%"] },
          row: 6,
          column: 1,
        },
        {
          severity: "error",
          rule: "value-unit-invalid",
          message: "invalid",
          data: { actual: "≥100经济发展", unit: "经济发展" },
          row: 9,
          name: "拉动地方经济发展",
          changes: ["≥100%", "≥100万元", "≥100个", "≥100项", "≥100次"],
        },
        ...["验收合格率", "按时完成率", "测绘成果入库率", "土地评估报告按期完成率"].map((name, place) => ({
          severity: "info" as const,
          rule: "value-limit-at-100" as const,
          message: "limit",
          data: { actual: "≥100%" },
          row: 10 + place,
          name,
          changes: ["=100%"],
        })),
      ],
    },
    { title: "2.征地和拆迁补偿", sheet: "征地", findings: [] },
    {
      title: "3.自然资源调查监测和国土空间规划编制审批经费",
      sheet: "调查监测",
      isProtected: true,
      findings: [
        {
          severity: "warning",
          rule: "values-all-alike",
          message: "alike",
          data: { count: 7, number: "100" },
          row: 8,
        },
        ...[9, 10, 11].map((row) => ({
          severity: "error" as const,
          rule: "indicator-name-repeats-class" as const,
          message: "repeats",
          row,
          column: 2,
          name: "数量指标",
        })),
        {
          severity: "warning",
          rule: "cost-direction",
          message: "atLeast",
          data: { actual: "≥10万元", sign: "≥" },
          row: 2,
          column: 1,
          name: "调查监测成本",
          sheet: "土地出让",
        },
      ],
    },
    { title: "4.耕地保护", sheet: "耕地保护", findings: [] },
    {
      title: "5.上年结转",
      sheet: "结转",
      visibility: "hidden",
      findings: [{ severity: "error", rule: "value-blank", message: "blank", row: 7, name: "结转项目完成数量" }],
    },
  ],
  otherSheets: [
    {
      sheetId: "id-说明",
      sheetName: "填报说明",
      visibility: "visible",
      isProtected: false,
      tables: 0,
      reason: "not-a-form",
    },
    {
      sheetId: "id-Sheet3",
      sheetName: "Sheet3",
      visibility: "visible",
      isProtected: false,
      tables: 0,
      reason: "fragment",
    },
  ],
  fragments: [
    {
      sheetId: "id-Sheet3",
      sheetName: "Sheet3",
      range: { top: 0, left: 0, bottom: 4, right: 5 },
      missing: "indicator-rows",
    },
  ],
  looseFindings: [
    {
      severity: "error",
      rule: "table-incomplete",
      message: "noRows",
      row: 0,
      column: 0,
      sheet: "Sheet3",
    },
  ],
};

/** Read, and nothing in it. */
export const NOTHING: ResultSpec = {
  tables: [],
  otherSheets: [
    { sheetId: "a", sheetName: "汇总", visibility: "visible", isProtected: false, tables: 0, reason: "no-labels" },
    { sheetId: "b", sheetName: "Sheet2", visibility: "visible", isProtected: false, tables: 0, reason: "empty" },
    { sheetId: "c", sheetName: "代码表", visibility: "hidden", isProtected: false, tables: 0, reason: "not-a-form" },
  ],
};

/** `count` tables with five findings each. */
export function manyTables(count: number): ResultSpec {
  const severities: readonly Severity[] = ["error", "warning", "info", "error", "info"];
  return {
    tables: Array.from({ length: count }, (_, table) => ({
      title: `${table + 1}.项目${table + 1}`,
      sheet: `表${table + 1}`,
      findings: severities.map((severity, place) => ({
        severity,
        rule: "value-unit-invalid",
        message: "invalid",
        data: { actual: `≥${table + place}质量`, unit: "质量" },
        row: 9 + place,
        name: `指标${place + 1}`,
      })),
    })),
  };
}
