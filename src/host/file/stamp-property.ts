import { STAMP_PROPERTY } from "../../model/stamp-property";
import { HostError } from "../port";
import type { OfficePackage } from "./package";
import type { XmlReader } from "./xml";
import { decodeExcelEscapes } from "./xml-text";

/** Last steps of the relationship's address, in transitional and in strict files. */
const TYPES = new Set(["custom-properties", "customProperties"]);

/** Parts of custom document properties; there is at most one, but who knows. */
export function propertyParts(pack: Pick<OfficePackage, "relationships" | "has">): readonly string[] {
  const related = pack.relationships("").filter(({ type, target }) => TYPES.has(type) && pack.has(target));
  return related.map(({ target }) => target);
}

/** Whether the element that the reader stands at is the property of our stamp. */
export function isStampProperty(xml: XmlReader): boolean {
  return xml.is("property") && xml.attribute("name") === STAMP_PROPERTY;
}

/** The text of our stamp; undefined when there is none. Properties that can't be read are no business of ours. */
export function readStamp(pack: OfficePackage): string | undefined {
  try {
    for (const part of propertyParts(pack)) {
      const xml = pack.open(part, "Properties");
      for (const depth = xml.depth; xml.nextChild(depth);) {
        if (!isStampProperty(xml)) continue;
        // The only child is the value, of whatever type another program has made it.
        const hasValue = xml.nextChild(xml.depth);
        return hasValue ? decodeExcelEscapes(xml.readText()) : undefined;
      }
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
  return undefined;
}
