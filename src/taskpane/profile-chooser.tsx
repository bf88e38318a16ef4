import { useState, type ReactElement } from "react";
import { profileName, profileProblemText, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { ProfileChoice } from "../lint/workbook-settings";
import { BUILT_IN_PROFILES } from "../rules/profile";
import { loadEngine } from "./engine";
import { FileButton } from "./file-button";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";

/** Bytes; what is longer is no profile, and is said to be too long without reading it all. */
const MOST_BYTES = 2_000_000;

interface ProfileChooserProps {
  /** Undefined before the first check. */
  readonly result: CheckResult | undefined;
  /** Something else is under way: a choice waits. */
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onChoose: (choice: ProfileChoice) => void;
}

/** Why a file was not taken. */
interface Refusal {
  readonly title: string;
  readonly problems: readonly string[];
}

/** Reads a profile file; the choice it makes, or why it makes none. */
async function readChoice(file: File, texts: Texts): Promise<ProfileChoice | Refusal> {
  const { profile: words } = texts.pane;
  let json: string;
  try {
    json = await file.slice(0, MOST_BYTES).text();
  } catch {
    return { title: words.unreadableFile(file.name), problems: [] };
  }
  const engine = await loadEngine().catch(() => undefined);
  if (engine === undefined) return { title: words.notLoaded(file.name), problems: [] };
  const parsing = engine.parseProfile(json);
  if ("profile" in parsing) return { kind: "own", json, profile: parsing.profile };
  const problems = parsing.problems.map((problem) => profileProblemText(problem, texts));
  return { title: words.problems(file.name, problems.length), problems };
}

/** The profiles to judge by: those that come with the product, and a file of one's own. */
export function ProfileChooser({ result, isBusy, texts, onChoose }: ProfileChooserProps): ReactElement {
  const styles = useLayerStyles();
  const [refusal, setRefusal] = useState<Refusal>();
  const { profile: words } = texts.pane;
  const current = result?.profile;
  const isOwn = current !== undefined && !BUILT_IN_PROFILES.some(({ id }) => id === current.id);

  const open = async (file: File): Promise<void> => {
    setRefusal(undefined);
    const read = await readChoice(file, texts);
    if ("kind" in read) onChoose(read);
    else setRefusal(read);
  };

  return (
    <>
      <p className={styles.paragraph}>{words.about}</p>
      <ul className={styles.rules}>
        {BUILT_IN_PROFILES.map((profile) => (
          <li key={profile.id}>
            <button
              type="button"
              className={styles.profile}
              aria-current={profile.id === current?.id}
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) onChoose({ kind: "built-in", id: profile.id });
              }}
            >
              <span className={styles.profileHead}>
                <span className={styles.profileName}>{profileName(profile, texts)}</span>
                {profile.id === current?.id && <span>{words.current}</span>}
              </span>
              <span className={styles.small}>{words.builtIn[profile.id]}</span>
            </button>
          </li>
        ))}
        {isOwn && (
          <li>
            <div className={styles.profile} aria-current>
              <span className={styles.profileHead}>
                <span className={styles.profileName}>{profileName(current, texts)}</span>
                <span>{words.current}</span>
              </span>
              <span className={styles.small}>{words.own}</span>
            </div>
          </li>
        )}
      </ul>
      <FileButton
        label={words.openFile}
        accept=".json,application/json"
        isBusy={isBusy}
        onFile={(file) => void open(file)}
      />
      <p className={styles.aside}>{words.fileHelp}</p>
      {refusal !== undefined && (
        <div role="alert">
          <Notice kind="warning" title={refusal.title}>
            {refusal.problems.length > 0 && (
              <ul className={styles.problems}>
                {refusal.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </Notice>
        </div>
      )}
    </>
  );
}
