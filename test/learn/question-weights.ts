import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { sentences } from "../../src/language/sentences.ts";
import {
  type Chosen,
  chooseSentences,
  likelihoods,
  type Option,
  optionsIn,
  type SentenceChoiceFacts,
} from "../../src/questions/choose-sentences.ts";
import {
  type ConfidenceFacts,
  type ConfidenceWeights,
  confidenceFactsOf,
  confidenceOf,
} from "../../src/questions/confidence.ts";
import { inOrder, type Ranked, type Weights } from "../../src/questions/rank.ts";
import { type Looked, lookAt, type PassageFacts } from "../../src/questions/ranking/passage-facts.ts";
import type { Sought } from "../../src/questions/seek.ts";
import { type Choice, learnChoice, type Sign } from "./listwise.ts";
import { type Example, learnLogistic } from "./logistic.ts";
import {
  askedForSomethingElse,
  type NamesByKind,
  namesIn,
  onAnotherDay,
  withAnotherName,
  withAnotherNumber,
} from "./question-changes.ts";
import {
  type Mode,
  type Outcome,
  reportBounds,
  reportConfidence,
  reportMeans,
  type Scored,
  say,
} from "./question-report.ts";
import {
  askedOtherwise,
  type Case,
  comparable,
  holds,
  type Met,
  Store,
  type StoreFiles,
  withoutArticle,
  withoutSentence,
} from "./question-stores.ts";

/*
 * Learns the weights of src/questions/ranking/weights.ts and src/questions/confidence-weights.ts from stores of passages with questions whose answers are
 * known, and says on standard error what they are worth on what they were not learnt from: for a large store on other
 * articles, for small ones on another store. STORES is JSON: a list of `StoreFiles`.
 *
 *   node test/learn/question-weights.ts [--print] [--quick] [--keep FILE] [--scored FILE] [--shown 0.06] [--sure 0.65] STORES
 *
 * With --quick the weights are learnt from everything at once, and only tried out on that, too. With --scored what was made of every question is written to FILE, a line of JSON each. With --keep the weights of passages and sentences are read from FILE, or learnt and written there: learning the
 * confidence alone takes a fifth of the time.
 */
interface Learnt {
  readonly passages: Weights<keyof PassageFacts>;
  readonly sentences: Weights<keyof SentenceChoiceFacts>;
}

/** How much the questions count that were made to have no answer. */
const MODE_WEIGHTS: Readonly<Record<Mode, number>> = {
  ...{ all: 1, noArticle: 0.6, noSentence: 0.5 },
  ...{ otherDay: 0.5, otherNumber: 0.4, otherName: 0.4, otherWant: 0.3 },
};
/** How much a question counts whose answer was not found. */
const MISSED_WEIGHT = 0.3;
/** How much the questions of the wards' own count that really have no answer. */
const REAL_WEIGHT = 3;
const LEARNT_FROM = 25;
const ALL = "";
const REPORTS = "reports.";
type NamedChoice = Choice & { readonly names: readonly string[] };
const names = new Map<Store, NamesByKind>();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    print: { type: "boolean" },
    quick: { type: "boolean", default: false },
    keep: { type: "string" },
    scored: { type: "string" },
    shown: { type: "string", default: "0.06" },
    sure: { type: "string", default: "0.65" },
  },
});
const bounds = { shown: Number(values.shown), sure: Number(values.sure) };
const files = JSON.parse(await readFile(positionals[0] ?? "", "utf8")) as StoreFiles[];
const stores: Store[] = [];
for (const one of files) stores.push(await Store.open(one));
const met = (await Promise.all(stores.map((store) => store.meetAll())))
  .flat()
  .map((one) => (values.quick ? { ...one, fold: ALL } : one));
const answerable = met.filter(({ gold }) => gold.size > 0);
const folds = [...new Set([...met.map(({ fold }) => fold), ALL])];
say(`${met.length} questions, ${folds.length - 1} folds`);

const lookedOf = new Map(met.map((m) => [m, lookAt(m.sought.asked, m.sought.candidates)]));
const kept = await keptWeights();
const learnt = new Map<string, Learnt>(kept ?? []);
if (!kept) learnRanking();
reportMeans("passages R@1/R@5/R@50", met, (m) => {
  const place = rankedOf(m, m.sought).findIndex(({ candidate }) => m.gold.has(candidate.id));
  return { r1: Number(place === 0), r5: Number(place >= 0 && place < 5), r50: Number(place >= 0) };
});
reportMeans("sentences hit/best alone/length", met, (m) => {
  const chosen = chosenOf(m, optionsIn(m.sought.asked, rankedOf(m, m.sought)));
  return { hit: Number(isHit(m, chosen)), best: Number(isHit(m, bestOf(chosen))), ratio: ratioOf(m, chosen) };
});

