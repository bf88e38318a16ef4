import { describe, expect, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { formatSettings, parseSettings } from "../../../src/lint/settings-part";
import { NO_SETTINGS, suppress } from "../../../src/lint/workbook-settings";
import { HostError } from "../../../src/host/port";
import { useExcel } from "../../office-host/fixture";
import type { WorkbookDescription } from "../../office-host/description";
import type { ExcelSession } from "../../office-host/session";
import { THIRTEEN } from "./workbooks";

const excel = useExcel();

async function start(parts: readonly string[] = [], workbook: WorkbookDescription = ONE): Promise<ExcelSession> {
  const session = await excel.start({ workbook: { ...workbook, customXmlParts: parts } });
  session.stats.clear();
  return session;
}

const ONE: WorkbookDescription = { sheets: [{ name: "表", rows: [{ row: 0, cells: [{ column: 0, value: "甲" }] }] }] };
const FOREIGN = '<?xml version="1.0"?><root xmlns="http://schemas.example.org/other"><a/></root>';
const ours = (rule: string): string =>
  formatSettings(suppress(NO_SETTINGS, { scope: "workbook", rule, reason: "已与财政局核实 <&>" }));
const DAMAGED = '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{</jibiao>';
const partsOf = ({ workbook }: ExcelSession): readonly string[] => workbook.dump().customXmlParts;

describe("Our part of a workbook in Excel", () => {
  test("is read with the sheets, in no more requests", async () => {
    const session = await start([FOREIGN, ours("plan-blank")]);
    const { ownPart } = await new ExcelWorkbookHost().readSnapshot();
    expect(ownPart).toBe(ours("plan-blank"));
    expect(session.stats.syncs).toBe(3);
    expect(partsOf(session)).toEqual([FOREIGN, ours("plan-blank")]);
  });

  test("is absent where there is none, and asking costs less than 1 kB", async () => {
    const bare = await start([FOREIGN], THIRTEEN);
    expect(await new ExcelWorkbookHost().readSnapshot()).toEqual(THIRTEEN);
    const asked = bare.stats.batches.slice(0, 2);
    expect(bare.stats.syncs).toBe(3);
    expect(asked[0]?.requestBytes).toBeLessThan(2_500);
  });

  test("is the first of several that can be read, and the first of all when none can", async () => {
    await start([DAMAGED, ours("plan-blank"), ours("value-blank")]);
    expect((await new ExcelWorkbookHost().readSnapshot()).ownPart).toBe(ours("plan-blank"));
  });

  test("that can't be read is given as it is", async () => {
    await start([DAMAGED, FOREIGN]);
    const { ownPart } = await new ExcelWorkbookHost().readSnapshot();
    expect(ownPart).toBe(DAMAGED);
    expect(parseSettings(ownPart)).toEqual({ suppressions: [], unreadable: "damaged" });
  });

  test("is written in one request, in place of every part of ours and of nothing else", async () => {
    const session = await start([ours("plan-blank"), FOREIGN, DAMAGED]);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.stats.clear();
    await host.writeOwnPart(ours("value-blank"));
    expect(session.stats.syncs).toBe(1);
    expect(partsOf(session)).toEqual([FOREIGN, ours("value-blank")]);
    expect(session.stats.batches[0]?.requestBytes).toBeLessThan(3_000);
    await host.writeOwnPart(ours("budget-blank"));
    expect(session.stats.syncs).toBe(2);
    expect(partsOf(session)).toEqual([FOREIGN, ours("budget-blank")]);
    expect((await host.readSnapshot()).ownPart).toBe(ours("budget-blank"));
  });

  test("is removed by an empty text, and nothing of ours is left", async () => {
    const session = await start([FOREIGN, ours("plan-blank")]);
    const before = await new ExcelWorkbookHost().readSnapshot();
    const host = new ExcelWorkbookHost();
    await host.writeOwnPart("");
    expect(partsOf(session)).toEqual([FOREIGN]);
    const { ownPart, ...rest } = before;
    expect([ownPart, await host.readSnapshot()]).toEqual([ours("plan-blank"), rest]);
  });

  test("is written without a look before, after asking what is there", async () => {
    const session = await start([ours("plan-blank")]);
    await new ExcelWorkbookHost().writeOwnPart(ours("value-blank"));
    expect(session.stats.syncs).toBe(2);
    expect(partsOf(session)).toEqual([ours("value-blank")]);
  });

  test("is written anew when someone else has replaced it meanwhile", async () => {
    const session = await start([ours("plan-blank")]);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    const { customXmlParts } = session.workbook;
    for (const part of [...customXmlParts.all]) customXmlParts.remove(part);
    customXmlParts.add(ours("budget-blank"));
    await host.writeOwnPart(ours("value-blank"));
    expect(partsOf(session)).toEqual([ours("value-blank")]);
  });

  test.each([
    ["InvalidOperationInCellEditMode", "cell-editing"],
    ["AccessDenied", "sheet-protected"],
    ["GeneralException", "host-busy"],
  ] as const)("stays as it is when Excel says %s", async (fault, code) => {
    const session = await start([ours("plan-blank")]);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    for (const batch of [1, 2, 3]) session.faults.fail(fault, { batch });
    await expect(host.writeOwnPart(ours("value-blank"))).rejects.toMatchObject({ code });
    expect(partsOf(session)).toEqual([ours("plan-blank")]);
    session.faults.clear();
    await host.writeOwnPart(ours("value-blank"));
    expect(partsOf(session)).toEqual([ours("value-blank")]);
  });

  test.each(["value-blank", ""])(
    "is the former or the new one (%s), after whatever action Excel stops",
    async (rule) => {
      const next = rule === "" ? "" : ours(rule);
      const ends = new Set<string>();
      let hasFailed = true;
      for (let afterActions = 0; hasFailed; afterActions++) {
        const session = await start([FOREIGN, ours("plan-blank")]);
        const host = new ExcelWorkbookHost();
        await host.readSnapshot();
        session.stats.clear();
        session.faults.fail("GeneralException", { afterActions });
        const end = await host.writeOwnPart(next).then(
          () => "made",
          (error: unknown) => (error instanceof HostError ? error.code : "?"),
        );
        ends.add(end);
        hasFailed = session.stats.batches.some(({ error }) => error !== undefined);
        const made = next === "" ? [FOREIGN] : [FOREIGN, next];
        expect([afterActions, partsOf(session)]).toEqual([
          afterActions,
          end === "made" ? made : [FOREIGN, ours("plan-blank")],
        ]);
        await host.writeOwnPart(next);
        expect(partsOf(session)).toEqual(made);
      }
      expect([...ends].sort()).toEqual(["host-busy", "made"]);
    },
  );
});

describe("The library's own calls for custom XML parts", () => {
  test("work over the model as documented", async () => {
    const session = await start([FOREIGN, ours("plan-blank")]);
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const all = parts.load("items/id,items/namespaceUri");
      const count = parts.getCount();
      const scoped = parts.getByNamespace("urn:jibiao:workbook:1");
      const only = scoped.getOnlyItem().load("id,namespaceUri");
      const nothing = parts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      const missing = parts.getItemOrNullObject("{none}");
      await context.sync();
      expect([count.value, all.items.length]).toEqual([2, 2]);
      expect(all.items.map(({ namespaceUri }) => namespaceUri)).toEqual([
        "http://schemas.example.org/other",
        "urn:jibiao:workbook:1",
      ]);
      expect(only.id).toBe(all.items[1]?.id);
      expect([nothing.isNullObject, missing.isNullObject]).toEqual([true, true]);
      only.setXml(ours("value-blank"));
      const written = only.getXml();
      await context.sync();
      expect(written.value).toBe(ours("value-blank"));
    });
    expect(partsOf(session)).toEqual([FOREIGN, ours("value-blank")]);
  });
});
