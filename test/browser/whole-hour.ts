import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { checkSnapshot } from "../../src/lint/check";
import { formatCell } from "../../src/model/address";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";

/** What a workbook holds that the hour may change; cells by `sheet!A1`, those with nothing left out. */
export interface Content {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** XML of the part of ours; undefined when there is none. */
  readonly ownPart: string | undefined;
  readonly stamp: string | undefined;
}

/** A pane on the sample, wherever it runs. */
export interface Stage {
  readonly page: Page;
  readonly content: () => Promise<Content>;
  /** Types into a cell as an officer does. */
  readonly type: (sheet: string, address: string, text: string) => Promise<void>;
}

const TABLE = "2.征地和拆迁补偿";
const EDITED = `${TABLE}!B8`;

export function contentOf({ sheets, ownPart, stamp }: WorkbookSnapshot): Content {
  const cells = sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells: all }) =>
      all.map(({ column, value }): [string, CellValue] => [`${name}!${formatCell({ row, column })}`, value]),
    ),
  );
  return { cells: Object.fromEntries(cells.filter(([, value]) => value !== "")), ownPart, stamp };
}

/** Places whose values differ. */
function changes(before: Content, after: Content): Readonly<Record<string, CellValue>> {
  const places = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  return Object.fromEntries(
    [...places]
      .filter((place) => before.cells[place] !== after.cells[place])
      .map((place) => [place, after.cells[place] ?? ""]),
  );
}

/**
 * Plays the last hour before the deadline, looking at every cell after each step: check, fix what is safe, choose a
 * suggestion, fill, ignore two with reasons, look before sending, stamp, edit; and then every step back. The workbook is
 * then as it was, but for marks.
 */
export async function playTheHour({ page, content, type }: Stage, sample: WorkbookSnapshot): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  /** Nothing is under way. */
  const atRest = (): Promise<void> => page.locator('button:not([disabled]):has-text("一键校验")').waitFor();
  /** Types into a cell of the table, and checks again. */
  const edit = async (text: string): Promise<void> => {
    await type(TABLE, "B8", text);
    await button("重新校验").waitFor();
    await page.keyboard.press("Control+Enter");
    await atRest();
  };

  const original = await content();
  expect(original.cells).toEqual(contentOf(sample).cells);

  await button("一键校验").click();
  await said("13 张表：强制性 71 项，提示性 30 项");
  await atRest();
  expect(await content()).toEqual(original);

  // What is safe: the cells that a safe fix names, and no other.
  await button("全部安全修复 37").click();
  await button("修复 37 处").click();
  await said("已修复 37 处。");
  await atRest();
  const fixed = await content();
  const proposed = checkSnapshot(sample).findings.flatMap(({ fix, location: { sheetName } }) =>
    fix?.kind === "safe" ? fix.edits.map((edit) => `${sheetName}!${formatCell(edit)}`) : [],
  );
  const made = changes(original, fixed);
  expect(new Set(Object.keys(made))).toEqual(new Set(proposed));
  expect(made).toMatchObject({ "1.土地出让业务!F12": "=100%", "1.土地出让业务!G16": "怀财字〔2025〕7号" });

  // A suggestion, chosen as it would stand in the cell.
  const choice = page.getByRole("button", { name: /^改为 \S+：F\d+ / }).first();
  const [, value = "", address = ""] =
    /^改为 (\S+)：(F\d+) /.exec((await choice.getAttribute("aria-label")) ?? "") ?? [];
  await choice.click();
  await said("已修复 1 处。");
  await atRest();
  const chosen = await content();
  expect(Object.entries(changes(fixed, chosen))).toEqual([[expect.stringMatching(`!${address}$`), value]]);

  await button(/^补齐指标 \d+$/).click();
  await button(/^全部补齐 \d+ 行$/).click();
  await said(/^已补齐 \d+ 行，列为「待核对」。/);
  await page.keyboard.press("Escape");
  await atRest();
  const filled = await content();
  expect(filled.cells["3.办证资金!F12"]).toBe("2025年12月31日前");
  expect(filled.ownPart).toContain('"unconfirmed":["');
  expect(Object.keys(filled.cells).length).toBeGreaterThan(Object.keys(chosen.cells).length);

  for (const reason of ["上级文件规定如此", "系统登记如此"]) {
    await page.locator("[data-ignore]").first().click();
    await button(reason).click();
    await button("忽略").click();
    await said("已忽略，在列表末尾可以恢复。");
    await atRest();
  }
  const ignored = await content();
  expect(ignored.cells).toEqual(filled.cells);
  expect(ignored.ownPart).toContain("上级文件规定如此");
  expect(ignored.ownPart).toContain("系统登记如此");
  await page.keyboard.press("Control+Enter");
  await said(/^已忽略 \d+ 项$/);
  await atRest();
  const verdict = await page.getByText(/^13 张表：强制性 \d+ 项，提示性 \d+ 项$/).innerText();
  const [, errors = ""] = /强制性 (\d+) 项/.exec(verdict) ?? [];

  await button("发送前检查").click();
  await said(`还有 ${errors} 项强制性问题`);
  await button("清除标记并写入校验记录").click();
  await button("仍然写入").click();
  await said(/已有校验记录（.* 校验），其中写明还有 \d+ 项强制性问题。$/);
  const stamped = await content();
  expect(stamped.cells).toEqual(ignored.cells);
  expect(stamped.stamp).toMatch(new RegExp(`^2; 绩标 .*errors=${errors};`));
  await page.keyboard.press("Escape");

  await edit("征地补偿费和拆迁安置费");
  await said(/^校验后有改动：2\.征地和拆迁补偿（/);
  const edited = await content();
  expect(changes(stamped, edited)).toEqual({ [EDITED]: "征地补偿费和拆迁安置费" });

  // And back, a step at a time.
  await edit(String(stamped.cells[EDITED] ?? ""));
  await said(/^已校验，未改动/);
  expect(await content()).toEqual(stamped);
  await button("发送前检查").click();
  await button("删除校验记录").click();
  await button("清除标记并写入校验记录").waitFor();
  expect(await content()).toEqual(ignored);
  await page.keyboard.press("Escape");
  await page.locator("summary", { hasText: /^已忽略 \d+ 项$/ }).click();
  const restoring = page.getByRole("button", { name: /^恢复：/ });
  for (let left = await restoring.count(); left > 0; left--) {
    await restoring.first().click();
    await atRest();
    await restoring.nth(left - 1).waitFor({ state: "detached" });
  }
  expect(await content()).toEqual(filled);
  for (const state of [chosen, fixed, original]) {
    await button(/^撤销上一步：/).click();
    await said(/^已撤销/);
    await atRest();
    expect(await content()).toEqual(state);
  }
}
