import { readFile } from "node:fs/promises";
import { openPassageIndex } from "../../src/adapters/sqlite/passage-index.ts";
import type { Passage } from "../../src/articles/passage.ts";
import { sentences } from "../../src/language/sentences.ts";
import { spellingOf } from "../../src/language/spelling.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import {
  type Chosen,
  chooseSentences,
  likelihoods,
  type Option,
  optionsIn,
  textOf,
} from "../../src/questions/choose-sentences.ts";
import { type ConfidenceFacts, confidenceFactsOf, confidenceOf } from "../../src/questions/confidence.ts";
import { inOrder, type Ranked, type Weights } from "../../src/questions/rank.ts";
import { articleOf, type Looked, lookAt } from "../../src/questions/ranking/passage-facts.ts";
import { type ReadPassage, readPassage } from "../../src/questions/ranking/read-passage.ts";
import { type Sought, seek } from "../../src/questions/seek.ts";
import { learnChoice } from "./listwise.ts";
import { type Example, learnLogistic } from "./logistic.ts";

/*
 * Learns the weights of src/questions/ranking/weights.ts from passages and questions with known answers, and says on
 * standard error what they are worth on articles that they were not learnt from (five folds over articles). JSON lines
 * {"id","title","text","date"?} and {"question","answers","passageId","now"?,"source"}.
 *
 *   node test/learn/question-weights.ts PASSAGES QUESTIONS
 */
interface Case {
  readonly id: string;
  readonly question: string;
  readonly source: string;
  readonly variant: string;
  readonly passageId: string | null;
  readonly altPassageIds?: readonly string[];
  readonly answers: readonly string[];
  readonly now?: string;
}

/** A case with what was found for it. */
interface Met {
  readonly one: Case;
  readonly gold: ReadonlySet<string>;
  readonly fold: number;
  readonly weight: number;
  readonly sought: Sought;
}

const FOLDS = 5;
const LEARNT_FROM = 25;
const CIVIC_WEIGHT = 3;
const [passagesFile = "", questionsFile = ""] = process.argv.slice(2);
const passages = (await linesOf<Passage>(passagesFile)).map(({ id, title, text, date, category }) => ({
  ...{ id, title, text },
  date: CivilDate.safeParse(date).data ?? null,
  category: category ?? null,
}));
const cases = await linesOf<Case>(questionsFile);
const texts = new Map(passages.map(({ id, text }) => [id, text]));
const read = new Map<string, ReadPassage>();
const readOnce = (passage: Passage): ReadPassage => {
  const known = read.get(passage.id) ?? readPassage(passage);
  read.set(passage.id, known);
  return known;
};

await using index = await openPassageIndex();
await index.add(passages);
const met: Met[] = [];
for (const one of cases) met.push(await meet(one));
say(`${met.length} questions`);

// 1. Passages.
const lookedOf = new Map(met.map((m) => [m, lookAt(m.sought.asked, m.sought.candidates, readOnce)]));
const passageChoices = new Map(met.map((m) => [m, passageChoice(m)]));
const passageWeights = learnFolds((held) => {
  const choices = met
    .filter(({ fold, gold }) => fold !== held && gold.size > 0)
    .flatMap((m) => passageChoices.get(m) ?? []);
  return named(choices[0]?.names ?? [], learnChoice(choices));
});
report("passages", (m) => {
  const order = rankedOf(m, m.sought).map(({ candidate }) => candidate.passage.id);
  const place = order.findIndex((id) => m.gold.has(id));
  return { r1: Number(place === 0), r5: Number(place >= 0 && place < 5), r50: Number(place >= 0) };
});

