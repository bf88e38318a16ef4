import { spawnSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { buildTexts } from "../i18n/zh-CN/build";
import { writeDocs } from "./build-docs";
import { DEVELOPMENT_ADDRESS } from "./deployment/address";
import { readBuildOptions } from "./deployment/build-options";
import { finishAddin, listFiles } from "./deployment/finish-addin";

/**
 * Builds everything into `dist`, for the address and the office.js that the arguments name. What is wrong with them is
 * said before anything is touched. Returns the exit code.
 */
function build(root: string, args: readonly string[]): number {
  const options = readBuildOptions(args, process.env);
  if ("sentences" in options) {
    console.error(options.sentences.join("\n"));
    return 2;
  }
  const { base, officeJs } = options;
  const addin = path.join(root, "dist/addin");
  // What an earlier build left would go along to the server.
  rmSync(addin, { recursive: true, force: true });
  const env = officeJs === undefined ? process.env : { ...process.env, OFFICE_JS_URL: officeJs.address };
  const bundler = path.join(root, "node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [bundler, "--mode", "production"], {
    ...{ cwd: root, env, stdio: "inherit" },
  });
  if (status !== 0) {
    console.error(buildTexts.notBuilt);
    return 1;
  }
  writeDocs(root, path.join(root, "dist/docs"));
  const problems = finishAddin(root, base, officeJs?.isCopied === true);
  if (problems.length > 0) {
    const lines = problems.map(({ line, code, at, found }) => `manifest.xml:${line} ${code} ${at} ${found}`);
    console.error(buildTexts.badManifest(lines));
    return 1;
  }
  if (base !== DEVELOPMENT_ADDRESS) {
    const bytes = listFiles(addin).reduce((sum, file) => sum + statSync(path.join(addin, file)).size, 0);
    console.log(`${buildTexts.built(base, (bytes / 1e6).toFixed(1))}\n${buildTexts.guide}`);
  }
  return 0;
}

process.exitCode = build(path.resolve(import.meta.dirname, "../.."), process.argv.slice(2));
