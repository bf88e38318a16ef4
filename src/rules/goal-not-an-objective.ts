import { contentOf, type Content } from "./free-text-shared";
import { tableRule } from "./rule";

const MESSAGES = {
  number: "number",
  name: "name",
  "name-with-number": "name",
  "part-of-name": "part",
} as const satisfies Record<Exclude<Content, "more">, string>;

/** 绩效目标 is only a document number, or only the project's name or a part of it. */
export const goalNotAnObjective = tableRule({
  id: "goal-not-an-objective",
  severity: "warning",
  yieldsTo: ["goal-blank"],
  messages: ["number", "name", "part"],
  check({ table: { table } }) {
    const { goal, projectName } = table;
    if (goal === undefined || goal.text === "") return [];
    const content = contentOf(goal.text, projectName?.text ?? "");
    if (content === "more") return [];
    return [
      {
        messageId: MESSAGES[content],
        range: goal.range,
        subject: "goal",
        data: { actual: goal.text },
      },
    ];
  },
});
