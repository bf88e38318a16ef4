import type { Json } from "./host-object";
import type { WorkbookEvent, WorkbookModel } from "./workbook-model";

/** Numbers that the library gives to the events. */
export const EventType = { SheetChanged: 10, SheetAdded: 13, SheetDeleted: 15 } as const;

/** Target of the events of the whole collection of sheets. */
export const WORKBOOK_TARGET = "Workbook";

/** One event on its way to the library. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  readonly data: Json;
}

/** Which events the library wants, and their messages. A registration counts once however often it is asked for. */
export class EventRegistry {
  private readonly registered = new Set<string>();

  constructor(
    workbook: WorkbookModel,
    private readonly send: (message: EventMessage) => void,
  ) {
    workbook.onEvent((event) => {
      this.publish(event);
    });
  }

  get count(): number {
    return this.registered.size;
  }

  register(type: number, targetId: string): null {
    this.registered.add(`${type} ${targetId}`);
    return null;
  }

  unregister(type: number, targetId: string): null {
    this.registered.delete(`${type} ${targetId}`);
    return null;
  }

  private publish(event: WorkbookEvent): void {
    switch (event.kind) {
      case "changed": {
        const data = {
          changeType: event.changeType,
          source: "Local",
          worksheetId: event.sheetId,
          address: event.address,
          shiftDirection: "None",
          triggerSource: event.byAddin ? "ThisLocalAddin" : "Unknown",
        };
        this.deliver(EventType.SheetChanged, event.sheetId, data);
        this.deliver(EventType.SheetChanged, WORKBOOK_TARGET, data);
        return;
      }
      case "added":
        this.deliver(EventType.SheetAdded, WORKBOOK_TARGET, { source: "Local", worksheetId: event.sheetId });
        return;
      case "deleted":
        this.deliver(EventType.SheetDeleted, WORKBOOK_TARGET, { source: "Local", worksheetId: event.sheetId });
    }
  }

  private deliver(type: number, targetId: string, data: Json): void {
    if (this.registered.has(`${type} ${targetId}`)) this.send({ type, targetId, data });
  }
}
