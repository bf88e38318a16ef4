import { readIndicatorName } from "../library/indicator-name";
import type { IndicatorLibrary, ProjectDescription, RankedIndicator } from "../library/library-types";
import { filledValue, type StandardIndicator } from "../library/standard-indicator";
import type { Level2 } from "../library/taxonomy";
import type { CheckResult } from "../lint/result";
import { activeRules, type ActiveRules } from "../lint/run";
import { basisRows } from "../rules/basis-shared";
import { FactsReader, type TableFacts } from "../rules/facts";
import type { Indicator, TargetTable } from "../table/target-table";
import { parseIndicatorValue } from "../value/indicator-value";
import { tidySpace } from "../value/spacing";
import type { Candidate, Gap, GapPlan, RowContent, ValueSource } from "./fill-types";
import { level1Text, level2Text, type Place } from "./form";
import { budgetText, figureFor, figuresIn, fitsIndicator, valueOfFigure, type Figure } from "./known-values";
import { mostFrequent } from "./row-content";
import { mergesBySheet, type SheetMerges } from "./sheet-merges";
import { TableTrial } from "./trial";
import { TableYears } from "./year-lines";

/** How many candidates an officer is shown. */
const MAX_CANDIDATES = 5;
/** How many of a class are looked at. */
const MAX_RANKED = 30;
/** A value that stands in so many rows of a table was written without thought of any. */
const MANY = 4;

/**
 * Tells what may stand in a gap, best first, each as the row it would become; of one table the gaps are to be asked for in
 * their order. A candidate is offered only if the check finds nothing in its row and nothing more in the table. A gap for
 * which the library has nothing gets an empty list.
 */
export function gapPlanner(result: CheckResult, library: IndicatorLibrary): (gap: Gap) => GapPlan {
  const reader = new FactsReader(result.profile.vocabulary.units);
  const rules = activeRules(result.profile);
  const merges = mergesBySheet(result.snapshot);
  const tables = new Map(result.tables.map((table) => [table.id, table]));
  const years = new TableYears(result.snapshot);
  const usualYear = mostFrequentYear(result.tables, years);
  const planners = new Map<string, TablePlanner>();
  const keyOf = nameKeys();
  return (gap) => {
    const table = tables.get(gap.tableId);
    if (table === undefined) return { gap, candidates: [] };
    let planner = planners.get(gap.tableId);
    if (planner === undefined) {
      const year = yearFor(table, usualYear, years);
      planner = new TablePlanner(reader.read(table), rules, reader, library, year, merges(table.sheetId), keyOf);
      planners.set(gap.tableId, planner);
    }
    return { gap, candidates: planner.candidatesFor(gap) };
  };
}

/**
 * The row that an indicator becomes in a gap because somebody wants it there: with the first of its values that the check
 * lets pass, else with the first; with none where its budget or year is not known. Undefined for a gap of no table.
 */
export function candidateFor(result: CheckResult, gap: Gap, indicator: StandardIndicator): Candidate | undefined {
  const table = result.tables.find(({ id }) => id === gap.tableId);
  if (table === undefined) return undefined;
  const reader = new FactsReader(result.profile.vocabulary.units);
  const facts = reader.read(table);
  const years = new TableYears(result.snapshot);
  const year = yearFor(table, mostFrequentYear(result.tables, years), years);
  const texts = new RowTexts(facts, year, mergesBySheet(result.snapshot)(table.sheetId));
  const trial = new TableTrial(facts, activeRules(result.profile), reader);
  const own = table.indicators.find(({ row }) => row === gap.row);
  const values = texts.valuesFor(indicator, own);
  const sound = values.find(({ value }) => trial.isSound(gap, texts.row(indicator, gap, value, own)));
  const { value, from } = sound ?? values[0] ?? { value: "", from: sourceOf(indicator) };
  return { indicator, score: 0, reasons: [], row: texts.row(indicator, gap, value, own), valueFrom: from };
}

interface KnownValue {
  readonly value: string;
  readonly from: ValueSource;
}

/** The texts that a library's indicator gets in a table. */
class RowTexts {
  readonly facts: TableFacts;
  readonly #known: { readonly budget: string | undefined; readonly year: number | undefined };
  readonly #figures: readonly Figure[];
  readonly #basis: string;
  readonly #merges: SheetMerges;
  readonly #hasDescription: boolean;

