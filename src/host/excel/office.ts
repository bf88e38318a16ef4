import { HostError } from "../port";

/** LTSC 2021; the manifest asks for the same. */
const EXCEL_API = "1.14";

/**
 * Resolves when Excel is there and can do what is needed. Rejects with HostError `unsupported` outside Excel and in an
 * Excel older than ExcelApi 1.14, and with `host-busy` when office.js was not loaded.
 */
export async function whenOfficeReady(): Promise<void> {
  const library: unknown = Reflect.get(globalThis, "Office");
  if (library === undefined) throw new HostError("host-busy");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostError("unsupported");
  if (!Office.context.requirements.isSetSupported("ExcelApi", EXCEL_API)) throw new HostError("unsupported");
}

/** Colours are `#RRGGBB`. */
interface ToldTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** What Office tells of itself; on some platforms it is less than its types promise. */
interface Told {
  readonly officeTheme?: ToldTheme;
  readonly displayLanguage?: string;
}

function told(): Told {
  return Office.context;
}

/** Whether Office shows itself dark; undefined where it does not say, as on the web. */
export function officeTheme(): "light" | "dark" | undefined {
  return themeOf(told().officeTheme ?? {});
}

/**
 * Calls the listener when Office may show itself otherwise: Excel has no event for that, but tells the theme anew to whoever
 * comes back to the pane. Returns a function that stops it.
 */
export function onOfficeTheme(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

/** The same of what Office has told. */
export function themeOf({ isDarkTheme, bodyBackgroundColor = "" }: ToldTheme): "light" | "dark" | undefined {
  const isDark = isDarkTheme ?? isDarkColor(bodyBackgroundColor);
  if (isDark === undefined) return undefined;
  return isDark ? "dark" : "light";
}

/** Language of Office's own menus, such as `zh-CN`; an empty text when it does not say. */
export function officeLanguage(): string {
  return told().displayLanguage ?? "";
}

/** Excel on the web has limits that the others do not have. */
export function isOnTheWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}

/** Whether a page in Office can hand a file to the downloads: on Mac and iOS nothing comes of it, and no error either. */
export function savesDownloads(): boolean {
  const { Mac, iOS } = Office.PlatformType;
  return ![Mac, iOS].includes(Office.context.platform);
}

/** Whether white text is easier to read on it than black; undefined when the text is no `#RRGGBB`. */
function isDarkColor(color: string): boolean | undefined {
  const digits = /^#?([0-9a-f]{6})/i.exec(color)?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
}
