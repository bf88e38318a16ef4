import { chooseOwnPart } from "../../lint/settings-part";
import { OWN_PART_NAMESPACE } from "../../model/own-part";
import { isRefused, toHostError } from "./errors";
import { runBatch } from "./run-batch";

/** The parts of ours in a workbook: their ids, and the one that counts. */
export interface OwnParts {
  readonly ids: readonly string[];
  /** XML text; undefined when there is no part. */
  readonly chosen: string | undefined;
}

/** Asks which parts are ours; the list is there after the next sync. */
export function askForOwnParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(OWN_PART_NAMESPACE).load("items/id");
}

/** Asks for the text of listed parts; what it returns gives them after the sync. */
export function askForTexts(list: Excel.CustomXmlPartScopedCollection): () => OwnParts {
  const texts = list.items.map((part) => part.getXml());
  return () => ({
    ids: list.items.map(({ id }) => id),
    chosen: chooseOwnPart(texts.map(({ value }) => value)),
  });
}

/** Reads the ids of our parts, in one sync. */
export async function readOwnPartIds(context: Excel.RequestContext): Promise<readonly string[]> {
  const list = askForOwnParts(context);
  await context.sync();
  return list.items.map(({ id }) => id);
}

/**
 * Puts a part of ours in place of those with these ids, in one sync; an empty text only removes them. Returns the ids now
 * there. The old ones are looked up before anything is written, as Excel does not undo the half of a request that was
 * done, and the new one comes first. When Excel fails in between, what was begun is taken back or finished.
 */
export async function writeOwnPart(
  context: Excel.RequestContext,
  ids: readonly string[],
  xml: string,
): Promise<readonly string[]> {
  const { customXmlParts } = context.workbook;
  const old = ids.map((id) => customXmlParts.getItem(id));
  const added = xml === "" ? undefined : customXmlParts.add(xml).load("id");
  for (const part of old) part.delete();
  try {
    await context.sync();
  } catch (error) {
    // One that is not there any more is found out before anything is written.
    if (isRefused(error) || toHostError(error).code === "sheet-missing") throw error;
    const finished = await runBatch((fresh) => finishOrTakeBack(fresh, ids, xml === "")).catch(() => undefined);
    if (finished === undefined) throw error;
    return finished;
  }
  return added === undefined ? [] : [added.id];
}

/** The ids that are there when the change was brought to its end; undefined when the former parts are there again. */
async function finishOrTakeBack(
  context: Excel.RequestContext,
  ids: readonly string[],
  isRemoval: boolean,
): Promise<readonly string[] | undefined> {
  const present = await readOwnPartIds(context);
  const added = present.filter((id) => !ids.includes(id));
  const old = present.filter((id) => ids.includes(id));
  const isBegun = old.length < ids.length && (isRemoval || added.length > 0);
  for (const id of isBegun ? old : added) context.workbook.customXmlParts.getItem(id).delete();
  await context.sync();
  return isBegun ? added : undefined;
}
