import { describe } from "@jest/globals";
import { openWorkbookFile } from "../../../src/host/file/file-host";
import { editorContract } from "../editor-contract";
import { fileOf } from "./file-of";
import { SavingHost } from "./saving-host";

describe("the editor of a file, saved and opened again after every batch", () => {
  editorContract((workbook) => Promise.resolve(new SavingHost(openWorkbookFile(fileOf(workbook), "预算.xlsx"))));
});
