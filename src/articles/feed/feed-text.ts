import { load } from "cheerio";
import { clean } from "../../language/text.ts";
import { textOf } from "../html/blocks.ts";
import type { RawText } from "./feed.ts";

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i;
const ANY_TAG = /<[a-z/!][^<>]*>/i;
/** Tags that only mean looks. Others in a title ("<script>") are what somebody wrote. */
const LOOKS = /<\/?(?:b|i|em|strong|u|font|span|br|p|a|sup|sub|small|mark|div|img)(?:\s[^<>]*)?\/?>/gi;

/** One line of plain text. */
export function plainTitle({ text, isMarkup }: RawText): string | null {
  if (isMarkup === true) return markupText(text);
  if (isMarkup === false) return clean(text) || null;
  const bare = text.replace(LOOKS, " ");
  return clean(ENTITY.test(bare) && !ANY_TAG.test(bare) ? (markupText(bare) ?? "") : bare) || null;
}

/** What a description says: pictures and markup are gone. */
export function plainLead({ text, isMarkup }: RawText): string | null {
  const hasMarkup = isMarkup === true || (isMarkup === "maybe" && (ANY_TAG.test(text) || ENTITY.test(text)));
  return hasMarkup ? markupText(text) : clean(text) || null;
}

const HEAVY = /<(?:script|style|noscript|template|iframe|select|button|textarea|table|[ou]l)\b/i;
const INLINE = /<\/?(?:b|i|em|strong|u|font|span|a|sup|sub|small|mark)(?:\s[^<>]*)?>/gi;
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi;

function markupText(markup: string): string | null {
  // Nothing but text and tags that can be left out as they stand: no parser has to look at it.
  const bare = HEAVY.test(markup) ? undefined : markup.replace(INLINE, "").replace(TAG, " ");
  if (bare !== undefined && !/[<&]/.test(bare)) return clean(bare) || null;
  return textOf(load(markup, null, false).root().toArray()) || null;
}
