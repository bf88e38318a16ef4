/** What the script `library` holds: the library's data, and the views that show it. Only `loadLibrary` imports it. */
export { addOwnLibrarySheet, addTemplate } from "../app/library-sheets";
export { FillLayer } from "./fill-layer";
export { LibraryLayer } from "./library-layer";
export { libraryFor } from "./pane-library";
