import type { XmlReader } from "./xml";

/** A rule of a sheet's conditional formats. */
export interface FormatRule {
  readonly start: number;
  readonly end: number;
  /** Raw value of `priority`, and where it stands; undefined when there is none. */
  readonly priority: { readonly start: number; readonly end: number; readonly text: string } | undefined;
  /** Of a rule that is one formula; undefined for any other kind. */
  readonly formula: string | undefined;
}

/** What can hold conditional formats: those of the schema itself, and from the worksheet's extensions down to theirs. */
export function holdsFormats(xml: XmlReader): boolean {
  return xml.is("conditionalFormatting") || xml.is("extLst") || xml.is("ext") || xml.is("conditionalFormattings");
}

/** Reads the `cfRule` that the reader stands at, which is afterwards at its end. */
export function readRule(xml: XmlReader): FormatRule {
  const { start } = xml;
  const at = xml.findAttribute("priority");
  const place = { start: xml.valueStart(at), end: xml.valueEnd(at) };
  const priority = at < 0 ? undefined : { ...place, text: xml.source.slice(place.start, place.end) };
  const isFormula = xml.attribute("type") === "expression";
  let formula: string | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    // `f` is what the extensions call it.
    if (isFormula && (xml.is("formula") || xml.is("f"))) formula ??= xml.readText();
  }
  return { start, end: xml.end, priority, formula };
}
