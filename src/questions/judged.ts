import type { Chosen } from "./choose-sentences.ts";
import type { QuestionDate } from "./question-date.ts";
import type { Ranked } from "./rank.ts";
import type { Asked } from "./ranking/asked.ts";

/** A question with what was chosen for it: all that tells whether it answers. */
export interface Judged {
  readonly asked: Asked;
  readonly date: QuestionDate | null;
  readonly ranked: readonly Ranked[];
  readonly chosen: Chosen;
}
