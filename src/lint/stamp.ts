import { formatRange } from "../model/address";
import { MAX_STAMP_LENGTH } from "../model/stamp-property";
import type { TargetTable } from "../table/target-table";
import type { CheckResult, Summary } from "./result";
import { digestOf, SHORT_DIGEST_LENGTH, shortDigestOf, unorderedDigestOf } from "./table-digest";

/** What was found when a workbook was checked for the last time before it went out, and what its tables said. */
export interface Stamp {
  /** 1: one digest over the tables in their order. 2: one in any order, and a short one of each table. */
  readonly version: "1" | "2";
  /** Name and version of the program. */
  readonly tool: string;
  /** Id of the profile it was checked under. */
  readonly profile: string;
  /** When, as the program wrote it: `2026-11-27T14:30`. */
  readonly date: string;
  readonly summary: Summary;
  readonly digest: string;
  /** Of each table, in workbook order and of the same length; absent where there was no room for them. */
  readonly tableDigests?: readonly string[];
}

export type StampState = "none" | "valid" | "changed" | "unreadable";

/** How the tables differ from those that were stamped. */
export interface StampChanges {
  /** Those that say what no stamped table said, in workbook order; undefined when the stamp does not tell tables apart. */
  readonly tables: readonly TargetTable[] | undefined;
  /** How many tables there are more than then; negative for fewer. */
  readonly difference: number;
}

const COUNTS = ["tables", "indicators", "errors", "warnings", "infos"] as const;
const SEPARATOR = "; ";
/** With fewer letters another text too often has the same. */
const SHORTEST_DIGEST = 2;

/** The stamp of a workbook as it stands. */
export function stampOf(result: CheckResult, facts: Pick<Stamp, "tool" | "date">): Stamp {
  const { profile, summary, tables } = result;
  const stamp: Stamp = {
    version: "2",
    ...{ tool: field(facts.tool, 40), profile: field(profile.id, 40), date: field(facts.date, 30) },
    ...{ summary, digest: unorderedDigestOf(tables) },
  };
  const room = MAX_STAMP_LENGTH - formatStamp(stamp).length - SEPARATOR.length;
  const length = Math.min(SHORT_DIGEST_LENGTH, Math.floor(room / Math.max(1, tables.length)));
  if (tables.length === 0 || length < SHORTEST_DIGEST) return stamp;
  return { ...stamp, tableDigests: tables.map((table) => shortDigestOf(table).slice(0, length)) };
}

/**
 * A stamp as the text of a document property, of at most 255 characters; names that are longer are cut, and tables'
 * digests that do not fit are left out.
 */
export function formatStamp({ version, tool, profile, date, summary, digest, tableDigests }: Stamp): string {
  const counts = COUNTS.map((name) => `${name}=${summary[name]}`);
  const head = [version, field(tool, 40), field(profile, 40), field(date, 30), ...counts, digest].join(SEPARATOR);
  if (tableDigests === undefined) return head;
  const whole = [head, tableDigests.join("")].join(SEPARATOR);
  return whole.length > MAX_STAMP_LENGTH ? head : whole;
}

function field(text: string, length: number): string {
  return text
    .replace(/[;\s]+/g, " ")
    .trim()
    .slice(0, length)
    .trim();
}

/** Reads what `formatStamp` wrote, of this version or the first; undefined for anything else. Never throws. */
export function parseStamp(text: string): Stamp | undefined {
  if (text.length > MAX_STAMP_LENGTH) return undefined;
  const [version, tool, profile, date, ...rest] = text.split(SEPARATOR);
  const [digest, joined, ...more] = rest.slice(COUNTS.length);
  if ((version !== "1" && version !== "2") || more.length > 0) return undefined;
  if (tool === undefined || profile === undefined || date === undefined || !/^[0-9a-f]{16}$/.test(digest ?? ""))
    return undefined;
  const numbers = COUNTS.map((name, index) => new RegExp(`^${name}=(\\d{1,9})$`).exec(rest[index] ?? "")?.[1]);
  if (numbers.includes(undefined)) return undefined;
  const [tables = 0, indicators = 0, errors = 0, warnings = 0, infos = 0] = numbers.map(Number);
  const stamp: Stamp = {
    ...{ version, tool, profile, date },
    ...{ summary: { tables, indicators, errors, warnings, infos }, digest: digest ?? "" },
  };
  if (joined === undefined) return stamp;
  const tableDigests = version === "1" ? undefined : tableDigestsOf(joined, tables);
  return tableDigests && { ...stamp, tableDigests };
}

function tableDigestsOf(joined: string, tables: number): readonly string[] | undefined {
  const length = joined.length / tables;
  if (!Number.isInteger(length) || length < SHORTEST_DIGEST || length > SHORT_DIGEST_LENGTH) return undefined;
  if (!/^[\w-]+$/.test(joined)) return undefined;
  return Array.from({ length: tables }, (_, index) => joined.slice(index * length, (index + 1) * length));
}

/** Whether the tables still say what they said when the workbook was stamped; `text` is the stamp, absent when there is none. */
export function stampState({ tables }: Pick<CheckResult, "tables">, text: string | undefined): StampState {
  if (text === undefined || text === "") return "none";
  const stamp = parseStamp(text);
  if (stamp === undefined) return "unreadable";
  const digest = stamp.version === "1" ? digestOf(tables) : unorderedDigestOf(tables);
  return stamp.digest === digest ? "valid" : "changed";
}

/** How the tables differ from those of a stamp that is no longer valid. A table that was only moved does not differ. */
export function stampChanges(tables: readonly TargetTable[], { summary, tableDigests }: Stamp): StampChanges {
  const difference = tables.length - summary.tables;
  const [first] = tableDigests ?? [];
  if (tableDigests === undefined || first === undefined) return { tables: undefined, difference };
  const left = new Map<string, number>();
  for (const digest of tableDigests) left.set(digest, (left.get(digest) ?? 0) + 1);
  const changed = tables.filter((table) => {
    const digest = shortDigestOf(table).slice(0, first.length);
    const count = left.get(digest) ?? 0;
    left.set(digest, count - 1);
    return count <= 0;
  });
  return { tables: changed, difference };
}

/** The table's sheet, with its cells where the sheet holds more than one of these tables. */
export function tablePlace(table: TargetTable, tables: readonly TargetTable[]): string {
  const isAlone = tables.every((other) => other === table || other.sheetId !== table.sheetId);
  return isAlone ? table.sheetName : `${table.sheetName}!${formatRange(table.range)}`;
}
