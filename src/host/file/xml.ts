import { HostError } from "../port";
import { decodeEntities } from "../../value/xml-entities";

export type XmlTokenKind = "start" | "end" | "text" | "done";

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS_THAN = 60;
const EQUALS = 61;
const GREATER_THAN = 62;
const QUESTION = 63;
const CDATA_OPEN = "<![CDATA[";
const CDATA_CLOSE = "]]>";
/** Numbers kept for an attribute: start and end of its name, start and end of its value. */
const PER_ATTRIBUTE = 4;

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
}

/**
 * A pull reader over the text of one XML part. It makes no object per token: what the current token is stands in the
 * fields, as offsets into `source`, so that a writer can splice at them. Comments and processing instructions are
 * passed over. Everything malformed, and any DOCTYPE, throws HostError `file-damaged` with the part's name.
 *
 * An empty element (`<c/>`) is one "start" token without an "end"; `isEmpty` tells it.
 */
export class XmlReader {
  kind: XmlTokenKind = "done";
  /** First and one past the last character of the token. */
  start = 0;
  end = 0;
  /** The tag's name with its prefix, and where the local name begins. */
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  isEmpty = false;
  /** Number of attributes of the current start tag. */
  attributeCount = 0;
  /** Number of open elements, the one just started included and the one just ended not. */
  depth = 0;

  private readonly attributes: number[] = [];
  /** Start and end of the name of every open element. */
  private readonly open: number[] = [];
  private closesAtNext = false;
  private isCdata = false;

  constructor(
    readonly source: string,
    /** Name of the part, for errors. */
    readonly part: string,
  ) {}

  /** Goes to the next token. Returns false at the end of the text. */
  next(): boolean {
    if (this.closesAtNext) {
      this.closesAtNext = false;
      this.depth--;
    }
    const { source } = this;
    let at = this.end;
    while (at < source.length) {
      if (source.charCodeAt(at) !== LESS_THAN) {
        const stop = source.indexOf("<", at);
        this.end = stop < 0 ? source.length : stop;
        if (this.depth > 0) return this.setText(at, false);
        at = this.end;
        continue;
      }
      const code = source.charCodeAt(at + 1);
      if (code === SLASH) return this.readEndTag(at);
      if (code !== BANG && code !== QUESTION) return this.readStartTag(at);
      if (code === QUESTION) {
        at = this.after("?>", at + 2);
      } else if (source.startsWith("<!--", at)) {
        at = this.after("-->", at + 4);
      } else if (source.startsWith(CDATA_OPEN, at) && this.depth > 0) {
        this.end = this.after(CDATA_CLOSE, at + CDATA_OPEN.length);
        return this.setText(at, true);
      } else {
        throw this.damaged();
      }
    }
    if (this.depth > 0) throw this.damaged();
    this.kind = "done";
    this.start = this.end = source.length;
    return false;
  }

  /** Goes to the root element. Throws when there is none, or its local name is another. */
  openRoot(localName: string): void {
    if (!this.next() || !this.is(localName)) throw this.damaged();
  }

  /**
   * Goes to the next child element of the element at `parentDepth`, past whatever is left of the child before it.
   * Returns false once the parent has ended.
   */
  nextChild(parentDepth: number): boolean {
    if (this.closesAtNext && this.depth === parentDepth) return false;
    while (this.next()) {
      if (this.kind === "start") {
        if (this.depth === parentDepth + 1) return true;
      } else if (this.kind === "end" && this.depth < parentDepth) {
        return false;
      }
    }
    return false;
  }

  /** Goes to the end of the current element: to its end tag, or nowhere when it is empty. */
  skip(): void {
    const { depth } = this;
    if (this.isEmpty) return;
    while (this.next()) if (this.kind === "end" && this.depth < depth) return;
  }

  /** Reads the current element's own text, references decoded, up to its end; text of inner elements is left out. */
  readText(): string {
    const depth = this.depth;
    let text = "";
    if (this.isEmpty) return text;
    while (this.next()) {
      if (this.kind === "end" && this.depth < depth) break;
      if (this.kind === "text" && this.depth === depth) text += this.text();
    }
    return text;
  }

  /** Whether the current tag has this local name, whatever its prefix. */
  is(localName: string): boolean {
    return this.nameEnd - this.localStart === localName.length && this.source.startsWith(localName, this.localStart);
  }

  /** Local name of the current tag. */
  get localName(): string {
    return this.source.slice(this.localStart, this.nameEnd);
  }

  /** Text of the current text token, references decoded and line ends as `\n`. */
  text(): string {
    const raw = this.isCdata
      ? this.source.slice(this.start + CDATA_OPEN.length, this.end - CDATA_CLOSE.length)
      : this.source.slice(this.start, this.end);
    const normalized = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return this.isCdata ? normalized : this.decode(normalized);
  }

