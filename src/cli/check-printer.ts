import type { CommandLineTexts } from "../i18n/command-line-texts";
import { sourceOfRule } from "../i18n/rule-sources";
import { LIBRARY_DATE } from "../library/library-date";
import type { Summary } from "../lint/result";
import { countsOf } from "../lint/summary";
import { htmlParts } from "../report/html";
import type { HtmlFile } from "../report/html-file";
import { summarizeFiles } from "../report/json";
import { HEBEI } from "../rules/profile";
import type { CheckedFile, CheckOptions } from "./check-file";
import { EXIT, type Environment } from "./environment";

/** Prints what was checked, file by file, in the form asked for. */
export class CheckPrinter {
  readonly #summaries: Summary[] = [];
  readonly #html: HtmlFile[] = [];
  #files = 0;

  constructor(
    private readonly options: CheckOptions,
    private readonly texts: CommandLineTexts,
    private readonly environment: Environment,
  ) {}

  begin(): void {
    const { format, tool, profile = HEBEI } = this.options;
    if (format === "json") {
      const head = { version: 1, tool, library: LIBRARY_DATE, profile: profile.id };
      this.#out(`${JSON.stringify(head, null, 2).slice(0, -"\n}".length)},\n  "files": [`);
    }
  }

  print({ out, error, summary, html }: CheckedFile): void {
    const isFirst = this.#files++ === 0;
    if (summary !== undefined) this.#summaries.push(summary);
    if (html !== undefined) this.#html.push(html);
    if (error !== "") this.environment.error(error);
    if (out !== "") this.#out(this.options.format === "json" ? `${isFirst ? "" : ","}\n${out}` : out);
  }

  /** Returns the exit code. */
  end(): number {
    const { format } = this.options;
    const summary = summarizeFiles(this.#files, this.#summaries);
    const failed = this.#files - this.#summaries.length;
    if (format === "json") {
      const list = this.#files === 0 ? "]" : "\n  ]";
      this.#out(`${list},\n  "summary": ${JSON.stringify(summary, null, 2).replaceAll("\n", "\n  ")}\n}\n`);
    } else if (format === "html") {
      const { tool, minSeverity } = this.options;
      const sourceOf = (rule: string): string => sourceOfRule(rule, this.texts.locale);
      const facts = { tool, date: this.environment.now(), minSeverity, sourceOf };
      for (const part of htmlParts(this.#html, this.texts, facts)) this.#out(part);
    } else if (format === "text" && this.#files > 1) {
      this.#out(`${this.texts.report.total(this.#files, failed, summary.tables, countsOf(summary))}\n`);
    }
    if (failed > 0) return EXIT.failed;
    return summary.errors > 0 ? EXIT.errors : EXIT.clean;
  }

  #out(text: string): void {
    this.environment.out(text);
  }
}
