import { PlainError } from "../../lib/errors.ts";
import { parseArticleJson } from "../article-json.ts";
import { parseFeed } from "../feed/parse-feed.ts";
import { parseArticlePage } from "../html/article-page.ts";
import { parseListing } from "../html/listing-page.ts";
import type { Presets } from "../html/site-rules.ts";
import { decodePage } from "../page-text.ts";
import { parsePortalPage } from "../portal-page.ts";
import type { PageKind, PageToRead, Reading } from "./page.ts";

const EXTENSION = /\.([^./\\]+)$/;
const KIND_OF: Readonly<Record<string, PageKind>> = {
  txt: "text",
  json: "json",
  html: "html",
  htm: "html",
  xml: "feed",
  rss: "feed",
  atom: "feed",
};
const JSON_OBJECT = /^\s*\{/;
const FEED_START =
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<\?[^>]*>\s*)*<(?:[a-z]+:)?(?:rss|feed|rdf)\b/i;
const MARKUP = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i;

/**
 * Reads a page of any kind; slow and heavy for large ones.
 * @throws PlainError `unsupported_content_type`, or what the reader of its kind throws
 */
export function readPage(page: PageToRead, presets: Presets): Reading {
  const { name, bytes, url, rules, now } = page;
  const told = page.kind ?? kindByName(name);
  const text = decodePage(name, bytes);
  switch (kindByContent(told, text)) {
    case "json":
      return { kind: "article", ...parseArticleJson(text, { now }) };
    case "text":
      return { kind: "article", ...parsePortalPage(text, { now, ...(url !== undefined && { url }) }) };
    case "html":
      return { kind: "article", ...parseArticlePage(text, { now, url, rules, presets }) };
    case "feed":
      return { kind: "feed", ...parseFeed(text, { now, url }) };
    case "listing":
      return { kind: "listing", ...parseListing(text, { now, url: url ?? unknownAddress(name), rules }) };
  }
}

function kindByName(name: string): PageKind {
  const kind = KIND_OF[EXTENSION.exec(name)?.[1]?.toLowerCase() ?? ""];
  if (kind) return kind;
  throw new PlainError(
    "unsupported_content_type",
    `${name} is no text (.txt), no page (.html), no feed (.xml) and no Article in JSON (.json)`,
    "Save the article as plain text, with the ending .txt.",
  );
}

/** People save pages, feeds and JSON as text; the byte order mark is gone by now. */
function kindByContent(told: PageKind, text: string): PageKind {
  if (told !== "text") return told;
  if (JSON_OBJECT.test(text)) return "json";
  if (FEED_START.test(text)) return "feed";
  return MARKUP.test(text) ? "html" : "text";
}

function unknownAddress(name: string): never {
  throw new PlainError(
    "url_missing",
    `${name} is a list of links, and its address is not known`,
    "Give its url.",
  );
}
