import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ArticlePageOptions, parseArticlePage } from "../../../src/articles/html/article-page.ts";
import { parseSources } from "../../../src/articles/sources-file.ts";

const FILE = join(import.meta.dirname, "../../../data/sources.json");

/** The presets as they are delivered. */
export const { presets } = parseSources(JSON.parse(readFileSync(FILE, "utf8")));
export const NOW = new Date("2026-11-24T10:00:00+07:00");
export const URL_OF_PAGE = "https://phuong.example.vn/tin/12.html";

export const LEAD = "Sáng 23/11, phường Bãi Cháy khai trương điểm đọc sách miễn phí cho người khiếm thị.";
export const SECOND = "Điểm đọc có 200 đầu sách nói, hai máy đọc và lối đi riêng cho xe lăn.";
export const THIRD = "Thư viện mở cửa từ thứ Hai đến thứ Bảy, phục vụ miễn phí.";
export const TITLE = "Phường Bãi Cháy khai trương điểm đọc sách nói";

export interface PageFacts {
  readonly head?: string;
  readonly title?: string;
  readonly meta?: string;
  readonly lead?: string;
  readonly body?: string;
  readonly below?: string;
}

/** A page of a simple newspaper program. */
export function newsOf(facts: PageFacts = {}): string {
  const {
    head = "",
    title = TITLE,
    meta = '<span class="post-date">08:05 23/11/2026</span>',
    lead = LEAD,
    body = `<p>${SECOND}</p><p>${THIRD}</p>`,
    below = "",
  } = facts;
  return `<!doctype html><html><head><title>${TITLE} | Phường</title>${head}</head><body>
<header><a href="/">Trang chủ</a><div class="today">Thứ Ba, 24/11/2026</div></header>
<div class="breadcrumb"><a href="/">Trang chủ</a> / <a class="cate" href="/van-hoa">Văn hóa</a></div>
<article><h1 class="title-detail">${title}</h1><div class="post-meta">${meta}</div>
<h2 class="sapo">${lead}</h2><div class="content-detail">${body}</div>${below}</article>
<section class="related"><h3>Tin liên quan</h3><p>Tin khác không thuộc bài.</p></section>
<footer>Tổng biên tập: Nguyễn Văn Bình</footer></body></html>`;
}

export function read(html: string, more: Partial<ArticlePageOptions> = {}) {
  return parseArticlePage(html, { now: NOW, url: URL_OF_PAGE, presets, ...more });
}

export function bodyRead(body: string): readonly string[] {
  return read(newsOf({ body })).article.paragraphs;
}
