import { rangeAt, type CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import type { SheetSnapshot } from "../model/snapshot";
import type { WorkbookFacts } from "../model/workbook-facts";
import type { RuleId } from "../rules";
import { INDICATOR_FIELDS, type Field, type TargetTable } from "../table/target-table";
import { externalWorkbooks } from "../value/external-references";
import type { CheckResult } from "./result";

/** What may be told before a workbook goes out, in the order in which it is told. */
export const SEND_KINDS = [
  /** Mandatory findings. */
  "errors",
  /** Cells that show an error of Excel's. */
  "formula-errors",
  /** Rows filled in from the library that nobody has confirmed. */
  "unconfirmed",
  /** Forms that nothing was filled into. */
  "blank-tables",
  /** Mandatory findings that were left out. */
  "ignored-errors",
  "stale-formulas",
  /** Settings of ours that can't be read. */
  "settings",
  "hidden-sheets",
  "very-hidden-sheets",
  "comments",
  /** The host can't tell whether there are notes. */
  "unknown-notes",
  /** Other workbooks that this one refers to. */
  "links",
  /** Names in the document's properties. */
  "people",
  "marks",
  "reports",
] as const;
export type SendKind = (typeof SEND_KINDS)[number];

/** What should be mended before; all else is good to know. */
export const URGENT_KINDS: ReadonlySet<SendKind> = new Set<SendKind>(["errors", "formula-errors"]);

/** Kinds whose absence is worth a word. */
const REASSURING: readonly SendKind[] = ["formula-errors", "hidden-sheets", "comments", "links", "marks"];
/** What one word of reassurance speaks of as well. */
const ALSO: Partial<Record<SendKind, SendKind>> = { "hidden-sheets": "very-hidden-sheets", comments: "unknown-notes" };

export interface SendPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** A hidden sheet can't be shown. */
  readonly isHidden: boolean;
  /** Absent: the sheet as a whole. */
  readonly range?: CellRange;
  /** The rule, where several findings of a table are one place. */
  readonly rule?: string;
  /** What stands there. */
  readonly text?: string;
  /** How many there are at this place. */
  readonly count: number;
}

export interface SendItem {
  readonly kind: SendKind;
  readonly count: number;
  /** People, workbooks. */
  readonly names: readonly string[];
  /** In workbook order. */
  readonly places: readonly SendPlace[];
}

export interface SendCheck {
  /** Only what is there. */
  readonly items: readonly SendItem[];
  /** What was looked for and is not there. */
  readonly absent: readonly SendKind[];
}

const UNCONFIRMED: RuleId = "indicator-unconfirmed";
const ERROR_VALUE = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;

/** What an officer should know before the workbook goes out. */
export function sendCheck(result: CheckResult, facts: WorkbookFacts): SendCheck {
  const { snapshot, settings } = result;
  const place = placer(snapshot.sheets);
  const one = (kind: SendKind, names: readonly string[] = [], count = names.length): readonly SendItem[] =>
    count === 0 ? [] : [{ kind, count, names, places: [] }];
  const at = (kind: SendKind, places: readonly SendPlace[], names: readonly string[] = []): readonly SendItem[] => {
    const count = places.reduce((sum, each) => sum + each.count, 0);
    return count === 0 ? [] : [{ kind, count, names, places }];
  };
  const sheetsOf = (visibility: SheetSnapshot["visibility"]): readonly SendPlace[] =>
    snapshot.sheets.filter((sheet) => sheet.visibility === visibility).map(({ id }) => place(id));
  const isError = ({ severity }: Finding): boolean => severity === "error";
  const ignored = result.suppressed.map(({ finding }) => finding);
  const unconfirmed = [...result.findings, ...ignored].filter(({ rule }) => rule === UNCONFIRMED);
  const reports = new Set(facts.reportSheets);
  const content = snapshot.sheets.filter(({ id }) => !reports.has(id));
  const links = linksOf(content, facts.links, place);

  const items = [
    ...at("errors", byRule(result.findings.filter(isError), place)),
    ...at("formula-errors", errorCells(content, place)),
    // A profile that leaves the rule out still has rows that nobody confirmed.
    ...(unconfirmed.length > 0
      ? at(
          "unconfirmed",
          unconfirmed.map(({ location }) => place(location.sheetId, location.range)),
        )
      : one("unconfirmed", [], settings.unconfirmed?.length ?? 0)),
    ...at(
      "blank-tables",
      result.tables.filter(isBlank).map((table) => place(table.sheetId, table.range)),
    ),
    ...at("ignored-errors", byRule(ignored.filter(isError), place)),
    ...at(
      "stale-formulas",
      (snapshot.staleFormulas ?? []).map((cell) => place(cell.sheetId, rangeAt(cell))),
    ),
    ...one("settings", [], settings.unreadable === undefined ? 0 : 1),
    ...at("hidden-sheets", sheetsOf("hidden")),
    ...at("very-hidden-sheets", sheetsOf("veryHidden")),
    ...at(
      "comments",
      facts.comments.map(({ sheetId, first, count }) => ({ ...place(sheetId, rangeAt(first)), count })),
      [...new Set(facts.comments.flatMap(({ authors }) => authors))],
    ),
    ...one("unknown-notes", [], facts.knowsNotes ? 0 : 1),
    ...links,
    ...people(facts),
    ...at(
      "marks",
      facts.markedSheets.map((id) => place(id)),
    ),
    ...at(
      "reports",
      facts.reportSheets.map((id) => place(id)),
    ),
  ];
  const there = new Set(items.map(({ kind }) => kind));
  const absent = REASSURING.filter((kind) => !there.has(kind) && !there.has(ALSO[kind] ?? kind));
  return { items, absent };
}

