import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { thirdParties, thirdPartyText } from "../../src/tools/third-party";

const ROOT = join(__dirname, "../..");
const packages = thirdParties(ROOT);

test("the page of others' software is the one that its script writes", () => {
  expect(readFileSync(join(ROOT, "THIRD-PARTY.md"), "utf8")).toBe(thirdPartyText(packages));
});

test("every package of the product is in the list, and no tool of its makers", () => {
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
  for (const tool of Object.keys(packageJson.devDependencies)) expect(names).not.toContain(tool);
});

test("every licence lets the product be handed on", () => {
  for (const { name, licence, copyright } of packages) {
    expect([name, ["MIT", "0BSD", "Apache-2.0"].includes(licence)]).toEqual([name, true]);
    expect([name, copyright]).not.toEqual([name, ""]);
  }
});
