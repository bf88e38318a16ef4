import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { saveSettings } from "../../src/app/settings";
import { checkSnapshot } from "../../src/lint/check";
import { withSuppressions } from "../../src/lint/summary";
import { chooseOwnPart, formatSettings, parseSettings } from "../../src/lint/settings-part";
import { suppressionFor, type Suppression } from "../../src/lint/suppressions";
import {
  chooseProfile,
  discardUnreadable,
  NO_SETTINGS,
  profileOf,
  revoke,
  suppress,
  withUnconfirmed,
  type ProfileChoice,
  type WorkbookSettings,
} from "../../src/lint/workbook-settings";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { CENTRAL_2021, HEBEI } from "../../src/rules/profile";
import { parseProfile } from "../../src/rules/profiles/parse-profile";
import { SAMPLE_LAYOUTS } from "../../src/tools/sample-layouts";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { short } from "../helpers/check";
import { codeOf, GOOD_INDICATORS, goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { MemoryHost } from "../taskpane/harness/memory-host";
import { runs } from "../fuzz/runs";

const own = (json: string): ProfileChoice => {
  const parsing = parseProfile(json);
  if ("problems" in parsing) throw new Error("not a profile");
  return { kind: "own", json, profile: parsing.profile };
};
const OWN = own('{"id": "our", "name": "本市 <&> \\ud800", "severities": {"value-notation": "关闭"}}\n');

const anyText = fc.string({
  unit: fc.oneof(
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.constantFrom("<", ">", "&", '"', "'", "\\", "]]>", "\\u"),
  ),
});
const suppression: fc.Arbitrary<Suppression> = fc.oneof(
  fc.record({ scope: fc.constant("finding" as const), rule: anyText, fingerprint: anyText, reason: anyText }),
  fc.record({
    scope: fc.constant("finding" as const),
    rule: anyText,
    fingerprint: anyText,
    subject: anyText,
    reason: anyText,
  }),
  fc.record({ scope: fc.constant("table" as const), rule: anyText, table: anyText, reason: anyText }),
  fc.record({ scope: fc.constant("workbook" as const), rule: anyText, reason: anyText }),
);
const settings: fc.Arbitrary<WorkbookSettings> = fc
  .tuple(
    fc.array(suppression),
    fc.constantFrom<ProfileChoice | undefined>(undefined, { kind: "built-in", id: "central-2021" }, OWN),
    fc.array(anyText),
  )
  .map(([suppressions, choice, rows]) => chooseProfile(withUnconfirmed({ suppressions }, rows), choice));

const part = (body: string, attributes = 'version="1"', start = ""): string =>
  `${start}<jibiao xmlns="urn:jibiao:workbook:1" ${attributes}>${body}</jibiao>`;

describe("the part that keeps settings", () => {
  test("gives back exactly what was put in, and is well-formed whatever texts hold", () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        const xml = formatSettings(chosen);
        expect(parseSettings(xml)).toEqual(chosen);
        // All that XML 1.0 allows, and no mark-up but the element's own.
        expect(xml).toMatch(/^(?:<jibiao xmlns="urn:jibiao:workbook:1" version="[12]">[^<>&]*<\/jibiao>)?$/);
        expect(xml).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
      }),
    );
  });

  test("is empty when nothing is chosen", () => {
    expect(formatSettings(NO_SETTINGS)).toBe("");
    expect([parseSettings(undefined), parseSettings("")]).toEqual([NO_SETTINGS, NO_SETTINGS]);
  });

  test("reads as XML, however it is written", () => {
    const chosen = suppress(NO_SETTINGS, { scope: "workbook", rule: "plan-blank", reason: '甲 "乙" <丙>' });
    const json = '{"suppressions":[{"scope":"workbook","rule":"plan-blank","reason":"甲 \\"乙\\" <丙>"}]}';
    const escaped = json.replaceAll("&", "&amp;").replaceAll("<", "&#60;").replaceAll('"', "&quot;");
    for (const xml of [
      formatSettings(chosen),
      part(escaped, "version='1'", '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- 甲 -->\n'),
      part(`<![CDATA[${json}]]>`),
      part(`<!-- 甲 -->${escaped}<?p q?>`),
      `<ns0:jibiao xmlns:ns0="urn:jibiao:workbook:1" xmlns:a="b" version="1" >\n  ${escaped}\n</ns0:jibiao >\n`,
    ]) {
      expect(parseSettings(xml)).toEqual(chosen);
    }
  });

  test.each([
    ["damaged", "{"],
    ["damaged", "<jibiao"],
    ["damaged", "<root/>"],
    ["damaged", '<jibiao version="1">{"suppressions":[]}</jibiao>'],
    ["damaged", '<jibiao xmlns="urn:other" version="1">{"suppressions":[]}</jibiao>'],
    ["damaged", '<!DOCTYPE jibiao><jibiao xmlns="urn:jibiao:workbook:1" version="1"/>'],
    ["damaged", '<jibiao xmlns="urn:jibiao:workbook:1" version="1"/>'],
    ["damaged", part("")],
    ["damaged", part('{"suppressions":[]}').slice(0, -1)],
    ["damaged", `${part('{"suppressions":[]}')}<b/>`],
    ["damaged", part('<a/>{"suppressions":[]}')],
    ["damaged", part('{"suppressions":[]}&nbsp;')],
    ["damaged", part("[]")],
    ["damaged", part('{"suppressions":{}}')],
    ["damaged", part('{"suppressions":[],"more":1}')],
    ["damaged", part('{"suppressions":[{"scope":"sheet","rule":"a","reason":"b"}]}')],
    ["damaged", part('{"suppressions":[{"scope":"finding","rule":"a","reason":"b"}]}')],
    ["damaged", part('{"suppressions":[{"scope":"table","rule":"a","reason":"b"}]}')],
    ["damaged", part('{"suppressions":[{"scope":"workbook","rule":"a"}]}')],
    ["damaged", part('{"suppressions":[{"scope":"workbook","rule":"a","reason":"b","by":"c"}]}')],
    ["damaged", part('{"suppressions":[],"profile":3}')],
    ["damaged", part('{"suppressions":[]}', "")],
    ["damaged", part('{"suppressions":[]}', 'version="x"')],
    ["damaged", part('{"suppressions":[],"unconfirmed":["a"]}')],
    ["damaged", part('{"suppressions":[],"unconfirmed":"a"}', 'version="2"')],
    ["damaged", part('{"suppressions":[],"unconfirmed":[1]}', 'version="2"')],
    ["newer-version", part('{"suppressions":[]}', 'version="3"')],
    ["newer-version", part("<a/>", 'version="3"').replace("<a/>", "anything")],
    ["profile", part('{"suppressions":[],"profile":"henan"}')],
    ["profile", part('{"suppressions":[],"profile":{"own":"{}"}}')],
  ])("counts as no settings where it is %s: %s", (reason, xml) => {
    expect(parseSettings(xml)).toEqual({ suppressions: [], unreadable: reason });
  });

  test("never throws, and no damage passes for other settings", () => {
    const sound = formatSettings(
      chooseProfile(suppress(NO_SETTINGS, { scope: "table", rule: "a", table: "b", reason: "c" }), OWN),
    );
    fc.assert(
      fc.property(fc.nat(sound.length - 1), anyText, (at, text) => {
        const damaged = sound.slice(0, at) + text + sound.slice(at + 1);
        const read = parseSettings(damaged);
        expect(read.unreadable === undefined || read.suppressions.length === 0).toBe(true);
      }),
    );
    fc.assert(fc.property(anyText, (text) => parseSettings(text).suppressions.length === 0));
  });

  test("is the first of several that can be read", () => {
    const sound = formatSettings(suppress(NO_SETTINGS, { scope: "workbook", rule: "a", reason: "" }));
    expect(chooseOwnPart([])).toBeUndefined();
    expect(chooseOwnPart(["<x/>", sound, part('{"suppressions":[]}')])).toBe(sound);
    expect(chooseOwnPart(["<x/>", "<y/>"])).toBe("<x/>");
  });
});

