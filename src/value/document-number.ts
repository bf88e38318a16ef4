import { isSpace } from "./text";

/** 发文字号: 怀财字〔2025〕7号. */
export interface DocumentNumber {
  /** The issuer's short name with the kind of document, such as 怀财字. */
  readonly issuer: string;
  /** Four digits, 1900–2099. */
  readonly year: number;
  /** 1–99999. */
  readonly serial: number;
}

/** A document number within a text. Positions count UTF-16 units from 0; `end` is the first one behind it. */
export interface FoundDocumentNumber extends DocumentNumber {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** The same with 〔〕 around the year and nothing else changed. */
  readonly formal: string;
}

/** What follows the issuer: bracketed year, serial, 号. A house or a plot has a number too: 2025)7号楼 is none of ours. */
const TAIL =
  /([〔﹝【〖[［(（{｛])(\s{0,3}(?:19|20|１９|２０)[0-9０-９]{2}\s{0,3})([〕﹞】〗\]］)）}｝])(\s{0,3}第?\s{0,3}([0-9０-９]{1,5})\s{0,3}号)(?![楼院线路门库井泵机桥段厅室馆街仓池坝闸地宗])/g;
const HAN = /[\u4e00-\u9fff]/;
/** More than any short name has; what stands before it is another text. */
const MAX_ISSUER = 30;
const MIN_ISSUER = 2;
const MAX_GAP = 3;
/** Words and full names in front of a short name: 根据怀财字, 山西省人民政府晋政办发. */
const LEAD_IN =
  /^.*(?:根据|依据|按照|参照|依照|遵照|执行|详见|参见|关于|印发|下发|转发|以及|文件|通知|人民政府|办公厅|办公室|委员会|(?:县|市|省|区)委(?=..)|.{3}[局厅](?=..)|.{2}部(?=..)|.[和与及](?=..)|^见)/;

/** Every document number of a text, from left to right. A number without brackets, such as 邯财社2018126号, is none. */
export function findDocumentNumbers(text: string): readonly FoundDocumentNumber[] {
  if (!text.includes("号")) return NONE;
  const found: FoundDocumentNumber[] = [];
  for (const match of text.matchAll(TAIL)) {
    const [tail, , year = "", , rest = "", serial = ""] = match;
    const issuerEnd = skipBack(text, match.index);
    const issuer = issuerBefore(text, issuerEnd);
    if (issuer.length < MIN_ISSUER || Number(digitsOf(serial)) === 0) continue;
    const start = issuerEnd - issuer.length;
    const end = match.index + tail.length;
    found.push({
      issuer,
      year: Number(digitsOf(year)),
      serial: Number(digitsOf(serial)),
      start,
      end,
      text: text.slice(start, end),
      formal: `${text.slice(start, match.index)}〔${year}〕${rest}`,
    });
  }
  return found;
}

const NONE: readonly FoundDocumentNumber[] = [];

/** Reads a text that is one document number and nothing else but white space. Undefined for any other text. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [first] = findDocumentNumbers(text);
  if (first === undefined || text.trim() !== first.text) return undefined;
  const { issuer, year, serial } = first;
  return { issuer, year, serial };
}

/** Writes a document number as GB/T 9704-2012 has it: 怀财字〔2025〕7号. */
export function formatDocumentNumber({ issuer, year, serial }: DocumentNumber): string {
  return `${issuer}〔${year}〕${serial}号`;
}

/** The text with 〔〕 in every document number; everything else stays as it is. */
export function formalizeDocumentNumbers(text: string, numbers = findDocumentNumbers(text)): string {
  let result = "";
  let at = 0;
  for (const { start, end, formal } of numbers) {
    result += text.slice(at, start) + formal;
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}

/** The text with its document numbers taken out. */
export function withoutDocumentNumbers(text: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of findDocumentNumbers(text)) {
    result += `${text.slice(at, start)} `;
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}

/** What may stand around document numbers and still say nothing: a list's number, 根据 … 文件, marks. */
const FILLER =
  /^(?:[\s\d.,;:，。．、；：()（）《》〈〉"“”'_*+\-—–]|根据|依据|按照|参照|依照|详见|见|按|依|执行|文件|文|精神|要求|规定|以及|和|及|与|等|第)*$/;

/** Whether a text says no more than which document it follows: 1.怀财字【2025】7号, 根据怀财字〔2025〕7号文件. */
export function isOnlyDocumentNumber(text: string): boolean {
  const rest = withoutDocumentNumbers(text);
  // Longer than any lead-in; what follows so many words says something.
  return rest !== text && rest.length <= MAX_FILLER && FILLER.test(rest);
}

const MAX_FILLER = 200;

/** Signs that tell one authority, or one kind of its documents, from another: 怀政 and 怀财, 怀政发 and 怀政办发. */
const DISTINCT = /^[政财教农林水卫民人社建交文审司公安发改环资预行综国库企经外税债监会函办党组宣统扶应急商科信令]$/;
/** A ministry's number beside a province's: 财预, 冀财预. */
const PROVINCE = /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新]$/;

/**
 * Whether two different issuers may be meant for one: they differ by one sign, added or exchanged (怀财, 怀财字; 怀财宇),
 * and that sign does not make another authority of it.
 */
export function isNearIssuer(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  const isExchange = short.length === long.length;
  if (short.slice(isExchange ? at + 1 : at) !== long.slice(at + 1)) return false;
  const sign = long.charAt(at);
  if (isExchange) return !(DISTINCT.test(sign) && DISTINCT.test(short.charAt(at)));
  return !DISTINCT.test(sign) && !(at === 0 && PROVINCE.test(sign));
}

function skipBack(text: string, from: number): number {
  let end = from;
  while (end > 0 && from - end < MAX_GAP && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function issuerBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < MAX_ISSUER && HAN.test(text.charAt(start - 1))) start--;
  const run = text.slice(start, end);
  return run.slice(LEAD_IN.exec(run)?.[0].length ?? 0);
}

function digitsOf(text: string): string {
  return text.normalize("NFKC").trim();
}
