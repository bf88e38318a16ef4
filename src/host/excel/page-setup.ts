import type { PrintDescription } from "../../model/workbook-description";

const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;

/** A footer's text stands in one of three places; here it is always the middle one. */
const MIDDLE = "&C";

/**
 * Sets up the sheet's pages, in a request of its own: what depends on a printer may fail where there is none, and comes
 * last, so that the rest is done.
 */
export async function setUpPages(
  context: Excel.RequestContext,
  { pageLayout }: Excel.Worksheet,
  print: PrintDescription,
): Promise<void> {
  const { orientation, fitToWidth = 0, fitToHeight = 0, margins, centersHorizontally, footer, repeatedRows } = print;
  if (orientation !== undefined) pageLayout.orientation = ORIENTATION[orientation];
  // What is left out takes as many pages as it needs.
  if (fitToWidth + fitToHeight > 0) {
    pageLayout.zoom = {
      ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
    };
  }
  if (centersHorizontally !== undefined) pageLayout.centerHorizontally = centersHorizontally;
  if (repeatedRows !== undefined) pageLayout.setPrintTitleRows(`$${repeatedRows.top + 1}:$${repeatedRows.bottom + 1}`);
  if (footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = footer.replace(MIDDLE, "");
  if (margins !== undefined) pageLayout.setPrintMargins("Inches", margins);
  pageLayout.paperSize = "A4";
  await context.sync();
}
