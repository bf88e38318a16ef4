import { useEffect, useMemo, useRef } from "react";
import { markFindings } from "../app/mark";
import type { Texts } from "../i18n";
import * as engine from "./engine";
import { userSettings } from "./kept-settings";
import { PaneController } from "./pane-controller";
import type { PaneHost, PaneServices } from "./pane-services";

/** What the pane works on, and with: a service that is absent is the application's own. They are read once, at the start. */
export interface ControllerProps extends Partial<Omit<PaneServices, "tool">> {
  /** Another host starts the pane anew. */
  readonly host: PaneHost;
  readonly texts: Texts;
  readonly version: string;
}

/** Marks in the looks that the user has chosen. */
const markInPalette: PaneServices["mark"] = (host, findings) => markFindings(host, findings, userSettings().palette);

const OWN: Omit<PaneServices, "tool"> = {
  check: engine.check,
  mark: markInPalette,
  save: engine.save,
  tidy: engine.tidy,
  fill: engine.fill,
  insert: engine.insert,
  addTemplate: engine.addTemplate,
  addOwnLibrary: engine.addOwnLibrary,
  fix: engine.fix,
  fixSafely: engine.fixSafely,
  confirm: engine.confirm,
  stamp: engine.stamp,
  recallUndos: engine.recallUndos,
  keepUndos: engine.keepUndos,
  now: Date.now,
};

/** One controller for a host, whatever else changes. */
export function useController({ host, texts, version, ...given }: ControllerProps): PaneController {
  const services = useRef<PaneServices>({ ...OWN, ...given, tool: `${texts.pane.product} ${version}` });
  const controller = useMemo(() => new PaneController(host, services.current), [host]);
  useEffect(() => controller.attach(), [controller]);
  // Before the first press, so that nobody waits for it; what fails now is asked for again then.
  useEffect(() => {
    engine.loadEngine().catch(() => undefined);
  }, []);
  return controller;
}
