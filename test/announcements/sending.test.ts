import { setImmediate as nextTick } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { refusedIn } from "../../src/announcements/receivers.ts";
import { reportOn } from "../../src/announcements/report.ts";
import type { DeliveryOutcome } from "../../src/deliveries/delivery.ts";
import { heldBack, type Script } from "../deliveries/office.ts";
import { APPROVER, AUTHOR, WATER } from "../support/announcements.ts";
import { readers } from "../support/subscribers.ts";
import { openSendingDesk, type SendingDesk } from "./sending-desk.ts";

const STAFF = String(APPROVER);
const chats = (count: number, first = 1) => Array.from({ length: count }, (_, index) => first + index);
const addressesOf = ({ office }: SendingDesk) => office.sent.map(({ address }) => Number(address));
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const actsOf = ({ office }: SendingDesk, since = 0) =>
  office.sent
    .slice(since)
    .map(({ address, content, target }) => `${content.act} ${address}${target ? ` ${target}` : ""}`)
    .toSorted();
const refusing =
  (...numbers: readonly number[]): Script =>
  ({ address }) =>
    numbers.includes(Number(address)) ? { kind: "refused", reason: "too long" } : undefined;

describe("an approved announcement", () => {
  it("goes to everybody once, and staff are told how far it is", async () => {
    // Time stands still here while the disk works: what is sent waits until what was due has been told.
    const told = (count: number) => Math.floor((count - 6) / 10) + 1;
    const script: Script = async () => {
      const due = told(desk.office.sent.length);
      while (desk.told.length < due) await nextTick();
      return undefined;
    };
    await using desk: SendingDesk = await openSendingDesk({ readers: 40, script });
    const id = await desk.announce();
    await desk.untilStatus(id, "sent");
    expect(sorted(addressesOf(desk))).toEqual(chats(40));
    await desk.office.until(() => desk.told.length === 5);
    expect(desk.told).toEqual(["1 begun", "1 quarter", "1 half", "1 three-quarters", "1 finished"]);
    expect(desk.notices[0]?.facts).toEqual({ total: 40, done: 0, endsAt: "2026-11-23T23:30:04.000Z" });
    expect(desk.notices[4]?.facts).toMatchObject({ total: 40, sent: 40, refused: 0 });
    expect(desk.errors).toEqual([]);
  });

  it("goes to those who are its audience when it begins, each group's own", async () => {
    await using desk = await openSendingDesk({
      readers: 6,
      shape: (number) => ({
        language: number % 2 === 0 ? "en" : "vi",
        audio: number === 3,
        topics: number === 6 ? ["giao-duc"] : ["y-te"],
        status: number === 5 ? "paused" : "active",
      }),
    });
    const version = { ...WATER, audience: { ...WATER.audience, topics: ["y-te"] } };
    const id = await desk.announce({ version });
    await desk.untilStatus(id, "sent");
    expect(sorted(addressesOf(desk))).toEqual([1, 2, 3, 4]);
    const run = await desk.office.database.deliveries.run("announcement:1");
    expect(Object.keys(run?.contents ?? {}).toSorted()).toEqual(["send/en", "send/vi", "send/vi/note/1/"]);
  });

  it("that is for nobody ends at once", async () => {
    await using desk = await openSendingDesk({ readers: 1, shape: () => ({ status: "gone" }) });
    await desk.untilStatus(await desk.announce(), "sent");
    expect(desk.office.sent).toEqual([]);
  });

  it("waits for its time, and asks when that was missed", async () => {
    await using desk = await openSendingDesk({ readers: 1 });
    const sendAt = new Date(desk.office.now().getTime() + 3_600_000).toISOString();
    const id = await desk.announce({ version: { ...WATER, sendAt } });
    expect((await desk.get(id)).status).toBe("approved");
    const missed = new Date(desk.office.now().getTime() - 31 * 60_000).toISOString();
    const late = await desk.announce({ version: { ...WATER, urgency: "urgent", sendAt: missed } });
    expect((await desk.get(late)).status).toBe("late");
    expect(desk.told).toEqual(["2 late"]);
    await desk.announcing.act(STAFF, late, "begin");
    await desk.sending.look(late);
    await desk.untilStatus(late, "sent");
  });

  it("that is urgent reaches whoever subscribes meanwhile; an ordinary one does not", async () => {
    await using desk = await openSendingDesk({ readers: 20 });
    const version = { ...WATER, urgency: "urgent" as const };
    const id = await desk.announce({ version });
    await desk.office.until(() => desk.office.sent.length === 5);
    const [newcomer] = readers(1, () => ({ address: "77" }));
    if (newcomer) await desk.office.database.subscribers.add({ ...newcomer, id: "s-newcomer" });
    await desk.untilStatus(id, "sent");
    expect(addressesOf(desk)).toHaveLength(21);
    expect(addressesOf(desk).at(-1)).toBe(77);
    await desk.untilStatus(await desk.announce({ version: WATER }), "sent");
    expect(addressesOf(desk)).toHaveLength(42);
  });
});

