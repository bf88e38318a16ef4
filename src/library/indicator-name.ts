import { hasPlaceholder } from "../value/placeholder";
import { compact } from "../value/text";
import { indicatorKind, type IndicatorKind } from "./indicator-kind";
import { findFittingClass } from "./indicator-place";
import { findLevel1, findLevel2, type Level2 } from "./taxonomy";

/** What a name says by itself. */
export interface IndicatorName {
  readonly kind: IndicatorKind;
  /** The name without numbering, spaces and width, for comparing: 指标1：购置 设备数量（%） gives 购置设备数量. */
  readonly key: string;
  /** The class it unmistakably belongs to, where it stands under another. */
  readonly fitting: Level2 | undefined;
  /** Only the name of a class: nothing is measured. */
  readonly isClassName: boolean;
  /** Template text is left in it. A bracketed template at its end is not: the row's value answers it. */
  readonly hasPlaceholder: boolean;
  /** Stands for no name: 无, 不适用, 0, a dash, or nothing. */
  readonly isNone: boolean;
}

/** Class names that say nothing even without 指标. Others do measure something: 满意度 is a figure, 工期 is a span. */
const BARE_CLASS =
  /^(?:产出|效益|效果|[一二三]级指标|(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态|环境)(?:效益|效果|成本)|可持续影响)$/;
const NONE = /^(?:|无|不适用|不涉及|0|[-—–/]+)$/;
const TEMPLATE_SUFFIX =
  /(?:[(（][^()（）]*(?:\*{2,}|[×Xx]{2,})[^()（）]*[)）](?:\s*[。；;]|——[^()（）]*)?|[≥≤><=]{1,2}(?:\*{2,}|[×Xx]{2,})[^\s()（）]{0,8})\s*$/;
/** 指标1：, 1., （1）, 二、, ③ before a name. Digits of the name itself (1.5吨货车数量) are none. */
const NUMBERING = /^(?:指标\d{0,2}[:、.]?|\(?\d{1,2}[.、):](?!\d)|\(?[一二三四五六七八九十]{1,3}[、):.]|[①-⑳])+/;
/** A suffix is short; a cell full of brackets and stars must not cost more than one. */
const MAX_SUFFIX = 60;
/** Anything longer is no name. */
const MAX_NAME = 200;

/** Reads 三级指标; `level2` is the class it stands under, as far as that is known. */
export function readIndicatorName(name: string, level2: Level2 | undefined): IndicatorName {
  const plain = withoutTrimmings(name);
  const isNamedClass = plain.endsWith("指标") && (findLevel2(plain) !== undefined || findLevel1(plain) !== undefined);
  const suffix = TEMPLATE_SUFFIX.exec(name.slice(-MAX_SUFFIX))?.[0].length ?? 0;
  return {
    kind: indicatorKind(name, level2),
    key: nameKey(name),
    fitting: level2 && findFittingClass(name, level2),
    isClassName: isNamedClass || BARE_CLASS.test(plain),
    hasPlaceholder: hasPlaceholder(name.slice(0, name.length - suffix)),
    isNone: NONE.test(name),
  };
}

function nameKey(name: string): string {
  const plain = compact(name);
  if (plain.length > MAX_NAME) return plain;
  return plain
    .replace(NUMBERING, "")
    .replace(/\(%\)$/, "")
    .replace(/[:;,。、.]+$/, "");
}

/** The name without its numbering, brackets and marks: （数量指标）, 1.质量, 数量指标（台）, 质量指标1. */
function withoutTrimmings(name: string): string {
  return compact(name)
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/\([^()]*\)$/, "")
    .replace(/^[\d一二三四五六七八九十]+[.、)]/, "")
    .replace(/(?<=指标|数量|质量|时效|成本|效益)[\d一二三四五六七八九十:;,。、]+$/, "");
}
