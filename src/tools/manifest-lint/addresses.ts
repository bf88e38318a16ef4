import { descendants, type ManifestElement } from "./document";
import type { FileFacts } from "./facts";
import type { ManifestProblem } from "./problem";
import { resolveReference } from "./resources";
import type { ValueKind } from "./schema";
import type { ManifestValue } from "./structure";
import { IMAGE_SIZES } from "./values";

/** Sizes without which Office draws no icon of a button or a group. */
const REQUIRED_ICON_SIZES = ["16", "32", "80"];

const MAX_IMAGE_BYTES = 100 * 1024;

const ADDRESS_KINDS: ReadonlySet<ValueKind> = new Set<ValueKind>([
  "pageAddress",
  "imageAddress",
  "icon32Address",
  "icon64Address",
  "domainAddress",
]);

/** Edge length, in pixels, that the place itself asks of an image. */
const EDGES: Readonly<Partial<Record<ValueKind, number>>> = { icon32Address: 32, icon64Address: 64 };

type Files = ReadonlyMap<string, FileFacts>;

interface Mistake {
  readonly code: ManifestProblem["code"];
  readonly found: string;
  readonly expected: string;
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}

/** The folder of the pane's page, from which everything else is served; undefined when that page has no https address. */
function findBase(values: readonly ManifestValue[]): string | undefined {
  const page = values.find(({ kind, at }) => kind === "pageAddress" && at.endsWith("/SourceLocation@DefaultValue"));
  if (page === undefined || !isHttps(page.value)) return undefined;
  return new URL(".", page.value).href;
}

function fileOf(address: string, base: string): string {
  return address.slice(base.length).replace(/[?#].*$/, "");
}

function imageMistake(file: string, facts: FileFacts, edge: number | undefined): Mistake | undefined {
  if (facts.png === undefined) return { code: "image-not-png", found: file, expected: "" };
  if (facts.bytes > MAX_IMAGE_BYTES) {
    return { code: "image-too-large", found: String(facts.bytes), expected: String(MAX_IMAGE_BYTES) };
  }
  const { width, height } = facts.png;
  if (edge === undefined || (width === edge && height === edge)) return undefined;
  return { code: "image-size", found: `${width}x${height}`, expected: `${edge}x${edge}` };
}

function addressMistake({ kind, value }: ManifestValue, base: string | undefined, files: Files): Mistake | undefined {
  if (!isHttps(value)) return { code: "address-not-https", found: value, expected: "https" };
  if (base === undefined || kind === "domainAddress") return undefined;
  if (!value.startsWith(base)) return { code: "address-other-base", found: value, expected: base };
  const file = fileOf(value, base);
  const facts = files.get(file);
  if (facts === undefined) return { code: "file-missing", found: file, expected: "" };
  return kind === "pageAddress" ? undefined : imageMistake(file, facts, EDGES[kind]);
}

/** Every address is https, shares the base of the pane's page, and leads to a file of the right sort. */
export function lintAddresses(values: readonly ManifestValue[], files: Files): readonly ManifestProblem[] {
  const base = findBase(values);
  return values.flatMap((value) => {
    if (!ADDRESS_KINDS.has(value.kind) || value.value === "") return [];
    const mistake = addressMistake(value, base, files);
    return mistake === undefined ? [] : [{ ...mistake, line: value.element.line, at: value.at }];
  });
}

function lintIconSizes(root: ManifestElement): readonly ManifestProblem[] {
  return descendants(root, "ov:Icon").flatMap((icon) => {
    const sizes = icon.children.map((image) => image.attributes.get("size"));
    return REQUIRED_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size): ManifestProblem => ({
      code: "icon-size-missing",
      line: icon.line,
      at: icon.at,
      found: "",
      expected: size,
    }));
  });
}

function addressesOf(image: ManifestElement): readonly string[] {
  const overrides = image.children.map((override) => override.attributes.get("Value"));
  return [image.attributes.get("DefaultValue"), ...overrides].flatMap((address) => address ?? []);
}

/** The images of buttons and groups: the needed sizes are there, and each image has the size it is given out as. */
export function lintIcons(
  root: ManifestElement,
  values: readonly ManifestValue[],
  files: Files,
): readonly ManifestProblem[] {
  const problems = [...lintIconSizes(root)];
  const base = findBase(values);
  if (base === undefined) return problems;
  const reported = new Set<string>();
  for (const reference of values.filter(({ kind }) => kind === "imageReference")) {
    const size = reference.element.attributes.get("size") ?? "";
    const image = resolveReference(reference, values);
    if (image === undefined || !IMAGE_SIZES.includes(size)) continue;
    for (const address of addressesOf(image)) {
      const facts = address.startsWith(base) ? files.get(fileOf(address, base)) : undefined;
      const mistake = facts && imageMistake(address, facts, Number(size));
      // Buttons share their images; saying it for each of them would hide that there is one cause.
      const key = `${size} ${address}`;
      if (mistake?.code !== "image-size" || reported.has(key)) continue;
      reported.add(key);
      problems.push({ ...mistake, line: reference.element.line, at: reference.at });
    }
  }
  return problems;
}
