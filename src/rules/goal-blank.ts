import { isEmptyOfContent } from "./free-text-shared";
import { tableRule } from "./rule";

/** 绩效目标 is empty, or holds what the finance system takes for empty: marks, a numbering with nothing behind it, 无. */
export const goalBlank = tableRule({
  id: "goal-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank", "nothing"],
  check({ table: { table } }) {
    const { goal } = table;
    if (goal === undefined || !isEmptyOfContent(goal.text)) return [];
    return [
      {
        messageId: goal.text === "" ? ("blank" as const) : ("nothing" as const),
        range: goal.range,
        subject: "goal",
        data: goal.text === "" ? {} : { actual: goal.text },
      },
    ];
  },
});
