import type { ManifestElement } from "./document";
import type { ManifestProblem } from "./problem";
import type { ChildRule, Shape, ValueKind } from "./schema";

/** A text or an attribute that the schema asks to have a form. */
export interface ManifestValue {
  readonly kind: ValueKind;
  readonly value: string;
  readonly element: ManifestElement;
  /** As in a problem. */
  readonly at: string;
}

export interface Structure {
  readonly problems: readonly ManifestProblem[];
  readonly values: readonly ManifestValue[];
}

const TYPE = "xsi:type";

class StructureReader {
  readonly problems: ManifestProblem[] = [];
  readonly values: ManifestValue[] = [];

  read(element: ManifestElement, shape: Shape): void {
    const typed = this.#resolveType(element, shape);
    if (typed === undefined) return;
    this.#readAttributes(element, typed, shape.types !== undefined);
    if (typed.text !== undefined) {
      this.values.push({ kind: typed.text, value: element.text, element, at: element.at });
    }
    this.#readChildren(element, typed.children ?? []);
  }

  report(code: ManifestProblem["code"], element: ManifestElement, at: string, found: string, expected = ""): void {
    this.problems.push({ code, line: element.line, at, found, expected });
  }

  #resolveType(element: ManifestElement, shape: Shape): Shape | undefined {
    if (shape.types === undefined) return shape;
    const type = element.attributes.get(TYPE);
    const resolved = type === undefined ? undefined : shape.types[type];
    if (resolved !== undefined) return resolved;
    const expected = Object.keys(shape.types).join(" ");
    const at = `${element.at}@${TYPE}`;
    if (type === undefined) this.report("attribute-missing", element, at, "", expected);
    else this.report("value-invalid", element, at, type, expected);
    return undefined;
  }

  #readAttributes(element: ManifestElement, shape: Shape, isTyped: boolean): void {
    const required = Object.entries(shape.attributes ?? {});
    const known = new Map([...required, ...Object.entries(shape.optionalAttributes ?? {})]);
    for (const [name] of required) {
      if (!element.attributes.has(name)) this.report("attribute-missing", element, element.at, "", name);
    }
    for (const [name, value] of element.attributes) {
      if (isTyped && name === TYPE) continue;
      const kind = known.get(name);
      const at = `${element.at}@${name}`;
      if (kind === undefined) this.report("attribute-unexpected", element, at, value);
      else this.values.push({ kind, value, element, at });
    }
  }

  #readChildren(element: ManifestElement, rules: readonly ChildRule[]): void {
    const counts = new Map<ChildRule, number>();
    let furthest = 0;
    let isOrdered = true;
    for (const child of element.children) {
      const index = rules.findIndex((rule) => rule.name === child.name);
      const rule = rules[index];
      if (rule === undefined) {
        this.report("element-unexpected", child, child.at, child.name);
        continue;
      }
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count > 1 && !rule.repeatable) this.report("element-repeated", child, child.at, child.name);
      // One element out of place would make all that follow look misplaced, too.
      else if (index < furthest && isOrdered) {
        isOrdered = false;
        this.report("element-order", child, child.at, child.name, rules[furthest]?.name);
      }
      furthest = Math.max(furthest, index);
      this.read(child, rule.shape);
    }
    for (const rule of rules) {
      if (rule.required && !counts.has(rule)) this.report("element-missing", element, element.at, "", rule.name);
    }
  }
}

/** Compares a manifest with the schema and gathers the values whose form and meaning are judged afterwards. */
export function readStructure(root: ManifestElement, rule: ChildRule): Structure {
  const reader = new StructureReader();
  if (root.name === rule.name) reader.read(root, rule.shape);
  else reader.report("element-unexpected", root, root.at, root.name, rule.name);
  return reader;
}