describe("choosing", () => {
  const one: Suppression = { scope: "workbook", rule: "plan-blank", reason: "甲" };
  const two: Suppression = { scope: "table", rule: "plan-blank", table: "甲", reason: "乙" };

  test("a suppression of the same is replaced, and revoked whatever its reason", () => {
    const both = suppress(suppress(NO_SETTINGS, one), two);
    expect(both.suppressions).toEqual([one, two]);
    expect(suppress(both, { ...one, reason: "丙" }).suppressions).toEqual([two, { ...one, reason: "丙" }]);
    expect(revoke(both, { ...one, reason: "丙" }).suppressions).toEqual([two]);
    expect(revoke(revoke(both, one), two)).toEqual(NO_SETTINGS);
  });

  test("a profile can be chosen and given up", () => {
    const chosen = chooseProfile(suppress(NO_SETTINGS, one), { kind: "built-in", id: "central-2021" });
    expect([profileOf(chosen), profileOf(NO_SETTINGS)]).toEqual([CENTRAL_2021, undefined]);
    expect(profileOf(chooseProfile(chosen, OWN))?.id).toBe("our");
    expect(chooseProfile(chosen, undefined)).toEqual({ suppressions: [one] });
  });

  test("settings that can't be read are written over only after they were given up", async () => {
    const host = new MemoryHost();
    const unreadable = suppress(parseSettings("<x/>"), one);
    expect(chooseProfile(unreadable, OWN).unreadable).toBe("damaged");
    expect([await saveSettings(host, unreadable), host.ownParts]).toEqual(["unreadable", []]);
    expect(await saveSettings(host, discardUnreadable(unreadable))).toBe("saved");
    expect(host.ownParts.map(parseSettings)).toEqual([{ suppressions: [one] }]);
  });
});

