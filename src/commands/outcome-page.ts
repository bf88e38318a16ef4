import { textsFor, type Locale } from "../i18n";
import { outcomeText, outcomeTitle, type Outcome } from "./outcome";

/** Writes the outcome into an empty page. */
export function showOutcome(page: Document, outcome: Outcome, locale: Locale): void {
  const { headline, sentences } = outcomeText(outcome, textsFor(locale));
  page.documentElement.lang = locale;
  page.title = outcomeTitle(locale);
  const main = page.createElement("main");
  main.style.cssText = "padding: 20px 24px; font: 15px/1.6 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', sans-serif";
  const heading = page.createElement("h1");
  heading.style.cssText = "margin: 0 0 12px; font-size: 17px; font-weight: 600; text-wrap: balance";
  heading.textContent = headline;
  main.append(heading);
  for (const sentence of sentences) {
    const paragraph = page.createElement("p");
    paragraph.style.cssText = "margin: 0 0 8px";
    paragraph.textContent = sentence;
    main.append(paragraph);
  }
  page.body.append(main);
}
