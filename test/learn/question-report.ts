import type { ConfidenceFacts } from "../../src/questions/confidence.ts";
import type { Met } from "./question-stores.ts";

/** Why nothing can be right: the question has no answer, or it was taken away, or another was asked. */
export const MODES = [
  "all",
  "noArticle",
  "noSentence",
  "otherDay",
  "otherNumber",
  "otherName",
  "otherWant",
] as const;
export type Mode = (typeof MODES)[number];

/** What was chosen for a question. */
export interface Outcome {
  readonly met: Met;
  readonly mode: Mode;
  readonly facts: ConfidenceFacts;
  /** What was chosen. */
  readonly told: string;
  /** All that was chosen holds the answer, the best sentence alone does. */
  readonly isHit: boolean;
  readonly isBestHit: boolean;
}

export interface Scored extends Outcome {
  readonly confidence: number;
}

/** From where on an answer is sure, from where on it is shown. */
export interface Bounds {
  readonly sure: number;
  readonly shown: number;
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The mean of each measure over the questions that have an answer, by store, source and variant. */
export function reportMeans(
  what: string,
  met: readonly Met[],
  measure: (m: Met) => Readonly<Record<string, number>>,
): void {
  const groups = new Map<string, Readonly<Record<string, number>>[]>();
  for (const m of met) {
    if (m.gold.size === 0) continue;
    const values = measure(m);
    const { name } = m.store;
    const isCivic = m.one.source === "civic";
    for (const group of new Set([
      name,
      `${name}/${isCivic ? "civic" : "public"}`,
      `${name}/${m.one.variant}`,
    ])) {
      const known = groups.get(group) ?? [];
      groups.set(group, known);
      known.push(values);
    }
  }
  say(`${what}: ${[...groups].map(([group, all]) => `${group} ${meansOf(all)}`).join(" · ")}`);
}

function meansOf(all: readonly Readonly<Record<string, number>>[]): string {
  return Object.keys(all[0] ?? {})
    .map((name) =>
      ((100 * all.reduce((sum, values) => sum + (values[name] ?? 0), 0)) / all.length).toFixed(1),
    )
    .join("/");
}

/** A line a store, and one for its civic questions where it has others. */
export function reportConfidence(scored: readonly Scored[], bounds: Bounds): void {
  for (const [name, own] of Map.groupBy(scored, ({ met }) => met.store.name)) {
    say(`${name}: ${confidenceLine(own, bounds)}`);
    const civic = own.filter(({ met }) => met.one.source === "civic");
    if (civic.length < own.length) say(`${name} civic: ${confidenceLine(civic, bounds)}`);
  }
}

function confidenceLine(own: readonly Scored[], { sure, shown }: Bounds): string {
  const right = own.filter(({ mode, met }) => mode === "all" && met.gold.size > 0);
  const real = own.filter(({ mode, met }) => mode === "all" && met.gold.size === 0);
  const hits = right.filter(
    ({ confidence, isHit, isBestHit }) => confidence >= shown && (confidence >= sure ? isHit : isBestHit),
  );
  const said = right.filter(({ confidence }) => confidence >= sure);
  const saidInVain = real.filter(({ confidence }) => confidence >= sure);
  const wrong = MODES.slice(1).map((mode) => [mode, own.filter((one) => one.mode === mode)] as const);
  const refused = (all: readonly Scored[]) =>
    percent(
      all.filter(({ confidence }) => confidence < shown),
      all,
    );
  return [
    `AUROC ${auroc(right, real)}`,
    `hits ${percent(hits, right)} refused ${refused(right)} unanswerable refused ${refused(real)}`,
    `sure ${percent(said, right)} right ${percent(
      said.filter(({ isHit }) => isHit),
      [...said, ...saidInVain],
    )}`,
    `unanswerable sure ${percent(saidInVain, real)}`,
    ...wrong
      .filter(([, all]) => all.length > 0)
      .map(
        ([mode, all]) =>
          `${mode} (${all.length}) AUROC ${auroc(right, all)} refused ${refused(all)} sure ${percent(
            all.filter(({ confidence }) => confidence >= sure),
            all,
          )}`,
      ),
  ].join(" · ");
}

function percent(some: readonly unknown[], all: readonly unknown[]): string {
  return ((100 * some.length) / all.length).toFixed(1);
}

function auroc(right: readonly Scored[], wrong: readonly Scored[]): string {
  let sum = 0;
  for (const { confidence: a } of right)
    for (const { confidence: b } of wrong) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return ((100 * sum) / right.length / wrong.length).toFixed(1);
}

/** What each pair of bounds gives, over all stores but by store: the reader chooses. */
export function reportBounds(scored: readonly Scored[]): void {
  for (const [name, own] of Map.groupBy(scored, ({ met }) => met.store.name)) {
    const all = own.filter(({ mode }) => mode === "all");
    const right = all.filter(({ met }) => met.gold.size > 0);
    const real = all.filter(({ met }) => met.gold.size === 0);
    const shown = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4].map((bound) => {
      const below = (list: readonly Scored[]) =>
        percent(
          list.filter(({ confidence }) => confidence < bound),
          list,
        );
      return `${bound}: ${below(right)}/${below(real)}`;
    });
    const sure = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85].map((bound) => {
      const said = all.filter(({ confidence }) => confidence >= bound);
      return `${bound}: ${percent(
        said.filter(({ met }) => met.gold.size > 0),
        right,
      )} right ${percent(
        said.filter(({ isHit }) => isHit),
        said,
      )}`;
    });
    say(`${name} refused right/unanswerable ${shown.join(" ")} · sure ${sure.join(" ")}`);
  }
}
