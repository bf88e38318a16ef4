import { expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { archiveOf, checksums } from "../../src/tools/release/archive";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("an archive holds the files, and the same files make the same archive in whatever order they come", () => {
  const one = archiveOf({ "b.txt": bytes("乙"), "a/一.txt": bytes("甲") });
  const other = archiveOf({ "a/一.txt": bytes("甲"), "b.txt": bytes("乙") });
  expect(Buffer.from(one).equals(other)).toBe(true);
  const entries = Object.entries(unzipSync(one)).map(([name, content]) => [name, Buffer.from(content).toString()]);
  expect(entries).toEqual([
    ["a/一.txt", "甲"],
    ["b.txt", "乙"],
  ]);
});

test("checksums are what sha256sum reads", () => {
  expect(checksums({ "a.txt": bytes("abc") })).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n",
  );
});
