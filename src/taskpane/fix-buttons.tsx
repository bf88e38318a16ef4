import { useState, type ReactElement } from "react";
import type { FixTexts } from "../i18n/zh-CN/fixes";
import type { EntryLook } from "./finding-entry";
import type { FindingItem, ItemFix } from "./findings-view";

/** So many changes are shown to choose from; the rest on request. */
const CHOICES_SHOWN = 3;

interface FixButtonsProps {
  readonly fix: ItemFix;
  readonly cells: FindingItem["cells"];
  /** Names the item for those who can't see where the button stands. */
  readonly name: string;
  readonly texts: FixTexts;
  readonly styles: EntryLook["styles"];
}

/** What would stand in an item's cells: a press writes it. The list handles the clicks. */
export function FixButtons({ fix, cells, name, texts, styles }: FixButtonsProps): ReactElement {
  const [isOpened, setIsOpened] = useState(false);
  const index = cells[0]?.index;
  if (fix.kind === "look")
    return (
      <div className={styles.fixes}>
        <button
          type="button"
          className={styles.fix}
          data-look={index}
          aria-label={texts.named(texts.look(cells.length), name)}
        >
          {texts.look(cells.length)}
        </button>
      </div>
    );
  const { changes } = fix;
  const isOne = changes.length === 1;
  const shown = isOpened ? changes : changes.slice(0, CHOICES_SHOWN);
  return (
    <div className={styles.fixes}>
      {!isOne && <span className={styles.label}>{texts.choose(fix.cells)}</span>}
      {shown.map((value, place) => {
        const words = texts.change(fix.cells, value);
        return (
          <button
            key={place}
            type="button"
            className={styles.fix}
            data-fix={index}
            data-choice={place}
            aria-label={texts.named(words, name)}
            // Whoever asked for more goes on with the first of them.
            autoFocus={place === CHOICES_SHOWN}
          >
            <span className={styles.fixText}>{isOne || value === "" ? words : value}</span>
          </button>
        );
      })}
      {shown.length < changes.length && (
        <button
          type="button"
          className={styles.entryAction}
          aria-label={texts.named(texts.more, name)}
          onClick={(event) => {
            // For the list, a press on an entry leads to its cell.
            event.stopPropagation();
            setIsOpened(true);
          }}
        >
          {texts.more}
        </button>
      )}
    </div>
  );
}
