import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Fetcher } from "../../../../src/adapters/sources/web/fetcher.ts";
import { systemClock } from "../../../../src/lib/clock.ts";
import { systemTimer } from "../../../../src/lib/timer.ts";

// Made for these tests: a site whose server sends its own certificate alone, and the two above it. Valid until 2126.
const pem = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../../golden/certificates", `${name}.pem`), "utf8");

const site = createServer({ cert: pem("site"), key: pem("site.key") }, (_asked, answer) => answer.end("tin"));
let fetcher: Fetcher;
let address: string;

beforeEach(async () => {
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const { port } = site.address() as AddressInfo;
  address = `https://127.0.0.1:${port}/robots-free`;
  const allowed = [`127.0.0.1:${port}`];
  fetcher = new Fetcher({
    ...{ contact: "tin@example.vn", allowed, clock: systemClock, timer: systemTimer, leastGapMs: 0 },
  });
});
afterEach(async () => {
  await fetcher[Symbol.asyncDispose]();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
});

it("a site that does not send its whole chain is refused, and the words name the setting", async () => {
  await expect(fetcher.fetch(address)).rejects.toMatchObject({
    code: "network",
    message: expect.stringContaining('name the missing one as "certificates" of the source'),
  });
});

it("the missing certificates can be named for a source", async () => {
  const fetched = await fetcher.fetch(address, { certificates: pem("authorities") });
  expect(fetched.outcome === "page" && Buffer.from(fetched.bytes).toString()).toBe("tin");
});

it("what is named opens no other door: a certificate of somebody else is refused as before", async () => {
  await expect(fetcher.fetch(address, { certificates: pem("site") })).rejects.toMatchObject({
    code: "network",
  });
});
