import { useId, useSyncExternalStore, type ReactElement } from "react";
import type { FileWorkbookHost } from "../host/file/file-host";
import type { PageTexts } from "../i18n/page-texts";
import type { CheckResult } from "../lint/result";
import { FormulaBar } from "./formula-bar";
import { SheetGrid } from "./grid/sheet-grid";
import { SheetTabs } from "./sheet-tabs";
import { useWorkbookView } from "./use-workbook-view";

interface WorkbookAreaProps {
  /** Another host needs another key. */
  readonly host: FileWorkbookHost;
  /** Of the last check, for the names of cells with findings. */
  readonly result: CheckResult | undefined;
  readonly texts: PageTexts;
}

/** The open workbook: content of the active cell, the sheet, and the tabs. */
export function WorkbookArea({ host, result, texts }: WorkbookAreaProps): ReactElement {
  const view = useWorkbookView(host, result, texts);
  const palette = useSyncExternalStore(host.subscribe, () => host.palette);
  const panelId = useId();
  const { open, state } = view;
  return (
    <>
      {open === undefined ? (
        <p className="empty-workbook">{texts.workbench.noVisibleSheet}</p>
      ) : (
        <>
          <FormulaBar
            address={open.address}
            content={state.draft ?? open.content}
            message={state.message ?? (open.isStale ? texts.workbench.staleHint : undefined)}
            texts={texts.workbench}
          />
          <div
            id={panelId}
            role="tabpanel"
            aria-label={open.model.sheet.name}
            className="sheet-panel"
            data-palette={palette}
          >
            <SheetGrid
              key={open.model.sheet.id}
              model={open.model}
              view={{ ...open.place, draft: state.draft, revealed: state.revealed }}
              content={open.content}
              refusal={open.refusal}
              onCursor={view.setCursor}
              onSelect={view.select}
              onCopy={view.copy}
              onPaste={view.paste}
              onClear={view.clear}
              onDraft={view.setDraft}
              onEnter={view.enter}
              onRefuse={view.refuse}
              texts={texts.workbench}
            />
          </div>
        </>
      )}
      <SheetTabs
        sheets={view.sheets}
        openId={state.sheetId}
        panelId={panelId}
        texts={texts.workbench}
        onShow={view.showSheet}
      />
    </>
  );
}
