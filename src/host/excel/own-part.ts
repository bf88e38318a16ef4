import { chooseOwnPart } from "../../lint/settings-part";
import { OWN_PART_NAMESPACE } from "../../model/own-part";

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
 * done; and the new one comes first, so that a failure leaves two rather than none.
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
  await context.sync();
  return added === undefined ? [] : [added.id];
}
