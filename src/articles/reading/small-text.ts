import type { ParsedArticle } from "../article.ts";
import { parseArticleJson } from "../article-json.ts";
import { decodePage } from "../page-text.ts";
import { parsePortalPage } from "../portal-page.ts";
import type { PageToRead } from "./page.ts";

const SMALL_BYTES = 64 * 1024;
const JSON_OBJECT = /^\s*\{/;

/**
 * An article in plain text or JSON that is read in no time. `undefined`: too large for that, or it may be a page or a
 * feed that somebody saved as text.
 * @throws PlainError what its reader throws
 */
export function readSmallText({ kind, name, bytes, url, now }: PageToRead): ParsedArticle | undefined {
  const isText = kind === undefined ? /\.(?:txt|json)$/i.test(name) : kind === "text" || kind === "json";
  if (!isText || bytes.length > SMALL_BYTES || bytes.subarray(0, 512).includes("<".charCodeAt(0)))
    return undefined;
  const text = decodePage(name, bytes);
  const isJson = kind === "json" || (kind === undefined && /\.json$/i.test(name)) || JSON_OBJECT.test(text);
  return isJson
    ? parseArticleJson(text, { now })
    : parsePortalPage(text, { now, ...(url !== undefined && { url }) });
}
