import { expect, test } from "vitest";
import type { Article } from "../../src/articles/article.ts";
import { fingerprintOf, keysOf, urlKeyOf } from "../../src/articles/identity.ts";

const ARTICLE: Article = {
  category: "y tế",
  title: "Tiêm chủng – buổi 2",
  publishedAt: "2026-01-08T10:42:00+07:00",
  viewCount: 1,
  lead: "Một.",
  paragraphs: ["Hai."],
  captions: [],
  author: null,
  url: null,
};

test.each([
  ["https://A.example.vn/Tin/1", "url:https://a.example.vn/Tin/1"],
  ["HTTPS://a.example.vn:443/Tin/1/", "url:https://a.example.vn/Tin/1"],
  ["https://a.example.vn/Tin/1?utm_source=x#y", "url:https://a.example.vn/Tin/1"],
  ["https://a.example.vn/Tin/1?b=2&UTM_medium=x&a=%20", "url:https://a.example.vn/Tin/1?b=2&a=%20"],
  ["http://www.a.example.vn/1", "url:https://a.example.vn/1"],
  [
    "https://a.example.vn/1;jsessionid=9F2?inheritRedirect=false&fbclid=x&id=1",
    "url:https://a.example.vn/1?id=1",
  ],
  ["http://a.example.vn:8080/", "url:http://a.example.vn:8080"],
])("%s is %s", (url, wanted) => {
  expect(urlKeyOf(url)).toBe(wanted);
});

test("keys: the address first, then title and day", () => {
  expect(keysOf(ARTICLE)).toEqual(["title:2026-01-08:tiem chung buoi 2"]);
  expect(keysOf({ ...ARTICLE, url: "https://a.example.vn/1" })[0]).toBe("url:https://a.example.vn/1");
  expect(keysOf({ ...ARTICLE, title: "TIÊM CHỦNG, buổi 2.", publishedAt: "2026-01-08" })).toEqual(
    keysOf(ARTICLE),
  );
  expect(keysOf({ ...ARTICLE, publishedAt: null })).toEqual(["title::tiem chung buoi 2"]);
});

test("the fingerprint sees everything but the view count", () => {
  const fingerprint = fingerprintOf(ARTICLE);
  expect(fingerprintOf({ ...ARTICLE, viewCount: 999 })).toBe(fingerprint);
  const changes: Partial<Article>[] = [
    { category: null },
    { title: "Khác" },
    { publishedAt: null },
    { lead: "Khác." },
    { paragraphs: [] },
    { captions: ["Hai."] },
    { author: "Mộc Lan" },
    { url: "https://a.example.vn/1" },
  ];
  const others = changes.map((change) => fingerprintOf({ ...ARTICLE, ...change }));
  expect(new Set([fingerprint, ...others]).size).toBe(changes.length + 1);
});
