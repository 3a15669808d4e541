import { PlainError } from "../../lib/errors.ts";
import { refuseChallenge } from "../html/challenge.ts";

const ROOT = /<(?:[a-z]+:)?(?:rss|feed|rdf)\b/i;
const START = /<\?xml\b|<!DOCTYPE\b|<(?:[a-z]+:)?(?:rss|feed|rdf)\b/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const CDATA = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;
const TAG = /<(\/?)([a-z_][\w:.-]{0,60})(?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<>"']){0,100}?(\/?)>/gi;
/** Elements of HTML that feeds hold unescaped and unclosed. */
const UNCLOSED = new Set(["br", "img", "hr", "p", "li", "input", "wbr"]);
/** XML allows no other control characters than tab and line breaks. */
const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g;
const DEEPEST = 250;
const MOST_REFERENCES = 200_000;

export interface GuardedXml {
  readonly xml: string;
  /** Something stood above the feed: a notice of the server's program. */
  readonly hadJunk: boolean;
}

/**
 * The XML of a feed, with nothing in it that could hurt a parser.
 * @throws PlainError `not_a_feed`, `blocked_by_challenge`, `dtd_forbidden`, `entity_bomb`, `too_deep`, `malformed_xml`
 */
export function guardXml(text: string): GuardedXml {
  const startAt = text.search(START);
  const rootAt = text.search(ROOT);
  if (startAt < 0 || rootAt < 0) {
    refuseChallenge(text);
    throw notAFeed();
  }
  // A page may speak of feeds: what stands above the root of one is a declaration and comments, no page.
  if (/<(?:html|body)\b/i.test(text.slice(0, rootAt).replace(COMMENT, ""))) throw notAFeed();
  const prolog = text.slice(startAt, rootAt);
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(prolog)) throw dtdForbidden();
  const xml = text
    .slice(startAt)
    .replace(ILLEGAL, "")
    .replace(/^([\s\S]{0,5000}?)<!DOCTYPE[^>[]*>/i, "$1");
  refuseBomb(xml);
  const markup = xml.replace(CDATA, "").replace(COMMENT, "");
  refuseDepth(markup);
  if (!/<\/(?:[a-z]+:)?(?:rss|feed|rdf)\s*>\s*(?:<|$)/i.test(markup.slice(-5_000))) throw cutOff();
  return { xml, hadJunk: text.slice(0, startAt).trim() !== "" };
}

function refuseBomb(xml: string): void {
  let references = 0;
  for (let at = xml.indexOf("&#"); at >= 0; at = xml.indexOf("&#", at + 2)) {
    if (++references > MOST_REFERENCES) {
      throw new PlainError(
        "entity_bomb",
        `The feed holds more than ${MOST_REFERENCES} character references`,
        "Ask the portal's technicians to look at it.",
      );
    }
  }
}

function refuseDepth(markup: string): void {
  let depth = 0;
  for (const [, slash, name = "", selfClosing] of markup.matchAll(TAG)) {
    if (selfClosing || UNCLOSED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > DEEPEST) {
      throw new PlainError(
        "too_deep",
        `The feed's elements are nested more than ${DEEPEST} deep`,
        "Ask the portal's technicians to look at it.",
      );
    }
  }
}

function notAFeed(): PlainError {
  return new PlainError(
    "not_a_feed",
    "This is neither an RSS nor an Atom feed",
    "Open the address in a browser; if articles are listed there, make the source a listing in the sources file.",
  );
}

function dtdForbidden(): PlainError {
  return new PlainError(
    "dtd_forbidden",
    "The feed declares entities of its own (a DTD), which can hurt who reads it",
    "Ask the portal's technicians for a feed without a DTD.",
  );
}

function cutOff(): PlainError {
  return new PlainError(
    "malformed_xml",
    "The feed ends before its last tag: the download was cut off, or its program failed",
    "Nothing to do if it happens once; else ask the portal's technicians to look at it.",
  );
}
