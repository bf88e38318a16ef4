import { FileWorkbookHost, openWorkbookFile } from "../../host/file/file-host";
import { HostError } from "../../host/port";
import type { PageTexts } from "../../i18n/page-texts";
import { download } from "../../taskpane/download";
import type { PageData } from "../../taskpane/page-data";
import { BrowserStore, type Draft, type Origin, type RecentFile } from "./browser-store";
import { DraftKeeper, orphanedDrafts } from "./draft-keeper";
import { canPickFiles, isAllowed, pickFile, pickTarget, SPREADSHEET, writeTo, type FileHandle } from "./file-access";

/** The workbook that is open. */
export interface OpenDocument {
  readonly host: FileWorkbookHost;
  /** Another for each workbook that is opened, to start page and pane anew. */
  readonly serial: number;
  readonly name: string;
  readonly isSample: boolean;
}

/** Something the officer has to decide before it goes on. */
export type Question =
  | { readonly kind: "unsaved"; readonly name: string; readonly goOn: () => void }
  /** The file was changed by somebody else since it was opened. */
  | { readonly kind: "replaced"; readonly name: string };

export interface DocumentState {
  readonly open: OpenDocument | undefined;
  readonly activity: "none" | "opening" | "saving";
  /** What went wrong, and the next step; what was open stays open. */
  readonly problem: string | undefined;
  /** What was done. */
  readonly notice: string | undefined;
  readonly question: Question | undefined;
  readonly drafts: readonly Draft[];
  readonly recent: readonly RecentFile[];
}

/** Where a workbook comes from. */
interface Source {
  readonly name: string;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly isSample?: boolean;
  readonly origin?: Origin | undefined;
  /** The draft it was recovered from. */
  readonly draft?: Draft;
}

/** Carries a sentence for the officer. */
class Explained extends Error {}

const RECENT_FILES = 8;
const CLOSED: DocumentState = {
  ...{ open: undefined, activity: "none", problem: undefined, notice: undefined, question: undefined },
  ...{ drafts: [], recent: [] },
};

/**
 * Opens and saves one workbook at a time. No method rejects: what could not be done is in the state, and then both the file
 * and the open workbook are as they were.
 */
export class DocumentController {
  readonly #listeners = new Set<() => void>();
  readonly #store = new BrowserStore();
  #texts: PageTexts;
  #state: DocumentState = CLOSED;
  #origin: Origin | undefined;
  #keeper: DraftKeeper | undefined;
  #turn = 0;

  constructor(texts: PageTexts) {
    this.#texts = texts;
  }

  readonly getState = (): DocumentState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says what there is to say in another language from now on. */
  speak(texts: PageTexts): void {
    this.#texts = texts;
  }

