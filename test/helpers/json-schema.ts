import type { Schema } from "../../src/tools/json-schema";

const DEFINITION = "#/$defs/";

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "object") return isObject(value);
  return type === "array" ? Array.isArray(value) : typeof value === type;
}

/** What a validator of JSON Schema says; only for the parts that `Schema` names. */
export function allows(schema: Schema, value: unknown): boolean {
  return refusal(schema, value) === undefined;
}

/**
 * Where a value first differs from a schema, and in what (`files/0/stamp: enum`); undefined where it does not. `root` holds
 * the definitions.
 */
export function refusal(schema: Schema, value: unknown, root: Schema = schema, path = ""): string | undefined {
  const at = (problem: string): string => `${path === "" ? "whole" : path}: ${problem}`;
  const part = (one: Schema, member: unknown, name: string | number): string | undefined =>
    refusal(one, member, root, path === "" ? String(name) : `${path}/${name}`);
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.slice(DEFINITION.length)];
    if (target === undefined || !schema.$ref.startsWith(DEFINITION)) throw new Error(`no definition: ${schema.$ref}`);
    const refused = refusal(target, value, root, path);
    if (refused !== undefined) return refused;
  }
  const passes = (one: Schema): boolean => refusal(one, value, root, path) === undefined;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return at("type");
  if (schema.enum !== undefined && !schema.enum.some((one) => one === value)) return at("enum");
  if (schema.const !== undefined && schema.const !== value) return at("const");
  if (schema.not !== undefined && passes(schema.not)) return at("not");
  if (schema.allOf?.every(passes) === false) return at("allOf");
  if (schema.oneOf !== undefined && schema.oneOf.filter(passes).length !== 1) {
    return at(`oneOf (${schema.oneOf.map((one) => refusal(one, value, root, path) ?? "passes").join(" | ")})`);
  }
  if (typeof value === "string") {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value)) return at("pattern");
    if (schema.maxLength !== undefined && value.length > schema.maxLength) return at("maxLength");
  }
  if (typeof value === "number" && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))) {
    return at("minimum or maximum");
  }
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const { items, contains, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
    if (contains !== undefined && !list.some((item) => refusal(contains, item, root) === undefined)) {
      return at("contains");
    }
    if (list.length < minItems || list.length > maxItems) return at("minItems or maxItems");
    if (uniqueItems === true && new Set(list).size < list.length) return at("uniqueItems");
    return items && first(list, (item, index) => part(items, item, index));
  }
  if (!isObject(value)) return undefined;
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return at(`no ${missing}`);
  return first(Object.entries(value), ([name, member]) => {
    const own = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
    if (own !== undefined) return part(own, member, name);
    return schema.additionalProperties === false ? at(`${name} is unknown`) : undefined;
  });
}

function first<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
