import { describe, expect, it } from "vitest";
import type { RunPriority } from "../../src/deliveries/delivery.ts";
import { Fairness, turnsUntilSent } from "../../src/deliveries/fairness.ts";

const run = (id: string, priority?: RunPriority) => ({
  ...{ id, createdAt: "2026-11-24T00:00:00.000Z", contents: {} },
  ...(priority && { priority }),
});
const ANN = run("announcement:1", "ordinary");
const STORM = run("announcement:2", "urgent");
const MORNING = run("bulletin:morning");
const NOON = run("bulletin:noon", "bulletin");

/** Which runs have the next turns, when none of them ever ends. */
function turns(count: number, ...runs: readonly ReturnType<typeof run>[]): string[] {
  const fairness = new Fairness();
  return Array.from({ length: count }, () => {
    const next = fairness.inOrder(runs)[0] ?? run("nobody");
    fairness.serve(next);
    return next.id.replace(/^.*:/, "");
  });
}

describe("whose turn it is", () => {
  it.each([
    ["one run alone", turns(3, MORNING), ["morning", "morning", "morning"]],
    ["the older of two bulletins", turns(2, MORNING, NOON), ["morning", "morning"]],
    ["a bulletin and an announcement by turns", turns(4, ANN, MORNING), ["morning", "1", "morning", "1"]],
    ["what is urgent before both", turns(3, MORNING, ANN, STORM), ["2", "2", "2"]],
    [
      "announcements do not add up",
      turns(4, ANN, run("announcement:3", "ordinary"), NOON),
      ["noon", "1", "noon", "1"],
    ],
  ])("%s", (_, given, expected) => {
    expect(given).toEqual(expected);
  });

  it("after something urgent is whose it would have been without it", () => {
    const fairness = new Fairness();
    fairness.serve(MORNING);
    fairness.serve(STORM);
    expect(fairness.inOrder([MORNING, ANN]).map(({ id }) => id)).toEqual([ANN.id, MORNING.id]);
  });
});

describe("how many turns pass", () => {
  const NOTHING = { urgent: 0, bulletin: 0, ordinary: 0 };
  it.each([
    [100, "ordinary", NOTHING, 100],
    [100, "ordinary", { ...NOTHING, bulletin: 30 }, 130],
    [100, "ordinary", { ...NOTHING, bulletin: 20_000 }, 200],
    [100, "ordinary", { ...NOTHING, ordinary: 50, bulletin: 1_000 }, 300],
    [100, "urgent", { urgent: 10, bulletin: 20_000, ordinary: 5_000 }, 110],
    [20_000, "bulletin", { ...NOTHING, ordinary: 500 }, 20_500],
    [0, "ordinary", { ...NOTHING, bulletin: 20_000 }, 0],
  ] as const)("for %i %s with %j under way: %i", (count, priority, ahead, expected) => {
    expect(turnsUntilSent(count, priority, ahead)).toBe(expected);
  });
});
