import { describe, expect, test } from "@jest/globals";
import { lintManifest } from "../../src/tools/manifest-lint";
import {
  CONTROL,
  DESKTOP,
  edited,
  GROUP,
  lint,
  MANIFEST,
  problem,
  RESOURCES,
  surroundings,
  TAB,
  type PlacedProblem,
} from "./manifest-fixture";

interface Mistake {
  readonly mistake: string;
  readonly manifest: string;
  readonly expected: PlacedProblem;
}

const ID_LINE = "  <Id>e0155f62-2a28-40ef-b42f-92862f15c803</Id>\n";
const PERMISSIONS_LINE = "  <Permissions>ReadWriteDocument</Permissions>\n";

describe("lintManifest on our manifest", () => {
  test("finds nothing when files, functions and version fit", () => {
    expect(lint(MANIFEST)).toEqual([]);
  });

  test("takes comments, CDATA and another order of attributes", () => {
    const withCdata = edited("<FunctionName>checkWorkbook<", "<FunctionName><![CDATA[checkWorkbook]]><!-- x & y --><");
    expect(lint(edited('size="16" resid="Icon.16"', 'resid="Icon.16" size="16"', withCdata))).toEqual([]);
  });

  test("says on which line a mistake stands", () => {
    const line = MANIFEST.split("\n").findIndex((text) => text.includes("<Version>")) + 1;
    const problems = lintManifest(edited("0.1.0.0", "0.1.0.x"), surroundings());
    expect(problems.map((found) => found.line)).toEqual([line]);
  });

  test("lists several mistakes from top to bottom", () => {
    const manifest = edited("checkWorkbook", "check", edited("0.1.0.0", "0.2.0.0"));
    expect(lint(edited("一键校验", "", manifest)).map(({ code }) => code)).toEqual([
      "version-differs",
      "function-unknown",
      "value-empty",
    ]);
  });
});

describe("lintManifest on a text that is no manifest", () => {
  test.each([
    ["a tag that is not closed", edited("</Requirements>", "")],
    ["two attributes of one name", edited('<Host Name="Workbook"', '<Host Name="Workbook" Name="Workbook"')],
    ["an ampersand of its own", edited("绩标</ProviderName>", "绩&标</ProviderName>")],
    ["an end of CDATA without a start", edited("绩标</ProviderName>", "绩]]>标</ProviderName>")],
    ["a control character", edited("绩标</ProviderName>", "绩\u0001标</ProviderName>")],
    ["text after the end", `${MANIFEST}x`],
    ["nothing at all", ""],
  ])("reports %s as not well-formed", (_, manifest) => {
    const problems = lintManifest(manifest, surroundings());
    expect(problems.map(({ code, at, expected }) => ({ code, at, expected }))).toEqual([
      { code: "not-well-formed", at: "", expected: "" },
    ]);
  });

  test.each([
    ["that could be read last", edited("</Requirements>", "</Requirement>"), "</Sets>"],
    ["of an ampersand of its own", edited("<Hosts>", "<!-- \n & -->\n<Hosts>&amp;&"), "<Hosts>&amp;&"],
  ])("gives the line %s", (_, manifest, text) => {
    const line = manifest.split("\n").findIndex((candidate) => candidate.includes(text)) + 1;
    expect(lintManifest(manifest, surroundings()).map((found) => found.line)).toEqual([line]);
  });

  test("reports another root element", () => {
    expect(lint("<Office/>")).toEqual([problem("element-unexpected", "{}Office", "{}Office", "OfficeApp")]);
  });
});

describe("lintManifest on the order and the names of elements", () => {
  test.each<Mistake>([
    {
      mistake: "a missing element",
      manifest: edited(ID_LINE, ""),
      expected: problem("element-missing", "OfficeApp", "", "Id"),
    },
    {
      mistake: "a missing element deep below",
      manifest: edited("<FunctionName>checkWorkbook</FunctionName>", ""),
      expected: problem("element-missing", `${CONTROL}/ov:Action`, "", "ov:FunctionName"),
    },
    {
      mistake: "an element too late",
      manifest: edited("  <ProviderName>", `${ID_LINE}  <ProviderName>`, edited(ID_LINE, "")),
      expected: problem("element-order", "OfficeApp/Id", "Id", "Version"),
    },
    {
      mistake: "an element too early",
      manifest: edited(ID_LINE, PERMISSIONS_LINE + ID_LINE, edited(PERMISSIONS_LINE, "")),
      expected: problem("element-order", "OfficeApp/Id", "Id", "Permissions"),
    },
    {
      mistake: "an element given twice",
      manifest: edited(ID_LINE, ID_LINE + ID_LINE),
      expected: problem("element-repeated", "OfficeApp/Id", "Id"),
    },
    {
      mistake: "an element that does not belong there",
      manifest: edited(ID_LINE, `${ID_LINE}  <Author>x</Author>\n`),
      expected: problem("element-unexpected", "OfficeApp/Author", "Author"),
    },
    {
      mistake: "a function without a page that holds it",
      manifest: edited(/<bt:Url id="Commands.Url".*/, "", edited('<FunctionFile resid="Commands.Url" />', "")),
      expected: problem("element-missing", DESKTOP, "", "ov:FunctionFile"),
    },
    {
      mistake: "a missing attribute",
      manifest: edited('<Group id="Jibiao.Group">', "<Group>"),
      expected: problem("attribute-missing", GROUP, "", "id"),
    },
    {
      mistake: "an attribute that does not belong there",
      manifest: edited("<Group ", '<Group label="x" '),
      expected: problem("attribute-unexpected", `${GROUP}@label`, "x"),
    },
    {
      mistake: "a missing type",
      manifest: edited('xsi:type="TaskPaneApp"', ""),
      expected: problem("attribute-missing", "OfficeApp@xsi:type", "", "TaskPaneApp"),
    },
    {
      mistake: "another type of add-in",
      manifest: edited('"TaskPaneApp"', '"MailApp"'),
      expected: problem("value-invalid", "OfficeApp@xsi:type", "MailApp", "TaskPaneApp"),
    },
  ])("reports $mistake, and only that", ({ manifest, expected }) => {
    expect(lint(manifest)).toEqual([expected]);
  });

  test("takes an element of another namespace for another element", () => {
    expect(lint(edited("<Id>", '<Id xmlns="urn:x">'))).toEqual([
      problem("element-missing", "OfficeApp", "", "Id"),
      problem("element-unexpected", "OfficeApp/{urn:x}Id", "{urn:x}Id"),
    ]);
  });
});

