import { MessageChannel } from "node:worker_threads";
import { describe, expect, jest, test } from "@jest/globals";
import { checkAndMark } from "../../../src/commands/check-command";
import { formatFragment, outcomeText, parseFragment, type Outcome } from "../../../src/commands/outcome";
import { showOutcome } from "../../../src/commands/outcome-page";
import { actions, showDialog } from "../../../src/host/excel/commands-host";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { whenOfficeReady } from "../../../src/host/excel/office";
import { answerButton } from "../../../src/host/excel/old-web-view";
import { HostError } from "../../../src/host/port";
import { textsFor } from "../../../src/i18n";
import { useExcel } from "../../office-host/fixture";
import { THIRTEEN } from "./workbooks";

const excel = useExcel();

// Browsers have it and jsdom has not; the check gives the page a turn with it.
Object.defineProperty(globalThis, "MessageChannel", { value: MessageChannel, configurable: true });
const zh = textsFor("zh-CN");

const CHECKED: Outcome = {
  kind: "checked",
  tables: 13,
  counts: { error: 41, warning: 2, info: 7 },
  protectedSheets: 1,
};

const OUTCOMES: readonly Outcome[] = [
  CHECKED,
  { ...CHECKED, markFailure: { code: "sheet-missing", detail: "1.土地 & 房=产#？" } },
  { kind: "failed", failure: { code: "cell-editing", detail: "" } },
];

/** A window that the add-in has asked Excel for. */
interface OpenWindow {
  /** Address and options, as the library hands them to Excel. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly isOpen: () => boolean;
  /** The officer closes the window. */
  readonly leave: () => void;
}

type Answer = (status: readonly number[]) => void;

const DIALOG_EVENT = 10;
const CLOSED_BY_USER = 12006;

/** An array as Excel hands it to its pages. */
function safeArray(items: readonly unknown[]): unknown {
  const array = [...items];
  return Object.defineProperties(array, { toArray: { value: () => array }, dimensions: { value: () => 1 } });
}

/** Plays Excel's part in opening windows; `status` 0 opens them. */
function watchWindows(status = 0): OpenWindow[] {
  const windows: OpenWindow[] = [];
  const open = new Set<string>();
  const host: unknown = Reflect.get(window, "external");
  const external = host as Record<"RegisterEvent" | "UnregisterEvent", (...args: never) => void>;
  const { RegisterEvent: register, UnregisterEvent: unregister } = external;
  external.RegisterEvent = (
    id: number,
    target: string,
    handler: (id: number, payload: unknown) => void,
    done: Answer,
  ) => {
    if (id !== DIALOG_EVENT) {
      (register as (...args: unknown[]) => void)(id, target, handler, done);
      return;
    }
    if (status === 0) {
      open.add(target);
      windows.push({
        request: JSON.parse(target) as Record<string, unknown>,
        isOpen: () => open.has(target),
        leave: () => {
          open.delete(target);
          handler(id, safeArray([CLOSED_BY_USER]));
        },
      });
    }
    setTimeout(() => {
      done(safeArray([status]) as readonly number[]);
    }, 0);
  };
  external.UnregisterEvent = (id: number, target: string, done: Answer) => {
    open.delete(target);
    if (id === DIALOG_EVENT)
      setTimeout(() => {
        done(safeArray([0]) as readonly number[]);
      }, 0);
    else (unregister as (...args: unknown[]) => void)(id, target, done);
  };
  return windows;
}

const aMoment = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));

