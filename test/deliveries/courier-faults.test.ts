import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WriteFile } from "../../src/adapters/lowdb/durable-write.ts";
import type { DeliveryOutcome } from "../../src/deliveries/delivery.ts";
import { systemError } from "../adapters/lowdb/disk.ts";
import { heldBack, type Office, openOffice } from "./office.ts";

const MORNING = "bulletin:2026-11-24:morning";
const chats = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const addressesOf = ({ sent }: Office) => sent.map(({ address }) => Number(address));
const codesOf = ({ errors }: Office) =>
  errors.map((thrown) => (thrown instanceof Error && "code" in thrown ? thrown.code : String(thrown)));

/** A disk that is full for the files in a folder of the store, while `fullFor` names it. */
class FullDisk {
  fullFor: "deliveries" | "subscribers" | undefined;
  readonly written: string[] = [];

  readonly write: WriteFile = async (path, text) => {
    if (this.fullFor && path.includes(`/${this.fullFor}/`)) throw systemError("ENOSPC", path);
    await writeFile(path, text);
    this.written.push(path);
  };
}

describe("when the disk is full", () => {
  it("before anything is taken, nothing is sent, and everything is sent when there is room", async () => {
    const disk = new FullDisk();
    await using office = await openOffice({ write: disk.write });
    await office.open(MORNING, chats(9));
    disk.fullFor = "deliveries";
    office.start();
    await office.until(() => office.errors.length >= 3);
    expect(office.sent).toEqual([]);
    expect(new Set(codesOf(office))).toEqual(new Set(["store_write_failed"]));
    expect(await office.states(MORNING)).toEqual(chats(9).map(() => "pending"));
    expect(office.courier.trouble).toMatchObject({ code: "store_write_failed" });
    disk.fullFor = undefined;
    await office.until(() => office.finished.length > 0);
    expect(office.courier.trouble).toBeUndefined();
    expect(addressesOf(office).toSorted()).toEqual(chats(9));
    expect((await office.rows(MORNING)).map(({ attempts }) => attempts)).toEqual(chats(9).map(() => 1));
  });

  it("it is tried again once a second", async () => {
    const disk = new FullDisk();
    await using office = await openOffice({ write: disk.write });
    await office.open(MORNING, chats(9));
    disk.fullFor = "deliveries";
    office.start();
    const began = office.now().getTime();
    await office.until(() => office.errors.length >= 10);
    expect(office.now().getTime() - began).toBe(9_000);
  });

  it("after something was sent, no more is sent than was taken, and nothing is sent twice", async () => {
    const disk = new FullDisk();
    await using office = await openOffice({
      write: disk.write,
      maxInFlight: 3,
      takeAhead: 2,
      script: ({ address }) => {
        if (address === "4") disk.fullFor = "deliveries";
        return undefined;
      },
    });
    await office.open(MORNING, chats(9));
    office.start();
    await office.until(() => office.errors.length >= 5);
    expect(office.sent.length).toBeLessThan(4 + 3);
    expect(office.finished).toEqual([]);
    disk.fullFor = undefined;
    await office.until(() => office.finished.length > 0);
    expect(addressesOf(office).toSorted()).toEqual(chats(9));
    const again = await office.reopen();
    expect((await again.deliveries.deliveries(MORNING)).map(({ state }) => state)).toEqual(
      chats(9).map(() => "sent"),
    );
    expect(await again.deliveries.recover(office.now())).toBe(0);
  });

  it("the last settlement of a run is written when there is room", async () => {
    const disk = new FullDisk();
    const { script, release } = heldBack();
    await using office = await openOffice({ write: disk.write, script });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.sent.length === 1);
    disk.fullFor = "deliveries";
    release();
    await office.until(() => office.errors.length >= 2);
    expect(office.courier.trouble).toMatchObject({ code: "store_write_failed" });
    disk.fullFor = undefined;
    disk.written.length = 0;
    await office.until(() => disk.written.length > 0);
    await office.until(() => office.courier.trouble === undefined);
    const again = await office.reopen();
    expect(await again.deliveries.recover(office.now())).toBe(0);
    expect(office.sent).toHaveLength(1);
  });

  it("a stop writes what could not be written before", async () => {
    const disk = new FullDisk();
    const { script, release } = heldBack();
    await using office = await openOffice({ write: disk.write, script });
    await office.open(MORNING, [1]);
    office.start();
    await office.until(() => office.sent.length === 1);
    disk.fullFor = "deliveries";
    release();
    await office.until(() => office.errors.length >= 1);
    disk.fullFor = undefined;
    const again = await office.reopen();
    expect(await again.deliveries.recover(office.now())).toBe(0);
    expect((await again.deliveries.deliveries(MORNING))[0]).toMatchObject({ state: "sent", messageId: "m0" });
  });

  it("and stays so, the courier stops all the same, and what was on its way is in doubt", async () => {
    const disk = new FullDisk();
    const { script, release } = heldBack();
    await using office = await openOffice({ write: disk.write, script });
    await office.open(MORNING, [1, 2, 3]);
    office.start();
    await office.until(() => office.sent.length === 3);
    disk.fullFor = "deliveries";
    for (let held = 0; held < 3; held++) release();
    const again = await office.reopen();
    expect(await again.deliveries.recover(office.now())).toBe(3);
    expect((await again.deliveries.deliveries(MORNING)).map(({ state, doubts }) => [state, doubts])).toEqual(
      chats(3).map(() => ["uncertain", 1]),
    );
  });

  it("where subscribers stand, a delivery is settled although the subscriber cannot be marked", async () => {
    const disk = new FullDisk();
    const gone = { kind: "gone", reason: "blocked" } as const;
    await using office = await openOffice({
      write: disk.write,
      script: ({ address }) => (address === "1" ? gone : undefined),
    });
    await office.open(MORNING, [1, 2]);
    disk.fullFor = "subscribers";
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(await office.states(MORNING)).toEqual(["gone", "sent"]);
    expect(codesOf(office)).toEqual(["store_write_failed"]);
  });

  it("where subscribers stand, one who has moved is reached all the same", async () => {
    const disk = new FullDisk();
    const moved = { kind: "moved", address: "-1001" } as const;
    await using office = await openOffice({
      write: disk.write,
      script: ({ address }) => (address === "1" ? moved : undefined),
    });
    await office.open(MORNING, [1]);
    disk.fullFor = "subscribers";
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(await office.states(MORNING)).toEqual(["sent"]);
    expect(office.sent.at(-1)?.address).toBe("-1001");
  });
});

