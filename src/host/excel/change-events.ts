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
    const notify = (): Promise<void> => {
      for (const listener of [...this.#listeners]) listener.notify();
      return Promise.resolve();
    };
    return runBatch(async (context) => {
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onChanged.add(({ triggerSource }) =>
          triggerSource === "ThisLocalAddin" ? Promise.resolve() : notify(),
        ),
        worksheets.onAdded.add(notify),
        worksheets.onDeleted.add(notify),
      ];
      await context.sync();
      return handlers;
    });
  }
}
