import { Button, FluentProvider, Switch, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useSyncExternalStore, type ReactElement } from "react";
import { profileName, renderFinding } from "../i18n";
import { LIBRARY_DATE } from "../library/library-date";
import type { Finding } from "../model/finding";
import type { CheckResult } from "../lint/result";
import type { WorkbookSnapshot } from "../model/snapshot";
import { isRuleId } from "../rules/rule-ids";
import { ActionBar } from "./action-bar";
import { CheckBar } from "./check-bar";
import type { SaveFile } from "./download";
import { isFiltering, neighbour } from "./findings-view";
import { GroupingSwitch } from "./grouping-switch";
import { useUserSettings } from "./kept-settings";
import { NavigationBar } from "./navigation-bar";
import { Notice } from "./notice";
import type { PageData } from "./page-data";
import type { PaneController } from "./pane-controller";
import { PaneHeader } from "./pane-header";
import { PaneLayers, type PaneView } from "./pane-layers";
import { menuEntries } from "./pane-menu";
import { SendView } from "./send-view";
import { FailureNotice, PaneStatus, SettingsNotice } from "./pane-status";
import { usePaneStyles } from "./styles";
import { SeverityFilter } from "./summary";
import { useController, type ControllerProps } from "./use-controller";
import { useEngine } from "./use-engine";
import { useFindingsView, useRemedies } from "./use-findings-view";
import { useLayers } from "./use-layers";
import { useFocusKeeper } from "./use-focus-keeper";
import { useShortcuts } from "./use-shortcuts";
import { useThemeName, type ThemeName } from "./use-theme";

export interface TaskPaneProps extends ControllerProps {
  /** Reads a workbook file that is not the one open; absent where nothing can. Rejects with HostError. */
  readonly readFile?: (file: File) => Promise<WorkbookSnapshot>;
  /** Absent where no file can be saved. */
  readonly saveFile?: SaveFile;
  /** Absent: as the system prefers. */
  readonly theme?: ThemeName;
  /** What the page keeps of whole workbooks; absent in Excel. */
  readonly page?: PageData;
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
  const script = useEngine(report !== undefined || state.stamp !== undefined);
  const remedies = useRemedies(report?.result, script);
  // Nobody sees it before there is what draws it.
  const view = useFindingsView(script && report?.result, remedies, texts, state.grouping, filter);

  const { palette, live } = useUserSettings();
  const drawnPalette = useRef(palette);
  const isIdle = state.activity.kind === "none";
  useEffect(() => {
    if (!isIdle || drawnPalette.current === palette) return;
    drawnPalette.current = palette;
    void controller.marks.redraw();
  }, [controller, palette, isIdle]);
  useEffect(() => {
    controller.setLive(live);
  }, [controller, live]);

  const { onResult } = props;
  const result = report?.result;
  useEffect(() => {
    onResult?.(result);
  }, [onResult, result]);

  const findings = report?.result.findings ?? [];
  const shown = view.order;
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
  // What lies over the list speaks of the findings there are.
  useEffect(() => {
    controller.holdLive(isCovered);
  }, [controller, isCovered]);

