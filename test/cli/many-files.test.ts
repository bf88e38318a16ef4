import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { buildGuide } from "../../src/tools/build-docs";
import { SAMPLE_PATH } from "../../src/tools/build-sample";

const GUIDES = resolve("src/tools/guides");
const [jobs = "", processes = "", counts = "", queue = ""] = Array.from(
  readFileSync(join(GUIDES, "many-files.md"), "utf8").matchAll(/^```\n([^]*?)^```$/gm),
  ([, code = ""]) => code,
);
const NAMES = ["甲 局/1.xlsx", "甲 局/2.xlsx", "乙局/1.xlsx", "乙局/2.xlsm", "乙局/坏.xlsx"];
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-many-"));
  for (const office of ["甲 局", "乙局"]) mkdirSync(join(folder, "2026年", office), { recursive: true });
  for (const name of NAMES.slice(0, -1)) cpSync(SAMPLE_PATH, join(folder, "2026年", name));
  writeFileSync(join(folder, "2026年/乙局/坏.xlsx"), "hello");
  writeFileSync(join(folder, "2026年/乙局/~$1.xlsx"), "Excel's lock");
  writeFileSync(
    join(folder, "jibiao"),
    `#!/bin/sh\nexec '${process.execPath}' '${resolve("dist/cli/jibiao.cjs")}' "$@"\n`,
  );
  chmodSync(join(folder, "jibiao"), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a shell prints and ends with in the folder, with `jibiao` on its path. */
function shell(code: string): { readonly status: number | null; readonly out: string } {
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` };
  const { status, stdout } = spawnSync("sh", ["-c", code], { cwd: folder, encoding: "utf8", env });
  return { status, out: stdout };
}

function linesOf(file: string): readonly string[] {
  return readFileSync(join(folder, file), "utf8").trim().split("\n").sort();
}

test("the guide's commands for threads, processes and a queue give the same lines, one for each workbook", () => {
  expect(shell(jobs).status).toBe(2);
  const alone = linesOf("结果.ndjson");
  expect(alone.map((line) => (JSON.parse(line) as { path: string }).path).sort()).toEqual(
    NAMES.map((name) => `2026年/${name}`).sort(),
  );
  // Batches of two, so that there are several.
  expect(shell(processes.replace("-n 2000", "-n 2")).out).toBe("");
  expect(linesOf("全部.ndjson")).toEqual(alone);
  expect(shell(counts).out).toBe("5\n1\n");

  writeFileSync(
    join(folder, "清单.txt"),
    NAMES.slice(0, -1)
      .map((name) => `2026年/${name}\n`)
      .join(""),
  );
  expect(shell(queue).status).toBe(0);
  expect(linesOf("结果/段-aa.ndjson")).toEqual(alone.filter((line) => !line.includes('"failed"')));
});

test("the guide is a page", () => {
  const html = buildGuide(GUIDES, "many-files");
  expect(html).toContain("<h1>成批校验</h1>");
  expect(html.match(/<pre /g)).toHaveLength(5);
});
