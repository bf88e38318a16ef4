import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import type { RuleId } from "../rules";
import type { Profile } from "../rules/profile";
import { PaneLayer } from "./pane-layer";
import { RuleExplanation, RuleList } from "./rule-layer";
import type { Layers } from "./use-layers";

/** What can lie over the list. */
export type PaneView = { readonly kind: "rules" } | { readonly kind: "rule"; readonly rule: RuleId };

interface PaneLayersProps {
  readonly layers: Layers<PaneView>;
  readonly profile: Profile | undefined;
  readonly texts: Texts;
}

function titleOf(view: PaneView, texts: Texts): string {
  switch (view.kind) {
    case "rules":
      return texts.pane.rulePages.all;
    case "rule":
      return texts.rules[view.rule].title;
  }
}

/** The views over the list, each covering the one before. */
export function PaneLayers({ layers, profile, texts }: PaneLayersProps): ReactElement {
  const { views, open, back } = layers;
  const contentOf = (view: PaneView): ReactElement => {
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
      case "rule":
        return <RuleExplanation rule={view.rule} profile={profile} texts={texts} />;
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
