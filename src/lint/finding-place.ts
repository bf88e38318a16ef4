import type { Finding } from "../model/finding";

/** Names a problem by its rule and place, which stay as they are when only cells are written. */
export function placeOf({ rule, location: { sheetId, range } }: Finding): string {
  return `${rule} ${sheetId}!${range.top},${range.left}`;
}
