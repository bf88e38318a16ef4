import { isNearIssuer, type FoundDocumentNumber } from "../value/document-number";
import { basisRange, basisRows, runsOf, type BasisRow } from "./basis-shared";
import type { TableFacts } from "./facts";
import { workbookRule, type WorkbookProblem } from "./rule";

/** Documents of one year and serial are named with two issuers that are nearly alike. Reported at the rarer one, once a table. */
export const basisInconsistent = workbookRule({
  id: "basis-inconsistent",
  severity: "warning",
  yieldsTo: [],
  messages: ["differs"],
  check({ workbook }) {
    return [...documentsOf(workbook.tables).values()].flatMap((issuers) => {
      if (issuers.size < 2) return [];
      const ordered = [...issuers.values()].sort((a, b) => b.count - a.count);
      return ordered.flatMap((cited, index) => {
        const usual = ordered.slice(0, index).find(({ number }) => isNearIssuer(number.issuer, cited.number.issuer));
        return usual === undefined ? [] : cited.tables.map((facts) => problemAt(facts, cited, usual));
      });
    });
  },
});

/** One way to name a document, with the tables that use it. */
interface Cited {
  /** As it first stands. */
  readonly number: FoundDocumentNumber;
  readonly tables: TableFacts[];
  /** Number of cells. */
  count: number;
}

/** By year and serial, then by issuer, in the order they come. */
function documentsOf(tables: readonly TableFacts[]): ReadonlyMap<string, ReadonlyMap<string, Cited>> {
  const documents = new Map<string, Map<string, Cited>>();
  for (const facts of tables) {
    for (const { basisNumbers } of facts.indicators) {
      for (const number of basisNumbers) {
        const key = keyOf(number);
        const issuers = documents.get(key) ?? new Map<string, Cited>();
        documents.set(key, issuers);
        const cited = issuers.get(number.issuer);
        if (cited === undefined) issuers.set(number.issuer, { number, tables: [facts], count: 1 });
        else {
          cited.count++;
          if (cited.tables.at(-1) !== facts) cited.tables.push(facts);
        }
      }
    }
  }
  return documents;
}

function keyOf({ year, serial }: FoundDocumentNumber): string {
  return `${year}|${serial}`;
}

function problemAt(facts: TableFacts, cited: Cited, usual: Cited): WorkbookProblem<"differs"> {
  const [first, ...more] = cellsOf(facts, cited);
  const [model] = usual.tables;
  const modelCells = model && cellsOf(model, usual)[0];
  return {
    messageId: "differs",
    place: { sheetId: facts.table.sheetId, sheetName: facts.table.sheetName, table: facts },
    range: first === undefined ? facts.table.headerRange : basisRange(first, first[0]),
    subject: "basis",
    data: {
      actual: cited.number.text,
      usual: usual.number.text,
      count: usual.count,
      cells: [first, ...more].reduce((total, run) => total + (run?.length ?? 0), 0),
    },
    related: [
      ...more.map((run) => ({ table: facts, range: basisRange(run, run[0]) })),
      ...(model !== undefined && modelCells !== undefined
        ? [{ table: model, range: basisRange(modelCells, modelCells[0]) }]
        : []),
    ],
  };
}

/** The cells of a table that name a document in one way, neighbours together. */
function cellsOf(facts: TableFacts, { number }: Cited): readonly (readonly [BasisRow, ...BasisRow[]])[] {
  const names = ({ facts: { basisNumbers } }: BasisRow): boolean =>
    basisNumbers.some((other) => other.issuer === number.issuer && keyOf(other) === keyOf(number));
  return runsOf(basisRows(facts), (row) => (names(row) ? "" : undefined));
}
