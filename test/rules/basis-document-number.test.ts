import { named, withBasis } from "../helpers/good-table";
import { testRule } from "../helpers/test-rule";

const fill = (basis: string) => Array<string>(9).fill(basis);
const GOOD = "怀财字〔2025〕7号";

testRule("basis-document-number", {
  valid: [
    { name: "hexagonal brackets", input: { indicators: withBasis("奉节安委办发〔2021〕69号、奉节委办〔2022〕21号") } },
    { name: "no document at all", input: { indicators: withBasis("专家评审") } },
    { name: "a number without brackets", input: { indicators: withBasis("邯财社2018126号") } },
    { name: "the name of a document without number", input: { indicators: withBasis("《预算法》（2018年修正）") } },
    { name: "a house's number", input: { indicators: withBasis("租赁合同（2025）7号楼") } },
    { name: "the name as it is registered", input: named("怀财字【2025】7号 人员经费") },
    { name: "a purpose with a number", input: { purpose: "按怀财字[2025]7号购置办公设备" } },
  ],
  invalid: [
    ...[
      ["怀财字[2025]7号", GOOD],
      ["怀财字【2025】7号", GOOD],
      ["怀财字（2025）7号", GOOD],
      ["怀财字(2025)7号", GOOD],
      ["怀财字﹝2025﹞7号", GOOD],
      ["怀财字［2025］7号", GOOD],
      ["怀财字〔2025】7号", GOOD],
      ["怀财字【2025】第7号", "怀财字〔2025〕第7号"],
      ["根据鲁财科教(2024)67号文件,每生每年780元", "根据鲁财科教〔2024〕67号文件,每生每年780元"],
      ["财预[2015]88号、冀财预【2021】15号", "财预〔2015〕88号、冀财预〔2021〕15号"],
      [`${GOOD}；冀财预【2021】15号(见附件)`, `${GOOD}；冀财预〔2021〕15号(见附件)`],
    ].map(([basis = "", formal = ""]) => ({
      name: basis,
      input: { indicators: withBasis(basis, GOOD) },
      finds: ["info F11"],
      fixes: [`safe: F11 ${formal}`],
    })),
    {
      name: "spaces at the end, which stay",
      input: { indicators: withBasis("专家评审", "怀财字【2025】7号 ") },
      finds: ["info F12"],
      message:
        "F12「指标值确定依据」：文号「怀财字【2025】7号」的年份没有用六角括号。应为「怀财字〔2025〕7号」。发文字号的年份用六角括号「〔〕」括入。",
      fixes: ["safe: F12 怀财字〔2025〕7号 "],
      also: ["info text-whitespace F12"],
    },
    {
      name: "neighbouring cells together",
      input: { indicators: withBasis(...fill("怀财字【2025】7号")) },
      finds: ["info F11:F19"],
      message:
        "F11:F19「指标值确定依据」：9 个单元格中文号的年份没有用六角括号，如「怀财字【2025】7号」。应为「怀财字〔2025〕7号」。发文字号的年份用六角括号「〔〕」括入。",
      fixes: [`safe: ${[11, 12, 13, 14, 15, 16, 17, 18, 19].map((row) => `F${row} ${GOOD}`).join(", ")}`],
    },
    {
      name: "cells with others between on their own",
      input: { indicators: withBasis("怀财字[2025]7号", "计划", "怀财字(2025)7号") },
      finds: ["info F11", "info F13"],
      fixes: [`safe: F11 ${GOOD}`],
    },
    {
      name: "a formula, without offering to write over it",
      input: {
        indicators: withBasis("计划", "计划").map((row, index) =>
          index === 0 ? [row[0], row[1], row[2], row[3], row[4], { value: "怀财字[2025]7号", formula: "=A99" }] : row,
        ),
      },
      finds: ["info F11"],
    },
  ],
});
