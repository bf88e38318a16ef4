import { runBatch } from "./run-batch";

type Registration = readonly {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}[];

/**
 * The changes of a workbook's content for any number of listeners. Excel is asked once for all of them, since taking one
 * registration back may end the others.
 */
export class ChangeEvents {
  readonly #listeners = new Set<{ readonly notify: () => void }>();
  #registration: Registration | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  /** Ids of sheets that were added through this port. */
  readonly #ownSheets = new Set<string>();
  /** Ids of sheets that came or went while one is being added here, and may be that one; undefined at other times. */
  #undecided: string[] | undefined;

  /** Rejects with HostError when Excel can't be asked. Returns a function that stops listening. */
  async add(listener: () => void): Promise<() => Promise<void>> {
    const entry = { notify: listener };
    this.#listeners.add(entry);
    try {
      await this.#settle();
    } catch (error) {
      this.#listeners.delete(entry);
      throw error;
    }
    return async () => {
      if (this.#listeners.delete(entry)) await this.#settle();
    };
  }

  /**
   * Runs work that adds a sheet, of which the listeners are not told. Excel says of a change of cells which add-in has made
   * it, and of a new sheet only its id, at times before the add-in itself knows it.
   */
  async withOwnSheet<T>(work: (isOwn: (sheetId: string) => void) => Promise<T>): Promise<T> {
    const undecided: string[] = [];
    this.#undecided = undecided;
    try {
      return await work((sheetId) => this.#ownSheets.add(sheetId));
    } finally {
      this.#undecided = undefined;
      if (undecided.some((id) => !this.#ownSheets.has(id))) this.#notify();
    }
  }

  #sheetChanged(id: string): void {
    if (this.#ownSheets.has(id)) return;
    if (this.#undecided === undefined) this.#notify();
    else this.#undecided.push(id);
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener.notify();
  }

  /** Registers or unregisters as the listeners need it by then; one after the other, however quickly they change. */
  #settle(): Promise<void> {
    const turn = this.#turn.then(() => this.#adjust());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #adjust(): Promise<void> {
    const registration = this.#registration;
    if (this.#listeners.size > 0) {
      if (registration === undefined) this.#registration = await this.#register();
      return;
    }
    this.#registration = undefined;
    const [first] = registration ?? [];
    if (registration === undefined || first === undefined) return;
    await runBatch(async (context) => {
      for (const handler of registration) handler.remove();
      await context.sync();
    }, first.context);
  }

  #register(): Promise<Registration> {
    return runBatch(async (context) => {
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onChanged.add(({ triggerSource }) => {
          if (triggerSource !== "ThisLocalAddin") this.#notify();
          return Promise.resolve();
        }),
        worksheets.onAdded.add(({ worksheetId }) => {
          this.#sheetChanged(worksheetId);
          return Promise.resolve();
        }),
        worksheets.onDeleted.add(({ worksheetId }) => {
          if (this.#undecided === undefined) this.#ownSheets.delete(worksheetId);
          this.#sheetChanged(worksheetId);
          return Promise.resolve();
        }),
      ];
      await context.sync();
      return handlers;
    });
  }
}
