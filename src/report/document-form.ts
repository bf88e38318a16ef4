import words from "../fill/printed-form-words.json";
import type { Field, Indicator, SpendingPlan, TargetTable } from "../table/target-table";
import type { DocumentCell, DocumentRow, DocumentTable } from "./document-types";

type Look = DocumentCell["look"];

/** Room for 满意度指标 in the first column, and for a project's code in the second and third together. */
const WIDTHS = [12, 14, 16, 11, 12, 13, 17];
/** Columns beside that of the labels. */
const BODY_COLUMNS = WIDTHS.length - 1;
/** Columns that each of an indicator's six cells covers, and each of the usual four checkpoints. */
const INDICATOR_SPANS = [1, 1, 1, 2, 1, 1];
const CHECKPOINT_SPANS = [1, 1, 2, 2];

/**
 * A table in the printed form, whatever form it was filled in: its head, and its indicators below. One of a department as a
 * whole names no project.
 */
export function formTables(table: TargetTable, isProject: boolean): readonly DocumentTable[] {
  return [headRows(table, isProject), indicatorRows(table.indicators)].map((rows) => ({
    kind: "table",
    widths: WIDTHS,
    rows,
  }));
}

function headRows(table: TargetTable, isProject: boolean): readonly DocumentRow[] {
  const { labels } = words;
  const unit = words.unit + (table.amountUnit?.unit ?? "");
  const amounts = (["budget", "fiscal", "other"] as const).flatMap((name) => [
    cell(labels[name], "label"),
    cell(textOf(table[name]), "value"),
  ]);
  return [
    { cells: [cell(textOf(table.department), "line-left", 4), cell(unit, "line-right", 3)] },
    ...(isProject ? [projectRow(table)] : []),
    { cells: [cell(labels.scale, "label", 1, "starts"), ...amounts] },
    bodyRow("", textOf(table.purpose), "continues"),
    ...planRows(table.plan),
    bodyRow(labels.goal, textOf(table.goal)),
  ];
}

function projectRow({ projectCode, projectName }: TargetTable): DocumentRow {
  return {
    cells: [
      cell(words.labels.code, "label"),
      cell(textOf(projectCode), "value", 2),
      cell(words.labels.name, "label"),
      cell(textOf(projectName), "value", 3),
    ],
  };
}

function bodyRow(label: string, text: string, down?: DocumentCell["down"]): DocumentRow {
  return { cells: [cell(label, "label", 1, down), cell(text, "text", BODY_COLUMNS)], maySplit: true };
}

/** Checkpoints of the table's own, else the usual four left blank; more than fit beside each other go on below. */
function planRows(plan: SpendingPlan | undefined): readonly DocumentRow[] {
  const points = plan?.checkpoints.map(({ label, field }) => ({ label, text: field.text })) ?? [];
  const shown = points.length > 0 ? points : words.checkpoints.map((label) => ({ label, text: "" }));
  const rows: DocumentRow[] = [];
  for (let at = 0; at < shown.length; at += BODY_COLUMNS) {
    const beside = shown.slice(at, at + BODY_COLUMNS);
    const spans = spansOf(beside.length);
    const cellsOf = (look: Look, text: (point: (typeof shown)[number]) => string): readonly DocumentCell[] =>
      beside.map((point, index) => cell(text(point), look, spans[index]));
    const isFirst = rows.length === 0;
    const label = cell(isFirst ? words.labels.plan : "", "label", 1, isFirst ? "starts" : "continues");
    rows.push({ cells: [label, ...cellsOf("label", (point) => point.label)] });
    rows.push({ cells: [cell("", "label", 1, "continues"), ...cellsOf("value", (point) => point.text)] });
  }
  return rows;
}

/** How many columns each of some checkpoints covers, so that they fill the row. */
function spansOf(count: number): readonly number[] {
  if (count === CHECKPOINT_SPANS.length) return CHECKPOINT_SPANS;
  const edge = (index: number): number => Math.floor((index * BODY_COLUMNS) / count);
  return Array.from({ length: count }, (_, index) => edge(index + 1) - edge(index));
}

function indicatorRows(indicators: readonly Indicator[]): readonly DocumentRow[] {
  const labels = words.columns.map((text, index) => cell(text, "label", INDICATOR_SPANS[index]));
  const rows = indicators.map((one, index) => indicatorRow(one, indicators[index - 1], indicators[index + 1]));
  return [{ cells: labels, isHeader: true }, ...rows];
}

/** Classes are merged down their rows. */
function indicatorRow(own: Indicator, above: Indicator | undefined, below: Indicator | undefined): DocumentRow {
  const down = (isSame: typeof isSameLevel1): DocumentCell["down"] => {
    if (isSame(above, own)) return "continues";
    return isSame(own, below) ? "starts" : undefined;
  };
  const merges = [down(isSameLevel1), down(isSameLevel2)];
  const fields = [own.level1, own.level2, own.name, own.description, own.value, own.basis];
  return {
    cells: fields.map((field, column) => {
      const merge = merges[column];
      return cell(merge === "continues" ? "" : textOf(field), "value", INDICATOR_SPANS[column], merge);
    }),
  };
}

function isSameLevel1(one: Indicator | undefined, other: Indicator | undefined): boolean {
  return one !== undefined && one.level1.text !== "" && one.level1.text === other?.level1.text;
}

function isSameLevel2(one: Indicator | undefined, other: Indicator | undefined): boolean {
  return (
    isSameLevel1(one, other) && one !== undefined && one.level2.text !== "" && one.level2.text === other?.level2.text
  );
}

function cell(text: string, look: Look, columns = 1, down?: DocumentCell["down"]): DocumentCell {
  return { text, look, columns, ...(down && { down }) };
}

/** As the cell shows it; a field that the table's form does not have is as blank as one left so. */
function textOf(field: Field | undefined): string {
  return field?.text ?? "";
}
