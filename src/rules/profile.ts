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
  /** What its makers call it; absent for a built-in one, whose name is a text of the product. */
  readonly name?: string;
  /** Level-1 classes of which every table needs at least one indicator. */
  readonly level1: readonly Level1[];
  readonly presence: Readonly<Partial<Record<Level2, Presence>>>;
  /** Whether the spending plan gives running totals, or the share of each period. */
  readonly plan: "cumulative" | "by-period";
  /** What the weights of a table's indicators add up to, where the form has them; undefined: every sum is lawful. */
  readonly weightTotal: number | undefined;
  /** Percent points below which a satisfaction target is asked about. */
  readonly satisfactionFloor: number;
  /** Severities that differ from the rules' own; `off` leaves a rule out. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly vocabulary: Vocabulary;
}

const NO_WORDS: Vocabulary = { units: {}, labels: {}, classes: {} };

/**
 * Rules whose condition the finance system itself refuses at upload. They are errors whatever a profile says, or a
 * workbook found clean here would be turned away there.
 */
export const SYSTEM_RULES: readonly string[] = ["goal-blank", "class-missing"];

/** Level-1 classes without which the finance system refuses a table; every profile asks for them. */
export const SYSTEM_CLASSES: readonly Level1[] = ["产出指标", "效益指标"];

/** The seed's region, and the default. */
export const HEBEI: Profile & { readonly id: "hebei" } = {
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

/**
 * The model that has 成本指标 as a level-1 class of its own, with three classes below it. A table without any cost is warned
 * of and not refused: not every kind of project has one to limit.
 */
export const CENTRAL_2021: Profile & { readonly id: "central-2021" } = {
  id: "central-2021",
  level1: ["产出指标", "效益指标", "满意度指标"],
  presence: {
    数量指标: "required",
    质量指标: "required",
    时效指标: "required",
    经济效益指标: "expected",
    社会效益指标: "expected",
    生态效益指标: "expected",
    可持续影响指标: "optional",
    服务对象满意度指标: "required",
    经济成本指标: "required",
    社会成本指标: "optional",
    生态环境成本指标: "optional",
  },
  plan: "cumulative",
  weightTotal: 100,
  satisfactionFloor: 80,
  severities: {},
  vocabulary: NO_WORDS,
};

/** The profiles that come with the product, the default one first. */
export const BUILT_IN_PROFILES = [HEBEI, CENTRAL_2021] as const;

export type BuiltInProfileId = (typeof BUILT_IN_PROFILES)[number]["id"];

/** The built-in profile of this id; undefined when there is none. */
export function builtInProfile(id: string): (typeof BUILT_IN_PROFILES)[number] | undefined {
  return BUILT_IN_PROFILES.find((profile) => profile.id === id);
}
