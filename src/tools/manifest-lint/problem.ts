/** What can be wrong with a manifest. */
export type ManifestProblemCode =
  | "not-well-formed"
  | "element-unexpected"
  | "element-missing"
  | "element-order"
  | "element-repeated"
  | "attribute-unexpected"
  | "attribute-missing"
  | "value-invalid"
  | "value-empty"
  | "value-too-long"
  | "id-repeated"
  | "resource-unknown"
  | "resource-repeated"
  | "resource-unused"
  | "address-not-https"
  | "address-other-base"
  | "file-missing"
  | "image-not-png"
  | "image-size"
  | "image-too-large"
  | "icon-size-missing"
  | "function-unknown"
  | "version-differs"
  | "locale-repeated"
  | "translation-missing";

/** One mistake, as data. */
export interface ManifestProblem {
  readonly code: ManifestProblemCode;
  /** 1-based line of the manifest. */
  readonly line: number;
  /** Element names from the root to the place, joined by slashes; an attribute stands after `@`. */
  readonly at: string;
  /** What stands there; empty when something is missing. */
  readonly found: string;
  /** What belongs there; empty when there is nothing to name. */
  readonly expected: string;
}
