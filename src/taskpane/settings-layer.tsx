import { Button, mergeClasses, Switch } from "@fluentui/react-components";
import { useId, useState, useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import type { Texts } from "../i18n";
import { paneSettingsFor } from "../i18n/pane-settings";
import { MARK_LOOKS, PALETTES, type Palette } from "../model/mark-looks";
import { SEVERITIES } from "../model/severity";
import { LANGUAGE_CHOICES, type UserSettings } from "../model/user-settings";
import { useFillStyles } from "./fill-styles";
import { KeptDataSection } from "./kept-data-section";
import { keptLibrary, onKeptLibrary } from "./kept-library";
import { changeUserSettings, useUserSettings } from "./kept-settings";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import type { PageData } from "./page-data";
import { useSettingsStyles } from "./settings-styles";
import { usePaneStyles } from "./styles";
import { SeverityShape } from "./severity-shape";

interface SettingsLayerProps {
  /** Name of the profile that holds; undefined before a check. */
  readonly profile: string | undefined;
  readonly texts: Texts;
  /** What the page keeps besides; absent in Excel. */
  readonly page: PageData | undefined;
  readonly onProfile: (opener: Element) => void;
  readonly onLibrary: (opener: Element) => void;
}

interface ChoiceProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Choice({ name, isChosen, onChoose, children }: ChoiceProps): ReactElement {
  const styles = useLayerStyles();
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

/** Three cells as the palette marks them, on paper as white as the sheet's. */
function Sample({ palette, texts }: { readonly palette: Palette; readonly texts: Texts }): ReactElement {
  const styles = useSettingsStyles();
  return (
    <span className={styles.sample} aria-hidden>
      {SEVERITIES.map((severity) => {
        const { fill, text, line, lineStyle } = MARK_LOOKS[palette][severity];
        const edge = `1px ${lineStyle} ${line}`;
        return (
          <span
            key={severity}
            className={styles.cell}
            style={fill === undefined ? { border: edge } : { backgroundColor: fill, color: text, borderBottom: edge }}
          >
            <span className={styles.shape} style={{ color: text ?? line }}>
              <SeverityShape severity={severity} className={styles.shape} />
            </span>
            {texts.pane.severity[severity]}
          </span>
        );
      })}
    </span>
  );
}

/** The address that office.js was loaded from; undefined on the page, which does without. */
function officeScript(): string | undefined {
  return [...document.scripts].find(({ src }) => /\/office(\.debug)?\.js($|\?)/i.test(src))?.src;
}

/** What a user chooses for every workbook, and what the browser keeps. */
export function SettingsLayer({ profile, texts, page, onProfile, onLibrary }: SettingsLayerProps): ReactElement {
  const styles = useLayerStyles();
  const own = useSettingsStyles();
  const fill = useFillStyles();
  const paneStyles = usePaneStyles();
  const words = paneSettingsFor(texts.locale);
  const settings = useUserSettings();
  const library = useSyncExternalStore(onKeptLibrary, keptLibrary);
  const [isLost, setLost] = useState(false);
  const id = useId();
  const change = (one: Partial<UserSettings>): void => {
    setLost(!changeUserSettings(one));
  };
  const languages = words.language.choices(page !== undefined);
  const language = settings.language ?? (page === undefined ? "host" : texts.locale);
  const script = officeScript();
  return (
    <>
      <div role="status">{isLost && <Notice kind="warning">{words.notKept}</Notice>}</div>
      <h3 className={styles.subheading}>{words.profile.title}</h3>
      <p className={mergeClasses(styles.paragraph, fill.tableBar)}>
        <span>{profile ?? words.profile.unknown}</span>
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            onProfile(currentTarget);
          }}
        >
          {words.profile.choose}
        </Button>
      </p>
      <p className={styles.aside}>{words.profile.about}</p>
      <fieldset className={styles.fieldset}>
        <legend className={mergeClasses(styles.subheading, own.legend)}>{words.marks.title}</legend>
        {PALETTES.map((palette) => (
          <Choice
            key={palette}
            name={`${id}-palette`}
            isChosen={palette === settings.palette}
            onChoose={() => {
              change({ palette });
            }}
          >
            {words.marks.palettes[palette].name}
            <span className={styles.small}>{words.marks.palettes[palette].about}</span>
            <Sample palette={palette} texts={texts} />
          </Choice>
        ))}
        <p className={styles.aside}>{words.marks.about}</p>
      </fieldset>
      <h3 className={styles.subheading}>{words.live.title}</h3>
      <Switch
        className={paneStyles.switch}
        label={words.live.label}
        checked={settings.live}
        onChange={(_event, { checked }) => {
          change({ live: checked });
        }}
      />
      <p className={styles.aside}>{words.live.about}</p>
      <fieldset className={styles.fieldset}>
        <legend className={mergeClasses(styles.subheading, own.legend)}>{words.language.title}</legend>
        {LANGUAGE_CHOICES.map((choice) => (
          <Choice
            key={choice}
            name={`${id}-language`}
            isChosen={choice === language}
            onChoose={() => {
              change({ language: choice });
            }}
          >
            <span lang={choice === "host" ? undefined : choice}>{languages[choice]}</span>
          </Choice>
        ))}
      </fieldset>
      <h3 className={styles.subheading}>{words.library.title}</h3>
      <p className={mergeClasses(styles.paragraph, fill.tableBar)}>
        <span>
          {library.records.length === 0 ? words.library.none : words.library.kept(library.file, library.records.length)}
        </span>
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            onLibrary(currentTarget);
          }}
        >
          {words.library.open}
        </Button>
      </p>
      <KeptDataSection indicators={library.records.length} page={page} texts={words.data} />
      {script !== undefined && (
        <>
          <h3 className={styles.subheading}>{words.office.title}</h3>
          <p className={own.address}>{script}</p>
          <p className={styles.aside}>{words.office.about}</p>
        </>
      )}
    </>
  );
}
