import { describe, expect, test } from "@jest/globals";
import { readFileFacts, readFunctionNames, type ManifestSurroundings } from "../../src/tools/manifest-lint";
import {
  CONTROL,
  edited,
  GROUP,
  icon,
  lint,
  MANIFEST,
  problem,
  RESOURCES,
  surroundings,
  type PlacedProblem,
} from "./manifest-fixture";

interface Mistake {
  readonly mistake: string;
  readonly manifest?: string;
  readonly around?: ManifestSurroundings;
  readonly expected: PlacedProblem;
}

const BASE = "https://localhost:3000/";
const ICON_URL = "OfficeApp/IconUrl@DefaultValue";
const IMAGE = `${RESOURCES}/bt:Images/bt:Image`;
const URL_RESOURCE = `${RESOURCES}/bt:Urls/bt:Url`;
const SHORT_STRING = `${RESOURCES}/bt:ShortStrings/bt:String`;
const UNUSED = '<bt:String id="Spare" DefaultValue="多余"><bt:Override Locale="en-US" Value="Spare" /></bt:String>';

function expectOnly({ manifest = MANIFEST, around = surroundings(), expected }: Mistake): void {
  expect(lint(manifest, around)).toEqual([expected]);
}

describe("lintManifest on resources", () => {
  test.each<Mistake>([
    {
      mistake: "a reference that leads nowhere",
      manifest: edited('<Title resid="Pane.Label"', '<Title resid="Pane.Lable"'),
      expected: problem("resource-unknown", `${CONTROL}/ov:Supertip/ov:Title@resid`, "Pane.Lable", "shortStringId"),
    },
    {
      mistake: "a reference to a resource of another kind",
      manifest: edited('<Title resid="Pane.Label"', '<Title resid="Pane.Tip"'),
      expected: problem("resource-unknown", `${CONTROL}/ov:Supertip/ov:Title@resid`, "Pane.Tip", "shortStringId"),
    },
    {
      mistake: "a resource that nothing uses",
      manifest: edited("</bt:ShortStrings>", `${UNUSED}</bt:ShortStrings>`),
      expected: problem("resource-unused", `${SHORT_STRING}@id`, "Spare"),
    },
    {
      mistake: "two resources of one id",
      manifest: edited("</bt:ShortStrings>", `${UNUSED.replace("Spare", "Pane.Label")}</bt:ShortStrings>`),
      expected: problem("resource-repeated", `${SHORT_STRING}@id`, "Pane.Label"),
    },
    {
      mistake: "a group without the image of 32 pixels",
      manifest: edited('<bt:Image size="32" resid="Icon.32" />', ""),
      expected: problem("icon-size-missing", `${GROUP}/ov:Icon`, "", "32"),
    },
  ])("reports $mistake, and only that", expectOnly);
});

describe("lintManifest on addresses and files", () => {
  test.each<Mistake>([
    {
      mistake: "an address that is not https",
      manifest: edited(`IconUrl DefaultValue="${BASE}`, 'IconUrl DefaultValue="http://localhost:3000/'),
      expected: problem("address-not-https", ICON_URL, "http://localhost:3000/assets/icon-32.png", "https"),
    },
    {
      mistake: "an address that is none",
      manifest: edited(`IconUrl DefaultValue="${BASE}`, 'IconUrl DefaultValue="'),
      expected: problem("address-not-https", ICON_URL, "assets/icon-32.png", "https"),
    },
    {
      mistake: "a page of the pane that is not https",
      manifest: edited(`SourceLocation DefaultValue="${BASE}`, 'SourceLocation DefaultValue="http://localhost:3000/'),
      expected: problem(
        "address-not-https",
        "OfficeApp/DefaultSettings/SourceLocation@DefaultValue",
        "http://localhost:3000/taskpane.html",
        "https",
      ),
    },
    {
      mistake: "a translated address that is not https",
      manifest: edited(
        'commands.html" />',
        'commands.html"><bt:Override Locale="en-US" Value="http://localhost:3000/commands.html" /></bt:Url>',
      ),
      expected: problem(
        "address-not-https",
        `${URL_RESOURCE}/bt:Override@Value`,
        "http://localhost:3000/commands.html",
        "https",
      ),
    },
    {
      mistake: "an address with another base",
      manifest: edited(`SupportUrl DefaultValue="${BASE}`, 'SupportUrl DefaultValue="https://example.com/'),
      expected: problem(
        "address-other-base",
        "OfficeApp/SupportUrl@DefaultValue",
        "https://example.com/docs/install.html",
        BASE,
      ),
    },
    {
      mistake: "a domain that is not https",
      manifest: edited("<Hosts>", "<AppDomains><AppDomain>http://example.com</AppDomain></AppDomains><Hosts>"),
      expected: problem("address-not-https", "OfficeApp/AppDomains/AppDomain", "http://example.com", "https"),
    },
    {
      mistake: "a page that is not served",
      around: surroundings({ "commands.html": undefined }),
      expected: problem("file-missing", `${URL_RESOURCE}@DefaultValue`, "commands.html"),
    },
    {
      mistake: "an image that is not served",
      around: surroundings({ "assets/icon-48.png": undefined }),
      expected: problem("file-missing", `${IMAGE}@DefaultValue`, "assets/icon-48.png"),
    },
    {
      mistake: "an image that is no PNG",
      around: surroundings({ "assets/icon-48.png": { bytes: 500 } }),
      expected: problem("image-not-png", `${IMAGE}@DefaultValue`, "assets/icon-48.png"),
    },
    {
      mistake: "an image above 100 KB",
      around: surroundings({ "assets/icon-48.png": icon(48, 102_401) }),
      expected: problem("image-too-large", `${IMAGE}@DefaultValue`, "102401", "102400"),
    },
    {
      mistake: "an image that is not as wide as it is given out as",
      around: surroundings({ "assets/icon-48.png": { bytes: 500, png: { width: 47, height: 48 } } }),
      expected: problem("image-size", `${GROUP}/ov:Icon/bt:Image@resid`, "47x48", "48x48"),
    },
    {
      mistake: "an add-in icon that is not 32 pixels wide",
      manifest: edited("icon-32.png", "icon-64.png"),
      expected: problem("image-size", ICON_URL, "64x64", "32x32"),
    },
    {
      mistake: "a high resolution icon that is not 64 pixels wide",
      manifest: edited("icon-64.png", "icon-80.png"),
      expected: problem("image-size", "OfficeApp/HighResolutionIconUrl@DefaultValue", "80x80", "64x64"),
    },
    {
      mistake: "a button whose sizes are mixed up",
      manifest: edited('size="48" resid="Icon.48"', 'size="48" resid="Icon.64"'),
      expected: problem("image-size", `${GROUP}/ov:Icon/bt:Image@resid`, "64x64", "48x48"),
    },
  ])("reports $mistake, and only that", expectOnly);

  test("takes another base as long as all addresses share it", () => {
    expect(lint(MANIFEST.replaceAll(BASE, "https://oa.example.gov.cn/jibiao/"))).toEqual([]);
  });

  test("takes an image of just 100 KB, and an address with a query", () => {
    expect(lint(MANIFEST, surroundings({ "assets/icon-48.png": icon(48, 102_400) }))).toEqual([]);
    expect(lint(MANIFEST.replaceAll("taskpane.html", "taskpane.html?v=1"))).toEqual([]);
  });
});

