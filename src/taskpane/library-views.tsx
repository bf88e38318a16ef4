import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import { loadLibrary } from "./engine";
import type * as Library from "./library-script";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import { useLoaded } from "./use-loaded";

interface LibraryViewsProps {
  readonly texts: Texts;
  /** Draws the view with what was fetched. */
  readonly children: (library: typeof Library) => ReactElement;
}

/** Fetches the library with its views when one of them is first opened, and says so when it can't be had. */
export function LibraryViews({ texts, children }: LibraryViewsProps): ReactElement {
  const styles = useLayerStyles();
  const loaded = useLoaded(loadLibrary);
  if (loaded.state === "loaded") return children(loaded.value);
  if (loaded.state === "loading") return <p className={styles.aside}>{texts.fill.library.loading}</p>;
  return (
    <div role="alert">
      <Notice
        kind="warning"
        actions={
          <Button size="small" onClick={loaded.retry}>
            {texts.pane.retry}
          </Button>
        }
      >
        {texts.fill.notLoaded}
      </Notice>
    </div>
  );
}
