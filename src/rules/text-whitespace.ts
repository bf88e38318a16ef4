import type { Field, ValueField } from "../table/target-table";
import { hasLineBreak, tidySpace } from "../value/spacing";
import { trimSpace } from "../value/text";
import type { IndicatorFacts } from "./facts";
import { tableRule, type Problem } from "./rule";

type WhitespaceProblem = Problem<"edges" | "inside" | "registered">;

/** What is asked of the spaces of a field. */
type FieldKind = "name" | "text" | "long" | "code" | "registered" | "value";

const INDENT = /^[\s\u3000]*\u3000/;

/**
 * Spaces, tabs or line breaks that nobody meant in a field: at its ends, doubled, or breaking a short name. Texts of
 * several lines keep their lines; 项目名称 is the name registered in the finance system and never rewritten; labels,
 * titles and the department's line are laid out with spaces and not judged.
 */
export const textWhitespace = tableRule({
  id: "text-whitespace",
  severity: "info",
  yieldsTo: ["project-code-malformed", "indicator-name-repeats-class"],
  messages: ["edges", "inside", "registered"],
  check({ table: { table, indicators } }) {
    const problems: WhitespaceProblem[] = [];
    const judge = (field: Field | undefined, kind: FieldKind, subject: string, facts?: IndicatorFacts): void => {
      if (field === undefined || field.isFormula || typeof field.value !== "string" || field.sharesLabelCell) return;
      const found = problemOf(field, field.value, kind, subject, facts);
      if (found !== undefined) problems.push(found);
    };
    judge(table.projectCode, "code", "code");
    judge(table.projectName, "registered", "name");
    judge(table.purpose, "long", "purpose");
    judge(table.goal, "long", "goal");
    for (const facts of indicators) {
      const { indicator } = facts;
      const subject = `row:${indicator.row}`;
      judge(indicator.name, "name", subject, facts);
      judge(indicator.description, "text", subject, facts);
      for (const part of partsOf(indicator.value)) judge(part, "value", "value", facts);
      judge(indicator.basis, "text", "basis", facts);
    }
    return problems;
  },
});

function partsOf(value: ValueField): readonly (Field | undefined)[] {
  const { parts } = value;
  return parts === undefined ? [value] : [parts.sign, parts.number, parts.unit];
}

function problemOf(
  field: Field,
  raw: string,
  kind: FieldKind,
  subject: string,
  facts: IndicatorFacts | undefined,
): WhitespaceProblem | undefined {
  const trimmed = trimSpace(raw);
  if (trimmed === "") return undefined;
  const tidy = kind === "code" || kind === "registered" || kind === "value" ? trimmed : tidySpace(raw, kind === "name");
  if (tidy === raw) return undefined;
  // The spelling of a value is value-notation's; it leaves the ends alone where the rest is regular.
  if (kind === "value" && facts?.value.kind === "quantity" && facts.value.isIrregular) return undefined;
  // Paragraphs are indented, and their lines are the writer's.
  if (kind === "long" && (hasLineBreak(trimmed) || INDENT.test(raw))) return undefined;
  const base = {
    range: field.range,
    subject,
    data: {
      text: tidy,
      name: facts?.indicator.name.text ?? "",
      level2: facts?.level2 ?? "",
      field: subject === "value" ? field.text : kind,
    },
  };
  if (kind === "registered") return { ...base, messageId: "registered" };
  return { ...base, messageId: tidy === trimmed ? "edges" : "inside", fix: [{ field, value: tidy }] };
}
