import { findDocumentNumbers } from "../value/document-number";
import { contentOf } from "./free-text-shared";
import { tableRule } from "./rule";

/** The use of the money is only a document number, or a document number with the project's name. */
export const purposeNotAPurpose = tableRule({
  id: "purpose-not-a-purpose",
  severity: "warning",
  yieldsTo: ["purpose-blank"],
  messages: ["number", "name"],
  check({ table: { table } }) {
    const { purpose, projectName } = table;
    // A name alone (人员经费) often says well enough what the money is for.
    if (purpose === undefined || findDocumentNumbers(purpose.text).length === 0) return [];
    const content = contentOf(purpose.text, projectName?.text ?? "");
    if (content === "more") return [];
    return [
      {
        messageId: content === "number" ? ("number" as const) : ("name" as const),
        range: purpose.range,
        subject: "purpose",
        data: { actual: purpose.text },
      },
    ];
  },
});
