import { FluentProvider, Switch, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from "react";
import { markFindings } from "../app/mark";
import type { Gap } from "../fill/fill-types";
import { profileName, renderFinding, titleOfRule, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { RuleId } from "../rules";
import { isRuleId } from "../rules/rule-ids";
import { CheckBar } from "./check-bar";
import * as engine from "./engine";
import { FindingsList } from "./findings-list";
import {
  isShown,
  keepUnchanged,
  neighbour,
  viewOf,
  type FindingAction,
  type FindingsView,
  type Grouping,
  type ListedText,
} from "./findings-view";
import { GroupingSwitch } from "./grouping-switch";
import { LibraryBar } from "./library-bar";
import { NavigationBar } from "./navigation-bar";
import { Notice } from "./notice";
import { PaneHeader } from "./pane-header";
import { PaneLayers, type PaneView } from "./pane-layers";
import { PaneController, type PaneHost, type PaneServices } from "./pane-controller";
import { FailureNotice, PaneStatus, SettingsNotice } from "./pane-status";
import { Reading } from "./reading";
import { usePaneStyles } from "./styles";
import { SeverityFilter } from "./summary";
import { useGaps } from "./use-gaps";
import { useLayers } from "./use-layers";
import { useFocusKeeper } from "./use-focus-keeper";
import { useShortcuts } from "./use-shortcuts";
import { useThemeName, type ThemeName } from "./use-theme";
import { WrittenNotice } from "./written-notice";

export interface TaskPaneProps {
  /** Another host starts the pane anew. */
  readonly host: PaneHost;
  readonly texts: Texts;
  readonly version: string;
  /** The application's own when absent; like the others, read once, when the pane starts. */
  readonly check?: PaneServices["check"];
  readonly mark?: PaneServices["mark"];
  readonly save?: PaneServices["save"];
  readonly fill?: PaneServices["fill"];
  readonly insert?: PaneServices["insert"];
  readonly addTemplate?: PaneServices["addTemplate"];
  readonly addOwnLibrary?: PaneServices["addOwnLibrary"];
  readonly confirm?: PaneServices["confirm"];
  /** Reads a workbook file that is not the one open; absent where nothing can. Rejects with HostError. */
  readonly readFile?: (file: File) => Promise<WorkbookSnapshot>;
  /** Milliseconds since 1970; the computer's clock when absent. */
  readonly now?: () => number;
  /** Absent: as the system prefers. */
  readonly theme?: ThemeName;
  /** Told of every check's result, and of none when the pane starts. */
  readonly onResult?: (result: CheckResult | undefined) => void;
}

/** The reader's own Chinese font beside Fluent's Latin one. */
const fontFamilyBase =
  "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const THEMES = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const EMPTY_VIEW: FindingsView = { groups: [], cleanTables: [], order: [] };

/** One controller for a host, whatever else changes. */
function useController({
  host,
  check = engine.check,
  mark = markFindings,
  save = engine.save,
  fill = engine.fill,
  insert = engine.insert,
  addTemplate = engine.addTemplate,
  addOwnLibrary = engine.addOwnLibrary,
  confirm = engine.confirm,
  now = Date.now,
}: TaskPaneProps): PaneController {
  const services = useRef({ check, mark, save, fill, insert, addTemplate, addOwnLibrary, confirm, now });
  const controller = useMemo(() => new PaneController(host, services.current), [host]);
  useEffect(() => controller.attach(), [controller]);
  // Before the first press, so that nobody waits for it; what fails now is asked for again then.
  useEffect(() => {
    engine.loadEngine().catch(() => undefined);
  }, []);
  return controller;
}

function listed(finding: Finding, fillable: ReadonlySet<string>, texts: Texts): ListedText {
  const action = actionOf(finding, fillable);
  return { ...renderFinding(finding, texts), title: titleOfRule(finding.rule, texts), ...(action && { action }) };
}

/** Rules whose findings the library can answer. */
const FILLED_BY_THE_LIBRARY: ReadonlySet<string> = new Set<RuleId>([
  "class-missing",
  "indicator-row-missing",
  "indicator-name-repeats-class",
  "indicator-name-blank",
]);

/** `fillable` are the ids of tables that have rows to fill. */
function actionOf({ rule, tableId }: Finding, fillable: ReadonlySet<string>): FindingAction | undefined {
  if (rule === "indicator-unconfirmed") return "confirm";
  return FILLED_BY_THE_LIBRARY.has(rule) && fillable.has(tableId ?? "") ? "fill" : undefined;
}

/** The view of a result, with the groups that did not change kept as they were. */
function useView(
  result: CheckResult | undefined,
  gaps: readonly Gap[],
  texts: Texts,
  grouping: Grouping,
): FindingsView {
  const last = useRef<FindingsView>(undefined);
  // A finding reads the same however the list is arranged, and whatever is ignored beside it.
  const rendered = useMemo(() => {
    const known = new WeakMap<Finding, ListedText>();
    const fillable = new Set(gaps.map(({ tableId }) => tableId));
    return (finding: Finding): ListedText => {
      const text = known.get(finding) ?? listed(finding, fillable, texts);
      known.set(finding, text);
      return text;
    };
  }, [texts, gaps]);
  const view = useMemo(() => {
    if (result === undefined) return EMPTY_VIEW;
    const next = viewOf(result, rendered, grouping);
    return keepUnchanged(last.current, next);
  }, [result, rendered, grouping]);
  useEffect(() => {
    last.current = view;
  });
  return view;
}

/** Buttons of the entries after the one that holds this button, which may go on when it goes; then those before it. */
function entriesAfter(button: Element): readonly Element[] {
  const heads = [...(button.closest("section")?.querySelectorAll("li[data-severity] button[data-ignore]") ?? [])];
  const place = heads.indexOf(button);
  return [...heads.slice(place + 1), ...heads.slice(0, Math.max(place, 0)).reverse()];
}

/** The task pane: one press checks the workbook, lists what was found and marks the cells. */
export function TaskPane(props: TaskPaneProps): ReactElement {
  const { host, texts, version } = props;
  const { pane, locale } = texts;
  const styles = usePaneStyles();
  const theme = useThemeName(props.theme);
  const controller = useController(props);
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  const { report, filter, failure, current, protectedSheets } = state;
  const gaps = useGaps(report?.result);
  const view = useView(report?.result, gaps, texts, state.grouping);

  const { onResult } = props;
  const result = report?.result;
  useEffect(() => {
    onResult?.(result);
  }, [onResult, result]);

  const findings = report?.result.findings ?? [];
  const shown = view.order.filter((index) => {
    const finding = findings[index];
    return finding !== undefined && isShown(finding.severity, filter);
  });
  const position = current === undefined ? 0 : shown.indexOf(current) + 1;
  const visited = current === undefined || state.visits === 0 ? undefined : findings[current];

  const primary = useRef<HTMLElement>(null);
  // A function, because Fluent's own type for the button's ref accepts no ref object.
  const keepPrimary = useCallback((element: HTMLElement | null) => {
    primary.current = element;
  }, []);
  const keeper = useFocusKeeper(primary);
  const layers = useLayers<PaneView>(primary);
  const isCovered = layers.views.length > 0;

  const check = (): void => void controller.check();
  const visit = (index: number): void => void controller.visit(index);
  const step = (direction: 1 | -1): void => {
    const visible = new Set(shown);
    const index = neighbour(view.order, current, direction, (candidate) => visible.has(candidate));
    if (index !== undefined) visit(index);
  };
  const explain = (index: number, opener: Element): void => {
    const rule = findings[index]?.rule;
    if (rule !== undefined && isRuleId(rule)) layers.open({ kind: "rule", rule }, opener);
  };
  const openFill = (index: number, opener: Element): void => {
    layers.open({ kind: "fill", tableId: findings[index]?.tableId }, opener);
  };
  const confirm = (indices: readonly number[]): void => {
    void controller.confirm(indices.flatMap((index) => findings[index] ?? []));
  };
  const openIgnore = (indices: readonly number[], opener: Element): void => {
    const chosen = indices.flatMap((index) => findings[index] ?? []);
    if (chosen.length > 0) layers.open({ kind: "ignore", findings: chosen }, opener);
  };
  const ignore: PaneController["ignore"] = (chosen, scope, reason) => {
    layers.closeAll(layers.opener === undefined ? [] : entriesAfter(layers.opener));
    return controller.ignore(chosen, scope, reason);
  };
  const written = <WrittenNotice state={state} texts={texts.fill} onUndo={() => void controller.undo()} />;
  // Whoever goes on with the list wants to see it.
  useShortcuts({
    onCheck: () => {
      layers.closeAll();
      check();
    },
    onStep: (direction) => {
      layers.closeAll();
      step(direction);
    },
  });

  return (
    <FluentProvider theme={THEMES[theme]} className={styles.provider}>
      <section className={styles.root} aria-label={pane.product} lang={locale} data-theme={theme}>
        <div className={styles.scroller} inert={isCovered} {...keeper}>
          <PaneHeader
            workbook={host.name}
            profile={report && profileName(report.result.profile, texts)}
            texts={pane}
            onProfile={(opener) => {
              layers.open({ kind: "profile" }, opener);
            }}
            onRules={(opener) => {
              layers.open({ kind: "rules" }, opener);
            }}
          />
          <CheckBar state={state} texts={pane} buttonRef={keepPrimary} onCheck={check} onCancel={controller.cancel} />
          <div className={styles.summary}>
            {failure !== undefined && (
              <FailureNotice
                failure={failure}
                texts={texts}
                onRetry={() => void controller.retry()}
                onClose={controller.closeFailure}
              />
            )}
            <SettingsNotice
              state={state}
              texts={texts}
              onSave={() => void controller.save()}
              onReplace={() => void controller.saveOverUnreadable()}
            />
            <PaneStatus state={state} texts={texts} />
            {!isCovered && written}
            {report !== undefined && findings.length > 0 && (
              <SeverityFilter
                summary={report.result.summary}
                filter={filter}
                shown={shown.length}
                texts={pane}
                onPress={controller.pressFilter}
                onClear={controller.clearFilter}
              />
            )}
            {protectedSheets.names.length > 0 && (
              <Notice kind="info">
                {protectedSheets.after === "mark"
                  ? pane.protectedNotMarked(protectedSheets.names)
                  : pane.protectedNotCleared(protectedSheets.names)}
              </Notice>
            )}
            {report !== undefined && (
              <LibraryBar
                gaps={gaps.length}
                texts={texts.fill}
                onFill={(opener) => {
                  layers.open({ kind: "fill", tableId: undefined }, opener);
                }}
                onLibrary={(opener) => {
                  layers.open({ kind: "library" }, opener);
                }}
              />
            )}
            <div className={styles.row}>
              <Switch
                className={styles.switch}
                label={pane.showMarks}
                checked={state.marksWanted}
                onChange={(_event, { checked }) => void controller.setMarks(checked)}
              />
              <button type="button" className={styles.link} onClick={() => void controller.clearMarks()}>
                {pane.clearMarks}
              </button>
            </div>
          </div>
          {findings.length > 0 && <GroupingSwitch grouping={state.grouping} texts={pane} onChoose={controller.group} />}
          {findings.length > 0 && (
            <FindingsList
              // Arranged anew, it is drawn anew from its beginning.
              key={state.grouping}
              view={view}
              filter={filter}
              current={current}
              visits={state.visits}
              texts={pane}
              fill={texts.fill}
              onVisit={visit}
              onExplain={explain}
              onFill={openFill}
              onConfirm={confirm}
              onIgnore={openIgnore}
            />
          )}
          {report !== undefined && (
            <Reading
              result={report.result}
              cleanTables={view.cleanTables}
              texts={texts}
              onRestore={(suppression) => void controller.restore(suppression)}
              onGo={(sheetId, range) => void controller.goTo(sheetId, range)}
            />
          )}
        </div>
        <div className={styles.footer} inert={isCovered}>
          {shown.length > 0 && <NavigationBar position={position} count={shown.length} texts={pane} onStep={step} />}
          <p className={styles.imprint}>
            <span>{pane.privacy}</span>
            <span aria-hidden="true">·</span>
            <span>{pane.version(version)}</span>
          </p>
        </div>
        <PaneLayers
          layers={layers}
          result={report?.result}
          isBusy={state.activity.kind !== "none"}
          texts={texts}
          gaps={gaps}
          written={isCovered && written}
          onFill={(choices) => void controller.fill(choices)}
          onInsert={(indicator) => void controller.insert(indicator)}
          onAddSheet={(type) => void controller.addTemplate(type)}
          onAddOwnSheet={() => void controller.addOwnLibrary()}
          readFile={props.readFile}
          onGo={(sheetId, range) => void controller.goTo(sheetId, range)}
          onIgnore={(...choice) => void ignore(...choice)}
          onProfile={(choice) => {
            layers.back();
            void controller.chooseProfile(choice);
          }}
        />
        <p role="status" className={styles.unseen}>
          {visited !== undefined && pane.visited(position, shown.length, renderFinding(visited, texts).message)}
        </p>
      </section>
    </FluentProvider>
  );
}
