import { useCallback, useEffect, useRef, useState } from "react";
import { FileWorkbookHost, openWorkbookFile } from "../host/file/file-host";
import { HostError } from "../host/port";
import type { Texts } from "../i18n";
import type { WorkbookSnapshot } from "../model/snapshot";

/** Where the sample lies, relative to the page. */
const SAMPLE_PATH = "samples/huailai-2025.xlsx";
const SAMPLE_NAME = "huailai-2025.xlsx";

export interface OpenWorkbook {
  readonly host: FileWorkbookHost | undefined;
  /** Counts the workbooks opened so far, to start page and pane anew with each. */
  readonly serial: number;
  readonly isSample: boolean;
  readonly isOpening: boolean;
  /** What went wrong with the last attempt; the workbook that was open stays open. */
  readonly problem: string | undefined;
  readonly openFile: (file: File) => void;
  readonly openSample: () => void;
  readonly report: (problem: string | undefined) => void;
}

interface Opened {
  readonly host: FileWorkbookHost | undefined;
  readonly serial: number;
  readonly isSample: boolean;
}

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE_PATH);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

/** Reads a workbook file beside the open one. Rejects with HostError. */
export async function readFile(file: File): Promise<WorkbookSnapshot> {
  return openWorkbookFile(new Uint8Array(await file.arrayBuffer()), file.name).snapshot();
}

/** Opens workbooks one at a time; the sample first. A file that can't be read leaves everything as it was. */
export function useOpenWorkbook(texts: Texts): OpenWorkbook {
  const [opened, setOpened] = useState<Opened>({ host: undefined, serial: 0, isSample: false });
  const [isOpening, setOpening] = useState(false);
  const [problem, report] = useState<string>();
  const latest = useRef(0);

  const open = useCallback(
    async (read: () => Promise<Uint8Array>, name: string, explain: (error: unknown) => string, isSample: boolean) => {
      const turn = ++latest.current;
      setOpening(true);
      try {
        const bytes = await read();
        // A later choice has overtaken this one.
        if (turn !== latest.current) return;
        const host = new FileWorkbookHost(openWorkbookFile(bytes, name));
        setOpened(({ serial }) => ({ host, serial: serial + 1, isSample }));
        report(undefined);
      } catch (error) {
        if (turn === latest.current) report(explain(error));
      } finally {
        if (turn === latest.current) setOpening(false);
      }
    },
    [],
  );

  const openFile = useCallback(
    (file: File) => {
      const explain = (error: unknown): string => {
        const { code, detail } = error instanceof HostError ? error : new HostError("failed", String(error));
        const { sentence, nextStep } = texts.host(code, detail);
        return texts.workbench.fileProblem(file.name) + sentence + nextStep;
      };
      void open(async () => new Uint8Array(await file.arrayBuffer()), file.name, explain, false);
    },
    [open, texts],
  );
  const openSample = useCallback(() => {
    void open(fetchSample, SAMPLE_NAME, () => texts.workbench.sampleMissing, true);
  }, [open, texts]);

  useEffect(openSample, [openSample]);
  return { ...opened, isOpening, problem, openFile, openSample, report };
}
