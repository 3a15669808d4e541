import type { PageKind } from "../../src/articles/reading/page.ts";
import type { NewsFacts } from "../support/portal.ts";
import { feedOf, newsPage } from "../support/portal.ts";

const SENTENCE =
  "Ủy ban nhân dân phường đề nghị các khu phố thông báo đến từng hộ dân, nhất là hộ có người cao tuổi và người khuyết tật. ";
const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, index) => `${SENTENCE.repeat(3)}Khu phố ${index + 1} bắt đầu từ 8 giờ.`,
);

/** Articles as a portal publishes them. */
export function newsOf(count: number): NewsFacts[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Phường thông báo lịch tiếp công dân và giải quyết hồ sơ đợt ${index + 1}`,
    path: `/tin/${index + 1}`,
    paragraphs: PARAGRAPHS,
  }));
}

/** One page of a kind, of the size that portals have. */
export const PAGES: Readonly<Partial<Record<PageKind, () => string>>> = {
  text: () =>
    [
      "y tế",
      "",
      "Phường thông báo lịch tiếp công dân",
      "Ngày đăng 23/11/2026 | 08:05",
      "",
      ...PARAGRAPHS.map((text) => `          ${text}`),
      "Thu Hà",
    ].join("\n"),
  html: () =>
    newsPage({ title: "Phường thông báo lịch tiếp công dân tháng 11", path: "/", paragraphs: PARAGRAPHS }),
  feed: () => feedOf("https://phuong.example.vn", newsOf(30)),
};

/** A feed just below the largest that is read. */
export function largestFeed(): string {
  const items = newsOf(7_000).map((facts) => ({
    ...facts,
    lead: `&lt;img src="/a.jpg"/&gt;${SENTENCE.repeat(2)}`,
  }));
  return feedOf("https://phuong.example.vn", items)
    .slice(0, 5_200_000)
    .replace(/<item>(?:(?!<\/item>)[\s\S])*$/, "</channel></rss>");
}
