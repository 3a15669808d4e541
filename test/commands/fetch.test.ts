import { afterEach, beforeEach, expect, it } from "vitest";
import { fetch } from "../../src/commands/fetch.ts";
import { runCommand, settingsIn } from "../support/command.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";
import { feedOf, listingOf, type Portal, startPortal } from "../support/portal.ts";

const NEWS = [
  { title: "Phường mở điểm đọc sách nói", path: "/tin/1" },
  { title: "Trạm y tế tiêm chủng cho trẻ em", path: "/tin/2" },
];
let folder: Folder;
let portal: Portal;
beforeEach(async () => {
  folder = await temporaryFolder();
  portal = await startPortal();
});
afterEach(async () => {
  await portal[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function fetched(...paths: readonly string[]) {
  const env = { ...settingsIn(folder.path), FETCH_ALLOW: portal.endpoint };
  const urls = paths.map((path) => (path.startsWith("/") ? `${portal.origin}${path}` : path));
  const { status, out } = await runCommand(fetch, urls, { env });
  return { status, outcomes: out.map((line) => JSON.parse(line)) };
}

it("counts what feeds and listings name, and remembers what servers say", async () => {
  portal.pages.set("/rss", feedOf(portal.origin, NEWS));
  portal.pages.set("/tin", listingOf(NEWS));
  const first = await fetched("/rss", "/tin");
  expect(first).toMatchObject({
    status: 0,
    outcomes: [
      { outcome: "items", itemCount: 2 },
      { outcome: "items", itemCount: 2 },
    ],
  });
  expect((await fetched("/rss")).outcomes).toEqual([
    { url: `${portal.origin}/rss`, outcome: "not_modified" },
  ]);
  portal.pages.set("/rss", feedOf(portal.origin, NEWS.slice(1)));
  expect((await fetched("/rss")).outcomes).toMatchObject([{ outcome: "items", itemCount: 1 }]);
});

it("names each failure and does the rest", async () => {
  portal.pages.set("/busy", (_, answer) => answer.writeHead(503, { "retry-after": "120" }).end());
  portal.pages.set("/wall", '<html><script>document.cookie="D=1";location.reload()</script></html>');
  portal.pages.set("/words", "<html><p>Xin chào</p></html>");
  portal.pages.set("/rss", feedOf(portal.origin, NEWS));
  const { status, outcomes } = await fetched("/none", "/busy", "/wall", "/words", "http://10.0.0.1/", "/rss");
  expect(status).toBe(1);
  expect(outcomes.map(({ code, outcome }) => code ?? outcome)).toEqual([
    ...["http_404", "http_503", "blocked_by_challenge", "not_a_feed", "blocked_address", "items"],
  ]);
  expect(outcomes[1].retryAfterS).toBe(120);
  expect(outcomes.slice(0, 5).every(({ message }) => message.length > 20)).toBe(true);
});

it("what could not be read is asked for again in full", async () => {
  portal.pages.set("/rss", "<?xml version='1.0'?><rss><channel>");
  expect((await fetched("/rss")).outcomes).toMatchObject([{ code: "malformed_xml" }]);
  expect((await fetched("/rss")).outcomes).toMatchObject([{ code: "malformed_xml" }]);
});

it("without an address says how it is used", async () => {
  const { status, err } = await runCommand(fetch, []);
  expect([status, err[0]]).toEqual([2, expect.stringContaining("Usage:")]);
});
