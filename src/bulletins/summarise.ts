import type { Article } from "../articles/article.ts";
import { candidatesIn } from "./summary/candidates.ts";
import { choose } from "./summary/choose.ts";
import { measure } from "./summary/measure.ts";
import { likelihoodsOf } from "./summary/retelling.ts";

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
  return choose(measured, likelihoods, { most, candidates }).map((sentence) => sentence.text);
}
