import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { listFiles } from "./deployment/finish-addin";
import { archiveOf, checksums, type ArchiveFiles } from "./release/archive";

const LICENCES = ["LICENSE", "THIRD-PARTY.md"];

function run(...args: readonly string[]): boolean {
  return spawnSync("npm", args, { stdio: "inherit" }).status === 0;
}

/** Files below a folder, with the licences, by their names in an archive. */
function filesOf(folder: string): ArchiveFiles {
  const files = listFiles(folder).map((name) => [name, readFileSync(path.join(folder, name))] as const);
  const licences = LICENCES.map((name) => [name, readFileSync(name)] as const);
  return Object.fromEntries([...files, ...licences]);
}

/**
 * Tests what is committed, builds it for the address that the arguments name, and packs add-in, page and command line into
 * `dist/release`. Returns the exit code.
 */
function release(args: readonly string[]): number {
  const { stdout } = spawnSync("git", ["status", "--porcelain"], { encoding: "utf8" });
  if (stdout !== "") {
    console.error(`A release is made of what is committed:\n${stdout}`);
    return 2;
  }
  if (!run("test") || !run("run", "-s", "build", "--", ...args)) return 1;
  const name = `jibiao-${packageJson.version}`;
  const packed: ArchiveFiles = {
    [`${name}-addin.zip`]: archiveOf(filesOf("dist/addin")),
    [`${name}-cli.zip`]: archiveOf(filesOf("dist/cli")),
    [`${name}.html`]: readFileSync("dist/jibiao.html"),
  };
  rmSync("dist/release", { recursive: true, force: true });
  mkdirSync("dist/release");
  for (const [file, bytes] of Object.entries(packed)) writeFileSync(path.join("dist/release", file), bytes);
  writeFileSync("dist/release/SHA256SUMS", checksums(packed));
  console.log(
    Object.entries(packed)
      .map(([file, { length }]) => `dist/release/${file} ${String(length)}`)
      .join("\n"),
  );
  return 0;
}

process.exitCode = release(process.argv.slice(2));
