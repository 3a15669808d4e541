import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parse } from "../../src/commands/parse.ts";
import { newsOf, TITLE } from "../articles/html/pages.ts";
import { runCommand } from "../support/command.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";
import { feedOf, listingOf } from "../support/portal.ts";

const URL = "https://phuong.example.vn/tin";
let folder: Folder;
const pathOf = (name: string) => join(folder.path, name);
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(folder.path, { recursive: true });
  const news = [{ title: "Phường mở điểm đọc sách nói", path: "/tin/1" }];
  await writeFile(pathOf("a.html"), newsOf());
  await writeFile(pathOf("a.xml"), feedOf("https://phuong.example.vn", news));
  await writeFile(pathOf("b.html"), listingOf(news, "/tin?page=2"));
  await writeFile(pathOf("a.txt"), "y tế\n\nTin\nNgày đăng 31/02/2026\n\nTrạm\u2028mở cửa.");
});
afterEach(() => folder[Symbol.asyncDispose]());

async function batch(...requests: readonly unknown[]) {
  const text = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
  // In two pieces that fall apart in the middle of a line.
  const stdin = [text.slice(0, 9), text.slice(9)];
  const { status, out, err } = await runCommand(parse, ["--batch"], {
    stdin,
    now: new Date("2026-11-24T03:00:00Z"),
  });
  return { status, err, answers: out.map((line) => JSON.parse(line)) };
}

it("answers each line with what its kind gives", async () => {
  const { status, answers } = await batch(
    { id: "1", file: pathOf("a.html"), kind: "html-simple", url: URL },
    { id: "2", file: pathOf("a.xml"), kind: "rss", url: URL, contentType: "text/xml" },
    { id: "3", file: pathOf("b.html"), kind: "listing", url: URL },
    { id: "4", file: pathOf("a.txt"), kind: "text", now: "2026-01-08T10:00:00+07:00" },
    { id: "5", file: pathOf("a.html") },
  );
  expect(status).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  expect(answers[0].result).toMatchObject({ title: TITLE, url: URL, warnings: [] });
  expect(answers[1].result).toMatchObject({
    feed: { title: "Cổng" },
    items: [{ category: "y tế" }],
    warnings: [],
  });
  expect(answers[2].result).toEqual({
    links: [
      { url: `${URL}/1`, title: "Phường mở điểm đọc sách nói", publishedAt: "2026-11-24T08:00:00+07:00" },
    ],
    next: `${URL}?page=2`,
  });
  expect(answers[3].result).toMatchObject({ publishedAt: null, warnings: ["invalid_date"] });
  expect(answers.every(({ ms }) => Number.isInteger(ms))).toBe(true);
});

it("names what is refused and goes on", async () => {
  const { status, answers, err } = await batch(
    { id: "1", file: pathOf("none.txt"), kind: "text" },
    { id: "2", file: pathOf("a.txt"), kind: "feed" },
    { id: "3", file: pathOf("b.html"), kind: "listing" },
    { id: "4", file: pathOf("a.txt"), kind: "video" },
    "5",
    { id: "6", file: pathOf("a.txt"), kind: "text" },
  );
  expect(status).toBe(1);
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
    ...[
      ["1", "unreadable"],
      ["2", "not_a_feed"],
      ["3", "url_missing"],
      ["4", "wrong_use"],
      [null, "wrong_use"],
    ],
    ["6", undefined],
  ]);
  expect(err).toHaveLength(5);
});

it("a line that is no JSON is answered too", async () => {
  const { out } = await runCommand(parse, ["--batch"], { stdin: ["{\n"] });
  expect(JSON.parse(out[0] ?? "")).toMatchObject({ id: null, error: { code: "wrong_use" } });
});

it("reads pages, feeds and texts by name", async () => {
  const { status, out, err } = await runCommand(parse, [pathOf("a.html"), pathOf("a.xml")]);
  expect([status, err]).toEqual([0, []]);
  expect(out.map((line) => JSON.parse(line).title)).toEqual([TITLE, "Phường mở điểm đọc sách nói"]);
});
