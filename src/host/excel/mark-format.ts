import type { Severity } from "../../model/severity";

interface MarkLook {
  /** A light fill under the cell's own font colour: black on it has a contrast of 17 : 1 or more. */
  readonly fill: string;
  /** The line along the lower edge, so that severities can be told apart without their colours. */
  readonly line: string;
  readonly lineStyle: "Continuous" | "Dash" | "Dot";
}

/** How marks look; the colours are those of the page's grid. */
export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: "#FDE7E9", line: "#C50F1F", lineStyle: "Continuous" },
  warning: { fill: "#FFF4CE", line: "#8F5300", lineStyle: "Dash" },
  info: { fill: "#E8F1FB", line: "#3B6EA5", lineStyle: "Dot" },
};

/** The rule of a mark: always true, since N of a text is 0, and recognised by any machine by the text itself. */
export function markFormula(severity: Severity): string {
  return `=N("jibiao:${severity}")=0`;
}

/** Excel and other programs that save the file may drop the `=`, change the case or put in spaces. */
const MARK = /^=?n\("jibiao(:[a-z]+)?"\)=0$/;

/** Whether a conditional format's formula is a mark of ours; one that merely mentions the tag is not. */
export function isMarkFormula(formula: string): boolean {
  return MARK.test(formula.replace(/\s+/g, "").toLowerCase());
}

/** Adds a mark to the areas, before every other format. Returns it with its id asked for. */
export function addMark(areas: Excel.RangeAreas, severity: Severity): Excel.ConditionalFormat {
  const { fill, line, lineStyle } = MARK_LOOKS[severity];
  const format = areas.conditionalFormats.add("Custom");
  format.custom.rule.formula = markFormula(severity);
  format.custom.format.fill.color = fill;
  const edge = format.custom.format.borders.getItem("EdgeBottom");
  edge.style = lineStyle;
  edge.color = line;
  // The officer's own formats go on showing where ours says nothing, as with the font.
  format.stopIfTrue = false;
  return format.load("id");
}
