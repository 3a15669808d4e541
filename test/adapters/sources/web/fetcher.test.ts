import type { LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { request } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Fetcher, type FetcherOptions } from "../../../../src/adapters/sources/web/fetcher.ts";
import { guardedAgent } from "../../../../src/adapters/sources/web/guarded-agent.ts";
import { systemTimer } from "../../../../src/lib/timer.ts";
import { type Portal, startPortal } from "../../../support/portal.ts";

const NOW = new Date("2026-11-24T03:00:00Z");
let portal: Portal;
let fetcher: Fetcher;
beforeEach(async () => {
  portal = await startPortal();
  fetcher = fetcherWith();
});
afterEach(async () => {
  await fetcher[Symbol.asyncDispose]();
  await portal[Symbol.asyncDispose]();
});

function fetcherWith(more: Partial<FetcherOptions> = {}): Fetcher {
  const allowed = [portal.endpoint];
  return new Fetcher({
    ...{ contact: "tin@example.vn", allowed, clock: () => NOW, timer: systemTimer, leastGapMs: 0 },
    ...more,
  });
}
const at = (path: string) => `${portal.origin}${path}`;
const codeOf = (fetching: Promise<unknown>) =>
  fetching.then(
    () => "none",
    (thrown: { code?: string }) => thrown.code,
  );
const textAt = async (path: string, options = {}) => {
  const fetched = await fetcher.fetch(at(path), options);
  return fetched.outcome === "page" ? Buffer.from(fetched.bytes).toString() : fetched.outcome;
};

it("says who asks, and how to reach them", async () => {
  const agents: (string | undefined)[] = [];
  portal.pages.set("/a", (asked, answer) => {
    agents.push(asked.headers["user-agent"]);
    answer.end("tin");
  });
  expect(await textAt("/a")).toBe("tin");
  expect(agents).toEqual(["LoaPhuong/1.0 (+tin@example.vn)"]);
});

