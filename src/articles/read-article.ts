import { PlainError } from "../lib/errors.ts";
import type { ParsedArticle } from "./article.ts";
import { parseArticleJson } from "./article-json.ts";
import { decodePage } from "./page-text.ts";
import { type PageFacts, parsePortalPage } from "./portal-page.ts";

const EXTENSION = /\.([^./\\]+)$/;
const JSON_OBJECT = /^\s*\{/;

/**
 * Reads a file by its ending and its content: the portal's text layout (.txt) or an Article in JSON (.json).
 * @throws PlainError `unsupported_content_type`, or what the reader of its kind throws
 */
export function readArticle(name: string, bytes: Uint8Array, facts: PageFacts): ParsedArticle {
  const extension = EXTENSION.exec(name)?.[1]?.toLowerCase();
  if (extension !== "txt" && extension !== "json") {
    throw new PlainError(
      "unsupported_content_type",
      `${name} is neither a text file (.txt) nor an Article in JSON (.json)`,
      "Save the article as plain text, with the ending .txt.",
    );
  }
  const text = decodePage(name, bytes);
  // The byte order mark is gone by now; JSON that somebody saved as text is still JSON.
  return extension === "json" || JSON_OBJECT.test(text)
    ? parseArticleJson(text, facts)
    : parsePortalPage(text, facts);
}
