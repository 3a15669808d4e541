import { setImmediate as nextTick } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { heldBack, type Office, openOffice } from "./office.ts";

const MORNING = "bulletin:2026-11-24:morning";
const ANN = "announcement:1";
const STORM = "announcement:2";
const chats = (count: number, first = 1) => Array.from({ length: count }, (_, index) => first + index);
const runsOf = ({ sent }: Office) => sent.map(({ content }) => content.body);
const addressesOf = ({ sent }: Office) => sent.map(({ address }) => Number(address));
const quiet = async () => {
  for (let tick = 0; tick < 20; tick++) await nextTick();
};

describe("a run that is held", () => {
  it("sends nothing more, and loses and repeats nobody when it goes on", async () => {
    await using office = await openOffice({ ratePerSecond: 10, readers: 40 });
    const { deliveries } = office.database;
    await office.open(ANN, chats(40), { priority: "ordinary" });
    office.start();
    await office.until(() => office.sent.length === 10);
    const held = deliveries.hold(ANN, true);
    const before = office.sent.length;
    expect(await held).toBe(true);
    await office.until(async () => !(await office.states(ANN)).includes("sending"));
    const heldFrom = office.now().getTime();
    await office.until(() => office.now().getTime() - heldFrom > 60_000);
    expect(office.sent.length).toBeLessThanOrEqual(before + 1);
    expect(office.finished).toEqual([]);
    await deliveries.hold(ANN, false);
    office.courier.wake();
    await office.until(() => office.finished.length > 0);
    expect(addressesOf(office).toSorted((a, b) => a - b)).toEqual(chats(40));
  });

  it("does not hold up the others", async () => {
    await using office = await openOffice({ readers: 6 });
    await office.open(ANN, chats(3), { priority: "ordinary" });
    await office.database.deliveries.hold(ANN, true);
    await office.open(MORNING, chats(3, 4));
    office.start();
    await office.until(() => office.finished.length === 1);
    expect(office.finished).toEqual([MORNING]);
    expect(addressesOf(office)).toEqual([4, 5, 6]);
  });
});

describe("a run that is stopped", () => {
  it("ends: what waited is refused, what was on its way is settled", async () => {
    const { script, release } = heldBack();
    await using office = await openOffice({ script, readers: 30, maxInFlight: 4 });
    await office.open(ANN, chats(30), { priority: "ordinary" });
    office.start();
    await office.until(() => office.sent.length === 4);
    await office.database.deliveries.stop(ANN, office.now());
    for (let answer = 0; answer < 4; answer++)
      release(answer === 0 ? { kind: "retry", reason: "reset" } : undefined);
    await office.until(() => office.finished.length > 0);
    await quiet();
    expect(office.sent).toHaveLength(4);
    const rows = await office.rows(ANN);
    expect(rows.slice(1, 4).map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
    for (const row of [rows[0], ...rows.slice(4)]) {
      expect(row).toMatchObject({ state: "refused", reason: "stopped", dueAt: null });
    }
  });
});

describe("what is urgent", () => {
  it("goes before what is not taken yet of an edition that is under way", async () => {
    await using office = await openOffice({ ratePerSecond: 10, readers: 60 });
    await office.open(MORNING, chats(50));
    office.start();
    await office.until(() => office.sent.length === 5);
    await office.open(STORM, chats(10, 51), { priority: "urgent" });
    office.courier.wake();
    const before = office.sent.length;
    await office.until(() => office.finished.includes(STORM));
    const since = runsOf(office).slice(before);
    // Three are taken ahead of their turns.
    const others = since.slice(0, since.lastIndexOf(STORM)).filter((run) => run === MORNING);
    expect(others.length).toBeLessThanOrEqual(3);
    await office.until(() => office.finished.length === 2);
    expect(new Set(addressesOf(office)).size).toBe(60);
    expect(office.sent).toHaveLength(60);
  });

  it("waits for no answer of others", async () => {
    const { script, release } = heldBack();
    await using office = await openOffice({ script, readers: 3 });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.sent.length === 1);
    await office.open(STORM, [2], { priority: "urgent" });
    office.courier.wake();
    await office.until(() => office.sent.length === 2);
    expect(runsOf(office)).toEqual([MORNING, STORM]);
    release();
    release();
  });

  it("reaches those who have paused; what is ordinary does not", async () => {
    await using office = await openOffice({ shape: () => ({ status: "paused" }) });
    await office.open(ANN, [1], { priority: "ordinary" });
    await office.open(STORM, [1], { priority: "urgent" });
    office.start();
    await office.until(() => office.finished.length === 2);
    expect(runsOf(office)).toEqual([STORM]);
    expect((await office.rows(ANN))[0]).toMatchObject({ state: "refused", reason: "paused" });
  });

  it("reaches whoever is added while it is being sent", async () => {
    await using office = await openOffice({ ratePerSecond: 10, readers: 9 });
    await office.open(STORM, chats(5), { priority: "urgent" });
    office.start();
    await office.until(() => office.sent.length === 2);
    const late = ["s-000002", "s-000006", "s-000007"].map((subscriberId) => ({ subscriberId, content: "a" }));
    expect(await office.database.deliveries.extend(STORM, {}, late)).toBe(2);
    await office.until(() => office.finished.length > 0);
    expect(addressesOf(office)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("an edition and an announcement", () => {
  it("take turns, so that neither starves", async () => {
    await using office = await openOffice({ ratePerSecond: 10, readers: 40 });
    await office.open(ANN, chats(20), { priority: "ordinary", ageMs: 60_000 });
    await office.open(MORNING, chats(20, 21));
    office.start();
    await office.until(() => office.finished.length === 2);
    const first = runsOf(office).slice(0, 20);
    expect(first.filter((run) => run === MORNING)).toHaveLength(10);
  });

  it("and the announcement does not grow stale", async () => {
    await using office = await openOffice();
    await office.open(ANN, [1], { priority: "ordinary", ageMs: 20 * 3_600_000 });
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(await office.states(ANN)).toEqual(["sent"]);
  });

  it("and whoever asks for a bulletin does not get the announcement in its place", async () => {
    await using office = await openOffice();
    await office.open(ANN, [1], { priority: "ordinary" });
    expect(await office.database.deliveries.claimFor("s-000001")).toBeUndefined();
    expect(await office.database.deliveries.lastTo("s-000001")).toBeUndefined();
  });
});

it("a note that follows a text is recorded with it", async () => {
  await using office = await openOffice();
  await office.open(ANN, [1], { priority: "ordinary" });
  const claimed = await office.database.deliveries.claim(ANN, office.now());
  const run = await office.database.deliveries.run(ANN);
  if (!claimed || !run) throw new Error("nothing waits");
  const messenger: Parameters<Office["courier"]["send"]>[2]["messenger"] = {
    async deliver(_address, _content, by) {
      by?.onFollowed?.("7+8");
      return { kind: "sent", messageId: "7" };
    },
  };
  await office.courier.send(run, claimed, { messenger });
  await office.until(async () => (await office.rows(ANN))[0]?.messageId === "7+8");
});
