import { TRANSITIONAL } from "../namespaces";
import { textElement, XML_HEAD } from "./xlsx-writer-xml";

/** Texts of the workbook, each kept once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** Number of the text (0-based) in the shared strings part. */
  indexOf(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  /** Content of `xl/sharedStrings.xml`. */
  toXml(): string {
    const items = Array.from(this.indexes.keys(), (text) => `<si>${textElement("t", text)}</si>`);
    const counts = `count="${this.uses}" uniqueCount="${items.length}"`;
    return `${XML_HEAD}<sst xmlns="${TRANSITIONAL.main}" ${counts}>${items.join("")}</sst>`;
  }
}
