import { ClassNames, type ExtraClasses, type Level1, type Level2 } from "../library/taxonomy";
import { LabelWords, type ExtraLabels, type Label } from "./labels";

/** Words of the form that a region uses besides those we know. */
export interface ExtraWords {
  /** Labels by their kind. */
  readonly labels?: ExtraLabels;
  /** Names of classes by the class they mean. */
  readonly classes?: ExtraClasses;
}

/** Reads labels and class names, and remembers each distinct text, so that a thousand equal tables are read once. */
export class Words {
  readonly #labels: LabelWords;
  readonly #classes: ClassNames;
  readonly #knownLabels = new Map<string, Label | null>();
  readonly #known1 = new Map<string, Level1 | null>();
  readonly #known2 = new Map<string, Level2 | null>();

  constructor(extra: ExtraWords = {}) {
    this.#labels = new LabelWords(extra.labels);
    this.#classes = new ClassNames(extra.classes);
  }

  /** The label a cell's text is; undefined when it is none. */
  label(text: string): Label | undefined {
    return remembered(this.#knownLabels, text, (key) => this.#labels.find(key));
  }

  /** The level-1 class a text names; undefined when it names none. */
  level1(text: string): Level1 | undefined {
    return remembered(this.#known1, text, (key) => this.#classes.level1(key));
  }

  /** The level-2 class a text names; undefined when it names none. */
  level2(text: string): Level2 | undefined {
    return remembered(this.#known2, text, (key) => this.#classes.level2(key));
  }
}

function remembered<Value extends object | string>(
  known: Map<string, Value | null>,
  text: string,
  read: (text: string) => Value | undefined,
): Value | undefined {
  const before = known.get(text);
  if (before !== undefined) return before ?? undefined;
  const value = read(text);
  known.set(text, value ?? null);
  return value;
}
