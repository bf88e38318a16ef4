import { comparable } from "../value/text";
import type { TableFacts } from "./facts";

/** 本级, a seal and the like, which make no other unit of it. */
const ADDITION = /\[(?:本级|机关|盖章|公章|签章)\]|本级$|[,.:;，。；、]+$/g;

/** A table's department by name, in a form for comparing; empty where the form names none. */
export function departmentName({ table }: TableFacts): string {
  return comparable(table.department?.name ?? "").replace(ADDITION, "");
}
