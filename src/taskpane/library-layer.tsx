import { Button } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState, type ReactElement } from "react";
import type { Texts } from "../i18n";
import type { LibraryTexts } from "../i18n/zh-CN/fill";
import type { IndicatorLibrary } from "../library/library-types";
import type { StandardIndicator } from "../library/standard-indicator";
import type { Level2 } from "../library/taxonomy";
import type { WorkbookSnapshot } from "../model/snapshot";
import { useFillStyles } from "./fill-styles";
import { useLayerStyles } from "./layer-styles";
import { OwnLibrarySection } from "./own-library-section";
import { usePaneStyles } from "./styles";
import { useLibrary } from "./use-library";

const VIEWS = ["indicators", "templates", "own"] as const;
/** So many results are shown at first, and as many more on request. */
const PAGE = 40;

interface LibraryLayerProps {
  /** Which part is shown first; the indicators when undefined. */
  readonly view: (typeof VIEWS)[number] | undefined;
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onInsert: (indicator: StandardIndicator) => void;
  /** Kinds of project are named as the library has them. */
  readonly onAddSheet: (type: string) => void;
  readonly onAddOwnSheet: () => void;
  /** The workbook as it was last read; undefined before the first check. */
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly readFile: ((file: File) => Promise<WorkbookSnapshot>) | undefined;
}

interface BrowserProps extends LibraryLayerProps {
  readonly library: IndicatorLibrary;
}

interface EntryProps {
  readonly indicator: StandardIndicator;
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onInsert: LibraryLayerProps["onInsert"];
}

function originOf({ isOwn, seen }: StandardIndicator, words: LibraryTexts): string {
  if (isOwn === true) return words.own;
  return seen.length > 0 ? words.seen(seen.length) : words.ours;
}

function Entry({ indicator, isBusy, texts, onInsert }: EntryProps): ReactElement {
  const styles = useFillStyles();
  const words = texts.fill.library;
  const { name, measures, level2, value, types, isExample } = indicator;
  return (
    <li className={styles.gap}>
      <div className={styles.tableBar}>
        <span className={styles.name}>{name}</span>
        <Button
          size="small"
          aria-disabled={isBusy}
          aria-label={words.insertNamed(name)}
          onClick={() => {
            if (!isBusy) onInsert(indicator);
          }}
        >
          {words.insert}
        </Button>
      </div>
      <p className={styles.description}>{measures}</p>
      <p className={styles.line}>
        <span className={styles.value}>{words.valueText(value)}</span>{" "}
        <span className={styles.source}>（{isExample ? texts.fill.valueFrom.example : words.reference}）</span>
      </p>
      <p className={styles.source}>{[level2, types.join(texts.fill.comma), originOf(indicator, words)].join(" · ")}</p>
    </li>
  );
}

