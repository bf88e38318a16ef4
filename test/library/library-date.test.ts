import { expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { LIBRARY_DATE } from "../../src/library/library-date";
import { STANDARD_INDICATORS } from "../../src/library/standard-indicators";

/** What the library says, whatever the layout of its files. */
const digest = createHash("sha256").update(JSON.stringify(STANDARD_INDICATORS)).digest("hex").slice(0, 16);

test("the library's date is that of its data: after a change of an indicator both lines here and LIBRARY_DATE are to be set", () => {
  expect({ digest, date: LIBRARY_DATE }).toEqual({
    digest: "b65341a14ca3a9e8",
    date: "2026-11",
  });
});
