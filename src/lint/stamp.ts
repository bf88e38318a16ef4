import { MAX_STAMP_LENGTH } from "../model/stamp-property";
import { INDICATOR_FIELDS, type Field, type TargetTable } from "../table/target-table";
import type { CheckResult, Summary } from "./result";

/** What was found when a workbook was checked for the last time before it went out, and what its tables said. */
export interface Stamp {
  /** Name and version of the program. */
  readonly tool: string;
  /** Id of the profile it was checked under. */
  readonly profile: string;
  /** When, as the program wrote it: `2026-11-27T14:30`. */
  readonly date: string;
  readonly summary: Summary;
  readonly digest: string;
}

export type StampState = "none" | "valid" | "changed" | "unreadable";

const VERSION = "1";
const COUNTS = ["tables", "indicators", "errors", "warnings", "infos"] as const;
const SEPARATOR = "; ";

/** The stamp of a workbook as it stands. */
export function stampOf(result: CheckResult, facts: Pick<Stamp, "tool" | "date">): Stamp {
  return { ...facts, profile: result.profile.id, summary: result.summary, digest: digestOf(result.tables) };
}

/** A stamp as the text of a document property, of at most 255 characters; names that are longer are cut. */
export function formatStamp({ tool, profile, date, summary, digest }: Stamp): string {
  const counts = COUNTS.map((name) => `${name}=${summary[name]}`);
  const [head, tail] = [
    [VERSION, field(tool, 40), field(profile, 40), field(date, 30)],
    [...counts, digest],
  ];
  return [...head, ...tail].join(SEPARATOR);
}

function field(text: string, length: number): string {
  return text
    .replace(/[;\s]+/g, " ")
    .trim()
    .slice(0, length)
    .trim();
}

/** Reads what `formatStamp` wrote; undefined for anything else. Never throws. */
export function parseStamp(text: string): Stamp | undefined {
  if (text.length > MAX_STAMP_LENGTH) return undefined;
  const [version, tool, profile, date, ...rest] = text.split(SEPARATOR);
  const digest = rest.at(-1);
  if (version !== VERSION || rest.length !== COUNTS.length + 1) return undefined;
  if (tool === undefined || profile === undefined || date === undefined || !/^[0-9a-f]{16}$/.test(digest ?? ""))
    return undefined;
  const numbers = COUNTS.map((name, index) => new RegExp(`^${name}=(\\d{1,9})$`).exec(rest[index] ?? "")?.[1]);
  if (numbers.includes(undefined)) return undefined;
  const [tables = 0, indicators = 0, errors = 0, warnings = 0, infos = 0] = numbers.map(Number);
  return { tool, profile, date, summary: { tables, indicators, errors, warnings, infos }, digest: digest ?? "" };
}

/** Whether the tables still say what they said when the workbook was stamped; `text` is the stamp, absent when there is none. */
export function stampState(result: Pick<CheckResult, "tables">, text: string | undefined): StampState {
  if (text === undefined || text === "") return "none";
  const stamp = parseStamp(text);
  if (stamp === undefined) return "unreadable";
  return stamp.digest === digestOf(result.tables) ? "valid" : "changed";
}

/**
 * What tables say, in 64 bits as 16 hexadecimal digits: every field's text and value, in the order of the tables. Where they
 * stand and how they look is not part of it. It finds changes, not forgeries.
 */
export function digestOf(tables: readonly TargetTable[]): string {
  const digest = new Digest();
  for (const table of tables) {
    digest.add("table", table.layout);
    for (const one of FIELDS) digest.field(one, table[one]);
    digest.add(table.department?.code ?? "", table.department?.name ?? "");
    digest.add(table.amountUnit?.unit ?? "");
    for (const checkpoint of table.plan?.checkpoints ?? []) digest.field("plan", checkpoint.field);
    for (const indicator of table.indicators) {
      digest.add("indicator");
      for (const one of INDICATOR_FIELDS) digest.field(one, indicator[one]);
    }
  }
  return digest.text();
}

const FIELDS = [
  "title",
  "projectCode",
  "projectName",
  "budget",
  "fiscal",
  "other",
  "purpose",
  "goal",
] as const satisfies readonly (keyof TargetTable)[];

const PRIMES = [0x01000193, 0x85ebca6b] as const;

/** Two sums of 32 bits over the same letters, each with a multiplier of its own. */
class Digest {
  #first = 0x811c9dc5;
  #second = 0x9e3779b9;

  add(...texts: readonly string[]): void {
    for (const text of texts) {
      for (let index = 0; index < text.length; index++) this.#mix(text.charCodeAt(index));
      // No letter: where a text ends counts, too.
      this.#mix(0x1_0000);
    }
  }

  field(name: string, field: Field | undefined): void {
    if (field === undefined) this.add(name);
    else this.add(name, field.text, String(field.value));
  }

  text(): string {
    return [this.#first, this.#second].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #mix(code: number): void {
    this.#first = Math.imul(this.#first ^ code, PRIMES[0]);
    this.#second = Math.imul(this.#second ^ code, PRIMES[1]);
    this.#second ^= this.#second >>> 15;
  }
}
