import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile, type WorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { checkSnapshot } from "../../src/lint/check";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { goodTable } from "../helpers/good-table";
import { useCaseFolders } from "./case-folder";
import { NOW, run } from "./run";
import { workbookOf } from "../helpers/grid";

let folder = "";
let input = "";
let output = "";
useCaseFolders("changes", (files) => {
  ({ folder, input } = files);
  output = join(folder, "结果.xlsx");
});

const open = (path: string): WorkbookFile => openWorkbookFile(readFileSync(path), path);
const sample = readFileSync(SAMPLE_PATH);

/** A workbook of one table with nothing to find. */
function writeGood(path: string): void {
  const { sheets } = workbookOf(goodTable());
  writeFileSync(
    path,
    writeWorkbook({
      sheets: sheets.map(({ name, rows, merges }) => ({
        ...{ name, merges },
        cells: rows.flatMap(({ row, cells }) =>
          cells.map(({ numberFormat, ...cell }) => ({
            row,
            ...cell,
            ...(numberFormat && { style: { numberFormat } }),
          })),
        ),
      })),
    }),
  );
}

describe("mark and clear", () => {
  test("mark writes another file whose cells carry the marks; clear gives back the original's parts", async () => {
    const marked = await run(["mark", input, "-o", output]);
    expect(marked).toEqual({
      code: 0,
      out: `${input}\n  13 张表，95 个指标：强制性 71 项，提示性 30 项，建议 97 项。\n  已标记 198 项问题。\n  已写入「${output}」。\n`,
      error: "",
    });
    expect(readFileSync(input).equals(sample)).toBe(true);
    const marks = open(output).tags.marks();
    expect(marks.flatMap(({ ranges }) => ranges).length).toBeGreaterThan(100);
    expect(open(output).snapshot()).toEqual(open(input).snapshot());

    const cleared = join(folder, "清除.xlsx");
    expect((await run(["clear", output, "-o", cleared])).code).toBe(0);
    const [before, after] = [open(input).pack, open(cleared).pack];
    for (const { name } of before.archive.entries) {
      expect([name, after.text(name) === before.text(name)]).toEqual([name, true]);
    }
  });

  test("with --notes each cell's findings stand in a note; marking without, and clearing, take the notes away", async () => {
    const { out } = await run(["mark", input, "-o", output, "--notes"]);
    expect(out).toContain("  已标记 198 项问题。\n  问题写入 183 个单元格的批注；已有批注的单元格保持原样。\n");
    const parts = (path: string): readonly (readonly [name: string, text: string])[] => {
      const { pack } = open(path);
      return [...pack.archive.entries].map(({ name }) => [name, pack.text(name)]);
    };
    const comments = (path: string): readonly string[] =>
      parts(path).flatMap(([name, text]) => (name.includes("comments") ? [text] : []));
    const texts = comments(output).flatMap((part) => part.match(/<comment ref="[^"]+".*?<\/comment>/gs) ?? []);
    expect(texts).toHaveLength(183);
    expect(texts[0]).toBe(
      '<comment ref="B11" authorId="0"><text><r><t>▲ 提示性：绩效指标与本项标题相同。应写明怎样衡量这项工作完成得好不好，如数量、比率或期限。照抄标题，无法监控和评价。</t></r></text></comment>',
    );
    expect(open(output).snapshot()).toEqual(open(input).snapshot());
    for (const again of [["clear"], ["mark"]] as const) {
      const target = join(folder, `${again[0]}.xlsx`);
      expect((await run([...again, output, "-o", target])).code).toBe(0);
      expect(comments(target)).toEqual([]);
    }
    expect(parts(join(folder, "clear.xlsx"))).toEqual(parts(input));
  });

  test("only what is at least as serious as asked is marked", async () => {
    await run(["mark", input, "-o", output, "--min-severity", "error"]);
    expect(
      new Set(
        open(output)
          .tags.marks()
          .map(({ severity }) => severity),
      ),
    ).toEqual(new Set(["error"]));
  });

  test("clearing what has no marks leaves the very file", async () => {
    const { out } = await run(["clear", input, "--in-place"]);
    expect(out).toBe(`${input}\n  已清除绩标的标记。\n  没有改动，文件保持原样。\n`);
    expect(readFileSync(input).equals(sample)).toBe(true);
  });
});

describe("fix", () => {
  test("makes the safe fixes, lists each, and leaves nothing that is safe to fix", async () => {
    const { code, out } = await run(["fix", input, "-o", output]);
    expect(code).toBe(0);
    expect(out).toMatch(/修复 \d+ 项。/);
    expect(out).toContain("「8.退还兴怀土地出让金」F15：≥100百分比 → ≥100%  [value-notation]\n");
    expect(out).toContain("「9.业务费」G10:G16：怀财字【2025】7号 → 怀财字〔2025〕7号  [basis-document-number]\n");
    expect(out).toContain("「5.名校英才入冀」B5：怀财字【2025】7号␣ → 怀财字【2025】7号  [text-whitespace]\n");
    // The number is mended, then the space behind it goes.
    expect(out).toContain("怀财字〔2025〕7号  [basis-document-number, text-whitespace]\n");
    const before = checkSnapshot(open(input).snapshot());
    const after = checkSnapshot(open(output).snapshot());
    expect(before.findings.filter(({ fix }) => fix?.kind === "safe").length).toBeGreaterThan(0);
    expect(after.findings.filter(({ fix }) => fix?.kind === "safe")).toEqual([]);
    expect(after.summary.errors).toBeLessThanOrEqual(before.summary.errors);
  });

  test("a dry run lists the same and writes nothing", async () => {
    const dry = await run(["fix", input, "--dry-run"]);
    expect(dry.out).toContain("试运行：没有写入任何文件。");
    expect(readdirSync(folder)).toEqual(["目标表.xlsx"]);
    const wet = await run(["fix", input, "-o", output]);
    expect(wet.out.split("\n").slice(0, -2)).toEqual(dry.out.split("\n").slice(0, -2));
  });

  test("with suggestions makes more", async () => {
    const count = async (...args: readonly string[]): Promise<number> =>
      Number(/修复 (\d+) 项/.exec((await run(["fix", input, "--dry-run", ...args])).out)?.[1]);
    expect(await count("--suggested")).toBeGreaterThan(await count());
  });
});

test("fill fills the sample's gaps and marks the rows to be confirmed", async () => {
  const { code, out } = await run(["fill", input, "-o", output]);
  expect(code).toBe(0);
  expect(out).toContain("补齐 53 行，均标为待核对。");
  const { findings, summary } = checkSnapshot(open(output).snapshot());
  expect(findings.filter(({ rule }) => rule === "indicator-unconfirmed")).toHaveLength(53);
  expect([summary.tables, summary.errors]).toEqual([13, 27]);
});

describe("stamp and verify", () => {
  test("a workbook with errors is not stamped, and the errors are told", async () => {
    const { code, out } = await run(["stamp", input, "-o", output]);
    expect(code).toBe(1);
    expect(out).toContain("还有 71 项强制性问题，没有写入校验记录：");
    expect(readdirSync(folder)).toEqual(["目标表.xlsx"]);
  });

  test("a stamp holds until a table says something else", async () => {
    writeGood(input);
    expect((await run(["verify", input])).out).toBe(`${input}\n  没有校验记录。\n`);
    expect((await run(["stamp", input, "-o", output])).out).toContain("已写入校验记录，时间 2026-11-27 14:30。");
    const valid = await run(["verify", output]);
    expect(valid.code).toBe(0);
    expect(valid.out).toContain(`已校验，未改动（校验时间 ${NOW.replace("T", " ")}，规则集 hebei，jibiao `);
    const report = JSON.parse((await run(["check", output, "--format", "json"])).out) as { files: { stamp: string }[] };
    expect(report.files[0]?.stamp).toBe("valid");

    const host = new FileWorkbookHost(open(output));
    const [sheet] = host.snapshot.sheets;
    const indicator = checkSnapshot(host.snapshot).tables[0]?.indicators[0];
    const { top = -1, left = -1 } = indicator?.value.range ?? {};
    await host.apply({
      edits: [{ kind: "set-cell", sheetId: sheet?.id ?? "", row: top, column: left, value: "≥99个" }],
      expected: [],
    });
    writeFileSync(output, host.save());
    const changed = await run(["verify", output]);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain(`校验后有改动：${sheet?.name}（校验时间 `);
  });
});

describe("where files are written", () => {
  test("never over the original, unless it is said", async () => {
    const same = await run(["mark", input, "-o", input]);
    expect(same.code).toBe(2);
    expect(same.error).toContain("就是原文件，没有写入。");
    expect(readFileSync(input).equals(sample)).toBe(true);
    expect((await run(["mark", input, "--in-place"])).code).toBe(0);
    expect(open(input).tags.markedSheets.size).toBeGreaterThan(0);
  });

  test("into a folder under their relative names, and one bad file stops none of the others", async () => {
    mkdirSync(join(folder, "年", "局"), { recursive: true });
    cpSync(SAMPLE_PATH, join(folder, "年", "一.xlsx"));
    cpSync(SAMPLE_PATH, join(folder, "年", "局", "二.xlsx"));
    writeFileSync(join(folder, "年", "坏.xlsx"), "hello");
    const target = join(folder, "标记");
    const { code, out, error } = await run(["mark", join(folder, "年"), "-o", target]);
    expect(code).toBe(2);
    expect(error).toContain("坏.xlsx");
    expect(readdirSync(target, { recursive: true }).map(String).sort()).toEqual([
      "一.xlsx",
      "局",
      join("局", "二.xlsx"),
    ]);
    expect(out).toContain(`已写入「${join(target, "局", "二.xlsx")}」。`);
  });

  test("an existing file keeps its permissions, a link goes on leading to it, and nothing is left beside", async () => {
    const real = join(folder, "真.xlsx");
    writeFileSync(real, "旧");
    chmodSync(real, 0o640);
    symlinkSync(real, output);
    expect((await run(["mark", input, "-o", output])).code).toBe(0);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(open(real).tags.markedSheets.size).toBeGreaterThan(0);
    expect(readdirSync(folder).sort()).toEqual(["目标表.xlsx", "真.xlsx", "结果.xlsx"].sort());
  });

  test("a target that can't be written is told of, and nothing is left beside it", async () => {
    mkdirSync(join(folder, "满"));
    writeFileSync(join(folder, "满", "占"), "");
    const { code, error } = await run(["mark", input, "-o", join(folder, "满", "占", "结果.xlsx")]);
    expect(code).toBe(2);
    expect(error).toContain("没有写入");
    expect(readdirSync(join(folder, "满"))).toEqual(["占"]);
  });
});
