import { readFileSync } from "node:fs";
import path from "node:path";
import {
  lintManifest,
  type FileFacts,
  type ManifestProblem,
  type ManifestSurroundings,
} from "../../src/tools/manifest-lint";

/** The manifest that is shipped; tests put one mistake at a time into it. */
export const MANIFEST = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

export const DESKTOP = "OfficeApp/ov:VersionOverrides/ov:Hosts/ov:Host/ov:DesktopFormFactor";
export const TAB = `${DESKTOP}/ov:ExtensionPoint/ov:OfficeTab`;
export const GROUP = `${TAB}/ov:Group`;
export const CONTROL = `${GROUP}/ov:Control`;
export const RESOURCES = "OfficeApp/ov:VersionOverrides/ov:Resources";

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

export function icon(edge: number, bytes = 500): FileFacts {
  return { bytes, png: { width: edge, height: edge } };
}

/** Files, functions and a version that fit the shipped manifest, except for the files named. */
export function surroundings(changes: Readonly<Record<string, FileFacts | undefined>> = {}): ManifestSurroundings {
  const files = new Map<string, FileFacts>([
    ...ICON_SIZES.map((size) => [`assets/icon-${size}.png`, icon(size)] as const),
    ["taskpane.html", { bytes: 900 }],
    ["commands.html", { bytes: 900 }],
    ["docs/install.html", { bytes: 900 }],
  ]);
  for (const [file, facts] of Object.entries(changes)) {
    if (facts === undefined) files.delete(file);
    else files.set(file, facts);
  }
  return { files, functionNames: ["checkWorkbook"], packageVersion: "0.1.0" };
}

/** The text with the first match replaced; a text without one is a mistake of the test. */
export function edited(from: string | RegExp, to: string, manifest = MANIFEST): string {
  const changed = manifest.replace(from, () => to);
  if (changed === manifest) throw new Error(`nothing was replaced: ${String(from)}`);
  return changed;
}

export type PlacedProblem = Omit<ManifestProblem, "line">;

export function lint(manifest: string, around = surroundings()): readonly PlacedProblem[] {
  return lintManifest(manifest, around).map(({ code, at, found, expected }) => ({ code, at, found, expected }));
}

export function problem(code: ManifestProblem["code"], at: string, found: string, expected = ""): PlacedProblem {
  return { code, at, found, expected };
}
