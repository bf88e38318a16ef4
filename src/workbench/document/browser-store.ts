import type { FileHandle } from "./file-access";

/** Work that was not saved yet, kept so that a crash does not cost it. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  /** The workbook as it would have been saved, without marks. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where the workbook came from, if the browser may come back there, and what it was like then. */
  readonly origin?: Origin;
}

/** A file that was opened, and how it can be told whether it is still the same. */
export interface Origin {
  readonly handle: FileHandle;
  readonly lastModified: number;
  readonly size: number;
}

/** A workbook that was opened or saved before. */
export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly handle: FileHandle;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const DATABASE = "jibiao";
const VERSION = 1;
const STORES = ["drafts", "recent"] as const;

interface Records {
  readonly drafts: Draft;
  readonly recent: RecentFile;
}

/** What this browser keeps between visits. Every method rejects where the browser keeps nothing. */
export class BrowserStore {
  #database: Promise<IDBDatabase> | undefined;

  /** All records, the latest first. */
  async list<Name extends keyof Records>(name: Name): Promise<readonly Records[Name][]> {
    const store = await this.#store(name, "readonly");
    const records = (await answerOf(store.getAll())) as readonly Records[Name][];
    return [...records].sort((one, other) => other.at - one.at);
  }

  async put<Name extends keyof Records>(name: Name, record: Records[Name]): Promise<void> {
    await answerOf((await this.#store(name, "readwrite")).put(record));
  }

  async remove(name: keyof Records, id: string): Promise<void> {
    await answerOf((await this.#store(name, "readwrite")).delete(id));
  }

  async clear(): Promise<void> {
    for (const name of STORES) await answerOf((await this.#store(name, "readwrite")).clear());
  }

  async #store(name: keyof Records, mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.#database ??= openDatabase();
    const database = await this.#database;
    return database.transaction(name, mode).objectStore(name);
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name, { keyPath: "id" });
  };
  return answerOf(request);
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("IndexedDB"));
    };
  });
}
