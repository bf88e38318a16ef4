import type { IndicatorFacts } from "./facts";
import { tableRule } from "./rule";
import { dimensionOf, quantityOf } from "./value-shared";

/**
 * The same name stands twice in a table. Numbering and spaces make no difference. Under different classes a name may
 * measure two things: with values of different kinds (≥20台 and =100%) it is let pass.
 */
export const indicatorDuplicate = tableRule({
  id: "indicator-duplicate",
  severity: "warning",
  yieldsTo: ["indicator-misplaced"],
  messages: ["sameClass", "otherClass"],
  check({ table }) {
    const seen = new Map<string, IndicatorFacts>();
    return table.indicators.flatMap((facts) => {
      const { name, indicator, level2 } = facts;
      if (name.key === "" || name.isClassName || name.hasPlaceholder || name.isNone || facts.isBlankOnPurpose)
        return [];
      const first = seen.get(name.key);
      if (first === undefined) {
        seen.set(name.key, facts);
        return [];
      }
      const isSameClass = first.level2 === level2;
      if (!isSameClass && measureOf(first) !== measureOf(facts)) return [];
      return [
        {
          messageId: isSameClass ? ("sameClass" as const) : ("otherClass" as const),
          range: indicator.name.range,
          subject: [`row:${first.indicator.row}`, `row:${indicator.row}`],
          data: { name: indicator.name.text, level2: level2 ?? "", firstLevel2: first.level2 ?? "" },
          related: [{ table, range: first.indicator.name.range }],
        },
      ];
    });
  },
});

/** What kind of value a row holds: what its unit measures, or how it is put. */
function measureOf({ value }: IndicatorFacts): string {
  const quantity = quantityOf(value);
  return quantity === undefined ? value.kind : (dimensionOf(quantity) ?? value.kind);
}
