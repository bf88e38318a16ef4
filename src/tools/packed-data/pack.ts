/** Values that compress better beside each other than each in a column of its own: they say the same in other words. */
const TOGETHER = ["name", "measures"];
/** Codes of one byte that a string literal holds as they are, then those of two bytes from here on. */
const FIRST_CODE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ONE_BYTE_CODES = 0x7f - FIRST_CODE - 2;
const FIRST_TWO_BYTE_CODE = 0xa1;
const LAST_TWO_BYTE_CODE = 0x7ff;

type Row = Readonly<Record<string, unknown>>;

/** Data as a text in an alphabet of its own, in which what is frequent is short. */
export interface Packed {
  /** The characters, the most frequent first. */
  readonly alphabet: string;
  readonly text: string;
}

/** Rows by columns, so that what is alike stands together. A null stands for a key that a row has not. */
export interface Columns {
  readonly keys: readonly (readonly string[])[];
  /** Of each group of keys the values row by row. */
  readonly values: readonly (readonly unknown[])[];
}

/** Rows of JSON as columns. Throws for a null, which could not be told from a missing key. */
export function columnsOf(rows: readonly Row[]): Columns {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const together = TOGETHER.filter((key) => keys.includes(key));
  const groups = [together, ...keys.filter((key) => !together.includes(key)).map((key) => [key])];
  const filled = groups.filter((group) => group.length > 0);
  const valueOf = (row: Row, key: string): unknown => {
    if (row[key] === null) throw new Error(`${key}: null`);
    return row[key] ?? null;
  };
  return { keys: filled, values: filled.map((group) => rows.flatMap((row) => group.map((key) => valueOf(row, key)))) };
}

/** Writes a text in an alphabet of its own. Throws for more different characters than there are codes. */
export function pack(text: string): Packed {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  const alphabet = [...counts].sort(([, one], [, other]) => other - one).map(([char]) => char);
  const codes = new Map(alphabet.map((char, index) => [char, codeOf(index)]));
  return { alphabet: alphabet.join(""), text: Array.from(text, (char) => codes.get(char)).join("") };
}

function codeOf(index: number): string {
  if (index >= ONE_BYTE_CODES) {
    const code = FIRST_TWO_BYTE_CODE + index - ONE_BYTE_CODES;
    if (code > LAST_TWO_BYTE_CODE) throw new Error("too many different characters");
    return String.fromCharCode(code);
  }
  let code = FIRST_CODE + index;
  if (code >= QUOTE) code++;
  if (code >= BACKSLASH) code++;
  return String.fromCharCode(code);
}

/** Reads `pack`'s text back. It stands alone, for its own source is put beside the data. */
export function unpack(alphabet: string, text: string): string {
  const chars = Array.from(alphabet);
  let read = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const index = code > 0xa0 ? code - 0xa1 + 93 : code - 0x20 - (code > 0x22 ? 1 : 0) - (code > 0x5c ? 1 : 0);
    read += chars[index] ?? "";
  }
  return read;
}

/** Reads `columnsOf` back; as `unpack`. */
export function rowsOf({ keys, values }: Columns): readonly Row[] {
  const [first = []] = values;
  const count = first.length / (keys[0]?.length ?? 1);
  return Array.from({ length: count }, (_, row) => {
    const record: Record<string, unknown> = {};
    keys.forEach((group, place) => {
      group.forEach((key, index) => {
        const value = values[place]?.[row * group.length + index];
        if (value !== null) record[key] = value;
      });
    });
    return record;
  });
}
