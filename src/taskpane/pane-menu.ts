import type { Texts } from "../i18n";
import type { MenuEntry } from "./header-menu";
import type { PaneController } from "./pane-controller";
import type { PaneView } from "./pane-layers";
import type { Layers } from "./use-layers";

/** What the header's menu leads to. */
export function menuEntries(
  layers: Layers<PaneView>,
  controller: PaneController,
  { pane, fill }: Texts,
): readonly MenuEntry[] {
  const leadingTo = (label: string, view: PaneView): MenuEntry => ({
    label,
    onPress: (opener) => {
      layers.open(view, opener);
    },
  });
  return [
    { label: pane.clearMarks, onPress: () => void controller.marks.clear() },
    leadingTo(pane.outputs.title, { kind: "outputs" }),
    leadingTo(fill.library.title, { kind: "library" }),
    leadingTo(pane.settings.title, { kind: "settings" }),
    leadingTo(pane.rulePages.open, { kind: "rules" }),
  ];
}