/** Indicators by words, class and sector. */
function IndicatorBrowser({
  library,
  classes,
  isBusy,
  texts,
  onInsert,
}: BrowserProps & { readonly classes: readonly Level2[] }): ReactElement {
  const styles = useFillStyles();
  const layerStyles = useLayerStyles();
  const { unseen } = usePaneStyles();
  const words = texts.fill.library;
  const [query, setQuery] = useState({ words: "", level2: "", sector: "" });
  const [limit, setLimit] = useState(PAGE);
  const asked = useDeferredValue(query);
  const id = useId();
  const sectors = useMemo(() => [...new Set(library.types.map(({ sector }) => sector))], [library]);
  const found = useMemo(() => {
    const level2 = classes.find((name) => name === asked.level2);
    return library.search(
      { words: asked.words, ...(level2 && { level2 }), ...(asked.sector !== "" && { sector: asked.sector }) },
      library.indicators.length,
    );
  }, [library, classes, asked]);
  const ask = (change: Partial<typeof query>): void => {
    setQuery((before) => ({ ...before, ...change }));
    setLimit(PAGE);
  };
  return (
    <>
      <p className={layerStyles.aside}>{words.insertHelp}</p>
      <label htmlFor={`${id}-words`} className={unseen}>
        {words.search}
      </label>
      <input
        id={`${id}-words`}
        type="search"
        className={layerStyles.input}
        placeholder={words.search}
        autoComplete="off"
        value={query.words}
        onChange={({ currentTarget: { value } }) => {
          ask({ words: value });
        }}
      />
      <div className={styles.filters}>
        <label className={styles.filter}>
          {words.level2}
          <select
            className={styles.select}
            value={query.level2}
            onChange={({ currentTarget: { value } }) => {
              ask({ level2: value });
            }}
          >
            <option value="">{words.everything}</option>
            {classes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className={styles.filter}>
          {words.sector}
          <select
            className={styles.select}
            value={query.sector}
            onChange={({ currentTarget: { value } }) => {
              ask({ sector: value });
            }}
          >
            <option value="">{words.everything}</option>
            {sectors.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" className={layerStyles.aside}>
        {found.length === 0 ? words.noneFound : words.found(found.length)}
        {query.words === "" && ` · ${words.searchHelp}`}
      </p>
      <ul className={styles.gaps}>
        {found.slice(0, limit).map(({ indicator }) => (
          <Entry
            key={`${indicator.level2} ${indicator.name}`}
            indicator={indicator}
            isBusy={isBusy}
            texts={texts}
            onInsert={onInsert}
          />
        ))}
      </ul>
      {found.length > limit && (
        <Button
          onClick={() => {
            setLimit((before) => before + PAGE);
          }}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

/** Whole tables by kind of project. */
function TemplateBrowser({ library, isBusy, texts, onAddSheet }: BrowserProps): ReactElement {
  const styles = useFillStyles();
  const layerStyles = useLayerStyles();
  const words = texts.fill.library;
  const bySector = useMemo(() => {
    const sectors = new Map<string, string[]>();
    for (const { name, sector } of library.types) sectors.set(sector, [...(sectors.get(sector) ?? []), name]);
    return [...sectors];
  }, [library]);
  return (
    <>
      <p className={layerStyles.paragraph}>{words.templatesAbout}</p>
      {bySector.map(([sector, names]) => (
        <section key={sector}>
          <h3 className={layerStyles.subheading}>{sector}</h3>
          <ul className={layerStyles.rules}>
            {names.map((name) => (
              <li key={name} className={styles.tableBar}>
                <span>{name}</span>
                <Button
                  size="small"
                  aria-disabled={isBusy}
                  aria-label={words.addSheetNamed(name)}
                  onClick={() => {
                    if (!isBusy) onAddSheet(name);
                  }}
                >
                  {words.addSheet}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The library: indicators to insert at the selected row, and whole tables to add as a sheet. */
export function LibraryLayer(props: LibraryLayerProps): ReactElement {
  const { texts, snapshot, isBusy, readFile, onAddOwnSheet } = props;
  const styles = useFillStyles();
  const paneStyles = usePaneStyles();
  const words = texts.fill.library;
  const { library, classes, sheets } = useLibrary(snapshot);
  const [view, setView] = useState(props.view ?? "indicators");
  return (
    <>
      <div role="group" aria-label={words.views} className={styles.views}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className={paneStyles.groupingChoice}
            aria-pressed={view === name}
            onClick={() => {
              setView(name);
            }}
          >
            {name === "own" ? texts.ownLibrary.title : words[name]}
          </button>
        ))}
      </div>
      {view === "indicators" && <IndicatorBrowser {...props} library={library} classes={classes} />}
      {view === "templates" && <TemplateBrowser {...props} library={library} />}
      {view === "own" && (
        <OwnLibrarySection
          sheets={sheets}
          isBusy={isBusy}
          texts={texts}
          readFile={readFile}
          onAddSheet={onAddOwnSheet}
        />
      )}
    </>
  );
}
