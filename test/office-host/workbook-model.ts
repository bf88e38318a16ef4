import type { CellRange } from "../../src/model/address";
import type { CellValue, SheetVisibility } from "../../src/model/snapshot";
import { intersect, parseArea, parseAreas, qualifiedAddress } from "./areas";
import { CustomPropertyList } from "./custom-properties";
import { CustomXmlPartList } from "./custom-xml-parts";
import type { SheetDescription, WorkbookDescription, WorkbookDump } from "./description";
import { shiftFormula } from "./formula-shift";
import { SheetModel } from "./sheet-model";

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted";

/** What happened to the workbook, for Excel's events. `byAddin`: through office.js, not by the officer. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: ChangeType;
      readonly byAddin: boolean;
    }
  | { readonly kind: "added" | "deleted"; readonly sheetId: string };

/** Braces and digits as Excel gives them to worksheets: the first is `{00000000-0001-0000-0000-000000000000}`. */
function worksheetId(index: number): string {
  return `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(2, "0")}00-000000000000}`;
}

/**
 * A workbook in memory. The methods act as the officer does at the screen: they fire events and are not stopped by the
 * protection that stops the API. Sheets are named by name or id; addresses are A1.
 */
export class WorkbookModel {
  readonly name: string;
  readonly author: string;
  readonly lastAuthor: string;
  readonly sheets: SheetModel[] = [];
  readonly customXmlParts: CustomXmlPartList;
  readonly customProperties: CustomPropertyList;
  active: SheetModel;
  /** A shape is selected, and no cells. */
  isShapeSelected = false;
  names: Readonly<Record<string, string>>;
  private nextSheet = 0;
  private nextFormat = 0;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(description: WorkbookDescription) {
    this.name = description.name ?? "预算.xlsx";
    this.author = description.author ?? "";
    this.lastAuthor = description.lastAuthor ?? "";
    this.names = description.names ?? {};
    this.customXmlParts = new CustomXmlPartList(description.customXmlParts ?? []);
    this.customProperties = new CustomPropertyList(description.customProperties ?? {});
    for (const sheet of description.sheets) this.sheets.push(this.create(sheet));
    const active =
      description.active === undefined
        ? this.sheets.find((sheet) => sheet.visibility === "visible")
        : this.find(description.active);
    if (active?.visibility !== "visible") throw new Error("A workbook needs a visible sheet, and it is the active one");
    this.active = active;
  }

