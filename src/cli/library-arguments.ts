import type { CommandLineTexts } from "../i18n/command-line-texts";
import { findLevel2, type Level2 } from "../library/taxonomy";
import type { OptionValues } from "./arguments";

export type LibraryFormat = "text" | "json";

/** What the command line asks of the library. */
export type LibraryRequest =
  | {
      readonly kind: "library-search";
      readonly texts: CommandLineTexts;
      readonly words: string;
      readonly sector: string | undefined;
      readonly type: string | undefined;
      readonly level2: Level2 | undefined;
      readonly unit: string | undefined;
      readonly limit: number;
      readonly format: LibraryFormat;
      /** Path of an office's own library. */
      readonly own: string | undefined;
    }
  | {
      readonly kind: "library-import";
      readonly texts: CommandLineTexts;
      readonly path: string;
      /** Path of the merged library to write; undefined: the file is only looked through. */
      readonly output: string | undefined;
      readonly format: LibraryFormat;
    }
  | { readonly kind: "library-export"; readonly texts: CommandLineTexts; readonly output: string };

const FORMATS: readonly LibraryFormat[] = ["text", "json"];
const MOST = 10_000;
const USUAL = 20;

/** Reads what follows `library`; the sentence that says what is wrong where it can't be understood. */
export function readLibraryArguments(
  [command, ...rest]: readonly string[],
  values: OptionValues,
  texts: CommandLineTexts,
): LibraryRequest | string {
  const { cli } = texts;
  const format = FORMATS.find((one) => one === (values.format ?? "text"));
  if (format === undefined) return cli.badValue("--format", values.format ?? "", FORMATS);
  switch (command) {
    case "search": {
      const level2 = values.class === undefined ? undefined : findLevel2(values.class);
      if (values.class !== undefined && level2 === undefined) return cli.library.badClass(values.class);
      const limit = Number(values.limit ?? USUAL);
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
        return cli.badNumber("--limit", values.limit ?? "", MOST);
      const { sector, type, unit, library: own } = values;
      return { kind: "library-search", texts, words: rest.join(" "), sector, type, level2, unit, limit, format, own };
    }
    case "import": {
      const [path, ...others] = rest;
      if (path === undefined || others.length > 0) return cli.library.oneFile;
      return { kind: "library-import", texts, path, output: values.output, format };
    }
    case "export":
      if (rest.length > 0 || values.output === undefined) return cli.library.noOutput;
      return { kind: "library-export", texts, output: values.output };
    default:
      return cli.library.unknown(command ?? "");
  }
}
