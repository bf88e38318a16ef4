import { mkdtempSync, writeFileSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LIBRARY_DATE } from "../../src/library/library-date";
import type { JsonReport } from "../../src/report/json";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import packageJson from "../../package.json";
import { run } from "./run";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-"));
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "不是表格.xlsx"), "hello");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("jibiao check", () => {
  test("says the verdict and every finding of the sample, and exits with 1", async () => {
    const { code, out, error } = await run(["check", SAMPLE_PATH]);
    expect([code, error]).toEqual([1, ""]);
    expect(out).toContain("13 张表，95 个指标：强制性 71 项，提示性 30 项，建议 97 项。");
    expect(out).toContain("● 强制性 F13「总成本」：这项指标是成本金额，指标值「10%」是百分比。");
    expect(out.match(/\[plan-period-shares\]/g)).toHaveLength(4);
    expect(out).toContain("工作表「部门整体绩效目标」没有绩效目标表：");
  });

  test("lists what is at least as serious as asked, and still counts all", async () => {
    const { code, out } = await run(["check", SAMPLE_PATH, "--min-severity", "warning"]);
    expect(code).toBe(1);
    expect(out).toContain("建议 97 项");
    expect(out).not.toContain("○");
    expect(out.match(/▲/g)).toHaveLength(30);
  });

  test("prints the report people keep as JSON", async () => {
    const { code, out } = await run(["check", SAMPLE_PATH, "--format", "json"]);
    const report = JSON.parse(out) as JsonReport;
    expect(code).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      tool: `jibiao ${packageJson.version}`,
      library: LIBRARY_DATE,
      profile: "hebei",
    });
    expect(report.summary).toEqual({ files: 1, tables: 13, errors: 71, warnings: 30, infos: 97 });
    const [file] = report.files;
    if (file?.status !== "checked") throw new Error("not checked");
    expect(file.tables[1]).toMatchObject({
      id: "t2",
      sheet: "2.征地和拆迁补偿",
      layout: "A",
      department: { code: "324001", name: "怀来县自然资源和规划局" },
      projectCode: "13073025P00016710001J",
      unit: "万元",
      budget: 500,
      fiscal: 500,
      other: null,
      plan: [25, 50, 25, null],
    });
    expect(file.tables[1]?.indicators[0]).toEqual({
      level1: "产出指标",
      level2: "数量指标",
      name: "实际完成率",
      description: "完成率",
      value: "≥100完成率",
      basis: "怀财字【2025】7号",
      row: 10,
    });
    expect(file.findings.find(({ rule, table }) => rule === "plan-period-shares" && table === "t2")).toMatchObject({
      severity: "error",
      sheet: "2.征地和拆迁补偿",
      cell: "B7:F7",
      fix: { kind: "suggest", edits: [{ value: "75%" }, { value: "100%" }, { value: "100%" }] },
    });
  });

  test("prints one page on all files as HTML, and tells of a file that can't be read at once as well", async () => {
    const bad = join(folder, "不是表格.xlsx");
    const { code, out, error } = await run(["check", bad, SAMPLE_PATH, "--format", "html", "--min-severity", "error"]);
    const sentence =
      "这个文件（.xlsx）不是 Excel 工作簿，没有打开，文件没有改动。请选择扩展名为 .xlsx 或 .xlsm 的文件。";
    expect([code, error]).toEqual([2, `${bad}\n  ${sentence}\n\n`]);
    expect(out.match(/<!doctype html>|<\/html>\n$/g)).toHaveLength(2);
    expect(out).toContain(
      `<p>2026-11-27 14:30 由 jibiao ${packageJson.version}（指标库 ${LIBRARY_DATE}）生成</p>\n<p>规则集：河北</p>`,
    );
    expect(out).toContain("2 个文件（1 个未能读取），13 张表，95 个指标");
    expect(out).toContain(`<p>${sentence}</p>`);
    expect(out.match(/<section class="table" id="file-2-t\d+"/g)).toHaveLength(13);
    expect(out).not.toContain('<li class="info" id=');
  });

  test("speaks English when asked", async () => {
    const { out } = await run(["check", SAMPLE_PATH, "--lang", "en"]);
    expect(out).toContain("13 tables, 95 indicators: 71 errors, 30 warnings, 97 hints.");
  });

  test("goes on after a file that can't be read, says why, and exits with 2", async () => {
    const bad = join(folder, "不是表格.xlsx");
    const { code, out, error } = await run(["check", bad, SAMPLE_PATH]);
    expect(code).toBe(2);
    expect(error).toBe(
      `${bad}\n  这个文件（.xlsx）不是 Excel 工作簿，没有打开，文件没有改动。请选择扩展名为 .xlsx 或 .xlsm 的文件。\n\n`,
    );
    expect(out).toContain("13 张表，95 个指标");
    expect(out).toContain("合计 2 个文件（1 个未能读取），13 张表：强制性 71 项，提示性 30 项，建议 97 项。");
  });

  test("reports a failed file in JSON with its code", async () => {
    const { code, out } = await run(["check", join(folder, "不是表格.xlsx"), "--format", "json"]);
    const [file] = (JSON.parse(out) as JsonReport).files;
    expect([code, file?.status, file?.status === "failed" && file.error.code]).toEqual([
      2,
      "failed",
      "file-not-workbook",
    ]);
  });

  test("follows folders and lists on standard input", async () => {
    const { out } = await run(["check", "-", "--min-severity", "error"], `${SAMPLE_PATH}\n\n`);
    expect(out).toContain("13 张表");
    const missing = await run(["check", join(folder, "没有"), join(folder, "empty")]);
    expect(missing.code).toBe(2);
    expect(missing.error).toContain("找不到「");
    expect(missing.error).toContain("中没有 .xlsx 或 .xlsm 文件。");
  });
});

