import { Button } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { HeaderMenu, type MenuEntry } from "./header-menu";
import { usePaneStyles } from "./styles";

interface PaneHeaderProps {
  /** Name of the workbook; may be empty. */
  readonly workbook: string;
  /** Name of the profile the report was judged by; undefined before there is one. */
  readonly profile: string | undefined;
  readonly texts: PaneTexts;
  readonly onProfile: (opener: Element) => void;
  readonly menu: readonly MenuEntry[];
}

/** Product and workbook, and what is not about a single finding. */
export function PaneHeader({ workbook, profile, texts, onProfile, menu }: PaneHeaderProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <div className={styles.brand}>
      <h1 className={styles.product}>{texts.product}</h1>
      <span className={styles.workbook} title={workbook}>
        {workbook}
      </span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.profileButton}
        icon={<ChevronDown12Regular />}
        iconPosition="after"
        title={profile === undefined ? texts.profile.title : texts.profile.openNamed(profile)}
        aria-label={profile === undefined ? texts.profile.title : texts.profile.openNamed(profile)}
        onClick={({ currentTarget }) => {
          onProfile(currentTarget);
        }}
      >
        <span className={styles.profileName}>{profile ?? texts.profile.unnamed}</span>
      </Button>
      <HeaderMenu label={texts.menu} entries={menu} />
    </div>
  );
}
