import { describe, expect, test } from "@jest/globals";
import economy from "../../src/library/data/economy.json";
import general from "../../src/library/data/general.json";
import land from "../../src/library/data/land.json";
import social from "../../src/library/data/social.json";
import { ANY_TYPE, filledValue, standardIndicator, type IndicatorRecord } from "../../src/library/standard-indicator";
import { PROJECT_TYPES, SOURCES } from "../../src/library/standard-indicators";
import { findLevel2, LEVEL2_OF } from "../../src/library/taxonomy";
import { checkSnapshot } from "../../src/lint/check";
import { CENTRAL_2021, HEBEI } from "../../src/rules/profile";
import { formatIndicatorValue, parseIndicatorValue } from "../../src/value/indicator-value";
import { messageOf } from "../helpers/check";
import { goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";

const GROUPS: Readonly<Record<string, readonly IndicatorRecord[]>> = { general, land, social, economy };
const ALL = Object.values(GROUPS).flat();
const CLASSES: readonly string[] = Object.values(LEVEL2_OF).flat();
const COST_CLASSES = new Set(["经济成本指标", "社会成本指标", "生态环境成本指标"]);
const FIELDS = new Set(["class", "name", "measures", "value", "range", "example", "types", "seen"]);

describe.each(Object.entries(GROUPS))("library data %s", (_, records) => {
  test("every record has the fields of the schema and no others", () => {
    const known = new Set([ANY_TYPE, ...PROJECT_TYPES.map(({ name }) => name)]);
    const problems = records.flatMap((record) => {
      const said: string[] = [];
      if (Object.keys(record).some((field) => !FIELDS.has(field))) said.push("unknown field");
      if (!CLASSES.includes(record.class)) said.push(`class ${record.class}`);
      if (record.name.trim() !== record.name || record.name === "" || record.name.length > 24) said.push("name");
      if (record.measures.trim() !== record.measures || record.measures.length < 4) said.push("measures");
      if (record.measures === record.name) said.push("measures repeats the name");
      if (record.types.length === 0) said.push("no type");
      for (const type of record.types) if (!known.has(type)) said.push(`type ${type}`);
      for (const source of record.seen) if (SOURCES[source] === undefined) said.push(`source ${source}`);
      if (new Set(record.types).size !== record.types.length) said.push("type named twice");
      if (record.range !== undefined) {
        const [low = Number.NaN, high = Number.NaN, ...rest] = record.range;
        if (!(low <= high) || rest.length > 0) said.push("range");
        const value = parseIndicatorValue(record.value);
        if (value.kind !== "quantity" || value.number < low || value.number > high)
          said.push("value outside its range");
      }
      return said.map((problem) => `${record.class} ${record.name}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  test("every value is in the system's own spelling", () => {
    const other = records.flatMap((record) => {
      const filled = filledValue(record, { budget: "50万元", year: 2025 }) ?? "";
      const value = parseIndicatorValue(filled);
      if (value.kind !== "quantity" && value.kind !== "range") return [];
      return formatIndicatorValue(value) === filled ? [] : [`${record.name}: ${filled}`];
    });
    expect(other).toEqual([]);
  });

  test("every indicator, put into a correct table, is found to be correct", () => {
    const found = records.flatMap((record) => {
      const level2 = findLevel2(record.class);
      if (level2 === undefined) return [`${record.class} is no class`];
      const { name, measures, value } = standardIndicator(record, level2);
      const isCost = COST_CLASSES.has(level2);
      const row = {
        ...(isCost && { level1: "成本指标", level2 }),
        name,
        description: measures,
        value: filledValue({ value }, { budget: "50万元", year: 2025 }) ?? "",
      };
      // The cost classes of the newer model take the place of the older one's row, at the end of 产出.
      const indicators = withIndicator(isCost ? "成本指标" : level2, row);
      const { findings } = checkSnapshot(workbookOf(goodTable({ indicators })), isCost ? CENTRAL_2021 : HEBEI);
      return findings
        .filter(({ rule }) => !isCost || !/^indicator-row-missing|^class-missing|^indicator-order/.test(rule))
        .map((finding) => `${record.class} ${name} ${value}: ${messageOf(finding)}`);
    });
    expect(found).toEqual([]);
  });
});

test("no two indicators of one class share a name, spaces and brackets aside", () => {
  const seen = new Map<string, string>();
  const twice = ALL.flatMap(({ class: level2, name }) => {
    const key = `${level2} ${name.replace(/[\s()（）]/g, "")}`;
    const first = seen.get(key);
    seen.set(key, name);
    return first === undefined ? [] : [key];
  });
  expect(twice).toEqual([]);
});

test("types are known by one name each and lean on types that exist", () => {
  const names = PROJECT_TYPES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const unknown = PROJECT_TYPES.flatMap(({ name, like }) =>
    like.filter((other) => other === name || !names.includes(other)).map((other) => `${name}: ${other}`),
  );
  expect(unknown).toEqual([]);
});

/** The nine classes of the model that has 成本 below 产出. */
const NINE = CLASSES.filter((name) => !COST_CLASSES.has(name));

test("every kind of project has each of the nine classes, one of them without a number that only the office knows", () => {
  const missing = [ANY_TYPE, ...PROJECT_TYPES.map(({ name }) => name)].flatMap((type) =>
    NINE.filter((level2) => !ALL.some((one) => one.class === level2 && one.types.includes(type) && !one.example)).map(
      (level2) => `${type}: ${level2}`,
    ),
  );
  expect(missing).toEqual([]);
  expect(ALL.length).toBeGreaterThanOrEqual(600);
});
