import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { workbenchTexts } from "../i18n/zh-CN/workbench";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 3210;
/** How many ports are tried after the wanted one. */
const PORT_ATTEMPTS = 50;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The page loads its own files and nothing else; Fluent writes its styles at run time. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

export interface ServeOptions {
  /** Folder of the built page. */
  readonly page: string;
  /** Folder shown as `samples/`. */
  readonly samples: string;
  /** First port to try; 0 lets the system choose. */
  readonly port: number;
}

export interface RunningServer {
  /** Address of the page, with a slash at its end. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * The file a request path stands for, or undefined when it stands for none. `target` is what follows the method in a
 * request line; a path may not leave its folder, and names that begin with a dot are not served.
 */
export function resolveRequest(target: string, options: Pick<ServeOptions, "page" | "samples">): string | undefined {
  const [rawPath = ""] = target.split(/[?#]/, 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith("/") || /[\\\0]/.test(decoded)) return undefined;
  const parts = decoded.slice(1).split("/");
  if (parts.length === 1 && parts[0] === "") return path.join(options.page, "index.html");
  if (parts.some((part) => part === "" || part.startsWith("."))) return undefined;
  const [first, ...rest] = parts;
  if (first === "samples") return rest.length === 0 ? undefined : path.join(options.samples, ...rest);
  return path.join(options.page, ...parts);
}

/** Whether the real file lies in one of the served folders; a symbolic link must not lead out of them. */
async function isServed(file: string, options: ServeOptions): Promise<boolean> {
  const real = await realpath(file);
  for (const folder of [options.page, options.samples]) {
    const root = await realpath(folder).catch(() => undefined);
    if (root !== undefined && real.startsWith(root + path.sep)) return true;
  }
  return false;
}

function refuse(response: ServerResponse, status: number, extra: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...HEADERS, ...extra, "Content-Type": "text/plain; charset=utf-8" });
  response.end(String(status));
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): Promise<void> {
  // Another site whose name was pointed at this machine must not read the page.
  const hostname = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (hostname !== HOST && hostname !== "localhost") {
    refuse(response, 421);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405, { Allow: "GET, HEAD" });
    return;
  }
  // Browsers ask for it unasked; no icon is no error.
  if (request.url === "/favicon.ico") {
    response.writeHead(204, HEADERS);
    response.end();
    return;
  }
  const file = resolveRequest(request.url ?? "", options);
  const type = file === undefined ? undefined : CONTENT_TYPES[path.extname(file).toLowerCase()];
  if (file === undefined || type === undefined) {
    refuse(response, 404);
    return;
  }
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true || !(await isServed(file, options))) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, { ...HEADERS, "Content-Type": type, "Content-Length": found.size });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function isPortTaken(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "EADDRINUSE" || code === "EACCES";
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.removeListener("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Serves the page to this machine only; when the wanted port is taken, the next free one is used. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  const last = options.port === 0 ? 0 : Math.min(options.port + PORT_ATTEMPTS, 65535);
  for (let wanted = options.port; ; wanted++) {
    try {
      const port = await listen(server, wanted);
      return {
        address: `http://${HOST}:${port}/`,
        port,
        close: () =>
          new Promise((resolve) => {
            server.close(() => {
              resolve();
            });
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if (!isPortTaken(error) || wanted >= last) throw error;
    }
  }
}

/** The wanted port: a number from 0 to 65535, or the default when the text is no such number. */
export function readPort(text: string | undefined): number {
  const port = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : DEFAULT_PORT;
  return port <= 65535 ? port : DEFAULT_PORT;
}

async function main(): Promise<void> {
  const page = path.resolve("dist/page");
  if ((await stat(path.join(page, "index.html")).catch(() => undefined)) === undefined) {
    console.error(workbenchTexts.notBuilt);
    process.exitCode = 1;
    return;
  }
  const server = await startServer({ page, samples: path.resolve("assets/samples"), port: readPort(process.env.PORT) });
  console.log(workbenchTexts.serving(server.address));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

if (/[\\/]serve\.[jt]s$/.test(process.argv[1] ?? "")) void main();
