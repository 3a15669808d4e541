import { editDistance } from "../lib/edit-distance.ts";
import { foldToWords } from "./text.ts";

/**
 * The candidate that is spelled most like `input` (case, marks and punctuation do not count), the first of equals;
 * `undefined` when none is near: one mistake in up to 4 letters, two in up to 8, three in more, never half the word.
 */
export function nearest(input: string, candidates: readonly string[]): string | undefined {
  return nearestBy(input, candidates, (candidate) => [candidate]);
}

/** The same for things that go by several names. */
export function nearestBy<T>(
  input: string,
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
): T | undefined {
  const wanted = foldToWords(input);
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    for (const name of namesOf(candidate)) {
      const distance = distanceWithin(wanted, foldToWords(name));
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
  }
  return best;
}

/** The distance when it is near enough, else infinity. */
function distanceWithin(wanted: string, name: string): number {
  const letters = Math.min(wanted.length, name.length);
  const limit = letters <= 4 ? 1 : letters <= 8 ? 2 : 3;
  if (Math.abs(wanted.length - name.length) > limit) return Number.POSITIVE_INFINITY;
  const distance = editDistance(wanted, name);
  return distance === 0 || (distance <= limit && distance * 2 < letters)
    ? distance
    : Number.POSITIVE_INFINITY;
}
