import { reportSchemaTexts as said } from "../i18n/zh-CN/report-schema";
import type { Suppression } from "../lint/suppressions";
import type { UnreadableReason } from "../lint/workbook-settings";
import type { StampState } from "../lint/stamp";
import { SEVERITIES } from "../model/severity";
import type { SheetVisibility } from "../model/snapshot";
import type { JsonCheckedFile, JsonFailedFile, JsonFinding, JsonReport, JsonSummary, JsonTable } from "../report/json";
import type { Layout, NoTableReason } from "../table/target-table";
import type { AmountUnit } from "../value/amount-unit";
import type { Schema } from "./json-schema";

type OptionalKey<Type> = { [Key in keyof Type]-?: object extends Pick<Type, Key> ? Key : never }[keyof Type];
type Members<Type> = { readonly [Key in Exclude<keyof Type, OptionalKey<Type>>]: Schema };
type OptionalMembers<Type> = { readonly [Key in OptionalKey<Type>]: Schema };

/** An object with just these members; a member of the type that has no schema, or is said to be optional and is not, does not compile. */
function objectOf<Type>(description: string, members: Members<Type>, optional: OptionalMembers<Type>): Schema {
  return {
    ...(description !== "" && { description }),
    type: "object",
    required: Object.keys(members),
    properties: { ...members, ...optional },
    additionalProperties: false,
  };
}

/** The names of a union of texts; one that is left out does not compile. */
function namesOf<Name extends string>(names: Readonly<Record<Name, true>>): readonly string[] {
  return Object.keys(names);
}

const text = (description?: string): Schema => ({ ...(description !== undefined && { description }), type: "string" });
const count = (description?: string): Schema => ({
  ...(description !== undefined && { description }),
  type: "integer",
  minimum: 0,
});
const listOf = (items: Schema, description: string): Schema => ({ description, type: "array", items });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const oneOf = (names: readonly string[], description: string): Schema => ({ description, enum: names });
const amount: Schema = { description: said.table.amount, type: ["number", "null"] };
const CELL = "^[A-Z]{1,3}[1-9][0-9]{0,6}$";
const RANGE = "^[A-Z]{1,3}[1-9][0-9]{0,6}(:[A-Z]{1,3}[1-9][0-9]{0,6})?$";

const rangeText = (description: string): Schema => ({ description, type: "string", pattern: RANGE });

type Edit = NonNullable<JsonFinding["fix"]>["edits"][number];
type Place = NonNullable<JsonFinding["related"]>[number];
type Of<Scope extends Suppression["scope"]> = Extract<Suppression, { readonly scope: Scope }>;

const CHECKED: Members<JsonCheckedFile> = {
  path: text(said.file.path),
  status: { description: said.file.status, const: "checked" },
  profile: text(said.file.profile),
  tables: listOf(ref("table"), said.file.tables),
  findings: listOf(ref("finding"), said.file.findings),
  sheets: listOf(ref("sheet"), said.file.sheets),
  suppressed: count(said.file.suppressed),
  stamp: oneOf(namesOf<StampState>({ none: true, valid: true, changed: true, unreadable: true }), said.file.stamp),
};

const CHECKED_OPTIONAL: OptionalMembers<JsonCheckedFile> = {
  unusedSuppressions: { ...listOf(ref("suppression"), said.file.unusedSuppressions), minItems: 1 },
  settings: oneOf(
    namesOf<UnreadableReason>({ damaged: true, "newer-version": true, profile: true }),
    said.file.settings,
  ),
};

const FAILED: Members<JsonFailedFile> = {
  path: text(said.file.path),
  status: { description: said.file.status, const: "failed" },
  error: objectOf<JsonFailedFile["error"]>(
    said.file.error,
    { code: text(said.file.code), message: text(said.file.message) },
    {},
  ),
};

const VERSION: Schema = { description: said.version, const: 1 };
const TOOL = text(said.tool);
const LIBRARY: Schema = { ...text(said.library), pattern: "^[0-9]{4}-[0-9]{2}$" };

/** A file as a line of its own says what made it before. */
type Line<File> = File & Pick<JsonReport, "version" | "tool" | "library">;

const HEAD = { version: VERSION, tool: TOOL, library: LIBRARY };

