import { sentences } from "../../language/sentences.ts";
import type { Article } from "../article.ts";

/** An article's sentences: those that say what it is about, and the others. */
export interface Told {
  /** Of the lead, and of the first paragraph when the lead is short. */
  readonly opening: readonly string[];
  readonly rest: readonly string[];
}

const SHORT_LEAD = 220;
const OPENING_AT_MOST = 6;

export function runningSentences({ lead, paragraphs }: Pick<Article, "lead" | "paragraphs">): Told {
  const first = sentences(lead ?? "");
  const [second = "", ...others] = paragraphs;
  const isShort = (lead ?? "").length < SHORT_LEAD;
  const opening = isShort ? [...first, ...sentences(second)] : first;
  const rest = (isShort ? others : paragraphs).flatMap((paragraph) => sentences(paragraph));
  return { opening: opening.slice(0, OPENING_AT_MOST), rest: [...opening.slice(OPENING_AT_MOST), ...rest] };
}
