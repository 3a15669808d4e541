import { writeFile } from "node:fs/promises";
import { setImmediate as nextTick } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { BulletinOutline } from "../../src/bulletins/bulletin.ts";
import type { ClaimedBulletin } from "../../src/bulletins/daily.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import { openNewsroom } from "./newsroom.ts";

const DATE = CivilDate.parse("2026-11-24");
const MORNING = { date: DATE, slot: "morning" };
const NOON = { date: DATE, slot: "noon" };
const MORNING_RUN = "bulletin:2026-11-24:morning";
const NOON_RUN = "bulletin:2026-11-24:noon";
const AN = "s-000001";

const itemsOf = (claimed: ClaimedBulletin | undefined) =>
  claimed?.run.contents[claimed.delivery.content]?.items;

describe("an edition", () => {
  it("gives everybody in its slot what is new in their topics, each different bulletin once", async () => {
    await using room = await openNewsroom();
    const [health] = await room.publish(1);
    const [economy] = await room.publish(1, "Kinh tế");
    await room.publish(1, "Thơ ca");
    await room.join(4, (number) => ({ topics: number === 4 ? ["kinh-te", "y-te"] : ["y-te"] }));
    expect(await room.daily.openEdition(MORNING)).toEqual({
      ...{ runId: MORNING_RUN, isNew: true, recipients: 4, groups: 2 },
    });
    await room.sendAll(MORNING_RUN);
    expect(await room.itemsSent(AN, [MORNING_RUN])).toEqual([health]);
    expect(await room.itemsSent("s-000004", [MORNING_RUN])).toEqual([economy, health]);
  });

  it("keeps what each bulletin says: its day and slot, the language, the topic of every item", async () => {
    await using room = await openNewsroom();
    const [id] = await room.publish(1);
    await room.join(1, () => ({ language: "en" }));
    await room.daily.openEdition(MORNING);
    const run = await room.database.deliveries.run(MORNING_RUN);
    expect(run?.createdAt).toBe("2026-11-23T23:30:00.000Z");
    const [content] = Object.values(run?.contents ?? {});
    expect(BulletinOutline.parse(content?.body)).toEqual({
      edition: MORNING,
      audio: null,
      language: "en",
      items: [{ articleId: id, topicId: "y-te" }],
      moreCount: 0,
      isFromAllTopics: false,
    });
  });

  it.each([
    ["who chose another slot", { slot: "evening" }],
    ["who has paused", { status: "paused" }],
    ["who is gone", { status: "gone", statusReason: "blocked" }],
    ["who follows nothing", { topics: [] }],
    ["whose topics have nothing new", { topics: ["kinh-te"] }],
  ] as const)("passes over one %s", async (_, shape) => {
    await using room = await openNewsroom();
    await room.publish(1);
    await room.join(1, () => shape as object);
    expect(await room.daily.openEdition(MORNING)).toMatchObject({ isNew: true, recipients: 0, groups: 0 });
    expect(await room.database.deliveries.unfinished()).toEqual([]);
  });

  it("is opened once, also when two open it at the same moment", async () => {
    await using room = await openNewsroom();
    await room.publish(1);
    await room.join(2);
    const opened = await Promise.all([room.daily.openEdition(MORNING), room.daily.openEdition(MORNING)]);
    expect(opened.map(({ isNew }) => isNew)).toEqual([true, false]);
    await room.sendAll(MORNING_RUN);
    await room.publish(1);
    expect(await room.daily.openEdition(MORNING)).toEqual({
      ...{ runId: MORNING_RUN, isNew: false, recipients: 0, groups: 0 },
    });
    expect(await room.database.deliveries.unfinished()).toEqual([]);
  });

  it("opens again after the disk was full", async () => {
    let isFull = true;
    await using room = await openNewsroom({
      write: async (path, text) => {
        if (isFull && path.includes("/deliveries/")) throw new Error("disk full");
        await writeFile(path, text);
      },
    });
    await room.publish(1);
    await room.join(1);
    await expect(room.daily.openEdition(MORNING)).rejects.toMatchObject({ code: "store_write_failed" });
    isFull = false;
    expect(await room.daily.openEdition(MORNING)).toMatchObject({ isNew: true, recipients: 1 });
  });

  it("brings nothing that one before it has brought, or is about to bring", async () => {
    await using room = await openNewsroom();
    await room.publish(8);
    await room.join(1);
    await room.daily.openEdition(MORNING);
    // The reader changes the slot before the morning's bulletin has left.
    await room.database.subscribers.update(AN, () => ({ slot: "noon" }));
    room.setNow("2026-11-24 11:30");
    await room.daily.openEdition(NOON);
    await room.sendAll(MORNING_RUN);
    await room.sendAll(NOON_RUN);
    expect(await room.itemsSent(AN, [MORNING_RUN])).toEqual([8, 7, 6, 5, 4, 3]);
    expect(await room.itemsSent(AN, [NOON_RUN])).toEqual([2, 1]);
  });

  it("brings again what an earlier one could not deliver", async () => {
    await using room = await openNewsroom();
    const [id] = await room.publish(1);
    await room.join(1);
    await room.daily.openEdition(MORNING);
    const claimed = await room.database.deliveries.claimFor(AN);
    if (!claimed) throw new Error("nothing waits");
    await room.database.deliveries.settle(MORNING_RUN, claimed.delivery.number, {
      ...{ state: "refused", attempts: 1, doubts: 0, dueAt: null, messageId: null },
      ...{ settledAt: "2026-11-24T00:00:00.000Z", reason: "stale" },
    });
    await room.database.subscribers.update(AN, () => ({ slot: "noon" }));
    await room.daily.openEdition(NOON);
    await room.sendAll(NOON_RUN);
    expect(await room.itemsSent(AN, [MORNING_RUN, NOON_RUN])).toEqual([id]);
  });

  it.each([
    ["2026-12-01 06:30", 1],
    ["2026-12-01 06:31", 0],
  ])("at %s counts an article of 24 November, 06:30, as news for %i reader", async (time, recipients) => {
    await using room = await openNewsroom();
    await room.publish(1);
    await room.join(1);
    room.setNow(time);
    expect(await room.daily.openEdition(MORNING)).toMatchObject({ recipients });
  });

  it("lets others have their turn after every 200 readers", async () => {
    await using room = await openNewsroom();
    await room.publish(1);
    await room.join(1_001);
    const { deliveries } = room.database;
    const original = deliveries.itemsOf.bind(deliveries);
    const perTick = [0];
    vi.spyOn(deliveries, "itemsOf").mockImplementation((id) => {
      perTick.push((perTick.pop() ?? 0) + 1);
      return original(id);
    });
    const opening = room.daily.openEdition(MORNING);
    let isOpen = false;
    void opening.then(() => {
      isOpen = true;
    });
    while (!isOpen) {
      await nextTick();
      perTick.push(0);
    }
    expect(perTick.reduce((sum, count) => sum + count)).toBe(1_001);
    expect(Math.max(...perTick)).toBeLessThanOrEqual(200);
  });
});

