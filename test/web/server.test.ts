import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { startWeb } from "../../src/web/server.ts";
import { startStub } from "./stub-bot.ts";

const bare = {
  host: "127.0.0.1",
  port: 0,
  health: async () => ({ ok: true, parts: { store: "ok" } }),
  metrics: async () => "up 1\n",
};

/** With any headers at all: fetch sets Host and Origin itself. */
function ask(url: string, headers: Record<string, string>, post?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: post === undefined ? "GET" : "POST", headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(post);
  });
}

describe("health and metrics", () => {
  it("200 when all is well", async () => {
    await using web = await startWeb(bare);
    const response = await fetch(`${web.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok", parts: { store: "ok" } }]);
  });

  it.each([
    ["a part fails", async () => ({ ok: false, parts: { store: "disk full" } }), { store: "disk full" }],
    ["nobody can tell", () => Promise.reject(new Error("lost")), { health: "lost" }],
  ])("503 and why when %s", async (_, health, parts) => {
    await using web = await startWeb({ ...bare, health });
    const response = await fetch(`${web.url}/health`);
    expect([response.status, await response.json()]).toEqual([503, { status: "failing", parts }]);
  });

  it("metrics are Prometheus text", async () => {
    await using web = await startWeb(bare);
    const response = await fetch(`${web.url}/metrics`);
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    expect(await response.text()).toBe("up 1\n");
  });

  it("a scraper may call by any name", async () => {
    await using web = await startWeb(bare);
    expect(await ask(`${web.url}/metrics`, { host: "loa:8080" })).toBe(200);
  });
});

it("without a page there is none", async () => {
  await using web = await startWeb(bare);
  expect((await fetch(web.url)).status).toBe(404);
  expect((await fetch(`${web.url}/api/events?user=1`)).status).toBe(404);
});

it("a port in use is said with the setting that changes it", async () => {
  await using web = await startWeb(bare);
  const second = startWeb({ ...bare, port: Number(new URL(web.url).port) });
  await expect(second).rejects.toMatchObject({
    code: "port_in_use",
    remedy: expect.stringContaining("HTTP_PORT"),
  });
});

it("an address of another machine is refused in words", async () => {
  const elsewhere = startWeb({ ...bare, host: "192.0.2.1" });
  await expect(elsewhere).rejects.toMatchObject({ code: "cannot_listen" });
});

it("closes while an event stream is open", { timeout: 2000 }, async () => {
  const stub = await startStub();
  const response = await fetch(`${stub.web.url}/api/events?user=1`);
  await stub[Symbol.asyncDispose]();
  await expect(response.text()).rejects.toThrow();
});

describe("the page", () => {
  it("is strict about what runs in it", async () => {
    await using stub = await startStub();
    const { headers } = await fetch(stub.web.url);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("escapes titles and lists the newest articles", async () => {
    await using stub = await startStub();
    const html = await (await fetch(stub.web.url)).text();
    expect(html).toContain("ngày 24 tháng 11 năm 2026");
    expect(html).toContain("Tiêm vắc xin &#60;cho trẻ&#62; &#38; người già");
  });

  it.each([
    ["/", 200],
    ["/?user=2", 200],
    ["/?user=123456789", 200],
    ["/?user=100", 404],
    ["/?user=0", 404],
    ["/?user=abc", 404],
    ["/?user=1%22", 404],
    ["/assets/chat.js", 200],
    ["/assets/../server.ts", 404],
    ["/api/events", 404],
  ])("%s is %i", async (path, status) => {
    await using stub = await startStub();
    expect(await ask(`${stub.web.url}${path}`, {})).toBe(status);
  });
});

describe("who may use it", () => {
  const json = { "content-type": "application/json" };
  const body = JSON.stringify({ user: 1, text: "chào" });
  it.each([
    [
      "our page",
      200,
      (host: string) => ({ ...json, origin: `http://${host}`, "sec-fetch-site": "same-origin" }),
    ],
    ["a program", 200, () => json],
    ["localhost", 200, () => ({ ...json, host: "localhost:8080", origin: "http://localhost:8080" })],
    ["another site", 403, () => ({ ...json, origin: "https://evil.example" })],
    ["another port of this machine", 403, () => ({ ...json, origin: "http://127.0.0.1:1" })],
    ["a sandboxed frame", 403, () => ({ ...json, origin: "null" })],
    ["a cross-site request", 403, () => ({ ...json, "sec-fetch-site": "cross-site" })],
    ["a sister site", 403, () => ({ ...json, "sec-fetch-site": "same-site" })],
    ["a rebound name", 403, () => ({ ...json, host: "evil.example", origin: "http://evil.example" })],
    ["a name that begins like ours", 403, () => ({ ...json, host: "127.0.0.1.evil.example" })],
    ["a form", 415, () => ({ "content-type": "text/plain" })],
  ])("%s: %i", async (_, status, headersFor) => {
    await using stub = await startStub();
    const headers = headersFor(new URL(stub.web.url).host);
    expect(await ask(`${stub.web.url}/api/messages`, headers, body)).toBe(status);
  });

  it("another site can neither open a conversation nor read the page under a foreign name", async () => {
    await using stub = await startStub();
    expect(await ask(`${stub.web.url}/api/events?user=1`, { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await ask(stub.web.url, { host: "evil.example" })).toBe(403);
    expect(stub.telegram.open(1).messages()).toEqual([]);
  });

  it.each([
    ["no JSON", "{", 400],
    ["another shape", '{"user":"1","text":"a"}', 400],
    ["no words", '{"user":1,"text":"  "}', 400],
    ["an unknown person", '{"user":100,"text":"a"}', 404],
    ["more than 16 kB", JSON.stringify({ user: 1, text: "a".repeat(16_400) }), 413],
  ])("%s is refused", async (_, wrong, status) => {
    await using stub = await startStub();
    expect(await ask(`${stub.web.url}/api/messages`, json, wrong)).toBe(status);
  });
});
