import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";

const SRC = resolve(__dirname, "../src");

/** From the core outwards. A file may import from its own layer and from those before it. */
const LAYERS = [
  "model",
  "value",
  "library",
  "table",
  "rules",
  "lint",
  "fill",
  "i18n",
  "report",
  "host",
  "host/excel",
  "host/file",
  "docx",
  "app",
  "taskpane",
  "commands",
  "workbench",
  "cli",
  "tools",
];

/** What decides: the same answer everywhere and every time. */
const PURE = new Set(["model", "value", "library", "table", "rules", "lint", "fill", "i18n", "report"]);

/** What the core may use of others' work: pure as well, and small. */
const PURE_PACKAGES = new Set(["minisearch"]);

/** Faces and hosts that know nothing of each other; the entries of a face bring a host in. */
const STRANGERS: readonly (readonly [from: string, to: string, except: readonly string[]])[] = [
  ["host/excel", "host/file", []],
  ["host/file", "host/excel", []],
  ["app", "host/excel", []],
  ["app", "host/file", []],
  ["taskpane", "host/excel", ["taskpane/main.tsx", "taskpane/gate.ts"]],
  ["taskpane", "host/file", ["taskpane/main.tsx"]],
  ["workbench", "host/excel", []],
  ["workbench", "commands", []],
  ["commands", "taskpane", []],
  ["commands", "host/file", []],
  ["cli", "taskpane", []],
  ["cli", "workbench", []],
  ["cli", "host/excel", []],
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.split(sep).join("/"));

function layerOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  return first === "host" && second !== "" && !second.includes(".") ? `host/${second}` : first;
}

const sourceOf = (file: string): string => readFileSync(join(SRC, file), "utf8");

const imports: readonly Import[] = files.flatMap((file) =>
  [...sourceOf(file).matchAll(/(?:from|import|import\()\s*"([^"]+)"/g)].map((match) => {
    const target = match[1] ?? "";
    const inside = relative(SRC, resolve(SRC, dirname(file), target))
      .split(sep)
      .join("/");
    return { file, from: layerOf(file), to: target.startsWith(".") ? inside : target };
  }),
);
const inside = imports.filter(({ to }) =>
  files.some((file) => file.startsWith(`${to}.`) || file.startsWith(`${to}/index.`)),
);

describe("the layers", () => {
  test("every folder is a layer", () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !LAYERS.includes(layer))).toEqual([]);
    expect(inside.length).toBeGreaterThan(100);
  });

  test("imports run in one direction", () => {
    const backwards = inside.filter(({ from, to }) => LAYERS.indexOf(layerOf(to)) > LAYERS.indexOf(from));
    expect(backwards.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test("the core imports nothing but itself, its data and what is as pure", () => {
    const foreign = imports.filter(
      ({ from, to }) =>
        PURE.has(from) && !inside.some((own) => own.to === to) && !to.endsWith(".json") && !PURE_PACKAGES.has(to),
    );
    expect(foreign.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test("hosts and faces that are strangers stay strangers", () => {
    const met = STRANGERS.flatMap(([from, to, except]) =>
      inside.filter((one) => one.from === from && layerOf(one.to) === to && !except.includes(one.file)),
    );
    expect(met.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test("only the Excel host sees Office and Excel", () => {
    const seeing = files.filter(
      (file) =>
        layerOf(file) !== "host/excel" &&
        /(?<![\w."'`/])(?:Office|Excel|OfficeExtension)\.[a-zA-Z]/.test(withoutComments(sourceOf(file))),
    );
    expect(seeing).toEqual([]);
  });

  test("no file is over 400 lines", () => {
    expect(files.filter((file) => sourceOf(file).split("\n").length > 401)).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
