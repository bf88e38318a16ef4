import { chooseOwnPart } from "../../lint/settings-part";
import { OWN_PART_NAMESPACE } from "../../model/own-part";
import { HostError } from "../port";
import type { OfficePackage } from "./package";
import { XmlReader } from "./xml";

/** The text of our part among a workbook's custom XML parts; undefined when there is none. */
export function readOwnPart(pack: OfficePackage, parts: readonly string[]): string | undefined {
  return chooseOwnPart(findOwnParts(pack, parts).map(({ text }) => text));
}

/**
 * Parts of ours among a workbook's custom XML parts, in the same order. Those of others are passed over, also those that
 * can't be read: they are no business of ours.
 */
export function findOwnParts(
  pack: Pick<OfficePackage, "text">,
  parts: readonly string[],
): readonly { readonly part: string; readonly text: string }[] {
  return parts.flatMap((part) => {
    try {
      const text = pack.text(part);
      const isOwn = text.includes(OWN_PART_NAMESPACE) && rootNamespace(text, part) === OWN_PART_NAMESPACE;
      return isOwn ? [{ part, text }] : [];
    } catch (error) {
      if (error instanceof HostError) return [];
      throw error;
    }
  });
}

function rootNamespace(text: string, part: string): string | undefined {
  const xml = new XmlReader(text, part);
  if (!xml.next()) return undefined;
  const prefix = text.slice(xml.nameStart, Math.max(xml.nameStart, xml.localStart - 1));
  return prefix === "" ? xml.attribute("xmlns") : xml.prefixedAttribute(prefix);
}
