import { textsFor } from "../i18n";
import { BUILT_IN_PROFILES, SYSTEM_CLASSES, SYSTEM_RULES } from "../rules/profile";
import { RULE_IDS } from "../rules/rule-ids";
import * as names from "../rules/profiles/profile-names";
import { ID_PATTERN, MAX_NAME, MAX_WEIGHT, MAX_WORD, MAX_WORDS, PROFILE_FIELDS } from "../rules/profiles/parse-profile";
import type { Schema } from "./json-schema";

const TEXTS = textsFor("zh-CN");
const NOT_BLANK = "\\S";

const oneOf = (allowed: readonly string[]): Schema => ({ enum: allowed });

function objectOf(keys: readonly string[], schemaOf: (key: string) => Schema): Schema {
  const properties = Object.fromEntries(keys.map((key) => [key, schemaOf(key)]));
  return { type: "object", properties, additionalProperties: false };
}

const words: Schema = {
  type: "array",
  items: { type: "string", pattern: NOT_BLANK, maxLength: MAX_WORD },
  maxItems: MAX_WORDS,
  uniqueItems: true,
};

function severityOf(rule: string): Schema {
  const rules: Readonly<Partial<Record<string, { readonly title: string }>>> = TEXTS.rules;
  const title = rules[rule]?.title;
  const allowed = Object.keys(names.SEVERITY_WORDS).filter(
    (word) => names.SEVERITY_WORDS[word] === "error" || !SYSTEM_RULES.includes(rule),
  );
  return { ...(title !== undefined && { description: title }), ...oneOf(allowed) };
}

const FIELDS: Readonly<Record<(typeof PROFILE_FIELDS)[number], Schema>> = {
  $schema: { type: "string" },
  id: { type: "string", pattern: ID_PATTERN, not: oneOf(BUILT_IN_PROFILES.map(({ id }) => id)) },
  name: { type: "string", pattern: NOT_BLANK, maxLength: MAX_NAME },
  extends: oneOf(BUILT_IN_PROFILES.map(({ id }) => id)),
  severities: objectOf(RULE_IDS, severityOf),
  presence: objectOf(names.LEVEL2_NAMES, () => oneOf(names.PRESENCES)),
  level1: {
    type: "array",
    items: oneOf(names.LEVEL1_NAMES),
    uniqueItems: true,
    allOf: SYSTEM_CLASSES.map((name) => ({ contains: oneOf([name]) })),
  },
  plan: oneOf(names.PLANS),
  weightTotal: { type: ["number", "null"], minimum: 0, maximum: MAX_WEIGHT },
  satisfactionFloor: { type: "number", minimum: 0, maximum: 100 },
  units: objectOf(names.DIMENSIONS, () => words),
  labels: objectOf(names.LABEL_KINDS, () => words),
  classes: objectOf(names.CLASS_NAMES, () => words),
};

/**
 * JSON Schema of a profile file, for editors. It says what `parseProfile` says, apart from a word that stands under two
 * names, which a schema can't tell.
 */
export function profileSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: TEXTS.settings.schemaTitle,
    type: "object",
    required: ["id", "name"],
    properties: Object.fromEntries(
      PROFILE_FIELDS.map((field) => [field, { description: TEXTS.settings.field[field], ...FIELDS[field] }]),
    ),
    additionalProperties: false,
  };
}