  /** Undefined when there is none. Names are compared without regard to case, as Excel does. */
  find(nameOrId: string): SheetModel | undefined {
    const name = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === name);
  }

  /** Throws when there is none: the test has named a sheet that is not there. */
  sheet(nameOrId: string): SheetModel {
    const sheet = this.find(nameOrId);
    if (sheet === undefined) throw new Error(`No sheet ${nameOrId} in the model`);
    return sheet;
  }

  /** Types into a cell (`=…` is a formula, an empty text empties it). */
  type(sheetName: string, address: string, input: CellValue): void {
    const sheet = this.sheet(sheetName);
    const { top, left } = areaOf(address);
    sheet.enterValue(top, left, input);
    this.changed(sheet, address, "RangeEdited");
  }

  /** Inserts rows before a 1-based row number, as the row header shows it. */
  insertRows(sheetName: string, rowNumber: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    this.shiftRows(sheet, rowNumber - 1, count);
    this.changed(sheet, `${rowNumber}:${rowNumber + count - 1}`, "RowInserted");
  }

  /** Deletes rows from a 1-based row number on. */
  deleteRows(sheetName: string, rowNumber: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    this.shiftRows(sheet, rowNumber - 1, -count);
    this.changed(sheet, `${rowNumber}:${rowNumber + count - 1}`, "RowDeleted");
  }

  /** Puts whole rows in (count > 0) or takes them out; formulas of all sheets and the defined names follow. */
  shiftRows(sheet: SheetModel, at: number, count: number): void {
    sheet.shiftRows(at, count);
    const shift = { sheetName: sheet.name, at, count };
    for (const each of this.sheets) each.followRows(shift);
    this.names = Object.fromEntries(
      Object.entries(this.names).map(([name, formula]) => [name, shiftFormula(formula, "", shift)]),
    );
  }

  /**
   * Copies an area and pastes it with its upper left corner at `to`: contents, number formats and conditional formats.
   * Modelled; to verify: each conditional format becomes a second rule with the next lower priority (Excel sometimes
   * widens the first one instead).
   */
  copy(sheetName: string, from: string, to: string, toSheetName = sheetName): void {
    const source = this.sheet(sheetName);
    const target = this.sheet(toSheetName);
    const area = areaOf(from);
    const corner = areaOf(to);
    const down = corner.top - area.top;
    const right = corner.left - area.left;
    const moved = (range: CellRange): CellRange => ({
      top: range.top + down,
      left: range.left + right,
      bottom: range.bottom + down,
      right: range.right + right,
    });
    const pasted = moved(area);
    for (const { row, column } of [...target.cells.entries(pasted)]) target.cells.set(row, column, { value: "" });
    for (const { row, column, content } of [...source.cells.entries(area)]) {
      target.cells.set(row + down, column + right, content);
    }
    for (const format of source.conditionalFormats.touching([area])) {
      const ranges = format.ranges.flatMap((range) => intersect(range, area) ?? []).map(moved);
      const { type, formula, style, stopIfTrue } = format;
      const copy = target.conditionalFormats.add({ type, formula, style, stopIfTrue, ranges });
      target.conditionalFormats.move(copy, target === source ? source.conditionalFormats.all.indexOf(format) + 1 : 0);
    }
    this.changed(target, qualifiedAddress("x", [pasted]).slice(2), "RangeEdited");
  }

  addSheet(description: SheetDescription): SheetModel {
    const sheet = this.create(description);
    this.sheets.push(sheet);
    this.emit({ kind: "added", sheetId: sheet.id });
    return sheet;
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    const rest = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    const [first] = rest;
    if (first === undefined) throw new Error("Excel keeps one visible sheet");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.isDeleted = true;
    if (this.active === sheet) this.active = first;
    this.emit({ kind: "deleted", sheetId: sheet.id });
  }

  renameSheet(name: string, newName: string): void {
    this.sheet(name).name = newName;
  }

  setVisibility(name: string, visibility: SheetVisibility): void {
    this.sheet(name).visibility = visibility;
  }

  protect(name: string): void {
    this.sheet(name).isProtected = true;
  }

  unprotect(name: string): void {
    this.sheet(name).isProtected = false;
  }

  /** Goes to a sheet and selects an area of it, or several separated by commas. */
  select(name: string, addresses: string): void {
    const [first, ...others] = parseAreas(addresses) ?? [];
    if (first === undefined) throw new Error(`${addresses} is no address`);
    this.active = this.sheet(name);
    this.active.selection = first;
    this.active.otherSelections = others;
    this.isShapeSelected = false;
  }

  /** Selects a shape. */
  selectShape(): void {
    this.isShapeSelected = true;
  }

  /** Calls the listener at once whenever something changes; returns a function that stops it. */
  onEvent(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Tells the listeners that content of a sheet has changed. */
  changed(sheet: SheetModel, address: string, changeType: ChangeType, byAddin = false): void {
    this.emit({ kind: "changed", sheetId: sheet.id, address, changeType, byAddin });
  }

  dump(): WorkbookDump {
    return {
      name: this.name,
      sheets: this.sheets.map((sheet) => sheet.dump()),
      ...(Object.keys(this.names).length > 0 && { names: this.names }),
      customXmlParts: this.customXmlParts.all.map(({ xml }) => xml),
      ...(this.customProperties.all.length > 0 && {
        customProperties: Object.fromEntries(this.customProperties.all.map(({ key, value }) => [key, value])),
      }),
      activeSheet: this.active.name,
      selection: qualifiedAddress(this.active.name, [this.active.selection]),
    };
  }

  private create(description: SheetDescription): SheetModel {
    return new SheetModel(
      description.id ?? this.newSheetId(),
      description,
      () => `{jibiao-test-format-${++this.nextFormat}}`,
    );
  }

  private newSheetId(): string {
    let id = worksheetId(this.nextSheet);
    while (this.find(id) !== undefined) id = worksheetId(++this.nextSheet);
    this.nextSheet++;
    return id;
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function areaOf(address: string): CellRange {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`${address} is no address`);
  return area;
}
