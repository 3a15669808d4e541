import { countWords, foldToWords } from "../../language/text.ts";
import { beginsOtherArticles, isAftermath, isChrome } from "../page-chrome.ts";
import { authorLabelled, authorOf } from "../portal-author.ts";
import { type Meta, readMeta } from "../portal-meta.ts";
import type { Block } from "./blocks.ts";

export interface PageBody {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly author: string | null;
  /** Lines about the article that stand among its text. */
  readonly metas: readonly Meta[];
}

export interface BodyFacts {
  readonly title: string;
  readonly now: Date;
}

/** "Xem thêm: …" and ">> …" in the middle of a text lead to other articles. */
const SEE_ALSO =
  /^(?:(?:xem|doc) (?:them|tiep|ngay)|tin lien quan|bai lien quan|moi (?:ban )?(?:doc|xem)|tham khao)\b/u;
const ADVERT = /^(?:quang cao|advertisement|tai tro)\b/u;
const ARROWS = /^(?:>+|»+|→|➡|►|▶)\s*/u;
const CREDIT =
  /(?:^|[\s(.])(?:nguồn )?ảnh\s*:\s*[^.!?]{1,60}\.?\)?$|\(?ảnh (?:minh họa|minh hoạ|tư liệu)\)?\.?$/iu;
const ENDS_LIKE_TEXT = /[.!?…:;]["”’»)\]]*$|\.\/\.$/u;
const LONGEST_CAPTION_WORDS = 60;
/** A picture's name is no caption. */
const FILE_NAME = /\.(?:jpe?g|png|gif|webp|bmp)$|^(?:img|dsc|image|anh|hinh|untitled)?[\s_\-\d().]*$/iu;

/** Tells the blocks of an article's body apart. */
export function bodyOf(blocks: readonly Block[], { title, now }: BodyFacts): PageBody {
  const metas: Meta[] = [];
  const own = withoutOthers(blocks).filter((block) => {
    if (block.kind === "picture") return true;
    const meta = block.text.length < 120 ? readMeta(block.text, now) : undefined;
    if (meta && (meta.publishedAt !== undefined || meta.views)) metas.push(meta);
    else if (!isChrome(block.text) && !isAdvert(block.text) && !isSame(block.text, title)) return true;
    return false;
  });
  while (own.at(-1)?.kind === "picture" || isAftermath(own.at(-1)?.text ?? "")) {
    if (own.at(-1)?.kind === "picture" && pictureWords(own.at(-1), title) !== undefined) break;
    own.pop();
  }
  const isCaption = captionsAmong(own);
  const authors = authorAt(own, isCaption);
  const texts = own.filter(
    (block, at) => block.kind !== "picture" && !isCaption.has(at) && !authors.at.has(at),
  );
  return {
    paragraphs: texts.map(({ text }) => text),
    captions: captionTexts(own, isCaption, title),
    author: authors.name,
    metas,
  };
}

/** Without the boxes that lead to other articles. */
function withoutOthers(blocks: readonly Block[]): Block[] {
  let isInBox = false;
  return blocks.filter(({ text, kind, linkShare }) => {
    if (kind === "picture") return true;
    const isLink = linkShare > 0.8;
    const opens = beginsOtherArticles(text) && text.length < 60;
    if (opens) {
      isInBox = true;
      return false;
    }
    if (isInBox && isLink) return false;
    isInBox = false;
    const isPointer = ARROWS.test(text) || SEE_ALSO.test(foldToWords(text.slice(0, 60)));
    return !(isPointer && linkShare > 0.4) && !(ARROWS.test(text) && isLink);
  });
}

function isAdvert(text: string): boolean {
  return text.length < 120 && ADVERT.test(foldToWords(text));
}

function isSame(a: string, b: string): boolean {
  return a.length < b.length * 2 && foldToWords(a) === foldToWords(b);
}

/** Which of the blocks are words about a picture. */
function captionsAmong(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  const last = blocks.findLastIndex(({ kind }) => kind !== "picture");
  let isAfterPicture = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "picture") {
      isAfterPicture = true;
      continue;
    }
    // "Tin, ảnh: Thu Hà" in the last line is who wrote, "Ảnh: Thu Hà" below a picture is not.
    const isCredit = CREDIT.test(block.text) && !(at === last && authorLabelled(block.text) !== undefined);
    if (block.kind === "caption" || isCredit || (isAfterPicture && looksLikeCaption(block))) {
      found.add(at);
    }
    // Two lines below a picture may be its words and its source; after a text nothing is.
    isAfterPicture = isAfterPicture && found.has(at) && (blocks[at + 1]?.isItalic ?? false) && block.isItalic;
  }
  return found;
}

function looksLikeCaption({ text, kind, isCentred, isItalic }: Block): boolean {
  if (kind === "heading" || kind === "item" || kind === "row") return false;
  if (countWords(text) > LONGEST_CAPTION_WORDS) return false;
  return isCentred || isItalic || !ENDS_LIKE_TEXT.test(text);
}

function captionTexts(blocks: readonly Block[], isCaption: ReadonlySet<number>, title: string): string[] {
  const captions = blocks.flatMap((block, at) => {
    if (isCaption.has(at)) return [block.text];
    if (block.kind !== "picture" || isCaption.has(at + 1) || isCaption.has(at - 1)) return [];
    return pictureWords(block, title) ?? [];
  });
  return [...new Set(captions)];
}

/** What a picture itself says ("alt", "title"), unless that is its file's name or the article's title. */
function pictureWords(block: Block | undefined, title: string): string | undefined {
  const text = block?.text ?? "";
  const isSaying = countWords(text) >= 4 && !FILE_NAME.test(text) && !isSame(text, title);
  return isSaying ? text : undefined;
}

/** The last lines, where they name who wrote: at most two ("Thu Hà", "Ảnh: Minh Đức"). */
function authorAt(
  blocks: readonly Block[],
  isCaption: ReadonlySet<number>,
): { name: string | null; at: ReadonlySet<number> } {
  const texts = [...blocks.keys()].filter((at) => blocks[at]?.kind !== "picture" && !isCaption.has(at));
  const last = texts.at(-1);
  const line = last === undefined ? undefined : blocks[last];
  if (last === undefined || !line || texts.length < 2 || line.kind === "row" || line.kind === "item") {
    return { name: null, at: new Set() };
  }
  const name = authorLabelled(line.text) ?? authorOf(line.text);
  return name === undefined ? { name: null, at: new Set() } : { name, at: new Set([last]) };
}
