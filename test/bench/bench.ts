import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isInstalled, measure, node, type Program, type Run } from "./measure";
import { writeBenchFiles } from "./workbooks";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = path.join(HERE, "../../dist");
const CLI = path.join(DIST, "cli/jibiao.cjs");
const READ = path.join(DIST, "bench/read.cjs");
const CORE = path.join(DIST, "bench/core.cjs");
const PYTHON = ["python3", "/usr/bin/python3"].find((program) => isInstalled(program, "-c", "import openpyxl"));
const OFFICE = ["soffice", "libreoffice"].find((program) => isInstalled(program, "--version"));
/** The command line ends with 1 where tables have errors, as these have. */
const WITH_ERRORS = [0, 1];
const ROUNDS = Number(process.argv[2] ?? 5);

const jibiao = (name: string, ...args: readonly string[]): Program => ({
  name,
  command: node(CLI, ...args),
  exits: WITH_ERRORS,
});
const peer = (name: string, script: string, ...args: readonly string[]): Program => ({
  name,
  command: node(path.join(HERE, "peers", script), ...args),
});

function openpyxl(...args: readonly string[]): readonly Program[] {
  if (PYTHON === undefined) return [];
  const script = path.join(HERE, "peers/openpyxl_peer.py");
  return [{ name: `openpyxl ${args[0] ?? ""}`, command: [PYTHON, script, ...args], isSlow: true }];
}

function office(input: string, folder: string): readonly Program[] {
  if (OFFICE === undefined) return [];
  const args = ["--headless", "--convert-to", "xlsx", "--outdir", folder, input];
  return [{ name: "LibreOffice convert", command: [OFFICE, ...args], isSlow: true }];
}

function table(title: string, runs: ReadonlyMap<string, Run>, base: string): void {
  const one = runs.get(base)?.seconds ?? Number.NaN;
  console.log(`\n${title}`);
  for (const [name, { seconds, peakMegabytes }] of runs) {
    const memory = peakMegabytes === undefined ? "" : `${peakMegabytes.toFixed(0)} MB`;
    console.log(
      `  ${name.padEnd(34)} ${`${seconds.toFixed(2)} s`.padStart(9)} ${`${(seconds / one).toFixed(2)}×`.padStart(8)} ${memory.padStart(8)}`,
    );
  }
}

/** Commands on one workbook, and what peers need to read it, and to read and write it. */
function oneWorkbook(title: string, input: string, folder: string, withOffice: boolean): void {
  const out = path.join(folder, "out.xlsx");
  const reads = measure(
    [
      { name: "jibiao: bare read", command: node(READ, input) },
      jibiao("jibiao check", "check", input),
      jibiao("jibiao check --format json", "check", input, "--format", "json"),
      peer("SheetJS read", "sheetjs.mjs", "read", input),
      peer("exceljs read", "exceljs.mjs", "read", input),
      ...openpyxl("read", input),
    ],
    ROUNDS,
  );
  table(`${title}: read and check`, reads, "jibiao: bare read");
  const writes = measure(
    [
      ...["mark", "fix", "fill"].map((command) => jibiao(`jibiao ${command}`, command, input, "-o", out)),
      peer("SheetJS read and write", "sheetjs.mjs", "write", input, out),
      peer("exceljs read and write", "exceljs.mjs", "write", input, out),
      ...openpyxl("write", input, out),
      ...(withOffice ? office(input, path.join(folder, "office")) : []),
    ],
    ROUNDS,
  );
  table(`${title}: write`, writes, "jibiao mark");
}

function manyFiles(folder: string): void {
  const paths = readdirSync(folder).map((name) => path.join(folder, name));
  const runs = measure(
    [
      { name: "jibiao: bare read", command: node(READ, ...paths) },
      jibiao("jibiao check --jobs 1", "check", folder, "--jobs", "1"),
      jibiao(`jibiao check --jobs ${cpus().length}`, "check", folder, "--jobs", String(cpus().length)),
      peer("SheetJS read", "sheetjs.mjs", "read", ...paths),
      peer("exceljs read", "exceljs.mjs", "read", ...paths),
      ...openpyxl("read", ...paths),
    ],
    ROUNDS,
  );
  table("1,000 files of one table: check", runs, "jibiao: bare read");
}

function core(paths: readonly string[]): void {
  console.log("\nCore: tables recognised and judged a second");
  const { stdout } = spawnSync(process.execPath, [CORE, ...paths], { encoding: "utf8" });
  for (const line of stdout.trim().split("\n")) {
    const { tables, perSecond } = JSON.parse(line) as { readonly tables: number; readonly perSecond: number };
    console.log(`  ${String(tables).padStart(6)} tables ${perSecond.toFixed(0).padStart(8)} a second`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "jibiao-bench-"));
try {
  const files = writeBenchFiles(folder);
  console.log(`node ${process.version}, ${cpus().length} cores, medians of ${ROUNDS} rounds (slow peers: one)`);
  core(files.growing);
  oneWorkbook("1,000 sheets", files.thousandSheets, folder, true);
  oneWorkbook("100 sheets", files.hundredSheets, folder, false);
  manyFiles(files.smallFiles);
} finally {
  rmSync(folder, { recursive: true });
}
