import type { RenderedFinding } from "../../../src/taskpane/findings-view";
import type { CheckResult } from "../../../src/lint/result";
import type { Finding } from "../../../src/model/finding";
import type { Severity } from "../../../src/model/severity";
import { formatRange, rangeAt } from "../../../src/model/address";
import type { SheetVisibility } from "../../../src/model/snapshot";
import type { Field, SheetReading, TableFragment, TargetTable } from "../../../src/table/target-table";

/** What the harness says about one finding; the sentences stand in for those of the rules. */
export interface FindingSpec {
  readonly severity: Severity;
  readonly rule?: string;
  /** 0-based. */
  readonly row: number;
  readonly column?: number;
  readonly subject?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly why?: string;
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
  readonly workbookFindings?: readonly FindingSpec[];
}

function field(text: string): Field {
  return { range: rangeAt({ row: 0, column: 0 }), text, value: text, isFormula: false, sharesLabelCell: false };
}

function findingOf(spec: FindingSpec, sheet: string, tableId: string | undefined): Finding {
  const sheetName = spec.sheet ?? sheet;
  const rule = spec.rule ?? "value-unit-invalid";
  return {
    rule,
    messageId: "harness",
    data: {
      subject: spec.subject ?? "",
      found: spec.found ?? "",
      expected: spec.expected ?? "",
      why: spec.why ?? "",
    },
    severity: spec.severity,
    location: { sheetId: `id-${sheetName}`, sheetName, range: rangeAt({ row: spec.row, column: spec.column ?? 4 }) },
    ...(tableId === undefined ? {} : { tableId }),
    related: [],
    suggestions: [],
    fingerprint: [rule, tableId ?? "", sheetName, spec.subject ?? "", spec.found ?? ""].join("/"),
  };
}

/** A check's result as it would be for such tables. */
export function resultOf({ tables, otherSheets = [], fragments = [], workbookFindings = [] }: ResultSpec): CheckResult {
  const range = { top: 0, left: 0, bottom: 20, right: 6 };
  const readings = new Map<string, SheetReading>();
  const read: TargetTable[] = [];
  const findings: Finding[] = workbookFindings.map((spec) => findingOf(spec, spec.sheet ?? "", undefined));
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
    findings,
    summary: {
      tables: read.length,
      indicators: read.length * 7,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    },
  };
}

/** Puts a finding of the harness into words. */
export function renderHarness(finding: Finding): RenderedFinding {
  const text = (name: string): string => String(finding.data[name] ?? "");
  return {
    place: formatRange(finding.location.range),
    subject: text("subject"),
    found: text("found"),
    expected: text("expected"),
    why: text("why"),
    message: [text("found"), text("expected")].join("；"),
  };
}

const REPEATED_NAME = { severity: "error", rule: "indicator-name-repeats-class", column: 2 } as const;

/** A workbook much like the county bureau's. */
export const COUNTY: ResultSpec = {
  tables: [
    {
      title: "1.怀财字[2025]7号 土地出让业务",
      sheet: "土地出让",
      findings: [
        {
          severity: "warning",
          rule: "purpose-not-a-purpose",
          row: 5,
          column: 1,
          subject: "资金用途",
          found: "怀财字[2025]7号",
          expected: "写明钱用在哪里，如「支付土地评估费」",
          why: "只有文号，看不出资金用途。",
        },
        {
          severity: "error",
          row: 9,
          subject: "拉动地方经济发展",
          found: "≥100经济发展",
          expected: "数值加计量单位，如 ≥100%、≥100万元",
          why: "「经济发展」不是计量单位。",
        },
        ...[10, 11, 12, 13].map((row) => ({
          severity: "info" as const,
          rule: "value-limit-at-100",
          row,
          subject: ["验收合格率", "按时完成率", "群众满意度", "拨款执行率"][row - 10] ?? "",
          found: "≥100%",
          expected: "=100%",
          why: "比率最高为 100%，≥100% 只能是 =100%。",
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
          severity: "error",
          rule: "plan-period-shares",
          row: 6,
          column: 1,
          subject: "资金支出计划",
          found: "25%、25%、25%、25%",
          expected: "25%、50%、75%、100%",
          why: "四个时点合计 100%，像是分段比例；本表按累计填写。",
        },
        ...[9, 10, 11].map((row) => ({
          ...REPEATED_NAME,
          row,
          subject: "数量指标",
          found: "数量指标",
          expected: "具体的三级指标名称",
          why: "三级指标只写了类别名称。",
        })),
        {
          severity: "warning",
          rule: "project-code-duplicate",
          row: 2,
          column: 1,
          subject: "项目编码",
          found: "13073025P000165100017",
          expected: "与「土地出让」不同的编码",
          why: "两张表的项目编码相同。",
          sheet: "土地出让",
        },
      ],
    },
    { title: "4.耕地保护", sheet: "耕地保护", findings: [] },
    {
      title: "5.上年结转",
      sheet: "结转",
      visibility: "hidden",
      findings: [
        {
          severity: "error",
          rule: "goal-blank",
          row: 7,
          column: 1,
          subject: "绩效目标",
          found: "空白",
          expected: "写明年度内要完成什么",
        },
      ],
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
        row: 9 + place,
        subject: `指标${place + 1}`,
        found: `≥${table + place}质量`,
        expected: "数值加计量单位，如 ≥100%",
        why: "「质量」不是计量单位。",
      })),
    })),
  };
}
