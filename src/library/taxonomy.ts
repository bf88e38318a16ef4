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

const LEVEL1_NAMES = namesOf<Level1>(synonyms.level1);
const LEVEL2_NAMES = namesOf<Level2>(synonyms.level2);

/** The level-1 class that a cell names, by its own name or a synonym; a weight in brackets (`产出指标(50分)`) is read over. */
export function findLevel1(text: string): Level1 | undefined {
  return find(LEVEL1_NAMES, text);
}

/** The level-2 class that a cell names, by its own name or a synonym; a weight in brackets is read over. */
export function findLevel2(text: string): Level2 | undefined {
  return find(LEVEL2_NAMES, text);
}

/** The level-1 class that a level-2 class belongs to in the model without 成本 as level 1. */
export function level1Of(level2: Level2): Level1 {
  for (const [level1, members] of Object.entries(LEVEL2_OF)) {
    if (members.includes(level2)) return level1 as Level1;
  }
  return "产出指标";
}

function find<Name>(names: ReadonlyMap<string, Name>, text: string): Name | undefined {
  const exact = names.get(text);
  if (exact !== undefined) return exact;
  const plain = compact(text);
  return names.get(plain) ?? names.get(plain.replace(/\([^()]*\)$/, "").replace(/^[(\d一二三四五六七八九.、)]+/, ""));
}

/** Every name with and without its trailing 指标. */
function namesOf<Name extends string>(groups: Readonly<Record<Name, readonly string[]>>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const name of Object.keys(groups) as Name[]) {
    for (const synonym of [name, ...groups[name]]) {
      names.set(synonym, name);
      if (synonym.endsWith("指标")) names.set(synonym.slice(0, -2), name);
    }
  }
  return names;
}
