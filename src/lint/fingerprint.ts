import type { CellRange } from "../model/address";
import type { Problem } from "../rules/rule";
import type { Indicator, TargetTable } from "../table/target-table";
import { isSpace } from "../value/text";
import { tableKeyOf } from "./suppressions";

/**
 * Names a finding by what it is about and not by where it stands: rule, message, project (where it has neither code nor
 * name, the table's title), class path, name, value, and the text of the cell it points at. Rows inserted above and a
 * moved or renamed sheet leave it as it is; a change of the content makes it another.
 */
export function fingerprintOf(
  ruleId: string,
  problem: Problem,
  table: TargetTable | undefined,
  indicator: Indicator | undefined,
): string {
  const project = table?.projectCode?.text || table?.projectName?.text || table?.title?.text;
  const parts = [ruleId, problem.messageId, project ?? ""];
  if (indicator === undefined) {
    for (const key in problem.data) parts.push(String(problem.data[key]));
  } else {
    parts.push(indicator.level1.text, indicator.level2.text, indicator.name.text, indicator.value.text);
    for (const field of [indicator.description, indicator.basis, indicator.weight]) {
      if (field !== undefined && isSameCell(field.range, problem.range)) parts.push(field.text);
    }
  }
  return hash(parts.join(String.fromCharCode(SEPARATOR)));
}

/** What a row says, as far as filling it in from the library decides it. */
export interface RowTexts {
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  /** With sign and unit, where they have columns of their own. */
  readonly value: string;
  readonly basis: string;
}

/** The texts of a row as they stand; a class as the taxonomy names it, and what the form has no column for is empty. */
export function rowTextsOf({ level2, name, description, value, basis }: Indicator): RowTexts {
  return {
    level2: level2.known ?? level2.text,
    name: name.text,
    description: description?.text ?? "",
    value: value.text,
    basis: basis?.text ?? "",
  };
}

/** Names a row by its project and what it says, not by where it stands: a change of its content makes it another. */
export function rowFingerprint(table: TargetTable, row: RowTexts): string {
  const parts = [tableKeyOf(table), row.level2, row.name, row.description, row.value, row.basis];
  return hash(parts.join(String.fromCharCode(SEPARATOR)));
}

function isSameCell(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left;
}

const SEPARATOR = 1;

/** 64 bits of FNV-1a in two halves, spaces passed over, as 16 hexadecimal digits. Only to tell findings apart. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== SEPARATOR && isSpace(code)) continue;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + 7), 0x01000193);
  }
  return hexadecimal(high) + hexadecimal(low);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** 32 bits as eight digits, from a table: engines write numbers beyond 31 bits digit by digit, as fractions. */
function hexadecimal(bits: number): string {
  return [24, 16, 8, 0].reduce((digits, shift) => digits + (BYTES[(bits >>> shift) & 0xff] ?? ""), "");
}