const outcomes: Outcome[] = met.flatMap((m) => outcomesOf(m));
const noDoubts = Object.fromEntries(
  Object.keys(outcomes.find(({ facts }) => facts.doubts)?.facts.doubts ?? {}).map((name) => [name, 0]),
);
const confidenceWeights = new Map(folds.map((fold) => [fold, apart(learnLogistic(examplesWithout(fold)))]));
const scored: Scored[] = outcomes.map((one) => ({
  ...one,
  confidence: confidenceOf(one.facts, confidenceWeights.get(one.met.fold)),
}));
reportConfidence(scored, bounds);
reportBounds(scored);
if (values.scored !== undefined) await writeScored(values.scored);

if (values.print) {
  print("PASSAGE_WEIGHTS", learnt.get(ALL)?.passages ?? {});
  print("SENTENCE_WEIGHTS", learnt.get(ALL)?.sentences ?? {});
  print("CONFIDENCE_WEIGHTS", confidenceWeights.get(ALL)?.common ?? {});
  print("REPORT_WEIGHTS", confidenceWeights.get(ALL)?.reports ?? {});
}

async function keptWeights(): Promise<[string, Learnt][] | undefined> {
  if (values.keep === undefined) return undefined;
  const text = await readFile(values.keep, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as [string, Learnt][]);
}

function learntFrom(own: readonly NamedChoice[]): Readonly<Record<string, number>> {
  const names = own[0]?.names ?? [];
  return named(names, learnChoice(own, names.map(signOf)));
}

/** What agrees with the question never speaks against a text, and what is missing never for it. */
function signOf(name: string): Sign {
  if (/missing|loose|other/i.test(name)) return -1;
  return /cover|pairs|run|chain|both|within|near|soft|counted|sentence|held|bm25|numbers|amount|person|place|reason/i.test(
    name,
  )
    ? 1
    : 0;
}

function learnRanking(): void {
  const choices = new Map(answerable.map((m) => [m, passageChoice(m)]));
  for (const fold of folds) {
    const own = answerable.filter((m) => isLearntFrom(m, fold)).flatMap((m) => choices.get(m) ?? []);
    learnt.set(fold, { passages: learntFrom(own), sentences: {} });
  }
  const sentenceChoices = new Map(answerable.map((m) => [m, sentenceChoice(m)]));
  for (const fold of folds) {
    const own = answerable.filter((m) => isLearntFrom(m, fold)).flatMap((m) => sentenceChoices.get(m) ?? []);
    const passages = learnt.get(fold)?.passages ?? {};
    learnt.set(fold, { passages, sentences: learntFrom(own) });
  }
  if (values.keep !== undefined) keep(values.keep);
}

function isLearntFrom(m: Met, fold: string): boolean {
  return fold === ALL || m.fold !== fold;
}

function keep(file: string): void {
  void writeFile(file, JSON.stringify([...learnt]));
}

function named(names: readonly string[], learntValues: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, learntValues[at] ?? 0]));
}

function rankedOf(m: Met, { asked, candidates, date }: Sought): Ranked[] {
  const known = candidates === m.sought.candidates ? lookedOf.get(m) : undefined;
  return inOrder(known ?? lookAt(asked, candidates), date, learnt.get(m.fold)?.passages);
}

function passageChoice(m: Met) {
  // What stands far below says nothing that those above do not say.
  const looked: readonly Looked[] = (lookedOf.get(m) ?? []).filter(
    ({ candidate }, at) => at < LEARNT_FROM || m.gold.has(candidate.id),
  );
  return {
    names: Object.keys(looked[0]?.facts ?? {}),
    facts: looked.map(({ facts }) => Object.values(facts)),
    isRight: looked.map(({ candidate }) => m.gold.has(candidate.id)),
    weight: m.weight,
  };
}

function sentenceChoice(m: Met) {
  const options = optionsIn(m.sought.asked, rankedOf(m, m.sought));
  const wanted = m.one.answers.map(comparable);
  return {
    names: Object.keys(options[0]?.facts ?? {}),
    facts: options.map(({ facts }) => Object.values(facts)),
    isRight: options.map(({ ranked, text }) => m.gold.has(ranked.candidate.id) && holds(text, wanted)),
    weight: m.weight,
  };
}

function chosenOf({ fold }: Met, options: readonly Option[]): Chosen | null {
  return chooseSentences(likelihoods(options, learnt.get(fold)?.sentences));
}

