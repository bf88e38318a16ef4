import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { addReport, htmlReport, makeDocument } from "../app/outputs";
import { localMinute } from "../app/local-time";
import { HostError, type NewSheetAnswer } from "../host/port";
import { renderFinding, type Texts } from "../i18n";
import { outputTextsFor, type OutputKind } from "../i18n/outputs";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import type { SaveFile } from "./download";
import { useLayerStyles } from "./layer-styles";
import type { PaneHost } from "./pane-services";
import { Notice } from "./notice";
import { loadRulePages, type RulePage } from "./rule-page";

/** What the pane lends to those who make something of the workbook. */
export interface OutputSource {
  /** Name of the workbook's file; may be empty. */
  readonly workbook: () => string;
  /** Name and version of the program. */
  readonly tool: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Absent where no file can be saved. */
  readonly saveFile: SaveFile | undefined;
  /** The result on the workbook as it is now; undefined where there is none, which the pane says. */
  readonly freshResult: () => Promise<CheckResult | undefined>;
  /** Has a report added to the workbook as it is now; what fails is said by the pane. */
  readonly addReport: (add: (host: PaneHost, result: CheckResult) => Promise<NewSheetAnswer>) => Promise<void>;
}

interface OutputsLayerProps {
  readonly source: OutputSource;
  /** Something else is under way: the buttons wait. */
  readonly isBusy: boolean;
  readonly texts: Texts;
}

/** What became of a wish. */
interface Outcome {
  readonly kind: OutputKind;
  readonly lines: readonly string[];
  /** Mandatory findings, for which it was refused. */
  readonly errors?: readonly Finding[];
}

const KINDS: readonly OutputKind[] = ["sheet", "html", "docx"];
const TYPES = {
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
/** So many findings that stand in the way are named; the pane's list has them all. */
const MOST_NAMED = 5;

/** What can be made of the workbook: a report as a sheet or as a page, and the document for publication. */
export function OutputsLayer({ source, isBusy, texts }: OutputsLayerProps): ReactElement {
  const styles = useLayerStyles();
  const words = outputTextsFor(texts.locale);
  const [working, setWorking] = useState<OutputKind>();
  const [outcome, setOutcome] = useState<Outcome>();
  const { saveFile } = source;

  const makeSheet = async (): Promise<Outcome | undefined> => {
    let answer: NewSheetAnswer | undefined;
    await source.addReport(async (host, result) => {
      answer = await addReport(host, result, factsOf(source), texts);
      return answer;
    });
    return answer?.lacksPageSetup === true ? { kind: "sheet", lines: [words.noPageSetup] } : undefined;
  };
  const makeFile = async (
    kind: "html" | "docx",
    save: SaveFile,
    allowsErrors: boolean,
  ): Promise<Outcome | undefined> => {
    const result = await source.freshResult();
    if (result === undefined) return undefined;
    // The page shows what is under way before it is busy with it.
    await new Promise((resolve) => setTimeout(resolve));
    const facts = factsOf(source);
    const workbook = source.workbook();
    const file = words.fileName[kind](workbook.replace(/\.[^.]*$/, ""));
    if (kind === "html") {
      const pages = await loadRulePages();
      const sourceOf = (rule: string): string => sourceIn(pages.get(rule));
      await save(file, htmlReport(workbook, result, { ...facts, sourceOf }, texts), TYPES.html);
      return { kind, lines: [words.made(file)] };
    }
    const answer = makeDocument(result, facts.date, allowsErrors, texts);
    const { nothing, refused } = words.document;
    if (answer.kind === "nothing") return { kind, lines: [nothing] };
    if (answer.kind === "refused") return { kind, lines: [refused(answer.errors.length)], errors: answer.errors };
    await save(file, new Uint8Array(answer.bytes), TYPES.docx);
    return { kind, lines: [words.made(file), ...answer.remarks] };
  };
  const make = async (kind: OutputKind, allowsErrors = false): Promise<void> => {
    if (isBusy || working !== undefined) return;
    setWorking(kind);
    setOutcome(undefined);
    try {
      if (kind === "sheet") setOutcome(await makeSheet());
      else if (saveFile !== undefined) setOutcome(await makeFile(kind, saveFile, allowsErrors));
    } catch (error) {
      const { code, detail } = error instanceof HostError ? error : new HostError("failed", String(error));
      const { sentence, nextStep } = texts.host(code, detail);
      setOutcome({ kind, lines: [sentence + nextStep] });
    }
    setWorking(undefined);
  };

  return (
    <>
      {KINDS.map((kind) => (
        <section key={kind}>
          <h3 className={styles.subheading}>{words.title[kind]}</h3>
          <p className={styles.paragraph}>{words.about[kind]}</p>
          {kind !== "sheet" && saveFile === undefined ? (
            <p className={styles.aside}>{words.noFiles}</p>
          ) : (
            <div className={styles.buttons}>
              <Button size="small" aria-disabled={isBusy || working !== undefined} onClick={() => void make(kind)}>
                {words.make[kind]}
              </Button>
            </div>
          )}
          <div role="status">
            {working === kind && <p className={styles.aside}>{words.making}</p>}
            {outcome?.kind === kind && (
              <Notice
                kind={outcome.errors === undefined ? "info" : "warning"}
                actions={
                  outcome.errors !== undefined && (
                    <Button
                      size="small"
                      onClick={({ currentTarget }) => {
                        // It goes when it is pressed; the focus stays where the next word on it is.
                        currentTarget.closest("section")?.querySelector("button")?.focus();
                        void make(kind, true);
                      }}
                    >
                      {words.anyway}
                    </Button>
                  )
                }
              >
                {outcome.lines.map((line) => (
                  <p key={line} className={styles.paragraph}>
                    {line}
                  </p>
                ))}
                <ErrorList errors={outcome.errors ?? []} more={words.more} texts={texts} />
              </Notice>
            )}
          </div>
        </section>
      ))}
    </>
  );
}

/** Where a rule comes from: the last section of its page. */
function sourceIn(page: RulePage | undefined): string {
  const blocks = page?.sections.at(-1)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("");
}

function factsOf({ tool, now }: OutputSource): { readonly tool: string; readonly date: string } {
  return { tool, date: localMinute(new Date(now())) };
}

interface ErrorListProps {
  readonly errors: readonly Finding[];
  readonly more: (count: number) => string;
  readonly texts: Texts;
}

/** The first of the findings that stand in the way, and how many more there are. */
function ErrorList({ errors, more, texts }: ErrorListProps): ReactElement | null {
  const styles = useLayerStyles();
  if (errors.length === 0) return null;
  const named = errors.slice(0, MOST_NAMED);
  return (
    <ul className={styles.problems}>
      {named.map((finding, place) => (
        <li key={place} className={styles.small}>
          {`${finding.location.sheetName}!${renderFinding(finding, texts).message}`}
        </li>
      ))}
      {named.length < errors.length && <li className={styles.small}>{more(errors.length - named.length)}</li>}
    </ul>
  );
}
