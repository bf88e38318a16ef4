import { RECORDS } from "./data";
import sources from "./data/sources.json";
import { standardIndicator, type StandardIndicator } from "./standard-indicator";
import { findLevel2 } from "./taxonomy";

export { PROJECT_TYPES } from "./data";

/** The library that comes with the product. A value is what is usual, for reference: no document prescribes it. */
export const STANDARD_INDICATORS: readonly StandardIndicator[] = RECORDS.flatMap((record) => {
  const level2 = findLevel2(record.class);
  return level2 === undefined ? [] : [standardIndicator(record, level2)];
});

/** Where an indicator was seen: the short name's document, in full. */
export const SOURCES: Readonly<Record<string, string>> = sources;
