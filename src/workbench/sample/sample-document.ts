import type { FormTable, FormWords } from "../../fill/printed-form";
import transcription from "../../../assets/samples/huailai-2025.json";

/**
 * One county bureau's published document of 2025, character by character: the spaces inside labels, trailing spaces,
 * tabs and line breaks of cells stand as they do there. Each cell of the document ends with one line break, each row and
 * each table with one more; those are its structure and not in the texts, any further one is an empty paragraph of the
 * cell and is. A cell that holds only a space is how the document prints an empty one.
 */
export interface SampleDocument {
  readonly partOne: {
    readonly heading: string;
    readonly title: string;
    readonly overall: SampleSection;
    readonly items: { readonly heading: string; readonly list: readonly SampleItem[] };
    readonly safeguards: SampleSection;
  };
  readonly partTwo: FormWords & {
    readonly heading: string;
    readonly title: string;
    readonly tables: readonly SampleTable[];
  };
}

export interface SampleSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** One of the ten 分项绩效目标; `goal` and `indicator` begin with their own label. */
export interface SampleItem {
  readonly heading: string;
  readonly goal: string;
  readonly indicator: string;
}

export interface SampleTable extends FormTable {
  /** The only text that is not the document's: a short name for the table's sheet. */
  readonly sheetName: string;
}

/** The whole transcription. */
export function sampleDocument(): SampleDocument {
  return transcription;
}

/** The thirteen tables in the document's order. */
export function sampleTables(): readonly SampleTable[] {
  return sampleDocument().partTwo.tables;
}
