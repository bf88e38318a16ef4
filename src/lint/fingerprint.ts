import type { CellRange } from "../model/address";
import type { Problem } from "../rules/rule";
import type { Field, Indicator, TargetTable } from "../table/target-table";
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
  const fingerprint = new Fingerprint();
  fingerprint.add(ruleId);
  fingerprint.add(problem.messageId);
  fingerprint.add(project ?? "");
  if (indicator === undefined) {
    for (const key in problem.data) fingerprint.add(String(problem.data[key]));
  } else {
    fingerprint.add(indicator.level1.text);
    fingerprint.add(indicator.level2.text);
    fingerprint.add(indicator.name.text);
    fingerprint.add(indicator.value.text);
    const { description, basis, weight } = indicator;
    if (isSameCell(description, problem.range)) fingerprint.add(description.text);
    if (isSameCell(basis, problem.range)) fingerprint.add(basis.text);
    if (isSameCell(weight, problem.range)) fingerprint.add(weight.text);
  }
  return fingerprint.toString();
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

/** Names a row by its project and what it says, not by where it stands: any change of its content makes it another. */
export function rowFingerprint(table: TargetTable, row: RowTexts): string {
  const fingerprint = new Fingerprint();
  for (const text of [tableKeyOf(table), row.level2, row.name, row.description, row.value, row.basis]) {
    fingerprint.add(text);
  }
  return fingerprint.toString();
}

function isSameCell(field: Field | undefined, { top, left }: CellRange): field is Field {
  return field?.range.top === top && field.range.left === left;
}

const SEPARATOR = 1;
const PRIME = 0x01000193;

/**
 * 64 bits of FNV-1a in two halves over texts with a separator between them, spaces passed over. Only to tell findings
 * apart.
 */
class Fingerprint {
  #low = 0x811c9dc5;
  #high = 0xcbf29ce4;
  #isEmpty = true;

  // Takes text by text: joining them first took as long as the rest.
  add(text: string): void {
    if (!this.#isEmpty) this.#addCode(SEPARATOR);
    this.#isEmpty = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === SEPARATOR || !isSpace(code)) this.#addCode(code);
    }
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return hexadecimal(this.#high) + hexadecimal(this.#low);
  }

  #addCode(code: number): void {
    this.#low = Math.imul(this.#low ^ code, PRIME);
    this.#high = Math.imul(this.#high ^ (code + 7), PRIME);
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** 32 bits as eight digits, from a table: engines write numbers beyond 31 bits digit by digit as fractions. */
function hexadecimal(bits: number): string {
  return byteAt(bits, 24) + byteAt(bits, 16) + byteAt(bits, 8) + byteAt(bits, 0);
}

function byteAt(bits: number, shift: number): string {
  return BYTES[(bits >>> shift) & 0xff] ?? "";
}
