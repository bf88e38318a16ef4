import type { Severity } from "../../model/severity";
import { MARK_LOOKS, type Palette } from "../../model/mark-looks";
import { markFormula, REPORT_FORMULA } from "../mark-format";

const LINE_STYLES = { solid: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const ALL_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Says of the cell's sheet that it is a report of ours, by a format that shows nothing. */
export function addReportTag(cell: Excel.Range): void {
  const format = cell.conditionalFormats.add("Custom");
  format.custom.rule.formula = REPORT_FORMULA;
  format.stopIfTrue = false;
}

/** Adds a mark to the areas, before every other format. Returns it with its id asked for. */
export function addMark(areas: Excel.RangeAreas, severity: Severity, palette: Palette): Excel.ConditionalFormat {
  const { fill, text, line, lineStyle } = MARK_LOOKS[palette][severity];
  const format = areas.conditionalFormats.add("Custom");
  format.custom.rule.formula = markFormula(severity);
  if (fill !== undefined) format.custom.format.fill.color = fill;
  if (text !== undefined) format.custom.format.font.color = text;
  for (const side of fill === undefined ? ALL_EDGES : (["EdgeBottom"] as const)) {
    const edge = format.custom.format.borders.getItem(side);
    edge.style = LINE_STYLES[lineStyle];
    edge.color = line;
  }
  // The officer's own formats go on showing where ours says nothing, as with the font.
  format.stopIfTrue = false;
  return format.load("id");
}
