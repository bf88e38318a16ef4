import { gateTexts as texts } from "../../i18n/zh-CN/gate";

// What stands here is compiled to ES5 and runs in Internet Explorer 11: nothing newer than that, in words or in the DOM.

/** The page for those whose Excel is too old lies beside the pane. */
const PAGE = "jibiao.html";

const FONT = "'Microsoft YaHei UI','Microsoft YaHei',sans-serif";

/**
 * Excel 2016 and 2019 show add-ins in Internet Explorer (Trident), an Excel without WebView2 in the old Edge; neither can
 * run the bundle.
 */
export function isTooOld(): boolean {
  return navigator.userAgent.indexOf("Trident/") >= 0 || navigator.userAgent.indexOf("Edge/") >= 0;
}

/** Adds an element with a text and a style. */
export function append<Tag extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: Tag,
  text: string,
  style: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.style.cssText = style;
  element.appendChild(document.createTextNode(text));
  parent.appendChild(element);
  return element;
}

/** Says what to do instead, with the address of 网页版. Whoever starts the pane sees by the attribute that it is too old. */
export function showWayOut(root: HTMLElement): void {
  document.documentElement.setAttribute("data-unsupported", "");
  const main = append(root, "div", "", `margin:16px;font:14px/1.6 ${FONT}`);
  main.setAttribute("role", "main");
  append(main, "h1", texts.title, "margin:0 0 8px;font-size:17px;line-height:1.4");
  append(main, "p", texts.lead, "margin:0 0 12px");
  const steps = append(main, "ol", "", "margin:0 0 12px;padding:0 0 0 22px");
  for (let index = 0; index < texts.steps.length; index++)
    append(steps, "li", texts.steps[index] ?? "", "margin:0 0 6px");
  const address = addressField(main);
  const button = append(main, "button", texts.copy, `margin:0 12px 12px 0;padding:5px 14px;font:14px/1.4 ${FONT}`);
  const answer = append(main, "span", "", "");
  answer.setAttribute("role", "status");
  button.onclick = () => {
    answer.textContent = copied(address) ? texts.copied : texts.notCopied;
  };
  append(main, "p", texts.offline, "margin:0 0 12px");
  append(main, "p", texts.webView, "margin:0;padding:12px 0 0;border-top:1px solid #bbb;font-size:13px");
}

/** A field rather than a link: a link would open in the very web view that is too old. */
function addressField(parent: HTMLElement): HTMLInputElement {
  const style = `width:100%;box-sizing:border-box;margin:0 0 8px;padding:5px 8px;border:1px solid #888;font:14px/1.4 ${FONT}`;
  const field = append(parent, "input", "", style);
  field.readOnly = true;
  field.value = location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, PAGE);
  field.setAttribute("aria-label", texts.address);
  field.onfocus = () => {
    field.select();
  };
  return field;
}

/** Puts a field's text on the clipboard in the one way that such a browser has; it may ask, and be refused. */
function copied(field: HTMLInputElement): boolean {
  field.focus();
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- this page is for Internet Explorer, which has no other way
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

/**
 * Lets a ribbon button say the same: it opens this page, which has nothing to show otherwise, in a small window. Excel looks
 * for the button's function among the page's own when none was registered, and waits for `completed` before it frees it.
 */
export function answerButton(name: string): void {
  const page = window as unknown as Record<string, (event: Office.AddinCommands.Event) => void>;
  page[name] = (event) => {
    Office.context.ui.displayDialogAsync(location.href, { width: 40, height: 60 }, () => {
      event.completed();
    });
  };
}
