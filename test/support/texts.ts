import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Article, StoredArticle } from "../../src/articles/article.ts";
import { loadLocales } from "../../src/i18n/translator.ts";
import { ABBREVIATIONS } from "../../src/language/abbreviation-table.ts";
import { clean } from "../../src/language/text.ts";
import { parseCatalogue } from "../../src/topics/catalogue.ts";
import { LANGUAGES } from "../../src/topics/topic.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");

/** The words and the topics as they are delivered. */
export const translator = loadLocales({ vi: read("locales/vi.ftl"), en: read("locales/en.ftl") });
export const catalogue = parseCatalogue(JSON.parse(read("data/topics.json")));

export const anyLanguage = fc.constantFrom(...LANGUAGES);
export const anyTopic = fc.constantFrom(...catalogue.topics);

/** An article of a health station; `changes` says what is special about it. */
export function storedArticle(changes: Partial<Article> = {}, id = 1): StoredArticle {
  const article: Article = {
    category: "y tế",
    title: "Trạm y tế mở cửa",
    publishedAt: "2026-11-23T08:05:00+07:00",
    viewCount: 12,
    lead: "Trạm mở cửa.",
    paragraphs: [],
    captions: [],
    author: null,
    url: null,
    ...changes,
  };
  const { category, title, publishedAt, url } = article;
  const firstSeenAt = "2026-11-23T02:00:00.000Z";
  const entry = {
    id,
    revision: 1,
    keys: ["k"],
    fingerprint: "f",
    firstSeenAt,
    revisedAt: null,
    isBacklog: false,
    withdrawnAt: null,
  };
  return { entry: { ...entry, category, title, publishedAt, url }, article };
}

const ADDRESSES = [
  "https://halong.gov.vn/tin-tuc/12",
  "http://localhost/x",
  "www.đ.vn",
  "WWW.HALONG.GOV.VN",
  "https://",
  "www.",
  "(https://dichvucong.gov.vn/UBND/a---b).",
];
const ODD_WORDS = [
  ...["🎉", "🇻🇳", "1️⃣", "👨‍👩‍👧", "𝐁𝐨𝐥𝐝", "𡨸喃", "שלום", "مرحبا", "-----", "* * *", "!!!", "......", "①"],
  ...["THÔNG BÁO", "HỘI NGHỊ", "ĐẢNG", "phường", "Hạ Long.", "24/11/2026", "8 giờ."],
];

const anyWord = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_WORDS, ...Object.keys(ABBREVIATIONS)) },
  { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

/** Text as articles hold it (cleaned, never empty), of up to so many words; now and then one endless word. */
export function anyText(maxWords: number): fc.Arbitrary<string> {
  const words = fc.array(anyWord, { maxLength: maxWords }).map((some) => some.join(" "));
  const endless = fc
    .tuple(fc.constantFrom("a", "Ệ", "𡨸", "từ "), fc.integer({ min: 1, max: maxWords * 300 }))
    .map(([unit, times]) => unit.repeat(times));
  return fc
    .oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: endless })
    .map((text) => clean(`Tin ${text}`));
}

export const anyUrl = fc.constantFrom(
  null,
  "https://halong.gov.vn/bai/1",
  "http://intranet/bai",
  "http://[::1]/",
);

/** Any article that the product's own schema lets in. */
export const anyArticle: fc.Arbitrary<StoredArticle> = fc
  .record({
    category: fc.constantFrom(null, "y tế"),
    title: anyText(40),
    publishedAt: fc.constantFrom(null, "2026-11-23", "2026-11-23T08:05:00+07:00"),
    lead: fc.option(anyText(60)),
    paragraphs: fc.array(anyText(60), { maxLength: 5 }),
    captions: fc.array(anyText(10), { maxLength: 2 }),
    author: fc.option(anyText(3)),
    url: anyUrl,
  })
  .chain((article) => fc.integer({ min: 1, max: 2 ** 36 }).map((id) => storedArticle(article, id)));
