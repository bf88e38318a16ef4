import type { SheetLayout } from "./layout";
import { moveLayout } from "./moved-layout";
import type { RowEdit } from "./splice/workbook-changes";

interface MovedLayout {
  readonly edits: readonly RowEdit[];
  readonly layout: SheetLayout;
}

/** What sheets look like after rows came in and went out; a layout is read and moved when it is first asked for. */
export class SheetLayouts {
  private readonly moved = new Map<string, MovedLayout>();

  /** `original` reads the layout from before all edits. */
  constructor(private readonly original: (sheetId: string) => SheetLayout) {}

  /** The layout after these edits; the same object for the same list. */
  after(sheetId: string, edits: readonly RowEdit[]): SheetLayout {
    const known = this.moved.get(sheetId);
    if (known?.edits === edits) return known.layout;
    const goesOn = known !== undefined && known.edits.every((edit, index) => edit === edits[index]);
    const layout = goesOn
      ? moveLayout(known.layout, edits.slice(known.edits.length))
      : moveLayout(this.original(sheetId), edits);
    this.moved.set(sheetId, { edits, layout });
    return layout;
  }
}
