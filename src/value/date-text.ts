const YEAR = "(?:19|20)\\d{2}";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const LIMIT = "(?:全年|年内|年底|底|末|初|上旬|中旬|下旬)?(?:之?前|以前|以内|内|之?后|止|起)?";
const CLOSING = "(?:完成|前完成|完工|竣工|支付完毕|全部完成|发放完毕|执行完毕)?";

const DATE = [
  `(?:${YEAR}|本|当|每|次|下)年(?:度)?(?:${MONTH}月)?(?:${DAY}[日号])?${LIMIT}`,
  `${MONTH}月(?:${DAY}[日号])?${LIMIT}`,
  `${YEAR}[-./]${MONTH}(?:[-./]${DAY})?${LIMIT}`,
  `(?:${YEAR}年)?(?:第?[一二三四1-4]季度|上半年|下半年|年底|年末|年内)${LIMIT}`,
  `(?:每|当)月(?:${DAY}[日号])?${LIMIT}`,
].join("|");

const SINGLE = new RegExp(`^(?:≤|<|于|在|截至|截止|=|每年|全年)?(?:${DATE})${CLOSING}$`);
const SPAN = new RegExp(`^(?:=)?(?:${DATE})(?:-|~|～|—|至|到)+(?:${DATE})${CLOSING}$`);

/** Whether a text without spaces names a day, a month, a deadline or a span of dates: 2025年12月31日前, 12月底, 2025年1月-12月. */
export function isDateText(text: string): boolean {
  return text.length <= 40 && !isImpossibleDate(text) && (SINGLE.test(text) || SPAN.test(text));
}

/** Whether a text is written as a date that no calendar has: 2025年13月, 2月30日. */
export function isImpossibleDate(text: string): boolean {
  const match = /^(?:≤|<|于|=)?(?:\d{4}年)?(\d{1,2})月(?:(\d{1,2})[日号])?/.exec(text);
  if (match === null) return false;
  const month = Number(match[1]);
  const day = Number(match[2] ?? 1);
  return month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 31);
}

/** February as in a leap year: a day too many is not worth an error here. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