  const check = (): void => void controller.check();
  const visit = (index: number): void => void controller.visit(index);
  const step = (direction: 1 | -1): void => {
    const index = neighbour(shown, current, direction);
    if (index !== undefined) visit(index);
  };
  const explain = (index: number, opener: Element): void => {
    const rule = findings[index]?.rule;
    if (rule !== undefined && isRuleId(rule)) layers.open({ kind: "rule", rule }, opener);
  };
  const openFill = (index: number, opener: Element): void => {
    layers.open({ kind: "fill", tableId: findings[index]?.tableId }, opener);
  };
  const findingsAt = (indices: readonly number[]): readonly Finding[] =>
    indices.flatMap((index) => findings[index] ?? []);
  const openIgnore = (indices: readonly number[], opener: Element): void => {
    const chosen = findingsAt(indices);
    if (chosen.length > 0) layers.open({ kind: "ignore", findings: chosen }, opener);
  };
  const ignore: PaneController["ignore"] = (chosen, scope, reason) => {
    layers.closeAll(layers.opener === undefined ? [] : entriesAfter(layers.opener));
    return controller.ignore(chosen, scope, reason);
  };
  const menu = menuEntries(layers, controller, texts);
  const isSending = layers.views.at(-1)?.kind === "send";
  const failureNotice = failure !== undefined && (
    <FailureNotice
      failure={failure}
      texts={texts}
      onRetry={() =>
        void (isSending && failure.operation === "check" ? controller.sending.inspect() : controller.retry())
      }
      onClose={controller.closeFailure}
    />
  );
  const written = script && <script.WrittenNotice state={state} texts={texts} onUndo={() => void controller.undo()} />;
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
            menu={menu}
          />
          <CheckBar state={state} texts={pane} buttonRef={keepPrimary} onCheck={check} onCancel={controller.cancel} />
          <div className={styles.summary}>
            {!isCovered && failureNotice}
            <SettingsNotice
              state={state}
              texts={texts}
              onSave={() => void controller.save()}
              onReplace={() => void controller.saveOverUnreadable()}
            />
            <PaneStatus state={state} texts={texts} />
            {script && <script.StampNotice state={state} texts={texts} />}
            {!isCovered && written}
            {report !== undefined && findings.length > 0 && (
              <SeverityFilter
                summary={report.result.summary}
                filter={filter.severities}
                shown={isFiltering(filter) ? shown.length : undefined}
                texts={pane}
                onPress={controller.pressFilter}
                onClear={controller.clearFilter}
              />
            )}
            {script !== undefined && report !== undefined && (
              <script.ListFilters result={report.result} filter={filter} texts={texts} onChoose={controller.choose} />
            )}
            {report?.result.snapshot.staleFormulas !== undefined && (
              <Notice kind="info">{pane.staleFormulas(report.result.snapshot.staleFormulas.length)}</Notice>
            )}
            {protectedSheets.names.length > 0 && (
              <Notice kind="info">
                {protectedSheets.after === "mark"
                  ? pane.protectedNotMarked(protectedSheets.names)
                  : pane.protectedNotCleared(protectedSheets.names)}
              </Notice>
            )}
            {report !== undefined && (
              <ActionBar
                fixes={remedies.fixes.safe}
                gaps={remedies.gaps.length}
                texts={texts}
                onFix={(opener) => {
                  layers.open({ kind: "fix", findings: undefined }, opener);
                }}
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
                label={state.areMarksBehind ? pane.marksBehind.label : pane.showMarks}
                title={state.areMarksBehind ? pane.marksBehind.why : undefined}
                checked={state.marksWanted}
                onChange={(_event, { checked }) => void controller.marks.show(checked)}
              />
              <button type="button" className={styles.link} onClick={() => void controller.marks.clear()}>
                {pane.clearMarks}
              </button>
            </div>
          </div>
          {findings.length > 0 && <GroupingSwitch grouping={state.grouping} texts={pane} onChoose={controller.group} />}
          {script !== undefined && findings.length > 0 && (
            <script.FindingsList
              // Arranged anew, it is drawn anew from its beginning.
              key={state.grouping}
              view={view}
              resolved={state.resolved}
              current={current}
              visits={state.visits}
              texts={pane}
              fill={texts.fill}
              fixes={texts.fixes}
              onVisit={visit}
              onExplain={explain}
              onFill={openFill}
              onConfirm={(indices) => void controller.confirm(findingsAt(indices))}
              onFix={(indices, choice) => void controller.fix(findingsAt(indices), choice)}
              onLook={(indices, opener) => {
                layers.open({ kind: "fix", findings: findingsAt(indices) }, opener);
              }}
              onIgnore={openIgnore}
            />
          )}
          {report !== undefined && script !== undefined && (
            <script.Reading
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
          <div className={styles.footerRow}>
            <Button
              size="small"
              onClick={({ currentTarget }) => {
                layers.open({ kind: "send" }, currentTarget);
              }}
            >
              {pane.send}
            </Button>
          </div>
          <p className={styles.imprint}>
            <span>{pane.privacy}</span>
            <span aria-hidden="true">·</span>
            <span>{pane.version(version, LIBRARY_DATE)}</span>
          </p>
        </div>
        <PaneLayers
          layers={layers}
          result={report?.result}
          isBusy={!isIdle}
          texts={texts}
          engine={script}
          gaps={remedies.gaps}
          written={
            isCovered && (
              <>
                {failureNotice}
                {written}
              </>
            )
          }
          send={
            isSending && (
              <SendView
                workbook={host.name}
                controller={controller}
                state={state}
                texts={texts}
                engine={script}
                failure={failureNotice}
              />
            )
          }
          onFill={(choices) => void controller.fill(choices)}
          onFix={(fixes) => {
            layers.back();
            void controller.fixSafely(fixes);
          }}
          onInsert={(indicator) => void controller.insert(indicator)}
          onAddSheet={(type) => void controller.addTemplate(type)}
          onAddOwnSheet={() => void controller.addOwnLibrary()}
          readFile={props.readFile}
          page={props.page}
          onGo={(sheetId, range) => void controller.goTo(sheetId, range)}
          outputs={{
            workbook: () => host.name,
            tool: `jibiao ${version}`,
            now: props.now ?? Date.now,
            saveFile: props.saveFile,
            freshResult: () => controller.freshResult(),
            addReport: (add) => controller.addReport(add),
          }}
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
