import transcription from "../../assets/samples/huailai-2025.json";

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
  readonly partTwo: {
    readonly heading: string;
    readonly title: string;
    readonly labels: SampleLabels;
    readonly checkpoints: readonly string[];
    /** The six column labels of the indicator block. */
    readonly columns: readonly string[];
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

/** Labels of the form, the same in every table. */
export interface SampleLabels {
  readonly code: string;
  readonly name: string;
  readonly scale: string;
  readonly budget: string;
  readonly fiscal: string;
  readonly other: string;
  readonly plan: string;
  readonly goal: string;
}

export interface SampleTable {
  /** The only text that is not the document's: a short name for the table's sheet. */
  readonly sheetName: string;
  readonly title: string;
  readonly department: string;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  /** Amounts as printed, with two decimals; blank is a space. */
  readonly budget: string;
  readonly fiscal: string;
  readonly other: string;
  readonly purpose: string;
  /** Four values as printed (`25%`); blank is a space. */
  readonly plan: readonly string[];
  readonly goal: string;
  readonly indicators: readonly SampleIndicator[];
}

export interface SampleIndicator {
  /** Stands once per run of rows in the document; repeated here. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly basis: string;
}

/** The whole transcription. */
export function sampleDocument(): SampleDocument {
  return transcription;
}

/** The thirteen tables in the document's order. */
export function sampleTables(): readonly SampleTable[] {
  return sampleDocument().partTwo.tables;
}
