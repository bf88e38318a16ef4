import { STAMP_PROPERTY } from "../../model/stamp-property";

/** Asks for our stamp; what it returns gives its text after the next sync, undefined when there is none. */
export function askForStamp(context: Excel.RequestContext): () => string | undefined {
  const { custom } = context.workbook.properties;
  const property = custom.getItemOrNullObject(STAMP_PROPERTY).load("value");
  return () => (property.isNullObject ? undefined : String(property.value));
}

/** Reads our stamp, in one sync; undefined when there is none. */
export async function readStamp(context: Excel.RequestContext): Promise<string | undefined> {
  const take = askForStamp(context);
  await context.sync();
  return take();
}

/** Writes our stamp, in one sync; an empty text removes it, in two. */
export async function writeStamp(context: Excel.RequestContext, text: string): Promise<void> {
  const { custom } = context.workbook.properties;
  if (text === "") {
    const property = custom.getItemOrNullObject(STAMP_PROPERTY);
    await context.sync();
    if (property.isNullObject) return;
    property.delete();
  } else {
    custom.add(STAMP_PROPERTY, text);
  }
  await context.sync();
}
