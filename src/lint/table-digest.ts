import { INDICATOR_FIELDS, type Field, type TargetTable } from "../table/target-table";

/**
 * What tables say, in 64 bits as 16 hexadecimal digits: every field's text and value, in the order of the tables. Where they
 * stand and how they look is not part of it. It finds changes, not forgeries.
 */
export function digestOf(tables: readonly TargetTable[]): string {
  const digest = new Digest();
  for (const table of tables) addTable(digest, table);
  return digest.text();
}

/** The same in whatever order the tables stand. */
export function unorderedDigestOf(tables: readonly TargetTable[]): string {
  const digest = new Digest();
  digest.add(...tables.map((table) => digestOf([table])).sort());
  return digest.text();
}

/** Letters of the longest short digest. */
export const SHORT_DIGEST_LENGTH = 4;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What one table says in a few letters, of which any number from the first on is a digest as well. */
export function shortDigestOf(table: TargetTable): string {
  const bits = Number.parseInt(digestOf([table]).slice(8), 16);
  return [26, 20, 14, 8].map((shift) => LETTERS.charAt((bits >>> shift) & 63)).join("");
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

function addTable(digest: Digest, table: TargetTable): void {
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