describe("a bulletin that is asked for", () => {
  it("is the one that waits in an edition", async () => {
    await using room = await openNewsroom();
    await room.publish(1);
    const an = await room.joinOne();
    await room.daily.openEdition(MORNING);
    const claimed = await room.daily.claimAsked(an);
    expect(claimed?.run.id).toBe(MORNING_RUN);
    expect(claimed?.delivery).toMatchObject({ subscriberId: AN, state: "sending", attempts: 1 });
    expect(await room.daily.claimAsked(an)).toBeUndefined();
  });

  it("is else a new one, of this hour's run and no slot", async () => {
    await using room = await openNewsroom();
    const [id] = await room.publish(1);
    const an = await room.joinOne();
    const claimed = await room.daily.claimAsked(an);
    expect(claimed?.run.id).toBe("asked:2026-11-23:23");
    expect(itemsOf(claimed)).toEqual([id]);
    expect(claimed?.run.contents[claimed.delivery.content]?.body).toMatchObject({
      edition: { date: "2026-11-24", slot: null },
    });
  });

  it("goes on where the last one ended, until nothing is left", async () => {
    await using room = await openNewsroom();
    await room.publish(14);
    const an = await room.joinOne();
    const bulletins = [
      await room.daily.claimAsked(an),
      await room.daily.claimAsked(an),
      await room.daily.claimAsked(an),
      await room.daily.claimAsked(an),
    ];
    expect(bulletins.map(itemsOf)).toEqual([[14, 13, 12, 11, 10, 9], [8, 7, 6, 5, 4, 3], [2, 1], undefined]);
  });

  it("counts for the next edition as well", async () => {
    await using room = await openNewsroom();
    await room.publish(1);
    await room.daily.claimAsked(await room.joinOne());
    expect(await room.daily.openEdition(MORNING)).toMatchObject({ recipients: 0 });
  });

  it("is out of all topics for one who follows none", async () => {
    await using room = await openNewsroom();
    await room.publish(1);
    await room.publish(1, "Kinh tế");
    const an = await room.joinOne({ topics: [] });
    expect(itemsOf(await room.daily.claimAsked(an))).toEqual([2, 1]);
  });

  it("is none when nothing is new, and nothing is recorded then", async () => {
    await using room = await openNewsroom();
    const an = await room.joinOne();
    expect(await room.daily.claimAsked(an)).toBeUndefined();
    expect(await room.database.deliveries.unfinished()).toEqual([]);
  });

  it("while an edition is being opened waits for it, and brings nothing twice", async () => {
    const disk = heldDisk();
    await using room = await openNewsroom({ write: disk.write });
    await room.publish(3);
    const an = await room.joinOne();
    disk.hold();
    const opening = room.daily.openEdition(MORNING);
    await disk.untilHeld();
    const asking = room.daily.claimAsked(an);
    disk.release();
    await opening;
    expect((await asking)?.run.id).toBe(MORNING_RUN);
    expect(await room.database.deliveries.claim(MORNING_RUN, new Date("2026-11-24T06:30:00+07:00"))).toBe(
      undefined,
    );
  });

  it("before an edition is opened is known to it, though it is not on the disk yet", async () => {
    const disk = heldDisk();
    await using room = await openNewsroom({ write: disk.write });
    await room.publish(3);
    const an = await room.joinOne();
    disk.hold();
    // The first one of an hour: its run is being made, and shows nowhere yet.
    const asking = room.daily.claimAsked(an);
    await disk.untilHeld();
    const opening = room.daily.openEdition(MORNING);
    disk.release();
    expect(itemsOf(await asking)).toEqual([3, 2, 1]);
    expect(await opening).toMatchObject({ isNew: true, recipients: 0 });
  });
});

