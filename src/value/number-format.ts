/**
 * Number formats as far as the judgement of a table needs them: percent, decimals, thousands, literal text, dates and
 * times. Anything else (fractions, colours by condition) falls back to the plain number, which never changes a verdict.
 */

type Token =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digits"; readonly pattern: string }
  | { readonly kind: "date"; readonly letters: string }
  | { readonly kind: "general" }
  | { readonly kind: "text" };

interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
  readonly percents: number;
}

const MAX_CACHED_FORMATS = 256;
const cache = new Map<string, readonly Section[]>();

/** Shows a number under an Excel format code. Never throws; an unknown code shows the plain number. */
export function formatNumber(value: number, format: string, uses1904Dates: boolean): string {
  if (format === "General" || format === "@" || format === "") return plainNumber(value);
  const sections = sectionsOf(format);
  const [first, second, third] = sections;
  if (first === undefined) return plainNumber(value);
  if (value < 0 && second !== undefined) return render(second, -value, uses1904Dates);
  if (value === 0 && third !== undefined) return render(third, 0, uses1904Dates);
  return value < 0 ? `-${render(first, -value, uses1904Dates)}` : render(first, value, uses1904Dates);
}

/** Whether the format shows a date or a time of day. */
export function isDateFormat(format: string): boolean {
  return format !== "General" && sectionsOf(format)[0]?.isDate === true;
}

/** Whether the format shows a fraction as a percentage. */
export function isPercentFormat(format: string): boolean {
  return format !== "General" && (sectionsOf(format)[0]?.percents ?? 0) > 0;
}

