import type { Severity } from "../model/severity";
import { indicatorRule, type IndicatorContext } from "./rule";
import { isDateForFigure, isQualityForCount, unitMismatch, type Mismatch } from "./unit-expectations";
import { fittingValues, measureOf } from "./value-shared";

/** Persons and times are taken for each other where a talk of 30 persons is one time: worth a question. */
const SEVERITIES: Readonly<Partial<Record<MessageId, Severity>>> = {
  personsAsTimes: "warning",
  timesAsThings: "warning",
};

type MessageId = Mismatch | "figureAsDate" | "countAsQuality";

/** The value is of another kind than the name or the class asks for: another unit, a date, a word. */
export const valueUnitMismatch = indicatorRule({
  id: "value-unit-mismatch",
  severity: "error",
  yieldsTo: [],
  messages: [
    "countAsRate",
    "timeAsRate",
    "costAsRate",
    "moneyAsRate",
    "rateAsOther",
    "countAsOther",
    "areaAsOther",
    "timeAsOther",
    "moneyAsOther",
    "personsAsTimes",
    "timesAsThings",
    "figureAsDate",
    "countAsQuality",
  ],
  check(context) {
    const messageId = mismatch(context);
    if (messageId === undefined) return undefined;
    const { name, value } = context.facts.indicator;
    const measure = measureOf(context.facts.value);
    const severity = SEVERITIES[messageId];
    return {
      messageId,
      range: value.range,
      data: { actual: value.text, name: name.text, unit: measure?.unit?.name ?? "" },
      suggestions: measure?.kind === "quantity" ? fittingValues(context, measure) : [],
      ...(severity && { severity }),
    };
  },
});

function mismatch({ facts }: IndicatorContext): MessageId | undefined {
  const { value } = facts;
  if (value.kind === "date") return isDateForFigure(facts, value.text) ? "figureAsDate" : undefined;
  if (value.kind === "qualitative" || value.kind === "yes-no") {
    return isQualityForCount(facts, value.text) ? "countAsQuality" : undefined;
  }
  const unit = measureOf(value)?.unit;
  return unit?.kind === "unit" ? unitMismatch(facts, unit) : undefined;
}
