import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import type { FixTexts } from "../i18n/zh-CN/fixes";
import { Notice } from "./notice";
import type { PaneState, Written } from "./pane-state";
import { SkippedFixes } from "./skipped-fixes";
import { usePaneStyles } from "./styles";
import type { Step } from "./undo-step";

/** So many rows that were not filled are named. */
const MOST_NAMED = 20;

interface WrittenNoticeProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly onUndo: () => void;
}

function stepText(step: Step, texts: FixTexts): string {
  switch (step.kind) {
    case "fixed":
      return texts.step.fixed(step.places);
    case "filled":
      return texts.step.filled(step.rows);
    case "inserted":
      return texts.step.inserted(step.name);
  }
}

function sentenceOf(written: Written, { fill, fixes }: Texts): string {
  switch (written.kind) {
    case "filled":
      return written.rows > 0 ? fill.filled(written.rows) : "";
    case "fixed":
      return written.places > 0 ? fixes.fixed(written.places) : "";
    case "inserted":
      return fill.library.inserted(written.name, written.place);
    case "not-inserted":
      return written.why === "outside" || written.why === "no-place"
        ? fill.library.notInserted[written.why]
        : fill.library.notInserted.skipped(fill.skip[written.why]);
    case "sheet":
      return fill.library.added[written.holds](written.sheet);
    case "unreadable":
      return fill.unreadable;
    case "undone":
      return fixes.undone(stepText(written.step, fixes));
    case "undo-lost":
      return fixes.undoLost(stepText(written.step, fixes));
    case "confirmed":
      return fill.confirmed;
  }
}

/** What was just written into the workbook, what was not and why; and how to take back what was written last. */
export function WrittenNotice({ state, texts, onUndo }: WrittenNoticeProps): ReactElement {
  const styles = usePaneStyles();
  const { written, undos, activity } = state;
  const [last] = undos;
  const isBusy = activity.kind !== "none";
  return (
    <>
      <div role="status">
        {written !== undefined && (
          <Notice kind="info">
            {sentenceOf(written, texts)}
            {written.kind === "filled" && written.skipped.length > 0 && (
              <>
                {texts.fill.skipped(written.skipped.length)}
                <ul className={styles.plainList}>
                  {written.skipped.slice(0, MOST_NAMED).map(({ sheetName, level2, why }, place) => (
                    <li key={place}>{texts.fill.skippedRow(sheetName, level2, texts.fill.skip[why])}</li>
                  ))}
                </ul>
              </>
            )}
            {written.kind === "fixed" && written.skipped.length > 0 && (
              <SkippedFixes skipped={written.skipped} texts={texts} />
            )}
          </Notice>
        )}
      </div>
      {/* It stays in its place from one step to the next, so that the focus does. */}
      {last !== undefined && (
        <button
          type="button"
          className={styles.undo}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onUndo();
          }}
        >
          {texts.fixes.undo(stepText(last.step, texts.fixes))}
        </button>
      )}
    </>
  );
}
