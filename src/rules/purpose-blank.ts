import { isEmptyOfContent } from "./free-text-shared";
import type { Field, TargetTable } from "../table/target-table";
import { tableRule } from "./rule";

/** The line for the use of the money is empty, or holds marks only. */
export const purposeBlank = tableRule({
  id: "purpose-blank",
  severity: "warning",
  yieldsTo: [],
  messages: ["blank", "nothing"],
  check({ table: { table } }) {
    const { purpose } = table;
    if (purpose === undefined || !isEmptyOfContent(purpose.text)) return [];
    return [
      {
        messageId: purpose.text === "" ? ("blank" as const) : ("nothing" as const),
        range: hasOwnLine(table, purpose) ? purpose.range : (table.budget ?? purpose).range,
        subject: "purpose",
        data: purpose.text === "" ? {} : { actual: purpose.text },
      },
    ];
  },
});

/** Where the line was left out of the form, its place is taken by the plan's labels or by the goal. */
function hasOwnLine({ plan, goal }: TargetTable, purpose: Field): boolean {
  const { top } = purpose.range;
  return (
    purpose.text !== "" ||
    !((plan !== undefined && top >= plan.range.top - 1) || (goal !== undefined && top >= goal.range.top))
  );
}
