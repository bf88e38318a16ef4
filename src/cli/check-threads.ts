import { parentPort, Worker, workerData } from "node:worker_threads";
import { commandLineTextsFor } from "../i18n/command-line-texts";
import { checkFile, toldFailure, type CheckedFile, type CheckOptions, type NumberedPath } from "./check-file";

interface Job {
  readonly path: NumberedPath;
  readonly done: (checked: CheckedFile) => void;
}

/** Threads that check files, each one at a time. */
export class CheckThreads {
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #workers = new Set<Worker>();

  constructor(
    private readonly script: string,
    private readonly count: number,
    private readonly options: CheckOptions,
  ) {}

  /** Checks what a path leads to, as soon as a thread is free. Never rejects. */
  check(path: NumberedPath): Promise<CheckedFile> {
    return new Promise((done) => {
      this.#waiting.push({ path, done });
      this.#next();
    });
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #next(): void {
    const worker = this.#idle.pop() ?? (this.#workers.size < this.count ? this.#start() : undefined);
    if (worker === undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#idle.push(worker);
      return;
    }
    const finish = (checked: CheckedFile): void => {
      worker.off("message", succeed).off("error", fail).off("exit", fail);
      job.done(checked);
      this.#next();
    };
    const succeed = (checked: CheckedFile): void => {
      this.#idle.push(worker);
      finish(checked);
    };
    // A thread that ran out of memory is gone; the file it was at has failed, and the others go on in a new one.
    const fail = (): void => {
      this.#workers.delete(worker);
      const { cli } = commandLineTextsFor(this.options.locale);
      finish(toldFailure(job.path, { code: "failed", message: cli.crashed }, this.options));
    };
    worker.on("message", succeed).on("error", fail).on("exit", fail);
    worker.postMessage(job.path);
  }

  #start(): Worker {
    const worker = new Worker(this.script, { workerData: this.options });
    this.#workers.add(worker);
    return worker;
  }
}

/** What a thread does: checks the paths it is sent, one after the other, under the options it was started with. */
export function runCheckThread(): void {
  const options = workerData as CheckOptions;
  parentPort?.on("message", (path: NumberedPath) => {
    void checkFile(path, options).then((checked) => {
      parentPort?.postMessage(checked);
    });
  });
}