  readonly count: PageData["count"] = async () => {
    const [drafts, recent] = await Promise.all([this.#store.list("drafts"), this.#store.list("recent")]);
    return { drafts: drafts.length, recent: recent.length };
  };

  /** Deletes drafts and recent files. The draft of the open workbook is kept anew after the next change. */
  readonly forget: PageData["forget"] = async () => {
    await this.#store.clear();
    this.#set({ drafts: [], recent: [] });
  };

  /** Reads what the browser kept from earlier visits. */
  async recall(): Promise<void> {
    const [drafts, recent] = await Promise.all([
      orphanedDrafts(this.#store),
      canPickFiles() ? this.#store.list("recent").catch(() => []) : [],
    ]);
    this.#set({ drafts, recent });
  }

  /** Lets the officer choose a workbook in the browser's dialog, where there is one that allows to save it back. */
  async pick(): Promise<void> {
    await this.#try("", async () => {
      const handle = await pickFile(this.#texts.workbench.workbookFiles);
      if (handle !== undefined) this.openHandle(handle);
    });
  }

  openHandle(handle: FileHandle): void {
    this.#askThen(() => void this.#openHandle(handle));
  }

  openFile(file: File): void {
    const source: Source = { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
    this.#askThen(() => void this.#open(source));
  }

  /** Opens the workbook that comes with the product. */
  openSample(name: string, read: () => Promise<Uint8Array<ArrayBuffer>>): void {
    this.#askThen(() => void this.#open({ name, read, isSample: true }));
  }

  /** Opens what was not saved when the page went away. */
  recover(draft: Draft): void {
    const { name, bytes, origin } = draft;
    this.#askThen(() => void this.#open({ name, read: () => Promise.resolve(bytes), origin, draft }));
  }

  /** Removes what was not saved for good. */
  async discard({ id }: Draft): Promise<void> {
    await this.#store.remove("drafts", id).catch(() => undefined);
    await this.recall();
  }

  async forgetRecent(): Promise<void> {
    await Promise.all(this.#state.recent.map(({ id }) => this.#store.remove("recent", id).catch(() => undefined)));
    await this.recall();
  }

  close(): void {
    this.#askThen(() => void this.#close());
  }

  /** Saves where the workbook came from; where that can't be, to a place the officer chooses. Returns whether it is saved. */
  async save(isSure = false): Promise<boolean> {
    const { open } = this.#state;
    const origin = this.#origin;
    if (open === undefined) return false;
    if (origin === undefined) return this.saveAs();
    return this.#saving(open.name, async () => {
      if (!(await isAllowed(origin.handle, "readwrite")))
        throw new Explained(this.#texts.workbench.writeDenied(open.name));
      if (!isSure && (await isReplaced(origin))) {
        this.#set({ question: { kind: "replaced", name: open.name } });
        return false;
      }
      await this.#write(open, origin.handle);
      return true;
    });
  }

  /** Saves under a name and at a place the officer chooses, or hands the file to the downloads. Returns whether it is saved. */
  async saveAs(): Promise<boolean> {
    const { open } = this.#state;
    if (open === undefined) return false;
    return this.#saving(open.name, async () => {
      if (!canPickFiles()) {
        await download(open.name, new Uint8Array(open.host.save()), SPREADSHEET);
        this.#saved(open, this.#texts.workbench.downloaded(open.name));
        return true;
      }
      const handle = await pickTarget(open.name, this.#texts.workbench.workbookFiles);
      if (handle === undefined) return false;
      await this.#write(open, handle);
      return true;
    });
  }

  /** The officer's answer to the question; none takes the whole action back. */
  async answer(choice: "save" | "save-as" | "go-on" | "cancel"): Promise<void> {
    const { question } = this.#state;
    this.#set({ question: undefined });
    if (question === undefined || choice === "cancel") return;
    if (question.kind === "replaced") {
      await (choice === "save-as" ? this.saveAs() : this.save(true));
      return;
    }
    if (choice === "go-on" || (await this.save())) question.goOn();
  }

  /** Shows a problem, or takes it away. */
  report(problem: string | undefined): void {
    this.#set({ problem, notice: undefined });
  }

  #askThen(goOn: () => void): void {
    const { open } = this.#state;
    if (open === undefined || open.isSample || open.host.isKept) goOn();
    else this.#set({ question: { kind: "unsaved", name: open.name, goOn } });
  }

  async #openHandle(handle: FileHandle): Promise<void> {
    const { readDenied, fileGone } = this.#texts.workbench;
    await this.#try(handle.name, async () => {
      if (!(await isAllowed(handle, "read"))) throw new Explained(readDenied(handle.name));
      const file = await handle.getFile().catch(() => {
        throw new Explained(fileGone(handle.name));
      });
      const origin = { handle, lastModified: file.lastModified, size: file.size };
      await this.#open({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()), origin });
    });
  }

  async #open({ name, read, isSample = false, origin, draft }: Source): Promise<void> {
    const turn = ++this.#turn;
    this.#set({ activity: "opening" });
    await this.#try(name, async () => {
      const bytes = await read();
      // A later choice has overtaken this one.
      if (turn !== this.#turn) return;
      const host = new FileWorkbookHost(openWorkbookFile(bytes, name), draft === undefined);
      await this.#keeper?.close();
      this.#origin = origin;
      this.#keeper = isSample ? undefined : this.#keepDrafts(host, draft);
      this.#set({ open: { host, serial: turn, name, isSample }, problem: undefined, notice: undefined });
      if (origin !== undefined && draft === undefined) await this.#remember(origin.handle);
    });
    if (turn === this.#turn) this.#set({ activity: "none" });
  }

  #keepDrafts(host: FileWorkbookHost, draft: Draft | undefined): DraftKeeper {
    const about = { isStored: draft !== undefined, origin: () => this.#origin };
    return new DraftKeeper(this.#store, host, draft?.id ?? newId(), about, () => {
      this.#set({ notice: this.#texts.workbench.draftNotKept });
    });
  }

  async #close(): Promise<void> {
    this.#turn++;
    this.#origin = undefined;
    await this.#keeper?.close();
    this.#keeper = undefined;
    this.#set({ open: undefined, activity: "none", problem: undefined, notice: undefined });
    await this.recall();
  }

  async #write(open: OpenDocument, handle: FileHandle): Promise<void> {
    const bytes = new Uint8Array(open.host.save());
    await writeTo(handle, bytes).catch((error: unknown) => {
      throw new Explained(this.#texts.workbench.notWritten(handle.name), { cause: error });
    });
    const { lastModified, size } = await handle.getFile();
    this.#origin = { handle, lastModified, size };
    this.#keeper ??= this.#keepDrafts(open.host, undefined);
    this.#saved({ ...open, name: handle.name, isSample: false }, this.#texts.workbench.saved(handle.name, new Date()));
    await this.#remember(handle);
  }

  #saved(open: OpenDocument, notice: string): void {
    open.host.keep();
    this.#set({ open, problem: undefined, notice });
  }

  async #saving(name: string, action: () => Promise<boolean>): Promise<boolean> {
    if (this.#state.activity !== "none") return false;
    this.#set({ activity: "saving" });
    const isSaved = await this.#try(name, action);
    this.#set({ activity: "none" });
    return isSaved ?? false;
  }

  /** What an action throws becomes the problem. */
  async #try<Result>(name: string, action: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await action();
    } catch (error) {
      this.report(this.#explain(name, error));
      return undefined;
    }
  }

  #explain(name: string, error: unknown): string {
    if (error instanceof Explained) return error.message;
    const { code, detail } = error instanceof HostError ? error : new HostError("failed", String(error));
    const { sentence, nextStep } = this.#texts.host(code, detail);
    return this.#texts.workbench.fileProblem(name) + sentence + nextStep;
  }

  async #remember(handle: FileHandle): Promise<void> {
    try {
      const known = await this.#store.list("recent");
      const same = await Promise.all(known.map((one) => one.handle.isSameEntry(handle)));
      const others = known.filter((_, index) => same[index] !== true);
      const gone = [...known.filter((_, index) => same[index] === true), ...others.slice(RECENT_FILES - 1)];
      for (const { id } of gone) await this.#store.remove("recent", id);
      await this.#store.put("recent", { id: newId(), name: handle.name, handle, at: Date.now() });
    } catch {
      // A list of recent files is a courtesy; browsers that can't keep it do without.
    }
  }

  #set(change: Partial<DocumentState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Different for every draft and file of this browser; `crypto.randomUUID` is missing where the connection is not secure. */
function newId(): string {
  return `${Date.now()}-${Math.random()}`;
}

async function isReplaced({ handle, lastModified, size }: Origin): Promise<boolean> {
  // A file that is gone can be written anew.
  const file = await handle.getFile().catch(() => undefined);
  return file !== undefined && (file.lastModified !== lastModified || file.size !== size);
}
