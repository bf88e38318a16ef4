import { isPlainUnit, type ExtraUnits } from "./unit";

/** 5:1, 1/3, 3:1以上: lawful, and neither a number with a unit nor a date. */
const RATIO = /^[≥≤><=]?\d+(?:\.\d+)?(?:[:/]\d+(?:\.\d+)?)+(?:以上|以下|以内)?$/;
/** Neither at least nor at most: no sign of the system says it. */
const ABOUT = /左右|上下|大约|约\d|近\d|\d(?:余|多)[\u4e00-\u9fff]/;
/** 7×24小时, 1920*1080, 600×400mm: figures multiplied, not one number. */
const PRODUCT = /^\d+(?:\.\d+)?(?:小时)?[×xX*]\d/;
/** 36.5±0.5℃, 100℃±2℃: a figure with its tolerance. */
const TOLERANCE = /^\d+(?:\.\d+)?[^\d±]{0,4}±\d+(?:\.\d+)?[^\d]{0,6}$/;
/** Several values in one cell, each with its unit: 100%、95%; 3个/5次. */
const LIST = /^[≥=]?\d+(?:\.\d+)?[^\d、;,/≥≤<>=]{1,6}(?:[、;,/][≥=]?\d+(?:\.\d+)?[^\d、;,/≥≤<>=]{1,6})+$/;
/** Grades and types, which are names: AA, B+, 5A, C30, DN200. */
const GRADE = /^(?:[≥>=]{1,2})?(?:[A-E]{1,5}[+-]?|[1-5]A|[A-HJ-NP-Z][A-HJ-NP-Z]{0,3}-?\d{1,5}(?:\.\d+)?)$/;
/** What may be compared with instead of a number: ≥上年, ≤国家标准, ≥良好, ≥二级. */
const REFERENCE =
  /^[≥>=<≤]{1,2}(?:上年|去年|上一?年度?|往年|同期|全国|全省|全市|全县|国家|省|市|行业|计划|预算|标准|目标|平均|规定|基准|批复|概算|优|良|中等|合格|达标|[一二三四五六七八九ⅠⅡⅢⅣⅤ]+[级类等星])/;
const STARTS_WITH_SIGN = /^[≥≧≤≦<>=》《═]/;
const HAS_WORDS = /[\u4e00-\u9fff]/;
const YES_NO = /^(?:是|否|√|✓)(?:是\/否)?$/;
/** Units by themselves that can mean nothing but a number left out; others (制度, 年度, 月) may be phrases. */
const BARE_UNITS = new Set(
  "个 次 人 名 位 家 户 件 份 篇 场 台 套 辆 座 处 项 株 棵 头 只 人次 场次 批次 元 千元 万元 亿元 米 公里 亩 公顷 平方米 万亩 万人 吨 公斤".split(
    " ",
  ),
);

/** Whether a text in half width without spaces says 是 or 否. */
export function isYesNo(plain: string): boolean {
  return YES_NO.test(plain);
}

/** Whether a text that holds figures is a lawful phrase all the same: a ratio, a grade, about so much, several values. */
export function isFigurePhrase(plain: string): boolean {
  return (
    ABOUT.test(plain) ||
    RATIO.test(plain) ||
    PRODUCT.test(plain) ||
    TOLERANCE.test(plain) ||
    LIST.test(plain) ||
    GRADE.test(plain)
  );
}

/** Whether only the unit was filled in: 个, ≥%, ≤元/批. */
export function isUnitAlone(plain: string, extra: ExtraUnits | undefined): boolean {
  const bare = plain.replace(/^[≥>=<≤]+/, "");
  return BARE_UNITS.has(bare) || (bare !== plain && bare !== "" && isPlainUnit(bare, extra));
}

/** Whether a text says something in words: 有所提升, ≥上年. Signs before words that nothing can be compared with do not. */
export function isPhrase(plain: string): boolean {
  if (STARTS_WITH_SIGN.test(plain)) return REFERENCE.test(plain);
  return HAS_WORDS.test(plain);
}
