import { compact } from "../value/text";

/** The part of a project's text that is looked at, made plain. */
export interface PlainText {
  /** Without spaces, numbers, document numbers and companies; a bar stands where something was left out. */
  readonly text: string;
  /** True at each character that stands in brackets. */
  readonly isAside: (index: number) => boolean;
}

/** A project's texts are short; what comes later in a long one says little of its kind. */
const MAX_TEXT = 800;
/** 〔2025〕7号: of the document that gives the money, not of what is done with it. */
const DOCUMENT_NUMBER = /[[{(【〔](?:19|20)\d{2}[\]})】〕]第?\d{0,6}号?/g;
const YEAR_OR_NUMBER = /[\dA-Z][\dA-Z.,-]*(?:年度?|月|日|号)?/gi;
const COMPANY = /有限责任公司|有限公司|股份公司|集团公司|总公司/g;
/** A company's name seldom is longer. */
const MAX_COMPANY = 24;
/** What is done to a company stands before its name: 退还…公司, 关于解决…公司. */
const BEFORE_COMPANY =
  /.*(?:收回|收购|回购|退还|返还|退付|归还|偿还|关于|支付|拨付|委托|补助|补贴|奖励|扶持|补偿|解决|给予|垫付|注入|增加|支持)/;
const BREAK = /[|,，。;；:：、()[\]{}【】〔〕《》“”"'‘’!?！？/]/;
const OPENING = new Set("([{【〔");
const CLOSING = new Set(")]}】〕");
/** What is left out leaves a bar, so that no word runs over it. */
const GAP = "|";

/** Makes a text plain for looking up words; an overlong one is cut. */
export function plainText(raw: string): PlainText {
  const text = withoutCompanies(
    compact(raw.slice(0, MAX_TEXT)).replace(DOCUMENT_NUMBER, GAP).replace(YEAR_OR_NUMBER, GAP),
  );
  const asides = asidesOf(text);
  return { text, isAside: (index) => asides?.[index] === true };
}

function withoutCompanies(text: string): string {
  let result = "";
  let start = 0;
  for (const match of text.matchAll(COMPANY)) {
    const from = Math.max(start, match.index - MAX_COMPANY);
    let name = from;
    for (let i = match.index - 1; i >= from; i--) {
      if (!BREAK.test(text.charAt(i))) continue;
      name = i + 1;
      break;
    }
    name += BEFORE_COMPANY.exec(text.slice(name, match.index))?.[0].length ?? 0;
    result += text.slice(start, name) + GAP;
    start = match.index + match[0].length;
  }
  return start === 0 ? text : result + text.slice(start);
}

/** Which characters stand in brackets, whatever the pair; undefined where none do. A text all in brackets has none either. */
function asidesOf(text: string): readonly boolean[] | undefined {
  let depth = 0;
  let outside = 0;
  const asides = Array.from(text, (character) => {
    if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && character !== GAP) outside++;
    return depth > 0;
  });
  return outside < 2 || !asides.includes(true) ? undefined : asides;
}
