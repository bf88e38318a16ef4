import { compact } from "../value/text";
import synonyms from "./class-synonyms.json";

/** Level 1 of the taxonomy. 成本指标 stands here only in the 2021 model. */
export type Level1 = "产出指标" | "效益指标" | "满意度指标" | "成本指标";

/** Level 2 of the taxonomy, both models. */
export type Level2 =
  | "数量指标"
  | "质量指标"
  | "时效指标"
  | "成本指标"
  | "经济效益指标"
  | "社会效益指标"
  | "生态效益指标"
  | "可持续影响指标"
  | "服务对象满意度指标"
  | "经济成本指标"
  | "社会成本指标"
  | "生态环境成本指标";

/** Which level-2 classes a level-1 class holds, in the taxonomy's order. */
export const LEVEL2_OF: Readonly<Record<Level1, readonly Level2[]>> = {
  产出指标: ["数量指标", "质量指标", "时效指标", "成本指标"],
  效益指标: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
  满意度指标: ["服务对象满意度指标"],
  成本指标: ["经济成本指标", "社会成本指标", "生态环境成本指标"],
};

/** Names of classes beside those we know, by the class they mean. */
export type ExtraClasses = Readonly<Partial<Record<Level1 | Level2, readonly string[]>>>;

const LEVEL1_NAMES = namesOf<Level1>(synonyms.level1);
const LEVEL2_NAMES = namesOf<Level2>(synonyms.level2);

/** Finds classes by their own names, by synonyms and by a profile's own words. */
export class ClassNames {
  readonly #level1: ReadonlyMap<string, Level1>;
  readonly #level2: ReadonlyMap<string, Level2>;

  constructor(extra: ExtraClasses = {}) {
    this.#level1 = extended(LEVEL1_NAMES, extra);
    this.#level2 = extended(LEVEL2_NAMES, extra);
  }

  /** The level-1 class that a cell names; a weight in brackets (`产出指标(50分)`) is read over. Undefined when it names none. */
  level1(text: string): Level1 | undefined {
    return find(this.#level1, text);
  }

  /** The level-2 class that a cell names; of several (`社会、经济效益指标`) the first. Undefined when it names none. */
  level2(text: string): Level2 | undefined {
    return find(this.#level2, text) ?? firstOfSeveral(text);
  }
}

const KNOWN_NAMES = new ClassNames();

/** The level-1 class that a cell names, by its own name or a synonym; a weight in brackets (`产出指标(50分)`) is read over. */
export function findLevel1(text: string): Level1 | undefined {
  return KNOWN_NAMES.level1(text);
}

/** The level-2 class that a cell names, by its own name or a synonym; a weight in brackets is read over. */
export function findLevel2(text: string): Level2 | undefined {
  return KNOWN_NAMES.level2(text);
}

/** The level-1 class that a level-2 class belongs to in the model without 成本 as level 1. */
export function level1Of(level2: Level2): Level1 {
  for (const [level1, members] of Object.entries(LEVEL2_OF)) {
    if (members.includes(level2)) return level1 as Level1;
  }
  return "产出指标";
}

/** A class cell is short; anything longer names no class. */
const MAX_NAME = 60;
const BRACKETED = /\([^()]*\)/g;
const NUMBERING = /^[(\d一二三四五六七八九.、)]+/;
/** 产出指标50分, 产出指标(40-50)分, 产出指标：. */
const WEIGHT_OR_MARK = /(?:\d[\d.~-]*)?(?:分|%)?[:*★]*$/;
const SEVERAL =
  /^(经济|社会|生态|环境)(?:效益)?[、,和及与/]*(?:(?:经济|社会|生态|环境)(?:效益)?[、,和及与/]*)+(?:指标)?$/;

function find<Name>(names: ReadonlyMap<string, Name>, text: string): Name | undefined {
  const exact = names.get(text);
  if (exact !== undefined) return exact;
  if (text.length > MAX_NAME) return undefined;
  const plain = compact(text).replace(/^\(([^()]*)\)$/, "$1");
  return (
    names.get(plain) ??
    names.get(
      plain
        .replace(BRACKETED, "")
        .replace(/^[*★☆]+/, "")
        .replace(NUMBERING, "")
        .replace(WEIGHT_OR_MARK, ""),
    )
  );
}

function firstOfSeveral(text: string): Level2 | undefined {
  if (text.length > MAX_NAME) return undefined;
  const first = SEVERAL.exec(compact(text))?.[1];
  if (first === undefined) return undefined;
  return first === "经济" ? "经济效益指标" : first === "社会" ? "社会效益指标" : "生态效益指标";
}

function extended<Name extends string>(
  known: ReadonlyMap<string, Name>,
  extra: ExtraClasses,
): ReadonlyMap<string, Name> {
  const classes = new Set<string>(known.values());
  const names = new Map(known);
  for (const [name, synonymList] of Object.entries(extra)) {
    if (classes.has(name)) for (const synonym of synonymList) addName(names, compact(synonym), name as Name);
  }
  return names;
}

function addName<Name>(names: Map<string, Name>, synonym: string, name: Name): void {
  names.set(synonym, name);
  if (synonym.endsWith("指标")) names.set(synonym.slice(0, -2), name);
}

/** Every name with and without its trailing 指标. */
function namesOf<Name extends string>(groups: Readonly<Record<Name, readonly string[]>>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const name of Object.keys(groups) as Name[]) {
    for (const synonym of [name, ...groups[name]]) addName(names, synonym, name);
  }
  return names;
}
