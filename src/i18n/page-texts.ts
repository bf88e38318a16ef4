import { fieldNames as enFields } from "./en/field-names";
import { workbenchTexts as enWorkbench } from "./en/workbench";
import { textsFor, type Locale, type Texts } from "./index";
import { fieldNames as zhFields, type FieldNames } from "./zh-CN/field-names";
import { workbenchTexts as zhWorkbench, type WorkbenchTexts } from "./zh-CN/workbench";

/** Every sentence of 网页版: the pane's, and those of the page around it, which the add-in does without. */
export interface PageTexts extends Texts {
  readonly workbench: WorkbenchTexts;
  readonly fields: FieldNames;
}

const ALL: Readonly<Record<Locale, Pick<PageTexts, "workbench" | "fields">>> = {
  "zh-CN": { workbench: zhWorkbench, fields: zhFields },
  en: { workbench: enWorkbench, fields: enFields },
};

/** The sentences in one language. */
export function pageTextsFor(locale: Locale): PageTexts {
  return { ...textsFor(locale), ...ALL[locale] };
}
