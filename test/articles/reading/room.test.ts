import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PageToRead } from "../../../src/articles/reading/page.ts";
import { ReadingRoom } from "../../../src/articles/reading/room.ts";
import { newsOf, presets, TITLE } from "../html/pages.ts";

const now = new Date("2026-11-24T10:00:00+07:00");
const page = (text: string, more: Partial<PageToRead> = {}): PageToRead => ({
  ...{ name: "tin.html", bytes: Buffer.from(text), now },
  ...more,
});
const titleOf = async (reading: ReturnType<ReadingRoom["read"]>) => {
  const read = await reading;
  return read.kind === "article" ? read.article.title : read.kind;
};

let room: ReadingRoom;
beforeEach(() => {
  room = new ReadingRoom({ presets });
});
afterEach(() => room[Symbol.asyncDispose]());

describe("a reading room", () => {
  it("reads each kind, by name and by what it is told", async () => {
    const feed = "<rss><channel><item><title>A</title></item></channel></rss>";
    expect(await titleOf(room.read(page(newsOf())))).toBe(TITLE);
    expect(await titleOf(room.read(page(newsOf(), { name: "tin.txt" })))).toBe(TITLE);
    expect(await titleOf(room.read(page(feed, { name: "tin.xml" })))).toBe("feed");
    expect(await titleOf(room.read(page(feed, { name: "tin.txt" })))).toBe("feed");
    expect(await titleOf(room.read(page(newsOf(), { kind: "listing", url: "https://a.example/" })))).toBe(
      "listing",
    );
    expect(await titleOf(room.read(page('{"title":"A","lead":"B"}', { name: "tin.json" })))).toBe("A");
    expect(await titleOf(room.read(page('{"title":"A","lead":"B"}', { name: "tin.txt" })))).toBe("A");
  });

  it.each([
    ["tin.docx", "x", "unsupported_content_type"],
    ["tin.html", "", "empty_file"],
    ["tin.html", "<p>x</p>", "not_an_article"],
    ["tin.xml", "<p>x</p>", "not_a_feed"],
  ])("says what is wrong with %s %j: %s", async (name, text, code) => {
    await expect(room.read(page(text, { name }))).rejects.toMatchObject({ code, remedy: expect.any(String) });
  });

  it("ends with its thread what takes too long, and goes on with a new one", async () => {
    await using hasty = new ReadingRoom({ presets, limitMs: 1 });
    const long = newsOf({ body: `<p>${"chữ ".repeat(200_000)}</p>` });
    await expect(hasty.read(page(long))).rejects.toMatchObject({ code: "timeout" });
    expect(await titleOf(room.read(page(newsOf())))).toBe(TITLE);
  });

  it("ends what takes too much memory", async () => {
    await using small = new ReadingRoom({ presets, limitMb: 40, limitMs: 20_000 });
    const large = newsOf({ body: `<p>${"<i>c</i>".repeat(45_000)}</p>` });
    await expect(small.read(page(large))).rejects.toMatchObject({ code: "too_complex" });
    expect(
      await titleOf(small.read(page("y tế\n\nTin\nNgày đăng 08/01/2026\n\nTrạm mở cửa.", { name: "a.txt" }))),
    ).toBe("Tin");
  });

  it("that cannot start leaves the page for later", async () => {
    await using none = new ReadingRoom({ presets, limitMb: 4 });
    await expect(none.read(page(newsOf()))).rejects.toMatchObject({ code: "deferred" });
  });

  it("gives up what is being read when it is closed", async () => {
    await room.open();
    const reading = room.read(page(newsOf({ body: `<p>${"chữ ".repeat(300_000)}</p>` })));
    const outcome = expect(reading).rejects.toMatchObject({ code: "deferred" });
    await room[Symbol.asyncDispose]();
    await outcome;
  });
});
