import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { writeStamp } from "../../../src/host/file/splice/stamp-writer";
import { buildPackage, STRICT, TRANSITIONAL, type PackageParts } from "./build-package";
import { edited, partsOf } from "./package-parts";

const sheets: PackageParts["sheets"] = [{ body: "<sheetData/>" }];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const ROOT = `<Properties xmlns="${PROPERTIES}" xmlns:vt="${VALUES}">`;
const property = (pid: number, name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;

const write = (bytes: Uint8Array, text: string): Uint8Array =>
  edited(bytes, (editor) => {
    writeStamp(editor, text);
  });
const stamp = (bytes: Uint8Array): string | undefined => openWorkbookFile(bytes, "").snapshot().stamp;

/** A workbook whose custom document properties are this part. */
function withProperties(text: string, namespaces = TRANSITIONAL): Uint8Array {
  const type = namespaces === STRICT ? "customProperties" : "custom-properties";
  const related = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${namespaces.relationships}/${kind}" Target="${target}"/>`;
  const both = related("rId1", "officeDocument", "xl/workbook.xml") + related("rId2", type, "docProps/custom.xml");
  return buildPackage({
    ...{ sheets, namespaces },
    replace: {
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${both}</Relationships>`,
      "docProps/custom.xml": text,
    },
  });
}

describe("our stamp in a package without properties", () => {
  test("has a part of its own, which goes with it", () => {
    const bytes = buildPackage({ sheets });
    const before = partsOf(bytes);
    const written = write(bytes, "绩标 1.0 <通过> & 无误");
    const parts = partsOf(written);
    expect(parts["docProps/custom.xml"]).toBe(
      `${HEAD}${ROOT}${property(2, "绩标校验", "绩标 1.0 &lt;通过&gt; &amp; 无误")}</Properties>`,
    );
    expect(parts["_rels/.rels"]).toBe(
      before["_rels/.rels"]?.replace(
        "</Relationships>",
        `<Relationship Id="rId2" Type="${TRANSITIONAL.relationships}/custom-properties" Target="/docProps/custom.xml"/></Relationships>`,
      ),
    );
    expect(parts["[Content_Types].xml"]).toBe(
      before["[Content_Types].xml"]?.replace(
        "</Types>",
        '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
      ),
    );
    expect(stamp(written)).toBe("绩标 1.0 <通过> & 无误");
    expect(partsOf(write(written, ""))).toEqual(before);
  });

  test("is of the strict kind in a strict one", () => {
    const bytes = buildPackage({ sheets, namespaces: STRICT });
    const written = write(bytes, "甲");
    const parts = partsOf(written);
    expect(parts["_rels/.rels"]).toContain(`${STRICT.relationships}/customProperties`);
    expect(parts["docProps/custom.xml"]).toContain(
      '<Properties xmlns="http://purl.oclc.org/ooxml/officeDocument/customProperties" xmlns:vt="http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes">',
    );
    expect(stamp(written)).toBe("甲");
    expect(partsOf(write(written, ""))).toEqual(partsOf(bytes));
  });

  test("leaves a part of that name alone that nobody refers to", () => {
    const bytes = buildPackage({ sheets, replace: { "docProps/custom.xml": "<other/>" } });
    const written = write(bytes, "甲");
    expect(partsOf(written)["docProps/custom.xml"]).toBe("<other/>");
    expect(stamp(written)).toBe("甲");
    expect(partsOf(write(written, ""))).toEqual(partsOf(bytes));
  });

  test("need not be taken out", () => {
    const bytes = buildPackage({ sheets });
    expect(write(bytes, "")).toEqual(bytes);
  });
});

describe("our stamp among other properties", () => {
  const OTHERS = property(2, "密级", "内部") + property(5, "文号", "冀财绩〔2025〕1号");

  test("takes a free number, is replaced in its place, and leaves the others as they are", () => {
    const bytes = withProperties(`${HEAD}${ROOT}${OTHERS}</Properties>`);
    const written = write(bytes, "甲");
    expect(partsOf(written)["docProps/custom.xml"]).toBe(
      `${HEAD}${ROOT}${OTHERS}${property(6, "绩标校验", "甲")}</Properties>`,
    );
    expect(partsOf(write(written, ""))).toEqual(partsOf(bytes));
    const between = withProperties(`${ROOT}${property(2, "绩标校验", "旧")}${property(3, "密级", "")}</Properties>`);
    expect(stamp(between)).toBe("旧");
    expect(partsOf(write(between, "新"))["docProps/custom.xml"]).toBe(
      `${ROOT}${property(2, "绩标校验", "新")}${property(3, "密级", "")}</Properties>`,
    );
    expect(write(between, "旧")).toEqual(between);
  });

  test.each([`${ROOT.slice(0, -1)}/>`, `${ROOT.slice(0, -1)} />`, `${ROOT}</Properties>`, `${ROOT}\n</Properties>`])(
    "leaves an empty list as it was written: %s",
    (list) => {
      const bytes = withProperties(list);
      const written = write(bytes, "甲");
      expect(stamp(written)).toBe("甲");
      expect(partsOf(write(written, ""))).toEqual(partsOf(bytes));
    },
  );

  test("takes the prefixes that the part has", () => {
    const list = `<p:Properties xmlns:p="${PROPERTIES}"><p:property pid="2" name="绩标校验"><v:i4 xmlns:v="${VALUES}">12</v:i4></p:property></p:Properties>`;
    const bytes = withProperties(list);
    expect(stamp(bytes)).toBe("12");
    const written = write(bytes, "甲");
    expect(partsOf(written)["docProps/custom.xml"]).toBe(
      `<p:Properties xmlns:p="${PROPERTIES}"><p:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="绩标校验"><vt:lpwstr xmlns:vt="${VALUES}">甲</vt:lpwstr></p:property></p:Properties>`,
    );
    expect(stamp(written)).toBe("甲");
  });

  test("is absent where properties can't be read, are missing or name nothing of ours", () => {
    expect(stamp(withProperties("<Properties>"))).toBeUndefined();
    expect(stamp(withProperties(`${ROOT}${OTHERS}</Properties>`))).toBeUndefined();
    expect(stamp(withProperties(`${ROOT}<property name="绩标校验"/></Properties>`))).toBeUndefined();
    expect(openWorkbookFile(buildPackage({ sheets }), "").snapshot()).not.toHaveProperty("stamp");
  });

  test("may hold whatever a text may", () => {
    const text = ' a\tb\n"_x0041_" \u0001 ';
    expect(stamp(write(buildPackage({ sheets }), text))).toBe(text);
  });
});

test("the host's stamp is part of what it reads, and of the part of ours no less", async () => {
  const host = new FileWorkbookHost(openWorkbookFile(buildPackage({ sheets }), ""));
  let told = 0;
  host.subscribe(() => told++);
  await host.writeStamp("甲");
  await host.writeOwnPart("<jibiao/>");
  host.enter([{ kind: "set-cell", sheetId: "1", row: 0, column: 0, value: 1 }]);
  expect(await host.readSnapshot()).toMatchObject({ stamp: "甲", ownPart: "<jibiao/>" });
  await host.writeOwnPart("");
  await host.writeStamp("乙");
  expect(host.snapshot).toMatchObject({ stamp: "乙" });
  expect(host.snapshot).not.toHaveProperty("ownPart");
  await host.writeStamp("");
  expect(host.snapshot).not.toHaveProperty("stamp");
  expect(told).toBe(6);
});
