import type { EditRefusal } from "../../lint/apply-edits";
import { formatCell } from "../../model/address";
import { HostError } from "../port";

/** A refused batch as the port's error, with the place concerned. */
export function toHostError({ code, sheetId, sheetName, position }: EditRefusal): HostError {
  if (position !== undefined) return new HostError(code, `${sheetName}!${formatCell(position)}`);
  return new HostError(code, sheetName === "" ? sheetId : sheetName);
}

/** The same for what somebody types, who sees the sheet: the cell's address alone. */
export function toEntryError(refusal: EditRefusal): HostError {
  return refusal.position === undefined ? toHostError(refusal) : new HostError("failed", formatCell(refusal.position));
}
