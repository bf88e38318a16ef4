import { level1Of, type Level2 } from "../library/taxonomy";
import { classRange, presentLevel2 } from "./class-shared";
import { tableRule } from "./rule";

const COST_CLASSES: readonly Level2[] = ["经济成本指标", "社会成本指标", "生态环境成本指标"];

/** A level-2 class that the profile requires or expects has no row. A row left blank on purpose answers for an expected class only. */
export const indicatorRowMissing = tableRule({
  id: "indicator-row-missing",
  severity: "warning",
  yieldsTo: ["class-missing", "table-incomplete", "indicator-class-mismatch", "indicator-misplaced"],
  messages: ["required", "requiredBlank", "expected"],
  check({ table, profile }) {
    if (!table.indicators.some(({ indicator }) => indicator.level2.known !== undefined)) return [];
    const present = presentLevel2(table);
    // A form with 成本 as level 1 has no row for it below 产出, whether its own are filled or left blank on purpose.
    const hasCost = table.indicators.some(({ level2 }) => level2 !== undefined && COST_CLASSES.includes(level2));
    return (Object.keys(profile.presence) as Level2[]).flatMap((level2) => {
      const presence = profile.presence[level2];
      if (presence === undefined || presence === "optional" || present.has(level2)) return [];
      if (level2 === "成本指标" && hasCost) return [];
      const level1 = level1Of(level2);
      const blank = table.indicators.find((facts) => facts.level2 === level2);
      if (presence === "expected" && blank !== undefined) return [];
      return [
        {
          messageId: presence === "expected" ? "expected" : blank === undefined ? "required" : "requiredBlank",
          range: blank?.indicator.name.range ?? classRange(table, level1),
          subject: `class:${level1}:${level2}`,
          severity: presence === "expected" ? "info" : "warning",
          data: { level1, level2 },
        } as const,
      ];
    });
  },
});
