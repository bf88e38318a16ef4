import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { HostError } from "../../../src/host/port";
import { openWorkbookFile } from "../../../src/host/file/file-host";
import { buildPackage, buildParts, hostErrorOf } from "./build-package";
import { runs } from "../../fuzz/runs";

const COMPOUND_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file as far as its directory: one 128-byte entry per name. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(1024 + names.length * 128);
  bytes.set(COMPOUND_HEADER);
  for (const [index, name] of names.entries()) {
    const start = 1024 + index * 128;
    for (let at = 0; at < name.length; at++) bytes[start + 2 * at] = name.charCodeAt(at);
    bytes[start + 64] = 2 * name.length + 2;
  }
  return bytes;
}

const GOOD = buildPackage({
  sheets: [{ body: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
  sharedStrings: "<si><t>绩效目标表</t></si>",
  styles: '<cellXfs><xf numFmtId="9"/></cellXfs>',
});

function errorOf(bytes: Uint8Array, name = "预算.xlsx"): unknown {
  return hostErrorOf(() => openWorkbookFile(bytes, name));
}

/** Copies of little-endian numbers into a copy of the bytes. */
function patched(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** Offset of the last occurrence of a four-byte signature `PK..`. */
function lastRecord(bytes: Uint8Array, third: number, fourth: number): number {
  for (let at = bytes.length - 4; at >= 0; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth) return at;
  }
  throw new Error("no such record");
}

describe("what is no zip package", () => {
  test("is no workbook", () => {
    expect(errorOf(new Uint8Array(0))).toEqual({ code: "file-not-workbook", detail: ".xlsx" });
    expect(errorOf(strToU8("项目,预算\n"), "a.CSV")).toEqual({ code: "file-not-workbook", detail: ".csv" });
    expect(errorOf(strToU8("%PDF-1.7"), "无扩展名")).toEqual({ code: "file-not-workbook", detail: "" });
  });

  test("is an encrypted workbook when it wraps one", () => {
    const bytes = compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage");
    expect(errorOf(bytes)).toEqual({ code: "file-encrypted", detail: "" });
  });

  test("is a workbook of old when it has that stream", () => {
    expect(errorOf(compoundFile("Root Entry", "Workbook"))).toEqual({ code: "file-old-format", detail: ".xls" });
    expect(errorOf(compoundFile("Root Entry", "Book"))).toEqual({ code: "file-old-format", detail: ".xls" });
    const et = compoundFile("Root Entry", "Workbook");
    expect(errorOf(et, "预算.et")).toEqual({ code: "file-old-format", detail: ".et" });
  });

  test("is no workbook when it is another document of old", () => {
    const bytes = compoundFile("Root Entry", "WordDocument");
    expect(errorOf(bytes, "通知.doc")).toEqual({ code: "file-not-workbook", detail: ".doc" });
    const mere = Uint8Array.from(COMPOUND_HEADER);
    expect(errorOf(mere, "a.xls")).toEqual({ code: "file-not-workbook", detail: ".xls" });
  });

  test("is an old format when it is a web page or XML of 2003 under another name", () => {
    const page = strToU8('\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>');
    expect(errorOf(page, "a.xls")).toEqual({ code: "file-old-format", detail: ".html" });
    const xml = strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">');
    expect(errorOf(xml, "a.xls")).toEqual({ code: "file-old-format", detail: ".xml" });
    expect(errorOf(strToU8("<svg/>"), "a.svg")).toEqual({ code: "file-not-workbook", detail: ".svg" });
  });
});

describe("a zip package without a workbook of ours", () => {
  const parts = { sheets: [{ body: "" }] };

  test("of another format says which", () => {
    const sheet = "application/vnd.oasis.opendocument.spreadsheet";
    expect(errorOf(zipSync({ mimetype: strToU8(sheet) }), "a.ods")).toEqual({
      code: "file-old-format",
      detail: ".ods",
    });
    const text = zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") });
    expect(errorOf(text, "a.odt")).toEqual({ code: "file-not-workbook", detail: ".odt" });
    const binary = buildPackage({ ...parts, mainType: "application/vnd.ms-excel.sheet.binary.macroEnabled.main" });
    expect(errorOf(binary, "a.xlsb")).toEqual({ code: "file-old-format", detail: ".xlsb" });
    const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    expect(errorOf(buildPackage({ ...parts, mainType: word }), "a.docx")).toEqual({
      code: "file-not-workbook",
      detail: ".docx",
    });
  });

  test("is damaged when the parts every workbook has are missing", () => {
    const zip = zipSync({ "a.txt": strToU8("a") });
    expect(errorOf(zip)).toEqual({ code: "file-damaged", detail: "[Content_Types].xml" });
    for (const part of ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]) {
      const bytes = buildPackage({ ...parts, replace: { [part]: undefined } });
      expect(errorOf(bytes)).toEqual({ code: "file-damaged", detail: part });
    }
  });

  test("a relationship that would lead out of it stays inside, as LibreOffice writes them", () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../xl/workbook.xml"/></Relationships>';
    const bytes = buildPackage({ ...parts, replace: { "_rels/.rels": rels } });
    expect(errorOf(bytes)).toBeUndefined();
    const outside = rels.replace("../xl", "../../etc");
    expect(errorOf(buildPackage({ ...parts, replace: { "_rels/.rels": outside } }))).toEqual({
      ...{ code: "file-not-workbook", detail: ".xlsx" },
    });
  });

  test("is damaged when a part is another document or declares a DOCTYPE", () => {
    for (const part of ["<html/>", "", '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>']) {
      const bytes = buildPackage({ ...parts, replace: { "xl/worksheets/sheet1.xml": part } });
      expect(errorOf(bytes)).toEqual({ code: "file-damaged", detail: "xl/worksheets/sheet1.xml" });
    }
  });
});

