import { formatCell, formatRange } from "../model/address";
import type { Finding, Fix } from "../model/finding";
import type { Severity } from "../model/severity";
import type { CellValue, SheetVisibility } from "../model/snapshot";
import { renderFinding, type Texts } from "../i18n";
import type { CheckResult, Summary } from "../lint/result";
import { stampState, type StampState } from "../lint/stamp";
import type { Suppression } from "../lint/suppressions";
import type { UnreadableReason } from "../lint/workbook-settings";
import type { Field, NoTableReason, TargetTable } from "../table/target-table";
import { parseAmount } from "../value/amount";
import { convertAmount } from "../value/amount-unit";
import { parsePercentage } from "../value/percentage";

/** Version 1 of the report that people keep. Addresses are A1, rows 1-based, plan values percent points. */
export interface JsonReport {
  readonly version: 1;
  readonly tool: string;
  /** Month of the built-in library, `2026-11`. */
  readonly library: string;
  /** Id of the profile that was asked for, or the default one; each file says its own. */
  readonly profile: string;
  readonly files: readonly JsonFile[];
  readonly summary: JsonSummary;
}

export interface JsonSummary {
  readonly files: number;
  readonly tables: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export type JsonFile = JsonCheckedFile | JsonFailedFile;

export interface JsonFailedFile {
  readonly path: string;
  readonly status: "failed";
  readonly error: { readonly code: string; readonly message: string };
}

export interface JsonCheckedFile {
  readonly path: string;
  readonly status: "checked";
  /** Id of the profile it was judged under: the one asked for, else the one kept in the workbook, else the default. */
  readonly profile: string;
  readonly tables: readonly JsonTable[];
  readonly findings: readonly JsonFinding[];
  /** What was read of each sheet, in tab order; `reason` where there is no table. */
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: SheetVisibility;
    readonly tables: number;
    readonly reason?: NoTableReason;
  }[];
  /** Number of findings that an officer chose to leave; they are in no list and no count. */
  readonly suppressed: number;
  /** Suppressions kept in the workbook that match no finding any more; absent when there are none. */
  readonly unusedSuppressions?: readonly Suppression[];
  /** Present when the workbook holds suppressions and a profile that can't be read; they were left out. */
  readonly settings?: UnreadableReason;
  /** Whether the tables still say what they said when the workbook was stamped; `unreadable`: not a stamp of this version. */
  readonly stamp: StampState;
}

export interface JsonTable {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  readonly layout: string;
  readonly title: string;
  readonly department: { readonly code: string; readonly name: string };
  readonly projectCode: string;
  readonly projectName: string;
  readonly unit: string;
  /** In the table's unit; null when blank, unreadable or not in the form. */
  readonly budget: number | null;
  readonly fiscal: number | null;
  readonly other: number | null;
  readonly purpose: string;
  readonly plan: readonly (number | null)[];
  readonly goal: string;
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly name: string;
    readonly description: string;
    readonly value: string;
    readonly basis: string;
    readonly row: number;
  }[];
}

interface JsonPlace {
  readonly sheet: string;
  readonly cell: string;
}

interface JsonFix {
  readonly kind: Fix["kind"];
  readonly edits: readonly (JsonPlace & { readonly value: CellValue })[];
}

export interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the table; absent for a finding at a place where no table could be read. */
  readonly table?: string;
  readonly message: string;
  readonly related?: readonly JsonPlace[];
  readonly fix?: JsonFix;
  readonly suggestions?: readonly JsonFix[];
  readonly fingerprint: string;
}

const CHECKPOINTS = 4;

/** The report of one checked file. */
export function toJsonFile(path: string, result: CheckResult, texts: Texts): JsonCheckedFile {
  return {
    path,
    status: "checked",
    profile: result.profile.id,
    tables: result.tables.map(toJsonTable),
    findings: result.findings.map((finding) => toJsonFinding(finding, texts)),
    sheets: result.sheets.map(({ sheetName, visibility, tables, reason }) => ({
      name: sheetName,
      visibility,
      tables,
      ...(reason && { reason }),
    })),
    suppressed: result.suppressed.length,
    ...(result.unusedSuppressions.length > 0 && { unusedSuppressions: result.unusedSuppressions }),
    ...(result.settings.unreadable && { settings: result.settings.unreadable }),
    stamp: stampState(result, result.snapshot.stamp),
  };
}

/** Adds up what was found in the files that could be read; findings left out of a list by their severity count too. */
export function summarizeFiles(files: number, summaries: readonly Summary[]): JsonSummary {
  const total = (count: (summary: Summary) => number): number =>
    summaries.reduce((sum, summary) => sum + count(summary), 0);
  return {
    files,
    tables: total((summary) => summary.tables),
    errors: total((summary) => summary.errors),
    warnings: total((summary) => summary.warnings),
    infos: total((summary) => summary.infos),
  };
}

function toJsonTable(table: TargetTable): JsonTable {
  const text = (field: Field | undefined): string => field?.text ?? "";
  const plan = (table.plan?.checkpoints ?? []).map(({ field }) => {
    const value = parsePercentage(field.value, field.text);
    return value.kind === "percentage" ? value.points : null;
  });
  return {
    id: table.id,
    sheet: table.sheetName,
    range: formatRange(table.range),
    layout: table.layout,
    title: text(table.title),
    department: { code: table.department?.code ?? "", name: table.department?.name ?? "" },
    projectCode: text(table.projectCode),
    projectName: text(table.projectName),
    unit: table.amountUnit?.unit ?? "",
    budget: amountOf(table.budget, table),
    fiscal: amountOf(table.fiscal, table),
    other: amountOf(table.other, table),
    purpose: text(table.purpose),
    plan: [...plan, ...Array<null>(CHECKPOINTS).fill(null)].slice(0, Math.max(CHECKPOINTS, plan.length)),
    goal: text(table.goal),
    indicators: table.indicators.map((indicator) => ({
      level1: indicator.level1.text,
      level2: indicator.level2.text,
      name: indicator.name.text,
      description: text(indicator.description),
      value: indicator.value.text,
      basis: text(indicator.basis),
      row: indicator.row + 1,
    })),
  };
}

function amountOf(field: Field | undefined, table: TargetTable): number | null {
  const amount = field && parseAmount(field.value);
  if (amount?.kind !== "amount") return null;
  const unit = table.amountUnit?.unit;
  return amount.unit !== undefined && unit !== undefined
    ? convertAmount(amount.number, amount.unit, unit)
    : amount.number;
}

function toJsonFinding(finding: Finding, texts: Texts): JsonFinding {
  const { sheetName, range } = finding.location;
  const toFix = ({ kind, edits }: Fix): JsonFix => ({
    kind,
    // A fix never leaves the sheet of its finding.
    edits: edits.map((edit) => ({ sheet: sheetName, cell: formatCell(edit), value: edit.value })),
  });
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: sheetName,
    cell: formatRange(range),
    ...(finding.tableId !== undefined && { table: finding.tableId }),
    message: renderFinding(finding, texts).message,
    ...(finding.related.length > 0 && {
      related: finding.related.map((place) => ({ sheet: place.sheetName, cell: formatRange(place.range) })),
    }),
    ...(finding.fix && { fix: toFix(finding.fix) }),
    ...(finding.suggestions.length > 0 && { suggestions: finding.suggestions.map(toFix) }),
    fingerprint: finding.fingerprint,
  };
}
