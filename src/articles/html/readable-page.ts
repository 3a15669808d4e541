import { Readability } from "@mozilla/readability";
import { type CheerioAPI, load } from "cheerio";
import { parseHTML } from "linkedom";
import { clean, countWords, foldToWords } from "../../language/text.ts";
import { PlainError } from "../../lib/errors.ts";
import { blocksOf, textOf } from "./blocks.ts";
import { optionsFor, type PageParts } from "./page-parts.ts";

/** Readability's time grows out of proportion beyond this. */
const MOST_LETTERS = 3 * 1024 * 1024;
const MOST_ELEMENTS = 30_000;
/** A notice of two sentences is an article too. */
const LEAST_LETTERS = 60;
const LINES_LOOKED_AT = 6;

/**
 * The parts of a page of unknown make, by what looks like its text.
 * @param $ the same page
 * @throws PlainError `too_large`, `too_complex`, `not_an_article`
 */
export function readableParts(html: string, $: CheerioAPI): PageParts {
  if (html.length > MOST_LETTERS) {
    throw refused("too_large", "The page is larger than 3 MB and of unknown make");
  }
  if ($("*").length > MOST_ELEMENTS) {
    throw refused("too_complex", "The page has too many elements and is of unknown make");
  }
  const found = readableIn(html);
  const content = load(found?.content ?? "");
  const body = blocksOf(content("body").toArray(), optionsFor(content));
  const letters = body.reduce((sum, { text, kind }) => sum + (kind === "picture" ? 0 : text.length), 0);
  if (!found || letters < LEAST_LETTERS) {
    throw refused("not_an_article", "No article's text can be found on this page");
  }
  const title = headingIn($) ?? clean(found.title ?? "");
  return {
    title,
    category: null,
    dateLine: found.publishedTime ?? timeIn($),
    viewLine: null,
    author: null,
    lead: [],
    body,
    around: linesBetween($, title, body.find(({ kind }) => kind !== "picture")?.text ?? ""),
  };
}

function refused(code: string, message: string): PlainError {
  return new PlainError(code, message, "Give the selectors of this portal in the sources file.");
}

function readableIn(html: string) {
  const { document } = parseHTML(html);
  return document.documentElement ? new Readability(document, { charThreshold: 100 }).parse() : null;
}

/** The heading that the page's title repeats; a portal's own name is often the first heading. */
function headingIn($: CheerioAPI): string | undefined {
  const titles = [$("title").first().text(), $('meta[property="og:title"]').attr("content") ?? ""].map(
    foldToWords,
  );
  const headings = $("h1, h2, h3")
    .toArray()
    .slice(0, 50)
    .map((heading) => textOf([heading]))
    .filter((text) => countWords(text) >= 3 && titles.some((title) => title.includes(foldToWords(text))));
  return headings.sort((a, b) => b.length - a.length)[0];
}

function timeIn($: CheerioAPI): string | null {
  const times = $("time[datetime]").toArray();
  return times.length === 1 ? ($(times[0]).attr("datetime") ?? null) : null;
}

/** Readability leaves the line with date and views out: it stands between the title and the text. */
function linesBetween($: CheerioAPI, title: string, firstText: string): string[] {
  const lines = blocksOf($("body").toArray(), optionsFor($)).filter(({ kind }) => kind !== "picture");
  const texts = lines.map(({ text }) => text);
  const textAt = texts.indexOf(firstText);
  const titleAt = texts.lastIndexOf(title, textAt < 0 ? texts.length : textAt);
  if (titleAt < 0) return [];
  // Some portals print the date above the title.
  return texts.slice(Math.max(0, titleAt - 2), textAt < titleAt ? titleAt + LINES_LOOKED_AT : textAt);
}
