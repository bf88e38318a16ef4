import { indicatorRule } from "./rule";
import { changeValue, PERCENT, quantityOf } from "./value-shared";

/** A satisfaction target nobody can vouch for (100 %), or one that asks for too little. */
export const satisfactionTarget = indicatorRule({
  id: "satisfaction-target",
  severity: "info",
  yieldsTo: [],
  messages: ["full", "low"],
  check(context) {
    const { facts, profile } = context;
    const quantity = quantityOf(facts.value);
    if (facts.kind !== "satisfaction" || quantity?.unit?.name !== "%") return undefined;
    if (quantity.comparator === "≤" || quantity.comparator === "<" || quantity.comparator === ">") return undefined;
    const isFull = quantity.number === 100;
    if (!isFull && quantity.number >= profile.satisfactionFloor) return undefined;
    const { value } = facts.indicator;
    return {
      messageId: isFull ? "full" : "low",
      range: value.range,
      data: { actual: value.text, floor: profile.satisfactionFloor },
      suggestions: ["90", "95"].map((digits) => changeValue(context, { comparator: "≥", digits, unit: PERCENT })),
    };
  },
});
