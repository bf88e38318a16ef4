/** What the arrow keys stop at: the heads of groups, and what leads to a cell. */
const STOPS = "summary, [data-first]";

/**
 * The element to go to with an arrow key: the next stop in the list after the one that has the focus, or the one before;
 * undefined at the ends and for other keys.
 */
export function stopAfter(list: Element, focused: Element, key: string): HTMLElement | undefined {
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const place = key === "ArrowDown" ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const stops = [...list.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => (focused.compareDocumentPosition(stop) & place) !== 0 && stop.closest("[inert]") === null,
  );
  const reachable = stops.filter((stop) => stop.checkVisibility());
  return key === "ArrowDown" ? reachable[0] : reachable.at(-1);
}
