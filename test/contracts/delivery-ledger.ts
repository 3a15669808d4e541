import { describe, expect, it } from "vitest";
import type { Content, Delivery, DeliveryRun, Settlement } from "../../src/deliveries/delivery.ts";
import type { DeliveryLedger, Recipient } from "../../src/deliveries/ports.ts";
import type { OpenStore } from "./opened.ts";

const NOW = new Date("2026-11-24T00:00:00.000Z");
const LATER = new Date("2026-11-24T00:01:00.000Z");
const MORNING = "bulletin:2026-11-24:morning";

const content = (...items: number[]): Content => ({
  items,
  body: { text: `Bản tin ${items.join(", ")}`, links: [] },
});

const runOf = (id = MORNING, changes: Partial<DeliveryRun> = {}): DeliveryRun => ({
  id,
  createdAt: NOW.toISOString(),
  contents: { a: content(1, 2), b: content(3) },
  ...changes,
});

const to = (...names: string[]): Recipient[] =>
  names.map((name) => ({ subscriberId: `sub-${name}`, content: "a" }));

const settled = (delivery: Delivery, changes: Partial<Settlement> = {}): Settlement => ({
  state: "sent",
  attempts: delivery.attempts,
  doubts: delivery.doubts,
  dueAt: null,
  messageId: `message-${delivery.number}`,
  settledAt: NOW.toISOString(),
  reason: null,
  ...changes,
});

const waiting = (delivery: Delivery, changes: Partial<Settlement> = {}): Settlement =>
  settled(delivery, { state: "pending", messageId: null, reason: "network", ...changes });

async function claimed(ledger: DeliveryLedger, runId = MORNING, now = NOW): Promise<Delivery> {
  const delivery = await ledger.claim(runId, now);
  if (!delivery) throw new Error("nothing to claim");
  return delivery;
}

async function send(
  ledger: DeliveryLedger,
  changes: Partial<Settlement> = {},
  runId = MORNING,
): Promise<Delivery> {
  const delivery = await claimed(ledger, runId);
  await ledger.settle(runId, delivery.number, settled(delivery, changes));
  return delivery;
}

async function idsOf(unfinished: Promise<readonly DeliveryRun[]>): Promise<string[]> {
  return (await unfinished).map(({ id }) => id);
}

