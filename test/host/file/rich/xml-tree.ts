import { DOMParser, type Element } from "@xmldom/xmldom";

/** An element that can be changed; texts between its children count where they are more than blanks. */
export interface Tree {
  /** As written, with its prefix. */
  readonly tag: string;
  /** Without the prefix. */
  readonly name: string;
  /** By their names as written. */
  readonly attributes: Map<string, string>;
  text: string;
  children: Tree[];
}

/** Reads a part in UTF-8. Throws for what is not well-formed. */
export function parseTree(bytes: Uint8Array): Tree {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) });
  const root = parser.parseFromString(new TextDecoder().decode(bytes), "text/xml").documentElement;
  if (root === null || problems.length > 0) throw new Error(problems.join("; ") || "No root element.");
  return treeOf(root);
}

function treeOf(element: Element): Tree {
  const nodes = Array.from(element.childNodes);
  const children = nodes.flatMap((node) => (node.nodeType === node.ELEMENT_NODE ? [treeOf(node as Element)] : []));
  const text = nodes.map((node) => (node.nodeType === node.ELEMENT_NODE ? "" : (node.nodeValue ?? ""))).join("");
  return {
    tag: element.nodeName,
    name: element.localName ?? element.nodeName,
    attributes: new Map(Array.from(element.attributes, ({ nodeName, value }) => [nodeName, value])),
    text: children.length > 0 && text.trim() === "" ? "" : text,
    children,
  };
}

/** The first child of this name. */
export function child(tree: Tree, name: string): Tree | undefined {
  return tree.children.find((one) => one.name === name);
}

/** The element and all elements inside, in file order. */
export function everyTree(tree: Tree): readonly Tree[] {
  return [tree, ...tree.children.flatMap(everyTree)];
}

/** A line for the element and each inside, deeper ones further in. A `count` that is right is not told. */
export function linesOf({ tag, attributes, text, children }: Tree, indent = ""): readonly string[] {
  const told = [...attributes].filter(([name, value]) => name !== "count" || Number(value) !== children.length);
  const line = told.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join("");
  return [`${indent}<${tag}${line}>${text}`, ...children.flatMap((one) => linesOf(one, `${indent} `))];
}
