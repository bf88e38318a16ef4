import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { constantOf, scaffoldRule, SCOPES } from "../../src/tools/new-rule/scaffold";

const read = (path: string): string => readFileSync(join(__dirname, "../..", path), "utf8");

/** The lines of a text that another one has not, and how many it has more. */
function added(path: string, text: string): { readonly lines: readonly string[]; readonly more: number } {
  const former = read(path).split("\n");
  const lines = text.split("\n");
  const known = new Set(former);
  return { lines: lines.filter((line) => !known.has(line)), more: lines.length - former.length };
}

describe("the scaffold of a new rule", () => {
  test("names its constant as the other rules do", () => {
    expect(constantOf("value-over-100")).toBe("valueOver100");
    expect(read("src/rules/index.ts")).toContain(`import { ${constantOf("value-over-100")} } from "./value-over-100";`);
  });

  test.each(SCOPES)("is a rule about an %s that parses, in every list of rules", (scope) => {
    const files = scaffoldRule("value-too-round", scope, read);
    expect([...files.keys()]).toEqual([
      "src/rules/value-too-round.ts",
      "src/rules/value-too-round.md",
      "test/rules/value-too-round.test.ts",
      "src/rules/index.ts",
      "src/rules/rule-ids.ts",
      "src/i18n/zh-CN/rules-text.ts",
      "src/i18n/en/rules-text.ts",
      "src/i18n/zh-CN/rule-sources.ts",
      "src/i18n/en/rule-sources.ts",
    ]);
    for (const [path, text] of files) {
      if (!path.endsWith(".ts")) continue;
      const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
      expect([path, diagnostics?.map(({ messageText }) => messageText)]).toEqual([path, []]);
    }
    expect(files.get("src/rules/value-too-round.ts")).toContain(`export const valueTooRound = ${scope}Rule({`);
  });

  test("adds to the lists and changes nothing else in them", () => {
    const files = scaffoldRule("value-too-round", "table", read);
    const index = files.get("src/rules/index.ts") ?? "";
    expect(added("src/rules/index.ts", index)).toEqual({
      lines: ['import { valueTooRound } from "./value-too-round";', "  valueTooRound,"],
      more: 2,
    });
    expect(index).toMatch(/,\n {2}valueTooRound,\n\] as const;/);
    expect(files.get("src/rules/rule-ids.ts")).toContain('  "value-too-round",\n] as const satisfies');
    const chinese = files.get("src/i18n/zh-CN/rules-text.ts") ?? "";
    expect(added("src/i18n/zh-CN/rules-text.ts", chinese).more).toBe(7);
    expect(chinese.startsWith(read("src/i18n/zh-CN/rules-text.ts").split("} satisfies")[0] ?? "?")).toBe(true);
  });

  test.each(["", "value", "Value-Round", "value_round", "value-", "../value-round"])("refuses the id “%s”", (id) => {
    expect(() => scaffoldRule(id, "table", read)).toThrow("is no id");
  });

  test("says which list it no longer understands", () => {
    const other = (path: string): string => (path.endsWith("rule-ids.ts") ? "export {};" : read(path));
    expect(() => scaffoldRule("value-too-round", "table", other)).toThrow(
      "src/rules/rule-ids.ts holds no “] as const”.",
    );
  });
});
