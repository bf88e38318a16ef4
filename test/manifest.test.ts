import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { listFiles, registeredFunctions } from "../src/tools/deployment/finish-addin";
import { lintManifest, readFileFacts, type FileFacts } from "../src/tools/manifest-lint";

const ROOT = path.resolve(__dirname, "..");

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** What the build puts beside the manifest: the icons as they are, the pages its configuration names, and the guide. */
function servedFiles(): ReadonlyMap<string, FileFacts> {
  const icons = listFiles(path.join(ROOT, "assets"))
    .filter((file) => /^icon-\d+\.png$/.test(file))
    .map((file) => `assets/${file}`);
  const pages = [...read("webpack.config.js").matchAll(/filename: "(\w+\.html)"/g)].map(([, page = ""]) => page);
  return new Map([
    ...icons.map((file) => [file, readFileFacts(readFileSync(path.join(ROOT, file)))] as const),
    ...[...pages, "docs/install.html"].map((page) => [page, { bytes: 0 }] as const),
  ]);
}

describe("the manifest", () => {
  test("has no problem beside the files, functions and version it is shipped with", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    const surroundings = { files: servedFiles(), functionNames: registeredFunctions(ROOT), packageVersion: version };
    expect(lintManifest(read("manifest.xml"), surroundings)).toEqual([]);
  });

  test("names one base address, so that a build can put another in its place", () => {
    const addresses = read("manifest.xml").match(/"https:[^"]*"/g) ?? [];
    expect(addresses).toHaveLength(14);
    expect(addresses.filter((address) => !address.startsWith('"https://localhost:3000/'))).toEqual([]);
  });

  test("is offered to no Excel that lacks ExcelApi 1.14", () => {
    expect(read("manifest.xml")).toContain('<Set Name="ExcelApi" MinVersion="1.14" />');
  });
});

describe("the icons", () => {
  test("are square, as wide as their names say", () => {
    const icons = [...servedFiles()].filter(([file]) => file.endsWith(".png"));
    expect(icons.map(([file, { png }]) => `${file} ${png?.width ?? 0}x${png?.height ?? 0}`).sort()).toEqual([
      "assets/icon-128.png 128x128",
      "assets/icon-16.png 16x16",
      "assets/icon-20.png 20x20",
      "assets/icon-24.png 24x24",
      "assets/icon-32.png 32x32",
      "assets/icon-40.png 40x40",
      "assets/icon-48.png 48x48",
      "assets/icon-64.png 64x64",
      "assets/icon-80.png 80x80",
    ]);
  });
});
