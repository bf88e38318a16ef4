import type { DepartmentField } from "../table/target-table";
import { departmentName } from "./department-shared";
import type { TableFacts } from "./facts";
import { workbookRule, type WorkbookProblem } from "./rule";

/**
 * A table names another unit than most tables of the workbook. One code with two names, or one name with two codes, is
 * always asked about. A unit that differs in both is only asked about where it stands alone beside a clear majority:
 * a bureau compiles the tables of its units in one workbook.
 */
export const departmentInconsistent = workbookRule({
  id: "department-inconsistent",
  severity: "warning",
  yieldsTo: [],
  messages: ["name", "code", "unit"],
  check({ workbook }) {
    const units = unitsOf(workbook.tables);
    const [usual] = units;
    if (usual === undefined || units.length < 2) return [];
    const total = units.reduce((sum, { tables }) => sum + tables.length, 0);
    const problems: WorkbookProblem<"name" | "code" | "unit">[] = [];
    for (const [index, unit] of units.entries()) {
      const moreUsual = units.slice(0, index);
      const sameCode = moreUsual.find(({ code }) => code !== "" && code === unit.code);
      const sameName = moreUsual.find(({ code, name }) => code !== "" && unit.code !== "" && name === unit.name);
      if (sameCode !== undefined) problems.push(...report("name", unit, sameCode));
      else if (sameName !== undefined) problems.push(...report("code", unit, sameName));
      else if (isStray(unit, usual, total)) problems.push(...report("unit", unit, usual));
    }
    return problems;
  },
});

/** The tables that name one unit in the same way. */
interface Unit {
  readonly code: string;
  readonly name: string;
  readonly tables: Named[];
}

interface Named {
  readonly facts: TableFacts;
  readonly field: DepartmentField;
}

/** The workbook's units, the most frequent first, of equals the one that comes first. */
function unitsOf(tables: readonly TableFacts[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const facts of tables) {
    const field = facts.table.department;
    const name = departmentName(facts);
    if (field === undefined || name === "") continue;
    const key = `${field.code}|${name}`;
    const unit = units.get(key);
    if (unit === undefined) units.set(key, { code: field.code, name, tables: [{ facts, field }] });
    else unit.tables.push({ facts, field });
  }
  return [...units.values()].sort((a, b) => b.tables.length - a.tables.length);
}

/** Fewer tables than this have no usual unit. */
const MIN_TABLES = 3;

/** One table alone, where more than half of the others agree. Of the same name it may merely lack the code. */
function isStray(unit: Unit, usual: Unit, total: number): boolean {
  if (unit === usual || unit.tables.length > 1 || unit.name === usual.name) return false;
  // The national form has 实施单位, which lawfully differs from project to project.
  if (!unit.tables.every(({ facts }) => /^[AB]$/.test(facts.table.layout))) return false;
  return total >= MIN_TABLES && usual.tables.length * 2 > total;
}

function report<Message extends string>(
  messageId: Message,
  unit: Unit,
  usual: Unit,
): readonly WorkbookProblem<Message>[] {
  const [model] = usual.tables;
  if (model === undefined) return [];
  return unit.tables.map(({ facts, field }) => ({
    messageId,
    place: { sheetId: facts.table.sheetId, sheetName: facts.table.sheetName, table: facts },
    range: field.range,
    subject: "department",
    data: {
      actual: field.code + field.name,
      usual: model.field.code + model.field.name,
      count: usual.tables.length,
    },
    related: [{ table: model.facts, range: model.field.range }],
  }));
}
