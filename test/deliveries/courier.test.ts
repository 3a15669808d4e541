import { setImmediate as nextTick } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Claimed } from "../../src/deliveries/attempt.ts";
import type { DeliveryOutcome } from "../../src/deliveries/delivery.ts";
import { heldBack, type Office, openOffice, type Script } from "./office.ts";

const MORNING = "bulletin:2026-11-24:morning";
const NOON = "bulletin:2026-11-24:noon";
const ASKED = "asked:2026-11-23:23";
const HOUR_MS = 3_600_000;
const CONTENT = { items: [7], body: "asked" };

const chats = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const addressesOf = ({ sent }: Office) => sent.map(({ address }) => Number(address));
const secondsOf = ({ sent }: Office) => sent.map(({ atMs }) => atMs / 1_000);
/** The answers to one chat, one after another; everything else is sent. */
const answering =
  (chat: number, ...answers: DeliveryOutcome[]): Script =>
  ({ address }) =>
    address === String(chat) ? answers.shift() : undefined;

describe("a courier", () => {
  it("sends to everybody once, in order, and says when the run has ended", async () => {
    await using office = await openOffice();
    await office.open(MORNING, chats(9));
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(addressesOf(office)).toEqual(chats(9));
    const rows = await office.rows(MORNING);
    expect(rows.map(({ state, attempts, messageId }) => `${state} ${attempts} ${messageId}`)).toEqual(
      chats(9).map((chat) => `sent 1 m${chat - 1}`),
    );
    expect(office.settled).toEqual(chats(9).map(() => `${MORNING} sent`));
    expect(office.finished).toEqual([MORNING]);
  });

  it("works on the oldest run first", async () => {
    await using office = await openOffice();
    await office.open(NOON, [1, 2]);
    await office.open(MORNING, [3, 4], { ageMs: HOUR_MS });
    office.start();
    await office.until(() => office.finished.length === 2);
    expect(addressesOf(office)).toEqual([3, 4, 1, 2]);
  });

  it("keeps the pace, over the end of a run too", async () => {
    await using office = await openOffice({ ratePerSecond: 10 });
    await office.open(MORNING, [1, 2, 3], { ageMs: HOUR_MS });
    await office.open(NOON, [4, 5]);
    office.start();
    await office.until(() => office.finished.length === 2);
    expect(secondsOf(office)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });

  it("looks at once when it is woken", async () => {
    await using office = await openOffice();
    office.start();
    await nextTick();
    await office.open(MORNING, [1]);
    office.courier.wake();
    await office.until(() => office.sent.length === 1);
    expect(secondsOf(office)).toEqual([0]);
  });

  it("also when it was woken while it was at work", async () => {
    const { script, release } = heldBack();
    await using office = await openOffice({ script });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.sent.length === 1);
    await office.open(NOON, [2]);
    office.courier.wake();
    release();
    await office.until(() => office.sent.length === 2);
    expect(secondsOf(office)).toEqual([0, 0]);
    release();
  });

  it("finds within half a minute what nobody told it of", async () => {
    await using office = await openOffice();
    office.start();
    await nextTick();
    await office.open(MORNING, [1]);
    await office.until(() => office.sent.length === 1);
    expect(secondsOf(office)).toEqual([30]);
  });
});

describe("never more at once", () => {
  it("are on their way than may be", async () => {
    const { script, release } = heldBack();
    await using office = await openOffice({ script, maxInFlight: 4, takeAhead: 4, readers: 12 });
    await office.open(MORNING, chats(12));
    office.start();
    for (let done = 0; done <= 12; done++) {
      const expected = Math.min(4, 12 - done);
      await office.until(() => office.sent.length - done === expected && office.settled.length === done);
      for (let tick = 0; tick < 20; tick++) await nextTick();
      expect((await office.states(MORNING)).filter((state) => state === "sending")).toHaveLength(expected);
      release();
    }
  });

  it("are taken before their turn than may be", async () => {
    let mostAhead = 0;
    await using office = await openOffice({
      ratePerSecond: 1,
      maxInFlight: 8,
      takeAhead: 2,
      script: async () => {
        const onTheirWay = office.sent.length - office.settled.length;
        const taken = (await office.states(MORNING)).filter((state) => state === "sending").length;
        mostAhead = Math.max(mostAhead, taken - onTheirWay);
        return undefined;
      },
    });
    await office.open(MORNING, chats(9));
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(mostAhead).toBeGreaterThan(0);
    expect(mostAhead).toBeLessThanOrEqual(2);
  });
});