describe("conditional requests", () => {
  it("give validators back to the letter", async () => {
    portal.pages.set("/a", "tin");
    const first = await fetcher.fetch(at("/a"));
    const validators = first.outcome === "page" ? first.validators : undefined;
    expect(validators?.etag).toMatch(/^W\/"/);
    expect(await fetcher.fetch(at("/a"), { validators })).toEqual({ outcome: "not_modified" });
    portal.pages.set("/a", "tin khác");
    expect(await textAt("/a", { validators })).toBe("tin khác");
  });

  it("an answer 304 that nobody asked for is an error", async () => {
    portal.pages.set("/a", (_, answer) => answer.writeHead(304).end());
    expect(await codeOf(fetcher.fetch(at("/a")))).toBe("http_304");
  });
});

describe("redirects", () => {
  const lead = (from: string, to: string) =>
    portal.pages.set(from, (_, answer) => answer.writeHead(302, { location: to }).end());

  it("five are followed, the sixth is not", async () => {
    for (let step = 1; step <= 5; step++) lead(`/${step}`, `/${step + 1}`);
    portal.pages.set("/6", "ở đây");
    const fetched = await fetcher.fetch(at("/1"));
    expect(fetched).toMatchObject({ outcome: "page", url: at("/6") });
    lead("/0", "/1");
    expect(await codeOf(fetcher.fetch(at("/0")))).toBe("too_many_redirects");
  });

  it.each(["http://169.254.169.254/latest/", "http://localhost:22/", "http://[::1]/", "file:///etc/passwd"])(
    "to %s end there",
    async (to) => {
      lead("/a", to);
      expect(await codeOf(fetcher.fetch(at("/a")))).toBe("blocked_address");
    },
  );
});

describe("limits", () => {
  it("of the decoded size, whatever the sent one is", async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    portal.pages.set("/a", (_, answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(await codeOf(fetcher.fetch(at("/a")))).toBe("too_large");
  });

  it("of a body without end", async () => {
    const piece = Buffer.alloc(65_536, "x");
    portal.pages.set("/a", (_, answer) => {
      const push = () => {
        while (!answer.destroyed && answer.write(piece));
        if (!answer.destroyed) answer.once("drain", push);
      };
      push();
    });
    expect(await codeOf(fetcher.fetch(at("/a")))).toBe("too_large");
  });

  it.each([
    ["never answers", (_: unknown, answer: { write(text: string): void }) => void answer],
    ["never ends", (_: unknown, answer: { write(text: string): void }) => answer.write("<rss>")],
  ])("of time, for a server that %s", async (_, answer) => {
    await fetcher[Symbol.asyncDispose]();
    fetcher = fetcherWith({ limitMs: 150 });
    portal.pages.set("/a", answer);
    expect(await codeOf(fetcher.fetch(at("/a")))).toBe("timeout");
  });
});

describe("what is no page", () => {
  it.each([
    [404, "http_404"],
    [403, "http_403"],
    [500, "http_500"],
  ])("status %i is %s", async (status, code) => {
    portal.pages.set("/a", (_, answer) => answer.writeHead(status).end("x"));
    expect(await codeOf(fetcher.fetch(at("/a")))).toBe(code);
  });

  it("a picture, a cut line and nobody there", async () => {
    portal.pages.set("/a", (_, answer) => answer.writeHead(200, { "content-type": "image/png" }).end("x"));
    portal.pages.set("/b", (asked) => void asked.socket.resetAndDestroy());
    portal.pages.set("/c", (asked, answer) => {
      answer.writeHead(200, { "content-length": "1000" }).write("x");
      setTimeout(() => asked.socket.destroy(), 20);
    });
    expect(await codeOf(fetcher.fetch(at("/a")))).toBe("unsupported_content_type");
    expect(await codeOf(fetcher.fetch(at("/b")))).toBe("network");
    expect(await codeOf(fetcher.fetch(at("/c")))).toBe("network");
    await using gone = fetcherWith({ allowed: ["127.0.0.1:9"] });
    expect(await codeOf(gone.fetch("http://127.0.0.1:9/"))).toBe("network");
  });

  it.each([
    ["120", 120_000],
    ["Tue, 24 Nov 2026 03:10:00 GMT", 600_000],
    ["soon", undefined],
  ])("Retry-After: %s", async (header, retryAfterMs) => {
    portal.pages.set("/a", (_, answer) => answer.writeHead(503, { "retry-after": header }).end());
    await expect(fetcher.fetch(at("/a"))).rejects.toMatchObject({ code: "http_503", retryAfterMs });
  });
});

describe("robots.txt", () => {
  it.each([
    ["User-agent: *\nDisallow: /tin", "robots_denied"],
    ["User-agent: LoaPhuong\nDisallow: /\n\nUser-agent: *\nAllow: /", "robots_denied"],
    ["User-agent: *\nDisallow: /tim-kiem", "none"],
    ["<html>không có</html>", "none"],
  ])("%j: %s", async (text, code) => {
    portal.pages.set("/robots.txt", text);
    portal.pages.set("/tin", "tin");
    expect(await codeOf(fetcher.fetch(at("/tin")))).toBe(code);
    expect(portal.asked).toEqual(code === "none" ? ["/tin"] : []);
  });

  it("that fails allows nothing, until it can be had", async () => {
    portal.pages.set("/robots.txt", (_, answer) => answer.writeHead(503).end());
    portal.pages.set("/tin", "tin");
    expect(await codeOf(fetcher.fetch(at("/tin")))).toBe("robots_unavailable");
    portal.pages.delete("/robots.txt");
    expect(await textAt("/tin")).toBe("tin");
  });

  it("sets the pause between two requests", async () => {
    const slept: number[] = [];
    let nowMs = 0;
    const timer = {
      nowMs: () => nowMs,
      sleep: async (ms: number) => {
        slept.push(ms);
        nowMs += ms;
      },
    };
    portal.pages.set("/robots.txt", "User-agent: *\nCrawl-delay: 5");
    portal.pages.set("/tin", "tin");
    await using slow = fetcherWith({ timer });
    await slow.fetch(at("/tin"));
    await slow.fetch(at("/tin"));
    expect(slept).toEqual([5_000]);
  });
});

it("asks a host for one thing at a time", async () => {
  for (const path of ["/a", "/b", "/c"]) {
    portal.pages.set(path, (_, answer) => void setTimeout(() => answer.end("x"), 20));
  }
  await Promise.all(["/a", "/b", "/c"].map((path) => fetcher.fetch(at(path))));
  expect([portal.asked, portal.mostAtOnce]).toEqual([["/a", "/b", "/c"], 1]);
});

describe("private networks", () => {
  it.each([[["10.0.0.5"]], [["127.0.0.1"]], [["8.8.8.8", "192.168.1.1"]], [["::ffff:10.0.0.5"]]])(
    "a name that leads to %j is refused",
    async (addresses) => {
      const lookup: LookupFunction = (_, __, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        );
      await using guarded = fetcherWith({ lookup });
      expect(await codeOf(guarded.fetch("http://tin.example.vn/"))).toBe("blocked_address");
    },
  );

  it("a connection that leads there is cut before anything is asked", async () => {
    const agent = guardedAgent({ allowed: new Set() });
    portal.pages.set("/", "bí mật");
    await expect(request(portal.origin, { dispatcher: agent })).rejects.toMatchObject({
      code: "blocked_address",
    });
    expect(portal.asked).toEqual([]);
    await agent.destroy();
  });
});