/** What every DeliveryLedger keeps. */
export function describeDeliveryLedgerContract(name: string, open: OpenStore<DeliveryLedger>): void {
  describe(`${name} opens runs`, () => {
    it("with every row pending, in the order of the recipients, also after it was opened again", async () => {
      await using opened = await open();
      const recipients: Recipient[] = [
        { subscriberId: "sub-an", content: "a" },
        { subscriberId: "sub-binh", content: "b" },
      ];
      expect(await opened.store.open(runOf(), recipients)).toBe(true);
      for (const ledger of [opened.store, await opened.reopen()]) {
        expect(await ledger.has(MORNING)).toBe(true);
        expect(await ledger.run(MORNING)).toEqual(runOf());
        expect(await ledger.deliveries(MORNING)).toEqual(
          recipients.map((recipient, number) => ({
            ...recipient,
            number,
            state: "pending",
            attempts: 0,
            doubts: 0,
            dueAt: null,
            messageId: null,
            settledAt: null,
            reason: null,
          })),
        );
      }
    });

    it("once: the second time changes nothing", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await send(opened.store);
      expect(await opened.store.open(runOf(MORNING, { contents: {} }), to("an", "binh"))).toBe(false);
      const again = await opened.reopen();
      expect(await again.open(runOf(), to("an", "binh"))).toBe(false);
      expect((await again.deliveries(MORNING)).map(({ state }) => state)).toEqual(["sent"]);
      expect(await again.run(MORNING)).toEqual(runOf());
    });

    it("once, when two open it at the same moment", async () => {
      await using opened = await open();
      const answers = await Promise.all([
        opened.store.open(runOf(), to("an")),
        opened.store.open(runOf(), to("an", "binh")),
      ]);
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it("for nobody: finished at once", async () => {
      await using opened = await open();
      expect(await opened.store.open(runOf(), [])).toBe(true);
      expect(await opened.store.unfinished()).toEqual([]);
      expect(await (await opened.reopen()).has(MORNING)).toBe(true);
    });

    it("for 1,234 recipients", async () => {
      await using opened = await open();
      const names = Array.from({ length: 1_234 }, (_, at) => `${at}`);
      await opened.store.open(runOf(), to(...names));
      const rows = await (await opened.reopen()).deliveries(MORNING);
      expect(rows.map(({ number, subscriberId }) => `${number}:${subscriberId}`)).toEqual(
        names.map((at) => `${at}:sub-${at}`),
      );
    });

    it("and knows none that was not opened", async () => {
      await using opened = await open();
      expect(await opened.store.has(MORNING)).toBe(false);
      expect(await opened.store.run(MORNING)).toBeUndefined();
      expect(await opened.store.claim(MORNING, NOW)).toBeUndefined();
      expect(await opened.store.nextDueAt(MORNING)).toBeUndefined();
      expect(await opened.store.deliveries(MORNING)).toEqual([]);
    });
  });

  describe(`${name} hands out deliveries`, () => {
    it("each once, as `sending` with one attempt, until none is left", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      const first = await claimed(opened.store);
      expect(first).toMatchObject({
        number: 0,
        subscriberId: "sub-an",
        content: "a",
        state: "sending",
        attempts: 1,
      });
      expect((await claimed(opened.store)).number).toBe(1);
      expect(await opened.store.claim(MORNING, NOW)).toBeUndefined();
    });

    it("each once, when many ask at the same moment", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to(...Array.from({ length: 300 }, (_, at) => `${at}`)));
      const taken = await Promise.all(Array.from({ length: 320 }, () => opened.store.claim(MORNING, NOW)));
      const numbers = taken.flatMap((delivery) => (delivery ? [delivery.number] : []));
      expect(new Set(numbers).size).toBe(300);
      expect(numbers).toHaveLength(300);
    });

    it("and `sending` is kept before it is handed out", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await claimed(opened.store);
      const [row] = await (await opened.reopen()).deliveries(MORNING);
      expect(row).toMatchObject({ state: "sending", attempts: 1 });
    });

    it("what was put off only when it is due", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      const first = await claimed(opened.store);
      await opened.store.settle(MORNING, 0, waiting(first, { dueAt: LATER.toISOString() }));
      for (const ledger of [opened.store, await opened.reopen()]) {
        expect(await ledger.claim(MORNING, NOW)).toBeUndefined();
        expect(await ledger.nextDueAt(MORNING)).toEqual(LATER);
      }
      expect(await (await opened.reopen()).claim(MORNING, LATER)).toMatchObject({
        state: "sending",
        attempts: 2,
      });
    });

    it("what was given back without a date at once", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await opened.store.settle(MORNING, 0, waiting(await claimed(opened.store), { attempts: 0 }));
      expect((await opened.store.nextDueAt(MORNING))?.getTime()).toBe(0);
      expect(await claimed(opened.store)).toMatchObject({ number: 0, attempts: 1 });
    });

    it("what is uncertain again when it has a date, and not when it has none", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      await send(opened.store, {
        state: "uncertain",
        doubts: 1,
        dueAt: LATER.toISOString(),
        reason: "timeout",
      });
      await send(opened.store, { state: "uncertain", doubts: 1, dueAt: null, reason: "timeout" });
      expect(await opened.store.claim(MORNING, NOW)).toBeUndefined();
      expect(await claimed(opened.store, MORNING, LATER)).toMatchObject({
        number: 0,
        doubts: 1,
        attempts: 2,
      });
      expect(await opened.store.claim(MORNING, LATER)).toBeUndefined();
    });

    it("the earliest date first among what waits", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh", "chi"));
      for (const seconds of ["30", "10", "20"]) {
        await send(opened.store, { state: "pending", dueAt: `2026-11-24T00:00:${seconds}.000Z` });
      }
      expect(await opened.store.nextDueAt(MORNING)).toEqual(new Date("2026-11-24T00:00:10.000Z"));
      const numbers = [
        await claimed(opened.store, MORNING, LATER),
        await claimed(opened.store, MORNING, LATER),
      ];
      expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
      expect(await opened.store.nextDueAt(MORNING)).toEqual(new Date("2026-11-24T00:00:30.000Z"));
    });

    it("and nothing is due when everything is on its way or done", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      await send(opened.store);
      await claimed(opened.store);
      expect(await opened.store.nextDueAt(MORNING)).toBeUndefined();
    });

    it("a snapshot that later changes leave alone", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      const delivery = await claimed(opened.store);
      const before = { ...delivery };
      await opened.store.settle(MORNING, 0, settled(delivery));
      expect(delivery).toEqual(before);
    });
  });

  describe(`${name} lets one ask before its turn`, () => {
    it("and hands the row out once", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh", "chi"));
      const asked = await opened.store.claimFor("sub-binh");
      expect(asked?.run).toEqual(runOf());
      expect(asked?.delivery).toMatchObject({ number: 1, state: "sending", attempts: 1 });
      expect(await opened.store.claimFor("sub-binh")).toBeUndefined();
      expect([(await claimed(opened.store)).number, (await claimed(opened.store)).number]).toEqual([0, 2]);
      expect(await opened.store.claim(MORNING, NOW)).toBeUndefined();
    });

    it("even when it was put off", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await opened.store.settle(
        MORNING,
        0,
        waiting(await claimed(opened.store), { dueAt: LATER.toISOString() }),
      );
      expect((await opened.store.claimFor("sub-an"))?.delivery).toMatchObject({ number: 0, attempts: 2 });
      expect(await opened.store.nextDueAt(MORNING)).toBeUndefined();
      expect(await opened.store.claim(MORNING, LATER)).toBeUndefined();
    });

    it("and forgets the earlier date when it is put off again", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      const first = await claimed(opened.store);
      await opened.store.settle(MORNING, 0, waiting(first, { dueAt: "2026-11-24T00:00:10.000Z" }));
      const asked = await opened.store.claimFor("sub-an");
      if (!asked) throw new Error("nothing waits");
      await opened.store.settle(MORNING, 0, waiting(asked.delivery, { dueAt: LATER.toISOString() }));
      expect(await opened.store.nextDueAt(MORNING)).toEqual(LATER);
      expect(await opened.store.claim(MORNING, new Date("2026-11-24T00:00:20.000Z"))).toBeUndefined();
      expect((await claimed(opened.store, MORNING, LATER)).attempts).toBe(3);
    });

    it("and gives it back to the queue when it is given back", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      const asked = await opened.store.claimFor("sub-an");
      if (!asked) throw new Error("nothing waits");
      await opened.store.settle(MORNING, 0, waiting(asked.delivery));
      expect((await claimed(opened.store)).number).toBe(0);
      expect(await opened.store.claim(MORNING, NOW)).toBeUndefined();
    });

    it("and has nothing for one who waits for nothing", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await send(opened.store);
      expect(await opened.store.claimFor("sub-an")).toBeUndefined();
      expect(await opened.store.claimFor("sub-nobody")).toBeUndefined();
    });
  });

  describe(`${name} keeps what became of them`, () => {
    it("as it was settled, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      await send(opened.store);
      await send(opened.store, { state: "gone", messageId: null, reason: "blocked" });
      for (const ledger of [opened.store, await opened.reopen()]) {
        const rows = await ledger.deliveries(MORNING);
        expect(rows[0]).toMatchObject({
          state: "sent",
          messageId: "message-0",
          settledAt: NOW.toISOString(),
        });
        expect(rows[1]).toMatchObject({ state: "gone", messageId: null, reason: "blocked" });
      }
    });

    it("and refuses what it does not know", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      const settlement = settled(await claimed(opened.store));
      const unknown = { code: "unknown_delivery" };
      await expect(opened.store.settle(MORNING, 1, settlement)).rejects.toMatchObject(unknown);
      await expect(opened.store.settle("bulletin:other", 0, settlement)).rejects.toMatchObject(unknown);
    });

    it("and lists a run until its last row is done, oldest run first", async () => {
      await using opened = await open();
      await opened.store.open(runOf("bulletin:b", { createdAt: "2026-11-24T02:00:00.000Z" }), to("an"));
      await opened.store.open(runOf("bulletin:c", { createdAt: "2026-11-24T01:00:00.000Z" }), to("an"));
      await opened.store.open(runOf("bulletin:d", { createdAt: "2026-11-24T03:00:00.000Z" }), to("an"));
      expect(await idsOf(opened.store.unfinished())).toEqual(["bulletin:c", "bulletin:b", "bulletin:d"]);
      await send(opened.store, {}, "bulletin:b");
      await claimed(opened.store, "bulletin:c");
      await send(opened.store, { state: "uncertain", dueAt: LATER.toISOString() }, "bulletin:d");
      expect(await idsOf(opened.store.unfinished())).toEqual(["bulletin:c", "bulletin:d"]);
      expect(await idsOf((await opened.reopen()).unfinished())).toEqual(["bulletin:c", "bulletin:d"]);
    });

    it.each(["sent", "refused", "gone", "uncertain"] as const)(
      "and takes %s without a date as the end",
      async (state) => {
        await using opened = await open();
        await opened.store.open(runOf(), to("an"));
        await send(opened.store, { state });
        expect(await opened.store.unfinished()).toEqual([]);
      },
    );
  });

  describe(`${name} appends to a run that grows`, () => {
    const ASKED = "asked:2026-11-24";

    it("which is made when it is missing", async () => {
      await using opened = await open();
      const delivery = await opened.store.append(ASKED, content(7), "sub-an", NOW);
      expect(delivery).toMatchObject({ subscriberId: "sub-an", state: "sending", attempts: 1, doubts: 0 });
      for (const ledger of [opened.store, await opened.reopen()]) {
        const run = await ledger.run(ASKED);
        expect(run).toMatchObject({ id: ASKED, createdAt: NOW.toISOString() });
        expect(run?.contents[delivery.content]).toEqual(content(7));
        expect(await ledger.deliveries(ASKED)).toEqual([delivery]);
      }
    });

    it("many at the same moment, each with its own content", async () => {
      await using opened = await open();
      const added = await Promise.all(
        Array.from({ length: 130 }, (_, at) => opened.store.append(ASKED, content(at), `sub-${at}`, NOW)),
      );
      expect(new Set(added.map(({ number }) => number)).size).toBe(130);
      const again = await opened.reopen();
      const run = await again.run(ASKED);
      for (const { number, subscriberId, content: key } of await again.deliveries(ASKED)) {
        expect(run?.contents[key]).toEqual(content(Number(subscriberId.slice(4))));
        expect(added.some((row) => row.number === number && row.subscriberId === subscriberId)).toBe(true);
      }
      expect(await again.deliveries(ASKED)).toHaveLength(130);
    });

    it("and goes on with its numbers after it was opened again", async () => {
      await using opened = await open();
      const first = await opened.store.append(ASKED, content(1), "sub-an", NOW);
      const second = await (await opened.reopen()).append(ASKED, content(2), "sub-an", NOW);
      expect(second.number).toBeGreaterThan(first.number);
      expect(second.content).not.toBe(first.content);
    });

    it("and to one that was opened with recipients", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      const appended = await opened.store.append(MORNING, content(9), "sub-an", NOW);
      const again = await opened.reopen();
      expect((await again.deliveries(MORNING)).map(({ number }) => number)).toEqual([0, 1, appended.number]);
      const run = await again.run(MORNING);
      expect(run?.contents).toEqual({ ...runOf().contents, [appended.content]: content(9) });
    });

    it("and hands nothing out that is on its way already", async () => {
      await using opened = await open();
      await opened.store.append(ASKED, content(1), "sub-an", NOW);
      expect(await opened.store.claim(ASKED, NOW)).toBeUndefined();
      expect(await opened.store.claimFor("sub-an")).toBeUndefined();
    });

    it("and settles it like any other", async () => {
      await using opened = await open();
      const delivery = await opened.store.append(ASKED, content(1), "sub-an", NOW);
      await opened.store.settle(ASKED, delivery.number, settled(delivery));
      expect(await opened.store.unfinished()).toEqual([]);
      expect((await (await opened.reopen()).deliveries(ASKED))[0]?.state).toBe("sent");
    });
  });

  describe(`${name} recovers after a crash`, () => {
    it("what was on its way: uncertain, one doubt more, due now", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh", "chi"));
      await send(opened.store);
      await claimed(opened.store);
      const again = await opened.reopen();
      expect(await again.recover(LATER)).toBe(1);
      const rows = await again.deliveries(MORNING);
      expect(rows.map(({ state }) => state)).toEqual(["sent", "uncertain", "pending"]);
      expect(rows[1]).toMatchObject({ doubts: 1, attempts: 1, dueAt: LATER.toISOString() });
      expect(await (await opened.reopen()).deliveries(MORNING)).toEqual(rows);
    });

    it("and hands it out again", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await claimed(opened.store);
      const again = await opened.reopen();
      await again.recover(LATER);
      expect(await again.claim(MORNING, LATER)).toMatchObject({ number: 0, attempts: 2, doubts: 1 });
    });

    it("and finds nothing to do after a quiet end", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await send(opened.store);
      expect(await (await opened.reopen()).recover(LATER)).toBe(0);
    });
  });

  describe(`${name} knows what a subscriber has had`, () => {
    it.each([
      ["sent", [1, 2]],
      ["uncertain", [1, 2]],
      ["pending", [1, 2]],
      ["refused", []],
      ["gone", []],
    ] as const)("%s counts as %j", async (state, items) => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await send(opened.store, { state });
      expect([...(await opened.store.itemsOf("sub-an"))]).toEqual(items);
      expect([...(await (await opened.reopen()).itemsOf("sub-an"))]).toEqual(items);
    });

    it("over all runs", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await opened.store.open(runOf("bulletin:noon"), [{ subscriberId: "sub-an", content: "b" }]);
      await opened.store.append("asked:today", content(2, 8), "sub-an", NOW);
      await opened.store.append("asked:today", content(9), "sub-binh", NOW);
      expect(await opened.store.itemsOf("sub-an")).toEqual(new Set([1, 2, 3, 8]));
      expect(await (await opened.reopen()).itemsOf("sub-an")).toEqual(new Set([1, 2, 3, 8]));
      expect(await opened.store.itemsOf("sub-nobody")).toEqual(new Set());
    });

    it("and which was the last to arrive", async () => {
      await using opened = await open();
      await opened.store.open(runOf("bulletin:a"), to("an"));
      await opened.store.open(runOf("bulletin:b"), to("an"));
      await opened.store.open(runOf("bulletin:c"), to("an"));
      expect(await opened.store.lastTo("sub-an")).toBeUndefined();
      await send(opened.store, { settledAt: "2026-11-24T00:00:02.000Z" }, "bulletin:a");
      await send(opened.store, { settledAt: "2026-11-24T00:00:01.000Z" }, "bulletin:b");
      await send(opened.store, { state: "refused", settledAt: "2026-11-24T00:00:03.000Z" }, "bulletin:c");
      for (const ledger of [opened.store, await opened.reopen()]) {
        const last = await ledger.lastTo("sub-an");
        expect(last?.run.id).toBe("bulletin:a");
        expect(last?.delivery).toMatchObject({ number: 0, state: "sent", messageId: "message-0" });
      }
    });
  });

  describe(`${name} holds, stops and adds to a run`, () => {
    it("hands nothing out while it is held, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      expect(await opened.store.control(MORNING)).toBe("going");
      expect(await opened.store.hold(MORNING, true)).toBe(true);
      for (const ledger of [opened.store, await opened.reopen()]) {
        expect(await ledger.control(MORNING)).toBe("held");
        expect(await ledger.claim(MORNING, NOW)).toBeUndefined();
        expect(await ledger.nextDueAt(MORNING)).toBeUndefined();
        expect(await idsOf(ledger.unfinished())).toEqual([MORNING]);
      }
    });

    it("hands it out when it goes on", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await opened.store.hold(MORNING, true);
      const again = await opened.reopen();
      expect(await again.hold(MORNING, false)).toBe(true);
      expect((await claimed(again)).number).toBe(0);
    });

    it("ends what waits when it is stopped, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh", "chi", "dung"));
      await send(opened.store);
      await send(opened.store, { state: "uncertain", messageId: null, dueAt: LATER.toISOString() });
      await claimed(opened.store);
      await opened.store.stop(MORNING, NOW);
      const expected = ["sent", "uncertain", "sending", "refused"];
      for (const ledger of [opened.store, await opened.reopen()]) {
        const rows = await ledger.deliveries(MORNING);
        expect(rows.map(({ state }) => state)).toEqual(expected);
        expect(rows[1]?.dueAt).toBeNull();
        expect(rows[3]).toMatchObject({ reason: "stopped", settledAt: NOW.toISOString() });
        expect(await ledger.claim(MORNING, LATER)).toBeUndefined();
      }
    });

    it("and what comes back to it then does not wait", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      const [first, second] = [await claimed(opened.store), await claimed(opened.store)];
      await opened.store.stop(MORNING, NOW);
      await opened.store.settle(MORNING, 0, waiting(first, { dueAt: LATER.toISOString() }));
      await opened.store.settle(MORNING, 1, settled(second));
      const rows = await opened.store.deliveries(MORNING);
      expect(rows.map(({ state, reason }) => [state, reason])).toEqual([
        ["refused", "stopped"],
        ["sent", null],
      ]);
      expect(await opened.store.unfinished()).toEqual([]);
    });

    it("makes a stop whole that a crash has cut short", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      await claimed(opened.store);
      await opened.store.stop(MORNING, NOW);
      const again = await opened.reopen();
      expect(await again.recover(LATER)).toBe(1);
      const [first] = await again.deliveries(MORNING);
      expect(first).toMatchObject({ state: "uncertain", doubts: 1, dueAt: null });
      expect(await again.unfinished()).toEqual([]);
    });

    it("does not let go on what was stopped, nor what it does not know", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await opened.store.stop(MORNING, NOW);
      expect(await opened.store.hold(MORNING, false)).toBe(false);
      expect(await opened.store.control(MORNING)).toBe("stopped");
      expect(await opened.store.hold("bulletin:other", true)).toBe(false);
      expect(await opened.store.control("bulletin:other")).toBeUndefined();
    });

    it("adds whoever has nothing in it, with what they get", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await send(opened.store);
      const late: Recipient[] = [...to("an", "binh"), { subscriberId: "sub-chi", content: "c" }];
      expect(await opened.store.extend(MORNING, { c: content(9) }, late)).toBe(2);
      expect(await opened.store.extend(MORNING, { c: content(9) }, late)).toBe(0);
      for (const ledger of [opened.store, await opened.reopen()]) {
        const rows = await ledger.deliveries(MORNING);
        expect(rows.map(({ subscriberId, state }) => `${subscriberId} ${state}`)).toEqual([
          ...["sub-an sent", "sub-binh pending", "sub-chi pending"],
        ]);
        expect((await ledger.run(MORNING))?.contents["c"]).toEqual(content(9));
        expect(await idsOf(ledger.unfinished())).toEqual([MORNING]);
      }
    });

    it("adds nobody to what was stopped or is not there", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an"));
      await opened.store.stop(MORNING, NOW);
      expect(await opened.store.extend(MORNING, {}, to("binh"))).toBe(0);
      expect(await opened.store.extend("bulletin:other", {}, to("binh"))).toBe(0);
    });

    it("counts without being asked for each", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh", "chi"));
      await send(opened.store);
      await claimed(opened.store);
      const expected = { pending: 1, sending: 1, sent: 1, refused: 0, gone: 0, uncertain: 0 };
      expect(await opened.store.counts(MORNING)).toEqual(expected);
      expect(await (await opened.reopen()).counts(MORNING)).toEqual(expected);
    });

    it("renames a message that was sent", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      await send(opened.store);
      await opened.store.rename(MORNING, 0, "message-0+1");
      await opened.store.rename(MORNING, 1, "nothing was sent");
      const rows = await (await opened.reopen()).deliveries(MORNING);
      expect(rows.map(({ messageId }) => messageId)).toEqual(["message-0+1", null]);
    });
  });

  describe(`${name} keeps announcements`, () => {
    const ANN = "announcement:1";
    const announced = (changes: Partial<DeliveryRun> = {}) =>
      runOf(ANN, { priority: "ordinary", agesFrom: "2027-02-14T00:00:00.000Z", ...changes });

    it("with the messages that are edited or removed", async () => {
      await using opened = await open();
      const recipient = { subscriberId: "sub-an", content: "a", target: "17" };
      await opened.store.open(announced(), [recipient]);
      const again = await opened.reopen();
      expect((await claimed(again, ANN)).target).toBe("17");
    });

    it("apart from bulletins", async () => {
      await using opened = await open();
      await opened.store.open(announced(), to("an", "an"));
      expect(await opened.store.claimFor("sub-an")).toBeUndefined();
      await send(opened.store, {}, ANN);
      expect(await opened.store.lastTo("sub-an")).toBeUndefined();
      expect((await opened.store.lastAnnouncementTo("sub-an"))?.run.id).toBe(ANN);
    });

    it("on the shelf when they are old, and drops them when they are older", async () => {
      await using opened = await open();
      await opened.store.open(announced(), to("an", "binh"));
      await send(opened.store, {}, ANN);
      await send(opened.store, { state: "gone", messageId: null, reason: "blocked" }, ANN);
      const before = await opened.store.deliveries(ANN);
      await opened.store.prune(new Date("2026-12-01T00:00:00.000Z"));
      for (const ledger of [opened.store, await opened.reopen()]) {
        expect(await ledger.has(ANN)).toBe(true);
        expect(await ledger.open(announced(), to("chi"))).toBe(false);
        expect(await ledger.deliveries(ANN)).toEqual(before);
        expect(await ledger.counts(ANN)).toMatchObject({ sent: 1, gone: 1, pending: 0 });
        expect((await ledger.run(ANN))?.contents).toEqual(announced().contents);
        expect(await ledger.extend(ANN, {}, to("chi"))).toBe(0);
      }
      const again = await opened.reopen();
      await again.prune(new Date("2027-02-20T00:00:00.000Z"));
      expect(await again.has(ANN)).toBe(false);
      expect(await (await opened.reopen()).deliveries(ANN)).toEqual([]);
    });

    it("and forgets whose they were on the shelf, too", async () => {
      await using opened = await open();
      await opened.store.open(announced(), to("an", "binh"));
      await send(opened.store, {}, ANN);
      await send(opened.store, {}, ANN);
      await opened.store.prune(new Date("2026-12-01T00:00:00.000Z"));
      await opened.store.forget("sub-an");
      for (const ledger of [opened.store, await opened.reopen()]) {
        const rows = await ledger.deliveries(ANN);
        expect(rows.map(({ subscriberId }) => subscriberId)).toEqual(["", "sub-binh"]);
      }
    });
  });

  describe(`${name} drops and forgets`, () => {
    it("finished runs from before an instant, and no others", async () => {
      await using opened = await open();
      await opened.store.open(runOf("bulletin:old", { createdAt: "2026-08-01T00:00:00.000Z" }), to("an"));
      await opened.store.open(runOf("bulletin:stuck", { createdAt: "2026-08-01T00:00:00.000Z" }), to("an"));
      await opened.store.open(runOf("bulletin:new"), [{ subscriberId: "sub-an", content: "b" }]);
      await send(opened.store, {}, "bulletin:old");
      await send(opened.store, { state: "gone" }, "bulletin:new");
      await opened.store.prune(NOW);
      for (const ledger of [opened.store, await opened.reopen()]) {
        expect(await ledger.has("bulletin:old")).toBe(false);
        expect(await ledger.deliveries("bulletin:old")).toEqual([]);
        expect(await ledger.lastTo("sub-an")).toBeUndefined();
        expect(await ledger.has("bulletin:stuck")).toBe(true);
        expect(await ledger.has("bulletin:new")).toBe(true);
      }
    });

    it("whose rows they were, in every run, and keeps the rows", async () => {
      await using opened = await open();
      await opened.store.open(runOf(), to("an", "binh"));
      await opened.store.append("asked:today", content(9), "sub-an", NOW);
      await send(opened.store);
      await opened.store.forget("sub-an");
      await opened.store.forget("sub-nobody");
      for (const ledger of [opened.store, await opened.reopen()]) {
        expect(await ledger.itemsOf("sub-an")).toEqual(new Set());
        expect(await ledger.lastTo("sub-an")).toBeUndefined();
        expect((await ledger.deliveries(MORNING)).map(({ subscriberId }) => subscriberId)).toEqual([
          "",
          "sub-binh",
        ]);
        expect((await ledger.deliveries("asked:today")).map(({ subscriberId }) => subscriberId)).toEqual([
          "",
        ]);
        expect((await ledger.deliveries(MORNING))[0]?.state).toBe("sent");
      }
    });
  });
}
