const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;
const IDEOGRAPHIC_SPACE = 0x3000;

/** Full-width Latin letters, digits and signs become their ASCII forms, the ideographic space a space. */
export function toHalfWidth(text: string): string {
  let result = "";
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isFullWidth = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
    if (!isFullWidth && code !== IDEOGRAPHIC_SPACE) continue;
    result += text.slice(start, i) + (isFullWidth ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : " ");
    start = i + 1;
  }
  return start === 0 ? text : result + text.slice(start);
}

/** White space as Excel users meet it: also the no-break space, zero-width characters and the byte order mark. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return code === 0xa0 || code === IDEOGRAPHIC_SPACE || (code >= 0x2000 && code <= 0x200d) || code === 0xfeff;
}

/** The text without any white space, in half-width characters: `财政　  资金：` gives `财政资金:`. */
export function compact(text: string): string {
  let result = "";
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue;
    result += text.slice(start, i);
    start = i + 1;
  }
  return toHalfWidth(start === 0 ? text : result + text.slice(start));
}

/** The text without white space at its ends, of every kind `isSpace` knows. */
export function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const BRACKETS: Readonly<Record<string, string>> = {
  "【": "[",
  "】": "]",
  "〔": "[",
  "〕": "]",
  "［": "[",
  "］": "]",
  "(": "[",
  ")": "]",
  "{": "[",
  "}": "]",
  "“": '"',
  "”": '"',
  "「": '"',
  "」": '"',
};

/** A form of the text in which spaces, width and the style of brackets and quotes make no difference. For comparing only. */
export function comparable(text: string): string {
  return compact(text).replace(/[【】〔〕(){}“”「」]/g, (mark) => BRACKETS[mark] ?? mark);
}
