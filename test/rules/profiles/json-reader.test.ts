import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readJson, type Json } from "../../../src/rules/profiles/json-reader";
import { runs } from "../../fuzz/runs";

/** The value as the engine's own reader makes it. */
function plain(json: Json): unknown {
  if (Array.isArray(json)) return (json as readonly Json[]).map(plain);
  if (!(json instanceof Map)) return json;
  return Object.fromEntries([...(json as ReadonlyMap<string, Json>)].map(([name, value]) => [name, plain(value)]));
}

function read(text: string): unknown {
  const reading = readJson(text, 1_000_000);
  return "value" in reading ? plain(reading.value) : reading.fault;
}

describe("JSON", () => {
  test("is read as the engine reads it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("of any kind of mistake is refused where the engine refuses it", () => {
    const mangled = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom(...Array.from("{}[]\",:\\u0-.eE+tfn \n\u0001“，'")))
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(mangled, (text) => {
        let sound = true;
        try {
          JSON.parse(text);
        } catch {
          sound = false;
        }
        const reading = readJson(text, 1_000_000);
        // A name that stands twice ends the reading before a later mistake is met.
        if ("fault" in reading && reading.fault.expected === "new-name") return;
        expect("value" in reading).toBe(sound);
      }),
      runs(500),
    );
  });

  test("holds names that mean something to the language as plain names", () => {
    const reading = readJson('{"__proto__": {"a": 1}, "constructor": 2}', 100);
    expect("value" in reading && reading.value).toEqual(
      new Map<string, Json>([
        ["__proto__", new Map([["a", 1]])],
        ["constructor", 2],
      ]),
    );
  });

  test.each([
    ["", 1, 1, "value", ""],
    ['{\n  "id": "a",\n}', 3, 1, "name", "}"],
    ['{"id"："a"}', 1, 6, "colon", "："],
    ['{"id": “a”}', 1, 8, "value", "“"],
    ['{"a": 1\r\n "b": 2}', 2, 2, "comma", '"'],
    ['["a\nb"]', 1, 4, "quote", "\n"],
    ['["a', 1, 4, "quote", ""],
    ['["\\x"]', 1, 3, "escape", "\\"],
    ["[1, 02]", 1, 5, "number", "0"],
    ["[+1]", 1, 2, "number", "+"],
    ["[] []", 1, 4, "end", "["],
    ["[tru]", 1, 2, "value", "t"],
    ['{"a":1,"b":2,"a":3}', 1, 14, "new-name", "a"],
    ["\ufeff[x", 1, 2, "value", "x"],
    ["[".repeat(40), 1, 33, "shallower", "["],
  ])("%j is wrong at its first mistake", (text, line, column, expected, found) => {
    expect(read(text)).toEqual({ line, column, expected, found });
  });

  test("of a hundred thousand brackets is refused, and a long one too", () => {
    expect(read("[".repeat(100_000))).toMatchObject({ expected: "shallower" });
    expect(readJson("[1]", 2)).toEqual({ fault: { line: 1, column: 1, expected: "shorter", found: "" } });
  });
});
