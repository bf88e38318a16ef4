import { compact } from "./text";

/** 31 symbols: digits and capitals without I O S V Z. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const CODE_LENGTH = 21;
const WELL_FORMED = /^\d{8}[A-Z][0-9A-Z]{12}$/;
const LETTER_AT = 8;

/** What I O S V Z, which the alphabet leaves out, are most likely mistaken for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: "1", O: "0", S: "5", V: "U", Z: "2" };

/** Words that stand where there is no code yet. */
const NO_CODE = /^(?:|无|暂无|没有|不适用|待申报|待定|[-—–/]+)$/;
const STRAY_MARKS = /['‘’`"“”\-_.,，。;；:：、]/g;

/** A project code taken apart. */
export type ProjectCode =
  | { readonly kind: "blank" }
  | { readonly kind: "code"; readonly code: string; readonly division: string; readonly letter: string }
  /**
   * Not the 21-symbol shape. `repaired` is the code when only width, case, spaces or stray marks are wrong; `likely` when
   * letters stand where only digits can (I for 1, O for 0).
   */
  | { readonly kind: "malformed"; readonly length: number; readonly repaired?: string; readonly likely?: string };

/**
 * Reads a project code: division (6 digits), year (2), a letter, 12 symbols. Only the exact form is a `code`; what
 * merely needs its spaces, width or case mended is `malformed` with `repaired`.
 */
export function parseProjectCode(text: string): ProjectCode {
  if (NO_CODE.test(text.trim())) return { kind: "blank" };
  if (WELL_FORMED.test(text)) {
    return { kind: "code", code: text, division: text.slice(0, 6), letter: text.charAt(LETTER_AT) };
  }
  const repaired = compact(text).toUpperCase().replace(STRAY_MARKS, "");
  const { length } = repaired;
  if (WELL_FORMED.test(repaired)) return { kind: "malformed", length, repaired };
  const likely = unmistake(repaired.slice(0, LETTER_AT)) + repaired.slice(LETTER_AT);
  return WELL_FORMED.test(likely) ? { kind: "malformed", length, likely } : { kind: "malformed", length };
}

/**
 * The check symbol that fits the first 20 symbols of a letter-P code. Inferred from 20 published codes, not an official
 * formula: t = Σ index(cᵢ)·3ⁱ mod 31, check = alphabet[(30 − t) mod 31]. Undefined when a symbol is not in the alphabet.
 */
export function checkSymbol(first20: string): string | undefined {
  let total = 0;
  let power = 1;
  for (let i = 0; i < CODE_LENGTH - 1; i++) {
    const index = CODE_ALPHABET.indexOf(first20.charAt(i));
    if (index < 0 || first20.charAt(i) === "") return undefined;
    total = (total + index * power) % 31;
    power = (power * 3) % 31;
  }
  return CODE_ALPHABET.charAt((30 - total + 31) % 31);
}

/** What the check symbol says of a well-formed code. */
export type CodeCheck =
  | { readonly kind: "fits" }
  /** Codes of other letters have no check we know. */
  | { readonly kind: "not-checkable" }
  /** `likely` is the code with the letters it can't contain replaced and, where that is not enough, its check symbol computed. */
  | { readonly kind: "mismatch"; readonly likely: string };

/** Holds a well-formed code against its check symbol. */
export function verifyProjectCode(code: string): CodeCheck {
  if (code.charAt(LETTER_AT) !== "P") return { kind: "not-checkable" };
  if (checkSymbol(code) === code.charAt(CODE_LENGTH - 1)) return { kind: "fits" };
  const plain = unmistake(code);
  return { kind: "mismatch", likely: plain.slice(0, CODE_LENGTH - 1) + (checkSymbol(plain) ?? "") };
}

function unmistake(symbols: string): string {
  return symbols.replace(/[IOSVZ]/g, (symbol) => LOOK_ALIKES[symbol] ?? symbol);
}