describe("lintManifest on forms and lengths", () => {
  function label(length: number): string {
    return edited('DefaultValue="打开面板"', `DefaultValue="${"长".repeat(length)}"`);
  }

  function tip(length: number): string {
    return edited(/Value="Opens the pane[^"]*"/, `Value="${"x".repeat(length)}"`);
  }

  function resourceId(length: number): string {
    return MANIFEST.replaceAll("Pane.Tip", "P".repeat(length));
  }

  const SHORT_STRING = `${RESOURCES}/bt:ShortStrings/bt:String`;
  const LONG_STRING = `${RESOURCES}/bt:LongStrings/bt:String`;

  test.each<Mistake>([
    {
      mistake: "an id that is no GUID",
      manifest: edited("<Id>e0155f62-", "<Id>e0155f6-"),
      expected: problem("value-invalid", "OfficeApp/Id", "e0155f6-2a28-40ef-b42f-92862f15c803", "guid"),
    },
    {
      mistake: "a version of three parts",
      manifest: edited("0.1.0.0", "0.1.0"),
      expected: problem("value-invalid", "OfficeApp/Version", "0.1.0", "version"),
    },
    {
      mistake: "a version other than the package's",
      manifest: edited("0.1.0.0", "0.1.1.0"),
      expected: problem("version-differs", "OfficeApp/Version", "0.1.1.0", "0.1.0"),
    },
    {
      mistake: "a locale that is none",
      manifest: edited(">zh-CN<", ">zh_CN<"),
      expected: problem("value-invalid", "OfficeApp/DefaultLocale", "zh_CN", "locale"),
    },
    {
      mistake: "a permission that is none",
      manifest: edited("ReadWriteDocument", "ReadWrite"),
      expected: problem("value-invalid", "OfficeApp/Permissions", "ReadWrite", "permission"),
    },
    {
      mistake: "another host",
      manifest: edited('Name="Workbook"', 'Name="Document"'),
      expected: problem("value-invalid", "OfficeApp/Hosts/Host@Name", "Document", "hostName"),
    },
    {
      mistake: "a version of a requirement set that is none",
      manifest: edited('"1.14"', '"1"'),
      expected: problem("value-invalid", "OfficeApp/Requirements/Sets/Set@MinVersion", "1", "setVersion"),
    },
    {
      mistake: "a tab that Excel does not have",
      manifest: edited('"TabHome"', '"TabHom"'),
      expected: problem("value-invalid", `${TAB}@id`, "TabHom", "tabId"),
    },
    {
      mistake: "a size that no image of the ribbon has",
      manifest: edited('size="20"', 'size="21"'),
      expected: problem("value-invalid", `${GROUP}/ov:Icon/bt:Image@size`, "21", "imageSize"),
    },
    {
      mistake: "an empty text",
      manifest: edited("<ProviderName>绩标<", "<ProviderName> <"),
      expected: problem("value-empty", "OfficeApp/ProviderName", "", "shortText"),
    },
    {
      mistake: "a display name of 126 characters",
      manifest: edited('DisplayName DefaultValue="绩标"', `DisplayName DefaultValue="${"绩".repeat(126)}"`),
      expected: problem("value-too-long", "OfficeApp/DisplayName@DefaultValue", "126", "125"),
    },
    {
      mistake: "a description of 251 characters",
      manifest: edited(/Value="Checks performance[^"]*"/, `Value="${"x".repeat(251)}"`),
      expected: problem("value-too-long", "OfficeApp/Description/Override@Value", "251", "250"),
    },
    {
      mistake: "a label of 126 characters",
      manifest: label(126),
      expected: problem("value-too-long", `${SHORT_STRING}@DefaultValue`, "126", "125"),
    },
    {
      mistake: "a tip of 251 characters",
      manifest: tip(251),
      expected: problem("value-too-long", `${LONG_STRING}/bt:Override@Value`, "251", "250"),
    },
    {
      mistake: "a resource id of 33 characters",
      manifest: resourceId(33),
      expected: problem("value-too-long", `${LONG_STRING}@id`, "33", "32"),
    },
    {
      mistake: "two controls of one id",
      manifest: edited('id="Jibiao.Pane"', 'id="Jibiao.Check"'),
      expected: problem("id-repeated", `${CONTROL}@id`, "Jibiao.Check"),
    },
    {
      mistake: "a control that has the id of its group",
      manifest: edited('id="Jibiao.Pane"', 'id="Jibiao.Group"'),
      expected: problem("id-repeated", `${CONTROL}@id`, "Jibiao.Group"),
    },
  ])("reports $mistake, and only that", ({ manifest, expected }) => {
    expect(lint(manifest)).toEqual([expected]);
  });

  test("takes texts and ids of just the allowed length", () => {
    expect(lint(label(125))).toEqual([]);
    expect(lint(tip(250))).toEqual([]);
    expect(lint(resourceId(32))).toEqual([]);
  });
});