// 2. Sentences.
const optionsOf = new Map(met.map((m) => [m, optionsIn(m.sought.asked, rankedOf(m, m.sought))]));
const sentenceChoices = new Map(met.map((m) => [m, sentenceChoice(m)]));
const sentenceWeights = learnFolds((held) => {
  const choices = met
    .filter(({ fold, gold }) => fold !== held && gold.size > 0)
    .flatMap((m) => sentenceChoices.get(m) ?? []);
  return named(Object.keys(optionsOf.values().next().value?.[0]?.facts ?? {}), learnChoice(choices));
});
for (const perHundred of [1, 0.12, 0.08]) {
  report(`sentences ${perHundred}`, (m) => {
    const chosen = chosenOf(m, optionsOf.get(m) ?? [], perHundred);
    return { hit: Number(isHit(m.one, chosen)), ratio: ratioOf(m.one, chosen) };
  });
}

// 3. Confidence: the same questions with their article left out, and with the sentence that answers left out.
interface Judgement {
  readonly met: Met;
  readonly mode: "all" | "noArticle" | "noSentence";
  readonly facts: ConfidenceFacts;
  readonly isHit: boolean;
  readonly isBestHit: boolean;
}
const judgements: Judgement[] = [];
for (const m of met) {
  judgements.push(...judge(m, "all", m.sought));
  if (m.gold.size === 0) continue;
  judgements.push(...judge(m, "noArticle", await withoutArticle(m)));
  judgements.push(...judge(m, "noSentence", withoutSentence(m)));
}
const confidenceWeights = learnFolds((held) => learnLogistic(examplesOf(held)));
reportConfidence();
reportThresholds();

if (process.argv.includes("--print")) {
  print("PASSAGE_WEIGHTS", passageWeights.at(-1) ?? {});
  print("SENTENCE_WEIGHTS", sentenceWeights.at(-1) ?? {});
  print("CONFIDENCE_WEIGHTS", confidenceWeights.at(-1) ?? {});
}

async function linesOf<T>(file: string): Promise<T[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function meet(one: Case): Promise<Met> {
  const gold = new Set(one.passageId === null ? [] : [one.passageId, ...(one.altPassageIds ?? [])]);
  const sought = await seek(index, one.question, CivilDate.parse(one.now ?? "2026-11-24"));
  const group = one.passageId === null ? one.id : articleOf(one.passageId);
  return { one, gold, sought, fold: foldOf(group), weight: one.source === "civic" ? CIVIC_WEIGHT : 1 };
}

function foldOf(group: string): number {
  let sum = 7;
  for (const letter of group) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % FOLDS;
}

/** A set of weights for each fold, learnt from the others; last the one learnt from all. */
function learnFolds<Name extends string>(learn: (held: number) => Weights<Name>): Weights<Name>[] {
  return Array.from({ length: FOLDS + 1 }, (_, held) => learn(held));
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0]));
}

function rankedOf(m: Met, { asked, candidates, date }: Sought): Ranked[] {
  const known = candidates === m.sought.candidates ? lookedOf.get(m) : undefined;
  return inOrder(known ?? lookAt(asked, candidates, readOnce), date, passageWeights[m.fold]);
}

function passageChoice(m: Met) {
  // What stands far below says nothing that those above do not say.
  const looked: readonly Looked[] = (lookedOf.get(m) ?? []).filter(
    ({ candidate }, at) => at < LEARNT_FROM || m.gold.has(candidate.passage.id),
  );
  return {
    names: Object.keys(looked[0]?.facts ?? {}),
    facts: looked.map(({ facts }) => Object.values(facts)),
    isRight: looked.map(({ candidate }) => m.gold.has(candidate.passage.id)),
    weight: m.weight,
  };
}

function sentenceChoice(m: Met) {
  const options = optionsOf.get(m) ?? [];
  const wanted = m.one.answers.map(comparable);
  return {
    facts: options.map(({ facts }) => Object.values(facts)),
    isRight: options.map(
      (option) => m.gold.has(option.ranked.candidate.passage.id) && holds(textOf(option), wanted),
    ),
    weight: m.weight,
  };
}

function chosenOf({ fold }: Met, options: readonly Option[], perHundred?: number): Chosen | null {
  return chooseSentences(likelihoods(options, sentenceWeights[fold]), perHundred);
}

