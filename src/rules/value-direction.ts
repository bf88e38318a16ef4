import type { IndicatorFacts } from "./facts";
import { compact } from "../value/text";
import type { Quantity } from "../value/indicator-value";
import { indicatorRule } from "./rule";
import { changeValue, quantityOf } from "./value-shared";

/** Shares of which more is better beyond doubt. */
const GOOD =
  /(?:合格|完成|覆盖|及时|达标|知晓|到位|成活|完好|准确|发放|优良|通过|处置|办结|结案|普及|入学|就业|按时|按期|正确|兑现|整改|满意|好评)率$/;
/** Shares and events of which less is better beyond doubt. */
const BAD =
  /(?:差错|错误|误差|偏差|投诉|事故|事故发生|超支|返工|不合格|超标|违规|违纪|失败|故障|流失)率$|事故(?:发生)?(?:次数|起数|数|数量)$/;
/** Words that turn a name round, or make it a limit on spending. */
const TURNED =
  /[不未非无超]|差错|误|漏|投诉|下降|降低|减少|压减|控制|成本|支出|经费|占比|处置|处理|办结|查处|整改|化解|回复|调查|避免|失业|违/;
const TURNED_BAD = /下降|降低|减少|压减|处置|处理|办结|查处|整改|化解|回复|调查|避免|检出|发现|上报|报告|排除|修复/;
/** A bad share of at least so much is no slip of the sign: the name or the number is wrong. */
const LOW = 50;

/** The sign asks for less of what is good, or for more of what is bad. */
export const valueDirection = indicatorRule({
  id: "value-direction",
  severity: "warning",
  yieldsTo: ["value-unit-invalid", "value-unit-mismatch", "value-over-100"],
  messages: ["atMost", "atLeast"],
  check(context) {
    const { facts } = context;
    const quantity = quantityOf(facts.value);
    if (quantity === undefined || quantity.number <= 0) return undefined;
    const { value, name } = facts.indicator;
    const data = { actual: value.text, name: name.text, sign: quantity.comparator ?? "" };
    if (isCeilingOnGood(facts, quantity)) {
      const comparator = quantity.number === 100 ? "=" : "≥";
      return {
        messageId: "atMost",
        range: value.range,
        data,
        suggestions: [changeValue(context, { ...quantity, comparator })],
      };
    }
    if (!isFloorOnBad(facts, quantity)) return undefined;
    return {
      messageId: "atLeast",
      range: value.range,
      data,
      suggestions: quantity.number < LOW ? [changeValue(context, { ...quantity, comparator: "≤" })] : [],
    };
  },
});

function isCeilingOnGood({ kind, indicator }: IndicatorFacts, { comparator, number, unit }: Quantity): boolean {
  if ((comparator !== "≤" && comparator !== "<") || unit?.name !== "%" || number > 100) return false;
  const name = nameOf(indicator.name.text);
  if (TURNED.test(name)) return false;
  return kind === "satisfaction" || (kind === "rate" && GOOD.test(name));
}

function isFloorOnBad({ indicator }: IndicatorFacts, { comparator, unit }: Quantity): boolean {
  if ((comparator !== "≥" && comparator !== ">") || unit?.kind !== "unit") return false;
  const name = nameOf(indicator.name.text);
  return BAD.test(name) && !TURNED_BAD.test(name);
}

function nameOf(text: string): string {
  return compact(text).replace(/\([^()]*\)$/, "");
}
