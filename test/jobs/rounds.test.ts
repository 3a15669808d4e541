import { describe, expect, it } from "vitest";
import { jobsOf } from "../../src/jobs/rounds.ts";

const SLOTS = [
  { name: "morning", minuteOfDay: 6 * 60 + 30 },
  { name: "evening", minuteOfDay: 18 * 60 },
];

/** What the jobs are, and which rounds one run of each of them has set going. */
async function planned(ingestEveryMinutes: number): Promise<string[]> {
  const begun: string[] = [];
  const round = (name: string) => async () => {
    begun.push(name);
  };
  const rounds = {
    intake: round("intake"),
    editions: round("editions"),
    announcements: round("announcements"),
    housekeeping: round("housekeeping"),
  };
  const plan: string[] = [];
  for (const { name, cron, run } of jobsOf({ slots: SLOTS, ingestEveryMinutes }, rounds)) {
    await run();
    plan.push(`${cron} ${name}: ${begun.splice(0).join()}`);
  }
  return plan;
}

describe("the timetable", () => {
  it("has each slot, a look at what was missed, the sources and the nightly cleaning", async () =>
    expect(await planned(15)).toEqual([
      "30 6 * * * edition-morning: editions",
      "0 18 * * * edition-evening: editions",
      "*/10 * * * * catch-up: editions",
      "*/15 * * * * intake: intake",
      "*/1 * * * * announcements: announcements",
      "10 3 * * * housekeeping: housekeeping",
    ]));

  it.each([
    [1, "*/1 * * * *"],
    [30, "*/30 * * * *"],
    [60, "0 * * * *"],
  ])("takes in every %i minutes at %s", async (minutes, cron) =>
    expect(await planned(minutes)).toContain(`${cron} intake: intake`),
  );
});
