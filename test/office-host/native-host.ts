import type { EventMessage } from "./excel-events";
import { ExcelProcess, TransportStatus } from "./excel-process";
import type { WorkbookDescription } from "./description";
import type { ExcelApiVersion, ExcelControls } from "./session";
import { WorkbookModel } from "./workbook-model";

/** Numbers that office.js gives to what it asks of its host. */
const ExecuteId = { RichApi: 93, CommandCompleted: 94 } as const;
const EventId = { Dialog: 10, RichApiMessage: 33, CommandInvoked: 39 } as const;
const EVENT_CATEGORY = 65536;
const NOT_IMPLEMENTED = 5000;
const HTTP_OK = 200;
const DIALOG_CLOSED = 12006;
const WHITE = 0xffffff;
const DARK = 0x262626;

type Callback = (answer: unknown) => void;
type EventHandler = (id: number, payload: unknown) => void;

/** An array that answers like the SAFEARRAY which Excel for Windows hands to its pages. */
function safeArray(items: readonly unknown[]): unknown[] {
  const array = [...items];
  return Object.defineProperties(array, { toArray: { value: () => array }, dimensions: { value: () => 1 } });
}

interface RichApiCall {
  readonly body: string;
}

function isRecordOrList(value: unknown): value is Readonly<Record<number, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The call is `[[customData, method, path, headers, body, …]]`. */
function richApiCall(parameters: unknown): RichApiCall {
  const message = isRecordOrList(parameters) ? parameters[0] : undefined;
  const body = isRecordOrList(message) ? message[4] : undefined;
  if (typeof body !== "string") throw new Error("The library sent a request without a body");
  return { body };
}

function completedCommand(parameters: unknown): string {
  const id = isRecordOrList(parameters) ? parameters[0] : undefined;
  if (typeof id !== "string") throw new Error("The library completed a command without naming it");
  return id;
}

export interface NativeHostOptions {
  readonly workbook: WorkbookDescription;
  readonly excelApi: ExcelApiVersion;
  readonly theme: "light" | "dark";
  /** Different for every session: the library keeps settings of an instance in the session storage. */
  readonly instanceId: string;
  /** Wraps the work that Excel would do in its own process, so that a page can measure it apart. */
  readonly measure?: (work: () => void) => void;
}

/** Excel for Windows as the library sees it: `window.external`, answering never at once, as the real one does. */
export class NativeHost {
  readonly excel: ExcelProcess;
  /** Address of the page in the open dialog. */
  private dialog: string | undefined;
  private readonly handlers = new Map<number, EventHandler>();
  private readonly commands = new Map<string, () => void>();
  private nextCommand = 0;
  private waiting = 0;

  constructor(private readonly options: NativeHostOptions) {
    this.excel = new ExcelProcess(new WorkbookModel(options.workbook), options.excelApi, (message) => {
      this.later(() => {
        this.sendEvent(message);
      });
    });
  }

  /** What stands as `window.external`. */
  readonly external = {
    GetHostInfo: (): string => "Excel|Win32|16.01|zh-CN|telemetry|||0",
    GetContext: () => this.context(),
    Execute: (id: number, parameters: unknown, callback: Callback): void => {
      this.execute(id, parameters, callback);
    },
    RegisterEvent: (id: number, target: string, handler: EventHandler, callback: Callback): void => {
      this.handlers.set(id, handler);
      if (id === EventId.Dialog) this.dialog = target;
      this.later(() => {
        callback(safeArray([TransportStatus.Ok]));
      });
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback): void => {
      this.handlers.delete(id);
      if (id === EventId.Dialog) this.dialog = undefined;
      this.later(() => {
        callback(safeArray([TransportStatus.Ok]));
      });
    },
  };

  /** What tests get of it. */
  controls(): ExcelControls {
    return {
      workbook: this.excel.workbook,
      stats: this.excel.stats,
      faults: this.excel.faults,
      press: (actionId) => this.press(actionId),
      dialog: () => this.dialog,
      closeDialog: () => {
        this.closeDialog();
      },
      settled: () => this.settled(),
    };
  }

  /** Presses a ribbon button; resolves at event.completed(), rejects when the library listens for no button. */
  private press(actionId: string): Promise<void> {
    const handler = this.handlers.get(EventId.CommandInvoked);
    if (handler === undefined) return Promise.reject(new Error("office.js listens for no ribbon button"));
    const id = `command-${++this.nextCommand}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      handler(EventId.CommandInvoked, safeArray([id, actionId, JSON.stringify({ source: { id: actionId } })]));
    });
  }

  /** Closes the open dialog as its user does. */
  private closeDialog(): void {
    const handler = this.handlers.get(EventId.Dialog);
    if (this.dialog === undefined || handler === undefined) throw new Error("No dialog is open");
    this.dialog = undefined;
    handler(EventId.Dialog, safeArray([DIALOG_CLOSED]));
  }

  /** Resolves when nothing is on its way between Excel and the library. */
  async settled(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.waiting > 0);
  }

  private execute(id: number, parameters: unknown, callback: Callback): void {
    switch (id) {
      case ExecuteId.RichApi: {
        const { body } = richApiCall(parameters);
        this.later(() => {
          callback(this.richApi(body));
        });
        return;
      }
      case ExecuteId.CommandCompleted: {
        const command = completedCommand(parameters);
        this.later(() => {
          callback(safeArray([TransportStatus.Ok]));
          this.commands.get(command)?.();
          this.commands.delete(command);
        });
        return;
      }
      default:
        this.later(() => {
          callback(NOT_IMPLEMENTED);
        });
    }
  }

  private richApi(request: string): unknown {
    let answer: unknown;
    const work = (): void => {
      const { status, body } = this.excel.answer(request);
      const headers = safeArray(["content-type", "application/json"]);
      answer =
        status === TransportStatus.Ok
          ? safeArray([status, safeArray([HTTP_OK, headers, safeArray([body])])])
          : safeArray([status]);
    };
    if (this.options.measure === undefined) work();
    else this.options.measure(work);
    return answer;
  }

  /** One entry a call: the library mistakes an array of two arrays for table data. */
  private sendEvent({ type, targetId, data }: EventMessage): void {
    const handler = this.handlers.get(EventId.RichApiMessage);
    handler?.(EventId.RichApiMessage, safeArray([[EVENT_CATEGORY, type, targetId, JSON.stringify(data), 0]]));
  }

  private later(work: () => void): void {
    this.waiting++;
    setTimeout(() => {
      this.waiting--;
      work();
    }, 0);
  }

  private context(): Record<string, () => unknown> {
    const isDark = this.options.theme === "dark";
    const background = isDark ? DARK : WHITE;
    const foreground = isDark ? WHITE : DARK;
    const theme = {
      bodyBackgroundColor: background,
      bodyForegroundColor: foreground,
      controlBackgroundColor: background,
      controlForegroundColor: foreground,
    };
    const sets = { ExcelApi: this.options.excelApi, AddinCommands: "1.1", DialogApi: "1.1", SharedRuntime: "1.1" };
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "{jibiao}",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => "zh-CN",
      GetAppDataLocale: () => "zh-CN",
      GetDocUrl: () => this.excel.workbook.name,
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetInstanceId: () => this.options.instanceId,
      GetSupportedMatrix: () => JSON.stringify(sets),
      GetHostFullVersion: () => "16.0.14332.20000",
      GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
      GetOfficeThemeInfo: () => JSON.stringify(theme),
    };
  }
}