describe("The ribbon button", () => {
  test("checks the published workbook, marks it and counts what it found", async () => {
    const { workbook } = await excel.start({ workbook: THIRTEEN });
    const outcome = await checkAndMark(new ExcelWorkbookHost(), whenOfficeReady);
    if (outcome.kind !== "checked") throw new Error("The check failed");
    expect(outcome).toMatchObject({ tables: 13, protectedSheets: 0 });
    expect(outcome).not.toHaveProperty("markFailure");
    expect(outcome.counts.error).toBeGreaterThan(13);
    const marked = workbook.dump().sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0);
    expect(marked).toHaveLength(13);
  });

  test("counts the protected sheets that it could not mark", async () => {
    const { workbook } = await excel.start({ workbook: THIRTEEN });
    for (const { name } of THIRTEEN.sheets.slice(0, 2)) workbook.protect(name);
    expect(await checkAndMark(new ExcelWorkbookHost(), whenOfficeReady)).toMatchObject({ protectedSheets: 2 });
  });

  test("says why it could not check, or could check and not mark", async () => {
    const { faults } = await excel.start({ workbook: THIRTEEN });
    const host = new ExcelWorkbookHost();
    faults.fail("GeneralException", { batch: 4 });
    expect(await checkAndMark(host, whenOfficeReady)).toMatchObject({
      kind: "checked",
      tables: 13,
      markFailure: { code: "host-busy" },
    });
    faults.cellEditing = true;
    expect(await checkAndMark(host, whenOfficeReady)).toEqual(OUTCOMES[2]);
    faults.clear();
    const notReady = (): Promise<void> => Promise.reject(new HostError("unsupported"));
    expect(await checkAndMark(host, notReady)).toEqual({
      kind: "failed",
      failure: { code: "unsupported", detail: "" },
    });
  });

  test.each([
    ["done", () => Promise.resolve()],
    ["failed", () => Promise.reject(new Error("broken"))],
  ])("is released when its work is %s", async (_, run) => {
    const { press } = await excel.start({ workbook: THIRTEEN });
    const work = jest.fn(run);
    actions.associate("checkWorkbook", work);
    await press("checkWorkbook");
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe("The page behind the button", () => {
  test("checks, marks, shows a window that knows the verdict, and then releases the button", async () => {
    const { press, workbook } = await excel.start({ workbook: THIRTEEN });
    const windows = watchWindows();
    await import("../../../src/commands/commands");
    const log: string[] = [];
    const pressed = press("checkWorkbook").then(() => log.push("released"));
    while (windows.length === 0) await aMoment();
    await aMoment();
    expect(log).toEqual([]);
    const { origin, pathname, search, hash } = new URL(String(windows[0]?.request.url));
    expect([origin, pathname, search]).toEqual(["https://localhost:3000", "/taskpane.html", ""]);
    expect(parseFragment(hash)).toMatchObject({ locale: "zh-CN", outcome: { kind: "checked", tables: 13 } });
    expect(workbook.dump().sheets.every(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
    windows[0]?.leave();
    await pressed;
    expect(log).toEqual(["released"]);
  });
});

describe("The button 一键校验 in an Excel that can't run the add-in", () => {
  test("opens the page that says so, and is let go", async () => {
    const { press } = await excel.start({ workbook: THIRTEEN });
    const windows = watchWindows();
    const name = "checkWorkbookOfOld";
    answerButton(name);
    await press(name);
    expect(windows.map(({ request }) => request)).toMatchObject([{ url: location.href, width: 40, height: 60 }]);
    windows[0]?.leave();
    Reflect.deleteProperty(window, name);
  });

  test("is let go even where the page can't be opened", async () => {
    const { press } = await excel.start({ workbook: THIRTEEN });
    watchWindows(5001);
    const name = "checkWorkbookOfOld";
    answerButton(name);
    await press(name);
    Reflect.deleteProperty(window, name);
  });
});

describe("The window of the verdict", () => {
  test("is waited for until it is closed", async () => {
    await excel.start({ workbook: THIRTEEN });
    const windows = watchWindows();
    const log: string[] = [];
    const shown = showDialog("https://localhost:3000/commands.html#x").then(() => log.push("closed"));
    await aMoment();
    expect(log).toEqual([]);
    expect(windows.map(({ request }) => request)).toMatchObject([{ url: "https://localhost:3000/commands.html#x" }]);
    windows[0]?.leave();
    await shown;
    expect(log).toEqual(["closed"]);
  });

  test("gives way to the next one", async () => {
    await excel.start({ workbook: THIRTEEN });
    const windows = watchWindows();
    const first = showDialog("https://localhost:3000/first");
    await aMoment();
    const second = showDialog("https://localhost:3000/second");
    await first;
    await aMoment();
    expect(windows.map(({ isOpen }) => isOpen())).toEqual([false, true]);
    windows[1]?.leave();
    await second;
  });

  test("is not waited for where it can't be opened", async () => {
    await excel.start({ workbook: THIRTEEN });
    watchWindows(5001);
    await expect(showDialog("https://localhost:3000/commands.html")).resolves.toBeUndefined();
  });

  test("that stays open for long lets the button go", async () => {
    await excel.start({ workbook: THIRTEEN });
    const windows = watchWindows();
    jest.useFakeTimers();
    try {
      const shown = showDialog("https://localhost:3000/commands.html");
      await jest.advanceTimersByTimeAsync(31_000);
      await shown;
    } finally {
      jest.useRealTimers();
    }
    expect(windows[0]?.isOpen()).toBe(true);
    windows[0]?.leave();
  });

  test.each(OUTCOMES)("is told what to say by its address: %j", (outcome) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const address = new URL("https://localhost:3000/commands.html");
      address.hash = formatFragment(outcome, locale);
      expect(parseFragment(address.hash)).toEqual({ outcome, locale });
    }
  });

  test.each([
    "",
    "#",
    "#outcome=checked",
    "#outcome=checked&tables=-1",
    "#outcome=failed",
    "#outcome=other&code=failed",
  ])("is not shown for the address %j", (fragment) => {
    expect(parseFragment(fragment)).toBeUndefined();
  });

  test("takes a code it does not know for a failure without a name", () => {
    expect(parseFragment("#outcome=failed&code=toString&detail=x")?.outcome).toEqual({
      kind: "failed",
      failure: { code: "failed", detail: "x" },
    });
  });

  test("shows text as text", () => {
    const page = document.implementation.createHTMLDocument();
    showOutcome(page, { kind: "failed", failure: { code: "failed", detail: "<img src=x>" } }, "zh-CN");
    expect(page.querySelector("img")).toBeNull();
    expect(page.querySelector("h1")?.textContent).toBe("校验没有完成");
    expect(page.body.textContent).toContain("<img src=x>");
    expect([page.title, page.documentElement.lang]).toEqual(["绩标", "zh-CN"]);
  });
});

describe("The verdict in words", () => {
  const counts = { error: 0, warning: 0, info: 0 };

  test("with findings", () => {
    expect(outcomeText(CHECKED, zh)).toEqual({
      headline: zh.pane.verdict(13, CHECKED.counts),
      sentences: [
        "有问题的单元格已标记，填报内容没有改动。",
        "1 张工作表受保护，上面的问题没有标记。",
        "点「打开面板」查看清单和改法。",
      ],
    });
  });

  test("with findings that could not be marked", () => {
    const markFailure = { code: "cell-editing", detail: "" } as const;
    expect(outcomeText({ ...CHECKED, protectedSheets: 0, markFailure }, zh).sentences).toEqual([
      "有问题的单元格没有标记。",
      "有单元格正在编辑，Excel 暂时不接受操作，工作簿没有改动。",
      "请先按 Enter 或 Esc 结束编辑，再点一次。",
      "点「打开面板」查看清单和改法。",
    ]);
  });

  test("without findings, and without tables", () => {
    const clean: Outcome = { kind: "checked", tables: 13, counts, protectedSheets: 0 };
    expect(outcomeText(clean, zh)).toEqual({
      headline: "未发现问题",
      sentences: ["校验了 13 张表，填报内容没有改动。"],
    });
    expect(outcomeText({ ...clean, tables: 0 }, zh).headline).toBe("没有找到绩效目标表");
  });

  test("in English", () => {
    const clean: Outcome = { kind: "checked", tables: 1, counts, protectedSheets: 0 };
    expect(outcomeText(clean, textsFor("en")).sentences).toEqual([
      "1 table was checked; your entries were not changed.",
    ]);
  });
});
