import economy from "./data/economy.json";
import general from "./data/general.json";
import land from "./data/land.json";
import projectTypes from "./data/project-types.json";
import social from "./data/social.json";
import sources from "./data/sources.json";
import {
  standardIndicator,
  type IndicatorRecord,
  type ProjectType,
  type StandardIndicator,
} from "./standard-indicator";
import { findLevel2 } from "./taxonomy";

const RECORDS: readonly IndicatorRecord[] = [...general, ...land, ...social, ...economy];

/** The library that comes with the product. A value is what is usual, for reference: no document prescribes it. */
export const STANDARD_INDICATORS: readonly StandardIndicator[] = RECORDS.flatMap((record) => {
  const level2 = findLevel2(record.class);
  return level2 === undefined ? [] : [standardIndicator(record, level2)];
});

/** Every kind of project that indicators of the library are for. */
export const PROJECT_TYPES: readonly ProjectType[] = projectTypes;

/** Where an indicator was seen: the short name's document, in full. */
export const SOURCES: Readonly<Record<string, string>> = sources;
