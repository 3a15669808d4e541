import { createHash } from "node:crypto";
import { foldToWords } from "../language/text.ts";
import type { Article } from "./article.ts";

type Named = Pick<Article, "title" | "publishedAt" | "url">;

/** The names under which an article is recognised, the surest first. */
export function keysOf(article: Named): string[] {
  return article.url === null ? [titleKeyOf(article)] : [urlKeyOf(article.url), titleKeyOf(article)];
}

/** Title and day; without a date the day is empty. */
export function titleKeyOf({ title, publishedAt }: Named): string {
  return `title:${publishedAt?.slice(0, 10) ?? ""}:${foldToWords(title)}`;
}

/** Where a visit comes from and goes back to, never what is shown. */
const OF_VISITS = /^(?:utm_\w*|fbclid|gclid|zarsrc|redirect|inheritRedirect)(?:=|$)/i;

/**
 * The address without what does not change the page: whether it is encrypted, "www.", default port, fragment, session,
 * parameters about the visit, the slash at the end.
 * @param url absolute, http or https
 */
export function urlKeyOf(url: string): string {
  const { protocol, port, host, pathname, search } = new URL(url);
  const parameters = search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !OF_VISITS.test(parameter));
  const query = parameters.length > 0 ? `?${parameters.join("&")}` : "";
  const site = `${port === "" ? "https:" : protocol}//${host.replace(/^www\./, "")}`;
  return `url:${site}${pathname.replace(/;jsessionid=[^/]*/i, "").replace(/\/+$/, "")}${query}`;
}

/** Of everything but the view count: the same for the same text, whichever order its fields stand in. */
export function fingerprintOf(article: Article): string {
  const { category, title, publishedAt, lead, paragraphs, captions, author, url } = article;
  const told = [category, title, publishedAt, lead, paragraphs, captions, author, url];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}
