import { compact } from "../value/text";
import type { Level2 } from "./taxonomy";

const BRACKETED_END = /\([^()]*\)$/;
const SATISFACTION = /满意(?:度|率|程度|比例)$/;
/** How far the budget has been spent: progress, whatever it is measured against. */
const SPENDING =
  /^(?:年度|本年|全年|项目|财政|专项)*(?:预算|拨款|资金|经费)(?:资金)?(?:执行|支出|支付|拨付|使用)(?:率|进度)$/;
const DEADLINE =
  /(?:完成|竣工|完工|开工|到位|支付|拨付|发放|交付|办结|验收|入库|采购|购置)(?:的)?(?:时间|时限|期限|日期)$/;
const PUNCTUAL =
  /(?:完成|竣工|完工|开工|到位|支付|拨付|发放|交付|办结|提交|验收)(?:的)?及时(?:率|性)$|(?:按时|按期|及时)(?:完成|竣工|完工|开工|支付|拨付|发放|交付|办结|提交|验收)率$/;
const PASSED = /(?:合格|优良|验收通过)率$/;
const COST = /(?:成本|成本控制数|预算控制数|预算控制率|成本控制率)$/;
/** Money or time saved is a benefit, not a cost or a deadline. */
const SAVED = /降低|节约|节省|减少|减轻|下降|压减|缩减|压缩|缩短|提前|影响/;
const BOUGHT =
  /(?:购置|采购|购买)[^,，、;；]*(?:数量|台数|套数|件数|辆数|台\(套\)数)$|培训(?:总)?(?:人次|人数|人次数)$/;
const HELD =
  /(?:举办|组织|召开|开展)[^,，、;；]*(?:次数|场次|期数|班次|场数)$|培训(?:期数|场次|班次|次数|批次)$|提供(?:[^,，、;；]*)服务(?:的)?次数$|(?:印发|编印|印制)[^,，、;；]*(?:份数|册数|本数|数量)$/;
const BENEFIT = /^(?:项目)?(经济|社会|生态|环境)效益/;
const BENEFIT_CLASS: Readonly<Record<string, Level2>> = {
  经济: "经济效益指标",
  社会: "社会效益指标",
  生态: "生态效益指标",
  环境: "生态效益指标",
};
/** Several benefits in one name belong to none of them. */
const MIXED_BENEFITS = /效益.*(?:经济|社会|生态|环境)效益|效益[和与及、]/;
/** A longer name is a sentence, and its end does not say what is measured. */
const MAX_NAME = 40;

const OUTPUT: ReadonlySet<Level2> = new Set(["数量指标", "质量指标", "时效指标", "成本指标"]);
const COSTS: ReadonlySet<Level2> = new Set(["成本指标", "经济成本指标", "社会成本指标", "生态环境成本指标"]);

/**
 * The level-2 class that a name unmistakably belongs to, where it stands under another: 群众满意度 under 社会效益指标,
 * 提供服务次数 under 社会效益指标, 完成时间 under 数量指标. Undefined where the name fits its class, or leaves room for doubt.
 */
export function findFittingClass(name: string, level2: Level2): Level2 | undefined {
  const whole = compact(name);
  if (whole.length > MAX_NAME) return undefined;
  const plain = whole.replace(BRACKETED_END, "");
  if (SATISFACTION.test(plain)) return level2 === "服务对象满意度指标" ? undefined : "服务对象满意度指标";
  if (SPENDING.test(plain)) return COSTS.has(level2) ? "时效指标" : undefined;
  if (PUNCTUAL.test(plain)) return OUTPUT.has(level2) && level2 !== "时效指标" ? "时效指标" : undefined;
  if (DEADLINE.test(plain)) return level2 === "时效指标" || SAVED.test(plain) ? undefined : "时效指标";
  if (PASSED.test(plain)) return OUTPUT.has(level2) && level2 !== "质量指标" ? "质量指标" : undefined;
  if (COST.test(plain))
    return OUTPUT.has(level2) && level2 !== "成本指标" && !SAVED.test(plain) ? "成本指标" : undefined;
  if (BOUGHT.test(plain)) return level2 === "数量指标" ? undefined : "数量指标";
  // 次数 under 时效指标 may be a frequency.
  if (HELD.test(plain)) return level2 === "数量指标" || level2 === "时效指标" ? undefined : "数量指标";
  const benefit = BENEFIT.exec(plain)?.[1];
  if (benefit === undefined || MIXED_BENEFITS.test(plain) || level2 === "可持续影响指标") return undefined;
  const fitting = BENEFIT_CLASS[benefit];
  return fitting === level2 ? undefined : fitting;
}
