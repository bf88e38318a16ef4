import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readAddress } from "../../src/tools/deployment/address";
import { readBuildOptions } from "../../src/tools/deployment/build-options";
import { finishAddin, listFiles } from "../../src/tools/deployment/finish-addin";
import { manifestAt } from "../../src/tools/deployment/manifest-address";
import { readOfficeJs } from "../../src/tools/deployment/office-js";

const ROOT = path.resolve(__dirname, "../..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

const CHINA = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js";

describe("the address of the add-in", () => {
  test.each([
    ["https://jibiao.example.gov.cn/addin/", "https://jibiao.example.gov.cn/addin/"],
    [" https://jibiao.example.gov.cn/addin ", "https://jibiao.example.gov.cn/addin/"],
    ["HTTPS://Jibiao.Example.gov.cn", "https://jibiao.example.gov.cn/"],
    ["https://10.1.2.3:8443/v1.0", "https://10.1.2.3:8443/v1.0/"],
    ["https://example.gov.cn/绩标/a&b", "https://example.gov.cn/%E7%BB%A9%E6%A0%87/a&b/"],
  ])("%j is that of a folder", (text, base) => {
    expect(readAddress(text)).toEqual({ base });
  });

  test.each([
    ["", "no-address"],
    ["jibiao.example.gov.cn/addin", "no-address"],
    ["\\\\fileserver\\addins", "no-address"],
    ["http://jibiao.example.gov.cn/", "not-https"],
    ["file:///C:/addin/", "not-https"],
    ["https://me:secret@example.gov.cn/", "user"],
    ["https://example.gov.cn/addin/?v=1", "query"],
    ["https://example.gov.cn/addin/?", "query"],
    ["https://example.gov.cn/addin#", "query"],
    ["https://example.gov.cn/addin/taskpane.html", "file"],
    ["https://example.gov.cn/addin/manifest.XML", "file"],
  ])("%j is none: %s", (text, problem) => {
    expect(readAddress(text)).toEqual({ problem });
  });
});

describe("what a build is asked for", () => {
  test("is the developer's own server where nothing is said", () => {
    expect(readBuildOptions([], {})).toEqual({ base: "https://localhost:3000/", officeJs: undefined });
  });

  test("is an address, and a place of office.js", () => {
    expect(readBuildOptions(["--address", "https://a.cn/b", "--office-js=local"], {})).toEqual({
      base: "https://a.cn/b/",
      officeJs: { address: "office/office.js", isCopied: true },
    });
  });

  test.each([
    [
      ["--address", "http://a.cn/"],
      "没有生成：--address 后面的「http://a.cn/」不是以 https:// 开头。Excel 只从 https 地址读取加载项，须先为服务器配置证书。",
    ],
    [
      ["--address=https://a.cn/taskpane.html"],
      "没有生成：--address 后面的「https://a.cn/taskpane.html」是一个文件的地址。请写文件夹的地址，不写文件名。",
    ],
    [
      ["--office-js", "cdn"],
      "没有生成：--office-js 后面的「cdn」不能用。可以写 microsoft、21vianet、local，或一个以 /office.js 结尾的 https 地址。",
    ],
    [["--adress", "https://a.cn/"], "没有生成：用法有误"],
    [["https://a.cn/"], "没有生成：用法有误"],
  ])("is refused in a sentence: %j", (args, sentence) => {
    const read = readBuildOptions(args, {});
    const sentences = "sentences" in read ? read.sentences : [];
    expect(sentences[0]?.slice(0, sentence.length)).toBe(sentence);
    expect(sentences.at(-1)).toBe("dist 文件夹没有改动。");
  });
});

test.each(["npm_config_address", "npm_config_office_js"])(
  "an option that npm took (%s) is not left out in silence",
  (name) => {
    const read = readBuildOptions([], { [name]: "https://a.cn/" });
    expect("sentences" in read && read.sentences[0]).toMatch(/^没有生成：选项前面少了单独的 --/);
  },
);

describe("the place of office.js", () => {
  test("is a word or an address of that file", () => {
    expect(readOfficeJs("microsoft")?.address).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(readOfficeJs("21vianet")).toEqual({ address: CHINA, isCopied: false });
    expect(readOfficeJs("https://a.cn/lib/office.js")).toEqual({
      address: "https://a.cn/lib/office.js",
      isCopied: false,
    });
  });

  test.each(["", "toString", "http://a.cn/office.js", "https://a.cn/office.debug.js", "https://a.cn/office.js?v=1"])(
    "is not %j",
    (text) => {
      expect(readOfficeJs(text)).toBeUndefined();
    },
  );
});

/** The add-in's pages as the bundler's configuration frames them, without the bundles. */
function pagesWith(officeJs: string): readonly string[] {
  const script = `
    import configurations from ${JSON.stringify(pathToFileURL(path.join(ROOT, "webpack.config.js")).href)};
    const { plugins } = configurations({}).find(({ name }) => name === "addin");
    console.log(JSON.stringify(plugins.flatMap(({ userOptions }) => userOptions?.templateContent ?? [])));`;
  const env = { ...process.env, OFFICE_JS_URL: readOfficeJs(officeJs)?.address };
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" });
  return JSON.parse(stdout) as string[];
}

describe("the pages of the add-in", () => {
  test.each([
    ["microsoft", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", " https://appsforoffice.microsoft.com"],
    ["21vianet", CHINA, " https://appsforoffice.cdn.partner.office365.cn"],
    ["local", "office/office.js", ""],
    ["https://a.cn:8443/o/office.js", "https://a.cn:8443/o/office.js", " https://a.cn:8443"],
  ])("with office.js from %s run no other scripts than those and their own", (word, address, origin) => {
    const pages = pagesWith(word);
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).toContain(`<script src="${address}"></script>`);
      expect(page).toContain(`default-src 'none'; script-src 'self'${origin}; style-src`);
      expect(page).toContain("connect-src 'none'");
    }
  });
});

