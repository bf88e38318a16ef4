import { LEVEL2_OF, type Level1, type Level2 } from "../../library/taxonomy";
import type { Severity } from "../../model/severity";
import columnLabels from "../../table/column-labels.json";
import headLabels from "../../table/head-labels.json";
import type { LabelKind } from "../../table/labels";
import type { Dimension } from "../../value/unit";
import type { Presence, Profile } from "../profile";

/** Words that a profile file may use for a severity: the field's own, and those of reports. */
export const SEVERITY_WORDS: Readonly<Record<string, Severity | "off">> = {
  强制性: "error",
  提示性: "warning",
  建议: "info",
  关闭: "off",
  error: "error",
  warning: "warning",
  info: "info",
  off: "off",
};

const PRESENCE: Readonly<Record<Presence, true>> = { required: true, expected: true, optional: true };
const PLAN: Readonly<Record<Profile["plan"], true>> = { cumulative: true, "by-period": true };
const DIMENSION: Readonly<Record<Dimension, true>> = {
  count: true,
  rate: true,
  money: true,
  "money-per": true,
  time: true,
  area: true,
  length: true,
  volume: true,
  mass: true,
  other: true,
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record) as Key[];

export const PRESENCES = keysOf(PRESENCE);
export const PLANS = keysOf(PLAN);
export const DIMENSIONS = keysOf(DIMENSION);
export const LABEL_KINDS: readonly LabelKind[] = [...new Set([...keysOf(columnLabels.header), ...keysOf(headLabels)])];
export const LEVEL1_NAMES: readonly Level1[] = keysOf(LEVEL2_OF);
export const LEVEL2_NAMES: readonly Level2[] = [...new Set(Object.values(LEVEL2_OF).flat())];
/** Every class, of either level; 成本指标 is both. */
export const CLASS_NAMES: readonly (Level1 | Level2)[] = [...new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES])];