  constructor(facts: TableFacts, year: number | undefined, merges: SheetMerges) {
    const { table, indicators } = facts;
    this.facts = facts;
    this.#merges = merges;
    this.#known = { budget: budgetText(facts), year };
    this.#figures = [table.goal, table.purpose, table.projectName].flatMap((field) =>
      field === undefined ? [] : figuresIn(field.text),
    );
    const bases = basisRows(facts).map(({ basis }) => basis.text);
    this.#basis = tidySpace(mostFrequent(bases.filter((text) => text !== "")) ?? "", false);
    this.#hasDescription = indicators.some(({ indicator: { description } }) => description !== undefined);
  }

  /** The values an indicator may get, the best first; none where its budget or year is not known. */
  valuesFor(indicator: StandardIndicator, cell: Indicator | undefined): readonly KnownValue[] {
    const values: KnownValue[] = [];
    if (cell !== undefined && this.#isSpecific(cell, indicator)) values.push({ value: cell.value.text, from: "cell" });
    const figure = indicator.isExample ? figureFor(indicator, this.#figures) : undefined;
    if (figure !== undefined) values.push({ value: valueOfFigure(indicator, figure), from: "goal" });
    const usual = filledValue(indicator, this.#known);
    if (usual !== undefined) values.push({ value: usual, from: sourceOf(indicator) });
    return values;
  }

  /** The row of an indicator: a new one, or one that is there. */
  row(indicator: StandardIndicator, { level1, level2 }: Place, value: string, own: Indicator | undefined): RowContent {
    const { name, measures } = indicator;
    const cell = own?.description;
    const shared = own !== undefined && cell !== undefined && this.#isShared(own, cell) ? cell.text : undefined;
    return {
      level1: own?.level1.text ?? level1Text(this.facts, level1),
      level2: own?.level2.text ?? level2Text(this.facts, level2),
      name,
      description: this.#hasDescription ? (shared ?? measures) : "",
      value,
      basis: this.#basisFor(own),
    };
  }

  #basisFor(own: Indicator | undefined): string {
    if (own === undefined) return this.#basis;
    const { basis } = own;
    if (basis === undefined || basis.text !== "") return basis?.text ?? "";
    return this.#isShared(own, basis) ? "" : this.#basis;
  }

  /** Whether a cell shows for other rows as well, or is hidden by one that does. */
  #isShared({ row }: Indicator, { area }: Indicator["name"]): boolean {
    return (
      this.#merges.isHidden(row, area.left) ||
      this.facts.indicators.some(({ indicator }) => indicator.row > row && indicator.row <= area.bottom)
    );
  }

  /** Whether the value that stands there answers the indicator, and was written for this row. */
  #isSpecific({ value }: Indicator, indicator: StandardIndicator): boolean {
    if (value.text === "") return false;
    const same = this.facts.indicators.filter((facts) => facts.indicator.value.text === value.text);
    return same.length < MANY && fitsIndicator(parseIndicatorValue(value.text), indicator, indicator.level2);
  }
}

/** Plans the gaps of one table, ranking each class once. */
class TablePlanner {
  readonly #texts: RowTexts;
  readonly #trial: TableTrial;
  readonly #library: IndicatorLibrary;
  readonly #project: ProjectDescription;
  readonly #keyOf: KeyOf;
  readonly #ranked = new Map<Level2, readonly RankedIndicator[]>();
  /** Names that stand in the table or are the best of an earlier gap. */
  readonly #taken: Set<string>;

