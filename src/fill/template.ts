import type { IndicatorLibrary } from "../library/library-types";
import type { ProjectType, StandardIndicator } from "../library/standard-indicator";
import { LEVEL2_OF, type Level2 } from "../library/taxonomy";
import type { SheetDescription, StyleDescription } from "../model/workbook-description";
import type { Profile } from "../rules/profile";
import type { AmountUnit } from "../value/amount-unit";
import type { RowContent } from "./fill-types";
import { placeForm } from "./printed-form";
import { FORM_STYLES, FORM_WIDTHS } from "./printed-form-style";
import words from "./printed-form-words.json";

/** What is known of the office before its table is written; an empty text where nothing is. */
export interface TemplateFacts {
  /** As it stands above the table: `324001怀来县自然资源和规划局`. */
  readonly department: string;
  readonly unit: AmountUnit;
  /** Year of the budget; undefined: left to be filled in. */
  readonly year: number | undefined;
}

/** A sheet with one empty table, and the looks its cells refer to by name. */
export interface TemplateSheet {
  readonly sheet: SheetDescription;
  readonly styles: Readonly<Record<string, StyleDescription>>;
}

/** Stands where something is to be filled in; the rules report what is left over. */
const BLANK = "××";

/** How many indicators of a class a template offers; one of any other. */
const ROWS: Readonly<Partial<Record<Level2, number>>> = { 数量指标: 2, 质量指标: 2 };

/**
 * An empty table for a kind of project on a sheet of its own, in the default form: labels, every class that the profile knows with
 * the library's first indicators, and `××` where only the office knows what to write. The head is left blank, and the
 * rules ask for each part of it.
 */
export function templateSheet(
  type: ProjectType,
  library: IndicatorLibrary,
  profile: Profile,
  facts: TemplateFacts,
): TemplateSheet {
  const project = { name: type.name, purpose: "", goal: "", department: "" };
  const classes = Object.values(LEVEL2_OF)
    .flat()
    .filter((level2) => profile.presence[level2] !== undefined);
  const indicators = classes.flatMap((level2) =>
    library.rank(level2, project, ROWS[level2] ?? 1).map(({ indicator }): RowContent => rowOf(indicator, facts)),
  );
  const { cells, merges, rowHeights } = placeForm(words, {
    title: BLANK + words.title,
    department: facts.department,
    unit: words.unit + facts.unit,
    code: "",
    name: "",
    budget: "",
    fiscal: "",
    other: "",
    purpose: "",
    plan: ["", "", "", ""],
    goal: "",
    indicators,
  });
  return {
    sheet: { name: type.name, cells, merges, rowHeights, columnWidths: FORM_WIDTHS, hidesGridLines: true },
    styles: FORM_STYLES,
  };
}

function rowOf(indicator: StandardIndicator, facts: TemplateFacts): RowContent {
  const { level1, level2, name, measures } = indicator;
  return { level1, level2, name, description: measures, value: openValue(indicator, facts), basis: "" };
}

/** The usual value, with `××` for every number that only the office knows. */
function openValue({ value, isExample }: StandardIndicator, { unit, year }: TemplateFacts): string {
  const filled = value
    .replace("{budget}", BLANK + unit)
    .replaceAll("{year}", year === undefined ? BLANK + BLANK : String(year));
  return isExample ? filled.replace(/\d+(?:\.\d+)?/, BLANK) : filled;
}