function comparable(text: string): string {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}_]+/gu) ?? [];
  return ` ${words.map(spellingOf).join(" ")} `;
}

function holds(text: string, wanted: readonly string[]): boolean {
  const own = comparable(text);
  return wanted.some((answer) => own.includes(answer));
}

function goldLength({ passageId, answers }: Case): number | null {
  const wanted = answers.map(comparable);
  return sentences(texts.get(passageId ?? "") ?? "").find((text) => holds(text, wanted))?.length ?? null;
}

function isHit(one: Case, chosen: Chosen | null): boolean {
  const text = chosen?.sentences.join(" ") ?? "";
  return text.length <= Math.max(400, goldLength(one) ?? 0) && holds(text, one.answers.map(comparable));
}

function ratioOf(one: Case, chosen: Chosen | null): number {
  return (chosen?.sentences.join(" ").length ?? 0) / (goldLength(one) ?? Number.POSITIVE_INFINITY);
}

async function withoutArticle({ one, gold, sought }: Met): Promise<Sought> {
  const articles = new Set([...gold].map(articleOf));
  const found = await index.search(one.question, 150);
  const candidates = found.candidates
    .filter(({ passage }) => !articles.has(articleOf(passage.id)))
    .slice(0, 50);
  return { ...sought, candidates };
}

function withoutSentence({ one, gold, sought }: Met): Sought {
  const wanted = one.answers.map(comparable);
  const candidates = sought.candidates.map((candidate) => {
    const { passage } = candidate;
    if (!gold.has(passage.id)) return candidate;
    const text = passage.text
      .split("\n")
      .map((line) =>
        sentences(line)
          .filter((sentence) => !holds(sentence, wanted))
          .join(" "),
      )
      .join("\n");
    return {
      ...candidate,
      passage: { ...passage, id: `${passage.id}~${one.id}~${one.question.length}`, text },
    };
  });
  return { ...sought, candidates };
}

function judge(m: Met, mode: Judgement["mode"], sought: Sought): Judgement[] {
  const ranked = rankedOf(m, sought);
  const chosen = chosenOf(m, optionsIn(sought.asked, ranked));
  if (!chosen) return [];
  const facts = confidenceFactsOf({ ...sought, ranked, chosen });
  return [
    {
      met: m,
      mode,
      facts,
      isHit: mode === "all" && isHit(m.one, chosen),
      isBestHit: mode === "all" && isHit(m.one, { ...chosen, sentences: [chosen.bestSentence] }),
    },
  ];
}

function examplesOf(held: number): Example<keyof ConfidenceFacts>[] {
  const modes = { all: 1, noArticle: 0.6, noSentence: 0.5 };
  return judgements
    .filter(({ met: { fold } }) => fold !== held)
    .map(({ met: { weight, gold }, mode, facts, isHit: isTrue }) => ({
      facts: { ...facts },
      isTrue: isTrue,
      weight: weight * modes[mode] * (mode === "all" && !isTrue && gold.size > 0 ? 0.5 : 1),
    }));
}