function goldLength({ store, one: { passageId, answers } }: Met): number | null {
  const wanted = answers.map(comparable);
  return (
    sentences(store.passage(passageId ?? "")?.text ?? "").find((text) => holds(text, wanted))?.length ?? null
  );
}

function isHit(m: Met, chosen: Chosen | null): boolean {
  const text = chosen?.sentences.join(" ") ?? "";
  return text.length <= Math.max(400, goldLength(m) ?? 0) && holds(text, m.one.answers.map(comparable));
}

function bestOf(chosen: Chosen | null): Chosen | null {
  return chosen && { ...chosen, sentences: [chosen.bestSentence] };
}

function ratioOf(m: Met, chosen: Chosen | null): number {
  return (chosen?.sentences.join(" ").length ?? 0) / (goldLength(m) ?? Number.POSITIVE_INFINITY);
}

function outcomesOf(m: Met): Outcome[] {
  const own = outcomeOf(m, "all", m.sought);
  if (m.gold.size === 0) return own;
  const changed = (mode: Mode, change: Partial<Case> | undefined) =>
    change ? outcomeOf(m, mode, askedOtherwise(m, change)) : [];
  return [
    ...own,
    ...outcomeOf(m, "noArticle", withoutArticle(m)),
    ...outcomeOf(m, "noSentence", withoutSentence(m)),
    ...changed("otherDay", onAnotherDay(m)),
    ...changed("otherNumber", withAnotherNumber(m)),
    ...changed("otherName", renamed(m)),
    ...changed("otherWant", m.one.source === "civic" ? askedForSomethingElse(m) : undefined),
  ];
}

function outcomeOf(m: Met, mode: Mode, sought: Sought): Outcome[] {
  const ranked = rankedOf(m, sought);
  const chosen = chosenOf(m, optionsIn(sought.asked, ranked));
  if (!chosen) return [];
  const facts: ConfidenceFacts = confidenceFactsOf({ ...sought, ranked, chosen });
  const isReal = mode === "all";
  const told = chosen.sentences.join(" ");
  return [
    {
      met: m,
      mode,
      facts,
      told,
      isHit: isReal && isHit(m, chosen),
      isBestHit: isReal && isHit(m, bestOf(chosen)),
    },
  ];
}

function renamed(m: Met): Partial<Case> | undefined {
  if (m.one.source !== "civic") return undefined;
  const others = stores.filter(({ name }) => name !== m.store.name).map((store) => namesOf(store));
  for (const other of others) {
    const change = withAnotherName(m, namesOf(m.store), other);
    if (change) return change;
  }
  return undefined;
}

function namesOf(store: Store): NamesByKind {
  const known = names.get(store) ?? namesIn(store.texts());
  names.set(store, known);
  return known;
}

function examplesWithout(fold: string): Example<string>[] {
  return outcomes
    .filter(({ met: one }) => isLearntFrom(one, fold))
    .map(({ met: { weight, gold }, mode, facts, isHit: isTrue }) => {
      const kind = mode !== "all" || isTrue ? 1 : gold.size > 0 ? MISSED_WEIGHT : REAL_WEIGHT;
      return { facts: flat(facts), isTrue, weight: weight * MODE_WEIGHTS[mode] * kind };
    });
}

/** What tells of a report counts beside what tells of every text: where little is known of reports, that holds. */
function flat({ common, doubts }: ConfidenceFacts): Record<string, number> {
  const ofReport = { ...common, ...(doubts ?? noDoubts) };
  const own = Object.entries(ofReport).map(([name, value]) => [`${REPORTS}${name}`, doubts ? value : 0]);
  return { ...common, ...Object.fromEntries(own) };
}

function apart(weights: Readonly<Record<string, number>>): ConfidenceWeights {
  const all = Object.entries(weights);
  const reports = all.filter(([name]) => name.startsWith(REPORTS));
  return {
    common: Object.fromEntries(all.filter(([name]) => !name.startsWith(REPORTS))),
    reports: Object.fromEntries(reports.map(([name, weight]) => [name.slice(REPORTS.length), weight])),
  };
}

/** For looking at what went wrong. */
async function writeScored(file: string): Promise<void> {
  const lines = scored.map(({ met: { store, one, weight, fold }, ...outcome }) =>
    JSON.stringify({ store: store.name, fold, weight, ...one, ...outcome }),
  );
  await writeFile(file, `${lines.join("\n")}\n`);
}

function print(name: string, weights: Readonly<Record<string, number | undefined>>): void {
  const lines = Object.entries(weights).map(
    ([fact, weight]) => `  ${fact}: ${Number((weight ?? 0).toFixed(3))},`,
  );
  console.log(`export const ${name} = {\n${lines.join("\n")}\n};`);
}
