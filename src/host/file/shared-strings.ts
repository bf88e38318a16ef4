import type { XmlReader } from "./xml";
import { decodeExcelEscapes } from "./xml-text";

/** The texts of the shared string part, in order; the reader stands at its root. */
export function readSharedStrings(xml: XmlReader): readonly string[] {
  const texts: string[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("si")) texts.push(readStringItem(xml));
  }
  return texts;
}

/** Text of the current `si` or `is` element: its runs joined, without the reading aids (phonetic runs). */
export function readStringItem(xml: XmlReader): string {
  let text = "";
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("t")) text += xml.readText();
    else if (xml.is("r")) text += readRun(xml);
  }
  return decodeExcelEscapes(text);
}

function readRun(xml: XmlReader): string {
  let text = "";
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("t")) text += xml.readText();
  }
  return text;
}
