/** Every option of the command line; a command names those that it knows. */
export const OPTIONS = {
  format: { type: "string" },
  "min-severity": { type: "string" },
  profile: { type: "string" },
  "ignore-suppressions": { type: "boolean" },
  jobs: { type: "string", short: "j" },
  "no-color": { type: "boolean" },
  output: { type: "string", short: "o" },
  "in-place": { type: "boolean" },
  notes: { type: "boolean" },
  suggested: { type: "boolean" },
  "dry-run": { type: "boolean" },
  "allow-errors": { type: "boolean" },
  sector: { type: "string" },
  type: { type: "string" },
  class: { type: "string" },
  unit: { type: "string" },
  limit: { type: "string" },
  library: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

export type OptionName = keyof typeof OPTIONS;

const ANYWHERE: readonly OptionName[] = ["lang", "help", "version", "no-color"];
const CHANGE: readonly OptionName[] = ["output", "in-place", "profile"];

/** The commands, with the options that each knows beside those that all know. */
const COMMAND_OPTIONS = {
  check: ["format", "min-severity", "profile", "ignore-suppressions", "jobs"],
  mark: [...CHANGE, "min-severity", "notes"],
  clear: ["output", "in-place"],
  fix: [...CHANGE, "suggested", "dry-run"],
  fill: [...CHANGE, "library", "dry-run"],
  stamp: CHANGE,
  report: ["output", "min-severity", "profile", "jobs"],
  document: ["output", "allow-errors", "profile"],
  verify: [],
  library: ["format", "output", "sector", "type", "class", "unit", "limit", "library"],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

export type CommandName = keyof typeof COMMAND_OPTIONS;

export const COMMANDS: readonly CommandName[] = Object.keys(COMMAND_OPTIONS) as CommandName[];

/** Whether a command knows an option. */
export function knowsOption(command: CommandName, option: OptionName): boolean {
  const own: readonly OptionName[] = COMMAND_OPTIONS[command];
  return own.includes(option) || ANYWHERE.includes(option);
}

/** Most letters that a slip of the finger changes. */
const MAX_SLIPS = 2;

/** The name that was probably meant; undefined when none is near. */
export function nearest<Name extends string>(text: string, names: readonly Name[]): Name | undefined {
  const ranked = names
    .map((name) => ({ name, slips: slipsBetween(text.toLowerCase(), name) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= MAX_SLIPS && best.slips < best.name.length - 1 ? best.name : undefined;
}

/** Letters to be put in, left out or exchanged to make one of the other (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const exchanged = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(exchanged, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
