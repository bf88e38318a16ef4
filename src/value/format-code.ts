/** A piece of a format code; `text` is what it is written with, of literal ones what is shown. */
export interface FormatToken {
  readonly kind: TokenKind;
  readonly text: string;
}

type TokenKind =
  | "literal"
  /** As wide as the letter that is written behind `_`. */
  | "space"
  /** `0`, `#` or `?`, one digit each. */
  | "digit"
  | "point"
  | "comma"
  | "percent"
  /** `E+00` */
  | "exponent"
  /** `??/??`, `?/8` */
  | "fraction"
  | "general"
  | "text"
  /** A run of the same letter; `e` is the year, `aaa` and `aaaa` are the day of the week. */
  | "date"
  /** `[h]`: hours in all, beyond a day. */
  | "elapsed"
  /** `AM/PM`: what the two halves of a day are called. */
  | "half";

export interface Condition {
  readonly operator: string;
  readonly limit: number;
}

/** The part of a format code for some values. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition?: Condition;
  readonly isDate: boolean;
  /** How often the value is taken times 100. */
  readonly percents: number;
  /** How often it is divided by 1000. */
  readonly thousandths: number;
  /** Digits of the whole part are parted in threes. */
  readonly groups: boolean;
  /** Chinese numerals: 1 for 一二三, 2 for 壹贰叁, 3 for wide digits, 0 for none. */
  readonly numerals: number;
  /** Names of months and days are Chinese. */
  readonly isChinese: boolean;
}

/** Each alternative that is named gives a token of that kind, or `end` and `bracket`. */
const TOKEN =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.?)|(?<space>_.?)|(?<fill>\*.?)|\[(?<bracket>[^\]]*)\]?|(?<end>;)|(?<general>general|G\/通用格式)|(?<half>AM\/PM|A\/P|上午\/下午)|(?<exponent>E[+-][0#?]+)|(?<fraction>[0#?]{1,9}\/(?:\d{0,8}[1-9]\d{0,8}|[0#?]{1,9}))|(?<digit>[0#?])|(?<point>\.)|(?<comma>,)|(?<percent>%)|(?<text>@)|(?<date>y+|m+|d+|h+|s+|e+|a{3,4})|(?<literal>.)/gisu;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/i;
/** `[$¥-804]`: sign and language. */
const CURRENCY = /^\$([^-]*)(?:-(.*))?$/;
const NUMERALS = /^DBNum([1-3])$/i;
const ELAPSED = /^(?:h+|m+|s+)$/i;
const CHINESE = /804$/;
/** What a Chinese system shows where a format asks for the system's own. */
const SYSTEM_FORMATS: ReadonlyMap<string, string> = new Map([
  ["F800", 'yyyy"年"m"月"d"日"'],
  ["X-SYSDATE", 'yyyy"年"m"月"d"日"'],
  ["F400", "h:mm:ss"],
  ["X-SYSTIME", "h:mm:ss"],
]);

const MAX_CACHED = 256;
const cache = new Map<string, Sections>();

type Sections = readonly [FormatSection, ...FormatSection[]];

/** Reads an Excel format code into its sections, one at least. Never throws; colours and fillings are left out. */
export function sectionsOf(code: string): Sections {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const sections = compile(code);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(code, sections);
  return sections;
}

function compile(code: string): Sections {
  let draft = new SectionDraft();
  const drafts: [SectionDraft, ...SectionDraft[]] = [draft];
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    const found: readonly (readonly [kind: string, text: string | undefined])[] = Object.entries(groups);
    const [kind = "", text = ""] = found.find((one) => one[1] !== undefined) ?? [];
    if (kind === "end") {
      draft = new SectionDraft();
      drafts.push(draft);
    } else if (kind === "bracket") {
      draft.addBracket(text);
    } else {
      draft.add(kind, text);
    }
  }
  const [first, ...others] = drafts;
  return [first.finish(), ...others.map((other) => other.finish())];
}

class SectionDraft {
  readonly #tokens: FormatToken[] = [];
  #condition: Condition | undefined;
  #numerals = 0;
  #isChinese = false;
  #system: string | undefined;
  #hasBrackets = false;

  add(kind: string, text: string): void {
    if (kind === "quoted" || kind === "escaped") this.#tokens.push({ kind: "literal", text });
    else if (kind !== "fill") this.#tokens.push({ kind: kind as TokenKind, text });
  }

  addBracket(inside: string): void {
    this.#hasBrackets = true;
    const [, operator, limit] = CONDITION.exec(inside) ?? [];
    const [, sign, language = ""] = CURRENCY.exec(inside) ?? [];
    const numerals = NUMERALS.exec(inside)?.[1];
    if (operator !== undefined) this.#condition = { operator, limit: Number(limit) };
    else if (numerals !== undefined) this.#numerals = Number(numerals);
    else if (ELAPSED.test(inside)) this.#tokens.push({ kind: "elapsed", text: inside });
    if (sign === undefined) return;
    if (sign !== "") this.#tokens.push({ kind: "literal", text: sign });
    if (CHINESE.test(language)) this.#isChinese = true;
    this.#system ??= SYSTEM_FORMATS.get(language.toUpperCase());
  }

  finish(): FormatSection {
    const [system] = this.#system === undefined ? [] : compile(this.#system);
    if (system !== undefined) return system;
    // A colour or condition alone leaves the number as General has it; nothing at all hides it.
    if (this.#hasBrackets && this.#tokens.length === 0) this.#tokens.push({ kind: "general", text: "" });
    const tokens = this.#tokens;
    const { groups, thousandths } = commasOf(tokens);
    return {
      tokens,
      ...(this.#condition !== undefined && { condition: this.#condition }),
      isDate: tokens.some(({ kind }) => kind === "date" || kind === "elapsed"),
      percents: tokens.filter(({ kind }) => kind === "percent").length,
      ...{ thousandths, groups, numerals: this.#numerals, isChinese: this.#isChinese },
    };
  }
}

/** A comma between digits of the whole part parts them in threes, one behind the digits divides by 1000. */
function commasOf(tokens: readonly FormatToken[]): Pick<FormatSection, "groups" | "thousandths"> {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const first = tokens.findIndex(({ kind }) => kind === "digit");
  const lastWhole = whole.findLastIndex(({ kind }) => kind === "digit");
  let groups = false;
  let thousandths = 0;
  tokens.forEach(({ kind }, index) => {
    if (kind !== "comma" || first < 0 || index < first) return;
    if (index < lastWhole) groups = true;
    else thousandths++;
  });
  return { groups, thousandths };
}
