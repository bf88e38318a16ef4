import { formatCell } from "../../../model/address";
import type { CellNote } from "../../../model/edit";
import { XmlReader } from "../xml";
import { attributes } from "../writer/xlsx-writer-xml";
import { withChild } from "./insert-child";
import { Splicer } from "./splicer";

/** A drawing of boxes for notes that holds none yet. */
export const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

const FIRST_ID = 1025;
const ID = /^_x0000_s(\d{1,9})$/;
const WIDTH = 3;
/** Characters in a line of a box that is so many standard columns wide. */
const LINE = 16;
const MAX_HEIGHT = 20;
const MARGIN = 15;

/** A note for a cell of the sheet at hand. */
export type NotedCell = Omit<CellNote, "sheetId">;

/** The drawing as XML that can be read: Excel writes line breaks in it that are none (`<br>`). Offsets stay the same. */
function open(source: string, part: string): XmlReader {
  const xml = new XmlReader(source.replace(/<br>/gi, "    "), part);
  xml.openRoot("xml");
  return xml;
}

/** The drawing with a hidden box for each note. */
export function withShapes(source: string, part: string, notes: readonly NotedCell[]): string {
  let last = FIRST_ID - 1;
  const xml = open(source, part);
  for (const depth = xml.depth; xml.nextChild(depth);)
    last = Math.max(last, Number(ID.exec(xml.attribute("id") ?? "")?.[1] ?? 0));
  const shapes = notes.map((note, index) => shapeXml(last + 1 + index, note)).join("");
  const root = open(source, part);
  if (root.isEmpty) return withChild(root, () => shapes);
  root.skip();
  return `${source.slice(0, root.start)}${shapes}${source.slice(root.start)}`;
}

/** The drawing without the boxes of notes at these cells (A1); whether any shape is left in it. */
export function withoutShapes(
  source: string,
  part: string,
  cells: ReadonlySet<string>,
): { readonly text: string; readonly hasShapes: boolean } {
  const xml = open(source, part);
  const splicer = new Splicer(source);
  let hasShapes = false;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("shapetype") || xml.is("shapelayout")) continue;
    const { start } = xml;
    const cell = xml.is("shape") ? notedCell(xml) : undefined;
    if (cell !== undefined && cells.has(cell)) splicer.remove(start, xml.end);
    else hasShapes = true;
  }
  return { text: splicer.result(), hasShapes };
}

/** The cell (A1) that the current shape is the note of; goes to the shape's end. */
function notedCell(xml: XmlReader): string | undefined {
  let cell: string | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("ClientData") || xml.attribute("ObjectType") !== "Note") continue;
    let row: number | undefined;
    let column: number | undefined;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (xml.is("Row")) row = Number(xml.readText());
      else if (xml.is("Column")) column = Number(xml.readText());
    }
    if (row !== undefined && column !== undefined) cell = formatCell({ row, column });
  }
  return cell;
}

function shapeXml(number: number, { row, column, text }: NotedCell): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, MARGIN, top, 2, column + 1 + WIDTH, MARGIN, top + Math.min(MAX_HEIGHT, lines + 1), 2];
  const shape = attributes({
    ...{ id: `_x0000_s${number}`, type: "#_x0000_t202" },
    ...{ style: "position:absolute;visibility:hidden", fillcolor: "#ffffe1", "o:insetmode": "auto" },
  });
  return (
    `<v:shape${shape}><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>` +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
