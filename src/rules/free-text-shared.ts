import { isOnlyDocumentNumber, withoutDocumentNumbers } from "../value/document-number";
import { comparable, compact } from "../value/text";

/** Longer than any project's name: such a text says more than a name, and is not looked at closer. */
const MAX_NAME = 300;
/** Room for a document number, a year and a numbering beside a name, and for two numbers without one. */
const MAX_ADDED = 40;
const MAX_NUMBERS = 80;
const MARKS_ONLY = /^[*_\-—–~/\\|.。,，、;；:：·…×✕○〇□#+=?？()[\]【】]*$/;
/** Stands for words left out in a copy, not for none. */
const ELLIPSIS = /\.{3}|…/;
const NO_WORDS = /^(?:无|暂无|没有|略|同上|待定|待填|待补|待补充|待填写|不适用|不涉及|x+)$/i;
const NUMBERING =
  /^(?:\d{1,2}[.、)\]](?!\d)|[[(]?[一二三四五六七八九十]{1,3}[.、)\]]|[[(]\d{1,2}[)\]]|第[一二三四五六七八九十]{1,2}[,、:]|[①-⑳])/;
const PUNCTUATION = /[.,，。;；:：、"'‘’[\]<>《》\-_—–…·*/]/g;
const LEADING_YEAR = /^(?:20\d\d年?度?)/;
const TRAILING_WORD = /(?:专项资金|补助资金|配套资金|资金|经费|费用|费|款项|款|项目|工作|支出)$/;
const OBJECTIVE =
  /^(?:保障|确保|保证|完成|提高|提升|改善|实现|满足|促进|推进|推动|加强|加快|维护|维持|解决|建成|建立|增强|优化|降低|减少|消除|开展|落实|做好)/;

/** Whether a text has no content: nothing, marks, a numbering with nothing behind it, 无. */
export function isEmptyOfContent(text: string): boolean {
  if (text.length > MAX_NAME) return false;
  const plain = compact(text);
  if (ELLIPSIS.test(plain)) return false;
  if (MARKS_ONLY.test(plain)) return true;
  return text.split(/[\r\n]+/).every((line) => {
    const rest = compact(line).replace(NUMBERING, "");
    return MARKS_ONLY.test(rest) || NO_WORDS.test(rest);
  });
}

/** How much a text says beyond a document number and a project's name. */
export type Content = "number" | "name" | "part-of-name" | "name-with-number" | "more";

/**
 * Reads what a goal or a purpose says, given the project's name (empty where the form has none). The name counts in any
 * punctuation, without its year, with or without 费, 资金 and the like behind it, and in part.
 */
export function contentOf(text: string, projectName: string): Content {
  if (text.length > MAX_NAME || (text.length > projectName.length + MAX_ADDED && text.length > MAX_NUMBERS))
    return "more";
  if (isOnlyDocumentNumber(text)) return "number";
  const name = essenceOf(projectName);
  const hasNumber = withoutDocumentNumbers(text) !== text;
  const lines = text.split(/[\r\n]+/).map(essenceOf);
  const filled = lines.filter((line) => line !== "");
  if (name === "" || filled.length === 0 || !filled.every((line) => repeatsName(line, name))) return "more";
  if (hasNumber) return "name-with-number";
  const bareName = withoutTrailingWord(name);
  return filled.some((line) => withoutTrailingWord(line) === bareName) ? "name" : "part-of-name";
}

function repeatsName(line: string, name: string): boolean {
  if (line === name) return true;
  const bare = withoutTrailingWord(line);
  return bare.length >= 2 && name.includes(bare) && !OBJECTIVE.test(line);
}

/** A text without its numbering, document numbers, punctuation and year, for comparing. */
function essenceOf(text: string): string {
  const plain = comparable(withoutDocumentNumbers(text)).replace(NUMBERING, "");
  return plain.replace(PUNCTUATION, "").replace(LEADING_YEAR, "");
}

function withoutTrailingWord(text: string): string {
  const bare = text.replace(TRAILING_WORD, "");
  return bare.length < 2 ? text : bare;
}
