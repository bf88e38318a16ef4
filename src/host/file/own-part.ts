import { chooseOwnPart } from "../../lint/settings-part";
import { OWN_PART_NAMESPACE } from "../../model/own-part";
import { HostError } from "../port";
import type { OfficePackage } from "./package";
import { XmlReader } from "./xml";

/**
 * The text of our part among a workbook's custom XML parts; undefined when there is none. Parts of others are passed
 * over, also those that can't be read: they are no business of ours.
 */
export function readOwnPart(pack: OfficePackage, parts: readonly string[]): string | undefined {
  return chooseOwnPart(parts.flatMap((part) => ownText(pack, part)));
}

function ownText(pack: OfficePackage, part: string): readonly string[] {
  try {
    const text = pack.text(part);
    return text.includes(OWN_PART_NAMESPACE) && rootNamespace(text, part) === OWN_PART_NAMESPACE ? [text] : [];
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

function rootNamespace(text: string, part: string): string | undefined {
  const xml = new XmlReader(text, part);
  if (!xml.next()) return undefined;
  const prefix = text.slice(xml.nameStart, Math.max(xml.nameStart, xml.localStart - 1));
  return prefix === "" ? xml.attribute("xmlns") : xml.prefixedAttribute(prefix);
}
