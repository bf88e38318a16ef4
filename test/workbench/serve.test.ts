import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readPort, startServer, type RunningServer } from "../../src/tools/serve";

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
const options = () => ({ page: path.join(folder, "jibiao.html"), port: 0 });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "jibiao-serve-"));
  await writeFile(path.join(folder, "jibiao.html"), "<p>绩标</p>");
  await writeFile(path.join(folder, "other.html"), "secret");
  server = await startServer(options());
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe("what is served", () => {
  test.each(["/", "/jibiao.html", "/jibiao.html?lang=en", "/?lang=en#top"])("%s is the page", async (target) => {
    const answer = await ask(server.port, target);
    expect([answer.status, answer.headers["content-type"], answer.body]).toEqual([
      200,
      "text/html; charset=utf-8",
      "<p>绩标</p>",
    ]);
  });

  test("HEAD gives the same headers and no body", async () => {
    const answer = await ask(server.port, "/", { method: "HEAD" });
    expect([answer.status, answer.headers["content-length"], answer.body]).toEqual([200, "13", ""]);
  });

  test("no other page may frame it, not even a refusal", async () => {
    for (const target of ["/", "/missing.js"]) {
      const { headers } = await ask(server.port, target);
      expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  test("a page that is not built yet is not found", async () => {
    const empty = await startServer({ page: path.join(folder, "not-built.html"), port: 0 });
    expect((await ask(empty.port, "/")).status).toBe(404);
    await empty.close();
  });
});

describe("what is refused", () => {
  test.each([
    "/other.html",
    "/../jibiao.html",
    "/%2e%2e/other.html",
    "//jibiao.html",
    "/jibiao.html/",
    "/jibiao.html%00",
    "/favicon.ico",
    "http://elsewhere.example/",
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
    expect((await ask(second.port, "/")).body).toBe("<p>绩标</p>");
    await second.close();
  });

  test("PORT is read, and what is no port gives 3210", () => {
    expect(["8080", "0", undefined, "", "abc", "70000", "-1"].map(readPort)).toEqual([
      8080, 0, 3210, 3210, 3210, 3210, 3210,
    ]);
  });
});
