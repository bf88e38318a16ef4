import type { WorkbookSnapshot } from "../../model/snapshot";

/** Whether two states of a workbook hold the same; sheets that nobody changed are the same objects. */
export function hasSameContent(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  const isSame =
    one.ownPart === other.ownPart && one.stamp === other.stamp && one.sheets.length === other.sheets.length;
  return isSame && one.sheets.every((sheet, index) => sheet === other.sheets[index]);
}

/** The workbook with one of our texts; without it when the text is empty. */
export function withText(content: WorkbookSnapshot, name: "ownPart" | "stamp", text: string): WorkbookSnapshot {
  const { [name]: former, ...others } = content;
  if (text === "") return others;
  return former === text ? content : { ...others, [name]: text };
}
