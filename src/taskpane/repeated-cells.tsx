import { useState, type ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { FindingCell } from "./findings-view";
import type { EntryLook } from "./finding-entry";
import { PLACES_SHOWN } from "./list-rows";

interface RepeatedCellsProps {
  readonly cells: readonly FindingCell[];
  /** The current finding, if it is one of these. */
  readonly current: number | undefined;
  readonly texts: PaneTexts;
  readonly styles: EntryLook["styles"];
}

/** The places of a repeated finding; of thousands, those around the current one, and the others on request. */
export function RepeatedCells({ cells, current, texts, styles }: RepeatedCellsProps): ReactElement {
  const [start, setStart] = useState(0);
  const [seen, setSeen] = useState<string>();
  const first = start < cells.length ? start : 0;
  const at = cells.findIndex(({ index }) => index === current);
  const visited = cells[at]?.place;
  if (visited !== seen) {
    setSeen(visited);
    if (at >= 0) setStart(at - (at % PLACES_SHOWN));
  }
  const namesSubject = cells.some(({ subject }) => subject !== cells[0]?.subject);
  const end = Math.min(first + PLACES_SHOWN, cells.length);
  const turns = [
    { name: "before", count: first, to: first - PLACES_SHOWN },
    { name: "after", count: cells.length - end, to: end },
  ] as const;
  return (
    <>
      <ul className={styles.cells}>
        {cells.slice(first, end).map(({ index, place, subject }) => (
          // Indices change with every check, and the focus is to stay with its place.
          <li key={place}>
            <button
              type="button"
              className={styles.cell}
              data-first
              data-index={index}
              aria-current={index === current}
            >
              <span className={styles.place}>{place}</span>
              {namesSubject && ` ${subject}`}
            </button>
          </li>
        ))}
      </ul>
      {cells.length > PLACES_SHOWN && (
        <div className={styles.entryActions}>
          {turns.map(({ name, count, to }) => (
            <button
              key={name}
              type="button"
              className={styles.entryAction}
              aria-disabled={count === 0}
              onClick={(event) => {
                // For the list, a press on an entry leads to its cell.
                event.stopPropagation();
                if (count > 0) setStart(to);
              }}
            >
              {texts.otherPlaces[name](count)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