type Placer = (sheetId: string, range?: CellRange) => SendPlace;

function placer(sheets: readonly SheetSnapshot[]): Placer {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return (sheetId, range) => {
    const sheet = byId.get(sheetId);
    const isHidden = sheet !== undefined && sheet.visibility !== "visible";
    return { sheetId, sheetName: sheet?.name ?? "", isHidden, ...(range && { range }), count: 1 };
  };
}

/** One place for the findings of a rule in a table, or on a sheet outside of tables: the first of them. */
function byRule(findings: readonly Finding[], place: Placer): readonly SendPlace[] {
  const groups = groupBy(findings, ({ rule, tableId, location }) => `${tableId ?? location.sheetId} ${rule}`);
  return [...groups.values()].map((own) => {
    const [{ location, rule }] = own;
    return { ...place(location.sheetId, location.range), rule, count: own.length };
  });
}

function errorCells(sheets: readonly SheetSnapshot[], place: Placer): readonly SendPlace[] {
  return sheets.flatMap(({ id, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) =>
        typeof value === "string" && ERROR_VALUE.test(value)
          ? [{ ...place(id, rangeAt({ row, column })), text: value }]
          : [],
      ),
    ),
  );
}

/** The other workbooks by their file names, with the cells that refer to them. */
function linksOf(sheets: readonly SheetSnapshot[], links: readonly string[], place: Placer): readonly SendItem[] {
  const names = new Set(links.map(fileName));
  const places = sheets.flatMap(({ id, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula = "" }) => {
        const found = externalWorkbooks(formula);
        for (const name of found)
          names.add(/^\d+$/.test(name) ? fileName(links[Number(name) - 1] ?? "") : fileName(name));
        return found.length > 0 ? [place(id, rangeAt({ row, column }))] : [];
      }),
    ),
  );
  names.delete("");
  const count = Math.max(names.size, places.length > 0 ? 1 : 0);
  return count === 0 ? [] : [{ kind: "links", count, names: [...names], places }];
}

/** Last step of an address or a path. */
function fileName(address: string): string {
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // It stands there as it is, with a percent sign of its own.
  }
  return decoded.split(/[\\/]/).at(-1) ?? "";
}

function people({ author, lastModifiedBy }: WorkbookFacts): readonly SendItem[] {
  if (author === "" && lastModifiedBy === "") return [];
  return [{ kind: "people", count: 1, names: [author, lastModifiedBy], places: [] }];
}

/** Whether a form has its labels and nothing else; classes count as labels. */
function isBlank(table: TargetTable): boolean {
  const { projectCode, projectName, budget, fiscal, other, purpose, goal, plan, indicators } = table;
  const fields: readonly (Field | undefined)[] = [
    ...[projectCode, projectName, budget, fiscal, other, purpose, goal],
    ...(plan?.checkpoints ?? []).map(({ field }) => field),
    ...indicators.flatMap((indicator) => CONTENT_FIELDS.map((name) => indicator[name])),
  ];
  return fields.every((field) => field === undefined || field.text === "");
}

const CONTENT_FIELDS = INDICATOR_FIELDS.filter((name) => name !== "level1" && name !== "level2" && name !== "weight");
