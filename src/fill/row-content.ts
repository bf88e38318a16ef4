import { parseIndicatorValue } from "../value/indicator-value";
import type { Field, Indicator, TargetTable, ValueField, ValueParts } from "../table/target-table";
import type { RowContent } from "./fill-types";

/** New text for one cell of a row. */
export interface CellText {
  readonly field: Field;
  readonly text: string;
}

/** What a form writes beside a value that is no figure, where sign and unit have columns of their own: 定性, 无. */
export interface PhraseMarks {
  readonly sign: string;
  readonly unit: string;
}

/** The marks that most of a table's phrases carry; none where it has no phrase. */
export function phraseMarks({ indicators }: TargetTable): PhraseMarks {
  const phrases = indicators.flatMap(({ value }) =>
    value.parts !== undefined && isPhrase(value.text) ? [value.parts] : [],
  );
  return {
    sign: mostFrequent(phrases.map(({ sign }) => sign?.text ?? "")) ?? "",
    unit: mostFrequent(phrases.map(({ unit }) => unit?.text ?? "")) ?? "",
  };
}

/** Each cell of a row's value with its text: sign, number and unit go to columns of their own where the form has them. */
export function valueCells(value: ValueField, text: string, marks: PhraseMarks): readonly CellText[] {
  const { parts } = value;
  if (parts === undefined || (parts.sign === undefined && parts.unit === undefined)) {
    return [{ field: parts?.number ?? value, text }];
  }
  const [sign, number, unit] = split(text, parts, marks);
  return [
    ...(parts.sign ? [{ field: parts.sign, text: sign }] : []),
    { field: parts.number, text: number },
    ...(parts.unit ? [{ field: parts.unit, text: unit }] : []),
  ];
}

function split(text: string, parts: ValueParts, marks: PhraseMarks): readonly [string, string, string] {
  const value = parseIndicatorValue(text);
  if (value.kind !== "quantity" && value.kind !== "range") return [marks.sign, text, marks.unit];
  const comparator = value.kind === "quantity" ? (value.comparator ?? "") : "";
  const unit = value.unit?.name ?? "";
  const bare = value.kind === "quantity" ? value.digits : withoutUnit(text, unit);
  return [comparator, (parts.sign ? "" : comparator) + bare + (parts.unit ? "" : unit), unit];
}

function withoutUnit(text: string, unit: string): string {
  return unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

function isPhrase(text: string): boolean {
  const { kind } = parseIndicatorValue(text);
  return kind === "qualitative" || kind === "date" || kind === "yes-no";
}

/** What stands most often, of several the first; undefined for none. */
export function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}

/** The row as it would be read with new content; `place` moves it where a row is still to come. */
export function indicatorWith(like: Indicator, row: RowContent, marks: PhraseMarks, place?: number): Indicator {
  const at = (field: Field): Field => (place === undefined ? field : movedTo(field, place));
  const written = (field: Field, text: string): Field => ({ ...at(field), text, value: text });
  const cells = valueCells(like.value, row.value, marks);
  const part = (field: Field): Field => written(field, cells.find((cell) => cell.field === field)?.text ?? "");
  const { parts } = like.value;
  const { description, basis } = like;
  return {
    row: place ?? like.row,
    level1: place === undefined ? like.level1 : { ...like.level1, carried: true },
    level2: like.level2,
    name: written({ ...like.name, sharesLabelCell: false }, row.name),
    ...(description && { description: written(description, row.description) }),
    value: {
      ...(parts ? part(parts.number) : at(like.value)),
      text: row.value,
      ...(parts
        ? {
            parts: {
              number: part(parts.number),
              ...(parts.sign && { sign: part(parts.sign) }),
              ...(parts.unit && { unit: part(parts.unit) }),
            },
          }
        : { value: row.value }),
    },
    ...(basis && { basis: place === undefined && row.basis === basis.text ? basis : written(basis, row.basis) }),
  };
}

function movedTo(field: Field, row: number): Field {
  const { left, right } = field.area;
  return {
    ...field,
    range: { top: row, left, bottom: row, right: left },
    area: { top: row, left, bottom: row, right },
    isFormula: false,
  };
}
