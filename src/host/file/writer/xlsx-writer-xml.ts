/** Start of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text for the inside of an element or an attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text of a cell. Characters XML has no place for are written as SpreadsheetML's `_xHHHH_`, and so are halves of surrogate
 * pairs and the underscore of a text that looks like one.
 */
export function escapeText(text: string): string {
  const coded = text.replace(
    /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return escapeMarkup(coded);
}

/** Attributes in the given order, each after a space; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let xml = "";
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) xml += ` ${name}="${escapeMarkup(String(value))}"`;
  }
  return xml;
}

/** A text element, told to keep its white space where XML readers may drop it. */
export function textElement(name: string, text: string): string {
  const keeps = /^\s|\s$|[\t\n]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${keeps}>${escapeText(text)}</${name}>`;
}
