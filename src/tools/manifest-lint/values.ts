import type { ManifestProblem } from "./problem";
import type { ValueKind } from "./schema";
import type { ManifestValue } from "./structure";

/** Greatest number of characters of each kind; the schema's own limits. */
const LIMITS: Readonly<Partial<Record<ValueKind, number>>> = {
  shortText: 125,
  longText: 250,
  controlId: 125,
  functionName: 250,
  pageAddress: 2048,
  imageAddress: 2048,
  icon32Address: 2048,
  icon64Address: 2048,
  domainAddress: 2048,
  // A reference equals an id, and the id is where the mistake is.
  imageId: 32,
  urlId: 32,
  shortStringId: 32,
  longStringId: 32,
};

const PATTERNS: Readonly<Partial<Record<ValueKind, RegExp>>> = {
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  version: /^\d{1,5}(\.\d{1,5}){3}$/,
  setVersion: /^\d{1,5}\.\d{1,5}$/,
};

/** Edge lengths, in pixels, that Office takes for the images of the ribbon. */
export const IMAGE_SIZES: readonly string[] = ["16", "20", "24", "32", "40", "48", "64", "80"];

const CHOICES: Readonly<Partial<Record<ValueKind, readonly string[]>>> = {
  hostName: ["Workbook"],
  permission: ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"],
  imageSize: IMAGE_SIZES,
  tabId: [
    "TabHome",
    "TabInsert",
    "TabPageLayoutExcel",
    "TabFormulas",
    "TabData",
    "TabReview",
    "TabView",
    "TabDeveloper",
    "TabAddIns",
    "TabPrintPreview",
    "TabBackgroundRemoval",
  ],
};

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

function hasForm(kind: ValueKind, value: string): boolean {
  if (kind === "locale") return isLocale(value);
  return (PATTERNS[kind]?.test(value) ?? true) && (CHOICES[kind]?.includes(value) ?? true);
}

function lintValue({ kind, value, element, at }: ManifestValue): ManifestProblem | undefined {
  const place = { line: element.line, at };
  if (value === "") return { code: "value-empty", ...place, found: "", expected: kind };
  const limit = LIMITS[kind];
  if (limit !== undefined && value.length > limit) {
    return { code: "value-too-long", ...place, found: String(value.length), expected: String(limit) };
  }
  return hasForm(kind, value) ? undefined : { code: "value-invalid", ...place, found: value, expected: kind };
}

/** Judges every value alone: its length, its form, the choices it has. */
export function lintValues(values: readonly ManifestValue[]): readonly ManifestProblem[] {
  return values.flatMap((value) => lintValue(value) ?? []);
}

/** Ids of groups and controls, each of which may be given once. */
export function lintControlIds(values: readonly ManifestValue[]): readonly ManifestProblem[] {
  const seen = new Set<string>();
  return values.flatMap(({ kind, value, element, at }) => {
    if (kind !== "controlId") return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ code: "id-repeated" as const, line: element.line, at, found: value, expected: "" }];
  });
}
