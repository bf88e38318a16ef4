import { GOOD_INDICATORS, type IndicatorCells, type TableParts } from "./good-table";

/** The good table without the rows of some level-2 classes; a level-1 name moves to the first row left of its class. */
export function without(...level2: readonly string[]): TableParts {
  let level1: IndicatorCells[0] = "";
  let written: IndicatorCells[0] = "";
  const indicators = GOOD_INDICATORS.flatMap((cells): readonly IndicatorCells[] => {
    const [ownLevel1, ownLevel2, ...rest] = cells;
    if (ownLevel1 !== "") level1 = ownLevel1;
    if (typeof ownLevel2 === "string" && level2.includes(ownLevel2)) return [];
    const shown = level1 === written ? "" : level1;
    written = level1;
    return [[shown, ownLevel2, ...rest]];
  });
  return { indicators };
}

/** The good table with other words in its class cells, of either level. */
export function renamed(names: Readonly<Record<string, string>>): TableParts {
  const nameOf = (cell: IndicatorCells[0]): IndicatorCells[0] =>
    typeof cell === "string" ? (names[cell] ?? cell) : cell;
  return {
    indicators: GOOD_INDICATORS.map(([level1, level2, ...rest]): IndicatorCells => [
      nameOf(level1),
      nameOf(level2),
      ...rest,
    ]),
  };
}