describe("an answer of the messenger", () => {
  it("flood: everybody waits, and it is no failed attempt", async () => {
    const flood = { kind: "flood", afterMs: 60_000 } as const;
    await using office = await openOffice({ ratePerSecond: 10, script: answering(2, flood, flood) });
    await office.open(MORNING, [1, 2, 3, 4]);
    office.start();
    await office.until(() => office.finished.length > 0);
    const [first, second, ...later] = secondsOf(office);
    expect([first, second]).toEqual([0, 0.1]);
    expect(Math.min(...later)).toBe(60.1);
    expect(addressesOf(office).filter((chat) => chat === 2)).toHaveLength(3);
    expect(
      addressesOf(office)
        .filter((chat) => chat !== 2)
        .toSorted(),
    ).toEqual([1, 3, 4]);
    const rows = await office.rows(MORNING);
    expect(rows.map(({ state, attempts, doubts }) => [state, attempts, doubts])).toEqual(
      chats(4).map(() => ["sent", 1, 0]),
    );
  });

  it("moved: it goes to the new address, which is kept", async () => {
    await using office = await openOffice({ script: answering(2, { kind: "moved", address: "-1002" }) });
    await office.open(MORNING, [1, 2]);
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(office.sent.map(({ address }) => address)).toEqual(["1", "2", "-1002"]);
    expect(await office.states(MORNING)).toEqual(["sent", "sent"]);
    expect(await office.database.subscribers.at("2")).toBeUndefined();
    expect(await office.database.subscribers.at("-1002")).toMatchObject({ id: "s-000002" });
  });

  it("gone: the subscriber is marked, and nothing more is sent there", async () => {
    await using office = await openOffice({ script: answering(2, { kind: "gone", reason: "blocked" }) });
    await office.open(MORNING, [1, 2], { ageMs: HOUR_MS });
    await office.open(NOON, [2, 3]);
    office.start();
    await office.until(() => office.finished.length === 2);
    expect(addressesOf(office)).toEqual([1, 2, 3]);
    expect(await office.database.subscribers.at("2")).toMatchObject({
      status: "gone",
      statusReason: "blocked",
    });
    for (const row of [(await office.rows(MORNING))[1], (await office.rows(NOON))[0]]) {
      expect(row).toMatchObject({ state: "gone", reason: "blocked" });
    }
  });

  it("refused: that one ends, and the others go on", async () => {
    await using office = await openOffice({ script: answering(1, { kind: "refused", reason: "too long" }) });
    await office.open(MORNING, [1, 2]);
    office.start();
    await office.until(() => office.finished.length > 0);
    const rows = await office.rows(MORNING);
    expect(rows.map(({ state, reason }) => [state, reason])).toEqual([
      ["refused", "too long"],
      ["sent", null],
    ]);
  });

  it("retry and uncertain: again after a while, longer each time, five times at most", async () => {
    const noAnswer = { kind: "uncertain", reason: "no answer" } as const;
    const unreachable = { kind: "retry", reason: "ECONNREFUSED" } as const;
    await using office = await openOffice({
      script: answering(1, unreachable, noAnswer, noAnswer, unreachable, noAnswer),
    });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(secondsOf(office)).toEqual([0, 1, 3, 7, 15]);
    expect((await office.rows(MORNING))[0]).toMatchObject({
      ...{ state: "uncertain", attempts: 5, doubts: 3, dueAt: null, reason: "no answer" },
    });
  });
});

describe("nothing is sent", () => {
  it.each([
    ["to one who has paused", { status: "paused" }, "refused", "paused"],
    ["to one who is gone", { status: "gone", statusReason: "deactivated" }, "gone", "deactivated"],
  ] as const)("%s", async (_, shape, state, reason) => {
    await using office = await openOffice({ shape: () => shape });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(office.sent).toEqual([]);
    expect((await office.rows(MORNING))[0]).toMatchObject({ state, reason });
  });

  it("to one who was forgotten", async () => {
    await using office = await openOffice();
    await office.open(MORNING, [1]);
    await office.database.deliveries.forget("s-000001");
    await office.database.subscribers.remove("s-000001");
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(office.sent).toEqual([]);
    expect((await office.rows(MORNING))[0]).toMatchObject({ state: "gone", reason: "forgotten" });
  });

  it.each([
    [11.9, ["sent"]],
    [12.1, ["refused"]],
  ])("of a run that is %d hours old: %j", async (hours, states) => {
    await using office = await openOffice();
    await office.open(MORNING, [1], { ageMs: hours * HOUR_MS });
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(await office.states(MORNING)).toEqual(states);
  });

  it("of a stale run, and the next run does not wait behind it", async () => {
    await using office = await openOffice({ ratePerSecond: 1, readers: 30 });
    await office.open(MORNING, chats(30), { ageMs: 13 * HOUR_MS });
    await office.open(NOON, [1]);
    office.start();
    await office.until(() => office.finished.length === 2);
    expect(secondsOf(office)).toEqual([0]);
  });
});

