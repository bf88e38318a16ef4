import type { ReactElement, ReactNode } from "react";
import type { FillChoice, Gap } from "../fill/fill-types";
import { profileName, titleOfRule, type Texts } from "../i18n";
import type { GroupedFixes } from "../lint/fix-groups";
import type { CheckResult } from "../lint/result";
import type { Suppression } from "../lint/suppressions";
import type { ProfileChoice } from "../lint/workbook-settings";
import type { StandardIndicator } from "../library/standard-indicator";
import type { CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { RuleId } from "../rules";
import { loadOutputs, loadSettings } from "./engine";
import type * as Engine from "./engine-script";
import { LazyViews } from "./lazy-views";
import { LibraryViews } from "./library-views";
import type { OutputSource } from "./outputs-layer";
import type { PageData } from "./page-data";
import { PaneLayer } from "./pane-layer";
import { ProfileChooser } from "./profile-chooser";
import { RuleExplanation, RuleList } from "./rule-layer";
import type { Layers } from "./use-layers";

/** What can lie over the list. */
export type PaneView =
  | { readonly kind: "rules" }
  | { readonly kind: "profile" }
  | { readonly kind: "rule"; readonly rule: RuleId }
  | { readonly kind: "ignore"; readonly findings: readonly Finding[] }
  /** Of one table, or of all. */
  | { readonly kind: "fill"; readonly tableId: string | undefined }
  /** What mends these findings, or all of them. */
  | { readonly kind: "fix"; readonly findings: readonly Finding[] | undefined }
  /** `view`: which part of it is shown first. */
  | { readonly kind: "library"; readonly view?: "own" }
  | { readonly kind: "settings" }
  | { readonly kind: "outputs" }
  | { readonly kind: "send" };

interface PaneLayersProps {
  readonly layers: Layers<PaneView>;
  readonly result: CheckResult | undefined;
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onIgnore: (findings: readonly Finding[], scope: Suppression["scope"], reason: string) => void;
  readonly onProfile: (choice: ProfileChoice) => void;
  /** What draws what follows a check; undefined until it is there. */
  readonly engine: typeof Engine | undefined;
  readonly gaps: readonly Gap[];
  /** What was just written, and how to take it back. */
  readonly written: ReactNode;
  /** What is to be looked at before the workbook goes out. */
  readonly send: ReactNode;
  readonly onFill: (choices: readonly FillChoice[]) => void;
  readonly onFix: (fixes: GroupedFixes) => void;
  readonly onInsert: (indicator: StandardIndicator) => void;
  readonly onAddSheet: (type: string) => void;
  readonly onAddOwnSheet: () => void;
  /** Reads a workbook file; absent where nothing can. */
  readonly readFile: ((file: File) => Promise<WorkbookSnapshot>) | undefined;
  /** What the page keeps of whole workbooks; absent in Excel. */
  readonly page: PageData | undefined;
  readonly onGo: (sheetId: string, range: CellRange) => void;
  readonly outputs: OutputSource;
}

function titleOf(view: PaneView, texts: Texts): string {
  switch (view.kind) {
    case "rules":
      return texts.pane.rulePages.all;
    case "profile":
      return texts.pane.profile.title;
    case "rule":
      return texts.rules[view.rule].title;
    case "fill":
      return texts.fill.title;
    case "fix":
      return texts.fixes.title;
    case "library":
      return texts.fill.library.title;
    case "outputs":
      return texts.pane.outputs.title;
    case "settings":
      return texts.pane.settings.title;
    case "send":
      return texts.pane.send;
    case "ignore":
      return `${texts.pane.ignore.title}${texts.pane.colon}${titleOfRule(view.findings[0]?.rule ?? "", texts)}`;
  }
}

/** The views over the list, each covering the one before. */
export function PaneLayers(props: PaneLayersProps): ReactElement {
  const { layers, result, isBusy, texts, engine, onIgnore, onProfile } = props;
  const { gaps, written, readFile, onFill, onFix, onInsert, onAddSheet, onAddOwnSheet, onGo } = props;
  const { views, open, back } = layers;
  const profile = result?.profile;
  const contentOf = (view: PaneView): ReactElement | null => {
    switch (view.kind) {
      case "rules":
        return (
          <RuleList
            profile={profile}
            texts={texts}
            onOpen={(rule, opener) => {
              open({ kind: "rule", rule }, opener);
            }}
          />
        );
      case "profile":
        return <ProfileChooser result={result} isBusy={isBusy} texts={texts} onChoose={onProfile} />;
      case "rule":
        return <RuleExplanation rule={view.rule} profile={profile} texts={texts} />;
      case "fill":
        return result === undefined ? null : (
          <>
            {written}
            <LibraryViews texts={texts}>
              {({ FillLayer }) => (
                <FillLayer
                  result={result}
                  gaps={gaps}
                  tableId={view.tableId}
                  isBusy={isBusy}
                  texts={texts}
                  onFill={onFill}
                  onGo={onGo}
                />
              )}
            </LibraryViews>
          </>
        );
      case "fix":
        return result === undefined || engine === undefined ? null : (
          <engine.FixLayer
            result={result}
            findings={view.findings}
            isBusy={isBusy}
            texts={texts}
            onFix={onFix}
            onGo={onGo}
          />
        );
      case "library":
        return (
          <>
            {written}
            <LibraryViews texts={texts}>
              {({ LibraryLayer }) => (
                <LibraryLayer
                  view={view.view}
                  snapshot={result?.snapshot}
                  readFile={readFile}
                  isBusy={isBusy}
                  texts={texts}
                  onInsert={onInsert}
                  onAddSheet={onAddSheet}
                  onAddOwnSheet={onAddOwnSheet}
                />
              )}
            </LibraryViews>
          </>
        );
      case "outputs":
        return (
          <>
            {written}
            <LazyViews load={loadOutputs} words={{ ...texts.pane.outputs, retry: texts.pane.retry }}>
              {({ OutputsLayer }) => <OutputsLayer source={props.outputs} isBusy={isBusy} texts={texts} />}
            </LazyViews>
          </>
        );
      case "settings":
        return (
          <LazyViews load={loadSettings} words={{ ...texts.pane.settings, retry: texts.pane.retry }}>
            {({ SettingsLayer }) => (
              <SettingsLayer
                profile={profile && profileName(profile, texts)}
                texts={texts}
                page={props.page}
                onProfile={(opener) => {
                  open({ kind: "profile" }, opener);
                }}
                onLibrary={(opener) => {
                  open({ kind: "library", view: "own" }, opener);
                }}
              />
            )}
          </LazyViews>
        );
      case "send":
        return <>{props.send}</>;
      case "ignore":
        return result === undefined || engine === undefined ? null : (
          <engine.IgnoreForm
            result={result}
            findings={view.findings}
            isBusy={isBusy}
            texts={texts}
            onCancel={back}
            onIgnore={onIgnore}
          />
        );
    }
  };
  return (
    <>
      {views.map((view, depth) => (
        <PaneLayer
          key={depth}
          title={titleOf(view, texts)}
          isCovered={depth < views.length - 1}
          texts={texts.pane}
          onBack={back}
        >
          {contentOf(view)}
        </PaneLayer>
      ))}
    </>
  );
}