describe("lintManifest on functions", () => {
  test("reports a function that the commands page does not register", () => {
    expectOnly({
      mistake: "",
      around: { ...surroundings(), functionNames: ["check", "clear"] },
      expected: problem("function-unknown", `${CONTROL}/ov:Action/ov:FunctionName`, "checkWorkbook", "check clear"),
    });
  });
});

describe("lintManifest on locales", () => {
  const ENGLISH_LABEL = '<bt:Override Locale="en-US" Value="Open pane" />';

  test.each<Mistake>([
    {
      mistake: "a text that is not translated",
      manifest: edited(ENGLISH_LABEL, ""),
      expected: problem("translation-missing", SHORT_STRING, "打开面板", "en-US"),
    },
    {
      mistake: "a name that is not translated",
      manifest: edited('<Override Locale="en-US" Value="Jibiao" />', ""),
      expected: problem("translation-missing", "OfficeApp/DisplayName", "绩标", "en-US"),
    },
    {
      mistake: "a text translated twice into one locale",
      manifest: edited(ENGLISH_LABEL, ENGLISH_LABEL + ENGLISH_LABEL),
      expected: problem("locale-repeated", SHORT_STRING, "en-US"),
    },
    {
      mistake: "a text translated into the default locale",
      manifest: edited(ENGLISH_LABEL, `${ENGLISH_LABEL}<bt:Override Locale="zh-CN" Value="打开" />`),
      expected: problem("locale-repeated", SHORT_STRING, "zh-CN"),
    },
  ])("reports $mistake, and only that", expectOnly);

  test("reports every text that lacks a locale which one text has", () => {
    const problems = lint(edited(ENGLISH_LABEL, `${ENGLISH_LABEL}<bt:Override Locale="fr-FR" Value="Ouvrir" />`));
    expect(problems).toHaveLength(6);
    expect(new Set(problems.map(({ code, expected }) => `${code} ${expected}`))).toEqual(
      new Set(["translation-missing fr-FR"]),
    );
  });
});

describe("readFileFacts", () => {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

  test("reads the dimensions of a PNG image, also from the middle of a buffer", () => {
    const content = new Uint8Array([9, 9, ...header, 0, 0, 1, 2, 0, 0, 0, 40, 8]);
    expect(readFileFacts(content.subarray(2))).toEqual({ bytes: 25, png: { width: 258, height: 40 } });
  });

  test("gives no dimensions for anything else, nor for an image that is cut off", () => {
    expect(readFileFacts(new Uint8Array([0xff, 0xd8, 0xff]))).toEqual({ bytes: 3 });
    expect(readFileFacts(new Uint8Array([...header, 0, 0, 0, 16, 0, 0, 0]))).toEqual({ bytes: 23 });
    expect(readFileFacts(new Uint8Array([...header.slice(0, 15), 0, 0, 0, 0, 16, 0, 0, 0, 16]))).toEqual({ bytes: 24 });
  });
});

describe("readFunctionNames", () => {
  test("finds the names that are given as literals", () => {
    const source = `Office.actions.associate("check", check);\nOffice\n.actions.associate(\n  'clear',\n  clear);`;
    expect(readFunctionNames(source)).toEqual(["check", "clear"]);
  });

  test("takes nothing else for a name", () => {
    expect(readFunctionNames('associate("check"); actions.associate(name, "check"); actions.dissociate("x")')).toEqual(
      [],
    );
  });
});
