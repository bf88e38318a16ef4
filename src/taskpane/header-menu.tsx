import { Button, mergeClasses } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useLayerStyles } from "./layer-styles";
import { useMenuStyles } from "./menu-styles";

/** Something to do or to look at that is not about a single finding. */
export interface MenuEntry {
  readonly label: string;
  /** `opener` is the button that stays when the menu is closed, and gets the focus back. */
  readonly onPress: (opener: Element) => void;
}

interface HeaderMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The button ⋯ with its menu: arrows, Home and End lead through it; Esc, Tab and a press elsewhere close it. */
export function HeaderMenu({ label, entries }: HeaderMenuProps): ReactElement {
  const styles = useMenuStyles();
  const { rule } = useLayerStyles();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLElement>(null);
  // A function, because Fluent's own type for the button's ref accepts no ref object.
  const keepButton = (element: HTMLElement | null): void => {
    button.current = element;
  };
  /** Index of the entry that has the focus; undefined while the menu is closed. */
  const [current, setCurrent] = useState<number>();
  const isOpen = current !== undefined;

  useLayoutEffect(() => {
    if (current === undefined) return;
    root.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[current]?.focus({ preventScroll: true });
  }, [current]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (): void => {
      setCurrent(undefined);
    };
    const pressed = ({ target }: Event): void => {
      if (!(target instanceof Node && root.current?.contains(target) === true)) close();
    };
    document.addEventListener("pointerdown", pressed);
    // Someone who goes on in the sheet beside the pane has left the menu as well.
    window.addEventListener("blur", close);
    return () => {
      document.removeEventListener("pointerdown", pressed);
      window.removeEventListener("blur", close);
    };
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = entries.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current === undefined || current === last ? 0 : current + 1,
      ArrowUp: current === undefined || current === 0 ? last : current - 1,
      ...(isOpen && { Home: 0, End: last }),
    };
    const next = moves[event.key];
    if (next !== undefined) setCurrent(next);
    else if (!isOpen) return;
    else if (event.key === "Escape" || event.key === "Tab") {
      setCurrent(undefined);
      // From there Tab leads on to what follows the button.
      button.current?.focus({ preventScroll: true });
      if (event.key === "Tab") return;
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className={styles.root} onKeyDown={onKeyDown}>
      <Button
        ref={keepButton}
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<MoreHorizontal20Regular />}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setCurrent(isOpen ? undefined : 0);
        }}
      />
      {isOpen && (
        <div id={id} role="menu" aria-label={label} className={styles.menu}>
          {entries.map((entry, index) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={mergeClasses(rule, styles.item)}
              onClick={() => {
                const opener = button.current;
                setCurrent(undefined);
                opener?.focus({ preventScroll: true });
                if (opener !== null) entry.onPress(opener);
              }}
              onPointerMove={() => {
                setCurrent(index);
              }}
            >
              {entry.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
