import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost } from "../../../src/host/file/file-host";
import { formatSettings } from "../../../src/lint/settings-part";
import { NO_SETTINGS, suppress } from "../../../src/lint/workbook-settings";
import { open, snapshotOf, STRICT, TRANSITIONAL, type PackageParts } from "./build-package";

const OURS = formatSettings(suppress(NO_SETTINGS, { scope: "workbook", rule: "plan-blank", reason: "甲 <乙>" }));
const OTHER = formatSettings(suppress(NO_SETTINGS, { scope: "workbook", rule: "value-blank", reason: "" }));
const FOREIGN = '<root xmlns="http://schemas.example.org/other">urn:jibiao:workbook:1</root>';
const DAMAGED = '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{</jibiao>';

/** A workbook with these custom XML parts; undefined is a relationship to a part that is not there. */
function withParts(
  parts: readonly (string | undefined)[],
  namespaces: typeof TRANSITIONAL = TRANSITIONAL,
): PackageParts {
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${namespaces.relationships}/${type}" Target="${target}"/>`;
  const items = parts.map((_, index) => related(`rIdX${index}`, "customXml", `../customXml/item${index + 1}.xml`));
  return {
    namespaces,
    sheets: [{ body: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
    replace: {
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related("rId1", "worksheet", "worksheets/sheet1.xml")}${items.join("")}</Relationships>`,
      ...Object.fromEntries(parts.map((text, index) => [`customXml/item${index + 1}.xml`, text])),
    },
  };
}

const ownPart = (...parts: readonly (string | undefined)[]): string | undefined => snapshotOf(withParts(parts)).ownPart;

describe("our part of a workbook file", () => {
  test("is found by its namespace, among parts of others", () => {
    expect(ownPart(FOREIGN, OURS)).toBe(OURS);
    expect(snapshotOf(withParts([OURS], STRICT)).ownPart).toBe(OURS);
  });

  test("may be written with a declaration and a prefix", () => {
    const prefixed = OURS.replace("<jibiao xmlns=", "<j:jibiao xmlns:j=").replace("</jibiao>", "</j:jibiao>");
    const part = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n${prefixed}`;
    expect(ownPart(part)).toBe(part.slice(1));
  });

  test("is absent where there is none, and where a part of others can't be read", () => {
    expect(snapshotOf({ sheets: [{ body: "<sheetData/>" }] })).not.toHaveProperty("ownPart");
    expect([ownPart(), ownPart(FOREIGN), ownPart(undefined), ownPart("urn:jibiao:workbook:1 <")]).toEqual(
      Array(4).fill(undefined),
    );
    expect(ownPart("<broken urn:jibiao:workbook:1", OURS)).toBe(OURS);
  });

  test("is the first of several that can be read, else the first", () => {
    expect(ownPart(DAMAGED, OURS, OTHER)).toBe(OURS);
    expect(ownPart(FOREIGN, DAMAGED)).toBe(DAMAGED);
  });

  test("stays through edits, is replaced, and is gone when it is removed", async () => {
    const host = new FileWorkbookHost(open(withParts([OURS])));
    host.enter([{ kind: "set-cell", sheetId: "1", row: 0, column: 0, value: 2 }]);
    expect((await host.readSnapshot()).ownPart).toBe(OURS);
    let told = 0;
    host.subscribe(() => told++);
    await host.writeOwnPart(OTHER);
    expect([(await host.readSnapshot()).ownPart, told]).toEqual([OTHER, 1]);
    await host.writeOwnPart("");
    expect(await host.readSnapshot()).not.toHaveProperty("ownPart");
    expect((await host.readSnapshot()).sheets[0]?.rows).toEqual([{ row: 0, cells: [{ column: 0, value: 2 }] }]);
  });
});
