import { indicatorRule } from "./rule";

/** The row was filled in from the library, and nobody has confirmed or changed it since. */
export const indicatorUnconfirmed = indicatorRule({
  id: "indicator-unconfirmed",
  severity: "info",
  yieldsTo: [],
  messages: ["unconfirmed"],
  check({ facts: { indicator, isUnconfirmed } }) {
    if (!isUnconfirmed) return undefined;
    return { messageId: "unconfirmed", range: indicator.name.range, data: { name: indicator.name.text } };
  },
});
