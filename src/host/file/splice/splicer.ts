interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Collects changes of a text by offset and makes them all at once; what no change covers stays as it is. Changes may come
 * in any order; at one place insertions stand in the order in which they came, before what is replaced there. Two that
 * replace the same characters are a mistake of the caller and throw.
 */
export class Splicer {
  readonly #splices: Splice[] = [];

  constructor(readonly source: string) {}

  /** Puts a text in place of the characters from `start` up to `end`. */
  replace(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    if (text === "") return;
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, "");
  }

  /** The changed text; the very source when nothing was changed. */
  result(): string {
    if (this.#splices.length === 0) return this.source;
    const ordered = [...this.#splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let copied = 0;
    for (const { start, end, text } of ordered) {
      if (start < copied) throw new Error(`Two changes overlap at ${start}.`);
      pieces.push(this.source.slice(copied, start), text);
      copied = end;
    }
    pieces.push(this.source.slice(copied));
    return pieces.join("");
  }
}