describe("a finished add-in", () => {
  let root: string;
  const addin = (file: string): string => path.join(root, "dist/addin", file);

  /** A repository whose pages are empty: what stands in them is no matter here. */
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "jibiao-build-"));
    for (const name of ["src", "node_modules"]) symlinkSync(path.join(ROOT, name), path.join(root, name));
    cpSync(path.join(ROOT, "manifest.xml"), path.join(root, "manifest.xml"));
    mkdirSync(path.join(root, "dist/docs"), { recursive: true });
    for (const page of ["jibiao.html", "docs/install.html", "docs/rules.html", "docs/library.html"])
      writeFileSync(path.join(root, "dist", page), "");
    for (const icon of listFiles(path.join(ROOT, "assets")).filter((file) => /^icon-\d+\.png$/.test(file)))
      cpSync(path.join(ROOT, "assets", icon), addin(`assets/${icon}`));
    for (const page of ["taskpane.html", "commands.html"]) writeFileSync(addin(page), "");
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test.each(["https://localhost:3000/", "https://jibiao.example.gov.cn/addin/", "https://example.gov.cn/a&b/"])(
    "at %s has every file that its manifest names, and nothing else of it has changed",
    (base) => {
      expect(finishAddin(root, base, false)).toEqual([]);
      const built = readFileSync(addin("manifest.xml"), "utf8");
      const written = base.replace("&", "&amp;");
      const addresses = built.match(/"https:[^"]*"/g) ?? [];
      expect(addresses).toHaveLength(14);
      expect(addresses.filter((address) => !address.startsWith(`"${written}`))).toEqual([]);
      expect(built.replaceAll(`"${written}`, '"https://localhost:3000/')).toBe(MANIFEST);
      expect(existsSync(addin("jibiao.html"))).toBe(true);
      expect(existsSync(addin("office"))).toBe(false);
    },
  );

  test("says what its manifest names and is not there", () => {
    rmSync(addin("commands.html"));
    const problems = finishAddin(root, "https://a.cn/", false);
    writeFileSync(addin("commands.html"), "");
    expect(problems.map(({ code, found }) => [code, found])).toEqual([["file-missing", "commands.html"]]);
  });

  test("has its own office.js where one is asked for: what Excel loads on each platform, and no more", () => {
    expect(finishAddin(root, "https://a.cn/", true)).toEqual([]);
    const files = listFiles(addin("office"));
    // What a pane was seen to ask for, on Windows in Chinese.
    for (const file of ["office.js", "excel-win32-16.01.js", "telemetry/oteljs_agave.js", "zh-cn/office_strings.js"])
      expect(files).toContain(file);
    for (const file of ["excel-mac-16.00.js", "excel-web-16.00.js", "en-us/office_strings.js", "LICENSE.md"])
      expect(files).toContain(file);
    expect(files.filter((file) => /debug|word|outlook|powerpoint|ios|android/.test(file))).toEqual([]);
    expect(files.reduce((sum, file) => sum + statSync(addin(`office/${file}`)).size, 0)).toBeLessThan(6_000_000);
  });
});

test("a manifest whose addresses were changed already is left as it is", () => {
  const once = manifestAt("https://a.cn/", MANIFEST);
  expect(manifestAt("https://b.cn/", once)).toBe(once);
});
