import { describe, expect, test } from "@jest/globals";
import { checkWorkbook } from "../../src/app/check";
import { confirmRows, fillRows, insertIndicator } from "../../src/app/fill";
import { findGaps } from "../../src/fill/gaps";
import { FileWorkbookHost, openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import type { CheckResult } from "../../src/lint/result";
import { formatRange, parseRange } from "../../src/model/address";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { short } from "../helpers/check";
import { bestOf, contentOf, FILL_LIBRARY, indicatorNamed, shownRows, planGaps } from "../helpers/fill";
import { GOOD_INDICATORS, goodTable, withIndicator, type IndicatorCells } from "../helpers/good-table";
import { workbookOf, type TestCell, type TestSheet } from "../helpers/grid";
import { without } from "../helpers/indicator-block";
import { row } from "../helpers/test-rule";

/** A real file of these sheets, opened. */
function hostOf(...sheets: readonly TestSheet[]): FileWorkbookHost {
  const workbook: WorkbookSnapshot = workbookOf(...sheets);
  const bytes = writeWorkbook({
    sheets: workbook.sheets.map(({ name, isProtected, merges, rows }) => ({
      name,
      isProtected,
      merges,
      cells: rows.flatMap(({ row: at, cells }) => cells.map(({ column, value }) => ({ row: at, column, value }))),
    })),
  });
  return new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
}

async function fillBest(host: FileWorkbookHost, result: CheckResult) {
  const outcome = await fillRows(host, result, bestOf(planGaps(result, findGaps(result), FILL_LIBRARY)));
  if ("why" in outcome) throw new Error(outcome.why);
  return outcome;
}

describe("filling rows", () => {
  test("writes them with their mark, and taking back brings back the workbook", async () => {
    const host = hostOf(
      goodTable(without("成本指标")),
      goodTable({ ...row("数量指标", "数量指标", "≥15宗"), code: "" }),
    );
    const before = host.snapshot;
    const { filled, skipped, undo } = await fillBest(host, await checkWorkbook(host));
    expect([filled.map(({ gap }) => gap.level2), skipped]).toEqual([["成本指标", "数量指标"], []]);
    const waiting = (await checkWorkbook(host)).findings.filter(({ rule }) => rule === "indicator-unconfirmed");
    expect(waiting.map((finding) => `${finding.location.sheetName} ${short(finding)}`)).toEqual([
      "Sheet1 info indicator-unconfirmed C14",
      "Sheet2 info indicator-unconfirmed C11",
    ]);
    await host.apply(undo);
    expect(contentOf(host.snapshot)).toEqual(contentOf(before));
    expect((await checkWorkbook(host)).settings.unconfirmed).toBeUndefined();
  });

  test("is confirmed row by row, without a change of the rows", async () => {
    const host = hostOf(goodTable(without("成本指标", "质量指标")));
    await fillBest(host, await checkWorkbook(host));
    const filled = contentOf(host.snapshot);
    const result = await checkWorkbook(host);
    expect(result.findings).toHaveLength(2);
    expect(await confirmRows(host, result, result.findings.slice(0, 1))).toBe("saved");
    const left = await checkWorkbook(host);
    expect(left.findings.map(short)).toEqual(["info indicator-unconfirmed C14"]);
    expect(await confirmRows(host, left, left.findings)).toBe("saved");
    const after = await checkWorkbook(host);
    expect([after.findings, after.settings]).toEqual([[], { suppressions: [] }]);
    expect(contentOf(host.snapshot)).toEqual(filled);
  });

  test("writes nothing where nothing can be filled, or the settings can't be read", async () => {
    const guarded = hostOf({ ...goodTable(without("成本指标")), isProtected: true });
    const before = guarded.snapshot;
    const { filled, skipped } = await fillBest(guarded, await checkWorkbook(guarded));
    expect([filled, skipped.map(({ why }) => why)]).toEqual([[], ["protected"]]);
    expect(guarded.snapshot).toBe(before);

    const damaged = hostOf(goodTable(without("成本指标")));
    await damaged.writeOwnPart("<jibiao");
    const held = damaged.snapshot;
    const result = await checkWorkbook(damaged);
    const plans = planGaps(result, findGaps(result), FILL_LIBRARY);
    expect(await fillRows(damaged, result, bestOf(plans))).toEqual({ why: "unreadable" });
    expect(await insertIndicator(damaged, result, indicatorNamed("项目总成本"))).toEqual({ why: "unreadable" });
    expect(damaged.snapshot).toBe(held);
  });

  test("rejects and writes nothing where a cell was changed since the check", async () => {
    const host = hostOf(goodTable(without("成本指标")));
    const result = await checkWorkbook(host);
    await host.apply({
      edits: [{ kind: "set-cell", sheetId: "1", row: 12, column: 2, value: "到货时间" }],
      expected: [],
    });
    const changed = host.snapshot;
    await expect(fillBest(host, result)).rejects.toMatchObject({ code: "content-changed" });
    expect(host.snapshot).toBe(changed);
  });
});

describe("inserting an indicator", () => {
  async function insertAt(place: string, name: string, ...sheets: readonly TestSheet[]) {
    const host = hostOf(...sheets);
    const before = host.snapshot;
    const [sheet] = before.sheets;
    const range = parseRange(place);
    if (sheet === undefined || range === undefined) throw new Error(`no place: ${place}`);
    await host.goTo(sheet.id, range);
    const outcome = await insertIndicator(host, await checkWorkbook(host), indicatorNamed(name));
    if ("why" in outcome) return { why: outcome.why, isUntouched: host.snapshot === before };
    const shown = shownRows(host.snapshot, 11);
    await host.apply(outcome.undo);
    expect(contentOf(host.snapshot)).toEqual(contentOf(before));
    return { place: `${outcome.sheetName}!${formatRange(outcome.range)}`, shown };
  }

  test("fills the selected row where that is a gap of its class", async () => {
    const { place, shown } = await insertAt("D11", "培训人数", goodTable(row("数量指标", "数量指标", "≥100%")));
    expect(place).toBe("Sheet1!A11:F11");
    expect(shown?.[0]).toBe("11 产出指标 | 数量指标 | 培训人数 | 本年参加培训的人数 | ≥80人 | 怀财字〔2025〕7号");
    expect(shown).toHaveLength(10);
  });

  test("comes below the last row of its class elsewhere in the table, the head included", async () => {
    for (const selected of ["C15", "A3", "A1:XFD1"]) {
      const { place, shown } = await insertAt(selected, "档案完整率", goodTable());
      expect(place).toBe("Sheet1!A13:F13");
      expect(shown?.slice(1, 4)).toEqual([
        "12 ∅ | 质量指标 | 设备验收合格率 | 验收合格设备占购置设备的比例 | =100% | 怀财字〔2025〕7号",
        "13 ∅ | 质量指标 | 档案完整率 | 资料齐全的档案占比 | =100% | 怀财字〔2025〕7号",
        "14 ∅ | 时效指标 | 设备购置完成时间 | 全部设备到货并验收的时间 | 2025年6月30日前 | 怀财字〔2025〕7号",
      ]);
    }
  });

  test("extends a class that is merged, and is carried where the form carries", async () => {
    const table = goodTable();
    const merged = { ...table, merges: [...(table.merges ?? []), "A11:A14", "A15:A18"] };
    const { shown } = await insertAt("C11", "资金节约率", merged);
    expect(shown?.at(-1)).toBe("A11:A14 A15:A19");
    const carried = GOOD_INDICATORS.flatMap((cells): readonly IndicatorCells[] =>
      cells[1] === "质量指标" ? [cells, ["", "", "设备完好率", "完好设备的占比", "≥98%", cells[5]]] : [cells],
    );
    const below = await insertAt("C11", "档案完整率", goodTable({ indicators: carried }));
    expect(below.shown?.[3]).toBe("14 ∅ | ∅ | 档案完整率 | 资料齐全的档案占比 | =100% | 怀财字〔2025〕7号");
    const joined = goodTable({ indicators: carried });
    const grown = await insertAt("C11", "档案完整率", { ...joined, merges: [...(joined.merges ?? []), "B12:B13"] });
    expect(grown.shown?.at(-1)).toBe("B12:B14");
  });

  test("takes the place of a class that is missing", async () => {
    const { place, shown } = await insertAt("C11", "单位办理成本", goodTable(without("成本指标")));
    expect(place).toBe("Sheet1!A14:F14");
    expect(shown?.[3]).toBe("14 ∅ | 成本指标 | 单位办理成本 | 办理每件业务的平均支出 | ≤500元/件 | 怀财字〔2025〕7号");
  });

  test("leaves a value blank that depends on what the table does not tell", async () => {
    const { shown } = await insertAt("C11", "项目总成本", goodTable({ budget: "", fiscal: "" }));
    expect(shown?.[4]).toBe("15 ∅ | 成本指标 | 项目总成本 | 全部支出的总额 | ∅ | 怀财字〔2025〕7号");
  });

  test("says why not: outside every table, on a protected sheet", async () => {
    expect(await insertAt("C40", "培训人数", goodTable())).toEqual({ why: "outside", isUntouched: true });
    expect(await insertAt("K12", "培训人数", goodTable())).toEqual({ why: "outside", isUntouched: true });
    expect(await insertAt("C11", "培训人数", { ...goodTable(), isProtected: true })).toEqual({
      why: "protected",
      isUntouched: true,
    });
  });

  test("joins its class where the table has it below another level 1", async () => {
    const indicators = GOOD_INDICATORS.map((cells): IndicatorCells => [
      cells[0] === "满意度指标" ? "" : cells[0],
      ...(cells.slice(1) as [TestCell, TestCell, TestCell, TestCell, TestCell]),
    ]);
    const table = goodTable({ indicators });
    const merged = { ...table, merges: [...(table.merges ?? []), "A15:A19"] };
    const { shown } = await insertAt("C11", "办事群众满意度", merged);
    expect(shown?.slice(9)).toEqual([
      "20 ∅ | 服务对象满意度指标 | 办事群众满意度 | 问卷中满意的群众占比 | ≥90% | 怀财字〔2025〕7号",
      "A15:A20",
    ]);
  });

  test("repeats the table's own word for its level 1, known or not", async () => {
    const indicators = GOOD_INDICATORS.map((cells, index): IndicatorCells => [
      index < 4 ? "任务成果（60分）" : index < 8 ? "效益指标" : "满意度指标",
      ...(cells.slice(1) as [TestCell, TestCell, TestCell, TestCell, TestCell]),
    ]);
    const { shown } = await insertAt("C11", "档案完整率", goodTable({ indicators }));
    expect(shown?.[2]).toBe(
      "13 任务成果（60分） | 质量指标 | 档案完整率 | 资料齐全的档案占比 | =100% | 怀财字〔2025〕7号",
    );
  });

  test("of a cost stands among the table's costs, whichever model that follows", async () => {
    const older = await insertAt("C11", "经济成本控制额", goodTable());
    expect(older.shown?.[4]).toBe(
      "15 ∅ | 成本指标 | 经济成本控制额 | 全部经济成本的总额 | ≤50万元 | 怀财字〔2025〕7号",
    );
    const indicators = GOOD_INDICATORS.map((cells): IndicatorCells =>
      cells[1] === "成本指标" ? ["成本指标", "经济成本指标", cells[2], cells[3], cells[4], cells[5]] : cells,
    );
    const newer = await insertAt("C11", "单位办理成本", goodTable({ indicators }));
    expect(newer.shown?.[4]).toBe(
      "15 ∅ | 经济成本指标 | 单位办理成本 | 办理每件业务的平均支出 | ≤500元/件 | 怀财字〔2025〕7号",
    );
  });

  test("leaves a gap alone that is not selected", async () => {
    const indicators = withIndicator("数量指标", { name: "数量指标", value: "≥100%" });
    expect((await insertAt("C12", "培训人数", goodTable({ indicators }))).place).toBe("Sheet1!A12:F12");
  });
});
