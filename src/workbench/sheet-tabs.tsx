import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { WorkbenchTexts } from "../i18n/zh-CN/workbench";
import type { SheetSnapshot } from "../model/snapshot";

interface SheetTabsProps {
  readonly sheets: readonly SheetSnapshot[];
  readonly openId: string | undefined;
  readonly panelId: string;
  readonly texts: WorkbenchTexts;
  readonly onShow: (sheetId: string) => void;
}

/** Which tab a key leads to, as an index; undefined when it leads to none. */
function tabOfKey(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, index - 1);
    case "ArrowRight":
      return Math.min(count - 1, index + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** The sheets below the grid. Hidden ones have no tab: they are counted, and named in the count's title. */
export function SheetTabs({ sheets, openId, panelId, texts, onShow }: SheetTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  const hidden = sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [openId]);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const wanted = tabOfKey(event.key, index, visible.length);
    const sheet = wanted === undefined ? undefined : visible[wanted];
    if (wanted === undefined || sheet === undefined) return;
    event.preventDefault();
    onShow(sheet.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[wanted]?.focus();
  };

  return (
    <div className="tabs">
      <div role="tablist" aria-label={texts.sheets} className="tab-list" ref={list}>
        {visible.map((sheet, index) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="tab"
            aria-selected={sheet.id === openId}
            aria-controls={sheet.id === openId ? panelId : undefined}
            tabIndex={sheet.id === openId ? 0 : -1}
            onClick={() => {
              onShow(sheet.id);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, index);
            }}
          >
            {sheet.name}
            {sheet.isProtected ? <span className="tab-note">{texts.protectedSheet}</span> : null}
          </button>
        ))}
      </div>
      {hidden.length === 0 ? null : (
        <span className="tab-hidden" title={texts.hiddenSheetsTitle(hidden)}>
          {texts.hiddenSheets(hidden.length)}
          <span className="unseen">{texts.hiddenSheetsTitle(hidden)}</span>
        </span>
      )}
    </div>
  );
}
