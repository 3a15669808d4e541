import { describe, expect, it, test } from "vitest";
import { parseFeed } from "../../../src/articles/feed/parse-feed.ts";
import { PlainError } from "../../../src/lib/errors.ts";

const NOW = new Date("2026-11-24T10:00:00+07:00");
const URL_OF_FEED = "https://phuong.example.vn/rss/tin.rss";
const read = (xml: string) => parseFeed(xml, { now: NOW, url: URL_OF_FEED });
const rss = (items: string, head = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Cổng phường</title>${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Cổng phường</title><link href="https://phuong.example.vn/"/>${entries}</feed>`;
const item = (fields: string) => read(rss(`<item>${fields}</item>`)).items[0];
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    return thrown instanceof PlainError ? thrown.code : thrown;
  }
  return undefined;
};
const ITEM =
  "<title>Mở điểm đọc</title><link>https://phuong.example.vn/1</link><guid>12</guid><category>văn hóa</category>" +
  "<pubDate>Mon, 23 Nov 2026 08:05:00 +0700</pubDate><author>tin@phuong.example.vn (Thu Hà)</author><description>Sáng 23/11, phường mở điểm đọc.</description>";

test("RSS, whole", () => {
  expect(read(rss(`<item>${ITEM}</item>`))).toEqual({
    feed: { title: "Cổng phường" },
    items: [
      {
        id: "12",
        url: "https://phuong.example.vn/1",
        title: "Mở điểm đọc",
        publishedAt: "2026-11-23T08:05:00+07:00",
        category: "văn hóa",
        author: "Thu Hà",
        lead: "Sáng 23/11, phường mở điểm đọc.",
      },
    ],
    warnings: [],
  });
});

test("Atom, whole", () => {
  const entry = `<entry><id>tag:p,2026:1</id><title type="html">Mở &lt;b&gt;điểm&lt;/b&gt; đọc</title>
    <link rel="enclosure" href="/a.mp3"/><link href="/1"/><published>2026-11-23T01:05:00Z</published>
    <author><name>Thu Hà</name></author><category term="van-hoa" label="văn hóa"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sáng 23/11.</p><p>Mở cửa.</p></div></content></entry>`;
  expect(read(atom(entry)).items).toEqual([
    {
      id: "tag:p,2026:1",
      url: "https://phuong.example.vn/1",
      title: "Mở điểm đọc",
      publishedAt: "2026-11-23T08:05:00+07:00",
      category: "văn hóa",
      author: "Thu Hà",
      lead: "Sáng 23/11. Mở cửa.",
    },
  ]);
});

test("RDF", () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Cổng</title></channel><item rdf:about="https://phuong.example.vn/1"><title>Tin</title><link>https://phuong.example.vn/1</link><dc:date>2026-11-23</dc:date></item></rdf:RDF>`;
  expect(read(rdf).items[0]).toMatchObject({
    title: "Tin",
    url: "https://phuong.example.vn/1",
    publishedAt: "2026-11-23",
  });
});

describe("titles", () => {
  it.each([
    ["<![CDATA[Mở điểm đọc]]>", "Mở điểm đọc"],
    ["Mở &amp;quot;điểm&amp;quot; đọc", 'Mở "điểm" đọc'],
    ["<![CDATA[<b>Mở</b> điểm<br>đọc]]>", "Mở điểm đọc"],
    ["&lt;script&gt;alert(1)&lt;/script&gt; Mở", "<script>alert(1)</script> Mở"],
    ["Giá &lt; 100.000 đồng", "Giá < 100.000 đồng"],
    ["  Mở\n điểm\t đọc\u0001 ", "Mở điểm đọc"],
    ["Mở điểm đọc".normalize("NFD"), "Mở điểm đọc"],
    ["", null],
  ])("%j is %j", (title, wanted) =>
    expect(item(`<title>${title}</title><guid>1</guid>`)?.title).toBe(wanted),
  );
});

describe("leads", () => {
  it.each([
    ['<![CDATA[<a href="/1"><img src="/t.jpg"></a></br>Sáng 23/11.]]>', "Sáng 23/11."],
    ["<![CDATA[<div><b>Mô tả:</b> Sáng 23/11.</div><script>x()</script>]]>", "Mô tả: Sáng 23/11."],
    ["&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai &amp;amp; ba.&lt;/p&gt;", "Một. Hai & ba."],
    ["<![CDATA[<table><tr><td>Khu 4</td><td>7 giờ</td></tr></table>]]>", "Khu 4 7 giờ"],
    ["Giá < 100.000 đồng".replace("<", "&lt;"), "Giá < 100.000 đồng"],
    ["", null],
  ])("%s", (description, lead) =>
    expect(item(`<title>T</title><description>${description}</description>`)?.lead).toBe(lead),
  );
});

