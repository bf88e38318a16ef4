import { createLibrary } from "./create-library";
import type { IndicatorLibrary } from "./library-types";
import { PROJECT_TYPES, STANDARD_INDICATORS } from "./standard-indicators";

/** The library that comes with the product. It holds all the data: faces that start fast load it when it is first needed. */
export const BUILT_IN_LIBRARY: IndicatorLibrary = createLibrary(STANDARD_INDICATORS, PROJECT_TYPES);
