import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import type { Field, Indicator, WorkbookReading } from "../../src/table/target-table";
import { corpusNames, corpusWorkbook, readCorpusFile } from "../helpers/corpus";

/** Name and value of an indicator; null where the source does not settle it. */
type ExpectedRow = readonly [name: string, value: string | null];

interface ExpectedTable {
  readonly outcome: "table";
  readonly layout: string;
  /** Rows of the indicator block, those left blank on purpose among them. */
  readonly rows: number;
  /** Null where the form has no such field, here and below. */
  readonly project: string | null;
  readonly budget: string | null;
  /** First words, or several of which one may be read. */
  readonly goal: string | readonly string[] | null;
  readonly first: ExpectedRow;
  readonly last: ExpectedRow;
  /** Other parts of tables on the sheet; none where absent. */
  readonly fragments?: number;
}

/** What a person reads in a document. */
type Expected =
  | ExpectedTable
  | { readonly outcome: "self-evaluation" }
  | { readonly outcome: "outline"; readonly items: number; readonly first: string; readonly last: string }
  | { readonly outcome: "none"; readonly reason: string };

const expected = readCorpusFile("expected") as Readonly<Record<string, Expected>>;

test("every document has its expectation", () => {
  expect(Object.keys(expected).sort()).toEqual(corpusNames());
});

test.each(Object.entries(expected))("%s is read as a person reads it", (name, document) => {
  const reading = checkSnapshot(corpusWorkbook(name));
  expect(read(reading, document)).toEqual(wanted(document));
});

/** What was read, in the terms of the expectation. */
function read(reading: WorkbookReading, document: Expected): unknown {
  const [sheet] = reading.sheets;
  const [table] = reading.tables;
  const [outline] = reading.outlines;
  if (document.outcome === "outline") {
    const { items = [] } = outline ?? {};
    return {
      tables: reading.tables.length,
      items: items.length,
      first: items[0]?.heading.text,
      last: items.at(-1)?.heading.text,
    };
  }
  if (document.outcome !== "table" || table === undefined) {
    return { tables: reading.tables.length, reason: sheet?.reason };
  }
  return {
    tables: reading.tables.length,
    fragments: reading.fragments.length,
    layout: table.layout,
    rows: table.indicators.length,
    project: textOf(table.projectName),
    budget: textOf(table.budget),
    goal: goalOf(table.goal, document),
    first: rowOf(table.indicators[0], document.first),
    last: rowOf(table.indicators.at(-1), document.last),
  };
}

function wanted(document: Expected): unknown {
  switch (document.outcome) {
    case "outline":
      return { tables: 0, items: document.items, first: document.first, last: document.last };
    case "self-evaluation":
      return { tables: 0, reason: "self-evaluation" };
    case "none":
      return { tables: 0, reason: document.reason };
    case "table": {
      const { layout, rows, project, budget, goal, first, last, fragments = 0 } = document;
      return { tables: 1, fragments, layout, rows, project, budget, goal, first, last };
    }
  }
}

function textOf(field: Field | undefined): string | null {
  return field?.text ?? null;
}

/** The expected goal itself where the field begins with it, or else what was read. */
function goalOf(field: Field | undefined, { goal }: ExpectedTable): ExpectedTable["goal"] {
  const text = textOf(field);
  if (text === null || goal === null) return text;
  const choices = typeof goal === "string" ? [goal] : goal;
  const isMet = choices.some((choice) => (choice === "" ? text === "" : text.startsWith(choice)));
  return isMet ? goal : text;
}

function rowOf(indicator: Indicator | undefined, [, value]: ExpectedRow): readonly (string | null | undefined)[] {
  return [indicator?.name.text, value === null ? null : indicator?.value.text];
}
