import { Button, FluentProvider, Spinner, Switch, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from "react";
import { checkWorkbook, markFindings } from "../app/check";
import type { WorkbookHost } from "../host/port";
import { renderFinding, type Texts } from "../i18n";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { Finding } from "../model/finding";
import { FindingsList } from "./findings-list";
import { isShown, keepUnchanged, neighbour, viewOf, type FindingsView, type ListedText } from "./findings-view";
import { NavigationBar } from "./navigation-bar";
import { Notice } from "./notice";
import { PaneController, type PaneServices } from "./pane-controller";
import type { Activity, Freshness, PaneState } from "./pane-state";
import { Reading } from "./reading";
import { usePaneStyles } from "./styles";
import { SeverityFilter, Verdict } from "./summary";
import { useFocusKeeper } from "./use-focus-keeper";
import { useThemeName, type ThemeName } from "./use-theme";

export interface TaskPaneProps {
  /** Another host starts the pane anew. */
  readonly host: WorkbookHost;
  readonly texts: Texts;
  readonly version: string;
  /** The application's own when absent. */
  readonly check?: PaneServices["check"];
  readonly mark?: PaneServices["mark"];
  /** Absent: as the system prefers. */
  readonly theme?: ThemeName;
  /** Milliseconds since 1970; the computer's clock when absent. */
  readonly now?: () => number;
}

/** The reader's own Chinese font beside Fluent's Latin one. */
const fontFamilyBase =
  "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const THEMES = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const EMPTY_VIEW: FindingsView = { groups: [], cleanTables: [], order: [] };

function listed(finding: Finding, texts: Texts): ListedText {
  const rules: Readonly<Partial<Record<string, { readonly title: string }>>> = texts.rules;
  return { ...renderFinding(finding, texts), title: rules[finding.rule]?.title ?? finding.rule };
}

/** The view of the last check, with unchanged groups kept as they were. */
function useView(state: PaneState, texts: Texts): FindingsView {
  const last = useRef<FindingsView>(undefined);
  const result = state.report?.result;
  const view = useMemo(
    () =>
      result === undefined
        ? EMPTY_VIEW
        : keepUnchanged(
            last.current,
            viewOf(result, (finding) => listed(finding, texts)),
          ),
    [result, texts],
  );
  useEffect(() => {
    last.current = view;
  });
  return view;
}

/** A spinner at first; once there is a count, the count says more. */
function checkIcon(activity: Activity, freshness: Freshness): ReactElement | null {
  if (activity.kind === "checking" && activity.waiting !== "briefly")
    return activity.waiting === "long" && activity.total > 0 ? null : <Spinner size="tiny" />;
  return freshness === "current" ? <Checkmark20Regular /> : <ArrowSync20Regular />;
}

function checkLabel(activity: Activity, freshness: Freshness, texts: PaneTexts): string {
  if (activity.kind === "checking" && activity.waiting !== "briefly")
    return activity.waiting === "long" && activity.total > 0
      ? texts.checkingCount(activity.done, activity.total)
      : texts.checking;
  return freshness === "current" ? texts.check : texts.checkAgain;
}

function remarkText(state: PaneState, texts: PaneTexts): string | undefined {
  switch (state.remark) {
    case "cancelled":
      return texts.cancelled;
    case "marks-cleared":
      return texts.marksCleared;
    case "hidden-finding":
      return texts.hiddenFinding;
    case undefined:
      return undefined;
  }
}

/** The task pane: one press checks the workbook, lists what was found and marks the cells. */
export function TaskPane(props: TaskPaneProps): ReactElement {
  const { host, texts, version, check = checkWorkbook, mark = markFindings, now = Date.now } = props;
  const { pane, locale } = texts;
  const styles = usePaneStyles();
  const theme = useThemeName(props.theme);
  const controller = useMemo(() => new PaneController(host, { check, mark, now }), [host, check, mark, now]);
  useEffect(() => controller.attach(), [controller]);
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  const { activity, report, filter, failure, current } = state;
  const view = useView(state, texts);

  const findings = report?.result.findings ?? [];
  const shown = view.order.filter((index) => {
    const finding = findings[index];
    return finding !== undefined && isShown(finding.severity, filter);
  });
  const position = current === undefined ? 0 : shown.indexOf(current) + 1;
  const step = (direction: 1 | -1): void => {
    const visible = new Set(shown);
    const index = neighbour(view.order, current, direction, (candidate) => visible.has(candidate));
    if (index !== undefined) void controller.visit(index);
  };

  const stepNow = useRef(step);
  useEffect(() => {
    stepNow.current = step;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === "F8") stepNow.current(event.shiftKey ? -1 : 1);
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void controller.check();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }, [controller]);

  const primary = useRef<HTMLElement>(null);
  // A function, because Fluent's own type for the button's ref accepts no ref object.
  const keepPrimary = useCallback((element: HTMLElement | null) => {
    primary.current = element;
  }, []);
  const keeper = useFocusKeeper(primary);
  const isChecking = activity.kind === "checking";
  const isWaiting = isChecking && activity.waiting !== "briefly";
  const counts = {
    error: report?.result.summary.errors ?? 0,
    warning: report?.result.summary.warnings ?? 0,
    info: report?.result.summary.infos ?? 0,
  };
  const time =
    report === undefined
      ? ""
      : new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false }).format(report.checkedAt);
  const remark = remarkText(state, pane);
  const problem = failure === undefined ? undefined : texts.host(failure.code, failure.detail);
  const { names: protectedNames, after } = state.protectedSheets;
  const visited = current === undefined ? undefined : findings[current];
  const visitedText = visited === undefined || state.visits === 0 ? undefined : renderFinding(visited, texts);

  return (
    <FluentProvider theme={THEMES[theme]} className={styles.provider}>
      <section className={styles.root} aria-label={pane.product} lang={locale} data-theme={theme}>
        <div className={styles.scroller} {...keeper}>
          <div className={styles.brand}>
            <h1 className={styles.product}>{pane.product}</h1>
            <span className={styles.workbook} title={host.name}>
              {host.name}
            </span>
          </div>
          <div className={styles.actions}>
            <Button
              ref={keepPrimary}
              appearance="primary"
              className={styles.primary}
              disabledFocusable={isWaiting}
              icon={checkIcon(activity, state.freshness)}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              title="Ctrl / ⌘ + Enter"
              onClick={() => void controller.check()}
            >
              {checkLabel(activity, state.freshness, pane)}
            </Button>
            {isChecking && activity.waiting === "long" && (
              <Button
                className={styles.secondary}
                onClick={() => {
                  controller.cancel();
                }}
              >
                {pane.cancel}
              </Button>
            )}
          </div>
          <div className={styles.summary}>
            {failure !== undefined && problem !== undefined && (
              <div role="alert">
                <Notice
                  kind="warning"
                  title={pane.failed[failure.operation]}
                  actions={
                    <>
                      {failure.code !== "unsupported" && (
                        <Button size="small" onClick={() => void controller.retry()}>
                          {failure.code === "sheet-missing" ? pane.checkAgain : pane.retry}
                        </Button>
                      )}
                      <Button
                        size="small"
                        appearance="subtle"
                        onClick={() => {
                          controller.dispatch({ type: "failure-closed" });
                        }}
                      >
                        {pane.close}
                      </Button>
                    </>
                  }
                >
                  {problem.sentence}
                  {problem.nextStep}
                </Notice>
              </div>
            )}
            <div role="status" className={styles.status}>
              {state.freshness !== "current" && <Notice kind="info">{pane.outdated[state.freshness]}</Notice>}
              {remark !== undefined && <p className={styles.quiet}>{remark}</p>}
              {report === undefined ? (
                <p className={styles.paragraph}>{pane.notChecked}</p>
              ) : (
                <div key={report.checkedAt}>
                  <Verdict report={report} counts={counts} time={time} texts={pane} />
                </div>
              )}
            </div>
            {findings.length > 0 && (
              <SeverityFilter
                counts={counts}
                filter={filter}
                texts={pane}
                onPress={(severity) => {
                  controller.dispatch({ type: "filter-pressed", severity });
                }}
              />
            )}
            {filter.length > 0 && (
              <p className={styles.quiet}>
                {pane.filtered(shown.length, findings.length)}{" "}
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    controller.dispatch({ type: "filter-cleared" });
                  }}
                >
                  {pane.showAll}
                </button>
              </p>
            )}
            {protectedNames.length > 0 && (
              <Notice kind="info">
                {after === "mark" ? pane.protectedNotMarked(protectedNames) : pane.protectedNotCleared(protectedNames)}
              </Notice>
            )}
            <div className={styles.row}>
              <Switch
                className={styles.switch}
                label={pane.showMarks}
                checked={state.marksWanted}
                onChange={(_event, data) => void controller.setMarks(data.checked)}
              />
              <button type="button" className={styles.link} onClick={() => void controller.clearMarks()}>
                {pane.clearMarks}
              </button>
            </div>
          </div>
          {findings.length > 0 && (
            <FindingsList
              view={view}
              filter={filter}
              current={current}
              visits={state.visits}
              texts={pane}
              onVisit={(index) => void controller.visit(index)}
            />
          )}
          {report !== undefined && (
            <Reading
              result={report.result}
              cleanTables={view.cleanTables}
              texts={pane}
              onGo={(sheetId, range) => void controller.goTo(sheetId, range)}
            />
          )}
        </div>
        <div className={styles.footer}>
          {shown.length > 0 && <NavigationBar position={position} count={shown.length} texts={pane} onStep={step} />}
          <p className={styles.imprint}>
            <span>{pane.privacy}</span>
            <span aria-hidden="true">·</span>
            <span>{pane.version(version)}</span>
          </p>
        </div>
        <p role="status" className={styles.unseen}>
          {visitedText !== undefined && pane.visited(position, shown.length, visitedText.message)}
        </p>
      </section>
    </FluentProvider>
  );
}