const TABLE = objectOf<JsonTable>(
  said.table.self,
  {
    id: { ...text(said.table.id), pattern: "^t[1-9][0-9]*$" },
    sheet: text(said.table.sheet),
    range: rangeText(said.table.range),
    layout: oneOf(
      namesOf<Layout>({ A: true, B: true, C: true, E: true, F: true, G: true, K: true }),
      said.table.layout,
    ),
    title: text(said.table.title),
    department: objectOf<JsonTable["department"]>(said.table.department, { code: text(), name: text() }, {}),
    projectCode: text(said.table.projectCode),
    projectName: text(said.table.projectName),
    unit: oneOf(["", ...namesOf<AmountUnit>({ 元: true, 千元: true, 万元: true, 亿元: true })], said.table.unit),
    budget: amount,
    fiscal: amount,
    other: amount,
    purpose: text(said.table.purpose),
    plan: { ...listOf({ type: ["number", "null"] }, said.table.plan), minItems: 4 },
    goal: text(said.table.goal),
    indicators: listOf(
      objectOf<JsonTable["indicators"][number]>(
        "",
        {
          ...{ level1: text(), level2: text(), name: text(), description: text(), value: text(), basis: text() },
          row: { description: said.table.row, type: "integer", minimum: 1 },
        },
        {},
      ),
      said.table.indicators,
    ),
  },
  {},
);

const FINDING = objectOf<JsonFinding>(
  said.finding.self,
  {
    rule: { ...text(said.finding.rule), pattern: "^[a-z]+(-[a-z0-9]+)+$" },
    severity: oneOf(SEVERITIES, said.finding.severity),
    sheet: text(said.table.sheet),
    cell: rangeText(said.finding.cell),
    message: text(said.finding.message),
    fingerprint: text(said.finding.fingerprint),
  },
  {
    table: text(said.finding.table),
    related: { ...listOf(ref("place"), said.finding.related), minItems: 1 },
    fix: { description: said.finding.fix, ...ref("fix") },
    suggestions: { ...listOf(ref("fix"), said.finding.suggestions), minItems: 1 },
  },
);

function suppressionOf<Scope extends Suppression["scope"]>(
  scope: Scope,
  members: Omit<Members<Of<Scope>>, "scope" | "rule" | "reason">,
  optional: OptionalMembers<Of<Scope>>,
): Schema {
  const all = { scope: { const: scope }, rule: text(), reason: text(), ...members };
  return {
    type: "object",
    required: Object.keys(all),
    properties: { ...all, ...optional },
    additionalProperties: false,
  };
}

const DEFINITIONS: Readonly<Record<string, Schema>> = {
  line: {
    description: said.line,
    oneOf: [
      objectOf<Line<JsonCheckedFile>>(said.file.checked, { ...HEAD, ...CHECKED }, CHECKED_OPTIONAL),
      objectOf<Line<JsonFailedFile>>(said.file.failed, { ...HEAD, ...FAILED }, {}),
    ],
  },
  file: {
    oneOf: [
      objectOf<JsonCheckedFile>(said.file.checked, CHECKED, CHECKED_OPTIONAL),
      objectOf<JsonFailedFile>(said.file.failed, FAILED, {}),
    ],
  },
  sheet: objectOf<JsonCheckedFile["sheets"][number]>(
    said.sheet.self,
    {
      name: text(),
      visibility: oneOf(
        namesOf<SheetVisibility>({ visible: true, hidden: true, veryHidden: true }),
        said.sheet.visibility,
      ),
      tables: count(said.sheet.tables),
    },
    {
      reason: oneOf(
        namesOf<NoTableReason>({
          "self-evaluation": true,
          outline: true,
          empty: true,
          "no-labels": true,
          "not-a-form": true,
          fragment: true,
        }),
        said.sheet.reason,
      ),
    },
  ),
  table: TABLE,
  finding: FINDING,
  place: objectOf<Place>("", { sheet: text(), cell: rangeText(said.finding.cell) }, {}),
  fix: objectOf<NonNullable<JsonFinding["fix"]>>(
    said.fix.self,
    {
      kind: oneOf(namesOf<NonNullable<JsonFinding["fix"]>["kind"]>({ safe: true, suggest: true }), said.fix.kind),
      edits: {
        ...listOf(
          objectOf<Edit>(
            "",
            {
              sheet: text(),
              cell: { type: "string", pattern: CELL },
              value: { type: ["string", "number", "boolean"] },
            },
            {},
          ),
          said.fix.edits,
        ),
        minItems: 1,
      },
    },
    {},
  ),
  suppression: {
    description: said.suppression,
    oneOf: [
      suppressionOf("finding", { fingerprint: text() }, { subject: text() }),
      suppressionOf("table", { table: text() }, {}),
      suppressionOf("workbook", {}, {}),
    ],
  },
};

/** JSON Schema of the report that `jibiao check --format json` prints; its `$defs/line` is that of a line of NDJSON. */
export function reportSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: said.title,
    ...objectOf<JsonReport>(
      said.description,
      {
        ...HEAD,
        profile: text(said.profile),
        files: listOf(ref("file"), said.files),
        summary: {
          ...objectOf<JsonSummary>(
            said.summary,
            { files: count(), tables: count(), errors: count(), warnings: count(), infos: count() },
            {},
          ),
        },
      },
      {},
    ),
    $defs: DEFINITIONS,
  };
}
