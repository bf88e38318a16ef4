import { parseUnit, type ExtraUnits, type Unit } from "./unit";
import type { NumberReading } from "./value-number";

const HAS_WORDS = /[\u4e00-\u9fff]/;
/** A letter typed for a digit: 1OO%, 9l%. */
const LETTER_FOR_DIGIT = /^[OoIl|]+(?:[\d%.\u4e00-\u9fff]|$)/;
/** A second sign or a mark behind the number: a sentence, whatever it means. */
const SIGN_WORD = /(?:以[上下内]|之[上下内]|\([^()]*含[^()]*\)|[。;.、,])$/;
/** 1,00人 and 9.5.5%: whichever number is meant, this is not how it is written. */
const MISPLACED_SEPARATOR = /^[.,]\d+(?:[^\d,;。、]{0,6}|[.,].*)$/;
/** Words that may follow a known unit and turn it into a sentence: 3个工作日内完成. */
const TAIL =
  /(?:内|前|后|左右|底)?(?:完成|办结|支付|拨付|发放|到位|反馈|处理|响应|交付|合格|达标|覆盖|通过|落实|满意)*$/;
/** Units before which a Chinese numeral is a number, and not part of a word (一批, 一级, 一期, 一类). */
const SPELLED = new Set(
  "次 个 人 名 位 家 户 件 份 篇 场 台 套 辆 座 处 项 天 日 年 周 个月 小时 分钟 个工作日 工作日 人次 场次 批次 亩 公里 元 万元 亿元 万人 万亩 米 平方米 吨 公斤 只 头 株 棵 门 部 幅 所 支 种 间 栋 %".split(
    " ",
  ),
);

/**
 * The unit in what stands behind a number, or why there is none: a number with a whole sentence behind it is a phrase,
 * loose signs and digits are a slip. Undefined for nothing at all.
 */
export function readUnit(
  text: string,
  extra: ExtraUnits | undefined,
  number: Pick<NumberReading, "unit" | "isSpelled">,
): Unit | "sentence" | "broken" | undefined {
  if (number.unit !== undefined) return text.replace(TAIL, "") === "" ? parseUnit(number.unit) : "sentence";
  if (number.isSpelled && !SPELLED.has(text.replace(TAIL, ""))) return "sentence";
  if (text === "") return undefined;
  const inner = /^\(([^()]+)\)$/.exec(text)?.[1];
  if (inner !== undefined) return readUnit(inner, extra, number);
  if (SIGN_WORD.test(text)) return "sentence";
  const bare = text.replace(TAIL, "");
  if (bare !== text && bare !== "") {
    const known = parseUnit(bare, extra);
    if (known.kind === "unit") return { ...known, name: text };
  }
  const direct = parseUnit(text, extra);
  if (direct.kind === "unit") return direct;
  if (LETTER_FOR_DIGIT.test(text) || MISPLACED_SEPARATOR.test(text)) return "broken";
  const hasWords = HAS_WORDS.test(text);
  if (/[≥≤<>=]|^[.,]|^%./.test(text)) return /[,;。、]/.test(text) && hasWords ? "sentence" : "broken";
  if (/[,;。、:]/.test(text) || text.length > 10) return hasWords ? "sentence" : "broken";
  if (/\d/.test(text) && (hasWords || direct.kind !== "unknown")) return hasWords ? "sentence" : "broken";
  return /^[\p{L}\p{S}%/·()²³\d]+$/u.test(text) ? direct : "broken";
}
