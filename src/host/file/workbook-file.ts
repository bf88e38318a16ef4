import type { CellPosition } from "../../model/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { HostError } from "../port";
import { DEFAULT_PALETTE, readThemeColors, type Palette } from "./colors";
import type { SheetLayout } from "./layout";
import { readSheetLayout } from "./layout-reader";
import { readNotes } from "./notes-reader";
import { OfficePackage } from "./package";
import { readOwnPart } from "./own-part";
import { readSharedStrings } from "./shared-strings";
import { readStamp } from "./stamp-property";
import { EMPTY_STYLE_SHEET, readCellNumberFormats, readCustomPalette, readStyleSheet, type StyleSheet } from "./styles";
import { SheetTags } from "./sheet-tags";
import { readWorkbookParts, type WorkbookParts } from "./workbook";
import { readWorksheet, type CellContext } from "./worksheet";

/** A workbook file as it was read. */
export class WorkbookFile {
  private readonly layouts = new Map<string, SheetLayout>();
  private styleSheet: StyleSheet | undefined;

  private constructor(
    /** File name to show. */
    readonly name: string,
    /** The package behind, for whoever writes it back. */
    readonly pack: OfficePackage,
    /** What its workbook part lists. */
    readonly parts: WorkbookParts,
    private readonly content: WorkbookSnapshot,
    /** What of it is ours: marks, reports. */
    readonly tags: SheetTags,
  ) {}

  /** Opens and reads a file; use `openWorkbookFile`. */
  static read(bytes: Uint8Array, name: string): WorkbookFile {
    const pack = new OfficePackage(bytes, name);
    const parts = readWorkbookParts(pack);
    const context: CellContext = {
      sharedStrings: parts.sharedStrings === undefined ? [] : readSharedStrings(pack.open(parts.sharedStrings, "sst")),
      numberFormats: parts.styles === undefined ? [] : readCellNumberFormats(pack.open(parts.styles, "styleSheet")),
      uses1904Dates: parts.uses1904Dates,
    };
    const tags = new SheetTags();
    const sheets = parts.sheets.map((entry) => {
      const sheet = readWorksheet(pack.open(entry.part, "worksheet"), entry, context, tags);
      return tags.reportSheets.has(entry.id) ? { ...sheet, isReport: true } : sheet;
    });
    const ownPart = readOwnPart(pack, parts.customXml);
    const stamp = readStamp(pack);
    const content = {
      ...{ sheets, uses1904Dates: parts.uses1904Dates },
      ...(ownPart !== undefined && { ownPart }),
      ...(stamp !== undefined && { stamp }),
    };
    return new WorkbookFile(name, pack, parts, content, tags);
  }

  /** Everything the file holds, as it was when it was opened. */
  snapshot(): WorkbookSnapshot {
    return this.content;
  }

  /** What a sheet looks like; read when first asked for. Throws HostError `sheet-missing` for an unknown id. */
  layout(sheetId: string): SheetLayout {
    const known = this.layouts.get(sheetId);
    if (known !== undefined) return known;
    const entry = this.parts.sheets.find((sheet) => sheet.id === sheetId);
    const content = this.content.sheets.find((sheet) => sheet.id === sheetId);
    if (entry === undefined || content === undefined) throw new HostError("sheet-missing", sheetId);
    this.styleSheet ??= readStyles(this.pack, this.parts);
    const xml = this.pack.open(entry.part, "worksheet");
    const layout = {
      ...readSheetLayout(xml, sheetId, this.styleSheet, lastContent(content)),
      notes: readNotes(this.pack, entry.part),
    };
    this.layouts.set(sheetId, layout);
    return layout;
  }
}

/**
 * Opens a workbook of the .xlsx family (.xlsx, .xlsm, .xltx, .xltm) from its bytes; `name` is the file name to show.
 * Throws HostError: `file-not-workbook`, `file-damaged`, `file-encrypted`, `file-old-format` or `too-large`.
 */
export function openWorkbookFile(bytes: Uint8Array, name: string): WorkbookFile {
  try {
    return WorkbookFile.read(bytes, name);
  } catch (error) {
    // A RangeError is what the engine throws when a text or buffer does not fit.
    if (error instanceof RangeError) throw new HostError("too-large", name, { cause: error });
    throw error;
  }
}

function readStyles(pack: OfficePackage, parts: WorkbookParts): StyleSheet {
  if (parts.styles === undefined) return EMPTY_STYLE_SHEET;
  const palette: Palette = {
    theme: parts.theme === undefined ? DEFAULT_PALETTE.theme : readThemeColors(pack.open(parts.theme, "theme")),
    indexed: readCustomPalette(pack.open(parts.styles, "styleSheet")),
  };
  return readStyleSheet(pack.open(parts.styles, "styleSheet"), palette);
}

function lastContent(sheet: SheetSnapshot): CellPosition {
  let row = sheet.rows.at(-1)?.row ?? 0;
  let column = 0;
  for (const { cells } of sheet.rows) column = Math.max(column, cells.at(-1)?.column ?? 0);
  for (const merge of sheet.merges) {
    row = Math.max(row, merge.bottom);
    column = Math.max(column, merge.right);
  }
  return { row, column };
}
