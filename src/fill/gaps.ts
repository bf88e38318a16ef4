import { LEVEL2_OF, level1Of, type Level1, type Level2 } from "../library/taxonomy";
import type { CheckResult } from "../lint/result";
import type { CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import { FactsReader, type IndicatorFacts, type TableFacts } from "../rules/facts";
import type { Profile } from "../rules/profile";
import type { Indicator } from "../table/target-table";
import type { Gap, GapReason } from "./fill-types";
import { classColumns } from "./form";
import { indexInOrder, rankOf } from "./order";
import { mergesBySheet, type SheetMerges } from "./sheet-merges";

const COSTS: ReadonlySet<Level2> = new Set(LEVEL2_OF.成本指标);
/** What any project has, where a form asks for some benefit and names none. */
const USUAL_BENEFIT: Level2 = "社会效益指标";
/** More than there are classes. */
const MANY = 100;
const REASONS: Readonly<Partial<Record<string, GapReason>>> = {
  "indicator-name-repeats-class": "name-repeats-class",
  "indicator-name-blank": "name-blank",
  "indicator-placeholder": "name-placeholder",
};

/**
 * The rows that have no indicator of their own yet, in the workbook's order: what the check found missing or left as
 * template text, and nobody chose to leave. Rows that say 不适用 are no gaps, nor is anything in a form whose classes can't
 * be told or whose rows are not the table's alone.
 */
export function findGaps(result: CheckResult): readonly Gap[] {
  const byTable = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    if (finding.tableId === undefined) continue;
    if (!(finding.rule in REASONS) && finding.rule !== "class-missing" && finding.rule !== "indicator-row-missing")
      continue;
    const list = byTable.get(finding.tableId);
    if (list === undefined) byTable.set(finding.tableId, [finding]);
    else list.push(finding);
  }
  if (byTable.size === 0) return [];
  const reader = new FactsReader(result.profile.vocabulary.units);
  const merges = mergesBySheet(result.snapshot);
  return result.tables.flatMap((table) => {
    const findings = byTable.get(table.id);
    if (findings === undefined || table.layout === "B") return [];
    return new GapFinder(reader.read(table), result.profile, merges(table.sheetId)).find(findings);
  });
}

class GapFinder {
  readonly #facts: TableFacts;
  readonly #profile: Profile;
  readonly #merges: SheetMerges;
  readonly #canGrow: boolean;
  /** By level 2 where a row is missing, by row where one is there. */
  readonly #gaps = new Map<Level2 | number, { readonly gap: Gap; readonly index: number }>();

  constructor(facts: TableFacts, profile: Profile, merges: SheetMerges) {
    this.#facts = facts;
    this.#profile = profile;
    this.#merges = merges;
    this.#canGrow = classColumns(facts.table) !== undefined;
  }

  find(findings: readonly Finding[]): readonly Gap[] {
    for (const finding of findings) {
      const reason = REASONS[finding.rule];
      if (reason !== undefined) this.#addNamed(finding, reason);
      else if (finding.rule === "class-missing") this.#addClass(finding);
      else this.#addMissing(finding.data.level2 as Level2, finding, "row-missing", finding.messageId === "expected");
    }
    return [...this.#gaps.values()].sort((a, b) => a.index - b.index).map(({ gap }) => gap);
  }

  /** A row whose name is no name. */
  #addNamed(finding: Finding, reason: GapReason): void {
    if (finding.rule === "indicator-placeholder" && finding.messageId !== "name") return;
    const index = this.#facts.indicators.findIndex(({ indicator }) => isAt(indicator, finding.location.range));
    const row = this.#facts.indicators[index];
    if (row !== undefined) this.#addRow(row, index, reason, false);
  }

  #addClass(finding: Finding): void {
    const level1 = finding.data.level1 as Level1;
    const hasCost = this.#facts.indicators.some(({ level2 }) => level2 !== undefined && COSTS.has(level2));
    const members = LEVEL2_OF[level1].filter((level2) => level2 !== "成本指标" || !hasCost);
    const presenceOf = (level2: Level2): string => this.#profile.presence[level2] ?? "optional";
    const wanted = members.filter((level2) => presenceOf(level2) !== "optional");
    const asked = wanted.length > 0 ? wanted : members.slice(0, 1);
    const needed = asked.some((level2) => presenceOf(level2) === "required")
      ? undefined
      : asked.includes(USUAL_BENEFIT)
        ? USUAL_BENEFIT
        : asked[0];
    for (const level2 of asked) {
      this.#addMissing(level2, finding, "class-missing", level2 !== needed && presenceOf(level2) !== "required");
    }
  }

  /** A class without an indicator: its blank row, if there is one, else a row to come. */
  #addMissing(level2: Level2, finding: Finding, reason: GapReason, isOptional: boolean): void {
    const { indicators, table } = this.#facts;
    const own = indicators.flatMap((facts, index) => (facts.level2 === level2 ? [{ facts, index }] : []));
    if (own.some(({ facts }) => facts.isBlankOnPurpose && !isEmpty(facts.indicator))) return;
    const blank = own.find(({ facts }) => isEmpty(facts.indicator));
    if (blank !== undefined) {
      this.#addRow(blank.facts, blank.index, "row-blank", isOptional);
      return;
    }
    if (own.length > 0 || !this.#canGrow || this.#gaps.has(level2)) return;
    // The older model has its costs among the outputs: a second class of costs would say the same twice.
    const isToldElsewhere =
      level2 === "经济成本指标" && indicators.some((facts) => facts.level2 === "成本指标" && !isEmpty(facts.indicator));
    const level1 = level1Of(level2);
    // Behind the row it follows; of several that follow one row, in the taxonomy's order.
    const index = indexInOrder(indicators, level1, level2) - 1 + (rankOf(level2) + 1) / MANY;
    const { id, sheetId, sheetName } = table;
    const { range } = finding.location;
    const gap: Gap = {
      id: `${id}:${level2}`,
      tableId: id,
      sheetId,
      sheetName,
      level1,
      level2,
      reason,
      range,
      isOptional: isOptional || isToldElsewhere,
      ...(isToldElsewhere && { isToldElsewhere }),
    };
    this.#gaps.set(level2, { gap, index });
  }

  #addRow({ indicator, level1, level2 }: IndicatorFacts, index: number, reason: GapReason, isOptional: boolean): void {
    const { table } = this.#facts;
    if (level2 === undefined || this.#gaps.has(indicator.row) || !this.#isAlone(indicator)) return;
    const { id: tableId, sheetId, sheetName, headerRange } = table;
    const { row } = indicator;
    const left = Math.min(headerRange.left, indicator.name.range.left);
    const right = Math.max(headerRange.right, indicator.value.range.left);
    this.#gaps.set(row, {
      index,
      gap: {
        id: `${tableId}:${row + 1}`,
        tableId,
        sheetId,
        sheetName,
        level1: level1 ?? level1Of(level2),
        level2,
        reason,
        row,
        range: { top: row, left, bottom: row, right },
        isOptional,
      },
    });
  }

  /** Whether name and value are the row's own: no area shows them for other rows, or hides them. */
  #isAlone({ row, name, value }: Indicator): boolean {
    return [name, value].every(({ range, area }) => {
      if (this.#merges.isHidden(row, range.left)) return false;
      return !this.#facts.indicators.some(({ indicator }) => indicator.row > row && indicator.row <= area.bottom);
    });
  }
}

function isAt({ name }: Indicator, range: CellRange): boolean {
  return name.range.top === range.top && name.range.left === range.left;
}

function isEmpty({ name, value }: Indicator): boolean {
  return name.text === "" && value.text === "";
}
