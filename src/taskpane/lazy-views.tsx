import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import { useLoaded, type Loaded } from "./use-loaded";

type LoadingWords = Readonly<Record<"loading" | "notLoaded" | "retry", string>>;

interface NotLoadedProps {
  readonly loaded: Exclude<Loaded<unknown>, { readonly state: "loaded" }>;
  readonly words: LoadingWords;
}

/** Why something that is fetched is not there yet, and how to ask for it again. */
export function NotLoaded({ loaded, words }: NotLoadedProps): ReactElement {
  const styles = useLayerStyles();
  if (loaded.state === "loading")
    return (
      <p role="status" className={styles.aside}>
        {words.loading}
      </p>
    );
  return (
    <div role="alert">
      <Notice
        kind="warning"
        actions={
          <Button size="small" onClick={loaded.retry}>
            {words.retry}
          </Button>
        }
      >
        {words.notLoaded}
      </Notice>
    </div>
  );
}

interface LazyViewsProps<Script> {
  /** The same function each time. */
  readonly load: () => Promise<Script>;
  readonly words: LoadingWords;
  /** Draws the view with what was fetched. */
  readonly children: (script: Script) => ReactElement;
}

/** Fetches a script with its views when one of them is first opened, and says so when it can't be had. */
export function LazyViews<Script>({ load, words, children }: LazyViewsProps<Script>): ReactElement {
  const loaded = useLoaded(load);
  return loaded.state === "loaded" ? children(loaded.value) : <NotLoaded loaded={loaded} words={words} />;
}
