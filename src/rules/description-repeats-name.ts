import { unionRange } from "../model/address";
import { comparable } from "../value/text";
import { tableRule } from "./rule";

/**
 * 绩效指标描述 only repeats 三级指标. One finding per table, over its rows, since it is one habit. A name that repeats its
 * class is to be written anew, and its description with it: such a row is not counted.
 */
export const descriptionRepeatsName = tableRule({
  id: "description-repeats-name",
  severity: "info",
  yieldsTo: [],
  messages: ["one", "several"],
  check({ table }) {
    const repeating = table.indicators.flatMap(({ indicator: { name, description }, name: read, isBlankOnPurpose }) =>
      description === undefined || name.text === "" || isBlankOnPurpose || read.isClassName
        ? []
        : isSame(name.text, description.text)
          ? [{ name, description }]
          : [],
    );
    const [first] = repeating;
    if (first === undefined) return [];
    const base = {
      subject: "descriptions",
      range: repeating.map(({ description }) => description.range).reduce(unionRange),
    };
    return repeating.length === 1
      ? [{ ...base, messageId: "one", data: { name: first.name.text } }]
      : [{ ...base, messageId: "several", data: { count: repeating.length } }];
  },
});

/** The first characters tell most texts apart without looking at the rest. */
function isSame(name: string, description: string): boolean {
  if (name === description) return true;
  if (comparable(name.charAt(0)) !== comparable(description.charAt(0))) return false;
  return comparable(name) === comparable(description);
}
