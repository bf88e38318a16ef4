const YEAR = "(?:19|20)\\d{2}";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const QUARTER = "第?[一二三四1-4]个?";
const LIMIT =
  "(?:全年|年内|年底|年末|内|底|末|初|上旬|中旬|下旬|中)?(?:之?前|以前|之?内|以内|之?后|止|为止|起)?(?:\\(含\\))?";
const JOINER = "(?:[-~—–]+|至|到)";
const BEFORE = "(?:≤|<|=|于|在|截至|截止到?|最迟|最晚|不晚于|不迟于|应于|须于|力争|预计|计划|每年|全年|年度|自)*";
/** What a deadline is for. No word is made of two others, so that there is one way only to read each text. */
const CLOSING =
  "(?:前|完成|完工|竣工|支付|拨付|发放|到位|执行|交付|交货|验收|投入|使用|开工|启动|结束|提交|上报|报送|办结|实施|建成|兑现|供货|安装|调试|全部|所有|工作|任务|项目|资金|完毕|缴纳|结算|公示|采购|招标|签订|合同|印发|更新|发布|开展|一次|主体|工程|及时|按时|基本|整体)*";

const DATE = [
  `(?:${YEAR}|本|当|每|次|下)年(?:度)?(?:${MONTH}月份?)?(?:${DAY}[日号])?${LIMIT}`,
  `${MONTH}月份?(?:${DAY}[日号])?${LIMIT}`,
  `${YEAR}[-./]${MONTH}(?:[-./]${DAY}[日号]?)?${LIMIT}`,
  `20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${LIMIT}`,
  `(?:(?:${YEAR}|本|当|每)年(?:度)?)?(?:${QUARTER}季度|上半年|下半年|年初|年中|年底|年末|年内|年度内|全年)${LIMIT}`,
  `(?:每|当|次|本)个?(?:月|季度|季|周|半年|学期)(?:${DAY}[日号])?${LIMIT}`,
  `(?:按|逐)(?:月|季度|季|年度|年|周|日|学期|期|半年)`,
].join("|");
/** Spans whose first half leaves out what the second half says: 1-12月, 2024-2026年, 202001-202012, 1-4季度. */
const SHORT_SPAN = [
  `(?:${YEAR}年(?:度)?)?${MONTH}${JOINER}${MONTH}月份?${LIMIT}`,
  `${YEAR}${JOINER}${YEAR}年(?:度)?${LIMIT}`,
  `20\\d{2}(?:0[1-9]|1[0-2])${JOINER}20\\d{2}(?:0[1-9]|1[0-2])`,
  `(?:${YEAR}年(?:度)?)?${QUARTER}${JOINER}${QUARTER}季度${LIMIT}`,
  `(?:${YEAR}年)?${MONTH}月${DAY}[日号]?${JOINER}${DAY}[日号]${LIMIT}`,
].join("|");

const SINGLE = new RegExp(`^${BEFORE}(?:${DATE})${CLOSING}$`);
const SPAN = new RegExp(`^${BEFORE}(?:(?:${DATE})${JOINER}(?:${DATE})|${SHORT_SPAN})(?:期间)?${CLOSING}$`);
const MAX_DATE = 40;
/** Each date has one of these, and most values none: the expressions above are long, and slow to be made ready. */
const DATE_MARK = /[年月日号季周期-]|\d[./]\d|20\d{4}/;
const JOINT = new RegExp(JOINER);

/**
 * Whether a text in half width without spaces names a day, a month, a deadline, a span of dates or a date that comes
 * back: 2025年12月31日前, 12月底, 2025年1月-12月, 2023.07-2024.01, 每月10日前, 按月. False for a date no calendar has.
 */
export function isDateText(text: string): boolean {
  if (text.length > MAX_DATE || !DATE_MARK.test(text) || isImpossibleDate(text)) return false;
  return SINGLE.test(text) || (JOINT.test(text) && SPAN.test(text));
}

const MONTH_AND_DAY = /^(?:[≤<=]|于|截至|截止)?(\d{4}年)?(\d{1,2})月(?:份?(\d{1,2})[日号])?(.?)/;
const NUMERIC = /^[≤<=]?20\d{2}([-./])(\d{1,2})\1(\d{1,2})(?:\D|$)/;

/** Whether a text is written as a date that no calendar has: 2025年13月, 2月30日, 2025-2-30. 18月 alone is a span of time. */
export function isImpossibleDate(text: string): boolean {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return !isInCalendar(Number(numeric[2]), Number(numeric[3]));
  const match = MONTH_AND_DAY.exec(text);
  if (match === null) return false;
  const [, year, month, day, next = ""] = match;
  if (year === undefined && day === undefined && !/[底末初前]/.test(next)) return Number(month) === 0;
  return !isInCalendar(Number(month), Number(day ?? 1));
}

/** February as in a leap year: a day too many is not worth an error here. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isInCalendar(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 31);
}
