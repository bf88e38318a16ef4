import { relationshipsPartOf, type Relationship } from "../package";
import type { WorkbookFile } from "../workbook-file";
import { XmlReader } from "../xml";
import { moveReferencesOf } from "./moved-references";
import type { PackageEditor } from "./package-editor";
import type { Place } from "./reference-place";
import {
  CHART,
  COMMENTS,
  CONNECTIONS,
  CONTROL_PROPERTIES,
  DRAWING,
  OLD_DRAWING,
  PIVOT_CACHE,
  PIVOT_TABLE,
  TABLE,
  TABLE_CELLS,
  tablesOf,
  THREADED_COMMENTS,
  WORKBOOK,
} from "./reference-places";
import { SheetMoves } from "./sheet-moves";
import { Splicer } from "./splicer";

/** By the kind of relationship: how what a part names moves. */
type Parts = Readonly<Partial<Record<string, RelatedPart>>>;

interface RelatedPart {
  /** Absent: the part names no rows, but those related to it may. */
  readonly place?: Place;
  /** It only names rows of the sheet that it belongs to. */
  readonly isLocal?: boolean;
  /** Without this text, a part names rows of no sheet but its own. */
  readonly sign?: string;
  readonly related?: Parts;
}

const CHARTS: Parts = { chart: { place: CHART }, chartEx: { place: CHART } };
const PARTS_OF_SHEET: Parts = {
  comments: { place: COMMENTS, isLocal: true },
  threadedComment: { place: THREADED_COMMENTS, isLocal: true },
  vmlDrawing: { place: OLD_DRAWING },
  drawing: { place: DRAWING, related: CHARTS },
  table: { place: TABLE },
  tableSingleCells: { place: TABLE_CELLS, isLocal: true },
  pivotTable: { place: PIVOT_TABLE, isLocal: true },
  ctrlProp: { place: CONTROL_PROPERTIES },
};
const PARTS_OF_WORKBOOK: Parts = {
  chartsheet: { related: PARTS_OF_SHEET },
  dialogsheet: { related: PARTS_OF_SHEET },
  pivotCacheDefinition: { place: PIVOT_CACHE, sign: "sheet" },
  connections: { place: CONNECTIONS },
};
const SHEET_AND_CELL = "!";

/** Moves everything that names rows in the parts beside the worksheets: names, notes, drawings, charts, tables, pivots. */
export function moveRelatedParts(editor: PackageEditor, file: WorkbookFile, moves: SheetMoves): void {
  if (moves.isEmpty) return;
  const { workbookPart } = editor.pack;
  const mover = new PartMover(editor, moves);
  mover.move(workbookPart, { place: WORKBOOK }, "");
  for (const { part, name } of file.parts.sheets) {
    const gone = mover.follow(part, PARTS_OF_SHEET, name);
    if (gone.length > 0) removeTables(editor, part, gone);
  }
  mover.follow(workbookPart, PARTS_OF_WORKBOOK, "");
}

/** Takes out tables that no row is left of. */
function removeTables(editor: PackageEditor, sheetPart: string, tables: readonly Relationship[]): void {
  const ids = new Set(tables.map(({ id }) => id));
  for (const { target } of tables) {
    editor.removeRelationships(sheetPart, target);
    editor.remove(target);
  }
  const xml = editor.open(sheetPart, "worksheet");
  const splicer = new Splicer(xml.source);
  moveReferencesOf(
    xml,
    splicer,
    tablesOf((id) => ids.has(id)),
    { sheetName: "", moves: new SheetMoves([]) },
  );
  editor.write(sheetPart, splicer.result());
}

class PartMover {
  readonly #done = new Set<string>();

  constructor(
    private readonly editor: PackageEditor,
    private readonly moves: SheetMoves,
  ) {}

  /** Moves the parts that hang on one of a sheet, or of none (empty). Returns those that are nothing any more. */
  follow(source: string, parts: Parts, sheetName: string): readonly Relationship[] {
    const { editor } = this;
    if (!editor.has(relationshipsPartOf(source))) return [];
    return editor.relationships(source).filter(({ type, target }) => {
      const part = Object.hasOwn(parts, type) ? parts[type] : undefined;
      if (part === undefined || this.#done.has(target) || !editor.has(target)) return false;
      this.#done.add(target);
      const stays = this.move(target, part, sheetName);
      if (part.related !== undefined) this.follow(target, part.related, sheetName);
      return !stays;
    });
  }

  /** Returns whether the part is still about anything. */
  move(part: string, { place, isLocal, sign }: RelatedPart, sheetName: string): boolean {
    const { editor, moves } = this;
    const isOwn = moves.has(sheetName);
    if (place === undefined || (isLocal === true && !isOwn)) return true;
    const source = editor.text(part);
    if (!isOwn && !source.includes(sign ?? SHEET_AND_CELL)) return true;
    const xml = new XmlReader(readable(source), part);
    if (!xml.next()) throw xml.damaged();
    const splicer = new Splicer(source);
    const stays = moveReferencesOf(xml, splicer, place, { sheetName, moves });
    const text = splicer.result();
    if (stays && text !== source) editor.write(part, text);
    return stays;
  }
}

/** Excel writes line breaks into old drawings that are no XML; every character keeps its place. */
function readable(source: string): string {
  return source.includes("<br>") ? source.replaceAll("<br>", "    ") : source;
}
