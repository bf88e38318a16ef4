import { Button, FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import { openWorkbookFile, type FileWorkbookHost } from "../host/file/file-host";
import type { PageTexts } from "../i18n/page-texts";
import type { CheckResult } from "../lint/result";
import type { WorkbookSnapshot } from "../model/snapshot";
import { LIBRARY_DATE } from "../library/library-date";
import { download } from "../taskpane/download";
import { TaskPane } from "../taskpane/task-pane";
import { useThemeName } from "../taskpane/use-theme";
import { handleOf } from "./document/file-access";
import { useDocument, useLeaveWarning } from "./document/use-document";
import { useDocumentKeys } from "./document/use-document-keys";
import { FileInput } from "./file-input";
import { PAGE_STYLE } from "./page-style";
import { QuestionDialog } from "./question-dialog";
import { StartScreen } from "./start-screen";
import { TopBar } from "./top-bar";
import { useFileDrop } from "./use-file-drop";
import { useRegions } from "./use-regions";
import { WorkbookArea } from "./workbook-area";

interface WorkbenchProps {
  readonly texts: PageTexts;
  readonly version: string;
}

/** Reads a workbook file beside the open one. Rejects with HostError. */
async function readFile(file: File): Promise<WorkbookSnapshot> {
  return openWorkbookFile(new Uint8Array(await file.arrayBuffer()), file.name).snapshot();
}

const noHost = (): (() => void) => () => undefined;

/** What of the host the top bar shows, as one value that is equal when nothing changed. */
function useHostFlags(host: FileWorkbookHost | undefined): { isKept: boolean; canUndo: boolean; canRedo: boolean } {
  const flags = useSyncExternalStore(host?.subscribe ?? noHost, () =>
    host === undefined ? "" : [host.isKept && "kept", host.canUndo && "undo", host.canRedo && "redo"].join(" "),
  );
  return { isKept: flags.includes("kept"), canUndo: flags.includes("undo"), canRedo: flags.includes("redo") };
}

/** The page: a workbook's sheets beside the task pane that checks them. */
export function Workbench({ texts, version }: WorkbenchProps): ReactElement {
  const words = texts.workbench;
  const theme = useThemeName(undefined);
  const [state, { controller, openDialog, openSample }] = useDocument(texts);
  const { open, activity, problem, notice, question } = state;
  const [result, setResult] = useState<CheckResult>();
  const host = open?.host;
  const { isKept, canUndo, canRedo } = useHostFlags(host);
  useLeaveWarning(open !== undefined && !open.isSample && !isKept);
  useRegions();
  useEffect(() => {
    controller.speak(texts);
  }, [controller, texts]);

  const input = useRef<HTMLInputElement>(null);
  const onOpen = useCallback(() => {
    openDialog(() => input.current?.click());
  }, [openDialog]);
  const onDrop = useCallback(
    async (items: readonly DataTransferItem[]) => {
      if (items.length > 1) {
        controller.report(words.oneFile);
        return;
      }
      // Both have to be asked for before this turn ends: after it the browser takes the dropped things away.
      const [item] = items;
      const file = item?.getAsFile() ?? undefined;
      const handle = item && (await handleOf(item));
      if (handle !== undefined) controller.openHandle(handle);
      else if (file !== undefined) controller.openFile(file);
    },
    [controller, words],
  );
  const isDragging = useFileDrop(onDrop);
  const onUndo = (): void => host?.undo();
  const onRedo = (): void => host?.redo();
  const onSave = (): void => void controller.save();
  const onSaveAs = (): void => void controller.saveAs();
  useDocumentKeys({ onUndo, onRedo, onSave, onSaveAs, onOpen });

  useEffect(() => {
    document.title = open === undefined ? words.product : `${open.name} - ${words.product}`;
    document.documentElement.lang = texts.locale;
  }, [open, words, texts.locale]);

  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className="page">
      <style>{PAGE_STYLE}</style>
      {open === undefined ? null : (
        <TopBar
          name={open.name}
          isSample={open.isSample}
          isBusy={activity !== "none"}
          texts={words}
          {...{ isKept, canUndo, canRedo, onUndo, onRedo, onSave, onSaveAs, onOpen }}
          onClose={() => {
            controller.close();
          }}
        />
      )}
      <FileInput
        input={input}
        onFile={(file) => {
          controller.openFile(file);
        }}
      />
      <div className="messages">
        <div role="alert">
          {problem === undefined ? null : (
            <div className="problem">
              <p>{problem}</p>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  controller.report(undefined);
                }}
              >
                {words.close}
              </Button>
            </div>
          )}
        </div>
        <div role="status">{notice === undefined ? null : <p className="notice">{notice}</p>}</div>
      </div>
      {open === undefined ? (
        <StartScreen
          version={texts.pane.version(version, LIBRARY_DATE)}
          isOpening={activity !== "none"}
          drafts={state.drafts}
          recent={state.recent}
          texts={words}
          onOpen={onOpen}
          onSample={openSample}
          onRecover={(draft) => {
            controller.recover(draft);
          }}
          onDiscard={(draft) => void controller.discard(draft)}
          onRecent={({ handle }) => {
            controller.openHandle(handle);
          }}
          onForget={() => void controller.forgetRecent()}
        />
      ) : (
        <>
          <main className="workbook" aria-label={words.workbook} data-region="">
            <WorkbookArea key={open.serial} host={open.host} result={result} texts={texts} />
          </main>
          <aside className="pane" aria-label={words.pane} data-region="">
            <TaskPane
              key={open.serial}
              host={open.host}
              texts={texts}
              version={version}
              theme={theme}
              isMarkingFree
              readFile={readFile}
              saveFile={download}
              page={controller}
              onResult={setResult}
            />
          </aside>
        </>
      )}
      {question === undefined ? null : (
        <QuestionDialog question={question} texts={words} onAnswer={(choice) => void controller.answer(choice)} />
      )}
      {isDragging ? <div className="drop-hint">{words.drop}</div> : null}
    </FluentProvider>
  );
}