  /** Position of an attribute without prefix among the tag's attributes, or -1. */
  findAttribute(name: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      const start = this.attributes[index * PER_ATTRIBUTE] ?? 0;
      const end = this.attributes[index * PER_ATTRIBUTE + 1] ?? 0;
      if (end - start === name.length && this.source.startsWith(name, start)) return index;
    }
    return -1;
  }

  /** Position of an attribute with this local name and any prefix (`r:id`), or -1. */
  findPrefixedAttribute(localName: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      const start = this.attributes[index * PER_ATTRIBUTE] ?? 0;
      const local = (this.attributes[index * PER_ATTRIBUTE + 1] ?? 0) - localName.length;
      if (local - 1 <= start || this.source.charCodeAt(local - 1) !== COLON) continue;
      if (this.source.startsWith(localName, local)) return index;
    }
    return -1;
  }

  /** Name of the attribute at this position, with its prefix. */
  attributeName(index: number): string {
    const at = index * PER_ATTRIBUTE;
    return this.source.slice(this.attributes[at] ?? 0, this.attributes[at + 1] ?? 0);
  }

  /** Where the raw value of the attribute at this position begins, inside its quotes. */
  valueStart(index: number): number {
    return this.attributes[index * PER_ATTRIBUTE + 2] ?? 0;
  }

  /** One past the last character of the raw value. */
  valueEnd(index: number): number {
    return this.attributes[index * PER_ATTRIBUTE + 3] ?? 0;
  }

  /** Value of an attribute without prefix, references decoded; undefined when it is absent. */
  attribute(name: string): string | undefined {
    return this.valueAt(this.findAttribute(name));
  }

  /** Value of an attribute with this local name and any prefix; undefined when it is absent. */
  prefixedAttribute(localName: string): string | undefined {
    return this.valueAt(this.findPrefixedAttribute(localName));
  }

  /** A HostError that names this part. */
  damaged(): HostError {
    return new HostError("file-damaged", this.part);
  }

  private valueAt(index: number): string | undefined {
    if (index < 0) return undefined;
    const raw = this.source.slice(this.valueStart(index), this.valueEnd(index));
    return this.decode(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, " ") : raw);
  }

  private decode(raw: string): string {
    const text = decodeEntities(raw);
    if (text === undefined) throw this.damaged();
    return text;
  }

  private setText(start: number, isCdata: boolean): true {
    this.kind = "text";
    this.start = start;
    this.isCdata = isCdata;
    return true;
  }

  private after(closing: string, from: number): number {
    const at = this.source.indexOf(closing, from);
    if (at < 0) throw this.damaged();
    return at + closing.length;
  }

  private readName(from: number): number {
    const { source } = this;
    this.nameStart = this.localStart = from;
    let at = from;
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === COLON) this.localStart = at + 1;
      else if (code === GREATER_THAN || code === SLASH || isSpace(code)) break;
      else if (code === LESS_THAN || code === EQUALS) throw this.damaged();
    }
    this.nameEnd = at;
    if (this.nameEnd === this.localStart) throw this.damaged();
    return at;
  }

  private readEndTag(start: number): true {
    const { source, open, depth } = this;
    let at = this.readName(start + 2);
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== GREATER_THAN || depth === 0) throw this.damaged();
    const openStart = open[depth * 2 - 2] ?? 0;
    const length = this.nameEnd - this.nameStart;
    if ((open[depth * 2 - 1] ?? 0) - openStart !== length) throw this.damaged();
    for (let index = 0; index < length; index++) {
      if (source.charCodeAt(openStart + index) !== source.charCodeAt(this.nameStart + index)) throw this.damaged();
    }
    this.kind = "end";
    this.isEmpty = false;
    this.depth = depth - 1;
    this.start = start;
    this.end = at + 1;
    return true;
  }

  private readStartTag(start: number): true {
    const { source } = this;
    let at = this.readName(start + 1);
    let count = 0;
    let isEmpty = false;
    for (;;) {
      let code = source.charCodeAt(at);
      while (isSpace(code)) code = source.charCodeAt(++at);
      if (code === GREATER_THAN) break;
      if (code === SLASH) {
        if (source.charCodeAt(++at) !== GREATER_THAN) throw this.damaged();
        isEmpty = true;
        break;
      }
      at = this.readAttribute(at, count++);
    }
    this.kind = "start";
    this.start = start;
    this.end = at + 1;
    this.attributeCount = count;
    this.isEmpty = this.closesAtNext = isEmpty;
    this.open[this.depth * 2] = this.nameStart;
    this.open[this.depth * 2 + 1] = this.nameEnd;
    this.depth++;
    return true;
  }

  private readAttribute(nameStart: number, index: number): number {
    const { source, attributes } = this;
    let at = nameStart;
    let code = source.charCodeAt(at);
    while (code !== EQUALS && !isSpace(code)) {
      if (at >= source.length || code === LESS_THAN || code === GREATER_THAN) throw this.damaged();
      code = source.charCodeAt(++at);
    }
    const nameEnd = at;
    while (isSpace(code)) code = source.charCodeAt(++at);
    if (code !== EQUALS || nameEnd === nameStart) throw this.damaged();
    do code = source.charCodeAt(++at);
    while (isSpace(code));
    if (code !== QUOTE && code !== APOSTROPHE) throw this.damaged();
    const valueStart = at + 1;
    const valueEnd = source.indexOf(code === QUOTE ? '"' : "'", valueStart);
    if (valueEnd < 0) throw this.damaged();
    attributes[index * PER_ATTRIBUTE] = nameStart;
    attributes[index * PER_ATTRIBUTE + 1] = nameEnd;
    attributes[index * PER_ATTRIBUTE + 2] = valueStart;
    attributes[index * PER_ATTRIBUTE + 3] = valueEnd;
    return valueEnd + 1;
  }
}
