import type { ManifestElement } from "./document";
import type { ManifestProblem } from "./problem";
import type { ValueKind } from "./schema";
import type { ManifestValue } from "./structure";

const DEFINED_BY: Readonly<Partial<Record<ValueKind, ValueKind>>> = {
  imageReference: "imageId",
  urlReference: "urlId",
  shortStringReference: "shortStringId",
  longStringReference: "longStringId",
};

const ID_KINDS: ReadonlySet<ValueKind | undefined> = new Set(Object.values(DEFINED_BY));

/** A resource's definitions by kind and id; of a repeated id, the first. */
function definitions(values: readonly ManifestValue[]): ReadonlyMap<string, ManifestValue> {
  const found = new Map<string, ManifestValue>();
  for (const value of values) {
    const key = `${value.kind} ${value.value}`;
    if (ID_KINDS.has(value.kind) && !found.has(key)) found.set(key, value);
  }
  return found;
}

/** The element that defines what a reference names, or undefined when nothing of the right kind does. */
export function resolveReference(
  reference: ManifestValue,
  values: readonly ManifestValue[],
): ManifestElement | undefined {
  const kind = DEFINED_BY[reference.kind];
  return kind === undefined ? undefined : definitions(values).get(`${kind} ${reference.value}`)?.element;
}

/** Every reference leads to a resource of its kind, every resource is led to, and no two share an id. */
export function lintResources(values: readonly ManifestValue[]): readonly ManifestProblem[] {
  const defined = definitions(values);
  const used = new Set<string>();
  const ids = new Set<string>();
  const problems: ManifestProblem[] = [];
  for (const { kind, value, element, at } of values) {
    const place = { line: element.line, at, found: value };
    const definedBy = DEFINED_BY[kind];
    if (definedBy !== undefined) {
      const key = `${definedBy} ${value}`;
      used.add(key);
      if (!defined.has(key)) problems.push({ code: "resource-unknown", ...place, expected: definedBy });
    } else if (ID_KINDS.has(kind)) {
      if (ids.has(value)) problems.push({ code: "resource-repeated", ...place, expected: "" });
      ids.add(value);
    }
  }
  for (const [key, { value, element, at }] of defined) {
    if (!used.has(key)) problems.push({ code: "resource-unused", line: element.line, at, found: value, expected: "" });
  }
  return problems;
}
