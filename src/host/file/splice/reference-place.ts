import type { NotedElement } from "./noted-element";
import type { SheetMoves } from "./sheet-moves";

/** What places are moved by: references that name no sheet are meant for `sheetName`, or for none when it is empty. */
export interface MoveContext {
  readonly sheetName: string;
  readonly moves: SheetMoves;
}

/** Moves what a text names; undefined when all of it is gone, and then the element goes out. */
export type Mover = (text: string, context: MoveContext) => string | undefined;

/** Stands for a value that is moved together with others, by the settler of an element around. */
export const NOTED = "noted";

/** What was noted within an element that is settled. */
export interface Noted {
  readonly self: NotedElement;
  /** Elements noted under a name, in file order. */
  readonly all: (name: string) => readonly NotedElement[];
}

/** Moves what was noted within an element, at its end. Returns whether the element stays. */
export type Settler = (noted: Noted, context: MoveContext) => boolean;

/** Where an element names rows. Elements are known by their local names, whatever their prefixes. */
export interface Place {
  /** `:name` is an attribute with any prefix. */
  readonly attributes?: Readonly<Record<string, Mover | typeof NOTED>>;
  /** Its text; an element that has one is not searched for children. */
  readonly text?: Mover | typeof NOTED;
  readonly children?: Readonly<Record<string, Place>>;
  /** Children may stand at any depth, inside of elements that are not known. */
  readonly isDeep?: boolean;
  /** Name under which the element is noted for the settler around. */
  readonly note?: string;
  readonly settle?: Settler;
  /**
   * The children without which it is nothing (`*`: whichever): it goes out when they all do. Its `count`, where it has one, counts
   * them.
   */
  readonly holds?: string;
}
