import { memo, type ReactElement } from "react";
import type { FindingCell } from "./findings-view";
import type { EntryLook } from "./finding-entry";
import { useSteps } from "./use-steps";

/** So many places are drawn at a time. */
const PLACES_PER_STEP = 120;

interface PlacesProps {
  /** All of them; the ones drawn here begin at `start`. */
  readonly cells: readonly FindingCell[];
  readonly start: number;
  /** The current finding, if it is one of these. */
  readonly current: number | undefined;
  readonly namesSubject: boolean;
  readonly styles: EntryLook["styles"];
}

const Places = memo(function Places({ cells, start, current, namesSubject, styles }: PlacesProps): ReactElement {
  return (
    <>
      {cells.slice(start, start + PLACES_PER_STEP).map(({ index, place, subject }) => (
        <li key={index}>
          <button type="button" className={styles.cell} data-first data-index={index} aria-current={index === current}>
            <span className={styles.place}>{place}</span>
            {namesSubject && ` ${subject}`}
          </button>
        </li>
      ))}
    </>
  );
});

interface RepeatedCellsProps {
  readonly cells: readonly FindingCell[];
  readonly current: number | undefined;
  readonly styles: EntryLook["styles"];
}

/** The places of a repeated finding; of thousands, a few more after each turn of the page. */
export function RepeatedCells({ cells, current, styles }: RepeatedCellsProps): ReactElement {
  const place = current === undefined ? -1 : cells.findIndex(({ index }) => index === current);
  const drawn = useSteps(cells.length, PLACES_PER_STEP, place + 1);
  const namesSubject = cells.some(({ subject }) => subject !== cells[0]?.subject);
  const parts: ReactElement[] = [];
  for (let start = 0; start < drawn; start += PLACES_PER_STEP) {
    parts.push(
      <Places
        key={start}
        cells={cells}
        start={start}
        current={place >= start && place < start + PLACES_PER_STEP ? current : undefined}
        namesSubject={namesSubject}
        styles={styles}
      />,
    );
  }
  return <ul className={styles.cells}>{parts}</ul>;
}
