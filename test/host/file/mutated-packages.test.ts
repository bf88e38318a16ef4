import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { HostError } from "../../../src/host/port";
import { fixFindings } from "../../../src/app/fix";
import { safeFix } from "../../../src/lint/fix-plan";
import { checkSnapshot } from "../../../src/lint/check";
import { marksOf } from "../../../src/lint/marks";
import type { EditBatch } from "../../../src/model/edit";
import { SAMPLE_LAYOUTS } from "../../../src/tools/sample-layouts";
import { writeWorkbook } from "../../../src/host/file/writer/xlsx-writer";
import { runs } from "../../fuzz/runs";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, "fixtures", name)));
/** Made by us, by LibreOffice and by openpyxl. */
const FILES = {
  ours: writeWorkbook(SAMPLE_LAYOUTS.sheetEach()),
  libreoffice: fixture("libreoffice.xlsx"),
  openpyxl: fixture("openpyxl.xlsx"),
};
type Maker = keyof typeof FILES;

/**
 * Everything the product does to a file, to its end. Resolves to the error that refused it, or to undefined; rejects, and
 * so fails the test, with whatever else came out: only errors of ours have a sentence each.
 */
async function use(bytes: Uint8Array): Promise<HostError | undefined> {
  try {
    const host = new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
    const [sheet] = host.snapshot.sheets;
    const result = checkSnapshot(host.snapshot);
    await host.mark(marksOf(result.findings));
    await fixFindings(host, result, safeFix);
    if (sheet !== undefined) {
      const insert = { kind: "insert-rows", sheetId: sheet.id, row: 3, count: 2, like: 2 } as const;
      const batch: EditBatch = { edits: [insert], expected: [] };
      await host.apply(batch);
    }
    await host.writeStamp("绩标");
    await host.clearMarks();
    openWorkbookFile(host.save(), "预算.xlsx").snapshot();
    return undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error;
  }
}

const maker = fc.constantFrom<Maker>("ours", "libreoffice", "openpyxl");

/** A share of a length, so that a case means the same in every file. Evenly spread: fc.double prefers what is next to 0. */
const share = fc.nat(999_999).map((millionths) => millionths / 1_000_000);

/** What a broken or hostile program may leave in place of a piece of XML. */
const INTRUDERS = [
  "",
  "<",
  ">",
  "&",
  "&#xFFFFFFFF;",
  "&#0;",
  '"',
  "<!--",
  "]]>",
  "<![CDATA[",
  "<?",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "</worksheet>",
  "<row>",
  "-1",
  "1e400",
  "99999999999999999999",
  "NaN",
  "A0",
  "XFD1048577",
  "ZZZZ1",
  "A1:B",
  "../../etc/passwd",
  "\u0000",
  "\ud800",
];

const ROUNDS = runs(250);

describe("a damaged file is used or refused with a sentence, and nothing else", () => {
  test("the whole ones are used", async () => {
    for (const bytes of Object.values(FILES)) expect(await use(bytes)).toBeUndefined();
  });

  test("some bytes are others", async () => {
    const change = fc.tuple(share, fc.nat(255));
    await fc.assert(
      fc.asyncProperty(maker, fc.array(change, { minLength: 1, maxLength: 5 }), async (by, changes) => {
        const broken = FILES[by].slice();
        for (const [at, byte] of changes) broken[Math.floor(at * broken.length)] = byte;
        await use(broken);
      }),
      ROUNDS,
    );
  });

  test("a piece is missing from it, or is there twice", async () => {
    await fc.assert(
      fc.asyncProperty(maker, share, share, fc.boolean(), async (by, from, to, isTwice) => {
        const bytes = FILES[by];
        const [start = 0, end = 0] = [from, to].map((one) => Math.floor(one * bytes.length)).sort((a, b) => a - b);
        const pieces = isTwice ? [bytes.slice(0, end), bytes.slice(start)] : [bytes.slice(0, start), bytes.slice(end)];
        await use(Uint8Array.from(pieces.flatMap((piece) => [...piece])));
      }),
      runs(100),
    );
  });

  test("a part is missing, or holds another's text", async () => {
    await fc.assert(
      fc.asyncProperty(maker, share, fc.option(share), async (by, from, to) => {
        const parts = unzipSync(FILES[by]);
        const names = Object.keys(parts);
        const pick = (at: number): string => names[Math.floor(at * names.length)] ?? "";
        const changed = Object.fromEntries(
          Object.entries(parts).flatMap(([name, part]) => {
            if (name !== pick(from)) return [[name, part]];
            return to === null ? [] : [[name, parts[pick(to)] ?? part]];
          }),
        );
        await use(zipSync(changed, { level: 1 }));
      }),
      runs(150),
    );
  });

  test("something else stands in its XML", async () => {
    const change = fc.record({ part: share, at: share, length: fc.nat(12), text: fc.constantFrom(...INTRUDERS) });
    await fc.assert(
      fc.asyncProperty(maker, fc.array(change, { minLength: 1, maxLength: 3 }), async (by, changes) => {
        const parts = unzipSync(FILES[by]);
        const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
        for (const { part, at, length, text } of changes) {
          const name = names[Math.floor(part * names.length)] ?? "";
          const whole = strFromU8(parts[name] ?? new Uint8Array());
          // A value or a tag as a whole: in the middle of a word little depends on it.
          const start = Math.max(whole.indexOf('"', Math.floor(at * whole.length)), 0) + 1;
          parts[name] = strToU8(whole.slice(0, start) + text + whole.slice(start + length));
        }
        await use(zipSync(parts, { level: 1 }));
      }),
      ROUNDS,
    );
  });
});
