import type { ReactElement } from "react";
import { titleOfRule, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Suppression } from "../lint/suppressions";
import type { ProfileChoice } from "../lint/workbook-settings";
import type { Finding } from "../model/finding";
import type { RuleId } from "../rules";
import { IgnoreForm } from "./ignore-form";
import { PaneLayer } from "./pane-layer";
import { ProfileChooser } from "./profile-chooser";
import { RuleExplanation, RuleList } from "./rule-layer";
import type { Layers } from "./use-layers";

/** What can lie over the list. */
export type PaneView =
  | { readonly kind: "rules" }
  | { readonly kind: "profile" }
  | { readonly kind: "rule"; readonly rule: RuleId }
  | { readonly kind: "ignore"; readonly findings: readonly Finding[] };

interface PaneLayersProps {
  readonly layers: Layers<PaneView>;
  readonly result: CheckResult | undefined;
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onIgnore: (findings: readonly Finding[], scope: Suppression["scope"], reason: string) => void;
  readonly onProfile: (choice: ProfileChoice) => void;
}

function titleOf(view: PaneView, texts: Texts): string {
  switch (view.kind) {
    case "rules":
      return texts.pane.rulePages.all;
    case "profile":
      return texts.pane.profile.title;
    case "rule":
      return texts.rules[view.rule].title;
    case "ignore":
      return `${texts.pane.ignore.title}${texts.pane.colon}${titleOfRule(view.findings[0]?.rule ?? "", texts)}`;
  }
}

/** The views over the list, each covering the one before. */
export function PaneLayers({ layers, result, isBusy, texts, onIgnore, onProfile }: PaneLayersProps): ReactElement {
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
      case "ignore":
        return result === undefined ? null : (
          <IgnoreForm
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
