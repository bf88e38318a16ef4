import { basisRange, basisRows, type BasisRow } from "./basis-shared";
import { isEmptyOfContent } from "./free-text-shared";
import { tableRule } from "./rule";

/** Rows with one blank cell each say so row by row; where nobody filled the column in, it is said once. */
const MIN_COLUMN = 2;
/** What is longer says something. */
const MAX_EMPTY = 6;

/** A filled row has no 指标值确定依据. Asked only where the form has the column. */
export const basisBlank = tableRule({
  id: "basis-blank",
  severity: "warning",
  yieldsTo: [],
  messages: ["blank", "nothing", "column"],
  check({ table }) {
    if (!table.indicators.some(({ indicator: { basis } }) => basis !== undefined && basis.text.length <= MAX_EMPTY))
      return [];
    const rows = basisRows(table).filter(isFilled);
    const blank = rows.filter(({ basis: { text } }) => text.length <= MAX_EMPTY && isEmptyOfContent(text));
    const [first] = blank;
    if (first === undefined) return [];
    if (blank.length === rows.length && blank.length >= MIN_COLUMN && blank.every(({ basis }) => basis.text === "")) {
      return [{ messageId: "column" as const, range: basisRange(rows, first), subject: "basis", data: {} }];
    }
    return blank.map(({ facts: { indicator }, basis }) => ({
      messageId: basis.text === "" ? ("blank" as const) : ("nothing" as const),
      range: basis.range,
      subject: `basis:${indicator.row}`,
      data: { name: indicator.name.text, ...(basis.text !== "" && { actual: basis.text }) },
    }));
  },
});

/** A row that is still to be filled in asks for its name and value first. */
function isFilled({ facts }: BasisRow): boolean {
  return facts.indicator.name.text !== "" && facts.indicator.value.text !== "" && !facts.isBlankOnPurpose;
}
