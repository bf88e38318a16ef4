/** Gives the officer a file. May reject or throw where that can't be done. */
export type SaveFile = (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void | Promise<void>;

/** Hands a file to the browser's downloads. */
export const download: SaveFile = (name, content, type) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the content after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
