import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { openPaneInExcel } from "../office-host/browser-page";
import type { WorkbookDump } from "../office-host/description";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";
import { playTheHour, type Content } from "./whole-hour";

jest.setTimeout(180_000);

const PANE_URL = "https://localhost:3000/taskpane.html";
const SAMPLE = toSnapshot(sampleWorkbook());

let browser: Browser;
beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), pageHostBundle()]);
}, 60_000);
afterAll(() => browser.close());

function contentOf({ sheets, customXmlParts, customProperties }: WorkbookDump): Content {
  const cells = sheets.flatMap(({ name, cells: all }) =>
    Object.entries(all).map(([address, { value }]) => [`${name}!${address}`, value] as const),
  );
  return {
    cells: Object.fromEntries(cells.filter(([, value]) => value !== "")),
    ownPart: customXmlParts.at(-1),
    stamp: customProperties?.["绩标校验"]?.toString(),
  };
}

describeInBrowser("the hour before the deadline, over the real office.js", () => {
  test("every step does what it says and nothing else, and every step can be taken back", async () => {
    const pane = await openPaneInExcel(browser, PANE_URL, SAMPLE, {
      ...{ folder: path.resolve("dist/addin"), excelApi: "1.14", context: { viewport: { width: 300, height: 800 } } },
    });
    const { page, excel } = pane;
    const dump = async (): Promise<WorkbookDump> => {
      await excel.evaluate(({ settled }) => settled());
      return excel.evaluate(({ workbook }) => workbook.dump());
    };
    const before = await dump();
    await playTheHour(
      {
        page,
        content: async () => contentOf(await dump()),
        type: (sheet, address, text) =>
          excel.evaluate(
            ({ workbook }, [name, cell, value]) => {
              workbook.type(name, cell, value);
            },
            [sheet, address, text] as const,
          ),
      },
      SAMPLE,
    );
    await page.getByRole("button", { name: "清除标记", exact: true }).first().click();
    await page.getByText("已清除标记。").waitFor();
    // What is selected is no part of the workbook.
    const { selection, activeSheet } = before;
    expect({ ...(await dump()), selection, activeSheet }).toEqual(before);
    expect(await excel.evaluate(({ stats }) => stats.liveReferences)).toBe(0);
    expect([pane.complaints, pane.strayRequests]).toEqual([[], []]);
    await pane.close();
  });
});
