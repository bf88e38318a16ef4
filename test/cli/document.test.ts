import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import type { SheetVisibility } from "../../src/model/snapshot";
import type { SheetDescription } from "../../src/model/workbook-description";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { partsOf } from "../host/file/package-parts";
import { codeOf, goodTable, named } from "../helpers/good-table";
import { useCaseFolders } from "./case-folder";
import { run } from "./run";

let folder = "";
let input = "";
let output = "";
useCaseFolders("document", (files) => {
  ({ folder, input } = files);
  output = join(folder, "绩效文本.docx");
});

const ERRORS = 71;
const REFUSED = `还有 ${ERRORS} 项强制性问题，没有生成绩效文本，请改好后再生成。要照样生成，请加 --allow-errors。`;
const PAGE_NUMBERS = "目录的页码要更新后才有：用 Word 打开时在提示中选「是」，或在目录上点右键，选「更新域」。";

/** The good table as a sheet. */
function sheetOf(name: string, serial: string, visibility: SheetVisibility = "visible"): SheetDescription {
  const cells = goodTable({ ...named(name), code: codeOf(serial) }).rows.flatMap((row, index) =>
    row.flatMap((value, column) => (typeof value === "string" && value !== "" ? [{ row: index, column, value }] : [])),
  );
  return { name, cells, visibility };
}

describe("document", () => {
  test("lists the mandatory findings and writes nothing while there are any", async () => {
    const ran = await run(["document", input, "-o", output]);
    expect([ran.code, ran.error, existsSync(output)]).toEqual([1, "", false]);
    const checked = await run(["check", input, "--min-severity", "error"]);
    expect(ran.out.startsWith(checked.out.trimEnd())).toBe(true);
    expect(ran.out.trimEnd().split("\n").at(-1)?.trim()).toBe(REFUSED);
  });

  test("writes all the same when told so, the same bytes each time, and leaves the workbook alone", async () => {
    const ran = await run(["document", input, "-o", output, "--allow-errors"]);
    expect(ran).toEqual({
      code: 0,
      out: `${[
        input,
        "13 张表，95 个指标：强制性 71 项，提示性 30 项，建议 97 项。",
        `已写入「${output}」。`,
        PAGE_NUMBERS,
      ].join("\n  ")}\n`,
      error: "",
    });
    expect(readFileSync(input).equals(readFileSync(SAMPLE_PATH))).toBe(true);
    const again = join(folder, "新文件夹", "又一份.docx");
    expect((await run(["document", input, "-o", again, "--allow-errors"])).code).toBe(0);
    expect(readFileSync(again).equals(readFileSync(output))).toBe(true);
    expect(partsOf(readFileSync(output))["word/document.xml"]).toContain("2026年11月27日");
    expect(readdirSync(folder).sort()).toEqual(["新文件夹", "目标表.xlsx", "绩效文本.docx"].sort());
  });

  test("writes a workbook without mandatory findings, and says what is not in the document", async () => {
    const notes = { name: "说明", cells: [{ row: 0, column: 0, value: "请于月底前报送" }] };
    const sheets = [sheetOf("办公设备购置", "000167"), sheetOf("旧表", "000168", "hidden"), notes];
    writeFileSync(input, writeWorkbook({ sheets }));
    const ran = await run(["document", input, "-o", output]);
    expect([ran.code, ran.error]).toEqual([0, ""]);
    const lines = ran.out.split("\n").map((line) => line.trim());
    expect(lines).toContain("工作表「旧表」是隐藏的，没有写进绩效文本。");
    expect(lines).toContain("工作表「说明」没有绩效目标表：没有绩效目标表的栏目名称。");
    expect(lines).toContain("没有找到部门整体绩效目标，这一部分只有标题。");
    const main = partsOf(readFileSync(output))["word/document.xml"] ?? "";
    expect(main).toContain("1.办公设备购置绩效目标表");
    expect(main).not.toContain("旧表");
  });

  test("judges under the profile that is asked for", async () => {
    const profile = join(folder, "本市.json");
    writeFileSync(profile, "{");
    const ran = await run(["document", input, "-o", output, "--profile", profile]);
    expect([ran.code, existsSync(output)]).toEqual([2, false]);
    expect(ran.error).toContain(profile);
    const central = await run(["document", input, "-o", output, "--profile", "central-2021"]);
    expect(central.out).toContain("规则集：中央 2021");
  });

  test("speaks English, but the document stays Chinese", async () => {
    const ran = await run(["document", input, "-o", output, "--allow-errors", "--lang", "en"]);
    expect(ran.out).toContain("Page numbers of the contents come with an update");
    expect(partsOf(readFileSync(output))["word/document.xml"]).toContain("第一部分");
  });
});

describe("what document refuses", () => {
  test.each([
    ["no output", [], "请用 -o 写明绩效文本的文件，例如 -o 绩效文本.docx。"],
    ["an output of another kind", ["-o", "绩效文本.doc"], "绩效文本「绩效文本.doc」的扩展名要是 .docx。"],
    ["an option of other commands", ["-o", "文本.docx", "--in-place"], "document 没有 --in-place 这个选项。"],
  ])("%s", async (_, args, sentence) => {
    const ran = await run(["document", input, ...args]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.error).toContain(sentence);
  });

  test("several workbooks, and a folder of several", async () => {
    const other = join(folder, "又一份.xlsx");
    cpSync(input, other);
    for (const paths of [[input, other], [folder]]) {
      const ran = await run(["document", ...paths, "-o", output]);
      expect(ran).toEqual({ code: 2, out: "", error: "document 每次处理一个工作簿，请给出一个文件。\n" });
    }
  });

  test("a path that leads to the workbook itself", async () => {
    symlinkSync(input, output);
    const ran = await run(["document", input, "-o", output, "--allow-errors"]);
    expect(ran).toEqual({
      code: 2,
      out: "",
      error: `「${output}」就是原文件，绩效文本不能写在它上面，请换一个文件名。\n`,
    });
    expect(readFileSync(input).equals(readFileSync(SAMPLE_PATH))).toBe(true);
  });

  test("a file that is missing, is no workbook, or holds nothing to publish", async () => {
    const broken = join(folder, "坏.xlsx");
    writeFileSync(broken, "no workbook");
    writeFileSync(input, writeWorkbook({ sheets: [{ name: "空", cells: [] }, sheetOf("旧表", "000168", "hidden")] }));
    for (const [path, said] of [
      [join(folder, "没有.xlsx"), "找不到"],
      [broken, "坏.xlsx"],
      [input, "没有可以写进绩效文本的内容：可见的工作表中没有绩效目标表，也没有部门整体绩效目标。"],
    ] as const) {
      const ran = await run(["document", path, "-o", output, "--allow-errors"]);
      expect([ran.code, ran.out, existsSync(output)]).toEqual([2, "", false]);
      expect(ran.error).toContain(said);
    }
  });

  test("a place that can't be written leaves what was there, and no half of a file", async () => {
    mkdirSync(output);
    const ran = await run(["document", input, "-o", output, "--allow-errors"]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.error).toContain(`「${output}」没有写入`);
    expect(readdirSync(folder).sort()).toEqual(["目标表.xlsx", "绩效文本.docx"].sort());
    expect(readdirSync(output)).toEqual([]);
  });
});
