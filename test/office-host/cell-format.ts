/** How a cell looks: paths such as `font/bold` to what differs from the normal style. */
export type CellFormat = Readonly<Record<string, string | number | boolean>>;

const SIDES = ["left", "right", "top", "bottom"];

/** The normal style of the model. The API tells a cell without a fill by its pattern, and calls its colour white. */
export const NORMAL: CellFormat = {
  "font/name": "宋体",
  "font/size": 11,
  "font/bold": false,
  "font/italic": false,
  "font/underline": "None",
  "font/strikethrough": false,
  "font/color": "#000000",
  "fill/pattern": "None",
  "fill/color": "#FFFFFF",
  ...Object.fromEntries(
    SIDES.flatMap((side) => [
      [`borders/${side}/style`, "None"],
      [`borders/${side}/weight`, "Thin"],
      [`borders/${side}/color`, "#000000"],
    ]),
  ),
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  "protection/locked": true,
  "protection/formulaHidden": false,
};

/** The format with changes made to it; what is as in the normal style is left out. Undefined when nothing is left. */
export function withChanges(format: CellFormat | undefined, changes: CellFormat): CellFormat | undefined {
  const all: Record<string, string | number | boolean> = { ...format, ...changes };
  if (changes["fill/color"] !== undefined && changes["fill/pattern"] === undefined) all["fill/pattern"] = "Solid";
  const hasFill = (all["fill/pattern"] ?? "None") !== "None";
  const kept = Object.entries(all).filter(([path, value]) => {
    if (path.startsWith("fill/") && !hasFill) return false;
    if (path.startsWith("borders/") && (all[path.replace(/\w+$/, "style")] ?? "None") === "None") return false;
    return path === "fill/color" || value !== NORMAL[path];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
