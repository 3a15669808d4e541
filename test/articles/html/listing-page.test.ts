import { describe, expect, it, test } from "vitest";
import { parseListing } from "../../../src/articles/html/listing-page.ts";

const NOW = new Date("2026-11-24T10:00:00+07:00");
const URL_OF_LIST = "https://phuong.example.vn/tin-tuc/";
const A = "Phường mở điểm đọc sách nói miễn phí";
const B = "Trạm y tế tiêm chủng cho trẻ em";
const read = (html: string, rules = {}) => parseListing(html, { now: NOW, url: URL_OF_LIST, rules });
const shown = (html: string) =>
  read(html).links.map(({ url, title, publishedAt }) => [url.slice(25), title, publishedAt]);

test("links with titles and dates, in the page's order", () => {
  const html = `<nav><a href="/gioi-thieu/co-cau-to-chuc-cua-phuong">Cơ cấu tổ chức bộ máy của phường</a></nav>
    <ul><li><a href="a.html">${A}</a> <span>(23/11/2026)</span></li><li><a href="/b.aspx?id=2">${B}</a> <i>22/11/2026 08:05</i></li></ul>
    <footer><a href="/x/y">Chính sách bảo mật của cổng thông tin</a></footer>`;
  expect(shown(html)).toEqual([
    ["/tin-tuc/a.html", A, "2026-11-23"],
    ["/b.aspx?id=2", B, "2026-11-22T08:05:00+07:00"],
  ]);
});

describe("an article is listed once", () => {
  it.each([
    ["with a picture", `<div><a href="/a"><img></a><h3><a href="/a">${A}</a></h3></div>`],
    ["with a button", `<div><a href="/a">${A}</a><p>…</p><a href="/a">Xem chi tiết</a></div>`],
    [
      "in a box and in the list",
      `<div><a href="/a">${A}</a></div><div><a href="/a#binh-luan">${A}</a></div>`,
    ],
    ["with counted addresses", `<a href="/a?utm_source=hot">${A}</a><a href="/a">${A}</a>`],
    ["in one link around all of it", `<a href="/a"><img><h3>${A}</h3><p>Sáng nay phường mở cửa.</p></a>`],
    [
      "with addresses of a visit",
      `<a href="/a?inheritRedirect=false&redirect=%2Ftin">${A}</a><a href="/a;jsessionid=1F">${A}</a>`,
    ],
    ["in the head of an item", `<article><header><h2><a href="/a">${A}</a></h2></header></article>`],
    ["with its title in an attribute", `<a href="/a" title="${A}"><img></a>`],
  ])("%s", (_, html) => expect(read(html).links.map(({ title }) => title)).toEqual([A]));
});

describe("what is no article's link", () => {
  it.each([
    `<a href="https://ads.example.com/x">${A}</a>`,
    `<a href="javascript:__doPostBack('a','b')">${A}</a>`,
    `<a href="#a">${A}</a>`,
    `<a href="/">${A}</a>`,
    `<a href="/van-ban/12.pdf">${A}</a>`,
    `<a href="mailto:a@b.vn">${A}</a>`,
    '<a href="/y-te">Y tế</a>',
  ])("%s", (html) => expect(read(html)).toEqual({ links: [], next: null }));
});

describe("dates", () => {
  it.each([
    ['<time datetime="2026-11-23T08:05:00+07:00">08:05</time>', "2026-11-23T08:05:00+07:00"],
    ["<span>3 giờ trước</span>", "2026-11-24T07:00:00+07:00"],
    ["<span>Thứ Hai, 23/11/2026</span>", "2026-11-23"],
    ["", null],
  ])("%s", (date, publishedAt) =>
    expect(read(`<article><h3><a href="/a">${A}</a></h3>${date}</article>`).links[0]?.publishedAt).toBe(
      publishedAt,
    ),
  );

  it("of one are not the other's", () =>
    expect(shown(`<li><a href="/a">${A}</a></li><li><a href="/b">${B}</a> 23/11/2026</li>`)).toEqual([
      ["/a", A, null],
      ["/b", B, "2026-11-23"],
    ]));
});

describe("the next page", () => {
  it.each([
    ['<head><link rel="next" href="?page=2"></head>', "https://phuong.example.vn/tin-tuc/?page=2"],
    ['<a class="next" href="/tin-tuc/trang-2">»</a>', "https://phuong.example.vn/tin-tuc/trang-2"],
    ['<a href="?p=2">Trang sau ›</a>', "https://phuong.example.vn/tin-tuc/?p=2"],
    ['<a href="?p=2">Tiếp theo</a>', "https://phuong.example.vn/tin-tuc/?p=2"],
    ["<a href=\"javascript:__doPostBack('p','2')\">Trang sau</a>", null],
    ['<a class="next" href="https://other.example/2">Trang sau</a>', null],
    ['<a href="/tin/1">Sau</a>', null],
    ["", null],
  ])("%s", (html, next) => expect(read(html).next).toBe(next));
});

it("takes addresses from where the page says", () =>
  expect(read(`<base href="https://phuong.example.vn/cu/"><a href="../a">${A}</a>`).links[0]?.url).toBe(
    "https://phuong.example.vn/a",
  ));

it("takes short titles where rules name the items", () =>
  expect(
    read('<div class="tin"><a href="/a">Lịch họp</a></div><a href="/b">Khác</a>', { item: ".tin" }).links,
  ).toEqual([{ url: "https://phuong.example.vn/a", title: "Lịch họp", publishedAt: null }]));
