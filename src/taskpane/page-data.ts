/** What the page keeps of whole workbooks in the browser, which the pane in Excel does not. */
export interface PageData {
  /** How much is kept. Nothing counts where the browser keeps nothing. */
  readonly count: () => Promise<{ readonly drafts: number; readonly recent: number }>;
  /** Removes it all. Rejects where it could not. */
  readonly forget: () => Promise<void>;
}
