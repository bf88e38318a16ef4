import type { CellRange } from "../model/address";
import type { Level1, Level2 } from "../library/taxonomy";
import type { AmountUnit } from "../value/amount-unit";
import type { CellValue, SheetVisibility } from "../model/snapshot";

/** One filled or blank place of the form, with the cell it stands in. */
export interface Field {
  /** The cell that holds it, of a merged area the first; 0-based. Several cells only where a text runs over rows. */
  readonly range: CellRange;
  /** The merged area that shows it; the cell alone where nothing is merged. */
  readonly area: CellRange;
  /** As Excel shows it, outer white space removed; empty when blank. */
  readonly text: string;
  /** What the cell holds; an empty text when blank. */
  readonly value: CellValue;
  /** A formula is never written over. */
  readonly isFormula: boolean;
  /**
   * The cell also holds the field's label (`单位：万元`), so that its text can't be replaced as a whole; `text` is what
   * follows the label.
   */
  readonly sharesLabelCell: boolean;
}

/** The unit of the table's amounts and the cell that states it. */
export interface AmountUnitField extends Field {
  readonly unit: AmountUnit;
}

/** Department line such as `324001怀来县自然资源和规划局`. */
export interface DepartmentField extends Field {
  /** Leading digits; empty when there are none. */
  readonly code: string;
  readonly name: string;
}

/** A checkpoint of the spending plan: 3月底 and so on. */
export interface Checkpoint {
  /** The label as it stands above the value, without white space. */
  readonly label: string;
  readonly field: Field;
}

/** 资金支出计划. */
export interface SpendingPlan {
  /** From the first checkpoint's value to the last one's. */
  readonly range: CellRange;
  readonly checkpoints: readonly Checkpoint[];
}

/** A class cell: what stands there, and the class of the taxonomy it names. */
export interface ClassField<Name extends string> extends Field {
  /** Undefined when the text names no class we know. */
  readonly known: Name | undefined;
  /** The class was carried down from a cell above (merged, or blank below it). */
  readonly carried: boolean;
}

/** One row of the indicator block. */
export interface Indicator {
  /** 0-based. */
  readonly row: number;
  readonly level1: ClassField<Level1>;
  readonly level2: ClassField<Level2>;
  readonly name: Field;
  /** Absent where the form has no such column. */
  readonly description?: Field;
  readonly value: ValueField;
  readonly basis?: Field;
  /** 分值, 权重: what the row counts for; absent where the form has no such column. */
  readonly weight?: Field;
}

/** An indicator's fields in the order in which forms have them, and in which a stamp's digest takes them. */
export const INDICATOR_FIELDS = [
  "level1",
  "level2",
  "name",
  "description",
  "value",
  "basis",
  "weight",
] as const satisfies readonly (keyof Indicator)[];
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

/**
 * 指标值; `text` joins what several columns hold (`≥`, `95`, `%` give `≥95%`), `range` and `value` are then the number's.
 */
export interface ValueField extends Field {
  /** Present where sign, number and unit stand in columns of their own, or the unit behind the name. */
  readonly parts?: ValueParts;
}

/** The columns a value is spread over. A form with a unit column need not have one for the sign, nor the reverse. */
export interface ValueParts {
  readonly sign?: Field;
  /** Number, date or phrase. */
  readonly number: Field;
  readonly unit?: Field;
  /** The unit that the brackets at the name's end hold (`开展修复工程（个）`); it need not be written behind the number. */
  readonly nameUnit?: string;
}

/**
 * Which arrangement of the form a table has; letters as in the domain notes: A Hebei/Tianjin, B older Hebei (优 良 中 差),
 * C national form, E flat list, F self-evaluation, G long-term beside annual, K 成本指标 as level 1.
 */
export type Layout = "A" | "B" | "C" | "E" | "F" | "G" | "K";

/**
 * One 绩效目标表. A field that is absent has no label in this form; a field that is blank has a label and an empty text.
 */
export interface TargetTable {
  /** Unique in the workbook and stable for the same content: `t1`, `t2` … in workbook order. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly visibility: SheetVisibility;
  /** From the title to the last indicator row. */
  readonly range: CellRange;
  readonly layout: Layout;
  readonly title?: Field;
  readonly department?: DepartmentField;
  readonly amountUnit?: AmountUnitField;
  readonly projectCode?: Field;
  readonly projectName?: Field;
  readonly budget?: Field;
  readonly fiscal?: Field;
  readonly other?: Field;
  readonly purpose?: Field;
  readonly plan?: SpendingPlan;
  readonly goal?: Field;
  /** The row of column labels above the indicators; 0-based. */
  readonly headerRange: CellRange;
  readonly indicators: readonly Indicator[];
}

/** Something that looks like part of a table and is too little to be judged. */
export interface TableFragment {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly range: CellRange;
  /** What is there, and what was looked for in vain. */
  readonly missing: "indicator-header" | "head" | "indicator-rows";
}

/** A form of results (自评表, 监控表): what it holds is no target and is not judged. */
export interface SelfEvaluation {
  readonly sheetId: string;
  readonly sheetName: string;
  /** From its title to its last row. */
  readonly range: CellRange;
}

/** Why a sheet holds no table. */
export type NoTableReason =
  /** A self-evaluation: results, not targets; see the self-evaluations. */
  | "self-evaluation"
  /** 部门整体绩效目标 as text; see the outlines. */
  | "outline"
  /** Nothing on it. */
  | "empty"
  /** Cells, but none of the form's labels. */
  | "no-labels"
  /** Some labels, but not arranged as the form (a list of codes, filling instructions). */
  | "not-a-form"
  /** Part of a table; see the fragments. */
  | "fragment";

/** What was read from one sheet. */
export interface SheetReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Number of tables on the sheet. */
  readonly tables: number;
  /** Present exactly when there is no table. */
  readonly reason?: NoTableReason;
}

/** One numbered item of 部门整体绩效目标: its heading, and what stands behind 绩效目标 and 绩效指标 below it. */
export interface OutlineItem {
  readonly heading: Field;
  readonly goal?: Field;
  readonly indicator?: Field;
}

/** 部门整体绩效目标, part one of a department's document. */
export interface DepartmentOutline {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly range: CellRange;
  readonly items: readonly OutlineItem[];
}

/** Everything recognised in a workbook, in tab order and from top to bottom. */
export interface WorkbookReading {
  readonly tables: readonly TargetTable[];
  readonly outlines: readonly DepartmentOutline[];
  readonly selfEvaluations: readonly SelfEvaluation[];
  readonly fragments: readonly TableFragment[];
  readonly sheets: readonly SheetReading[];
}
