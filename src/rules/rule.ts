import type { CellRange } from "../model/address";
import type { MessageData } from "../model/finding";
import type { Severity } from "../model/severity";
import type { CellValue } from "../model/snapshot";
import type { Field } from "../table/target-table";
import type { IndicatorFacts, TableFacts, WorkbookFacts } from "./facts";
import type { Profile } from "./profile";

/** New content for one field; becomes an edit when the finding is made. */
export interface FieldChange {
  readonly field: Field;
  readonly value: CellValue;
}

/** What a rule found, as data: no text, no severity. */
export interface Problem<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly range: CellRange;
  readonly data: MessageData;
  /**
   * What the problem is about, for one cause, one finding: a rule that yields to another is left out where both speak of
   * the same subject. The engine supplies the indicator's row or the table where a rule says nothing.
   */
  readonly subject?: string | readonly string[];
  /** Replaces the rule's severity (a required row missing weighs more than an expected one). */
  readonly severity?: Severity;
  /** Other tables' places that take part. */
  readonly related?: readonly { readonly table: TableFacts; readonly range: CellRange }[];
  /** Keeps the meaning; may be applied without asking. */
  readonly fix?: readonly FieldChange[];
  /** Alternatives of which the officer may choose one. */
  readonly suggestions?: readonly (readonly FieldChange[])[];
}

interface RuleBase<Id extends string> {
  readonly id: Id;
  readonly severity: Severity;
  /** Rules that explain the same cause better: where one of them speaks of the same subject, this one is silent. */
  readonly yieldsTo: readonly string[];
}

export interface IndicatorContext {
  readonly facts: IndicatorFacts;
  readonly table: TableFacts;
  readonly profile: Profile;
}

export interface TableContext {
  readonly table: TableFacts;
  readonly profile: Profile;
}

export interface WorkbookContext {
  readonly workbook: WorkbookFacts;
  readonly profile: Profile;
}

/** Looks at one row of the indicator block. */
export interface IndicatorRule<Id extends string = string, MessageId extends string = string> extends RuleBase<Id> {
  readonly scope: "indicator";
  check(context: IndicatorContext): Problem<MessageId> | undefined;
}

/** Looks at one table. */
export interface TableRule<Id extends string = string, MessageId extends string = string> extends RuleBase<Id> {
  readonly scope: "table";
  check(context: TableContext): readonly Problem<MessageId>[];
}

/** Looks at all tables together; each problem belongs to a table, or to a place where no table could be read. */
export interface WorkbookRule<Id extends string = string, MessageId extends string = string> extends RuleBase<Id> {
  readonly scope: "workbook";
  check(context: WorkbookContext): readonly WorkbookProblem<MessageId>[];
}

export interface WorkbookProblem<MessageId extends string = string> extends Problem<MessageId> {
  readonly place: { readonly sheetId: string; readonly sheetName: string; readonly table?: TableFacts };
}

export type Rule = IndicatorRule | TableRule | WorkbookRule;

/** Declares a rule about one indicator; ids and message ids stay literal, so that a missing text does not compile. */
export function indicatorRule<const Id extends string, const MessageId extends string>(
  rule: Omit<IndicatorRule<Id, MessageId>, "scope"> & { readonly messages: readonly MessageId[] },
): IndicatorRule<Id, MessageId> & { readonly messages: readonly MessageId[] } {
  return { scope: "indicator", ...rule };
}

/** Declares a rule about one table. */
export function tableRule<const Id extends string, const MessageId extends string>(
  rule: Omit<TableRule<Id, MessageId>, "scope"> & { readonly messages: readonly MessageId[] },
): TableRule<Id, MessageId> & { readonly messages: readonly MessageId[] } {
  return { scope: "table", ...rule };
}

/** Declares a rule about the workbook. */
export function workbookRule<const Id extends string, const MessageId extends string>(
  rule: Omit<WorkbookRule<Id, MessageId>, "scope"> & { readonly messages: readonly MessageId[] },
): WorkbookRule<Id, MessageId> & { readonly messages: readonly MessageId[] } {
  return { scope: "workbook", ...rule };
}