  constructor(
    facts: TableFacts,
    rules: ActiveRules,
    reader: FactsReader,
    library: IndicatorLibrary,
    year: number | undefined,
    merges: SheetMerges,
    keyOf: KeyOf,
  ) {
    const { table } = facts;
    this.#keyOf = keyOf;
    this.#texts = new RowTexts(facts, year, merges);
    this.#trial = new TableTrial(facts, rules, reader);
    this.#library = library;
    this.#project = {
      name: table.projectName?.text || (table.title?.text ?? ""),
      purpose: table.purpose?.text ?? "",
      goal: table.goal?.text ?? "",
      department: table.department?.name ?? "",
    };
    this.#taken = new Set(facts.indicators.map(({ name }) => name.key));
  }

  candidatesFor(gap: Gap): readonly Candidate[] {
    const own = this.#texts.facts.table.indicators.find(({ row }) => row === gap.row);
    const offers = this.#rank(gap.level2).flatMap((ranked) => {
      if (this.#taken.has(this.#keyOf(ranked.indicator))) return [];
      const values = this.#texts.valuesFor(ranked.indicator, own);
      return values.length === 0 ? [] : [{ ranked, values }];
    });
    // What stands in the cell is the officer's own: an indicator it answers comes first.
    const kept = offers.flatMap(({ ranked, values }) =>
      this.#candidate(
        gap,
        ranked,
        values.filter(({ from }) => from === "cell"),
        own,
      ),
    );
    const keptNames = new Set(kept.map(({ indicator }) => indicator));
    const candidates = kept.slice(0, MAX_CANDIDATES);
    for (const { ranked, values } of offers) {
      if (candidates.length >= MAX_CANDIDATES && candidates.some(isKnown)) break;
      if (keptNames.has(ranked.indicator)) continue;
      candidates.push(
        ...this.#candidate(
          gap,
          ranked,
          values.filter(({ from }) => from !== "cell"),
          own,
        ),
      );
    }
    const offered = knownFirst(candidates).slice(0, MAX_CANDIDATES);
    const [best] = offered;
    if (best !== undefined) this.#taken.add(this.#keyOf(best.indicator));
    return offered;
  }

  /** The row with the first value that is sound; nothing where none is. */
  #candidate(
    gap: Gap,
    ranked: RankedIndicator,
    values: readonly KnownValue[],
    own: Indicator | undefined,
  ): readonly Candidate[] {
    for (const { value, from } of values) {
      const row = this.#texts.row(ranked.indicator, gap, value, own);
      if (this.#trial.isSound(gap, row)) return [{ ...ranked, row, valueFrom: from }];
    }
    return [];
  }

  #rank(level2: Level2): readonly RankedIndicator[] {
    let ranked = this.#ranked.get(level2);
    if (ranked === undefined) {
      ranked = this.#library.rank(level2, this.#project, MAX_RANKED);
      this.#ranked.set(level2, ranked);
    }
    return ranked;
  }
}

/** Whether nothing in the row was made up: its number is usual, the table's own, or none. */
function isKnown({ valueFrom }: Candidate): boolean {
  return valueFrom !== "example";
}

/**
 * Puts the first row without a made-up number in front: who fills a whole workbook at once would else send figures that
 * nobody in the office has ever seen. One that fits any project does not take the place of one for this kind.
 */
function knownFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates;
  if (first === undefined || isKnown(first)) return candidates;
  const isGeneral = ({ reasons }: Candidate): boolean => reasons.every(({ kind }) => kind === "any");
  const known = candidates.find((candidate) => isKnown(candidate) && (isGeneral(first) || !isGeneral(candidate)));
  return known === undefined ? candidates : [known, ...candidates.filter((other) => other !== known)];
}

function sourceOf({ value, isExample }: StandardIndicator): ValueSource {
  if (value.includes("{budget}")) return "budget";
  if (value.includes("{year}")) return "year";
  return isExample ? "example" : "usual";
}

/** What the names of one indicator have in common, however they are written. */
type KeyOf = (indicator: StandardIndicator) => string;

/** Reads each name once: many tables are offered the same. */
function nameKeys(): KeyOf {
  const keys = new Map<StandardIndicator, string>();
  return (indicator) => {
    let key = keys.get(indicator);
    if (key === undefined) {
      key = readIndicatorName(indicator.name, indicator.level2).key;
      keys.set(indicator, key);
    }
    return key;
  };
}

/** A project carried over keeps the code of an earlier year: its deadlines are in the year of the other tables. */
function yearFor(table: TargetTable, usual: number | undefined, years: TableYears): number | undefined {
  const own = years.of(table);
  return own === undefined || (usual !== undefined && usual > own) ? usual : own;
}

function mostFrequentYear(tables: readonly TargetTable[], years: TableYears): number | undefined {
  return mostFrequent(tables.flatMap((table) => years.of(table) ?? []));
}
