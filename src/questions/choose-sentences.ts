import type { QuestionShape } from "./question.ts";
import { type Ranked, type Weights, weigh } from "./rank.ts";
import type { Asked } from "./ranking/asked.ts";
import type { ReadSentence } from "./ranking/read-passage.ts";
import type { SentenceFacts } from "./ranking/sentence-facts.ts";
import { SENTENCE_WEIGHTS } from "./ranking/weights.ts";
import { needsForm, satisfies } from "./satisfies.ts";

/** What speaks for a sentence, its passage counted in. */
export interface SentenceChoiceFacts extends SentenceFacts {
  /** ln of its passage's chance among the candidates. */
  readonly logPassage: number;
  readonly isOfBest: number;
  /** 1: it holds what is asked for; 0.5: it may. 0 also where that cannot be told by form. */
  readonly held: number;
  /** 1: what is asked for shows itself by its form, and does not stand here. */
  readonly formMissing: number;
}

/** A sentence that could answer. */
export interface Option {
  readonly ranked: Ranked;
  /** Its place in the passage. */
  readonly at: number;
  readonly text: string;
  readonly facts: SentenceChoiceFacts;
}

/** An option with its chance among all of them, from 0 to 1. */
export interface Likely extends Option {
  readonly chance: number;
}

/** The sentences of an answer, in the passage's order; all of one passage. */
export interface Chosen {
  /** The likeliest of them. */
  readonly best: Likely;
  readonly bestSentence: string;
  readonly sentences: readonly string[];
  /** Of all of them together. */
  readonly chance: number;
}

/** Sentences of how many passages are looked at. */
const PASSAGES = 6;
const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 400;
/** A further sentence is worth its room when it has this chance for every hundred characters. */
const CHANCE_PER_HUNDRED = 0.12;

export function optionsIn({ shape }: Asked, ranked: readonly Ranked[]): Option[] {
  const hasForm = needsForm(shape);
  const chances = shares(ranked.map(({ score }) => score));
  return ranked.slice(0, PASSAGES).flatMap((one, place) => {
    const logPassage = Math.log((chances[place] ?? 0) + 1e-9);
    const isOfBest = Number(place === 0);
    return one.sentences().map((own, at) => {
      const text = textOf(one, one.candidate.read.sentences[at]);
      const form = hasForm ? formOf(shape, text) : NO_FORM;
      return { ranked: one, at, text, facts: { ...own, logPassage, isOfBest, ...form } };
    });
  });
}

const NO_FORM = { held: 0, formMissing: 0 } as const;

function formOf(shape: QuestionShape, sentence: string) {
  const held = satisfies(shape, sentence);
  return { held: held ? (held.isSure ? 1 : 0.5) : 0, formMissing: held ? 0 : 1 };
}

export function likelihoods(
  options: readonly Option[],
  weights: Weights<keyof SentenceChoiceFacts> = SENTENCE_WEIGHTS,
): Likely[] {
  const chances = shares(options.map(({ facts }) => weigh(facts, weights)));
  return options.map((option, at) => ({ ...option, chance: chances[at] ?? 0 }));
}

/** The likeliest sentence, and those of its passage that are worth their room beside it. */
export function chooseSentences(likely: readonly Likely[], perHundred = CHANCE_PER_HUNDRED): Chosen | null {
  const best = likely.reduce<Likely | null>(
    (top, one) => (top && top.chance >= one.chance ? top : one),
    null,
  );
  if (!best) return null;
  const chosen = [best];
  const others = likely.filter((one) => one.ranked === best.ranked && one !== best);
  let length = best.text.length;
  for (const one of others.sort((a, b) => worthOf(b) - worthOf(a))) {
    if (chosen.length === MOST_SENTENCES || worthOf(one) < perHundred) break;
    const room = one.text.length + 1;
    if (length + room > MOST_CHARACTERS) continue;
    chosen.push(one);
    length += room;
  }
  return {
    best,
    bestSentence: best.text,
    sentences: chosen.sort((a, b) => a.at - b.at).map(({ text }) => text),
    chance: chosen.reduce((sum, { chance }) => sum + chance, 0),
  };
}

function worthOf(one: Likely): number {
  return (one.chance * 100) / one.text.length;
}

function textOf({ candidate }: Ranked, sentence: ReadSentence | undefined): string {
  return sentence ? candidate.content().slice(sentence.start, sentence.end) : "";
}

/** exp(score) over the sum of all of them. */
export function shares(scores: readonly number[]): number[] {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