describe("addresses", () => {
  it.each([
    ["<link> https://a.example/1 </link>", "https://a.example/1"],
    ["<link>/tin/1</link>", "https://phuong.example.vn/tin/1"],
    ['<guid isPermaLink="true">https://a.example/1</guid>', "https://a.example/1"],
    ["<guid>https://a.example/1</guid>", "https://a.example/1"],
    ['<guid isPermaLink="false">https://a.example/1</guid>', null],
    ["<link>javascript:alert(1)</link>", null],
    ["<guid>118</guid>", null],
    ["", null],
  ])("%s", (fields, url) => expect(item(`<title>T</title>${fields}`)?.url).toBe(url));
});

describe("dates", () => {
  it.each([
    ["Mon, 23 Nov 2026 01:05:00 GMT", "2026-11-23T08:05:00+07:00", []],
    ["Mon, 23 Nov 2026 08:05:00 +07", "2026-11-23T08:05:00+07:00", []],
    ["2026-11-23T08:05:00", "2026-11-23T08:05:00+07:00", []],
    ["2026-11-23T01:05:00Z", "2026-11-23T08:05:00+07:00", []],
    ["23/11/2026 08:05", "2026-11-23T08:05:00+07:00", []],
    ["Thứ hai, 23/11/2026, 08:05 GMT+7", "2026-11-23T08:05:00+07:00", []],
    ["Sun, 31 Nov 2026 08:05:00 +0700", null, ["invalid_date"]],
    ["hôm nào đó", null, ["invalid_date"]],
    ["0001-01-01T00:00:00", null, ["invalid_date"]],
    ["Mon, 23 Nov 2028 08:05:00 +0700", "2028-11-23T08:05:00+07:00", ["future_date"]],
    ["", null, []],
  ])("%s", (pubDate, publishedAt, codes) => {
    const { items, warnings } = read(rss(`<item><title>T</title><pubDate>${pubDate}</pubDate></item>`));
    expect([items[0]?.publishedAt, warnings.map(({ code }) => code)]).toEqual([publishedAt, codes]);
  });
});

describe("authors", () => {
  it.each([
    ["<dc:creator>Thu Hà</dc:creator>", "Thu Hà"],
    ["<author>tin@phuong.example.vn</author>", null],
    ["<author>System Account</author>", null],
    ["<author>admin</author>", null],
  ])("%s", (fields, author) => expect(item(`<title>T</title>${fields}`)?.author).toBe(author));
});

it("names each entry once", () => {
  const twice = `<item>${ITEM}</item><item>${ITEM}</item><item><title>A</title></item><item><title>B</title></item>`;
  expect(read(rss(twice)).items.map(({ title }) => title)).toEqual(["Mở điểm đọc", "A", "B"]);
});

describe("quirks that do not matter", () => {
  it.each([
    ["a byte order mark and blank lines above", `\uFEFF\n\n${rss(`<item>${ITEM}</item>`)}`, []],
    ["a declaration that lies", rss(`<item>${ITEM}</item>`, '<?xml version="1.0" encoding="utf-16"?>'), []],
    [
      "comments and stylesheets",
      rss(`<item>${ITEM}</item>`, '<?xml version="1.0"?><!-- RSS --><?xml-stylesheet href="a.xsl"?>'),
      [],
    ],
    [
      "an old DOCTYPE that declares nothing",
      rss(
        `<item>${ITEM}</item>`,
        '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a/rss.dtd">',
      ),
      [],
    ],
    [
      "a notice of the server's program above",
      `Notice: x in <b>/a.php</b><br/>\n${rss(`<item>${ITEM}</item>`)}`,
      ["junk_before_xml"],
    ],
    ["control characters", rss(`<item>${ITEM.replace("điểm", "đi\u000bểm")}</item>`), []],
  ])("%s", (_, xml, codes) => {
    const { items, warnings } = read(xml);
    expect([items[0]?.title, warnings.map(({ code }) => code)]).toEqual(["Mở điểm đọc", codes]);
  });
});

describe("what is refused", () => {
  it.each([
    ["entities of its own", "dtd_forbidden", () => rss("", '<!DOCTYPE rss [<!ENTITY a "b">]>')],
    [
      "a file named by an entity",
      "dtd_forbidden",
      () =>
        rss("<item><title>&x;</title></item>", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      "references without end",
      "entity_bomb",
      () => rss(`<item><title>${"&#60;".repeat(300_000)}</title></item>`),
    ],
    ["elements without end", "too_deep", () => rss("<b>".repeat(5_000) + "</b>".repeat(5_000))],
    ["what was cut off", "malformed_xml", () => rss(`<item>${ITEM}`).slice(0, -30)],
    [
      "what was cut off between entries",
      "malformed_xml",
      () => rss(`<item>${ITEM}</item>`).replace("</channel></rss>", ""),
    ],
    ["a page", "not_a_feed", () => "<!doctype html><html><body>RSS: <rss> là gì?</body></html>"],
    ["words", "not_a_feed", () => "không có gì"],
    [
      "a check for browsers",
      "blocked_by_challenge",
      () => '<html><script>document.cookie="D=1";window.location.reload(true)</script></html>',
    ],
  ])("%s: %s", (_, code, xml) => expect(codeOf(() => read(xml()))).toBe(code));
});
