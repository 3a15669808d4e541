/** What was made of what was found for a question. */
export interface Judgement {
  readonly kind: "answered" | "unsure" | "notFound";
  /** From 0 to 1: how likely it is that what was chosen answers. */
  readonly confidence: number;
  /** The ids of the passages that were looked at, the best first. */
  readonly ranked: readonly string[];
  /** `null` when there is no passage with a sentence. */
  readonly chosen: Quotation | null;
}

/** Sentences of a passage, word for word. */
export interface Quotation {
  readonly passageId: string;
  /** In the passage's order. */
  readonly sentences: readonly string[];
  /** The likeliest of them. */
  readonly best: string;
}

export const NOTHING_FOUND: Judgement = { kind: "notFound", confidence: 0, ranked: [], chosen: null };

/** The sentences that are shown: of an unsure answer only the likeliest. */
export function shownSentences({ chosen, kind }: Judgement): readonly string[] {
  if (!chosen || kind === "notFound") return [];
  return kind === "answered" ? chosen.sentences : [chosen.best];
}
