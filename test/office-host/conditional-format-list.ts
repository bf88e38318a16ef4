import { formatRange, type CellRange } from "../../src/model/address";
import { intersect, shiftRows, subtract } from "./areas";
import type {
  ConditionalFormatDescription,
  ConditionalFormatDump,
  ConditionalFormatKind,
  ConditionalStyle,
} from "./description";

/** One conditional format. Its place in the list of its sheet is its priority. */
export class ConditionalFormatModel {
  formula: string;
  stopIfTrue: boolean;
  style: ConditionalStyle;
  ranges: readonly CellRange[];
  readonly type: ConditionalFormatKind;

  constructor(
    readonly id: string,
    description: ConditionalFormatDescription,
  ) {
    this.type = description.type ?? "Custom";
    this.formula = description.formula ?? "";
    this.stopIfTrue = description.stopIfTrue ?? false;
    this.style = { fill: "", font: "", borders: {}, ...description.style };
    this.ranges = description.ranges;
  }

  dump(): ConditionalFormatDump {
    return {
      id: this.id,
      type: this.type,
      address: this.ranges.map(formatRange).join(","),
      formula: this.formula,
      style: this.style,
      stopIfTrue: this.stopIfTrue,
    };
  }
}

/** The conditional formats of a sheet, highest priority first. */
export class ConditionalFormatList {
  private formats: ConditionalFormatModel[];

  constructor(
    descriptions: readonly ConditionalFormatDescription[],
    private readonly newId: () => string,
  ) {
    this.formats = descriptions.map((description) => this.create(description));
  }

  get all(): readonly ConditionalFormatModel[] {
    return this.formats;
  }

  /** Those that cover at least one cell of the areas. */
  touching(areas: readonly CellRange[]): ConditionalFormatModel[] {
    return this.formats.filter((format) =>
      format.ranges.some((range) => areas.some((area) => intersect(range, area) !== undefined)),
    );
  }

  /** A new format comes first, before every other of the sheet. */
  add(description: ConditionalFormatDescription): ConditionalFormatModel {
    const format = this.create(description);
    this.formats.unshift(format);
    return format;
  }

  remove(format: ConditionalFormatModel): void {
    this.formats = this.formats.filter((other) => other !== format);
  }

  /** Moves a format to a 0-based priority; beyond the end means last. */
  move(format: ConditionalFormatModel, priority: number): void {
    this.remove(format);
    this.formats.splice(priority, 0, format);
  }

  /** Takes the areas out of every format; a format that covers nothing any more goes. */
  clear(areas: readonly CellRange[]): void {
    for (const area of areas) {
      for (const format of this.formats) format.ranges = format.ranges.flatMap((range) => subtract(range, area));
    }
    this.formats = this.formats.filter((format) => format.ranges.length > 0);
  }

  /**
   * Modelled, as other spreadsheet programs have it from Excel; to verify: new rows take the formats of the row above, so
   * a range that ends there grows over them. None is doubled.
   */
  shift(at: number, count: number): void {
    for (const format of this.formats) {
      format.ranges = format.ranges.flatMap((range) => {
        if (count > 0 && range.bottom === at - 1) return { ...range, bottom: range.bottom + count };
        return shiftRows(range, at, count) ?? [];
      });
    }
    this.formats = this.formats.filter((format) => format.ranges.length > 0);
  }

  private create(description: ConditionalFormatDescription): ConditionalFormatModel {
    return new ConditionalFormatModel(description.id ?? this.newId(), description);
  }
}