function reportConfidence(): void {
  const scored = judgements.map((one) => ({
    ...one,
    confidence: confidenceOf(one.facts, confidenceWeights[one.met.fold]),
  }));
  const of = (isCivic: boolean | null, mode: Judgement["mode"], isAnswerable: boolean) =>
    scored.filter(
      ({ met: { one, gold }, mode: own }) =>
        own === mode &&
        gold.size > 0 === isAnswerable &&
        (isCivic === null || (one.source === "civic") === isCivic),
    );
  for (const isCivic of [null, true, false]) {
    const right = of(isCivic, "all", true);
    const line = [`confidence ${isCivic === null ? "all" : isCivic ? "civic" : "public"} (${right.length}):`];
    const against = {
      real: of(isCivic, "all", false),
      noArticle: of(isCivic, "noArticle", true),
      noSentence: of(isCivic, "noSentence", true),
    };
    for (const [name, wrong] of Object.entries(against)) {
      line.push(`${name} AUROC ${(100 * auroc(right, wrong)).toFixed(1)}`);
      for (const share of [0.05, 0.08]) {
        const threshold =
          right.map(({ confidence }) => confidence).sort((a, b) => a - b)[Math.floor(share * right.length)] ??
          0;
        const refused = wrong.filter(({ confidence }) => confidence < threshold).length / wrong.length;
        line.push(`refused at ${100 * share} % ${(100 * refused).toFixed(0)} (${threshold.toFixed(2)})`);
      }
    }
    for (const sure of [0.5, 0.6, 0.7, 0.8]) {
      const said = right.filter(({ confidence }) => confidence >= sure);
      line.push(
        `at ${sure}: ${((100 * said.length) / right.length).toFixed(0)} % right ${((100 * said.filter((s) => s.isHit).length) / said.length).toFixed(1)}`,
      );
    }
    say(line.join(" · "));
  }
}

/** What a threshold refuses and still answers: of all, of civic questions. */
function reportThresholds(): void {
  for (const threshold of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45]) {
    const line = [`from ${threshold}:`];
    for (const isCivic of [false, true]) {
      const own = judgements
        .filter(({ met: { one } }) => !isCivic || one.source === "civic")
        .map((one) => ({ ...one, confidence: confidenceOf(one.facts, confidenceWeights[one.met.fold]) }));
      const right = own.filter(({ met: { gold }, mode }) => mode === "all" && gold.size > 0);
      const refused = (list: typeof own) =>
        (100 * list.filter(({ confidence }) => confidence < threshold).length) / list.length;
      const hits = right.filter(
        ({ confidence, isHit, isBestHit }) =>
          confidence >= threshold && (confidence >= 0.6 ? isHit : isBestHit),
      );
      line.push(
        `${isCivic ? "civic" : "all"} hits ${((100 * hits.length) / right.length).toFixed(1)} refused ${refused(right).toFixed(1)}`,
        `real ${refused(own.filter(({ met: { gold } }) => gold.size === 0)).toFixed(0)}`,
        `noArticle ${refused(own.filter(({ mode }) => mode === "noArticle")).toFixed(0)} noSentence ${refused(own.filter(({ mode }) => mode === "noSentence")).toFixed(0)}`,
      );
    }
    say(line.join(" · "));
  }
}

interface Scored {
  readonly confidence: number;
}

function auroc(right: readonly Scored[], wrong: readonly Scored[]): number {
  let sum = 0;
  for (const { confidence: a } of right)
    for (const { confidence: b } of wrong) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / right.length / wrong.length;
}

function report(what: string, measure: (m: Met) => Readonly<Record<string, number>>): void {
  const sums = new Map<string, { count: number; of: Record<string, number> }>();
  for (const m of met) {
    if (m.gold.size === 0) continue;
    const values = measure(m);
    for (const group of [
      "all",
      m.one.source,
      m.one.source === "civic" ? `civic/${m.one.variant}` : m.one.variant,
    ]) {
      const sum = sums.get(group) ?? { count: 0, of: {} };
      sum.count++;
      for (const [name, value] of Object.entries(values)) sum.of[name] = (sum.of[name] ?? 0) + value;
      sums.set(group, sum);
    }
  }
  const parts = [...sums].map(
    ([group, { count, of }]) =>
      `${group} ${Object.values(of)
        .map((sum) => ((100 * sum) / count).toFixed(1))
        .join("/")}`,
  );
  say(`${what}: ${parts.join(" · ")}`);
}

function print(name: string, weights: Readonly<Record<string, number | undefined>>): void {
  const lines = Object.entries(weights).map(
    ([fact, weight]) => `  ${fact}: ${Number((weight ?? 0).toFixed(3))},`,
  );
  console.log(`export const ${name} = {\n${lines.join("\n")}\n};`);
}
