import { formatCell, type CellPosition } from "../../../model/address";
import type { CellValue } from "../../../model/snapshot";
import { textElement } from "../writer/xlsx-writer-xml";

/** Style index of the normal style, as files write it: it need not be told. */
const NORMAL = "0";

/**
 * A `c` element that holds a value, or only a look for an empty text. Texts stand in the cell itself, so that the shared ones
 * stay as they are. `prefix` is that of the sheet's elements with its colon, `style` the style index as the file writes it.
 */
export function cellXml(position: CellPosition, value: CellValue, style: string | undefined, prefix: string): string {
  const look = style === undefined || style === NORMAL ? "" : ` s="${style}"`;
  const start = `<${prefix}c r="${formatCell(position)}"${look}`;
  const end = `</${prefix}c>`;
  if (value === "") return `${start}/>`;
  if (typeof value === "string") {
    return `${start} t="inlineStr"><${prefix}is>${textElement(`${prefix}t`, value)}</${prefix}is>${end}`;
  }
  if (typeof value === "boolean") return `${start} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${end}`;
  return `${start}><${prefix}v>${value}</${prefix}v>${end}`;
}
