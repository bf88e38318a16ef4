import { MAX_STAMP_LENGTH } from "../model/stamp-property";
import { HostError } from "./port";

/** Throws HostError `too-large` for a stamp that no host can keep whole. */
export function checkStamp(text: string): void {
  if (text.length > MAX_STAMP_LENGTH) throw new HostError("too-large");
}
