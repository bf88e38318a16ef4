import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { ownLibraries } from "../../src/library/own-library";
import { run as runLine, type Ran } from "./run";

const run = (...args: readonly string[]): Promise<Ran> => runLine(["library", ...args]);

let folder = "";
let own = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-library-"));
  own = join(folder, "本单位.xlsx");
  const rows = [
    ["二级指标", "三级指标", "指标值", "项目类型"],
    ["数量指标", "巡河次数", "≥48次", "河湖管护"],
    ["数量指标", "巡河天数", "", "河湖管护"],
  ];
  const cells = rows.flatMap((texts, row) => texts.map((value, column) => ({ row, column, value })));
  writeFileSync(own, writeWorkbook({ sheets: [{ name: "常用", cells }] }));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("jibiao library search", () => {
  test("prints indicators with class, kinds of project and where they were seen, and calls the value a reference", async () => {
    const { code, out, error } = await run("search", "参训人员满意度", "--limit", "1");
    expect([code, error]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toMatch(/^参训人员满意度 {2}≥\d+%（参考值）$/);
    expect(out).toContain("服务对象满意度指标 · 会议培训");
    const example = await run("search", "征地补偿面积", "--limit", "1");
    expect(example.out).toContain("征地补偿面积  ≥300亩（示例数字，请改成本项目的数）");
  });

  test("keeps to class, sector, type and unit", async () => {
    const { out } = await run("search", "满意度", "--sector", "教育", "--format", "json", "--limit", "50");
    const found = JSON.parse(out) as { name: string; types: string[]; level2: string }[];
    const inSector = new Set(BUILT_IN_LIBRARY.types.filter(({ sector }) => sector === "教育").map(({ name }) => name));
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ types }) => types.some((type) => inSector.has(type)))).toBe(true);
    const counted = await run("search", "", "--class", "数量", "--unit", "宗", "--format", "json");
    expect(
      new Set((JSON.parse(counted.out) as { level2: string; unit: string }[]).map((one) => one.level2 + one.unit)),
    ).toEqual(new Set(["数量指标宗"]));
  });

  test("looks through an office's own library too, and says which rows it can't take", async () => {
    const { code, out, error } = await run("search", "巡河", "--library", own);
    expect(code).toBe(0);
    expect(out).toBe("巡河次数  ≥48次（参考值）\n  数量指标 · 河湖管护 · 本单位\n");
    expect(error).toBe("「常用」第 3 行：没有写指标值，请填写常用的值，例如 ≥95%。\n");
  });

  test("says when nothing was found, and what it does not understand", async () => {
    expect(await run("search", "没有这样的指标名称")).toEqual({
      code: 0,
      out: "没有找到。换一个词，或者放宽类别和行业。\n",
      error: "",
    });
    expect((await run("search", "x", "--class", "其他")).error).toContain("--class 不能是「其他」");
    expect((await run("search", "x", "--limit", "0")).error).toContain("--limit 不能是「0」");
    expect((await run("find")).error).toContain("library 没有「find」这个命令。");
    expect(await run()).toMatchObject({ code: 2 });
  });
});

describe("jibiao library import and export", () => {
  test("lists what was read and what was not, row by row", async () => {
    expect(await run("import", own)).toEqual({
      code: 1,
      out: "读取了 1 个指标，1 行没有采用：\n「常用」第 3 行：没有写指标值，请填写常用的值，例如 ≥95%。\n",
      error: "",
    });
  });

  test("writes the merged library, the office's own first, and leaves no other file", async () => {
    const merged = join(folder, "合并.xlsx");
    const { code, out } = await run("import", own, "-o", merged);
    expect(code).toBe(1);
    expect(out).toContain(`已写入「${merged}」，共 ${BUILT_IN_LIBRARY.indicators.length + 1} 个指标。`);
    const [library] = ownLibraries(openWorkbookFile(readFileSync(merged), merged).snapshot());
    expect(library?.problems).toEqual([]);
    expect(library?.indicators[0]?.name).toBe("巡河次数");
    expect(readdirSync(folder).sort()).toEqual(["合并.xlsx", "本单位.xlsx"]);
  });

  test("exports the built-in library, and needs a file to write", async () => {
    const exported = join(folder, "指标库.xlsx");
    expect((await run("export", "-o", exported)).code).toBe(0);
    const [library] = ownLibraries(openWorkbookFile(readFileSync(exported), exported).snapshot());
    expect(library?.indicators).toHaveLength(BUILT_IN_LIBRARY.indicators.length);
    expect((await run("export")).error).toContain("请用 -o 写明要写入的文件");
  });

  test("says what can't be read or written, and leaves what was there", async () => {
    const other = join(folder, "其他.xlsx");
    writeFileSync(other, writeWorkbook({ sheets: [{ name: "表", cells: [{ row: 0, column: 0, value: "序号" }] }] }));
    expect((await run("import", other)).error).toContain("找不到「二级指标」「三级指标」「指标值」这三栏");
    expect(await run("import", join(folder, "没有.xlsx"))).toMatchObject({ code: 2 });
    const nowhere = join(folder, "没有这个文件夹", "库.xlsx");
    expect((await run("export", "-o", nowhere)).error).toContain("没有写入");
    expect(existsSync(nowhere)).toBe(false);
  });
});
