import { testRule } from "../helpers/test-rule";
import { goodTable } from "../helpers/good-table";
import type { TestSheet } from "../helpers/grid";

const HEAD_ROWS = 8;
const { rows } = goodTable();

const instructions: TestSheet = {
  rows: [["填表说明"], ["1.项目名称应与预算系统一致。"], ["2.指标值应写明符号、数值和计量单位。"]],
};

const projectList: TestSheet = {
  rows: [
    ["序号", "项目编码", "项目名称", "预算数"],
    [1, "13073025P000165100017", "土地出让业务", 2000],
  ],
};

testRule("table-incomplete", {
  valid: [
    { name: "a head and an indicator block", input: {} },
    { name: "a sheet of instructions beside the table", input: [goodTable(), instructions] },
    { name: "a list of projects beside the table", input: [goodTable(), projectList] },
  ],
  invalid: [
    {
      name: "a head with no indicators below",
      input: [{ rows: rows.slice(0, HEAD_ROWS) }],
      finds: ["error A1:F8"],
      message:
        "A1:F8「绩效目标表」：此处像是一张绩效目标表的表头部分，但下面没有找到「一级指标、二级指标、三级指标、指标值」的指标区。请补上指标区，或确认这里不是绩效目标表。没有指标区，这张表没有校验。",
    },
    {
      name: "indicators with no head above",
      input: [{ rows: rows.slice(HEAD_ROWS) }],
      finds: ["error A2:F2"],
      message:
        "A2:F2「绩效目标表」：此处有指标区，但上面没有找到项目名称、项目编码或绩效目标。请补上表头部分，或确认这里不是绩效目标表。不知道属于哪个项目，这些指标没有校验。",
    },
    {
      name: "column labels with no rows, and not every class too",
      input: { indicators: [] },
      finds: ["error A10:F10"],
      message:
        "A10:F10「绩效目标表」：指标区只有列标题，没有任何指标。请填写产出、效益、满意度三类指标。没有指标的绩效目标表会被退回。",
    },
    {
      name: "the part beside a table that is whole",
      input: [goodTable(), { rows: rows.slice(0, HEAD_ROWS) }],
      finds: ["error Sheet2!A1:F8"],
    },
  ],
});
