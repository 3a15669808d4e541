import { type Candidates, MOST_WORDS } from "./candidates.ts";
import type { Likelihoods } from "./likelihood.ts";
import type { Measured } from "./measure.ts";
import { BONUS, CIVIC_BONUS, SECOND_DECISION, USUAL_LENGTH } from "./weights.ts";

const CIVIC_NAMES = Object.keys(CIVIC_BONUS) as (keyof typeof CIVIC_BONUS)[];

interface Sum {
  /** Σ p over the different terms. */
  readonly told: number;
  /** Σ bonus · length. */
  readonly bonus: number;
  readonly length: number;
}

/**
 * The sentences that are expected to share most with what a person would write: greedy over
 * (Σ p + Σ bonus · length) / (length + usual length), the F measure with expected hits. Something said twice counts
 * once; a sentence that adds less than it takes room ends it. In the article's order, within 80 words.
 */
export function choose(
  measured: readonly Measured[],
  likelihoods: Likelihoods,
  { most, candidates }: { readonly most: number; readonly candidates: Candidates },
): Measured[] {
  const usual = candidates.hasParagraphs ? USUAL_LENGTH.ofReport : USUAL_LENGTH.ofNote;
  const bonuses = new Map(measured.map((one) => [one, bonusOf(one, candidates)]));
  const chosen: Measured[] = [];
  const said = [new Set<string>(), new Set<string>()] as const;
  let sum: Sum = { told: 0, bonus: 0, length: 0 };
  while (chosen.length < most) {
    let best: { one: Measured; sum: Sum } | undefined;
    for (const one of measured) {
      if (!fits(one, chosen)) continue;
      const next = {
        told: sum.told + newlyTold(one, likelihoods, said),
        bonus:
          sum.bonus +
          (bonuses.get(one) ?? 0) * one.length +
          (chosen.length > 0 ? noteBonusOf(one, candidates) : 0),
        length: sum.length + one.length,
      };
      if (
        expectedShare(next, usual) > expectedShare(best?.sum ?? sum, usual) ||
        (!best && chosen.length === 0)
      ) {
        best = { one, sum: next };
      }
    }
    if (!best) break;
    chosen.push(best.one);
    sum = best.sum;
    for (const kind of [0, 1] as const) for (const term of best.one.terms[kind]) said[kind].add(term);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

function expectedShare({ told, bonus, length }: Sum, usualLength: number): number {
  return (told + bonus) / (length + usualLength);
}

function newlyTold(
  one: Measured,
  likelihoods: Likelihoods,
  said: readonly [ReadonlySet<string>, ReadonlySet<string>],
): number {
  let told = 0;
  for (const kind of [0, 1] as const) {
    for (const term of one.terms[kind]) {
      if (!said[kind].has(term)) told += likelihoods[kind].get(term) ?? 0;
    }
  }
  return told;
}

/** Only where the first line is known to be the lead can an article's structure be told. */
function bonusOf(one: Measured, { hasLead, hasParagraphs, isCivic }: Candidates): number {
  if (!hasLead) return 0;
  const place = BONUS.early / (1 + one.index) + BONUS.lexRank * one.lexRank;
  return isCivic && hasParagraphs ? place + civicBonusOf(one) : place;
}

/** In a text without a lead a decision is worth one more sentence, though not the first. */
function noteBonusOf(one: Measured, { hasLead, isCivic }: Candidates): number {
  if (hasLead || !isCivic) return 0;
  return SECOND_DECISION * one.act * ((one.decision + one.amount) / 2) * one.length;
}

function civicBonusOf(one: Measured): number {
  let bonus = 0;
  for (const name of CIVIC_NAMES) bonus += CIVIC_BONUS[name] * one[name];
  return bonus;
}

function fits(one: Measured, chosen: readonly Measured[]): boolean {
  if (chosen.includes(one)) return false;
  const words = chosen.reduce((sum, other) => sum + other.words, one.words);
  if (words > MOST_WORDS) return false;
  return !one.isDangling || chosen.some(({ index }) => index === one.index - 1);
}
