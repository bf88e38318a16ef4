import type { IndicatorKind } from "../library/indicator-kind";
import { readIndicatorName, type IndicatorName } from "../library/indicator-name";
import { level1Of, type Level1, type Level2 } from "../library/taxonomy";
import type { CellValue } from "../model/snapshot";
import type { Indicator, TargetTable, WorkbookReading } from "../table/target-table";
import { parseAmount, type Amount } from "../value/amount";
import { findDocumentNumbers, type FoundDocumentNumber } from "../value/document-number";
import { parseIndicatorValue, type IndicatorValue } from "../value/indicator-value";
import { parsePercentage, type Percentage } from "../value/percentage";
import type { ExtraUnits } from "../value/unit";

/** An indicator with everything the rules ask of it, read once. */
export interface IndicatorFacts {
  readonly indicator: Indicator;
  readonly level1: Level1 | undefined;
  readonly level2: Level2 | undefined;
  readonly name: IndicatorName;
  /** What the name asks for. */
  readonly kind: IndicatorKind;
  readonly value: IndicatorValue;
  /** Document numbers in 指标值确定依据, with their places in what the cell holds. */
  readonly basisNumbers: readonly FoundDocumentNumber[];
  /** Neither name nor value, or a value that says 不适用: a row left blank on purpose. */
  readonly isBlankOnPurpose: boolean;
  /** Filled in by the product from the library, and neither confirmed nor changed since. */
  readonly isUnconfirmed: boolean;
}

/** A table with its amounts, plan and indicators read. */
export interface TableFacts {
  readonly table: TargetTable;
  readonly indicators: readonly IndicatorFacts[];
  /** Absent where the form has no such label. Amounts are in the table's unit. */
  readonly budget?: Amount;
  readonly fiscal?: Amount;
  readonly other?: Amount;
  /** In the checkpoints' order. */
  readonly plan?: readonly Percentage[];
}

/** A workbook with its tables read. */
export interface WorkbookFacts {
  readonly reading: WorkbookReading;
  readonly tables: readonly TableFacts[];
}

/** Tells whether a row was filled in from the library and nobody has looked at it since. */
export type UnconfirmedTest = (table: TargetTable, indicator: Indicator) => boolean;

/** Remembers each distinct text's reading: officers repeat the same values in hundreds of rows. */
export class FactsReader {
  readonly #values = new Map<string, IndicatorValue>();
  readonly #names = new Map<string, IndicatorName>();
  readonly #bases = new Map<string, readonly FoundDocumentNumber[]>();
  readonly #units: ExtraUnits | undefined;
  readonly #isUnconfirmed: UnconfirmedTest | undefined;

  /** `units` holds the units that a region uses besides those we know; without a test every row counts as confirmed. */
  constructor(units?: ExtraUnits, isUnconfirmed?: UnconfirmedTest) {
    this.#units = units;
    this.#isUnconfirmed = isUnconfirmed;
  }

  /** Reads a table's values. Equal tables give equal facts, whatever was read before. */
  read(table: TargetTable): TableFacts {
    return {
      table,
      indicators: table.indicators.map((indicator) => this.#indicator(table, indicator)),
      ...(table.budget && { budget: parseAmount(table.budget.value) }),
      ...(table.fiscal && { fiscal: parseAmount(table.fiscal.value) }),
      ...(table.other && { other: parseAmount(table.other.value) }),
      ...(table.plan && {
        plan: table.plan.checkpoints.map(({ field }) => parsePercentage(field.value, field.text)),
      }),
    };
  }

  #indicator(table: TargetTable, indicator: Indicator): IndicatorFacts {
    const level2 = indicator.level2.known ?? onlyChild(indicator.level1.known);
    const value = this.#value(indicator.value.text);
    const name = this.#name(indicator.name.text, level2);
    return {
      indicator,
      level1: indicator.level1.known ?? (level2 && level1Of(level2)),
      level2,
      name,
      kind: name.kind,
      value,
      basisNumbers: this.#basis(indicator.basis?.value),
      isBlankOnPurpose: value.kind === "not-applicable" || (name.isNone && isBlankOrZero(value)),
      isUnconfirmed: this.#isUnconfirmed?.(table, indicator) ?? false,
    };
  }

  #value(text: string): IndicatorValue {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    const value = parseIndicatorValue(text, this.#units);
    this.#values.set(text, value);
    return value;
  }

  #basis(value: CellValue | undefined): readonly FoundDocumentNumber[] {
    if (typeof value !== "string") return [];
    const known = this.#bases.get(value);
    if (known !== undefined) return known;
    const numbers = findDocumentNumbers(value);
    this.#bases.set(value, numbers);
    return numbers;
  }

  #name(text: string, level2: Level2 | undefined): IndicatorName {
    const key = `${level2 ?? ""}|${text}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = readIndicatorName(text, level2);
    this.#names.set(key, name);
    return name;
  }
}

function isBlankOrZero(value: IndicatorValue): boolean {
  return value.kind === "blank" || (value.kind === "quantity" && value.number === 0);
}

/** 满意度指标 has one class below it, so a form may leave level 2 out there. */
function onlyChild(level1: Level1 | undefined): Level2 | undefined {
  return level1 === "满意度指标" ? "服务对象满意度指标" : undefined;
}