describe("bad usage gets a sentence and exits with 2", () => {
  test.each([
    [["check"], "请给出要校验的文件或文件夹。"],
    [["chek", "a.xlsx"], "没有「chek」这个命令。"],
    [["check", "a.xlsx", "--format", "xml"], "--format 不能是「xml」，可以是：text、json、ndjson、html。"],
    [["check", "a.xlsx", "--min-severity", "high"], "--min-severity 不能是「high」"],
    [
      ["check", "a.xlsx", "--profile", "mars"],
      "没有「mars」这个规则集：它不是内置的规则集（hebei、central-2021），也找不到这个文件。",
    ],
    [["check", "a.xlsx", "--colour"], "没有「--colour」这个选项。"],
    [["check", "a.xlsx", "--fromat", "json"], "没有「--fromat」这个选项。是不是 --format？"],
    [["check", "a.xlsx", "--in-place"], "check 没有 --in-place 这个选项。"],
    [["check", "a.xlsx", "--profile"], "--profile 后面缺少内容。"],
    [["fix", "a.xlsx", "--dry-run=yes"], "--dry-run 后面不能写内容。"],
    [["check", "a.xlsx", "--jobs", "0"], "--jobs 不能是「0」，可以是 1 到 64 的整数。"],
    [["chek", "a.xlsx"], "没有「chek」这个命令。是不是 check？"],
    [["mark", "a.xlsx"], "请用 -o 写明要写入的文件，或用 --in-place 直接改写原文件。"],
    [["mark", "a.xlsx", "-o", "b.xlsx", "--in-place"], "-o 和 --in-place 只能用一个。"],
  ])("%j", async (args, sentence) => {
    const { code, out, error } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(sentence);
    expect(error).toContain("用 jibiao --help 查看用法。");
  });

  test("help and version are no errors", async () => {
    const out = `绩标 ${packageJson.version} · 指标库 ${LIBRARY_DATE}\n`;
    expect(await run(["--version"])).toEqual({ code: 0, out, error: "" });
    expect((await run(["-v", "--lang", "en"])).out).toBe(`Jibiao ${packageJson.version} · library ${LIBRARY_DATE}\n`);
    expect((await run([])).out).toContain("退出码");
    expect((await run(["check", "--help"])).code).toBe(0);
  });
});
