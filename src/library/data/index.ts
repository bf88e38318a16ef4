import type { IndicatorRecord, ProjectType } from "../standard-indicator";
import economy from "./economy.json";
import general from "./general.json";
import land from "./land.json";
import pinyin from "./pinyin.json";
import projectTypes from "./project-types.json";
import sectorWords from "./sector-words.json";
import social from "./social.json";

// The bundler packs what this module exports: lists of plain records and other JSON, and nothing else.

/** The library's indicators as they are kept. */
export const RECORDS: readonly IndicatorRecord[] = [...general, ...land, ...social, ...economy];

/** Every kind of project that indicators of the library are for. */
export const PROJECT_TYPES: readonly ProjectType[] = projectTypes;

/** The first letters of characters' readings, and of words that are read otherwise. */
export const PINYIN = pinyin;

/** What stands for a sector in a department's name. */
export const SECTOR_WORDS = sectorWords;
