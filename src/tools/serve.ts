import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { workbenchTexts } from "../i18n/zh-CN/workbench";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 3210;
/** How many ports are tried after the wanted one. */
const PORT_ATTEMPTS = 50;

/** The page has its own policy inside; what a page can't say of itself is that no other may frame it. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

export interface ServeOptions {
  /** The page's file: the only one that is served. */
  readonly page: string;
  /** First port to try; 0 lets the system choose. */
  readonly port: number;
}

export interface RunningServer {
  /** Address of the page, with a slash at its end. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

const PAGE_PATHS: ReadonlySet<string | undefined> = new Set(["/", "/jibiao.html"]);

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
  const [target] = (request.url ?? "").split(/[?#]/, 1);
  const found = PAGE_PATHS.has(target) ? await stat(options.page).catch(() => undefined) : undefined;
  if (found?.isFile() !== true) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/html; charset=utf-8", "Content-Length": found.size });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(options.page)
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
  const page = path.resolve("dist/jibiao.html");
  if ((await stat(page).catch(() => undefined)) === undefined) {
    console.error(workbenchTexts.notBuilt);
    process.exitCode = 1;
    return;
  }
  const server = await startServer({ page, port: readPort(process.env.PORT) });
  console.log(workbenchTexts.serving(`${server.address}?sample`));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

if (/[\\/]serve\.[jt]s$/.test(process.argv[1] ?? "")) void main();
