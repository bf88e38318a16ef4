import { lintAddresses, lintIcons } from "./manifest-lint/addresses";
import { descendants, parseManifest, type ManifestElement } from "./manifest-lint/document";
import type { FileFacts } from "./manifest-lint/facts";
import { lintLocales } from "./manifest-lint/locales";
import type { ManifestProblem } from "./manifest-lint/problem";
import { lintResources } from "./manifest-lint/resources";
import { MANIFEST } from "./manifest-lint/schema";
import { readStructure, type ManifestValue } from "./manifest-lint/structure";
import { lintControlIds, lintValues } from "./manifest-lint/values";

export { readFileFacts, readFunctionNames, type FileFacts } from "./manifest-lint/facts";
export type { ManifestProblem, ManifestProblemCode } from "./manifest-lint/problem";

/** What stands around a manifest. */
export interface ManifestSurroundings {
  /** The files that are served, by their path below the folder of the pane's page, such as `assets/icon-32.png`. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Names of the functions that the commands page registers. */
  readonly functionNames: readonly string[];
  /** Three-part version of the package; the manifest's version begins with it. */
  readonly packageVersion: string;
}

function lintFunctions(
  root: ManifestElement,
  values: readonly ManifestValue[],
  functionNames: readonly string[],
): readonly ManifestProblem[] {
  const called = values.filter(({ kind }) => kind === "functionName");
  const unknown = called.filter(({ value }) => value !== "" && !functionNames.includes(value));
  const formFactors = called.length === 0 ? [] : descendants(root, "ov:DesktopFormFactor");
  return [
    ...unknown.map(({ value, element, at }): ManifestProblem => {
      return { code: "function-unknown", line: element.line, at, found: value, expected: functionNames.join(" ") };
    }),
    ...formFactors
      .filter(({ children }) => !children.some(({ name }) => name === "ov:FunctionFile"))
      .map(({ line, at }): ManifestProblem => {
        return { code: "element-missing", line, at, found: "", expected: "ov:FunctionFile" };
      }),
  ];
}

function lintVersion(values: readonly ManifestValue[], packageVersion: string): readonly ManifestProblem[] {
  return values.flatMap(({ kind, value, element, at }): readonly ManifestProblem[] => {
    const parts = value.split(".");
    if (kind !== "version" || parts.length !== 4 || parts.slice(0, 3).join(".") === packageVersion) return [];
    return [{ code: "version-differs", line: element.line, at, found: value, expected: packageVersion }];
  });
}

/**
 * Finds what would keep Excel from taking a manifest or from showing all of it. A text that is not well-formed gives
 * that one problem; otherwise all problems, from top to bottom.
 */
export function lintManifest(xmlText: string, surroundings: ManifestSurroundings): readonly ManifestProblem[] {
  const parsed = parseManifest(xmlText);
  if (parsed.root === undefined) {
    return [{ code: "not-well-formed", line: parsed.line, at: "", found: parsed.message, expected: "" }];
  }
  const { root } = parsed;
  const { problems, values } = readStructure(root, MANIFEST);
  return [
    ...problems,
    ...lintValues(values),
    ...lintVersion(values, surroundings.packageVersion),
    ...lintControlIds(values),
    ...lintResources(values),
    ...lintAddresses(values, surroundings.files),
    ...lintIcons(root, values, surroundings.files),
    ...lintFunctions(root, values, surroundings.functionNames),
    ...lintLocales(root),
  ].sort((a, b) => a.line - b.line);
}
