import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { textsFor } from "../../src/i18n";
import { parseProfile } from "../../src/rules/profiles/parse-profile";
import { schemaText, SCHEMA_PATH } from "../../src/tools/build-profile-schema";
import { profileSchema, type Schema } from "../../src/tools/profile-schema";

const EXAMPLE = readFileSync(join(dirname(SCHEMA_PATH), "example.json"), "utf8");

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** What a validator of JSON Schema says; only for the parts that `Schema` names. */
function allows(schema: Schema, value: unknown): boolean {
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value))) return false;
  if (schema.enum !== undefined && !schema.enum.some((one) => one === value)) return false;
  if (schema.not !== undefined && allows(schema.not, value)) return false;
  if (schema.allOf?.some((one) => !allows(one, value)) === true) return false;
  if (typeof value === "string") {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value)) return false;
    if (schema.maxLength !== undefined && value.length > schema.maxLength) return false;
  }
  if (typeof value === "number" && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)))
    return false;
  if (list !== undefined) {
    const { items, contains, maxItems, uniqueItems } = schema;
    if (items !== undefined && !list.every((item) => allows(items, item))) return false;
    if (contains !== undefined && !list.some((item) => allows(contains, item))) return false;
    if (maxItems !== undefined && list.length > maxItems) return false;
    if (uniqueItems === true && new Set(list).size < list.length) return false;
  }
  if (!isObject(value)) return true;
  if (schema.required?.some((name) => !Object.hasOwn(value, name)) === true) return false;
  return Object.entries(value).every(([name, member]) => {
    const own = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
    return own === undefined ? schema.additionalProperties !== false : allows(own, member);
  });
}

describe("the schema of profile files", () => {
  test("is published as it is built (npm run profile-schema)", () => {
    expect(readFileSync(SCHEMA_PATH, "utf8")).toBe(schemaText());
  });

  test("and the parser take the example", () => {
    expect(allows(profileSchema(), JSON.parse(EXAMPLE))).toBe(true);
    const parsing = parseProfile(EXAMPLE);
    expect("profile" in parsing && parsing.profile).toMatchObject({ id: "example-county", name: "示例县 2026" });
  });

  test("and the parser agree on every file, right or wrong", () => {
    const schema = profileSchema();
    const example = JSON.parse(EXAMPLE) as Record<string, unknown>;
    const names = [
      "goal-blank",
      "class-missing",
      "plan-blank",
      "数量指标",
      "成本指标",
      "产出指标",
      "count",
      "value",
      "x",
    ];
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        -1,
        0,
        50,
        100.5,
        20_000,
        "",
        "　",
        "hebei",
        "our",
        "our id",
        "强制性",
        "off",
      ),
      fc.constantFrom<unknown>("required", "optional", "by-period", "central-2021", "长".repeat(25), "长".repeat(61)),
      fc.subarray(["产出指标", "效益指标", "满意度指标", "成本指标", "效益"]),
      fc.constantFrom<unknown>(["产出指标", "产出指标"], ["樘", "宗"], ["樘", "樘"], [""], [1], ["长".repeat(25)]),
      fc.dictionary(
        fc.constantFrom(...names),
        fc.constantFrom<unknown>("强制性", "error", "off", "required", ["樘"], 1, {}),
        {
          maxKeys: 1,
        },
      ),
    );
    const key = fc.constantFrom(...Object.keys(schema.properties ?? {}), "severity", "名称");
    const file = fc
      .tuple(fc.array(fc.tuple(key, value), { maxLength: 3 }), fc.array(key, { maxLength: 1 }))
      .map(([set, dropped]) => {
        const all = { ...example, ...Object.fromEntries(set) };
        return Object.fromEntries(Object.entries(all).filter(([name]) => !dropped.includes(name)));
      });
    fc.assert(
      fc.property(file, (one) => {
        expect(["profile" in parseProfile(JSON.stringify(one)), one]).toEqual([allows(schema, one), one]);
      }),
      { numRuns: 2000 },
    );
  });

  test("describes every field and every rule", () => {
    const { properties = {} } = profileSchema();
    expect(Object.values(properties).every(({ description = "" }) => description.endsWith("。"))).toBe(true);
    const { rules } = textsFor("zh-CN");
    expect(properties["severities"]?.properties?.["plan-blank"]?.description).toBe(rules["plan-blank"].title);
  });
});