describe("a check", () => {
  const bad = workbookOf(goodTable({ indicators: withIndicator("数量指标", { value: "≥20" }) }));
  const withPart = (workbook: WorkbookSnapshot, chosen: WorkbookSettings): WorkbookSnapshot => ({
    ...workbook,
    ownPart: formatSettings(chosen),
  });

  test("goes by the profile given, else the workbook's, else Hebei's", () => {
    const kept = withPart(bad, chooseProfile(NO_SETTINGS, { kind: "built-in", id: "central-2021" }));
    expect(checkSnapshot(bad).profile).toBe(HEBEI);
    expect(checkSnapshot(kept).profile).toBe(CENTRAL_2021);
    expect(checkSnapshot(kept, HEBEI).profile).toBe(HEBEI);
  });

  test("honours suppressions, leaves them out of the counts, and names those that match nothing", () => {
    const first = checkSnapshot(bad);
    const [finding] = first.findings;
    const chosen = finding && suppressionFor(finding, first.tables, "finding", " 单位另行说明 ");
    if (chosen === undefined) throw new Error("nothing found");
    expect(chosen).toMatchObject({ subject: "购置办公设备数量", reason: "单位另行说明" });
    const stale: Suppression = { scope: "workbook", rule: "plan-blank", reason: "" };
    const result = checkSnapshot(withPart(bad, { suppressions: [stale, chosen] }));
    expect(result.findings).toEqual([]);
    expect(result.suppressed).toEqual([{ finding, suppression: chosen, index: 0 }]);
    expect(result.unusedSuppressions).toEqual([stale]);
    expect(result.summary).toEqual({ tables: 1, indicators: 9, errors: 0, warnings: 0, infos: 0 });
  });

  test("says that the workbook's settings can't be read, and goes on without", () => {
    const result = checkSnapshot({ ...bad, ownPart: "<x/>" });
    expect([result.settings.unreadable, result.findings.length]).toEqual(["damaged", 1]);
  });

  test("a suppression of a table or the workbook covers all of its rule there", () => {
    const sheets = ["000167", "000168"].map((serial) =>
      goodTable({
        code: codeOf(serial),
        name: `项目${serial}`,
        title: `项目${serial}绩效目标表`,
        plan: ["25%", "50%", "75%", "90%"],
      }),
    );
    const result = checkSnapshot(workbookOf(...sheets));
    const final = result.findings.filter(({ rule }) => rule === "plan-final-not-100");
    const leave = (scope: "table" | "workbook"): Suppression | undefined =>
      final[0] && suppressionFor(final[0], result.tables, scope, "");
    const left = (one: Suppression | undefined): number =>
      withSuppressions(result, one === undefined ? [] : [one]).findings.filter(
        ({ rule }) => rule === "plan-final-not-100",
      ).length;
    expect([final.length, left(leave("table")), left(leave("workbook"))]).toEqual([2, 1, 0]);
  });

  test("a finding without a table has no suppression of a table", () => {
    const [finding] = checkSnapshot(bad).findings;
    expect(finding && suppressionFor(finding, [], "table", "")).toBeUndefined();
    expect(finding && suppressionFor(finding, [], "workbook", "")).toEqual({
      scope: "workbook",
      rule: "value-unit-missing",
      reason: "",
    });
  });
});

