import { camelCase, type HostObject, type Json } from "./host-object";
import type { QueryInfo } from "./rich-api-message";

/** The members asked for, as a tree; a leaf has no children. `*` stands for every property that holds data. */
interface Selection {
  readonly children: Map<string, Selection>;
}

/** Throws when the host has no such member. */
type RequireMember = (typeName: string, member: string) => void;

interface Naming {
  readonly member: (name: string) => string;
  readonly items: string;
  readonly isJson: boolean;
}

/** As a query action answers: the library turns it into proxies. */
const WIRE: Naming = { member: (name) => name, items: "_Items", isJson: false };

/** As retrieve() answers: plain data for the add-in. */
const PLAIN: Naming = { member: camelCase, items: "items", isJson: true };

function pascalCase(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function selectionOf(query: QueryInfo): Selection {
  const root: Selection = { children: new Map() };
  const add = (path: string, tail: readonly string[]): void => {
    let at = root;
    for (const part of [...path.split(/[/.]/), ...tail]) {
      const name = part === "*" || part.startsWith("$") ? part : pascalCase(part);
      const next: Selection = at.children.get(name) ?? { children: new Map() };
      at.children.set(name, next);
      at = next;
    }
  };
  for (const path of query.Select ?? []) add(path, []);
  for (const path of query.Expand ?? []) add(path, ["*"]);
  if (root.children.size === 0) add("*", []);
  return root;
}

function readMembers(
  object: HostObject,
  selection: Selection,
  naming: Naming,
  requireMember: RequireMember,
): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const [name, below] of selection.children) {
    requireMember(object.typeName, name);
    if (name === "*") {
      for (const scalar of object.scalarNames) result[naming.member(scalar)] = object.read(scalar);
    } else if (object.isNavigation(name)) {
      const target = object.navigate(name);
      const wanted = below.children.size > 0 ? below : { children: new Map([["*", { children: new Map() }]]) };
      result[naming.member(name)] = target === null ? null : readObject(target, wanted, naming, {}, requireMember);
    } else if (!name.startsWith("$")) {
      result[naming.member(name)] = object.read(name);
    }
  }
  return result;
}

function readObject(
  object: HostObject,
  selection: Selection,
  naming: Naming,
  page: QueryInfo,
  requireMember: RequireMember,
): Json {
  const items = object.items();
  if (items === undefined) {
    const members = readMembers(object, selection, naming, requireMember);
    return naming.isJson || object.id === undefined ? members : { Id: object.id, ...members };
  }
  const skip = page.Skip ?? 0;
  const chosen = items.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  const list = chosen.map((item, index): Json => {
    const members = readMembers(item, selection, naming, requireMember);
    if (naming.isJson) return members;
    const id = item.id === undefined ? {} : { Id: item.id };
    return { ...id, _Index: skip + index, ...members };
  });
  return { [naming.items]: list };
}

/** Answers load(): data by PascalCase names, objects nested, collections as `_Items`. */
export function query(object: HostObject, info: QueryInfo, requireMember: RequireMember): Json {
  return readObject(object, selectionOf(info), WIRE, info, requireMember);
}

/** Answers retrieve(). */
export function queryAsJson(object: HostObject, info: QueryInfo, requireMember: RequireMember): Json {
  return readObject(object, selectionOf(info), PLAIN, info, requireMember);
}
