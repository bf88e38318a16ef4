/** Namespaces of a workbook's parts, which are others in strict files. */
export interface Namespaces {
  readonly main: string;
  /** Also what relationships' types begin with, before a slash. */
  readonly relationships: string;
}

export const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
