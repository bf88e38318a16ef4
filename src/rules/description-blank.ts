import { unionRange } from "../model/address";
import { tableRule } from "./rule";

/** A row is filled and its 绩效指标描述 is not. Where no row has one it is one finding over the column. */
export const descriptionBlank = tableRule({
  id: "description-blank",
  severity: "info",
  yieldsTo: [],
  messages: ["one", "all"],
  check({ table }) {
    const filled = table.indicators.flatMap(({ indicator: { name, description, level2 }, isBlankOnPurpose }) =>
      description === undefined || name.text === "" || isBlankOnPurpose ? [] : [{ name, description, level2 }],
    );
    const blank = filled.filter(({ description }) => description.text === "");
    if (blank.length > 1 && blank.length === filled.length) {
      return [
        {
          messageId: "all",
          range: blank.map(({ description }) => description.range).reduce(unionRange),
          subject: "descriptions",
          data: { count: blank.length },
        },
      ];
    }
    return blank.map(({ name, description, level2 }) => ({
      messageId: "one",
      range: description.range,
      subject: "descriptions",
      data: { name: name.text, level2: level2.text },
    }));
  },
});
