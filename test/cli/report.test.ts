import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import packageJson from "../../package.json";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { LIBRARY_DATE } from "../../src/library/library-date";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { partsOf } from "../host/file/package-parts";
import { run } from "./run";

let root = "";
let folder = "";
let input = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "jibiao-report-"));
});
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
  input = join(folder, "目标表.xlsx");
  cpSync(SAMPLE_PATH, input);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const TOTAL = "强制性 71 项，提示性 30 项，建议 97 项";

/** Rows of a written report's sheet, a text per cell. */
function rowsOf(path: string): readonly (readonly string[])[] {
  const sheet = openWorkbookFile(readFileSync(path), path)
    .snapshot()
    .sheets.find(({ name }) => name === "校验报告");
  return (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => String(value)));
}

describe("a report as a sheet", () => {
  test("on one workbook stands in a copy of it, and a line's cell leads to the cell it is on", async () => {
    const output = join(folder, "报告", "目标表.xlsx");
    expect(await run(["report", input, "-o", output])).toEqual({ code: 0, out: `已写入「${output}」。\n`, error: "" });
    expect(readFileSync(input).equals(readFileSync(SAMPLE_PATH))).toBe(true);
    const rows = rowsOf(output);
    expect(rows.slice(0, 4)).toEqual([
      ["校验报告"],
      [
        `2026-11-27 14:30 由 jibiao ${packageJson.version}（指标库 ${LIBRARY_DATE}）生成。改好后请再校验一次。点「单元格」一列可跳到该处；「清除标记」会删去本表。`,
      ],
      [`13 张表，95 个指标：${TOTAL}。`],
      ["序号", "级别", "工作表", "单元格", "项目名称", "指标或栏目", "问题", "怎么改", "为什么", "规则"],
    ]);
    const listed = rows.slice(4, 4 + 198);
    expect(listed.map(([number]) => number)).toEqual(listed.map((_, index) => String(index + 1)));
    const marks = ["● 强制性", "▲ 提示性", "○ 建议"].map((mark) => listed.filter(([, level]) => level === mark).length);
    expect(marks).toEqual([71, 30, 97]);

    const parts = partsOf(readFileSync(output));
    const report = Object.entries(parts).find(([, part]) => part.includes("jibiao:"))?.[1] ?? "";
    const links = [...report.matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g)].map(([, ref, to]) => [ref, to]);
    expect(links).toHaveLength(198);
    const [, , sheetName = "", cell = ""] = listed[0] ?? [];
    expect(links[0]).toEqual(["D5", expect.stringContaining(cell)]);
    expect(links[0]?.[1]).toContain(sheetName);
    expect(report).toContain('<autoFilter ref="A4:J202"/>');
    expect(parts["xl/workbook.xml"]).toContain("_xlnm.Print_Titles");
  });

  test("goes again when the marks are cleared, and takes nothing along", async () => {
    const [output, cleared] = [join(folder, "报告.xlsx"), join(folder, "清除.xlsx")];
    await run(["report", input, "-o", output]);
    expect((await run(["clear", output, "-o", cleared])).code).toBe(0);
    expect(partsOf(readFileSync(cleared))).toEqual(partsOf(readFileSync(input)));
  });

  test("takes the place of an earlier one", async () => {
    const [first, second] = [join(folder, "一.xlsx"), join(folder, "二.xlsx")];
    await run(["report", input, "-o", first]);
    await run(["report", first, "-o", second, "--min-severity", "error"]);
    const names = openWorkbookFile(readFileSync(second), second)
      .snapshot()
      .sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("校验报告"))).toEqual(["校验报告"]);
    expect(rowsOf(second).filter(([, level]) => level === "● 强制性")).toHaveLength(71);
    expect(rowsOf(second).filter(([, level]) => level === "○ 建议")).toHaveLength(0);
  });

  test("on many files names the file of each line, and those that could not be read below the list", async () => {
    const broken = join(folder, "坏.xlsx");
    writeFileSync(broken, "no workbook");
    cpSync(SAMPLE_PATH, join(folder, "又一份.xlsx"));
    const output = join(root, `多份.xlsx`);
    const ran = await run(["report", folder, "-o", output]);
    expect([ran.code, ran.out]).toEqual([2, `已写入「${output}」。\n`]);
    expect(ran.error).toContain(broken);
    const rows = rowsOf(output);
    expect(rows[2]?.[0]).toContain("强制性 142 项，提示性 60 项，建议 194 项");
    expect(rows[3]?.slice(0, 3)).toEqual(["序号", "文件", "级别"]);
    const listed = rows.slice(4, 4 + 396);
    expect(new Set(listed.map(([, file]) => file))).toEqual(new Set([input, join(folder, "又一份.xlsx")]));
    expect(rows.slice(4 + 396).some(([line]) => line?.includes("坏.xlsx"))).toBe(true);
    expect(Object.values(partsOf(readFileSync(output))).join("")).not.toContain("<hyperlink ");
  });
});

describe("a report as a page", () => {
  test("is the page that check prints", async () => {
    const output = join(folder, "报告.html");
    expect((await run(["report", input, "-o", output])).code).toBe(0);
    const page = readFileSync(output, "utf8");
    expect(page).toBe((await run(["check", input, "--format", "html"])).out);
    expect(page).toContain(TOTAL);
  });

  test("is not written when nothing could be read of the only file as a sheet", async () => {
    const [broken, output] = [join(folder, "坏.xlsx"), join(folder, "报告.xlsx")];
    writeFileSync(broken, "no workbook");
    const ran = await run(["report", broken, "-o", output]);
    expect([ran.code, ran.out, existsSync(output)]).toEqual([2, "", false]);
    expect(ran.error).toContain("坏.xlsx");
  });
});

describe("what a report cannot be written to", () => {
  test.each([
    ["nowhere", [], "请用 -o 写明报告文件，例如 -o 报告.html 或 -o 报告.xlsx。"],
    ["another kind of file", ["-o", "报告.docx"], "报告文件「报告.docx」的扩展名要是 .html 或 .xlsx。"],
  ])("%s", async (_, args, sentence) => {
    const ran = await run(["report", input, ...args]);
    expect(ran.code).toBe(2);
    expect(ran.error).toContain(sentence);
  });

  test("the file that is checked", async () => {
    const ran = await run(["report", input, "-o", input]);
    expect(ran).toEqual({
      code: 2,
      out: "",
      error: `「${input}」是被校验的文件，报告不能写在它上面，请换一个文件名。\n`,
    });
    expect(readFileSync(input).equals(readFileSync(SAMPLE_PATH))).toBe(true);
  });

  test("a file in whose place a folder stands", async () => {
    const output = join(folder, "报告.html");
    mkdirSync(output);
    const ran = await run(["report", input, "-o", output]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.error).toContain(output);
  });

  test("a copy with another extension than the workbook's", async () => {
    const output = join(folder, "报告.xlsm");
    const ran = await run(["report", input, "-o", output]);
    expect([ran.code, existsSync(output)]).toEqual([2, false]);
    expect(ran.error).toContain(".xlsx");
  });
});