describe("staff", () => {
  it("pause and let go on: nobody is lost, nobody gets it twice", async () => {
    await using desk = await openSendingDesk({ readers: 30 });
    const id = await desk.announce();
    await desk.office.until(() => desk.office.sent.length === 8);
    await desk.sending.pause(STAFF, id);
    const before = desk.office.sent.length;
    const from = desk.office.now().getTime();
    await desk.office.until(() => desk.office.now().getTime() > from + 60_000);
    expect(desk.office.sent.length).toBeLessThanOrEqual(before + 1);
    expect((await desk.get(id)).status).toBe("paused");
    await desk.sending.resume(STAFF, id);
    await desk.untilStatus(id, "sent");
    expect(sorted(addressesOf(desk))).toEqual(chats(30));
  });

  it("stop: who has not got it does not get it, and the report says so", async () => {
    await using desk = await openSendingDesk({ readers: 30 });
    const id = await desk.announce();
    await desk.office.until(() => desk.office.sent.length === 8);
    expect((await desk.sending.stop(STAFF, id)).kind).toBe("done");
    await desk.office.until(async () => !(await desk.office.states("announcement:1")).includes("sending"));
    const report = await reportOn(await desk.get(id), desk.office.database.deliveries);
    expect(report.counts.sent).toBe(desk.office.sent.length);
    expect(report.counts.refused).toBe(30 - desk.office.sent.length);
    expect(report.reasons).toEqual([{ state: "refused", reason: "stopped", count: report.counts.refused }]);
    expect(desk.told.at(-1)).toBe("1 stopped");
  });

  it("are obeyed by the ledger also when a kill came between", async () => {
    await using desk = await openSendingDesk({ readers: 30 });
    const id = await desk.announce();
    await desk.announcing.act(STAFF, id, "pause");
    expect(await desk.office.database.deliveries.control("announcement:1")).toBe("going");
    await desk.sending.round();
    expect(await desk.office.database.deliveries.control("announcement:1")).toBe("held");
    await desk.announcing.act(STAFF, id, "stop");
    await desk.sending.round();
    expect(await desk.office.database.deliveries.control("announcement:1")).toBe("stopped");
  });

  it("send once more to exactly those to whom it was refused", async () => {
    let isMended = false;
    await using desk = await openSendingDesk({
      readers: 20,
      script: (call) => (isMended ? undefined : refusing(4, 9)(call)),
    });
    const id = await desk.announce();
    await desk.untilStatus(id, "sent");
    expect(await refusedIn(await desk.get(id), desk.office.database.deliveries)).toHaveLength(2);
    expect(await desk.sending.resend(String(AUTHOR), id)).toMatchObject({ why: "notAllowed" });
    isMended = true;
    const before = desk.office.sent.length;
    expect((await desk.sending.resend(STAFF, id)).kind).toBe("done");
    await desk.untilStatus(id, "sent");
    expect(sorted(addressesOf(desk).slice(before))).toEqual([4, 9]);
    const report = await reportOn(await desk.get(id), desk.office.database.deliveries);
    expect(report.counts).toMatchObject({ sent: 20, refused: 0 });
    expect(await desk.sending.resend(STAFF, id)).toMatchObject({ why: "nothingRefused" });
  });

  it("know when it will end: people ÷ rate, with what is under way", async () => {
    await using desk = await openSendingDesk({ readers: 100 });
    await desk.office.open("bulletin:morning", chats(50));
    await desk.office.database.deliveries.hold("bulletin:morning", true);
    const now = desk.office.now();
    const planned = { ...(await desk.get(await desk.announce({ status: "draft" }))) };
    const plan = () => desk.sending.plan(planned, now);
    expect(await plan()).toEqual({ people: 100, messages: 100, endsAt: new Date(now.getTime() + 10_000) });
    await desk.office.database.deliveries.hold("bulletin:morning", false);
    expect((await plan()).endsAt).toEqual(new Date(now.getTime() + 15_000));
  });
});

