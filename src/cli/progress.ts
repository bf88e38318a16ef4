import type { Environment } from "./environment";

const CLEAR = "\r\u001b[K";

/** A line on the terminal that tells how far a long command has come, written over as it goes on. */
export class Progress {
  #isShown = false;

  constructor(
    private readonly environment: Environment,
    private readonly sentence: (done: number, total: number) => string,
    private readonly total: number,
  ) {}

  show(done: number): void {
    if (!this.environment.showsProgress || this.total < 2) return;
    this.environment.error(`${CLEAR}${this.sentence(done, this.total)}`);
    this.#isShown = true;
  }

  /** Takes the line away, before others are printed and in the end. */
  clear(): void {
    if (this.#isShown) this.environment.error(CLEAR);
    this.#isShown = false;
  }
}
