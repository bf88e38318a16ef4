import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import { useLoaded } from "./use-loaded";

interface LazyViewsProps<Script> {
  /** The same function each time. */
  readonly load: () => Promise<Script>;
  readonly loading: string;
  readonly notLoaded: string;
  readonly retry: string;
  /** Draws the view with what was fetched. */
  readonly children: (script: Script) => ReactElement;
}

/** Fetches a script with its views when one of them is first opened, and says so when it can't be had. */
export function LazyViews<Script>({ load, loading, notLoaded, retry, children }: LazyViewsProps<Script>): ReactElement {
  const styles = useLayerStyles();
  const loaded = useLoaded(load);
  if (loaded.state === "loaded") return children(loaded.value);
  if (loaded.state === "loading") return <p className={styles.aside}>{loading}</p>;
  return (
    <div role="alert">
      <Notice
        kind="warning"
        actions={
          <Button size="small" onClick={loaded.retry}>
            {retry}
          </Button>
        }
      >
        {notLoaded}
      </Notice>
    </div>
  );
}
