import type { JsonFault } from "./json-reader";

/** What a field of a profile holds. */
export type ProfileType = "text" | "number" | "number-or-null" | "list" | "object";

/** What a name in a profile has to be one of. */
export type ProfileVocabulary =
  "field" | "rule" | "class" | "level1" | "severity" | "presence" | "plan" | "profile" | "dimension" | "label";

/** Something in a profile file that can't be used, as data. */
export type ProfileProblem = {
  /** Where: `severities.plan-blank`, `level1[2]`; empty for the file as a whole. */
  readonly path: string;
} & (
  | { readonly code: "not-json"; readonly fault: JsonFault }
  | { readonly code: "missing"; readonly field: string }
  | { readonly code: "wrong-type"; readonly expected: ProfileType }
  | {
      /** Of the names allowed, `nearest` is the one that was probably meant. */
      readonly code: "unknown";
      readonly vocabulary: ProfileVocabulary;
      readonly actual: string;
      readonly allowed: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: "out-of-range"; readonly actual: number; readonly min: number; readonly max: number }
  | { readonly code: "bad-id"; readonly actual: string }
  | { readonly code: "id-taken"; readonly actual: string }
  | { readonly code: "blank" }
  | { readonly code: "too-long"; readonly max: number }
  | { readonly code: "too-many"; readonly max: number }
  /** A text that stands twice where each may stand once; `first` is the path of the earlier one. */
  | { readonly code: "repeated"; readonly actual: string; readonly first: string }
  /** The finance system refuses what this rule finds, so it stays an error. */
  | { readonly code: "system-rule"; readonly rule: string }
  /** The finance system asks for these classes, so every profile does. */
  | { readonly code: "system-class"; readonly missing: readonly string[] }
);
