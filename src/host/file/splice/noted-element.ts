import { escapeMarkup } from "../writer/xlsx-writer-xml";
import type { XmlReader } from "../xml";

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes that are not final yet: an element that goes out takes those inside along. */
export class Draft {
  #changes: Change[] = [];

  constructor(readonly source: string) {}

  get changes(): readonly Change[] {
    return this.#changes;
  }

  replace(start: number, end: number, text: string): void {
    this.#changes.push({ start, end, text });
  }

  remove(start: number, end: number): void {
    this.#changes = this.#changes.filter((change) => change.end <= start || change.start >= end);
    this.replace(start, end, "");
  }

  /** As `remove`, for the element that ends last of all so far. */
  removeLast(start: number, end: number): void {
    while ((this.#changes.at(-1)?.start ?? -1) >= start) this.#changes.pop();
    this.replace(start, end, "");
  }
}

interface Value {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Name under which an element's text is noted. */
export const TEXT = "";

/** An element whose values are changed after it was passed. */
export class NotedElement {
  readonly #values = new Map<string, Value>();
  readonly #start: number;
  readonly #nameEnd: number;
  #end = 0;

  /** The reader stands at the element. */
  constructor(
    xml: XmlReader,
    private readonly draft: Draft,
  ) {
    this.#start = xml.start;
    this.#nameEnd = xml.nameEnd;
  }

  /** Notes a value with its place in the source. */
  note(name: string, text: string, start: number, end: number): void {
    this.#values.set(name, { text, start, end });
  }

  endAt(end: number): void {
    this.#end = end;
  }

  /** A noted attribute, or its text (`TEXT`), decoded; undefined when it has none. */
  get(name: string): string | undefined {
    return this.#values.get(name)?.text;
  }

  /** Gives a value another text; an attribute that it does not have is added. */
  set(name: string, text: string): void {
    const value = this.#values.get(name);
    if (value !== undefined) replaceValue(this.draft, value, text, name === TEXT);
    else if (name !== TEXT) this.draft.replace(this.#nameEnd, this.#nameEnd, ` ${name}="${escapeMarkup(text)}"`);
  }

  remove(): void {
    this.draft.remove(this.#start, this.#end);
  }
}

/** Puts a text in the place of another, as XML has it there; what stays the same keeps its very characters. */
export function replaceValue(draft: Draft, value: Value, text: string, isText: boolean): void {
  if (text === value.text) return;
  const encoded = escapeMarkup(text);
  draft.replace(value.start, value.end, isText ? encoded : forQuote(encoded, draft.source.charAt(value.start - 1)));
}

/** White space in an attribute would be read as a space, and its own quote as its end. */
function forQuote(encoded: string, quote: string): string {
  const spaced = encoded.replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  return quote === "'" ? spaced.replaceAll("'", "&apos;") : spaced;
}
