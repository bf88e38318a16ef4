import { readEntries } from "./archive";
import { child, parseTree, type Tree } from "./xml-tree";

export interface Relation {
  readonly id: string;
  /** The last step of its address. */
  readonly type: string;
  /** A part's name, or an address outside as it is written. */
  readonly target: string;
}

/** A package as the judges read it. */
export class PackageReader {
  readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(readEntries(bytes).map(({ name, content }) => [name, content]));
  }

  root(part: string): Tree {
    const bytes = this.parts.get(part);
    if (bytes === undefined) throw new Error(`${part} is missing.`);
    return parseTree(bytes);
  }

  /** Relationships of a part; of the package for an empty name. */
  relations(source: string): readonly Relation[] {
    const slash = source.lastIndexOf("/");
    const folder = source.slice(0, slash + 1);
    const part = `${folder}_rels/${source.slice(slash + 1)}.rels`;
    if (!this.parts.has(part)) return [];
    return this.root(part).children.map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      return {
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
        target: attributes.get("TargetMode") === "External" ? target : resolve(folder, target),
      };
    });
  }

  /** The workbook part. */
  get workbook(): string {
    const found = this.relations("").find(({ type }) => type === "officeDocument");
    if (found === undefined) throw new Error("No workbook.");
    return found.target;
  }

  /** Names of sheets in tab order, each with its part. */
  sheets(): readonly { readonly name: string; readonly part: string }[] {
    const relations = new Map(this.relations(this.workbook).map(({ id, target }) => [id, target]));
    return (child(this.root(this.workbook), "sheets")?.children ?? []).map(({ attributes }) => {
      const part = relations.get(attributes.get("r:id") ?? "");
      if (part === undefined) throw new Error(`Sheet ${attributes.get("name") ?? ""} has no part.`);
      return { name: attributes.get("name") ?? "", part };
    });
  }
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target.slice(1) : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
