import type { Relationship } from "../package";
import type { WorkbookFile } from "../workbook-file";
import { moveDrawing, moveOldDrawing } from "./moved-drawings";
import { moveReferencesOf } from "./moved-references";
import type { PackageEditor } from "./package-editor";
import {
  CHART_PLACES,
  COMMENT_PLACES,
  CONTROL_PLACES,
  PIVOT_CACHE_PLACES,
  PIVOT_TABLE_PLACES,
  TABLE_PLACES,
  WORKBOOK_PLACES,
  type ReferencePlaces,
} from "./reference-places";
import type { SheetMoves } from "./sheet-moves";
import { Splicer } from "./splicer";

/** By the kind of relationship: where the part names rows. */
const PLACES: Readonly<Partial<Record<string, ReferencePlaces>>> = {
  comments: COMMENT_PLACES,
  threadedComment: COMMENT_PLACES,
  table: TABLE_PLACES,
  pivotTable: PIVOT_TABLE_PLACES,
  pivotCacheDefinition: PIVOT_CACHE_PLACES,
  ctrlProp: CONTROL_PLACES,
  chart: CHART_PLACES,
  chartEx: CHART_PLACES,
};
/** Sheets that hold no cells, but drawings whose charts name those of others. */
const SHEETS_WITHOUT_CELLS: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet"]);
/** Parts that others hang on. */
const FOLLOWED: ReadonlySet<string> = new Set(["drawing", "pivotTable"]);

/** Moves everything that names rows in the parts beside the worksheets: names, notes, drawings, charts, tables, pivots. */
export function moveRelatedParts(editor: PackageEditor, file: WorkbookFile, moves: SheetMoves): void {
  const { workbookPart } = editor.pack;
  const mover = new PartMover(editor, moves);
  mover.moveAt(workbookPart, WORKBOOK_PLACES, "");
  for (const { part, name } of file.parts.sheets) mover.follow(part, name);
  for (const relationship of editor.relationships(workbookPart)) {
    if (SHEETS_WITHOUT_CELLS.has(relationship.type)) mover.follow(relationship.target, "");
    else if (relationship.type === "pivotCacheDefinition") mover.move(relationship, "");
  }
}

class PartMover {
  readonly #done = new Set<string>();

  constructor(
    private readonly editor: PackageEditor,
    private readonly moves: SheetMoves,
  ) {}

  /** Moves all parts that hang on a part of a sheet; on a sheet without cells only what names others moves. */
  follow(source: string, sheetName: string): void {
    for (const relationship of this.editor.relationships(source)) this.move(relationship, sheetName);
  }

  move({ type, target }: Relationship, sheetName: string): void {
    const { editor, moves } = this;
    if (this.#done.has(target) || !editor.has(target)) return;
    this.#done.add(target);
    const places = PLACES[type];
    if (places !== undefined) this.moveAt(target, places, sheetName);
    else if (type === "drawing") editor.write(target, moveDrawing(editor.text(target), target, sheetName, moves));
    else if (type === "vmlDrawing") editor.write(target, moveOldDrawing(editor.text(target), target, sheetName, moves));
    if (FOLLOWED.has(type)) this.follow(target, sheetName);
  }

  moveAt(part: string, places: ReferencePlaces, sheetName: string): void {
    const { editor, moves } = this;
    const xml = editor.openAny(part);
    const splicer = new Splicer(xml.source);
    moveReferencesOf(xml, splicer, places, sheetName, moves);
    editor.write(part, splicer.result());
  }
}
