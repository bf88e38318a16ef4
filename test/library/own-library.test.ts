import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { librarySheet } from "../../src/fill/library-sheet";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { mergeLibrary } from "../../src/library/merge-library";
import { ownLibraries, readOwnLibrary, type OwnLibrary } from "../../src/library/own-library";
import { workbookOf, type TestCell } from "../helpers/grid";
import { runs } from "../fuzz/runs";

const HEADER = ["二级指标", "三级指标", "绩效指标描述", "指标值", "项目类型"];

function read(...rows: readonly (readonly TestCell[])[]): OwnLibrary {
  const [sheet] = workbookOf({ name: "指标库", rows: [["本单位常用指标"], HEADER, ...rows] }).sheets;
  if (sheet === undefined) throw new Error("a workbook of one sheet has a sheet");
  return readOwnLibrary(sheet);
}

describe("an office's own library", () => {
  test("is read a row each, the class carried down and types parted", () => {
    const { indicators, problems } = read(
      ["数量指标", "巡河次数", "全年巡河的次数", "≥48次", "河湖管护、水利工程"],
      ["", "清理河道长度", "", "≥12公里", ""],
      ["时效", "清理完成时间", "清理结束的时间", "当年10月31日前", "河湖管护"],
      ["成本指标", "项目总成本", "", "≤预算数", ""],
      ["满意度指标", "沿岸群众满意度", "", { value: 0.9, numberFormat: "0%" }, ""],
    );
    expect(problems).toEqual([]);
    expect(indicators.map(({ level1, level2, name, value, types }) => [level1, level2, name, value, types])).toEqual([
      ["产出指标", "数量指标", "巡河次数", "≥48次", ["河湖管护", "水利工程"]],
      ["产出指标", "数量指标", "清理河道长度", "≥12公里", ["通用"]],
      ["产出指标", "时效指标", "清理完成时间", "{year}年10月31日前", ["河湖管护"]],
      ["产出指标", "成本指标", "项目总成本", "≤{budget}", ["通用"]],
      ["满意度指标", "服务对象满意度指标", "沿岸群众满意度", "90%", ["通用"]],
    ]);
    expect(indicators.every(({ isOwn }) => isOwn === true)).toBe(true);
  });

  test("says of each row that can't be taken what it lacks", () => {
    const { indicators, problems } = read(
      ["", "没有类别的指标", "", "≥1个"],
      ["其他类", "巡查次数", "", "≥12次"],
      ["质量指标", "", "", "≥95%"],
      ["", "质量指标", "", "≥95%"],
      ["", "合格率", "", "≥95%"],
      ["", "合 格率", "", "≥98%"],
      ["", "到位率", "", ""],
      ["", "完好率", "", "≥××%"],
    );
    expect(indicators.map(({ name }) => name)).toEqual(["合格率"]);
    expect(problems).toEqual([
      { row: 2, problem: "class-blank", text: "" },
      { row: 3, problem: "class-unknown", text: "其他类" },
      { row: 4, problem: "name-blank", text: "" },
      { row: 5, problem: "name-repeats-class", text: "质量指标" },
      { row: 7, problem: "name-twice", text: "合 格率" },
      { row: 8, problem: "value-blank", text: "" },
      { row: 9, problem: "value-unreadable", text: "≥××%" },
    ]);
  });

  test("stands on the sheet called 指标库 and on no other; without its columns nothing is read", () => {
    const rows = [HEADER, ["数量指标", "巡河次数", "", "≥48次", ""]];
    const workbook = workbookOf({ name: " 指标库 ", rows, visibility: "hidden" }, { name: "指标库说明", rows });
    expect(ownLibraries(workbook).map(({ indicators }) => indicators.length)).toEqual([1]);
    const other = workbookOf({
      name: "指标库",
      rows: [
        ["序号", "三级指标"],
        ["1", "巡河次数"],
      ],
    });
    expect(ownLibraries(other)).toEqual([{ sheetName: "指标库", indicators: [], problems: [], hasHeader: false }]);
  });

  test("never throws, whatever the cells hold", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("数量指标", "≥1个", "二级指标", ""), fc.double(), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const { indicators, problems } = read(...rows);
        expect(indicators.length + problems.length).toBeLessThanOrEqual(rows.length);
      }),
      runs(300),
    );
  });
});

describe("the built-in library, exported", () => {
  test("is read back as it was", () => {
    const { sheet, styles } = librarySheet(BUILT_IN_LIBRARY.indicators);
    const workbook = openWorkbookFile(writeWorkbook({ sheets: [sheet], styles }), "指标库.xlsx").snapshot();
    const [own] = ownLibraries(workbook);
    expect(own?.problems).toEqual([]);
    const plain = (list: readonly { level2: string; name: string; measures: string; value: string }[]): unknown =>
      list.map(({ level2, name, measures, value }) => [level2, name, measures, value]);
    expect(plain(own?.indicators ?? [])).toEqual(plain(BUILT_IN_LIBRARY.indicators));
  });
});

describe("a library with an office's own laid over it", () => {
  const { indicators } = read(
    ["数量指标", "巡河次数", "全年巡河的次数", "≥48次", "河湖管护"],
    ["满意度指标", "受益群众满意度", "本单位的问法", "≥97%", "通用"],
  );
  const merged = mergeLibrary(BUILT_IN_LIBRARY, indicators);
  const project = { name: "2026年河湖管护经费", purpose: "", goal: "", department: "" };

  test("offers the office's own first, for kinds of project that only it names", () => {
    expect(merged.rank("数量指标", project, 1).map(({ indicator }) => indicator.name)).toEqual(["巡河次数"]);
    expect(merged.search({ words: "巡河" }, 1).map(({ indicator }) => indicator.isOwn)).toEqual([true]);
  });

  test("holds one of the office's own instead of ours of the same name, and all else", () => {
    const same = merged.indicators.filter(({ name }) => name === "受益群众满意度");
    expect(same.map(({ value, isOwn }) => [value, isOwn])).toEqual([["≥97%", true]]);
    expect(merged.indicators.length).toBe(BUILT_IN_LIBRARY.indicators.length + 1);
    expect(mergeLibrary(BUILT_IN_LIBRARY, [])).toBe(BUILT_IN_LIBRARY);
  });
});
