import { parseIndicatorValue } from "../value/indicator-value";
import { compact } from "../value/text";
import { parseUnit } from "../value/unit";
import type { IndicatorHeader } from "./header";
import { fieldAt, type SheetGrid } from "./sheet-grid";
import type { Field, ValueField, ValueParts } from "./target-table";

/** The columns a block's values stand in. */
export interface ValueColumns {
  readonly value: number;
  /** Absent where the column says 正向, 定性 and the like on every row. */
  readonly sign?: number;
  readonly unit?: number;
}

const SIGN =
  /^(?:[≥≧⩾>≤≦⩽<=═》《]|>=|=>|<=|=<|==|大于(?:或者?)?等于|小于(?:或者?)?等于|大于|小于|等于|不(?:低|少|小|高|多|大)于|不超过)$/;
/** Unit cells that name none. */
const NO_UNIT = /^(?:无|空|[-—–/]+|文字描述|定性|定量|其他|其它|不适用)$/;
/** A number alone, as it stands where the name's brackets hold the unit. With a sign the unit is asked for as well. */
const BARE = /^\d[\d.,]*$/;
const BRACKETED_END = /[(（]([^()（）]{1,12})[)）]$/;
const TEMPLATE = /^[≥≧>≤≦<=]*[*×Xx]{1,4}/;

/** Whether a cell's text is one of the signs, in any spelling. */
export function isSign(text: string): boolean {
  return text.length <= 8 && SIGN.test(compact(text));
}

/** Which columns hold a block's values; `holdsSigns` tells whether a column has a sign in any row. */
export function valueColumns({ columns }: IndicatorHeader, holdsSigns: (column: number) => boolean): ValueColumns {
  const { sign, weakSign, unit, value } = columns;
  const signColumn = sign ?? (weakSign !== undefined && holdsSigns(weakSign) ? weakSign : undefined);
  return { value, ...(signColumn !== undefined && { sign: signColumn }), ...(unit !== undefined && { unit }) };
}

/** Reads a row's value: one cell, or sign, number and unit of columns of their own joined. */
export function readValue(grid: SheetGrid, row: number, columns: ValueColumns, name: string): ValueField {
  const number = fieldAt(grid, row, columns.value);
  if (columns.sign === undefined && columns.unit === undefined) {
    const nameUnit = BARE.test(number.text) ? unitInName(name) : undefined;
    return nameUnit === undefined ? number : { ...number, text: number.text + nameUnit, parts: { number, nameUnit } };
  }
  const sign = columns.sign === undefined ? undefined : fieldAt(grid, row, columns.sign);
  const unit = columns.unit === undefined ? undefined : fieldAt(grid, row, columns.unit);
  const ownUnit = unit !== undefined && !NO_UNIT.test(compact(unit.text)) ? unit.text : "";
  const nameUnit = columns.unit === undefined && BARE.test(number.text) ? unitInName(name) : undefined;
  const parts: ValueParts = { ...(sign && { sign }), number, ...(unit && { unit }), ...(nameUnit && { nameUnit }) };
  return { ...number, text: joined(sign, number, ownUnit || (nameUnit ?? "")), parts };
}

/** What an officer means by the columns: a sign or unit that the number's cell repeats is not said twice. */
function joined(sign: Field | undefined, number: Field, unit: string): string {
  const { text } = number;
  if (text === "") return "";
  const comparator = sign !== undefined && isSign(sign.text) ? sign.text : "";
  if (comparator === "" && unit === "") return text;
  const value = parseIndicatorValue(text);
  switch (value.kind) {
    case "quantity":
      return (value.comparator === undefined ? comparator : "") + text + (value.unit === undefined ? unit : "");
    case "range":
      return text + (value.unit === undefined ? unit : "");
    case "unreadable":
      return /^[\dOoIl.,]+$/.test(text) ? comparator + text + unit : text;
    case "blank":
    case "not-applicable":
    case "placeholder":
    case "date":
    case "yes-no":
    case "qualitative":
      return text;
  }
}

/** 开展修复工程（个）, 满意度（≥**%）: the unit in the brackets at the name's end. */
function unitInName(name: string): string | undefined {
  const inside = BRACKETED_END.exec(name.slice(-16))?.[1];
  if (inside === undefined) return undefined;
  const unit = parseUnit(compact(inside).replace(TEMPLATE, ""));
  return unit.kind === "unit" ? unit.name : undefined;
}
