import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PALETTES } from "../../src/model/mark-looks";
import {
  DEFAULT_SETTINGS,
  formatUserSettings,
  LANGUAGE_CHOICES,
  parseUserSettings,
} from "../../src/model/user-settings";

const settings = fc.record({
  palette: fc.constantFrom(...PALETTES),
  live: fc.boolean(),
  language: fc.constantFrom(undefined, ...LANGUAGE_CHOICES),
});

describe("a user's settings", () => {
  test("are read as they were written", () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        expect(parseUserSettings(formatUserSettings(chosen))).toEqual(chosen);
      }),
    );
  });

  test("are never refused: whatever stands there gives settings of this version", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          expect(parseUserSettings(formatUserSettings(parseUserSettings(text)))).toEqual(parseUserSettings(text));
        },
      ),
    );
    for (const text of ["", "null", "[]", "7", "{", '"dark"'])
      expect(parseUserSettings(text)).toEqual(DEFAULT_SETTINGS);
  });

  test("keep what is understood when the rest is another version's", () => {
    expect(parseUserSettings('{"palette":"neon","live":false,"language":"fr","more":1}')).toEqual({
      palette: "standard",
      live: false,
      language: undefined,
    });
    expect(parseUserSettings('{"palette":"lines","live":"no","language":"en"}')).toEqual({
      palette: "lines",
      live: true,
      language: "en",
    });
  });
});
