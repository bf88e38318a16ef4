import { requireMemberOf } from "./excel-api-sets";
import { EventRegistry, type EventMessage } from "./excel-events";
import { excelRoot, newObject } from "./excel-objects";
import { FaultPlan, StatsRecorder, faultError, kindOf, utf8Length, type BatchKind } from "./host-monitor";
import { RichApi } from "./rich-api";
import type { RichApiRequest } from "./rich-api-message";
import type { ExcelApiVersion } from "./session";
import type { WorkbookModel } from "./workbook-model";

/** Errors that come with the transport and not in the answer; the library turns the numbers into its codes. */
export const TransportStatus = { Ok: 0, CellEditMode: 5004, RequestTooLarge: 5103, ResponseTooLarge: 5104 } as const;

export interface Answer {
  readonly status: number;
  /** JSON; empty when the transport failed. */
  readonly body: string;
  /** Code of the error that the add-in will see, if any. */
  readonly error: string | undefined;
}

const CELL_EDITING = failed(TransportStatus.CellEditMode, "InvalidOperationInCellEditMode");
const REQUEST_TOO_LARGE = failed(TransportStatus.RequestTooLarge, "RequestPayloadSizeLimitExceeded");
const RESPONSE_TOO_LARGE = failed(TransportStatus.ResponseTooLarge, "ResponsePayloadSizeLimitExceeded");

function failed(status: number, error: string): Answer {
  return { status, body: "", error };
}

/** Excel without its connection to the library: takes requests as text and answers them. */
export class ExcelProcess {
  readonly faults = new FaultPlan();
  readonly stats: StatsRecorder;
  private readonly api: RichApi;

  constructor(
    readonly workbook: WorkbookModel,
    excelApi: ExcelApiVersion,
    sendEvent: (message: EventMessage) => void,
  ) {
    const events = new EventRegistry(workbook, sendEvent);
    this.api = new RichApi(excelRoot(workbook, events), newObject, requireMemberOf(excelApi));
    this.stats = new StatsRecorder(
      () => this.api.references.size,
      () => events.count,
    );
  }

  answer(body: string): Answer {
    const request = JSON.parse(body) as RichApiRequest;
    const kind = kindOf(request);
    const answer = this.carryOut(request, kind, utf8Length(body));
    if (kind === "cleanup") this.stats.cleanups++;
    if (kind === "sync") {
      this.stats.batches.push({
        requestBytes: utf8Length(body),
        responseBytes: utf8Length(answer.body),
        actions: request.Actions.length,
        ...(answer.error === undefined ? {} : { error: answer.error }),
      });
    }
    return answer;
  }

  private carryOut(request: RichApiRequest, kind: BatchKind, requestBytes: number): Answer {
    if (this.faults.cellEditing && kind !== "own") return CELL_EDITING;
    const fault = kind === "sync" ? this.faults.next() : undefined;
    if (fault?.code === "InvalidOperationInCellEditMode") return CELL_EDITING;
    if (fault?.code === "RequestPayloadSizeLimitExceeded" || requestBytes > (this.faults.maxRequestBytes ?? Infinity)) {
      return REQUEST_TOO_LARGE;
    }
    const isTooLong = fault?.code === "ResponsePayloadSizeLimitExceeded";
    const { response, references } = this.api.execute(request, (index) => {
      if (fault !== undefined && !isTooLong && index >= fault.afterActions) throw faultError(fault.code);
    });
    const body = JSON.stringify(response);
    if (isTooLong || utf8Length(body) > (this.faults.maxResponseBytes ?? Infinity)) {
      this.api.release(references);
      return RESPONSE_TOO_LARGE;
    }
    return { status: TransportStatus.Ok, body, error: response.Error?.Code };
  }
}
