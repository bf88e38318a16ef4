import { templateSheet, type TemplateFacts } from "../fill/template";
import { mostFrequent } from "../fill/row-content";
import { TableYears } from "../fill/year-lines";
import { librarySheet } from "../fill/library-sheet";
import type { WorkbookEditor } from "../host/port";
import type { IndicatorLibrary } from "../library/library-types";
import { ANY_TYPE, type ProjectType, type StandardIndicator } from "../library/standard-indicator";
import { LEVEL2_OF } from "../library/taxonomy";
import type { CheckResult } from "../lint/result";

/**
 * Adds a sheet with an empty table for a kind of project, in the form and with the department, unit and year of the
 * workbook's other tables. Rejects with HostError, and the workbook is as it was.
 */
export function addTemplate(
  host: WorkbookEditor,
  result: CheckResult,
  library: IndicatorLibrary,
  type: ProjectType,
): Promise<{ readonly id: string; readonly name: string }> {
  return host.addSheet(templateSheet(type, library, result.profile, factsOf(result)));
}

/**
 * Adds a sheet 指标库 in the form in which the product reads an office's own: with what the office has, or with the
 * library's first indicator of each class as an example. Rejects with HostError, and the workbook is as it was.
 */
export function addOwnLibrarySheet(
  host: WorkbookEditor,
  library: IndicatorLibrary,
): Promise<{ readonly id: string; readonly name: string }> {
  const own = library.indicators.filter(({ isOwn }) => isOwn === true);
  return host.addSheet(librarySheet(own.length > 0 ? own : firstOfEachClass(library)));
}

function firstOfEachClass({ indicators }: IndicatorLibrary): readonly StandardIndicator[] {
  const forAny = indicators.filter(({ types }) => types.includes(ANY_TYPE));
  return Object.values(LEVEL2_OF)
    .flat()
    .flatMap((level2) => forAny.find((indicator) => indicator.level2 === level2) ?? []);
}

/** What most of the workbook's tables say. */
function factsOf({ tables, snapshot }: CheckResult): TemplateFacts {
  const years = new TableYears(snapshot);
  const departments = tables.map(({ department }) => (department ? `${department.code}${department.name}` : ""));
  return {
    department: mostFrequent(departments) ?? "",
    unit: mostFrequent(tables.flatMap(({ amountUnit }) => amountUnit?.unit ?? [])) ?? "万元",
    year: mostFrequent(tables.flatMap((table) => years.of(table) ?? [])),
  };
}