describe("a messenger that breaks its word", () => {
  it("leaves a delivery in doubt, which is sent again; the others are not held up", async () => {
    let calls = 0;
    await using office = await openOffice({
      script: ({ address }) => {
        if (address === "1" && calls++ === 0) throw new TypeError("not a function");
        return undefined;
      },
    });
    await office.open(MORNING, [1, 2]);
    office.start();
    await office.until(() => office.finished.length > 0);
    expect(addressesOf(office)).toEqual([1, 2, 1]);
    expect((await office.rows(MORNING))[0]).toMatchObject({ state: "sent", attempts: 2, doubts: 1 });
    expect(codesOf(office)).toEqual(["TypeError: not a function"]);
  });
});

it("whatever the answers are, every delivery comes to an end, and after an end nothing more is sent", async () => {
  const outcome = fc.constantFrom<DeliveryOutcome>(
    { kind: "sent", messageId: "m" },
    { kind: "flood", afterMs: 7_000 },
    { kind: "retry", reason: "ENOTFOUND" },
    { kind: "gone", reason: "blocked" },
    { kind: "refused", reason: "too long" },
    { kind: "uncertain", reason: "no answer" },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(outcome, { maxLength: 7 }), { minLength: 1, maxLength: 8 }),
      async (scripts) => {
        const ended = new Map<string, string>();
        await using office = await openOffice({
          ratePerSecond: 20,
          maxInFlight: 3,
          takeAhead: 2,
          script: ({ address }) => {
            expect(ended.get(address)).toBeUndefined();
            const answer =
              scripts[Number(address) - 1]?.shift() ?? ({ kind: "sent", messageId: "m" } as const);
            if (["sent", "gone", "refused"].includes(answer.kind)) ended.set(address, answer.kind);
            return answer;
          },
        });
        await office.open(MORNING, chats(scripts.length));
        office.start();
        await office.until(() => office.finished.length > 0);
        expect(office.errors).toEqual([]);
        for (const { number, state, dueAt, attempts } of await office.rows(MORNING)) {
          const usedUp = attempts === 5 && ["refused", "uncertain"].includes(state);
          expect(ended.get(String(number + 1)) === state || usedUp).toBe(true);
          expect(dueAt).toBeNull();
        }
      },
    ),
    { numRuns: 15 },
  );
});
