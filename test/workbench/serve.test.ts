import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readPort, resolveRequest, startServer, type RunningServer } from "../../src/tools/serve";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request whose path is sent as it stands; `fetch` would tidy it up. */
function ask(port: number, target: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path: target,
        method: options.method ?? "GET",
        headers: { host: options.host ?? `127.0.0.1:${port}` },
        agent: false,
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (body += chunk));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

let folder = "";
let server: RunningServer;
const options = () => ({ page: path.join(folder, "page"), samples: path.join(folder, "samples"), port: 0 });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "jibiao-serve-"));
  await mkdir(path.join(folder, "page"));
  await mkdir(path.join(folder, "samples"));
  await writeFile(path.join(folder, "page", "index.html"), "<p>绩标</p>");
  await writeFile(path.join(folder, "page", "page.js"), "1;");
  await writeFile(path.join(folder, "page", "notes.secret"), "secret");
  await writeFile(path.join(folder, "page", ".hidden.js"), "secret");
  await writeFile(path.join(folder, "samples", "样表.xlsx"), "PK");
  await writeFile(path.join(folder, "outside.js"), "secret");
  await symlink(path.join(folder, "outside.js"), path.join(folder, "page", "link.js"));
  server = await startServer(options());
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe("what is served", () => {
  test.each([
    ["/", "text/html; charset=utf-8", "<p>绩标</p>"],
    ["/index.html?lang=en", "text/html; charset=utf-8", "<p>绩标</p>"],
    ["/page.js", "text/javascript; charset=utf-8", "1;"],
    [
      `/samples/${encodeURIComponent("样表.xlsx")}`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "PK",
    ],
  ])("%s comes with its type", async (target, type, body) => {
    const answer = await ask(server.port, target);
    expect([answer.status, answer.headers["content-type"], answer.body]).toEqual([200, type, body]);
  });

  test("HEAD gives the same headers and no body", async () => {
    const answer = await ask(server.port, "/page.js", { method: "HEAD" });
    expect([answer.status, answer.headers["content-length"], answer.body]).toEqual([200, "2", ""]);
  });

  test("every answer forbids anything from elsewhere", async () => {
    for (const target of ["/", "/page.js", "/missing.js"]) {
      const { headers } = await ask(server.port, target);
      expect(headers["content-security-policy"]).toMatch(
        /^default-src 'none'; script-src 'self'; .*connect-src 'self'; .*frame-ancestors 'none'$/,
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });
});

describe("what is refused", () => {
  test.each([
    "/missing.js",
    "/../outside.js",
    "/..%2foutside.js",
    "/%2e%2e/outside.js",
    "/samples/../../outside.js",
    "/samples/..%5c..%5coutside.js",
    "/samples/",
    "/samples",
    "//page.js",
    "/.hidden.js",
    "/notes.secret",
    "/link.js",
    "/page.js%00",
    "/%ff",
    "http://elsewhere.example/page.js",
  ])("%s is not found", async (target) => {
    const answer = await ask(server.port, target);
    expect([answer.status, answer.body]).toEqual([404, "404"]);
  });

  test("only reading is allowed", async () => {
    expect((await ask(server.port, "/", { method: "POST" })).status).toBe(405);
  });

  test("a name of another site that points here gets nothing", async () => {
    expect((await ask(server.port, "/", { host: "evil.example" })).status).toBe(421);
    expect((await ask(server.port, "/", { host: `localhost:${server.port}` })).status).toBe(200);
  });
});

describe("ports", () => {
  test("when the port is taken the next free one is used", async () => {
    const second = await startServer({ ...options(), port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    expect((await ask(second.port, "/page.js")).body).toBe("1;");
    await second.close();
  });

  test("PORT is read, and what is no port gives 3210", () => {
    expect(["8080", "0", undefined, "", "abc", "70000", "-1"].map(readPort)).toEqual([
      8080, 0, 3210, 3210, 3210, 3210, 3210,
    ]);
  });
});

test("paths resolve inside the two folders only", () => {
  const folders = { page: path.resolve("/srv/page"), samples: path.resolve("/srv/samples") };
  expect(resolveRequest("/a/b.js", folders)).toBe(path.resolve("/srv/page/a/b.js"));
  expect(resolveRequest("/samples/x.xlsx#y", folders)).toBe(path.resolve("/srv/samples/x.xlsx"));
  expect(resolveRequest("/a/../../x", folders)).toBeUndefined();
  expect(resolveRequest("", folders)).toBeUndefined();
});
