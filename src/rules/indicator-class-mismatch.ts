import { LEVEL2_OF, level1Of, type Level1, type Level2 } from "../library/taxonomy";
import type { Indicator } from "../table/target-table";
import type { Profile } from "./profile";
import { tableRule, type Problem } from "./rule";

/**
 * Besides the taxonomy's own: 成本指标 names both levels in some forms, costs are outputs in others, and several provinces
 * list satisfaction among the benefits.
 */
const ALSO_LAWFUL: Readonly<Record<Level1, readonly Level2[]>> = {
  产出指标: LEVEL2_OF.成本指标,
  效益指标: ["服务对象满意度指标"],
  满意度指标: [],
  成本指标: ["成本指标"],
};

/** Whether a level-2 class may stand under a level-1 class, in either model. */
export function isLawfulPlace(level1: Level1, level2: Level2): boolean {
  return LEVEL2_OF[level1].includes(level2) || ALSO_LAWFUL[level1].includes(level2);
}

/**
 * Level 2 stands under a level 1 it does not belong to. Where nothing below a level-1 cell belongs there and all of it
 * belongs to one other class, the level-1 cell is the mistake and carries the one finding.
 */
export const indicatorClassMismatch = tableRule({
  id: "indicator-class-mismatch",
  severity: "error",
  yieldsTo: [],
  messages: ["level2", "level1"],
  check({ table, profile }) {
    const isRight = table.indicators.every(({ indicator: { level1, level2 } }) =>
      level1.known === undefined || level2.known === undefined ? true : isLawfulPlace(level1.known, level2.known),
    );
    if (isRight) return [];
    const blocks = blocksOf(table.indicators.map(({ indicator }) => indicator));
    return blocks.flatMap((block) => problemsOf(block, blocks, profile));
  },
});

function problemsOf(
  block: readonly Indicator[],
  blocks: readonly (readonly Indicator[])[],
  profile: Profile,
): readonly Problem<"level2" | "level1">[] {
  const level1 = block[0]?.level1;
  const known = level1?.known;
  if (level1 === undefined || known === undefined || level1.text === "") return [];
  const starts = block.flatMap((indicator) => {
    const level2 = indicator.level2.known;
    return level2 === undefined || indicator.level2.carried ? [] : [{ indicator, level2, fitting: level1Of(level2) }];
  });
  const misfits = starts.filter(({ level2 }) => !isLawfulPlace(known, level2));
  const [first] = misfits;
  if (first === undefined) return [];
  const isWhole = misfits.length === starts.length && misfits.every(({ fitting }) => fitting === first.fitting);
  // The only rows of a class that every table needs are rather rows of that class with a wrong level 2.
  const isSpare =
    !profile.level1.includes(known) || blocks.some((other) => other !== block && other[0]?.level1.known === known);
  const rename = isWhole && isSpare ? { suggestions: [[{ field: level1, value: first.fitting }]] } : {};
  if (isWhole && misfits.length > 1) {
    const rows = misfits.map(({ indicator }) => `row:${indicator.row}`);
    return [
      {
        messageId: "level1",
        range: level1.range,
        subject: [...rows, `class:${known}`],
        data: { level1: known, fitting: first.fitting, level2: misfits.map(({ level2 }) => level2) },
        ...rename,
      },
    ];
  }
  return misfits.map(({ indicator, level2, fitting }) => ({
    messageId: "level2",
    range: indicator.level2.range,
    // Where level 2 was typed wrongly, the class that it should name lacks a row: one cause.
    subject: [`row:${indicator.row}`, `class:${known}`],
    data: { level1: known, level2, fitting },
    ...(misfits.length === 1 && rename),
  }));
}

/** The rows of each level-1 cell. */
function blocksOf(indicators: readonly Indicator[]): readonly (readonly Indicator[])[] {
  const blocks: Indicator[][] = [];
  for (const indicator of indicators) {
    const block = blocks.at(-1);
    if (block !== undefined && indicator.level1.carried) block.push(indicator);
    else blocks.push([indicator]);
  }
  return blocks;
}