describe("when sending goes wrong", () => {
  it("and more than 5 % of the last 200 are refused, it pauses and says why; then it goes on if it is let", async () => {
    const bad = chats(12, 101);
    await using desk = await openSendingDesk({ readers: 300, script: refusing(...bad) });
    const id = await desk.announce();
    await desk.untilStatus(id, "paused");
    await desk.office.until(() => desk.told.includes("1 failing"));
    expect(desk.notices.at(-1)?.facts).toMatchObject({ refused: 11, reason: "too long" });
    expect((await desk.get(id)).remark).toBe("remark-budget");
    expect(desk.office.sent.length).toBeLessThanOrEqual(111 + 5);
    await desk.sending.resume(STAFF, id);
    await desk.untilStatus(id, "sent");
    expect(sorted(addressesOf(desk))).toEqual(chats(300));
  });

  it("people who have left are no error", async () => {
    const gone: DeliveryOutcome = { kind: "gone", reason: "blocked" };
    await using desk = await openSendingDesk({
      readers: 60,
      script: ({ address }) => (Number(address) <= 30 ? gone : undefined),
    });
    await desk.untilStatus(await desk.announce(), "sent");
    expect(desk.told).not.toContain("1 failing");
  });

  it("and nothing goes on for ten minutes, staff are told once", async () => {
    const { script, release } = heldBack();
    await using desk = await openSendingDesk({ readers: 1, script });
    await desk.announce();
    await desk.office.until(() => desk.office.sent.length === 1);
    const { database } = desk.office;
    await database.announcements.update("1", (found) => ({
      ...found,
      since: new Date(desk.office.now().getTime() - 11 * 60_000).toISOString(),
    }));
    await desk.sending.round();
    await desk.sending.round();
    release();
    expect(desk.told.filter((told) => told === "1 stuck")).toHaveLength(1);
  });

  it("and nobody ends a pause for a day, staff are told once", async () => {
    await using desk = await openSendingDesk({ readers: 2 });
    const since = new Date(desk.office.now().getTime() - 25 * 3_600_000).toISOString();
    await desk.announce({ status: "paused", runIds: [], since });
    await desk.sending.round();
    expect(desk.told).toEqual(["1 forgotten"]);
  });
});

describe("what follows an announcement", () => {
  const corrected = { ...WATER, body: "Nước ngừng từ 8 giờ sáng ngày kia." };

  /** An announcement to chats 1 to 4, of which 3 had left, and somebody who came later. */
  async function announced(desk: SendingDesk): Promise<string> {
    const id = await desk.announce();
    await desk.untilStatus(id, "sent");
    const [newcomer] = readers(1, () => ({ address: "77" }));
    if (newcomer) await desk.office.database.subscribers.add({ ...newcomer, id: "s-newcomer" });
    return id;
  }
  const script: Script = ({ address }) => (address === "3" ? { kind: "gone", reason: "blocked" } : undefined);

  it("a correction: each message is edited and a new one follows, to exactly those who got it", async () => {
    await using desk = await openSendingDesk({ readers: 4, script });
    const original = await announced(desk);
    const before = desk.office.sent.length;
    const id = await desk.announce({ version: corrected, follows: { id: original, as: "correction" } });
    await desk.untilStatus(id, "sent");
    expect(actsOf(desk, before)).toEqual([
      ...["edit 1 m0", "edit 2 m1", "edit 4 m3", "send 1", "send 2", "send 4"],
    ]);
    expect((await desk.get(original)).followedBy).toEqual([{ id, as: "correction" }]);
  });

  it("a withdrawal: everything that says it is removed, corrections too, and a notice follows", async () => {
    await using desk = await openSendingDesk({ readers: 1 });
    const original = await announced(desk);
    const correction = await desk.announce({
      version: corrected,
      follows: { id: original, as: "correction" },
    });
    await desk.untilStatus(correction, "sent");
    const before = desk.office.sent.length;
    const id = await desk.announce({ follows: { id: original, as: "withdrawal" } });
    await desk.untilStatus(id, "sent");
    expect(actsOf(desk, before)).toEqual(["remove 1 m0", "remove 1 m2", "send 1"]);
  });

  it("a withdrawal after two days changes what cannot be removed any more", async () => {
    await using desk = await openSendingDesk({ readers: 1 });
    const original = await announced(desk);
    const [row] = await desk.office.rows("announcement:1");
    if (!row) throw new Error("no row");
    const settledAt = new Date(desk.office.now().getTime() - 48 * 3_600_000).toISOString();
    await desk.office.database.deliveries.settle("announcement:1", 0, { ...row, settledAt });
    const before = desk.office.sent.length;
    await desk.untilStatus(await desk.announce({ follows: { id: original, as: "withdrawal" } }), "sent");
    expect(actsOf(desk, before)).toEqual(["edit 1 m0", "send 1"]);
  });

  it("ends an announcement that is paused, and waits for what is on its way", async () => {
    await using desk = await openSendingDesk({ readers: 20 });
    const original = await desk.announce();
    await desk.office.until(() => desk.office.sent.length === 6);
    await desk.sending.pause(STAFF, original);
    const id = await desk.announce({ version: corrected, follows: { id: original, as: "correction" } });
    await desk.untilStatus(id, "sent");
    expect((await desk.get(original)).status).toBe("stopped");
    const got = desk.office.sent.filter(({ content: { body } }) =>
      JSON.stringify(body).includes('"announcementId":"1"'),
    );
    const told = desk.office.sent.filter(
      ({ content: { act, body } }) =>
        act === "send" && JSON.stringify(body).includes(`"announcementId":"${id}"`),
    );
    expect(told.map(({ address }) => address).toSorted()).toEqual(
      got.map(({ address }) => address).toSorted(),
    );
  });
});
