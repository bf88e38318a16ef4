import { compact } from "../value/text";
import type { Level2 } from "./taxonomy";

/** What an indicator's name asks for. `open` asks for nothing in particular: every lawful value fits. */
export type IndicatorKind = "rate" | "growth" | "count" | "area" | "time" | "money" | "satisfaction" | "open";

const BRACKETED = /[(（][^()（）]*[)）]$/;
/** A target left at the end of a name: 合格率100%, 受益人口数≥**人. Targets are short, and so is what is searched. */
const TARGET = /(?:[≥≤><=]{1,2}[\d.*×Xx]{1,8}[^\s\d≥≤><=]{0,6}|(?:达到?)?\d{1,3}(?:\.\d+)?%(?:以上)?)$/;
const MAX_TARGET = 24;
/** One figure over another, whatever the two are called: 实际飞行小时数/计划小时数. */
const QUOTIENT = /(?:数|面积|量|额)[/÷][^/÷]*(?:数|面积|量|额)$/;
const UNBOUNDED =
  /(?:增长|增收|增加|增幅|增速|提高|提升|上升|升高|扩大|收益|回报|利润|保值|增值|拨备|负债|毛入学|产能|病床|床位|平均|杠杆|带动|撬动|周转|产销|负荷|超额|溢价|税收|收入.{0,6}完成|同比|环比|容积|投入产出|倍)/;
/** 率 at the end of words that measure no share of a whole. */
const NO_SHARE =
  /(?:频率|速率|功率|税率|利率|汇率|费率|分辨率|效率|斜率|曲率|容积率|出生率|死亡率|发病率|发生率|事故率|密度率)$/;
const RATE = /(?:率|比例|占比|比重|百分比|(?:达标|完成|覆盖|知晓|完好|准确|健全)度|覆盖面)$/;
const SATISFACTION = /(?:满意|认可)(?:率|度|程度|比例)?(?:指标)?$/;
/** Shares of people who think well of something, under 满意度. */
const OPINION = /满意|认可|好评|支持|评价/;
const GROWTH = /增长|增幅|增速|提高|提升|上升/;
const COUNT =
  /(?:数量|次数|人数|户数|个数|件数|份数|场次|人次|篇数|台数|套数|批次|期数|班次|家数|株数|起数|宗数|总数|签约数|部门数|(?<!控制|支出|收入|到位|预算|决算|执行|[指系分倍基参函级小])数)$/;
const AREA = /(?:面积|里程|长度|亩数|公里数|里程数|面积数)$/;
const TIME = /(?:时间|时限|期限|时长|天数|月数|年数|小时数|分钟数|年限|工期|周期|日期|时点|完成日)$/;
const MONEY = /(?:成本|金额|控制数|总投资|投资额|经费|费用|造价|支出额|单价|资金额|补助标准|支付标准|发放标准)$/;

/** Reads what a name asks for; a bracketed end such as （%） or （≥**%） is read over. */
export function indicatorKind(name: string, level2: Level2 | undefined): IndicatorKind {
  const plain = withoutTarget(compact(name).replace(BRACKETED, ""));
  if (SATISFACTION.test(plain)) return "satisfaction";
  if (RATE.test(plain) && !NO_SHARE.test(plain)) {
    if (UNBOUNDED.test(plain)) return "growth";
    return level2 === "服务对象满意度指标" && OPINION.test(plain) ? "satisfaction" : "rate";
  }
  if (QUOTIENT.test(plain)) return "open";
  const isMeasure = AREA.test(plain) || TIME.test(plain);
  if (!isMeasure && COUNT.test(plain) && !GROWTH.test(plain)) return "count";
  if (UNBOUNDED.test(plain)) return "growth";
  if (AREA.test(plain)) return "area";
  if (TIME.test(plain)) return "time";
  return MONEY.test(plain) ? "money" : "open";
}

function withoutTarget(plain: string): string {
  const end = plain.slice(-MAX_TARGET);
  const target = TARGET.exec(end)?.[0].length ?? 0;
  return target === 0 ? plain : plain.slice(0, -target);
}

/** Classes in which a plain amount of money is a limit on cost. */
export function isCostClass(level2: Level2 | undefined): boolean {
  return level2 === "成本指标" || level2 === "经济成本指标";
}
