import type { ProjectType, StandardIndicator } from "./standard-indicator";
import type { Level2 } from "./taxonomy";

/** A project as far as the library looks at it; what is not known is an empty text. */
export interface ProjectDescription {
  readonly name: string;
  readonly purpose: string;
  readonly goal: string;
  /** Name of the department, which tells the sector. */
  readonly department: string;
}

/** Where the word stood by which a project was known. */
export type ProjectText = keyof ProjectDescription;

/** A kind of project that a project seems to be. */
export interface TypeMatch {
  readonly type: ProjectType;
  /** Above 0; the higher the surer. */
  readonly score: number;
  /** The word by which it was known, and where it stood. */
  readonly word: string;
  readonly where: ProjectText;
}

/** Why an indicator is offered, so that an officer can be told. */
export type MatchReason =
  /** It is for this kind of project, known by a word of the project's. */
  | { readonly kind: "type"; readonly type: string; readonly word: string; readonly where: ProjectText }
  /** It is for a wider kind that the project's kind leans on. */
  | { readonly kind: "wider-type"; readonly type: string; readonly of: string }
  /** Its name shares a word with the project. */
  | { readonly kind: "word"; readonly word: string; readonly where: ProjectText }
  /** It fits any project. */
  | { readonly kind: "any" };

/** An indicator that is offered, with why. */
export interface RankedIndicator {
  readonly indicator: StandardIndicator;
  readonly score: number;
  /** The weightiest first; empty for the result of a search. */
  readonly reasons: readonly MatchReason[];
}

/** What is looked for in the library. All that is given has to hold. */
export interface LibraryQuery {
  /** Words, or the initials of their pinyin (`zmtx`), in any order, parted by spaces; empty lists everything. */
  readonly words: string;
  readonly sector?: string;
  readonly type?: string;
  readonly level2?: Level2;
  readonly unit?: string;
}

/** The library as the rest of the product asks it. Same questions, same answers. */
export interface IndicatorLibrary {
  readonly indicators: readonly StandardIndicator[];
  readonly types: readonly ProjectType[];
  /** Kinds of project that this one seems to be, the surest first; empty when nothing tells. */
  matchProject(project: ProjectDescription): readonly TypeMatch[];
  /** The best indicators of a class for a project, best first. */
  rank(level2: Level2, project: ProjectDescription, limit: number): readonly RankedIndicator[];
  /** What a query finds, best first; in the library's order where nothing is asked for. */
  search(query: LibraryQuery, limit: number): readonly RankedIndicator[];
}
