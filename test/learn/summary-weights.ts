import { readFile } from "node:fs/promises";
import { type Candidates, candidatesIn } from "../../src/bulletins/summary/candidates.ts";
import { type Grounds, groundsOf } from "../../src/bulletins/summary/grounds.ts";
import { measure } from "../../src/bulletins/summary/measure.ts";
import { pairsOf, syllablesOf } from "../../src/bulletins/summary/terms.ts";
import { type Example, learnLogistic } from "./logistic.ts";

/*
 * Learns the weights of src/bulletins/summary/weights.ts: how likely a syllable or a pair of syllables of an article
 * is told again in the summary that a person wrote. Articles come from a file of JSON lines
 * {"source","civic","title","text","reference"}; every source weighs the same, civic articles more.
 *
 *   node test/learn/summary-weights.ts FILE
 */
interface Item {
  readonly source: string;
  readonly civic: boolean;
  readonly title: string;
  readonly text: string;
  readonly reference: string;
}

const [file = ""] = process.argv.slice(2);
const items = (await readFile(file, "utf8"))
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Item);
for (const kind of [0, 1] as const) {
  const examples = items.flatMap((item) => examplesOf(item, kind));
  const weights = learnLogistic(examples);
  console.log(
    JSON.stringify(weights, (_name, value) => (typeof value === "number" ? +value.toFixed(3) : value)),
  );
}

function examplesOf(item: Item, kind: 0 | 1): Example<keyof Grounds>[] {
  const candidates: Candidates = candidatesIn(item.title, item.text);
  const measured = measure(item.title, candidates);
  const own = syllablesOf(item.reference);
  const told = new Set(kind === 0 ? own : pairsOf(own));
  const grounds = groundsOf(kind, item.title, { measured, candidates });
  return [...grounds].map(([term, facts]) => ({
    facts: { ...facts },
    isTrue: told.has(term),
    weight: weightOf(item) / grounds.size,
  }));
}

function weightOf({ source, civic }: Item): number {
  const ofSource = items.filter((other) => other.source === source).length;
  const ofCivic = items.filter((other) => other.civic).length;
  return 0.5 / ofSource + (civic ? 1 / ofCivic : 0);
}
