import { useEffect } from "react";

/** Regions are marked with this attribute; F6 goes from one to the next, as in Excel, where the key is Excel's own. */
const REGION = "[data-region]";
const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]), [href], input:not([tabindex="-1"]), textarea, summary, [tabindex="0"]';

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Lets F6 and Shift+F6 lead from one region of the page to the next, each at its first control. */
export function useRegions(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.defaultPrevented || event.ctrlKey || event.altKey) return;
      const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter(isSeen);
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const start = here < 0 ? (event.shiftKey ? 0 : -1) : here;
      const region = regions[(start + step + regions.length) % regions.length];
      const target = [...(region?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find(isSeen);
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
