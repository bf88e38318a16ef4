import { descendants, type ManifestElement } from "./document";
import type { ManifestProblem } from "./problem";

function localizedTexts(root: ManifestElement): readonly ManifestElement[] {
  const described = root.children.filter(({ name }) => name === "DisplayName" || name === "Description");
  return [...described, ...descendants(root, "bt:String")];
}

function overriddenLocales(text: ManifestElement): readonly string[] {
  return text.children.flatMap((override) => override.attributes.get("Locale") ?? []);
}

/** Every text is translated into every locale that any text is translated into, and into none twice. */
export function lintLocales(root: ManifestElement): readonly ManifestProblem[] {
  const texts = localizedTexts(root);
  const defaultLocale = root.children.find(({ name }) => name === "DefaultLocale")?.text ?? "";
  const locales = new Set(texts.flatMap(overriddenLocales));
  locales.delete(defaultLocale);
  return texts.flatMap((text) => {
    const place = { line: text.line, at: text.at };
    const own = overriddenLocales(text);
    const repeated = own.filter((locale, index) => locale === defaultLocale || own.indexOf(locale) < index);
    const missing = [...locales].filter((locale) => !own.includes(locale));
    return [
      ...repeated.map((found): ManifestProblem => ({ code: "locale-repeated", ...place, found, expected: "" })),
      ...missing.map((expected): ManifestProblem => {
        const found = text.attributes.get("DefaultValue") ?? "";
        return { code: "translation-missing", ...place, found, expected };
      }),
    ];
  });
}
