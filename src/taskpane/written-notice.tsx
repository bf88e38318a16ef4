import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FillTexts } from "../i18n/zh-CN/fill";
import { Notice } from "./notice";
import type { PaneState, Written } from "./pane-state";
import { usePaneStyles } from "./styles";

/** So many rows that were not filled are named. */
const MOST_NAMED = 20;

interface WrittenNoticeProps {
  readonly state: PaneState;
  readonly texts: FillTexts;
  readonly onUndo: () => void;
}

function sentenceOf(written: Written, texts: FillTexts): string {
  switch (written.kind) {
    case "filled":
      return written.rows > 0 ? texts.filled(written.rows) : "";
    case "inserted":
      return texts.library.inserted(written.name, written.place);
    case "not-inserted":
      return written.why === "outside" || written.why === "no-place"
        ? texts.library.notInserted[written.why]
        : texts.library.notInserted.skipped(texts.skip[written.why]);
    case "sheet":
      return texts.library.added[written.holds](written.sheet);
    case "unreadable":
      return texts.unreadable;
    case "undone":
      return texts.undone;
    case "confirmed":
      return texts.confirmed;
  }
}

/** What was just written into the workbook, what was not and why, and how to take it back. */
export function WrittenNotice({ state, texts, onUndo }: WrittenNoticeProps): ReactElement {
  const styles = usePaneStyles();
  const { written, undos, activity } = state;
  const skipped = written?.kind === "filled" ? written.skipped : [];
  const canUndo = undos.length > 0 && (written?.kind === "filled" || written?.kind === "inserted");
  const isBusy = activity.kind !== "none";
  return (
    <div role="status">
      {written !== undefined && (
        <Notice
          kind="info"
          actions={
            canUndo && (
              <Button
                size="small"
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) onUndo();
                }}
              >
                {texts.undo}
              </Button>
            )
          }
        >
          {sentenceOf(written, texts)}
          {skipped.length > 0 && (
            <>
              {texts.skipped(skipped.length)}
              <ul className={styles.plainList}>
                {skipped.slice(0, MOST_NAMED).map(({ sheetName, level2, why }, place) => (
                  <li key={place}>{texts.skippedRow(sheetName, level2, texts.skip[why])}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