describe("what somebody asks for", () => {
  it("is sent although they have paused, and although it is old", async () => {
    await using office = await openOffice({ shape: () => ({ status: "paused" }) });
    await office.open(MORNING, [1], { ageMs: 13 * HOUR_MS });
    const claimed = await office.database.deliveries.claimFor("s-000001");
    if (!claimed) throw new Error("nothing waits");
    const messenger = { deliver: async () => ({ kind: "sent", messageId: "m" }) as const };
    const { run, delivery } = claimed;
    expect(await office.courier.send(run, delivery, { messenger, isAsked: true })).toEqual({
      kind: "sent",
      messageId: "m",
    });
    expect(await office.states(MORNING)).toEqual(["sent"]);
  });

  it("and could not be sent at once is sent by the courier, although they have paused", async () => {
    await using office = await openOffice({ shape: () => ({ status: "paused" }) });
    const { deliveries } = office.database;
    const delivery = await deliveries.append(ASKED, CONTENT, "s-000001", office.now());
    const run = await deliveries.run(ASKED);
    if (!run) throw new Error("no run");
    const messenger = { deliver: async () => ({ kind: "retry", reason: "ENOTFOUND" }) as const };
    await office.courier.send(run, delivery, { messenger, isAsked: true });
    expect(await office.states(ASKED)).toEqual(["pending"]);
    office.start();
    await office.until(() => office.sent.length > 0);
    expect(office.sent[0]).toMatchObject({ address: "1", content: CONTENT });
  });

  it("ends a run, and the end is announced, though the courier had no part in it", async () => {
    const { script, release } = heldBack();
    await using office = await openOffice({ script });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.sent.length === 1);
    release({ kind: "retry", reason: "ENOTFOUND" });
    await office.until(() => office.settled.length === 1);
    const claimed = await office.database.deliveries.claimFor("s-000001");
    if (!claimed) throw new Error("nothing waits");
    const messenger = { deliver: async () => ({ kind: "sent", messageId: "m" }) as const };
    await office.courier.send(claimed.run, claimed.delivery, { messenger, isAsked: true });
    await office.until(() => office.finished.length > 0);
    expect(office.finished).toEqual([MORNING]);
    expect(office.sent).toHaveLength(1);
  });

  it("is taken out of the line, and the courier does not send it as well", async () => {
    await using office = await openOffice({ ratePerSecond: 1 });
    await office.open(MORNING, [1, 2, 3]);
    office.start();
    let claimed: Claimed | undefined;
    await office.until(() => {
      claimed ??= office.courier.takeFromLine("s-000002");
      return claimed !== undefined;
    });
    if (!claimed) throw new Error("nobody stands in line");
    expect(office.courier.takeFromLine("s-000002")).toBeUndefined();
    const messenger = { deliver: async () => ({ kind: "sent", messageId: "m" }) as const };
    await office.courier.send(claimed.run, claimed.delivery, { messenger, isAsked: true });
    await office.until(() => office.finished.length > 0);
    expect(addressesOf(office)).toEqual([1, 3]);
    expect(await office.states(MORNING)).toEqual(["sent", "sent", "sent"]);
  });
});

describe("a courier that is stopped", () => {
  it("puts back what has not left, and waits for what has", async () => {
    const { script, release } = heldBack();
    await using office = await openOffice({ ratePerSecond: 1, takeAhead: 2, script });
    await office.open(MORNING, chats(9));
    office.start();
    await office.until(() => office.sent.length === 2);
    // Two are on their way, and the next ones are taken already.
    await office.until(async () => (await office.states(MORNING))[3] === "sending");
    let hasStopped = false;
    const stop = office.stop().then(() => {
      hasStopped = true;
    });
    await office.until(async () => (await office.states(MORNING))[3] === "pending");
    for (let tick = 0; tick < 20; tick++) await nextTick();
    expect(hasStopped).toBe(false);
    release();
    release();
    await stop;
    expect(office.sent).toHaveLength(2);
    expect(office.settled).toEqual([`${MORNING} sent`, `${MORNING} sent`]);
    const rows = await office.rows(MORNING);
    expect(rows.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
      ...["sent 1", "sent 1"],
      ...chats(7).map(() => "pending 0"),
    ]);
  });

  it("does not wait for the end of a flood", async () => {
    const flood = { kind: "flood", afterMs: 43_838_000 } as const;
    await using office = await openOffice({ script: answering(1, flood) });
    await office.open(MORNING, chats(3));
    office.start();
    await office.until(() => office.settled.length > 0);
    await office.stop();
    expect(secondsOf(office).every((seconds) => seconds === 0)).toBe(true);
    expect((await office.states(MORNING)).filter((state) => state === "sending")).toEqual([]);
  });

  it("while it rests stops at once", async () => {
    await using office = await openOffice();
    office.start();
    await nextTick();
    await office.stop();
    expect(office.errors).toEqual([]);
  });
});