describe("a preview", () => {
  it("is what such a reader would get, and records nothing", async () => {
    await using room = await openNewsroom();
    await room.publish(2);
    const reader = { id: "", language: "vi" as const, topics: ["y-te"] };
    const outline = await room.daily.preview(reader, MORNING);
    expect(outline?.edition).toEqual(MORNING);
    expect(outline?.items.map(({ articleId }) => articleId)).toEqual([2, 1]);
    expect(await room.daily.preview(reader)).toEqual({ ...outline, edition: { date: DATE, slot: null } });
    expect(await room.daily.preview({ ...reader, topics: ["kinh-te"] })).toBeNull();
    expect(await room.database.deliveries.unfinished()).toEqual([]);
  });

  it("just after midnight is of the new day", async () => {
    await using room = await openNewsroom();
    await room.publish(1);
    room.setNow("2026-11-25 00:00");
    const outline = await room.daily.preview({ id: "", language: "vi", topics: [] });
    expect(outline?.edition.date).toBe("2026-11-25");
  });
});

/** A disk on which runs can be held up while they are being written. */
function heldDisk() {
  let gate: PromiseWithResolvers<void> | undefined;
  const held = Promise.withResolvers<void>();
  const write = async (path: string, text: string) => {
    if (gate && path.includes("/deliveries/")) {
      held.resolve();
      await gate.promise;
    }
    await writeFile(path, text);
  };
  return {
    write,
    hold: () => {
      gate = Promise.withResolvers();
    },
    untilHeld: () => held.promise,
    release: () => gate?.resolve(),
  };
}
