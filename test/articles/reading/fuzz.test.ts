import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PAGE_KINDS, type PageKind } from "../../../src/articles/reading/page.ts";
import { readPage } from "../../../src/articles/reading/reading.ts";
import { ReadingRoom } from "../../../src/articles/reading/room.ts";
import { PlainError } from "../../../src/lib/errors.ts";
import { newsOf, presets } from "../html/pages.ts";

const now = new Date("2026-11-24T10:00:00+07:00");
const url = "https://phuong.example.vn/tin/1";
/** `LOA_FUZZ_RUNS=20000 npx vitest run test/articles/reading/fuzz` looks longer. */
const RUNS = Number(process.env["LOA_FUZZ_RUNS"] ?? 300);
const LIMIT_MS = 3_000;

const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Cổng</title><item><title>Mở <![CDATA[điểm]]> đọc</title>' +
  "<link>https://a.example/1</link><guid>1</guid><pubDate>Mon, 23 Nov 2026 08:05:00 +0700</pubDate><description>&lt;p&gt;Một.</description></item></channel></rss>";
const TEXT =
  "y tế\n\nTrạm mở cửa\nNgày đăng 08/01/2026 | 10:42 | View count: 12\n\nTrạm mở cửa từ 7 giờ.\n\nThu Hà";
const WHOLE: Readonly<Record<PageKind, string>> = {
  text: TEXT,
  json: JSON.stringify({ title: "Tin", lead: "Một.", publishedAt: "2026-11-23" }),
  html: newsOf(),
  listing: '<base href="/x/"><ul><li><a href="a?page=2">Phường mở điểm đọc sách nói</a> 23/11/2026</li></ul>',
  feed: FEED,
};
const PIECES = [
  ...[
    "<",
    ">",
    "&",
    "&#0;",
    "&#x110000;",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE",
    "<?xml",
    "\0",
    "\u2028",
  ],
  ...[
    "<p>",
    "</p>",
    "<div class=ads>",
    "<table><tr><td>",
    "<script>",
    "</script>",
    "<svg>",
    "<template>",
    "<br>",
    "<a href='//[::'>",
  ],
  ...[
    "<item>",
    "</item>",
    "<entry>",
    "<title>",
    "<pubDate>31/02/2026",
    "{",
    '"',
    "[",
    "Ngày đăng 99/99/9999 | 99:99",
    "\uFEFF",
    "\uD800",
  ],
  ...[
    "Ảnh: ",
    "Tác giả: ",
    "Lượt xem: 999999999999999999999",
    "<base href='data:x'>",
    "<link rel=canonical href=':'>",
    "<font>".repeat(50),
  ],
];

/** A whole page with pieces put in, cut out or doubled. */
const damaged = (kind: PageKind) =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.constantFrom("", ...PIECES),
        fc.integer({ min: 1, max: 60 }),
      ),
      { maxLength: 12 },
    )
    .map((changes) => {
      let text = WHOLE[kind];
      for (const [place, length, piece, times] of changes) {
        const at = place % (text.length + 1);
        text = text.slice(0, at) + piece.repeat(times) + text.slice(at + length);
      }
      return Buffer.from(text);
    });
const anyPage = fc
  .constantFrom(...PAGE_KINDS)
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.oneof(
        { weight: 4, arbitrary: damaged(kind) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4_000 }) },
      ),
    ),
  );

let room: ReadingRoom;
beforeAll(async () => {
  room = new ReadingRoom({ presets });
  await room.open();
});
afterAll(() => room[Symbol.asyncDispose]());

it("any bytes give a reading or an error in words, and never take long", {
  timeout: RUNS * 200 + 30_000,
}, () => {
  fc.assert(
    fc.property(anyPage, ([kind, bytes]) => {
      const startedMs = performance.now();
      try {
        const reading = readPage({ name: "trang", kind, bytes, url, now }, presets);
        expect(JSON.stringify(reading)).not.toMatch(/[\u0000-\u0008\u200B\uFEFF]/);
      } catch (thrown) {
        if (!(thrown instanceof PlainError)) throw thrown;
        expect([thrown.code, thrown.message, thrown.remedy].every((words) => words.length > 2)).toBe(true);
      }
      expect(performance.now() - startedMs).toBeLessThan(LIMIT_MS);
    }),
    { numRuns: RUNS },
  );
});

const LARGE: readonly (readonly [what: string, piece: string, kinds: readonly PageKind[]])[] = [
  ["open elements", "<div>", ["html", "listing"]],
  ["open letters with attributes", "<font color=a1>", ["html", "listing"]],
  ["signs", "<", ["html", "listing", "feed"]],
  ["ends", "</p>", ["html", "listing"]],
  ["tables in tables", "<table><tr><td>", ["html", "listing"]],
  ["links", '<a href="/tin/mot-tin">Một tin của phường Hạ Long</a> ', ["html", "listing"]],
  ["attributes", '<p a="', ["html", "listing"]],
  ["references", "&#60;", ["html", "feed"]],
  ["entries", "<item><title>Tin</title></item>", ["feed"]],
  ["open entries", "<item>", ["feed"]],
  ["comments", "<!--", ["html", "feed"]],
  ["sections", "<![CDATA[", ["feed"]],
  ["letters", "ắ", ["text", "json", "html", "feed"]],
  ["lines", "Ngày đăng 08/01/2026\n", ["text", "html"]],
  ["brackets", "[", ["text", "json"]],
];

it.each(LARGE)(
  "five megabytes of %s end in time and memory",
  { timeout: 120_000 },
  async (_, piece, kinds) => {
    for (const kind of kinds) {
      const [head = "", tail = ""] = kind === "feed" ? FEED.split(/(?=<\/channel>)/) : [WHOLE[kind], ""];
      const count = Math.floor((5 * 1024 * 1024 - 3_000) / Buffer.byteLength(piece));
      const bytes = Buffer.from(head + piece.repeat(count) + tail);
      const outcome = await room
        .read({ name: "trang", kind, bytes, url, now })
        .catch((thrown: unknown) => thrown);
      expect([kind, outcome]).toEqual([
        kind,
        expect.toSatisfy((it) => it instanceof PlainError || "kind" in it),
      ]);
    }
  },
);
