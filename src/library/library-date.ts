/**
 * Month in which the built-in library was last changed, `YYYY-MM`. It stands apart from the data, so that the pane can
 * show it without loading them; test/library/library-date.test.ts fails when the data change and this does not.
 */
export const LIBRARY_DATE = "2026-11";
