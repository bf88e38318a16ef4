import type { CellRange } from "../../src/model/address";
import { parseArea, parseAreas } from "./areas";
import type { EventRegistry } from "./excel-events";
import { RichApiError, type Argument, type HostObject } from "./host-object";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** An address that Excel takes in one call; a longer one is refused here, where Excel is said to cut it silently. */
const MAX_ADDRESS_LENGTH = 8192;

/** What the objects of one session share. */
export interface ExcelState {
  readonly workbook: WorkbookModel;
  readonly events: EventRegistry;
  /** Makes the objects of types that refer to each other. */
  readonly make: {
    worksheet(sheet: SheetModel): HostObject;
    range(sheet: SheetModel, area: CellRange): HostObject;
    rangeAreas(sheet: SheetModel, areas: readonly CellRange[]): HostObject;
    conditionalFormats(sheet: SheetModel, areas: readonly CellRange[]): HostObject;
  };
}

/** Cells of one sheet, as Range and RangeAreas stand for them. */
export interface Cells {
  readonly state: ExcelState;
  readonly sheet: SheetModel;
  readonly areas: readonly CellRange[];
}

export function invalidArgument(message: string): RichApiError {
  return new RichApiError("InvalidArgument", message);
}

export function itemNotFound(): RichApiError {
  return new RichApiError("ItemNotFound", "The requested resource doesn't exist.");
}

/** Fails with ItemNotFound when the sheet has been deleted since the proxy was made. */
export function alive(sheet: SheetModel): SheetModel {
  if (sheet.isDeleted) throw itemNotFound();
  return sheet;
}

/** Fails as `alive`, and with AccessDenied on a protected sheet. Modelled; to verify: every write fails, none is allowed. */
export function writable(sheet: SheetModel): SheetModel {
  if (alive(sheet).isProtected) {
    throw new RichApiError("AccessDenied", "You cannot perform the requested operation.");
  }
  return sheet;
}

export function textArgument(value: Argument | undefined, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`host model: ${name} must be text`);
  return value;
}

/** A 0-based index or a count. */
export function numberArgument(value: Argument | undefined, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw invalidArgument(`host model: ${name} must be a whole number`);
  }
  return value;
}

function checkLength(address: string): void {
  if (address.length > MAX_ADDRESS_LENGTH) {
    throw invalidArgument(`host model: an address of ${address.length} characters (at most ${MAX_ADDRESS_LENGTH})`);
  }
}

export function areaArgument(value: Argument | undefined): CellRange {
  const address = textArgument(value, "address");
  checkLength(address);
  const area = parseArea(address);
  if (area === undefined) throw invalidArgument(`host model: ${address} is no address`);
  return area;
}

export function areasArgument(value: Argument | undefined): CellRange[] {
  const address = textArgument(value, "address");
  checkLength(address);
  const areas = parseAreas(address);
  if (areas === undefined) throw invalidArgument(`host model: ${address} holds something that is no address`);
  return areas;
}
