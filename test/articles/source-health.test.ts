import { describe, expect, it } from "vitest";
import {
  afterRound,
  isResting,
  newSource,
  type SourceHealth,
  silenceOf,
  troubleFirst,
} from "../../src/articles/source-health.ts";

const HOUR_MS = 3_600_000;
const START = Date.parse("2026-11-01T00:00:00Z");
const at = (hours: number) => new Date(START + hours * HOUR_MS);
const failure = { code: "timeout", message: "m", remedy: "r" };
const source = "cong-tin";

/** Rounds one after the other: `x` fails, `n` brings something new, `.` nothing; with what staff hear. */
function rounds(signs: string, everyHours = 1, from: SourceHealth = newSource(source)) {
  let health = from;
  const told: string[] = [];
  for (const [index, sign] of [...signs].entries()) {
    const round = afterRound(health, {
      ...{ source, now: at(index * everyHours), newArticles: sign === "n" ? 2 : 0 },
      ...(sign === "x" && { failure }),
    });
    health = round.health;
    if (round.notice) told.push(`${index}: ${round.notice}`);
  }
  return { health, told };
}

describe("staff hear of a source", () => {
  it.each([
    ["...", 1, []],
    ["xx.xx", 1, []],
    ["xxx", 1, ["2: failing"]],
    ["xxxxxx", 1, ["2: failing"]],
    ["xxx.xxx", 1, ["2: failing", "3: recovered", "6: failing"]],
    // Every twelve hours something new; three days without are a silence, told once.
    ["nnnnn.......", 12, ["11: silent"]],
    ["nnnnn........", 12, ["11: silent"]],
    ["nnnnn.......n", 12, ["11: silent", "12: recovered"]],
    // Its habits are not known yet.
    ["nn...........", 24, []],
    // Weekly news may stay away for two weeks.
    ["nnnnn..", 7 * 24, []],
    ["nnnnn...", 7 * 24, []],
    ["nnnnn....", 7 * 24, ["8: silent"]],
    ["nnnnn.......xxx.", 12, ["11: silent", "14: failing", "15: silent"]],
  ])("%s, every %i hours: %j", (signs, everyHours, told) => {
    expect(rounds(signs, everyHours).told).toEqual(told);
  });
});

it("keeps the last error, and forgets it when all is well", () => {
  expect(rounds(".x").health).toMatchObject({ failedRounds: 1, failure, lastGoodAt: at(0).toISOString() });
  expect(rounds(".x.").health).toMatchObject({ failedRounds: 0, failure: null });
});

it("articles that come together are one sign of life", () => {
  expect(rounds("nnnn", 0.25).health.newArticlesAt).toHaveLength(1);
  expect(rounds("n".repeat(60), 2).health.newArticlesAt).toHaveLength(21);
  expect(silenceOf(newSource(source))).toBeUndefined();
});

it("a broken source is asked less and less often", () => {
  const restHours = (failures: number) => {
    const { health } = rounds("x".repeat(failures));
    const last = failures - 1;
    return [0.25, 0.5, 1, 2, 4, 6].find((hours) => !isResting(health, at(last + hours)));
  };
  expect([1, 3, 4, 5, 6, 7, 8, 20].map(restHours)).toEqual([0.25, 0.25, 0.5, 1, 2, 4, 6, 6]);
  expect(isResting(rounds("xxxxx.").health, at(5))).toBe(false);
});

it("those in trouble stand first", () => {
  const named = (name: string, more: Partial<SourceHealth> = {}) => ({ ...newSource(name), ...more });
  const all = [named("a"), named("b", { told: "silent" }), named("c", { failedRounds: 1 }), named("d")];
  expect(troubleFirst(all).map(({ source: name }) => name)).toEqual(["c", "b", "a", "d"]);
});
