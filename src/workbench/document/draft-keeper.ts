import type { FileWorkbookHost } from "../../host/file/file-host";
import type { BrowserStore, Draft, Origin } from "./browser-store";

/** Quiet time after an edit before it is kept, in milliseconds: typing goes on undisturbed. */
export const DRAFT_DELAY_MS = 1500;

const lockName = (id: string): string => `jibiao-draft-${id}`;

/**
 * Keeps what was not saved of one workbook in the browser, shortly after each edit and when the page goes out of sight, and
 * removes it once it is saved or taken back.
 */
export class DraftKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #content: unknown;
  #isStored: boolean;
  #turn: Promise<void> = Promise.resolve();
  readonly #stops: (() => void)[];

  constructor(
    private readonly store: BrowserStore,
    private readonly host: FileWorkbookHost,
    readonly id: string,
    private readonly about: { readonly isStored: boolean; readonly origin: () => Origin | undefined },
    /** Called when something could not be kept. */
    private readonly onFailure: () => void,
  ) {
    this.#isStored = about.isStored;
    const onHidden = (): void => {
      if (document.visibilityState === "hidden" && this.#timer !== undefined) this.#keep();
    };
    document.addEventListener("visibilitychange", onHidden);
    this.#content = host.snapshot;
    this.#stops = [
      host.subscribe(() => {
        if (host.snapshot === this.#content && !host.isKept) return;
        this.#content = host.snapshot;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.#keep();
        }, DRAFT_DELAY_MS);
      }),
      () => {
        document.removeEventListener("visibilitychange", onHidden);
      },
      holdLock(lockName(id)),
    ];
  }

  /** Stops keeping. What was kept goes when the officer gave it up or it was saved. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#queue(() => this.#remove());
    await this.#turn;
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queue(async () => {
      if (this.host.isKept) return this.#remove();
      const origin = this.about.origin();
      const bytes = new Uint8Array(this.host.save({ marks: false }));
      const draft: Draft = { id: this.id, name: this.host.name, bytes, at: Date.now(), ...(origin && { origin }) };
      await this.store.put("drafts", draft);
      this.#isStored = true;
    });
  }

  async #remove(): Promise<void> {
    if (!this.#isStored) return;
    await this.store.remove("drafts", this.id);
    this.#isStored = false;
  }

  #queue(action: () => Promise<void>): void {
    this.#turn = this.#turn.then(action).catch(this.onFailure);
  }
}

/** Drafts that no open page is still working on, the latest first; none where the browser keeps nothing. */
export async function orphanedDrafts(store: BrowserStore): Promise<readonly Draft[]> {
  const [drafts, held] = await Promise.all([store.list("drafts").catch(() => []), heldLocks()]);
  return drafts.filter(({ id }) => !held.has(lockName(id)));
}

/** The Web Locks API is missing where the page comes from another computer without encryption. */
function locks(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}

async function heldLocks(): Promise<ReadonlySet<string>> {
  const { held = [] } =
    (await locks()
      ?.query()
      .catch(() => undefined)) ?? {};
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** Holds a lock until the returned function is called or the page is gone. */
function holdLock(name: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  locks()
    ?.request(name, () => held)
    .catch(() => undefined);
  return release;
}