test.each([
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
  ["application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["application/vnd.ms-excel.template.macroEnabled.main+xml"],
])("a workbook of type %s is opened", (mainType) => {
  const bytes = buildPackage({ mainType, sheets: [{ name: "表", body: "" }] });
  expect(
    openWorkbookFile(bytes, "a")
      .snapshot()
      .sheets.map((sheet) => sheet.name),
  ).toEqual(["表"]);
});

describe("zip archives", () => {
  test("are read stored, deflated, with a comment, and with parts under back slashes or other letter case", () => {
    const sheets = [{ name: "表", body: "" }];
    const names = (bytes: Uint8Array): string[] =>
      openWorkbookFile(bytes, "a")
        .snapshot()
        .sheets.map((sheet) => sheet.name);
    const renamed = Object.fromEntries(
      Object.entries(buildParts({ sheets })).map(([name, bytes]) => [name.replace("xl/work", "XL\\work"), bytes]),
    );
    expect(names(zipSync(renamed))).toEqual(["表"]);
    expect(names(zipSync(buildParts({ sheets }), { level: 0 }))).toEqual(["表"]);
    const bytes = zipSync(buildParts({ sheets }), { level: 0 });
    const commented = new Uint8Array(bytes.length + 3);
    commented.set(patched(bytes, bytes.length - 2, 3, 0));
    expect(names(commented)).toEqual(["表"]);
  });

  test("are read with data descriptors, where local headers hold no sizes", () => {
    const local = patched(GOOD, 6, 8, 0);
    expect(errorOf(patched(local, 14, ...new Array<number>(12).fill(0)))).toBeUndefined();
  });

  test("are read in their zip64 form", () => {
    const end = lastRecord(GOOD, 5, 6);
    const central = firstCentral(GOOD);
    const view = new DataView(GOOD.buffer, GOOD.byteOffset);
    const nameEnd = central + 46 + view.getUint16(central + 28, true);
    const extra = new Uint8Array(4 + 24);
    const extraView = new DataView(extra.buffer);
    extraView.setUint16(0, 1, true);
    extraView.setUint16(2, 24, true);
    extraView.setUint32(4, view.getUint32(central + 24, true), true);
    extraView.setUint32(12, view.getUint32(central + 20, true), true);
    extraView.setUint32(20, view.getUint32(central + 42, true), true);
    const record = new DataView(new ArrayBuffer(56 + 20 + 22));
    record.setUint32(0, 0x06064b50, true);
    record.setUint32(32, view.getUint16(end + 10, true), true);
    record.setUint32(40, view.getUint32(end + 12, true) + extra.length, true);
    record.setUint32(48, view.getUint32(end + 16, true), true);
    record.setUint32(56, 0x07064b50, true);
    record.setUint32(56 + 8, end + extra.length, true);
    record.setUint32(76, 0x06054b50, true);
    record.setUint16(76 + 10, 0xffff, true);
    record.setUint32(76 + 12, 0xffffffff, true);
    record.setUint32(76 + 16, 0xffffffff, true);
    const head = patched(GOOD.slice(0, nameEnd), central + 20, ...new Array<number>(8).fill(0xff));
    const directory = patched(patched(head, central + 42, 0xff, 0xff, 0xff, 0xff), central + 30, extra.length, 0);
    const tail = [extra, GOOD.slice(nameEnd, end), new Uint8Array(record.buffer)];
    const bytes = Uint8Array.from([directory, ...tail].flatMap((piece) => [...piece]));
    expect(openWorkbookFile(bytes, "a").snapshot()).toEqual(openWorkbookFile(GOOD, "a").snapshot());
    const lost = patched(bytes, bytes.length - 22 - 20 + 8, 0xff, 0xff, 0xff);
    expect(errorOf(lost)).toEqual({ code: "file-damaged", detail: "zip" });
  });

  test("that are encrypted, or compressed in a way Excel does not use, are refused", () => {
    const central = firstCentral(GOOD);
    expect(errorOf(patched(GOOD, central + 8, 1))).toEqual({ code: "file-encrypted", detail: "[Content_Types].xml" });
    expect(errorOf(patched(GOOD, central + 10, 9))).toEqual({ code: "file-damaged", detail: "[Content_Types].xml" });
  });

  test("whose content does not fit its checksum or size are damaged", () => {
    const central = firstCentral(GOOD);
    const damaged = { code: "file-damaged", detail: "[Content_Types].xml" };
    const size = GOOD[central + 24] ?? 0;
    expect(errorOf(patched(GOOD, central + 16, (GOOD[central + 16] ?? 0) ^ 1))).toEqual(damaged);
    expect(errorOf(patched(GOOD, central + 24, size - 1))).toEqual(damaged);
    expect(errorOf(patched(GOOD, central + 24, size + 1))).toEqual(damaged);
  });

  test("that unfold to far more than they are, or claim to, are too large", () => {
    const bomb = strToU8(`<worksheet>${" ".repeat(16_100_000)}</worksheet>`);
    const tooDense = buildPackage({ sheets: [{ body: "" }], replace: { "xl/worksheets/sheet1.xml": bomb } });
    expect(errorOf(tooDense)).toEqual({ code: "too-large", detail: "xl/worksheets/sheet1.xml" });
    const central = firstCentral(GOOD);
    expect(errorOf(patched(GOOD, central + 24, 0, 0, 0, 0x20))).toEqual({
      code: "too-large",
      detail: "[Content_Types].xml",
    });
  });

  test("with a part that is unfolded in steps are read, and refused when it is longer than it claims", () => {
    const numbers = Array.from({ length: 120_000 }, (_, index) => (index * 2_654_435_761) % 1_000_003);
    const strings = numbers.map((number) => `<si><t>${number}</t></si>`).join("");
    const bytes = buildPackage({ sharedStrings: strings, sheets: [{ body: row("119999") }] });
    const central = centralOf(bytes, "xl/sharedStrings.xml");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(central + 20, true)).toBeGreaterThan(262_144);
    const [sheet] = openWorkbookFile(bytes, "a").snapshot().sheets;
    expect(sheet?.rows).toEqual([{ row: 0, cells: [{ column: 0, value: String(numbers[119_999]) }] }]);
    view.setUint32(central + 24, 300_000, true);
    expect(errorOf(bytes)).toEqual({ code: "file-damaged", detail: "xl/sharedStrings.xml" });
  });
});

