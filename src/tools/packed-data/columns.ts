/** Values that compress better beside each other than each in a column of its own: they say the same in other words. */
const TOGETHER = ["name", "measures"];
type Row = Readonly<Record<string, unknown>>;

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

/** Reads `columnsOf` back.  */
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
