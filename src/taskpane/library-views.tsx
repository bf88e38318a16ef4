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

/** Views that show the library. */
export function LibraryViews({ texts: { fill, pane }, children }: LibraryViewsProps): ReactElement {
  const { notLoaded, library } = fill;
  return (
    <LazyViews load={loadLibrary} words={{ notLoaded, loading: library.loading, retry: pane.retry }}>
      {children}
    </LazyViews>
  );
}
