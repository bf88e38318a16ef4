import { Button, FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, type ReactElement } from "react";
import type { Texts } from "../i18n";
import { TaskPane } from "../taskpane/task-pane";
import { useThemeName } from "../taskpane/use-theme";
import { PAGE_STYLE } from "./page-style";
import { TopBar } from "./top-bar";
import { useFileDrop } from "./use-file-drop";
import { readFile, useOpenWorkbook } from "./use-open-workbook";
import { useRegions } from "./use-regions";
import { WorkbookArea } from "./workbook-area";

interface WorkbenchProps {
  readonly texts: Texts;
  readonly version: string;
}

/** The page: a workbook's sheets beside the task pane that checks them. */
export function Workbench({ texts, version }: WorkbenchProps): ReactElement {
  const words = texts.workbench;
  const theme = useThemeName(undefined);
  const { host, serial, isSample, isOpening, problem, openFile, openSample, report } = useOpenWorkbook(texts);
  useRegions();
  const isDragging = useFileDrop(
    useCallback(
      (files: readonly File[]) => {
        const [file] = files;
        if (file === undefined) return;
        if (files.length > 1) report(words.oneFile);
        else openFile(file);
      },
      [openFile, report, words],
    ),
  );
  const name = host?.name ?? "";
  useEffect(() => {
    document.title = name === "" ? words.product : `${name} - ${words.product}`;
    document.documentElement.lang = texts.locale;
  }, [name, words, texts.locale]);

  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className="page">
      <style>{PAGE_STYLE}</style>
      <TopBar
        name={name}
        isSample={isSample}
        isOpening={isOpening}
        texts={words}
        onFile={openFile}
        onSample={openSample}
      />
      <div role="alert">
        {problem === undefined ? null : (
          <div className="problem">
            <p>{problem}</p>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                report(undefined);
              }}
            >
              {words.close}
            </Button>
          </div>
        )}
      </div>
      <main className="workbook" aria-label={words.workbook} data-region="">
        {host === undefined ? null : <WorkbookArea key={serial} host={host} texts={texts} />}
      </main>
      <aside className="pane" aria-label={words.pane} data-region="">
        {host === undefined ? null : (
          <TaskPane key={serial} host={host} texts={texts} version={version} theme={theme} readFile={readFile} />
        )}
      </aside>
      {isDragging ? <div className="drop-hint">{words.drop}</div> : null}
    </FluentProvider>
  );
}
