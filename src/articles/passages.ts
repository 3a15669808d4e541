import { parts } from "../language/pieces.ts";
import { sentences } from "../language/sentences.ts";
import { CivilDate } from "../lib/civil-date.ts";
import type { StoredArticle } from "./article.ts";
import type { Passage } from "./passage.ts";

/** About as long as what somebody reads to find an answer; an article that is hardly longer stays whole. */
const USUAL = 1_000;
const WHOLE_AT_MOST = 1_500;
/** A sentence that is longer is cut: a table that lost its lines, a list without full stops. */
const LONGEST_SENTENCE = 3_000;

/**
 * An article as passages, in its order: whole paragraphs, cut between sentences only where one paragraph is too long
 * by itself. A short paragraph (a heading, "Cụ thể như sau:") goes with what follows it. Captions stand in the last.
 */
export function passagesOf({ entry, article }: StoredArticle): Passage[] {
  const { title, category, publishedAt, lead, paragraphs, captions } = article;
  const date = publishedAt === null ? null : CivilDate.parse(publishedAt.slice(0, 10));
  const texts = gathered([lead ?? "", ...paragraphs, ...captions].filter((text) => text !== ""));
  // A title alone is an answer to "has anything been said about …".
  return (texts.length > 0 ? texts : [title]).map((text, at) => {
    return { id: `${entry.id}.${at}`, title, text, date, category };
  });
}

/** Lines put together until they are as long as is usual; what is left over at the end goes with the last. */
function gathered(lines: readonly string[]): string[] {
  if (lengthOf(lines) <= WHOLE_AT_MOST) return lines.length === 0 ? [] : [lines.join("\n")];
  const groups: string[][] = [[]];
  for (const line of lines.flatMap(cutLong)) {
    const group = groups.at(-1) ?? [];
    if (group.length > 0 && isFull(group, line)) groups.push([line]);
    else group.push(line);
  }
  const last = groups.at(-1) ?? [];
  const before = groups.at(-2);
  if (before && lengthOf(last) < USUAL / 4 && lengthOf(before) + lengthOf(last) <= WHOLE_AT_MOST) {
    before.push(...last);
    groups.pop();
  }
  return groups.map((group) => group.join("\n"));
}

/** Whether the next line begins a new passage: when that brings this one nearer to the usual length. */
function isFull(group: readonly string[], line: string): boolean {
  const length = lengthOf(group);
  const isHeading = (group.at(-1)?.length ?? 0) < 80 && (group.at(-1) ?? "").endsWith(":");
  return !isHeading && length + line.length - USUAL > USUAL - length;
}

/** A long paragraph in parts of whole sentences, about equally long. */
function cutLong(line: string): string[] {
  if (line.length <= WHOLE_AT_MOST) return [line];
  const usual = line.length / Math.ceil(line.length / USUAL);
  const found: string[] = [];
  for (const sentence of sentences(line).flatMap((whole) => parts(whole, LONGEST_SENTENCE))) {
    const last = found.at(-1);
    if (last !== undefined && last.length < usual && last.length + sentence.length / 2 <= usual) {
      found[found.length - 1] = `${last} ${sentence}`;
    } else found.push(sentence);
  }
  return found;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
