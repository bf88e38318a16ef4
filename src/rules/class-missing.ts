import { LEVEL2_OF } from "../library/taxonomy";
import { classRange, presentLevel1, presentLevel2 } from "./class-shared";
import { tableRule } from "./rule";

/** A level-1 class that every table needs has no indicator at all. */
export const classMissing = tableRule({
  id: "class-missing",
  severity: "error",
  yieldsTo: ["table-incomplete"],
  messages: ["missing"],
  check({ table, profile }) {
    const level1 = presentLevel1(table);
    const level2 = presentLevel2(table);
    // The older form without level 2 keeps the row about satisfaction under 效果指标.
    const keepsSatisfaction =
      level2.size === 0 &&
      table.indicators.some(({ kind, isBlankOnPurpose }) => kind === "satisfaction" && !isBlankOnPurpose);
    return profile.level1
      .filter((name) => !level1.has(name) && !LEVEL2_OF[name].some((member) => level2.has(member)))
      .filter((name) => name !== "满意度指标" || !keepsSatisfaction)
      .map((name) => ({
        messageId: "missing" as const,
        range: classRange(table, name),
        subject: `class:${name}`,
        data: { level1: name },
      }));
  },
});
