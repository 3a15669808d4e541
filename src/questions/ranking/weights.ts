import type { PassageFacts } from "./passage-facts.ts";
import type { SentenceChoiceFacts } from "../choose-sentences.ts";

/** Learnt by `test/learn/question-weights.ts`, like all tables here. */
export const PASSAGE_WEIGHTS: Readonly<Partial<Record<keyof PassageFacts, number>>> = {};
export const SENTENCE_WEIGHTS: Readonly<Partial<Record<keyof SentenceChoiceFacts, number>>> = {};
