import type { Field } from "../table/target-table";
import { closingOf, findLoneBracket, type LoneBracket } from "../value/brackets";
import { comparable } from "../value/text";
import { tableRule, type Problem } from "./rule";

type BracketProblem = Problem<LoneBracket["kind"]>;

/** Beyond this nobody can tell where a bracket was to close. */
const MAX_MENDED = 40;
const SEVERAL_PARTS = /[。；;\n]/;

/**
 * A bracket or quotation mark of a text has no other half. A title that repeats the project's name, and a description that
 * repeats the indicator's, say nothing again. 项目名称 and the title are never rewritten.
 */
export const textUnbalancedBrackets = tableRule({
  id: "text-unbalanced-brackets",
  severity: "warning",
  yieldsTo: ["indicator-placeholder", "project-name-title-mismatch"],
  messages: ["unclosed", "unopened"],
  check({ table: { table, indicators } }) {
    const problems: BracketProblem[] = [];
    const judge = (field: Field | undefined, subject: string, mends: boolean, copy?: Field): boolean => {
      const lone = field && findLoneBracket(field.text);
      if (field === undefined || lone === undefined) return false;
      const mended = mends ? mendOf(field.text, lone) : undefined;
      const fields = copy === undefined ? [field] : [field, copy];
      problems.push({
        messageId: lone.kind,
        range: field.range,
        subject,
        data: { mark: lone.mark, text: field.text },
        ...(mended !== undefined && { suggestions: [fields.map((one) => ({ field: one, value: mended }))] }),
      });
      return true;
    };
    const { title, projectName } = table;
    const isNameLone = judge(projectName, "name", false);
    if (!isNameLone || !holds(title, projectName)) judge(title, "name", false);
    judge(table.purpose, "purpose", false);
    judge(table.goal, "goal", false);
    let basis = "";
    for (const { indicator, value } of indicators) {
      const row = `row:${indicator.row}`;
      const { name, description } = indicator;
      const copy = description?.text === name.text ? description : undefined;
      judge(name, row, true, copy);
      if (copy === undefined) judge(description, `${row}:description`, true);
      if (value.kind === "qualitative" && indicator.value.parts === undefined) judge(indicator.value, row, true);
      // Most tables name one document in every row.
      const isSame = indicator.basis?.text === basis;
      if (!isSame && !judge(indicator.basis, "basis", false)) basis = indicator.basis?.text ?? "";
    }
    return problems;
  },
});

function holds(title: Field | undefined, name: Field | undefined): boolean {
  return title !== undefined && name !== undefined && comparable(title.text).includes(comparable(name.text));
}

/** Closes at the end what is open, or drops what closes nothing at the end; undefined where the place is open to doubt. */
function mendOf(text: string, { mark, at, kind }: LoneBracket): string | undefined {
  if (text.length > MAX_MENDED || SEVERAL_PARTS.test(text)) return undefined;
  const mended = kind === "unclosed" ? text + closingOf(mark) : at === text.length - 1 ? text.slice(0, at) : "";
  return mended !== "" && findLoneBracket(mended) === undefined ? mended : undefined;
}
