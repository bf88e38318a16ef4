import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { textsFor } from "../../src/i18n";
import { parseProfile } from "../../src/rules/profiles/parse-profile";
import { schemaText, SCHEMA_PATH } from "../../src/tools/build-profile-schema";
import { profileSchema } from "../../src/tools/profile-schema";
import { allows } from "../helpers/json-schema";
import { runs } from "../fuzz/runs";

const EXAMPLE = readFileSync(join(dirname(SCHEMA_PATH), "example.json"), "utf8");

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
      runs(2000),
    );
  });

  test("describes every field and every rule", () => {
    const { properties = {} } = profileSchema();
    expect(Object.values(properties).every(({ description = "" }) => description.endsWith("。"))).toBe(true);
    const { rules } = textsFor("zh-CN");
    expect(properties["severities"]?.properties?.["plan-blank"]?.description).toBe(rules["plan-blank"].title);
  });
});
