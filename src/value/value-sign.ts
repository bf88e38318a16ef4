/** The signs of the finance system. */
export type Comparator = "≥" | ">" | "=" | "<" | "≤";

/** A sign taken off a text, and what is left of it. */
export interface SignReading {
  readonly sign: Comparator | undefined;
  /** Says only that a number is meant (达到, 控制在): a sign behind the number outweighs it. */
  readonly isWeak: boolean;
  readonly rest: string;
}

const BEFORE: readonly (readonly [pattern: RegExp, sign: Comparator, isWeak: boolean])[] = [
  [
    /^(?:≥=?|[≧⩾≮]|>=|=>|》=|=》|(?:大|高|多)于(?:或者?|、)?等于|不(?:得|能|应)?(?:低|少|小)于|至少|最少|最低)/,
    "≥",
    false,
  ],
  [/^达到?/, "≥", true],
  [
    /^(?:≤=?|[≦⩽≯]|<=|=<|《=|=《|(?:小|低|少)于(?:或者?|、)?等于|不(?:得|能|应)?(?:高|多|大)于|(?:不(?:得|能|应)?|未)超过?|至多|最多|最高)/,
    "≤",
    false,
  ],
  [/^控制在/, "≤", true],
  [/^(?:[>》〉]|大于|高于|超过|多于)/, ">", false],
  [/^(?:[<《〈]|小于|低于|少于|不足|不到)/, "<", false],
  [/^(?:==?|[═]|等于)/, "=", false],
];
/** Words before a value that change nothing about it. */
const NEUTRAL =
  /^(?:应当?|须|确保|保证|保持|维持|稳定|共计|共|合计|总计)(?:在|达到|为)?(?=[\d≥≤<>=不至]|[大小高低多少]于|控制在)/;
const AFTER =
  /(?:及其|及|或者?|含|\(含[^()]*\)|(\(?不含[^()]*\)?))?(?:(以上|之上)|以下|以内|之内|之下)(?:\(含[^()]*\)|(\(不含[^()]*\)))?$/;
const INCLUSIVE = /\(含[^()]*\)$/;
const OPPOSITE: Readonly<Record<Comparator, readonly Comparator[]>> = {
  "≥": ["≤", "<", "="],
  ">": ["≤", "<", "="],
  "=": ["≥", "≤", ">", "<"],
  "<": ["≥", ">", "="],
  "≤": ["≥", ">", "="],
};

/** Takes the sign off the front: `不低于95%`, `》=95%`, `达到95%`, `95%` (none). */
export function takeSignBefore(text: string): SignReading {
  const plain = text.replace(NEUTRAL, "");
  if (!/^\d/.test(plain)) {
    for (const [pattern, sign, isWeak] of BEFORE) {
      const match = pattern.exec(plain)?.[0];
      if (match === undefined) continue;
      const rest = plain.slice(match.length);
      // 达到不低于95%: the word said nothing yet.
      const inner = isWeak ? takeSignBefore(rest) : undefined;
      return inner?.sign === undefined ? { sign, isWeak, rest } : inner;
    }
  }
  return { sign: undefined, isWeak: true, rest: plain };
}

/** Takes the sign off the end: `95%以上`, `15%及以下`, `5天以内`, `95%以上(不含)`, and an empty `(含)`. */
export function takeSignAfter(text: string): SignReading {
  const match = AFTER.exec(text);
  if (match === null) return { sign: undefined, isWeak: true, rest: text.replace(INCLUSIVE, "") };
  const isExclusive = match[1] !== undefined || match[3] !== undefined;
  const sign = match[2] === undefined ? (isExclusive ? "<" : "≤") : isExclusive ? ">" : "≥";
  return { sign, isWeak: false, rest: text.slice(0, match.index) };
}

/** The one sign meant by a sign before and one behind; `contradiction` where they point opposite ways (≤95%以上). */
export function joinSigns(before: SignReading, after: SignReading): Comparator | undefined | "contradiction" {
  if (before.sign === undefined || after.sign === undefined) return before.sign ?? after.sign;
  if (before.isWeak) return after.sign;
  return OPPOSITE[before.sign].includes(after.sign) ? "contradiction" : before.sign;
}
