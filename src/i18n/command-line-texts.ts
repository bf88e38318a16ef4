import { textsFor, type Locale, type Texts } from "./index";
import { cliTexts as en } from "./en/cli";
import { cliTexts as zhCN, type CliTexts } from "./zh-CN/cli";

/** The product's sentences together with those of the command line, which the pane does without. */
export interface CommandLineTexts extends Texts {
  readonly cli: CliTexts;
}

const ALL: Readonly<Record<Locale, CommandLineTexts>> = {
  "zh-CN": { ...textsFor("zh-CN"), cli: zhCN },
  en: { ...textsFor("en"), cli: en },
};

/** The command line's sentences in a language. */
export function commandLineTextsFor(locale: Locale): CommandLineTexts {
  return ALL[locale];
}
