import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { textsFor } from "../../src/i18n";
import { checkSnapshot } from "../../src/lint/check";
import type { CheckResult } from "../../src/lint/result";
import { formatStamp, stampOf } from "../../src/lint/stamp";
import { suppressionFor } from "../../src/lint/suppressions";
import { withSuppressions } from "../../src/lint/summary";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import {
  summarizeFiles,
  toJsonFile,
  type JsonCheckedFile,
  type JsonFile,
  type JsonReport,
} from "../../src/report/json";
import { REPORT_SCHEMA_PATH, reportSchemaText } from "../../src/tools/build-report-schema";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { reportSchema } from "../../src/tools/report-schema";
import { run } from "../cli/run";
import { corpusNames, corpusWorkbook } from "../helpers/corpus";
import { goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";
import { refusal } from "../helpers/json-schema";

const SCHEMA = reportSchema();
const LINE = { $ref: "#/$defs/line" };

const jsonOf = (result: CheckResult): JsonCheckedFile => toJsonFile("a.xlsx", result, textsFor("zh-CN"));
const check = (snapshot: WorkbookSnapshot): JsonCheckedFile => jsonOf(checkSnapshot(snapshot));

/** A report as it is read from a file. */
function reportOf(...files: readonly JsonFile[]): unknown {
  const report: JsonReport = {
    ...{ version: 1, tool: "jibiao 1.2.3", library: "2026-11", profile: "hebei" },
    files,
    summary: summarizeFiles(files.length, []),
  };
  return JSON.parse(JSON.stringify(report));
}

/** Every member that a report may have, in a report that is right. */
function fullReport(): unknown {
  const table = goodTable({
    plan: ["25%", "25%", "25%", "25%"],
    indicators: withIndicator("服务对象满意度指标", { value: "=100%" }),
  });
  const workbook = workbookOf({ ...table, name: "甲" }, { ...table, name: "乙" }, { name: "说明", rows: [["甲"]] });
  const result = checkSnapshot({ ...workbook, ownPart: "<nothing/>" });
  const [first] = result.findings;
  const subject = result.findings.find(({ indicatorName }) => indicatorName !== undefined);
  if (first === undefined || subject === undefined) throw new Error("nothing found");
  const unused = [
    suppressionFor({ ...subject, fingerprint: "gone" }, result.tables, "finding", "理由"),
    suppressionFor({ ...first, rule: "gone" }, result.tables, "table", "理由"),
    suppressionFor({ ...first, rule: "gone" }, result.tables, "workbook", "理由"),
  ].flatMap((one) => one ?? []);
  const file = { ...jsonOf(withSuppressions(result, unused)), settings: "damaged" as const };
  return reportOf(file, { path: "b.xlsx", status: "failed", error: { code: "not-found", message: "找不到。" } });
}

describe("the schema of the JSON report", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jibiao-schema-"));
    writeFileSync(join(folder, "不是表格.xlsx"), "hello");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("is published as it is built (npm run report-schema)", () => {
    expect(readFileSync(REPORT_SCHEMA_PATH, "utf8")).toBe(reportSchemaText());
  });

  test("takes what the command line prints of the sample and of a file that can't be read, whole and line by line", async () => {
    const paths = [SAMPLE_PATH, join(folder, "不是表格.xlsx"), join(folder, "没有.xlsx")];
    for (const lang of ["zh-CN", "en"]) {
      const whole = await run(["check", ...paths, "--format", "json", "--lang", lang]);
      expect(refusal(SCHEMA, JSON.parse(whole.out))).toBeUndefined();
      const lines = (await run(["check", ...paths, "--format", "ndjson", "--lang", lang])).out.trim().split("\n");
      expect(lines.map((line) => refusal(LINE, JSON.parse(line), SCHEMA))).toEqual([undefined, undefined, undefined]);
    }
  });

  test.each(corpusNames())("takes the report on %s", (name) => {
    expect(refusal(SCHEMA, reportOf(check(corpusWorkbook(name))))).toBeUndefined();
  });

  test("takes a report on nothing, and one on an empty workbook", () => {
    expect(refusal(SCHEMA, reportOf())).toBeUndefined();
    expect(refusal(SCHEMA, reportOf(check(workbookOf({ rows: [] }))))).toBeUndefined();
  });

  test("takes every state of a stamp", () => {
    const workbook = workbookOf(goodTable());
    const stamp = formatStamp(stampOf(checkSnapshot(workbook), { tool: "jibiao 1.0.0", date: "2026-11-01T09:00" }));
    const files = [
      check(workbook),
      check({ ...workbook, stamp }),
      check({ ...workbookOf(goodTable({ goal: "另一个目标。" })), stamp }),
      check({ ...workbook, stamp: "?" }),
    ];
    expect(files.map((file) => file.stamp)).toEqual(["none", "valid", "changed", "unreadable"]);
    expect(refusal(SCHEMA, reportOf(...files))).toBeUndefined();
  });

  test("takes a report with every member there is", () => {
    const report = fullReport();
    expect(refusal(SCHEMA, report)).toBeUndefined();
    const names = new Set(placesIn(report).map((path) => path.at(-1)));
    const known = new Set(membersOf(SCHEMA));
    expect([...known].filter((name) => !names.has(name))).toEqual([]);
  });

  test("refuses it with any member of another kind", () => {
    const report = fullReport();
    const places = placesIn(report);
    expect(places.length).toBeGreaterThan(300);
    for (const path of places) {
      expect([
        path,
        refusal(
          SCHEMA,
          changed(report, path, () => ({ 甲: 1 })),
        ),
      ]).not.toEqual([path, undefined]);
    }
  });

  test("refuses it without any member that it needs, and with any that it does not know", () => {
    const report = fullReport();
    const optional = ["unusedSuppressions", "settings", "reason", "subject", "table", "related", "fix", "suggestions"];
    for (const path of placesIn(report)) {
      const name = path.at(-1);
      if (typeof name === "string" && !optional.includes(name)) {
        expect([
          path,
          refusal(
            SCHEMA,
            changed(report, path, () => undefined),
          ),
        ]).not.toEqual([path, undefined]);
      }
      const more = changed(report, path, (value) =>
        typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, 甲: 1 } : { 甲: 1 },
      );
      expect([path, refusal(SCHEMA, more)]).not.toEqual([path, undefined]);
    }
  });

  test.each([
    ["another version", ["version"], 2],
    ["a severity of another's", ["files", 0, "findings", 0, "severity"], "强制性"],
    ["an address that is none", ["files", 0, "findings", 0, "cell"], "第 3 行"],
    ["a row before the first", ["files", 0, "tables", 0, "indicators", 0, "row"], 0],
    ["half a problem", ["summary", "errors"], 0.5],
    ["a plan with three checkpoints", ["files", 0, "tables", 0, "plan"], [25, 50, 100]],
    ["a state that is neither", ["files", 1, "status"], "skipped"],
    ["a checked file said to have failed", ["files", 0, "status"], "failed"],
    ["an empty list of suggestions", ["files", 0, "findings", 0, "suggestions"], []],
  ])("refuses %s", (_, path, value) => {
    const report = fullReport();
    expect(
      refusal(
        SCHEMA,
        changed(report, path, () => value),
      ),
    ).toMatch(/^(?:version|files|summary)/);
  });

  test("refuses a line without its version, and a whole report as a line", () => {
    const head = { version: 1, tool: "jibiao 1.2.3", library: "2026-11" };
    const line: Record<string, unknown> = { ...head, ...check(workbookOf(goodTable())) };
    expect(refusal(LINE, line, SCHEMA)).toBeUndefined();
    const { version, ...rest } = line;
    expect([version, refusal(LINE, rest, SCHEMA)]).toEqual([1, expect.stringContaining("no version")]);
    expect(refusal(LINE, fullReport(), SCHEMA)).toContain("no path");
  });
});

type Path = readonly (string | number)[];

/** The paths to everything in a value, the whole left out. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...(value as readonly unknown[]).entries()]
    : Object.entries(value);
  return members.flatMap(([name, member]) => [[...path, name], ...placesIn(member, [...path, name])]);
}

/** A copy in which one place holds what `change` makes of it; undefined leaves the member out. */
function changed(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).map((item, index) => (index === name ? changed(item, rest, change) : item));
  }
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[name] = changed(copy[name], rest, change);
  return JSON.parse(JSON.stringify(copy));
}

/** The names of all members a schema tells of. */
function membersOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, member]: [string, unknown]) => [
    ...(name === "properties" && typeof member === "object" && member !== null ? Object.keys(member) : []),
    ...membersOf(member),
  ]);
}
