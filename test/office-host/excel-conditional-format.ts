import type { ConditionalFormatModel } from "./conditional-format-list";
import type { ConditionalStyle } from "./description";
import { invalidArgument, itemNotFound, numberArgument, textArgument, writable, type Cells } from "./excel-state";
import { HostClass, RichApiError, type HostObject, type Json } from "./host-object";

/** One conditional format, reached through the cells that it was asked of. */
interface Format {
  readonly cells: Cells;
  readonly format: ConditionalFormatModel;
}

interface Border extends Format {
  readonly edge: string;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

function color(value: Json): string {
  const text = textArgument(value, "color");
  if (!/^(#[0-9A-Fa-f]{6}|[A-Za-z]*)$/.test(text)) throw invalidArgument(`host model: ${text} is no colour`);
  return text.toUpperCase();
}

/** Modelled; to verify: Excel gives a formula back as it was written, with its equals sign. */
function formula(value: Json): string {
  const text = textArgument(value, "formula");
  if (text.replace(/^=/, "").trim() === "") throw invalidArgument("host model: an empty formula");
  return text.startsWith("=") ? text : `=${text}`;
}

function restyle({ cells, format }: Format, change: Partial<ConditionalStyle>): void {
  writable(cells.sheet);
  format.style = { ...format.style, ...change };
}

function drawBorder(border: Border, change: { readonly style?: string; readonly color?: string }): void {
  const { edge, format } = border;
  const before = format.style.borders[edge] ?? { style: "Continuous", color: "#000000" };
  restyle(border, { borders: { ...format.style.borders, [edge]: { ...before, ...change } } });
}

const BORDER: HostClass<Border> = new HostClass<Border>("ConditionalRangeBorder", {
  id: ({ edge }) => edge,
  scalars: {
    SideIndex: ({ edge }) => edge,
    Style: ({ format, edge }) => format.style.borders[edge]?.style ?? "None",
    Color: ({ format, edge }) => format.style.borders[edge]?.color ?? "",
  },
  writers: {
    Style: (border, value) => {
      const style = textArgument(value, "style");
      if (!LINE_STYLES.includes(style)) throw invalidArgument(`host model: ${style} is no line style`);
      drawBorder(border, { style });
    },
    Color: (border, value) => {
      drawBorder(border, { color: color(value) });
    },
  },
});

function border(target: Format, edge: string): HostObject {
  if (!EDGES.includes(edge)) throw itemNotFound();
  return BORDER.wrap({ ...target, edge });
}

const BORDERS: HostClass<Format> = new HostClass<Format>("ConditionalRangeBorderCollection", {
  scalars: { Count: () => EDGES.length },
  navigations: {
    Top: (target) => border(target, "EdgeTop"),
    Bottom: (target) => border(target, "EdgeBottom"),
    Left: (target) => border(target, "EdgeLeft"),
    Right: (target) => border(target, "EdgeRight"),
  },
  items: (target) => EDGES.map((edge) => border(target, edge)),
  item: (target, key) => border(target, textArgument(key, "index")),
});

const FILL: HostClass<Format> = new HostClass<Format>("ConditionalRangeFill", {
  scalars: { Color: ({ format }) => format.style.fill },
  writers: {
    Color: (target, value) => {
      restyle(target, { fill: color(value) });
    },
  },
  methods: {
    Clear: (target) => {
      restyle(target, { fill: "" });
      return null;
    },
  },
});

const FONT: HostClass<Format> = new HostClass<Format>("ConditionalRangeFont", {
  scalars: { Color: ({ format }) => format.style.font },
  writers: {
    Color: (target, value) => {
      restyle(target, { font: color(value) });
    },
  },
  methods: {
    Clear: (target) => {
      restyle(target, { font: "" });
      return null;
    },
  },
});

const RANGE_FORMAT: HostClass<Format> = new HostClass<Format>("ConditionalRangeFormat", {
  navigations: {
    Fill: (target) => FILL.wrap(target),
    Font: (target) => FONT.wrap(target),
    Borders: (target) => BORDERS.wrap(target),
  },
});

const RULE: HostClass<Format> = new HostClass<Format>("ConditionalFormatRule", {
  scalars: {
    Formula: ({ format }) => format.formula,
    FormulaLocal: ({ format }) => format.formula,
  },
  writers: {
    Formula: ({ cells, format }, value) => {
      writable(cells.sheet);
      format.formula = formula(value);
    },
  },
});

const CUSTOM: HostClass<Format> = new HostClass<Format>("CustomConditionalFormat", {
  navigations: {
    Rule: (target) => RULE.wrap(target),
    Format: (target) => RANGE_FORMAT.wrap(target),
  },
});

const CONDITIONAL_FORMAT: HostClass<Format> = new HostClass<Format>("ConditionalFormat", {
  id: ({ format }) => format.id,
  scalars: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ cells, format }) => cells.sheet.conditionalFormats.all.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  writers: {
    Priority: ({ cells, format }, value) => {
      writable(cells.sheet).conditionalFormats.move(format, numberArgument(value, "priority"));
    },
    StopIfTrue: ({ cells, format }, value) => {
      writable(cells.sheet);
      format.stopIfTrue = value === true;
    },
  },
  navigations: {
    // Modelled; to verify: what is asked of a format of another type fails, so customOrNullObject is the safe question.
    Custom: (target) => {
      if (target.format.type !== "Custom") throw itemNotFound();
      return CUSTOM.wrap(target);
    },
    CustomOrNullObject: (target) => (target.format.type === "Custom" ? CUSTOM.wrap(target) : null),
  },
  methods: {
    Delete: ({ cells, format }) => {
      writable(cells.sheet).conditionalFormats.remove(format);
      return null;
    },
    GetRange: ({ cells, format }) => {
      const [area, ...others] = format.ranges;
      if (area === undefined || others.length > 0) throw itemNotFound();
      return cells.state.make.range(cells.sheet, area);
    },
    GetRangeOrNullObject: ({ cells, format }) => {
      const [area, ...others] = format.ranges;
      return area === undefined || others.length > 0 ? null : cells.state.make.range(cells.sheet, area);
    },
    GetRanges: ({ cells, format }) => cells.state.make.rangeAreas(cells.sheet, format.ranges),
  },
});

/** The formats of the cells, highest priority first. */
function formatsOf(cells: Cells): ConditionalFormatModel[] {
  return cells.sheet.conditionalFormats.touching(cells.areas);
}

function find(cells: Cells, id: Json | undefined): HostObject | null {
  const format = formatsOf(cells).find((candidate) => candidate.id === id);
  return format === undefined ? null : CONDITIONAL_FORMAT.wrap({ cells, format });
}

export const CONDITIONAL_FORMATS: HostClass<Cells> = new HostClass<Cells>("ConditionalFormatCollection", {
  items: (cells) => formatsOf(cells).map((format) => CONDITIONAL_FORMAT.wrap({ cells, format })),
  item: (cells, key) => {
    const found = find(cells, key);
    if (found === null) throw itemNotFound();
    return found;
  },
  methods: {
    Add: (cells, [type]) => {
      if (type !== "Custom") {
        throw new RichApiError("ApiNotFound", "host model: conditional formats of this type are not implemented");
      }
      const format = writable(cells.sheet).conditionalFormats.add({ type, ranges: cells.areas });
      return CONDITIONAL_FORMAT.wrap({ cells, format });
    },
    ClearAll: (cells) => {
      writable(cells.sheet).conditionalFormats.clear(cells.areas);
      return null;
    },
    GetCount: (cells) => formatsOf(cells).length,
    GetItemAt: (cells, [index]) => {
      const format = formatsOf(cells)[numberArgument(index, "index")];
      if (format === undefined) throw itemNotFound();
      return CONDITIONAL_FORMAT.wrap({ cells, format });
    },
    GetItemOrNullObject: (cells, [id]) => find(cells, textArgument(id, "id")),
  },
});
