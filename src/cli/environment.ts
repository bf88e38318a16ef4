/** What the command line meets outside: where its lines go and come from. */
export interface Environment {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Standard input; read only when a path is `-`. */
  readonly stdin: AsyncIterable<unknown>;
  /** Whether lines on standard output are seen by someone and may have colours. */
  readonly hasColors: boolean;
  /** Whether standard error is a terminal, on which a line may be written over. */
  readonly showsProgress: boolean;
  /** The time, for a stamp: `2026-11-27T14:30`. */
  readonly now: () => string;
  /** The script that worker threads run; absent: everything runs in this one. */
  readonly workerScript?: string;
}

export const EXIT = { clean: 0, errors: 1, failed: 2 } as const;
