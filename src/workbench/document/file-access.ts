/** A file the browser may come back to, as the File System Access API has it; not all of it is in TypeScript's library. */
export interface FileHandle extends FileSystemFileHandle {
  readonly queryPermission?: (descriptor: { readonly mode: "read" | "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission?: (descriptor: { readonly mode: "read" | "readwrite" }) => Promise<PermissionState>;
}

interface PickerOptions {
  readonly id?: string;
  readonly suggestedName?: string;
  readonly types?: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

interface PickerWindow {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileHandle[]>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileHandle>;
}

/** The type of a workbook. */
export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What a file dialog offers; the file itself is judged by its content. */
export const ACCEPTED_FILES = ".xlsx,.xlsm,.xltx,.xltm";

const pickers = (): PickerWindow => window as unknown as PickerWindow;

/** Whether files can be opened so that they can be saved back where they lie. */
export function canPickFiles(): boolean {
  const { showOpenFilePicker, showSaveFilePicker } = pickers();
  return showOpenFilePicker !== undefined && showSaveFilePicker !== undefined;
}

/** Lets the officer choose a workbook. Undefined when they choose none. */
export async function pickFile(description: string): Promise<FileHandle | undefined> {
  const types = [{ description, accept: { [SPREADSHEET]: ACCEPTED_FILES.split(",") } }];
  const handles = await unlessCancelled(pickers().showOpenFilePicker?.({ id: "jibiao", types }));
  return handles?.[0];
}

/** Lets the officer choose where a workbook is to be saved. Undefined when they choose nothing. */
export function pickTarget(suggestedName: string, description: string): Promise<FileHandle | undefined> {
  const extension = /\.[^.]+$/.exec(suggestedName)?.[0] ?? ".xlsx";
  const types = [{ description, accept: { [SPREADSHEET]: [extension] } }];
  return unlessCancelled(pickers().showSaveFilePicker?.({ id: "jibiao", suggestedName, types }));
}

/** The file behind a dropped thing, where the browser lets us come back to it; undefined otherwise. */
export async function handleOf(item: DataTransferItem): Promise<FileHandle | undefined> {
  const { getAsFileSystemHandle } = item as { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
  if (getAsFileSystemHandle === undefined) return undefined;
  const handle = await getAsFileSystemHandle.call(item).catch(() => null);
  return handle?.kind === "file" ? (handle as FileHandle) : undefined;
}

/** Whether the browser lets us read or write the file; it may ask the officer, which it does only in answer to a click. */
export async function isAllowed(handle: FileHandle, mode: "read" | "readwrite"): Promise<boolean> {
  if ((await handle.queryPermission?.({ mode })) === "granted") return true;
  const answer = await handle.requestPermission?.({ mode });
  return answer === undefined || answer === "granted";
}

/** Replaces the file's content: the new one is written beside it and takes its place when it is complete. */
export async function writeTo(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

async function unlessCancelled<Result>(asked: Promise<Result> | undefined): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}
