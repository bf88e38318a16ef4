import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import { loadLibrary } from "./engine";
import { LazyViews } from "./lazy-views";
import type * as Library from "./library-script";

interface LibraryViewsProps {
  readonly texts: Texts;
  /** Draws the view with what was fetched. */
  readonly children: (library: typeof Library) => ReactElement;
}

/** The library with its views, fetched when one of them is first opened. */
export function LibraryViews({ texts: { fill, pane }, children }: LibraryViewsProps): ReactElement {
  return (
    <LazyViews load={loadLibrary} loading={fill.library.loading} notLoaded={fill.notLoaded} retry={pane.retry}>
      {children}
    </LazyViews>
  );
}
