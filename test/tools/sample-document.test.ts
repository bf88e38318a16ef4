import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { sampleDocument, sampleTables, type SampleTable } from "../../src/workbench/sample/sample-document";

/** SHA-256 of the document's plain text without the conversion's bookmark marks. */
const DOCUMENT_DIGEST = "5944ba37782f97d4dcb61916d0134bad4ab1f7339604f4001e7d9588383d0473";

/** Cells begin with a tab and end with a line break; rows and tables end with one line break more. */
function rowsText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `\t${cell}\n`).join("")}\n`).join("") + "\n";
}

function tableText(table: SampleTable): string {
  const { labels, checkpoints, columns } = sampleDocument().partTwo;
  const head = rowsText([
    [table.department, table.unit],
    [labels.code, table.code, labels.name, table.name],
    [labels.scale, labels.budget, table.budget, labels.fiscal, table.fiscal, labels.other, table.other],
    ["", table.purpose],
    [labels.plan, ...checkpoints],
    ["", ...table.plan],
    [labels.goal, table.goal],
  ]);
  const indicators = rowsText([
    columns,
    ...table.indicators.map((indicator, index) => [
      table.indicators[index - 1]?.level1 === indicator.level1 ? "" : indicator.level1,
      indicator.level2,
      indicator.name,
      indicator.description,
      indicator.value,
      indicator.basis,
    ]),
  ]);
  return `${table.title}\n${head} \n${indicators}`;
}

function documentText(): string {
  const { partOne, partTwo } = sampleDocument();
  const { overall, items, safeguards } = partOne;
  const lines = [partOne.heading, partOne.title, " ", overall.heading, ...overall.paragraphs, items.heading];
  for (const item of items.list) lines.push(item.heading, item.goal, item.indicator);
  lines.push(safeguards.heading, ...safeguards.paragraphs, " ", " ", " ", " ");
  lines.push(partTwo.heading, " ", partTwo.title, " ", " ");
  return `${lines.join("\n")}\n${partTwo.tables.map(tableText).join("\n \n")}\n`;
}

function table(number: number): SampleTable {
  const found = sampleTables()[number - 1];
  if (found === undefined) throw new Error(`no table ${number}`);
  return found;
}

describe("the transcription of the sample document", () => {
  test("gives back the document's text character by character", () => {
    expect(createHash("sha256").update(documentText()).digest("hex")).toBe(DOCUMENT_DIGEST);
  });

  test("holds 13 tables with 95 indicator rows", () => {
    expect(sampleTables().map(({ indicators }) => indicators.length)).toEqual([8, 8, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8]);
  });

  test("holds the three sections of part one", () => {
    const { partOne } = sampleDocument();
    expect(partOne.title).toBe("部门整体绩效目标");
    expect(partOne.overall.heading).toBe("一、总体绩效目标");
    expect(partOne.overall.paragraphs.map((paragraph) => paragraph.slice(0, 10))).toEqual(["2025年,我局将坚"]);
    expect(partOne.items.list.map(({ heading }) => heading.slice(0, 3))).toEqual(
      Array.from("一二三四五六七八九十", (numeral) => `（${numeral}）`),
    );
    for (const item of partOne.items.list) {
      expect(item.goal).toMatch(/^绩效目标：./u);
      expect(item.indicator).toMatch(/^绩效指标：./u);
    }
    expect(partOne.safeguards.paragraphs).toHaveLength(8);
  });

  test("keeps the spaces inside labels", () => {
    expect(sampleDocument().partTwo.labels.fiscal).toBe("其中：财政    资金");
  });

  test.each([
    [1, "title", "1.怀财字[2025]7号 土地出让业务绩效目标表"],
    [1, "code", "13073025P000165100017"],
    [1, "other", " "],
    [4, "budget", "9.75"],
    [5, "purpose", "怀财字【2025】7号 "],
    [7, "goal", "1.怀财字【2025】7号 "],
    [9, "goal", "1.\t怀财字【2025】7号\t\n"],
    [12, "goal", "1. 河北省自然资源厅关于清算提前下达2024年土地整治专项资金\t\t\t\t\t\t"],
    [
      12,
      "name",
      "冀财资环【2024】115号河北省财政厅 河北省自然资源厅关于清算提前下达2024年土地整治专项资金{新增建设用地土地有偿使用费返还市县资金，第二批】的通知",
    ],
    [13, "purpose", "收回怀来智怀云算科技有限公司、怀来兴怀建设开发有限公司国有建设用地使用权有偿收回价款】"],
  ] as const)("table %i has its %s as printed", (number, field, text) => {
    expect(table(number)[field]).toBe(text);
  });

  test.each([
    [1, 1, "name", "\t\n财政拨款保障率\n"],
    [1, 3, "description", "完成工作目标所需要资金\n"],
    [1, 6, "basis", "怀财字【2025】7号\t\n"],
    [2, 0, "value", "≥100完成率"],
    [2, 4, "description", "对我省的区域经济具有一定的带动作用"],
    [2, 7, "name", "群众满意度\n"],
    [3, 3, "value", "10%"],
    [4, 0, "basis", "怀财字【2025】7号 "],
    [4, 1, "basis", "怀财字【2025】7号"],
    [7, 3, "value", "4213.45万元"],
    [8, 2, "name", "项目完成时间\n"],
    [8, 0, "basis", "怀财【2025】7号"],
    [11, 4, "name", "对经济发展带来效果 "],
    [11, 5, "level2", "生态效益指标"],
    [13, 3, "value", "≥90"],
    [13, 7, "basis", "怀财字（2025）7号"],
  ] as const)("table %i, indicator row %i (0-based), has its %s as printed", (number, row, field, text) => {
    expect(table(number).indicators[row]?.[field]).toBe(text);
  });

  test("holds the plans as printed, blanks as a space", () => {
    expect([1, 2, 8, 11, 13].map((number) => table(number).plan)).toEqual([
      ["25%", "25%", "25%", "25%"],
      ["25%", "50%", "25%", " "],
      ["75%", "25%", " ", " "],
      ["10%", "30%", "30%", "30%"],
      ["25%", "50%", "75%", "100%"],
    ]);
  });

  test("gives every table a short legal sheet name of its own", () => {
    const names = sampleTables().map(({ sheetName }) => sheetName);
    expect(new Set(names).size).toBe(13);
    for (const [index, name] of names.entries()) {
      expect(name).toMatch(/^\d+\.[^[\]:*?/\\]{2,16}$/u);
      expect(Number.parseInt(name, 10)).toBe(index + 1);
    }
  });
});
