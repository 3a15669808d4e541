import { countWords } from "../language/text.ts";
import { beginsOtherArticles, isAftermath, isChrome } from "./page-chrome.ts";
import type { Row } from "./page-rows.ts";
import { authorOf } from "./portal-author.ts";
import { type Meta, readMeta } from "./portal-meta.ts";

/** What stands below the head, told apart. */
export interface Body {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly author: string | null;
  /** Lines about the article that stand below it. */
  readonly metas: readonly Meta[];
}

const ENDS_LIKE_TEXT = /[.!?…:;]["”’»)\]]*$|\.\/\.$/u;
const OPENS_LIST = /[:;]$/u;
const LIST_ITEM = /^(?:[-–—+•*]|\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVXLC]{1,5}[.)])\s*\S/u;
const CREDIT =
  /(?:^|[\s(.])(?:nguồn )?ảnh\s*:\s*[^.!?]{1,60}\.?\)?$|\(?ảnh (?:minh họa|minh hoạ|tư liệu)\)?\.?$/iu;
const LONGEST_CAPTION_WORDS = 50;
/** A first line this long is the lead even when its full stop is missing. */
const LEAD_WORDS = 20;

export function readBody(rows: readonly Row[]): Body {
  const metas: Meta[] = [];
  const own = untilOthers(rows).filter(({ text }) => !isChrome(text));
  for (let last = own.at(-1); last && (isAftermath(last.text) || isBareMeta(last.text)); last = own.at(-1)) {
    const meta = readMeta(last.text);
    if (meta) metas.push(meta);
    own.pop();
  }
  const author = own.length > 1 ? (authorOf(own.at(-1)?.text ?? "") ?? null) : null;
  const texts = author === null ? own : own.slice(0, -1);
  const isIndentedPage = texts.some(({ isIndented }) => isIndented);
  const captions = texts.filter((row, index) =>
    isCaption(row, { index, above: texts[index - 1], isIndentedPage }),
  );
  // A page of nothing but short lines has no photos: it is a notice or a list.
  if (captions.length === texts.length) return { ...pick(texts, []), author, metas };
  return { ...pick(texts, captions), author, metas };
}

/** A view count or a date below the text; an author there is told by `authorOf`. */
function isBareMeta(text: string): boolean {
  const meta = readMeta(text);
  return meta !== undefined && meta.author === undefined;
}

function pick(texts: readonly Row[], captions: readonly Row[]): Pick<Body, "paragraphs" | "captions"> {
  const isCaptionRow = new Set(captions);
  return {
    paragraphs: texts.filter((row) => !isCaptionRow.has(row)).map(({ text }) => text),
    captions: captions.map(({ text }) => text),
  };
}

function untilOthers(rows: readonly Row[]): readonly Row[] {
  const end = rows.findIndex(({ text }) => beginsOtherArticles(text));
  return end < 0 ? rows : rows.slice(0, end);
}

interface Surroundings {
  readonly index: number;
  readonly above: Row | undefined;
  readonly isIndentedPage: boolean;
}

/** The words below a photo: a line that is not indented and does not end as a sentence does. */
function isCaption(row: Row, { index, above, isIndentedPage }: Surroundings): boolean {
  const { text } = row;
  if (row.isTableRow || LIST_ITEM.test(text) || countWords(text) > LONGEST_CAPTION_WORDS) return false;
  if (CREDIT.test(text)) return true;
  if (ENDS_LIKE_TEXT.test(text) || (row.isIndented && isIndentedPage)) return false;
  if (index === 0 && countWords(text) >= LEAD_WORDS) return false;
  if (above && OPENS_LIST.test(above.text)) return false;
  return text !== text.toUpperCase();
}
