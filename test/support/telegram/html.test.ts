import { describe, expect, it } from "vitest";
import { parseHtml } from "./html.ts";

const parse = (source: string) => parseHtml(source, () => undefined);

describe("what Telegram makes of its HTML", () => {
  it.each([
    ["<b>Tin</b> &lt;mới&gt;", "Tin <mới>", [{ type: "bold", offset: 0, length: 3 }]],
    ["<STRONG>a</>", "a", [{ type: "bold", offset: 0, length: 1 }]],
    ["&nbsp;&amp;&#233;&#xE9;&", "&nbsp;&éé&", []],
    ["😀<i>😀</i>", "😀😀", [{ type: "italic", offset: 2, length: 2 }]],
    ["<u><s>a</s></u>", "a", ["underline", "strikethrough"]],
    ["<b></b>a", "a", []],
    ["<span class='tg-spoiler'>a</span>", "a", ["spoiler"]],
    ['<a href="https://a.vn/?x=1&amp;y=2">a</a>', "a", [{ url: "https://a.vn/?x=1&y=2" }]],
    ["<a>https://a.vn</a>", "https://a.vn", [{ url: "https://a.vn" }]],
    ['<pre><code class="language-ts">a</code></pre>', "a", [{ type: "pre", language: "ts" }]],
    ['<code class="language-ts">a</code>', "a", ["code"]],
    ["<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote"]],
    ["<blockquote>a</blockquote>", "a", ["blockquote"]],
    ['<tg-emoji emoji-id="5">a</tg-emoji>', "a", [{ type: "custom_emoji", custom_emoji_id: "5" }]],
    ['<tg-time unix="5" format="r">a</tg-time>', "a", [{ unix_time: 5, date_time_format: "r" }]],
  ])("%s", (source, text, entities) => {
    const kinds = entities.map((entity) => (typeof entity === "string" ? { type: entity } : entity));
    expect(parse(source)).toMatchObject({ text, entities: kinds });
  });

  it("drops a link that would lead nowhere, and says so", () => {
    const reports: string[] = [];
    const { entities } = parseHtml('<a href="localhost">a</a>', (report) => reports.push(report));
    expect([entities, reports.length]).toEqual([[], 1]);
  });
});

describe("what Telegram complains about", () => {
  it.each([
    ["<br>", 'Unsupported start tag "br" at byte offset 0'],
    ["<br/>", 'Unsupported start tag "br/" at byte offset 0'],
    ["1 < 2", 'Unsupported start tag "" at byte offset 2'],
    ["ề <b", "Unclosed start tag at byte offset 4"],
    ["<a href", 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="x"', "Unclosed start tag at byte offset 0"],
    ['<a href="x', "Unclosed start tag at byte offset 0"],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ["<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"],
    ["<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["x</b>", "Unexpected end tag at byte offset 1"],
    ["<b>x</b", "Unclosed end tag at byte offset 4"],
    ["<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ["<b>x", `Can't find end tag corresponding to start tag "b"`],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"],
    ["&#xDFDF;", "Text contains invalid Unicode characters after decoding HTML entities"],
  ])("%s", (source, complaint) => {
    expect(() => parse(source)).toThrow(`Bad Request: can't parse entities: ${complaint}`);
  });
});
