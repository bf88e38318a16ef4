import type { FindingGroup, FindingItem } from "./findings-view";

/** A problem as plain text, to be sent to someone: its places with their sheets, its rule's name, its sentences. */
export function copiedText(item: FindingItem, group: FindingGroup, comma: string): string {
  const { text, cells } = item;
  const places = cells.map(({ place }) => (place.includes("!") ? place : `${group.sheetName}!${place}`)).join(comma);
  const [first] = cells;
  const head = cells.length === 1 && first !== undefined ? `${places} ${first.subject}` : places;
  return [head, text.title, text.found, text.expected, text.why].filter((line) => line !== "").join("\n");
}

/** Puts text into the clipboard; false when neither of the browser's ways is allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The old way, for a pane within Office, where the new one may be forbidden. The focus stays where it is. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.cssText = "position:fixed;opacity:0";
  document.body.append(field);
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- where Office's web view forbids the clipboard's interface, nothing else is left
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
