import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../../package.json";
import { lintManifest, readFileFacts, readFunctionNames, type ManifestProblem } from "../manifest-lint";
import { manifestAt } from "./manifest-address";
import { OFFICE_FOLDER, officeJsFiles } from "./office-js";

/** Pages of the documentation that lie beside the pane; the add-in's details in Excel link to the first. */
const DOCS = ["install.html", "rules.html", "library.html"];

/** Files below a folder, as paths from there with slashes. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join("/"));
}

/** Names of the functions that the ribbon's buttons can call, from the sources. */
export function registeredFunctions(root: string): readonly string[] {
  return ["src/commands", "src/host/excel"].flatMap((folder) =>
    listFiles(path.join(root, folder))
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => readFunctionNames(readFileSync(path.join(root, folder, file), "utf8"))),
  );
}

/**
 * Makes what was built into `dist` under the repository's `root` one folder that is complete on a server: the page beside
 * the pane, for those whose Excel is too old, its guides, and a copy of office.js where one is asked for. Points the
 * manifest to `base`. Returns what is wrong with the manifest beside these files.
 */
export function finishAddin(root: string, base: string, copiesOfficeJs: boolean): readonly ManifestProblem[] {
  const dist = path.join(root, "dist");
  const addin = path.join(dist, "addin");
  cpSync(path.join(dist, "jibiao.html"), path.join(addin, "jibiao.html"));
  for (const page of DOCS) cpSync(path.join(dist, "docs", page), path.join(addin, "docs", page));
  if (copiesOfficeJs) {
    const library = path.join(root, "node_modules/@microsoft/office-js");
    const files = officeJsFiles(path.join(library, "dist"));
    for (const file of files) cpSync(path.join(library, "dist", file), path.join(addin, OFFICE_FOLDER, file));
    cpSync(path.join(library, "LICENSE.md"), path.join(addin, OFFICE_FOLDER, "LICENSE.md"));
  }
  const manifest = path.join(addin, "manifest.xml");
  writeFileSync(manifest, manifestAt(base, readFileSync(path.join(root, "manifest.xml"), "utf8")));
  const facts = listFiles(addin).map((file) => [file, readFileFacts(readFileSync(path.join(addin, file)))] as const);
  return lintManifest(readFileSync(manifest, "utf8"), {
    files: new Map(facts),
    functionNames: registeredFunctions(root),
    packageVersion: packageJson.version,
  });
}