describe("suppressing and revoking in a result at hand", () => {
  const sample = checkSnapshot(toSnapshot(SAMPLE_LAYOUTS.sheetEach()));
  const all = sample.findings.flatMap((finding) => suppressionFor(finding, sample.tables, "finding", "甲") ?? []);

  test("every finding leaves none, and revoking all gives the same as before", () => {
    const none = withSuppressions(sample, all);
    expect([none.findings, none.unusedSuppressions, none.suppressed.length]).toEqual([[], [], sample.findings.length]);
    expect(none.summary).toEqual({ ...sample.summary, errors: 0, warnings: 0, infos: 0 });
    expect(none.suppressed.map(({ finding }) => finding)).toEqual(sample.findings);
    expect(withSuppressions(none, [])).toEqual(sample);
  });

  test("any choice gives what a check under that choice gives, in the same order", () => {
    const snapshot = toSnapshot(SAMPLE_LAYOUTS.sheetEach());
    fc.assert(
      fc.property(fc.subarray(all), fc.subarray(all), (first, second) => {
        const chosen = { suppressions: second };
        const stepwise = withSuppressions(withSuppressions(sample, first), second);
        const direct = checkSnapshot({ ...snapshot, ownPart: formatSettings(chosen) });
        expect({ ...stepwise, snapshot: direct.snapshot }).toEqual(direct);
      }),
      runs(15),
    );
  });
});

describe("fingerprints", () => {
  const bad: TestSheet = goodTable({ indicators: withIndicator("数量指标", { value: "≥20" }) });
  const prints = (...sheets: readonly TestSheet[]): readonly string[] =>
    checkSnapshot(workbookOf(...sheets)).findings.map(({ fingerprint }) => fingerprint);
  const other = goodTable({ code: codeOf("000168"), name: "人员经费", title: "人员经费绩效目标表" });

  test("survive inserted rows, a moved and a renamed sheet", () => {
    const before = prints(bad, other);
    expect(before).toHaveLength(1);
    expect(prints({ rows: [[], [], ...bad.rows] }, other)).toEqual(before);
    expect(prints(other, bad)).toEqual(before);
    const workbook = workbookOf(bad, other);
    const renamed = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: `改名${sheet.name}` })) };
    expect(checkSnapshot(renamed).findings.map(({ fingerprint }) => fingerprint)).toEqual(before);
  });

  test.each([
    ["name", { name: "购置台式电脑数量", value: "≥20" }],
    ["value", { value: "≥21" }],
  ])("lapse when the %s changes", (_, change) => {
    expect(prints(goodTable({ indicators: withIndicator("数量指标", change) }))).not.toEqual(prints(bad));
  });

  test("of two rows that say the same are the same, and one suppression covers both", () => {
    const [first, ...rest] = withIndicator("数量指标", { value: "≥20" });
    if (first === undefined) throw new Error("no rows");
    const twice = goodTable({ indicators: [first, ["", "", ...first.slice(2)] as unknown as typeof first, ...rest] });
    const result = checkSnapshot(workbookOf(twice));
    const rows = result.findings.filter(({ rule }) => rule === "value-unit-missing");
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    const one = rows[0] && suppressionFor(rows[0], result.tables, "finding", "");
    const left = withSuppressions(result, one === undefined ? [] : [one]).findings;
    expect([rows.length, left.filter(({ rule }) => rule === "value-unit-missing")]).toEqual([2, []]);
  });

  test("of tables without code and name are told apart by their titles", () => {
    const nameless = (title: string): TestSheet =>
      goodTable({ title, code: "", name: "", indicators: withIndicator("数量指标", { value: "≥20" }) });
    const found = checkSnapshot(workbookOf(nameless("甲项目绩效目标表"), nameless("乙项目绩效目标表"))).findings;
    const rows = found.filter(({ rule }) => rule === "value-unit-missing");
    expect([rows.length, new Set(rows.map(({ fingerprint }) => fingerprint)).size]).toEqual([2, 2]);
    expect(found.map(short).length).toBeGreaterThan(2);
    expect(GOOD_INDICATORS).toHaveLength(9);
  });
});
