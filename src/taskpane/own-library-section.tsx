import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Texts } from "../i18n";
import { HostError } from "../host/port";
import { firstLibrary, type OwnLibrary } from "../library/own-library";
import type { IndicatorRecord, StandardIndicator } from "../library/standard-indicator";
import type { WorkbookSnapshot } from "../model/snapshot";
import { FileButton } from "./file-button";
import { keepLibrary, NOTHING_KEPT } from "./kept-library";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import { useKeptLibrary } from "./use-library";

/** So many rows that were not taken are named. */
const MOST_NAMED = 50;

interface OwnLibrarySectionProps {
  /** The workbook's own sheets of indicators. */
  readonly sheets: readonly OwnLibrary[];
  readonly isBusy: boolean;
  readonly texts: Texts;
  /** Reads a workbook file; absent where the host can't. Rejects with HostError. */
  readonly readFile: ((file: File) => Promise<WorkbookSnapshot>) | undefined;
  readonly onAddSheet: () => void;
}

interface Reading {
  readonly title: string;
  readonly problems: readonly string[];
}

function problemsOf({ sheetName, problems }: OwnLibrary, { ownLibrary }: Texts): readonly string[] {
  return problems.map(({ row, problem, text }) =>
    ownLibrary.row(sheetName, row + 1, ownLibrary.problem[problem](text)),
  );
}

/** As the browser keeps it. */
function recordOf({ level2, name, measures, value, types }: StandardIndicator): IndicatorRecord {
  return { class: level2, name, measures, value, types, seen: [] };
}

interface ProblemListProps {
  readonly problems: readonly string[];
}

function ProblemList({ problems }: ProblemListProps): ReactElement | null {
  const styles = useLayerStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, MOST_NAMED).map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

/** The office's own indicators: those on the workbook's sheets, and those that this browser keeps from a file. */
export function OwnLibrarySection(props: OwnLibrarySectionProps): ReactElement {
  const { sheets, isBusy, texts, readFile, onAddSheet } = props;
  const styles = useLayerStyles();
  const words = texts.ownLibrary;
  const kept = useKeptLibrary();
  const [reading, setReading] = useState<Reading>();

  const take = async (file: File): Promise<void> => {
    if (readFile === undefined) return;
    setReading(undefined);
    try {
      const read = firstLibrary(await readFile(file));
      if (read === undefined) setReading({ title: words.noColumns(file.name), problems: [] });
      else {
        const isKept = keepLibrary({ file: file.name, records: read.indicators.map(recordOf) });
        const title = isKept ? words.taken(read.indicators.length, read.problems.length) : words.notKept;
        setReading({ title, problems: problemsOf(read, texts) });
      }
    } catch (error) {
      const { sentence, nextStep } =
        error instanceof HostError ? texts.host(error.code, error.detail) : texts.host("failed", String(error));
      setReading({ title: sentence + nextStep, problems: [] });
    }
  };

  return (
    <>
      <p className={styles.paragraph}>{words.about}</p>
      {sheets.map((sheet) => (
        <div key={sheet.sheetName}>
          <p className={styles.paragraph}>
            {sheet.hasHeader
              ? words.sheet(sheet.sheetName, sheet.indicators.length, sheet.problems.length)
              : words.sheetWithoutColumns(sheet.sheetName)}
          </p>
          <ProblemList problems={problemsOf(sheet, texts)} />
        </div>
      ))}
      {kept.records.length > 0 && (
        <>
          <p className={styles.paragraph}>{words.kept(kept.file, kept.records.length)}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                keepLibrary(NOTHING_KEPT);
                setReading(undefined);
              }}
            >
              {words.remove}
            </Button>
          </div>
        </>
      )}
      <div className={styles.buttons}>
        {readFile !== undefined && (
          <FileButton label={words.open} accept=".xlsx,.xlsm" isBusy={false} onFile={(file) => void take(file)} />
        )}
        <Button
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onAddSheet();
          }}
        >
          {words.addSheet}
        </Button>
      </div>
      <p className={styles.aside}>{words.help}</p>
      <div role="status">
        {reading !== undefined && (
          <Notice kind={reading.problems.length > 0 ? "warning" : "info"} title={reading.title}>
            <ProblemList problems={reading.problems} />
          </Notice>
        )}
      </div>
    </>
  );
}
