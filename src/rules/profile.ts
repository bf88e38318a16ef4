import type { Level1, Level2 } from "../library/taxonomy";
import type { Severity } from "../model/severity";
import type { LabelKind } from "../table/labels";
import type { Dimension } from "../value/unit";

/** How much a level-2 class is asked for: missing is a warning, missing is a hint, or only offered. */
export type Presence = "required" | "expected" | "optional";

/** Words that a region uses besides those we know. */
export interface Vocabulary {
  /** Units by what they measure. */
  readonly units: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  /** Labels of the form by their kind. */
  readonly labels: Readonly<Partial<Record<LabelKind, readonly string[]>>>;
  /** Names of classes by the class they mean. */
  readonly classes: Readonly<Partial<Record<Level1 | Level2, readonly string[]>>>;
}

/** What a region asks of its tables. */
export interface Profile {
  readonly id: string;
  /** Level-1 classes of which every table needs at least one indicator. */
  readonly level1: readonly Level1[];
  readonly presence: Readonly<Partial<Record<Level2, Presence>>>;
  /** Whether the spending plan gives running totals, or the share of each period. */
  readonly plan: "cumulative" | "by-period";
  /** What the weights of a table's indicators add up to, where the form has them; undefined: any sum is lawful. */
  readonly weightTotal: number | undefined;
  /** Percent points below which a satisfaction target is asked about. */
  readonly satisfactionFloor: number;
  /** Severities that differ from the rules' own; `off` leaves a rule out. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly vocabulary: Vocabulary;
}

const NO_WORDS: Vocabulary = { units: {}, labels: {}, classes: {} };

/** The seed's region, and the default. */
export const HEBEI: Profile = {
  id: "hebei",
  level1: ["产出指标", "效益指标", "满意度指标"],
  presence: {
    数量指标: "required",
    质量指标: "required",
    时效指标: "required",
    成本指标: "required",
    经济效益指标: "expected",
    社会效益指标: "expected",
    生态效益指标: "expected",
    可持续影响指标: "optional",
    服务对象满意度指标: "required",
  },
  plan: "cumulative",
  weightTotal: undefined,
  satisfactionFloor: 80,
  severities: {},
  vocabulary: NO_WORDS,
};
