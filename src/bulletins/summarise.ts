import type { Article } from "../articles/article.ts";
import { sentences } from "../language/sentences.ts";
import { linesOf } from "../language/text.ts";
import { candidatesIn, MOST_WORDS, wordsIn } from "./summary/candidates.ts";
import { choose } from "./summary/choose.ts";
import { likelihoodsOf } from "./summary/likelihood.ts";
import { measure } from "./summary/measure.ts";

/** A summary has at most so many sentences. */
export const MOST_SENTENCES = 3;

export interface SummaryText {
  /** Empty when it is not known. */
  readonly title: string;
  /** A line is a paragraph. */
  readonly text: string;
}

/**
 * At most three sentences of the article itself, in its order, at most 80 words together, that say what was decided,
 * for whom, from when and how much; captions and the author have no part in it. Empty when nothing can stand alone.
 */
export function summarise(article: Pick<Article, "title" | "lead" | "paragraphs">): string {
  const { title, lead, paragraphs } = article;
  return summarySentences({ title, text: [lead ?? "", ...paragraphs].join("\n") }).join(" ");
}

/** The same of any text. */
export function summarySentences({ title, text }: SummaryText, most: number = MOST_SENTENCES): string[] {
  const candidates = candidatesIn(title, text);
  const measured = measure(title, candidates);
  const likelihoods = likelihoodsOf(title, { measured, candidates });
  const chosen = choose(measured, likelihoods, { most, candidates }).map((sentence) => sentence.text);
  return chosen.length > 0 ? chosen : firstSentence(text);
}

/** Of a text of headings and very short sentences: better than nothing. */
function firstSentence(text: string): string[] {
  const first = linesOf(text)
    .flatMap(sentences)
    .find((sentence) => wordsIn(sentence) <= MOST_WORDS);
  return first === undefined ? [] : [first];
}