/** The shortest decimal that Excel's 15 significant digits give: 0.1 + 0.2 shows 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function sectionsOf(format: string): readonly Section[] {
  const known = cache.get(format);
  if (known !== undefined) return known;
  const sections = compile(format);
  if (cache.size >= MAX_CACHED_FORMATS) cache.clear();
  cache.set(format, sections);
  return sections;
}

/** Fractions (`# ?/?`) and powers of ten (`0.00E+00`) are shown as the plain number. */
const UNSUPPORTED = /[#?0]\/[#?0-9]|[#?0]E[+-]/i;

function compile(format: string): readonly Section[] {
  const sections: Section[] = [];
  if (UNSUPPORTED.test(format)) return sections;
  let tokens: Token[] = [];
  const close = (): void => {
    sections.push({
      tokens,
      isDate: tokens.some((token) => token.kind === "date"),
      percents: tokens.filter((token) => token.kind === "literal" && token.text === "%").length,
    });
    tokens = [];
  };
  let i = 0;
  while (i < format.length) {
    const char = format.charAt(i);
    if (char === ";") {
      close();
      i++;
    } else if (char === '"') {
      const end = format.indexOf('"', i + 1);
      const stop = end < 0 ? format.length : end;
      tokens.push({ kind: "literal", text: format.slice(i + 1, stop) });
      i = stop + 1;
    } else if (char === "\\" || char === "!") {
      tokens.push({ kind: "literal", text: format.charAt(i + 1) });
      i += 2;
    } else if (char === "_" || char === "*") {
      i += 2;
    } else if (char === "[") {
      const end = format.indexOf("]", i);
      const stop = end < 0 ? format.length : end;
      tokens.push(...bracketTokens(format.slice(i + 1, stop)));
      i = stop + 1;
    } else if (/general/iy.test(format.slice(i, i + 7))) {
      tokens.push({ kind: "general" });
      i += 7;
    } else if (char === "@") {
      tokens.push({ kind: "text" });
      i++;
    } else if (/[0#?.,]/.test(char)) {
      const run = /^[0#?.,]+/.exec(format.slice(i))?.[0] ?? char;
      tokens.push({ kind: "digits", pattern: run });
      i += run.length;
    } else if (/[ymdhs]/i.test(char)) {
      const run = new RegExp(`^${char}+`, "i").exec(format.slice(i))?.[0] ?? char;
      tokens.push({ kind: "date", letters: run.toLowerCase() });
      i += run.length;
    } else {
      tokens.push({ kind: "literal", text: char });
      i++;
    }
  }
  close();
  return sections;
}

/** `[$¥-804]` shows its currency sign, `[h]` counts hours; colours, conditions and locales show nothing. */
function bracketTokens(inside: string): Token[] {
  if (inside.startsWith("$")) {
    const sign = inside.slice(1).split("-")[0] ?? "";
    return sign === "" ? [] : [{ kind: "literal", text: sign }];
  }
  return /^[hms]+$/i.test(inside) ? [{ kind: "date", letters: inside.toLowerCase() }] : [];
}

function render(section: Section, value: number, uses1904Dates: boolean): string {
  if (section.isDate) return renderDate(section.tokens, value, uses1904Dates);
  const scaled = value * 100 ** section.percents;
  let shown = false;
  let text = "";
  for (const token of section.tokens) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "digits" && !shown) {
      text += renderDigits(token.pattern, scaled);
      shown = true;
    } else if (token.kind === "general" || token.kind === "text") text += plainNumber(scaled);
  }
  return text;
}

function renderDigits(pattern: string, value: number): string {
  const [whole = "", ...fractionParts] = pattern.split(".");
  const fraction = fractionParts.join("");
  const scaling = /,+$/.exec(pattern)?.[0].length ?? 0;
  const decimals = fraction.replace(/,/g, "").length;
  const required = fraction.replace(/[^0]/g, "").length;
  const fixed = roundHalfUp(value / 1000 ** scaling, decimals);
  const [digits = "", rest = ""] = fixed.split(".");
  let kept = rest;
  while (kept.length > required && kept.endsWith("0")) kept = kept.slice(0, -1);
  const minimum = whole.replace(/[^0]/g, "").length;
  let integer = digits.padStart(minimum, "0");
  if (minimum === 0 && integer === "0") integer = "";
  if (/[0#?],+[0#?]/.test(whole)) integer = integer.replace(/\B(?=(\d{3})+$)/g, ",");
  return kept === "" && required === 0 ? integer : `${integer}.${kept}`;
}

/** Excel rounds halves away from zero on the decimal it shows: 1.005 with two decimals gives 1.01. */
function roundHalfUp(value: number, decimals: number): string {
  const precise = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${precise}e${Math.min(decimals, 15)}`));
  if (!Number.isFinite(shifted) || Math.abs(shifted) >= 1e21) return String(precise);
  return Number(`${shifted}e-${Math.min(decimals, 15)}`).toFixed(Math.min(decimals, 15));
}

const DAY_MS = 86_400_000;
/** Serial 60 is the 29 February 1900 that never was; before it the count is off by one. */
const PHANTOM_DAY = 60;

/** Calendar date of a serial number, in the workbook's date base. Months are 1–12. Returns undefined before day 0. */
export function dateOfSerial(
  serial: number,
  uses1904Dates: boolean,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  if (!(serial >= 0) || serial > 2_958_465) return undefined;
  const days = Math.floor(serial);
  const epoch = uses1904Dates ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < PHANTOM_DAY ? 31 : 30);
  const date = new Date(epoch + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function renderDate(tokens: readonly Token[], serial: number, uses1904Dates: boolean): string {
  const date = dateOfSerial(serial, uses1904Dates);
  if (date === undefined) return plainNumber(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  let text = "";
  let afterHours = false;
  tokens.forEach((token, index) => {
    if (token.kind === "literal") text += token.text;
    if (token.kind === "digits" && /^[.,]+$/.test(token.pattern)) text += token.pattern;
    if (token.kind !== "date") return;
    const next = tokens.slice(index + 1).find((other) => other.kind === "date");
    const isMinutes = token.letters.startsWith("m") && (afterHours || next?.letters.startsWith("s") === true);
    afterHours = token.letters.startsWith("h");
    text += renderDatePart(token.letters, date, seconds, isMinutes);
  });
  return text;
}

function renderDatePart(
  letters: string,
  date: { readonly year: number; readonly month: number; readonly day: number },
  seconds: number,
  isMinutes: boolean,
): string {
  const pad = (value: number): string => String(value).padStart(Math.min(letters.length, 2), "0");
  switch (letters.charAt(0)) {
    case "y":
      return letters.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, "0");
    case "m":
      return pad(isMinutes ? Math.floor(seconds / 60) % 60 : date.month);
    case "d":
      return pad(date.day);
    case "h":
      return pad(Math.floor(seconds / 3600) % 24);
    default:
      return pad(seconds % 60);
  }
}