function row(sharedString: string): string {
  return `<sheetData><row><c t="s"><v>${sharedString}</v></c></row></sheetData>`;
}

/** Offset of an entry's record in the central directory. */
function centralOf(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = firstCentral(bytes);
  for (;;) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return at;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function firstCentral(bytes: Uint8Array): number {
  const end = lastRecord(bytes, 5, 6);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(end + 16, true);
}

describe("a damaged workbook", () => {
  function outcome(bytes: Uint8Array): void {
    try {
      openWorkbookFile(bytes, "a.xlsx").layout("1");
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
    }
  }

  test("that was cut off is always noticed", () => {
    for (let length = 4; length < GOOD.length; length += 7) {
      expect(errorOf(GOOD.slice(0, length))).toEqual({ code: "file-damaged", detail: "zip" });
    }
  });

  test("with flipped bits is read as it was, or refused with a HostError", () => {
    const flip = fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
        const bytes = GOOD.slice();
        for (const [at, bits] of flips) bytes[at] = (bytes[at] ?? 0) ^ bits;
        outcome(bytes);
      }),
      runs(600),
    );
  });

  test("whose parts hold anything is read or refused with a HostError", () => {
    const names = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
    const part = fc.constantFrom(...names, "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml");
    const good = buildParts({
      sheets: [
        {
          body: '<cols><col min="1" max="2" width="9"/></cols><sheetData><row><c s="1"><v>0</v></c></row></sheetData>',
        },
      ],
      sharedStrings: "<si><r><t>甲</t></r></si>",
      styles: '<fonts><font><sz val="11"/></font></fonts><cellXfs><xf numFmtId="9"/></cellXfs>',
    });
    const cut = fc.tuple(part, fc.nat(1000), fc.nat(20), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(cut, ([name, at, length, insert]) => {
        const text = new TextDecoder().decode(good[name]);
        const start = at % text.length;
        const damagedPart = strToU8(text.slice(0, start) + insert + text.slice(start + length));
        outcome(zipSync({ ...good, [name]: damagedPart }, { level: 0 }));
      }),
      runs(400),
    );
  });
});
