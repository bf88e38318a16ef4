import { textsFor, renderFinding } from "../../src/i18n";
import { checkSnapshot } from "../../src/lint/check";
import { formatCell, formatRange } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";
import { workbookOf, type TestSheet } from "./grid";

/** A finding in the short form that tests compare: `error value-blank E12`. */
export function short(finding: Finding): string {
  return `${finding.severity} ${finding.rule} ${formatRange(finding.location.range)}`;
}

/** Every finding of some sheets, in short. */
export function findingsOf(...sheets: readonly TestSheet[]): readonly string[] {
  return checkSnapshot(workbookOf(...sheets)).findings.map(short);
}

/** The sentence an officer reads. */
export function messageOf(finding: Finding, locale: "zh-CN" | "en" = "zh-CN"): string {
  return renderFinding(finding, textsFor(locale)).message;
}

/** What a finding's fix, or each of its suggestions, would write: `E14 ≤50万元`. */
export function fixesOf(finding: Finding): readonly string[] {
  const fixes = finding.fix === undefined ? finding.suggestions : [finding.fix, ...finding.suggestions];
  return fixes.map(
    ({ kind, edits }) => `${kind}: ${edits.map((e) => `${formatCell(e)} ${String(e.value)}`).join(", ")}`,
  );
}

/** The snapshot after a finding's edits, as a host would leave it. */
export function applyEdits(
  workbook: WorkbookSnapshot,
  edits: readonly { sheetId: string; row: number; column: number; value: CellValue }[],
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = edits.filter((edit) => edit.sheetId === sheet.id);
      if (own.length === 0) return sheet;
      const rows = new Map(
        sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]),
      );
      for (const { row, column, value } of own) {
        const cells = rows.get(row) ?? new Map<number, (typeof sheet.rows)[number]["cells"][number]>();
        cells.set(column, { ...cells.get(column), column, value });
        rows.set(row, cells);
      }
      return {
        ...sheet,
        rows: [...rows]
          .sort(([a], [b]) => a - b)
          .map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) })),
      };
    }),
  };
}
