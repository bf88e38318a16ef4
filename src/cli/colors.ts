const RESET = "\u001b[0m";
const BOLD = "\u001b[1m";
/** By the shape that a severity has in reports: red, yellow, blue. */
const COLORS: Readonly<Partial<Record<string, string>>> = { "●": "\u001b[31m", "▲": "\u001b[33m", "○": "\u001b[34m" };

/** A text report with its file name bold and its severities in colours, which are never the only sign. */
export function colored(text: string): string {
  const [path = "", ...rest] = text.split("\n");
  const lines = rest.map((line) =>
    line.replace(/^( +)([●▲○])( \S+)/u, (_, space: string, shape: string, word: string) => {
      return `${space}${COLORS[shape] ?? ""}${shape}${word}${RESET}`;
    }),
  );
  return [`${BOLD}${path}${RESET}`, ...lines].join("\n");
}
