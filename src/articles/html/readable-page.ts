import { Readability } from "@mozilla/readability";
import { type CheerioAPI, load } from "cheerio";
import { parseHTML } from "linkedom";
import { clean, countWords, foldToWords } from "../../language/text.ts";
import { PlainError } from "../../lib/errors.ts";
import { beginsOtherArticles, isAftermath } from "../page-chrome.ts";
import { type Block, blocksOf, textOf } from "./blocks.ts";
import { categoryBy, optionsFor, type PageParts } from "./page-parts.ts";

/** Readability's time grows out of proportion beyond this. */
const MOST_LETTERS = 3 * 1024 * 1024;
const MOST_ELEMENTS = 30_000;
/** A notice of two sentences is an article too. */
const LEAST_LETTERS = 60;
const LINES_LOOKED_AT = 6;
/** Some portals print the date above the title. */
const LINES_ABOVE = 2;
const LEAD_WORDS = 12;
const TRAIL = "[class*='breadcrumb'] a, [class*='breadcrumb'] li, [class*='Breadcrumb'] a";

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
  const found = readableIn($.html());
  if (!found) throw refused("not_an_article", "No article's text can be found on this page");
  const title = headingIn($) ?? clean(found.title ?? "");
  const lines = blocksOf($("body").toArray(), optionsFor($)).flatMap(({ kind, text }) =>
    kind === "picture" ? [] : text,
  );
  const body = ownBlocks(found.content ?? "", lines.slice(0, lines.indexOf(title) + 1));
  const letters = body.reduce((sum, { text, kind }) => sum + (kind === "picture" ? 0 : text.length), 0);
  if (letters < LEAST_LETTERS) throw refused("not_an_article", "There is hardly any text on this page");
  const around = linesBetween(lines, title, body.find(({ kind }) => kind !== "picture")?.text ?? "");
  return {
    title,
    category: categoryBy($, TRAIL, { title, before: undefined }),
    dateLine: found.publishedTime ?? timeIn($),
    viewLine: null,
    author: null,
    // Readability drops the lead where it is a heading.
    lead: around.filter((line) => countWords(line) >= LEAD_WORDS && /[.!?…]["”]?$/u.test(line)).slice(0, 1),
    body,
    around,
  };
}

/** Without what stands above the title, as far as the place where other things begin. */
function ownBlocks(content: string, above: readonly string[]): Block[] {
  const $ = load(content);
  const isAbove = new Set(above);
  const blocks = blocksOf($("body").toArray(), optionsFor($));
  const own = blocks.slice(blocks.findIndex(({ kind, text }) => kind !== "picture" && !isAbove.has(text)));
  const firstText = own.findIndex(({ text, kind }) => kind !== "picture" && countWords(text) >= LEAD_WORDS);
  const end = own.findIndex(
    ({ text, kind }, at) =>
      at > firstText &&
      kind !== "picture" &&
      (isAftermath(text) || (beginsOtherArticles(text) && text.length < 60)),
  );
  return end < 0 ? own : own.slice(0, end);
}

function refused(code: string, message: string): PlainError {
  return new PlainError(code, message, "Give the selectors of this portal in the sources file.");
}

/** @param html whole: with head and body, every element closed */
function readableIn(html: string) {
  try {
    const { document } = parseHTML(html);
    return new Readability(document, { charThreshold: 100, keepClasses: true }).parse();
  } catch {
    // It was made for pages of browsers, which are never as damaged as some that come over the web.
    return null;
  }
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

/** Readability leaves the line with date and views out: it stands near the title, above the text. */
function linesBetween(lines: readonly string[], title: string, firstText: string): readonly string[] {
  const textAt = lines.indexOf(firstText);
  const titleAt = lines.lastIndexOf(title, textAt < 0 ? lines.length : textAt);
  if (titleAt < 0) return [];
  const below = lines.slice(titleAt, textAt < titleAt ? titleAt + LINES_LOOKED_AT : textAt);
  return [...below, ...lines.slice(Math.max(0, titleAt - LINES_ABOVE), titleAt)];
}
