/** A JSON value. An object is a map, so that no name in it means anything to the language. */
export type Json = null | boolean | number | string | readonly Json[] | ReadonlyMap<string, Json>;

/** What JSON would have at a place where something else stands. */
export type JsonExpectation =
  "value" | "comma" | "colon" | "name" | "end" | "quote" | "escape" | "number" | "new-name" | "shallower" | "shorter";

/** Where a text stops being JSON. Lines and columns are 1-based, columns in UTF-16 units. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: JsonExpectation;
  /** The character that stands there, a repeated name for `new-name`; empty at the end of the text. */
  readonly found: string;
}

export type JsonReading = { readonly value: Json } | { readonly fault: JsonFault };

const MAX_DEPTH = 32;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPES: Readonly<Partial<Record<string, string>>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Reads JSON, and says where it is none: the engine's own reader words that differently everywhere. A byte order mark at
 * the start is passed over. Stricter than the standard in two ways: a name may stand once in an object, and nesting ends
 * at 32. Never throws.
 */
export function readJson(text: string, maxLength: number): JsonReading {
  if (text.length > maxLength) return { fault: { line: 1, column: 1, expected: "shorter", found: "" } };
  const reader = new Reader(text);
  try {
    return { value: reader.readAll() };
  } catch (error) {
    if (error instanceof Fault) return { fault: faultAt(text, error) };
    throw error;
  }
}

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly expected: JsonExpectation,
    readonly found?: string,
  ) {
    super(expected);
  }
}

function faultAt(text: string, { at, expected, found }: Fault): JsonFault {
  const before = text.slice(text.startsWith("\ufeff") ? 1 : 0, at).split(/\r\n|[\r\n]/);
  const character = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "";
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected, found: found ?? character };
}

class Reader {
  #at = 0;

  constructor(readonly text: string) {
    if (text.startsWith("\ufeff")) this.#at = 1;
  }

  readAll(): Json {
    const value = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.text.length) throw new Fault(this.#at, "end");
    return value;
  }

  #value(depth: number): Json {
    this.#skipSpace();
    switch (this.text[this.#at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  #object(depth: number): ReadonlyMap<string, Json> {
    const members = new Map<string, Json>();
    if (this.#opens(depth, "}")) return members;
    do {
      this.#skipSpace();
      const at = this.#at;
      if (this.text[at] !== '"') throw new Fault(at, "name");
      const name = this.#string();
      if (members.has(name)) throw new Fault(at, "new-name", name);
      this.#skipSpace();
      if (this.text[this.#at] !== ":") throw new Fault(this.#at, "colon");
      this.#at++;
      members.set(name, this.#value(depth + 1));
    } while (!this.#closes("}"));
    return members;
  }

  #array(depth: number): readonly Json[] {
    const items: Json[] = [];
    if (this.#opens(depth, "]")) return items;
    do items.push(this.#value(depth + 1));
    while (!this.#closes("]"));
    return items;
  }

  /** Goes past the opening bracket; true when the closing one follows. */
  #opens(depth: number, close: string): boolean {
    if (depth >= MAX_DEPTH) throw new Fault(this.#at, "shallower");
    this.#at++;
    this.#skipSpace();
    if (this.text[this.#at] !== close) return false;
    this.#at++;
    return true;
  }

  /** Goes past a comma or the closing bracket; true for the bracket. */
  #closes(close: string): boolean {
    this.#skipSpace();
    const character = this.text[this.#at];
    if (character !== "," && character !== close) throw new Fault(this.#at, "comma");
    this.#at++;
    return character === close;
  }

  #string(): string {
    const { text } = this;
    let value = "";
    let start = ++this.#at;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (!(code >= 0x20)) throw new Fault(this.#at, "quote");
      if (code === 0x22) break;
      if (code !== 0x5c) {
        this.#at++;
        continue;
      }
      value += text.slice(start, this.#at) + this.#escape();
      start = this.#at;
    }
    return value + text.slice(start, this.#at++);
  }

  #escape(): string {
    const letter = this.text[this.#at + 1] ?? "";
    const plain = ESCAPES[letter];
    if (plain !== undefined) {
      this.#at += 2;
      return plain;
    }
    const digits = this.text.slice(this.#at + 2, this.#at + 6);
    if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) throw new Fault(this.#at, "escape");
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #word<Value extends Json>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.#at)) throw new Fault(this.#at, "value");
    this.#at += word.length;
    return value;
  }

  #number(): number {
    const character = this.text[this.#at] ?? "";
    if (!/^[-+.\d]/.test(character)) throw new Fault(this.#at, "value");
    NUMBER.lastIndex = this.#at;
    const digits = NUMBER.exec(this.text)?.[0];
    const next = digits === undefined ? "" : (this.text[this.#at + digits.length] ?? "");
    if (digits === undefined || /^[\d.]/.test(next)) throw new Fault(this.#at, "number");
    this.#at += digits.length;
    return Number(digits);
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }
}
