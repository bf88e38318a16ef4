import { createRoot } from "react-dom/client";
import { HostError, type HostErrorCode } from "../../../src/host/port";
import { textsFor } from "../../../src/i18n";
import type { CheckResult } from "../../../src/lint/result";
import { parseSettings } from "../../../src/lint/settings-part";
import { profileOf } from "../../../src/lint/workbook-settings";
import { HEBEI } from "../../../src/rules/profile";
import { withSettings } from "../../../src/taskpane/ignoring";
import type { PaneServices } from "../../../src/taskpane/pane-services";
import { TaskPane } from "../../../src/taskpane/task-pane";
import { MemoryHost } from "./memory-host";
import { COUNTY, NOTHING, manyTables, resultOf, type FindingSpec, type ResultSpec, type TableSpec } from "./results";

/** What a test in the browser can do to the pane's surroundings. */
export interface Harness {
  readonly host: MemoryHost;
  /** What the next check gives. */
  give: (name: "county" | "better" | "alike" | "clean" | "nothing" | number) => void;
  /** What the next checks fail with; undefined ends it. */
  fail: (code: HostErrorCode | undefined) => void;
  /** How long the next checks take, in milliseconds, counting tables as they go. */
  take: (duration: number) => void;
  /** By how much the clock is put forward during the next checks, in milliseconds. */
  advance: (duration: number) => void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const wanted = new URLSearchParams(location.search);
const host = new MemoryHost();
let result: CheckResult = resultOf(COUNTY);
let failure: HostErrorCode | undefined;
let duration = 0;
let advance = 0;
let clock = new Date(2026, 10, 23, 10, 32).getTime();

function specOf(name: Parameters<Harness["give"]>[0]): ResultSpec {
  if (name === "county") return COUNTY;
  if (name === "nothing") return NOTHING;
  if (name === "clean") return { tables: COUNTY.tables.map((table) => ({ ...table, findings: [] })) };
  if (name === "alike") return { tables: [{ title: "1.甲", sheet: "甲", findings: ALIKE }] };
  if (name === "better") {
    const without = ({ findings, ...table }: TableSpec): TableSpec => ({
      ...table,
      findings: findings.filter(({ rule }) => rule !== "value-unit-invalid"),
    });
    return { ...COUNTY, tables: COUNTY.tables.map(without) };
  }
  return manyTables(name);
}

/** One problem in many cells. */
const ALIKE = Array.from({ length: 200 }, (_, row): FindingSpec => ({
  severity: "info",
  rule: "value-limit-at-100",
  message: "limit",
  data: { actual: "≥100%" },
  row,
  name: `指标${row + 1}`,
}));

window.harness = {
  host,
  give: (name) => {
    result = resultOf(specOf(name));
  },
  fail: (code) => {
    failure = code;
  },
  take: (milliseconds) => {
    duration = milliseconds;
  },
  advance: (milliseconds) => {
    advance = milliseconds;
  },
};

const check: PaneServices["check"] = async (_host, { profile, signal, onProgress }) => {
  const steps = Math.ceil(duration / 50);
  for (let step = 0; step < steps; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    signal.throwIfAborted();
    onProgress(step + 1, steps);
  }
  clock += advance;
  if (failure !== undefined) throw new HostError(failure);
  const settings = parseSettings(host.ownParts.at(-1));
  return { ...withSettings(result, settings), profile: profile ?? profileOf(settings) ?? HEBEI };
};

const mark: PaneServices["mark"] = (target, findings) =>
  target.mark(findings.length === 0 ? [] : [{ sheetId: "any", severity: "error", ranges: [] }]);

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <main style={{ height: "100vh" }}>
      <TaskPane
        host={host}
        check={check}
        mark={mark}
        texts={textsFor(wanted.get("locale") === "en" ? "en" : "zh-CN")}
        version="0.1.0"
        now={() => clock}
      />
    </main>,
  );
