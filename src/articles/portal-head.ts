import { countWords } from "../language/text.ts";
import { isChrome } from "./page-chrome.ts";
import type { Row } from "./page-rows.ts";
import { type Meta, readMeta } from "./portal-meta.ts";

/** What stands above an article's text. */
export interface Head {
  readonly category: string | null;
  readonly title: string;
  /** The lines about the article, in order. */
  readonly metas: readonly Meta[];
  /** Where the text begins among the rows. */
  readonly bodyAt: number;
}

/** The date stands among the first lines, or the page is none of ours. */
const LONGEST_HEAD = 15;
const ENDS_SENTENCE = /[.!?…]["”’»)\]]*$/u;
const CATEGORY_LABEL = /^(?:chuyên mục|danh mục|thể loại|mục)\s*:\s*/iu;

/** The head of a page; `undefined` when the rows do not begin like an article. */
export function readHead(rows: readonly Row[], now?: Date): Head | undefined {
  const metas = rows.slice(0, LONGEST_HEAD).map(({ text }) => readMeta(text, now));
  const isOwnText = (row: Row, index: number) => !metas[index] && !isChrome(row.text);
  const isDate = (meta: Meta | undefined) => meta?.publishedAt !== undefined;
  const firstText = rows.findIndex(isOwnText);
  // A date above the title is today's, in the page's banner, unless it says that it is the article's.
  const dateAt = metas.findIndex((meta, index) => isDate(meta) && (index > firstText || meta?.isLabelled));
  if (firstText < 0) return undefined;
  if (dateAt < 0) return headWithoutDate(rows, firstText);
  const above = rows.slice(0, dateAt).filter(isOwnText);
  const titleAt = above.length > 0 ? dateAt : dateAt + 1;
  const named = above.length > 0 ? nameRows(above) : { category: null, title: rows[titleAt]?.text };
  if (named.title === undefined || (above.length === 0 && ENDS_SENTENCE.test(named.title))) return undefined;
  const bodyAt = skip(rows, above.length > 0 ? dateAt : titleAt + 1, now);
  const own = metas.slice(Math.min(firstText, dateAt), bodyAt).filter((meta) => meta !== undefined);
  return { category: named.category, title: named.title, metas: own, bodyAt };
}

/** The title is what stands directly above the date, the category is the line above the title. */
function nameRows(above: readonly Row[]): { category: string | null; title: string } {
  const titleAt = Math.max(
    0,
    above.findLastIndex(({ isAfterBlank }) => isAfterBlank),
  );
  const block = above.slice(titleAt);
  const isCategoryInBlock = titleAt === 0 && block.length > 1 && isCategory(block[0]?.text ?? "");
  const titleRows = isCategoryInBlock ? block.slice(1) : block;
  const candidate = isCategoryInBlock ? block[0]?.text : above[titleAt - 1]?.text;
  return {
    category: candidate !== undefined && isCategory(candidate) ? categoryOf(candidate) : null,
    title: titleRows.map(({ text }) => text).join(" "),
  };
}

/** Title and text only: a line or two without a full stop above the first sentence. */
function headWithoutDate(rows: readonly Row[], firstText: number): Head | undefined {
  const sentenceAt = rows.findIndex(({ text }, index) => index >= firstText && ENDS_SENTENCE.test(text));
  const above = rows.slice(firstText, sentenceAt < 0 ? rows.length : sentenceAt);
  const [first, second] = above;
  if (!first || sentenceAt < 0) return undefined;
  const isFirstCategory = second !== undefined && isCategory(first.text) && countWords(second.text) > 4;
  const title = isFirstCategory ? second : first;
  const bodyAt = firstText + (isFirstCategory ? 2 : 1);
  const metas = rows.slice(0, bodyAt).map(({ text }) => readMeta(text));
  return {
    category: isFirstCategory ? categoryOf(first.text) : null,
    title: title.text,
    metas: metas.filter((meta) => meta !== undefined).map(({ publishedAt: _, ...meta }) => meta),
    bodyAt: skip(rows, bodyAt),
  };
}

/** Past the lines about the article and the page's widgets. */
function skip(rows: readonly Row[], from: number, now?: Date): number {
  let at = from;
  for (; at < rows.length; at++) {
    const text = rows[at]?.text ?? "";
    if (!isChrome(text) && !readMeta(text, now)) break;
  }
  return at;
}

function isCategory(text: string): boolean {
  return countWords(text) <= 10 && text.length <= 80 && !ENDS_SENTENCE.test(text);
}

/** "Chuyên mục: Y tế" and "Trang chủ > Tin tức > Y tế" are "Y tế". */
function categoryOf(text: string): string {
  return (
    text
      .replace(CATEGORY_LABEL, "")
      .split(/\s*[>»›]\s*/u)
      .filter((crumb) => crumb !== "")
      .at(-1) ?? text
  );
}
