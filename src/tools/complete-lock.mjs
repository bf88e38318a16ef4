import { readFileSync, writeFileSync } from "node:fs";

/**
 * Run after `npm install` where the registry mirror holds the packages of its own platform only: `npm ci` refuses a lock
 * file that leaves out the optional packages of the others. Adds them with their version and platform, without a hash,
 * so that Windows and macOS can install from the same lock.
 */
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const SYSTEMS = { darwin: "darwin", win32: "win32", linux: "linux", linuxmusl: "linux", freebsd: "freebsd" };
Object.assign(SYSTEMS, { android: "android", openbsd: "openbsd", netbsd: "netbsd", sunos: "sunos", aix: "aix" });
Object.assign(SYSTEMS, { openharmony: "openharmony", wasm32: "any", wasm: "any" });
const PROCESSORS = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];

function platformOf(name) {
  if (name === "fsevents") return { os: ["darwin"] };
  const words = name.split(/[/-]/);
  const system = words.map((word) => SYSTEMS[word]).find((found) => found !== undefined);
  const processor = PROCESSORS.find((one) => words.includes(one));
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === undefined || system === "any" ? {} : { os: [system] }),
  };
}

let added = 0;
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined) continue;
    const version = range.replace(/^[~^]/, "");
    lock.packages[key] = { version, ...platformOf(name), dev: true, optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} optional packages of other platforms added to package-lock.json\n`);
