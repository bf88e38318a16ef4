import type { IndicatorRecord, ProjectType } from "../standard-indicator";
import economy from "./economy.json";
import general from "./general.json";
import land from "./land.json";
import projectTypes from "./project-types.json";
import social from "./social.json";

// The bundler packs what this module exports: plain records, and nothing else.

/** The library's indicators as they are kept. */
export const RECORDS: readonly IndicatorRecord[] = [...general, ...land, ...social, ...economy];

/** Every kind of project that indicators of the library are for. */
export const PROJECT_TYPES: readonly ProjectType[] = projectTypes;
