import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/adapters/lowdb/database.ts";
import { SILENT } from "../../src/subscribers/subscriber.ts";
import { Subscriptions } from "../../src/subscribers/subscriptions.ts";
import { emptyFolder } from "../adapters/lowdb/folder.ts";

const NOW = new Date("2026-11-24T03:00:00.000Z");
const OFFER = { choices: ["topics"], extras: [], offeredAt: NOW.toISOString() };

interface Desk extends AsyncDisposable {
  readonly database: Database;
  readonly subscriptions: Subscriptions;
  /** Whom other capabilities were told to forget, and how many subscribers were kept then. */
  readonly forgotten: string[];
}

async function openDesk(): Promise<Desk> {
  const folder = await emptyFolder();
  const database = await openDatabase(folder.path, { write: (path, text) => writeFile(path, text) });
  const { offers, subscribers } = database;
  const forgotten: string[] = [];
  const subscriptions = new Subscriptions({
    ...{ subscribers, offers, clock: () => NOW, defaultSlot: "morning" },
    forgetElsewhere: async ({ id, address }) => {
      forgotten.push(`${id} at ${address} of ${await subscribers.count()}`);
    },
  });
  return {
    ...{ database, subscriptions, forgotten },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

describe("somebody new", () => {
  it("starts with the default slot and no topic, and nothing is kept of them yet", async () => {
    await using desk = await openDesk();
    const somebody = await desk.subscriptions.at("1", "en");
    expect(somebody).toEqual({
      id: expect.stringMatching(/^s-[0-9a-f]{20}$/),
      address: "1",
      language: "en",
      topics: [],
      slot: "morning",
      status: "active",
      statusReason: null,
      ...SILENT,
      createdAt: NOW.toISOString(),
    });
    expect(await desk.subscriptions.isKept(somebody)).toBe(false);
    expect(await desk.database.subscribers.count()).toBe(0);
  });

  it("is kept as they joined, and is the same one the next time", async () => {
    await using desk = await openDesk();
    const joined = await desk.subscriptions.join(await desk.subscriptions.at("1", "vi"));
    expect(await desk.subscriptions.isKept(joined)).toBe(true);
    expect(await desk.subscriptions.at("1", "en")).toEqual(joined);
  });

  it("who joins twice at the same moment is one", async () => {
    await using desk = await openDesk();
    const [first, second] = await Promise.all([
      desk.subscriptions.join(await desk.subscriptions.at("1", "vi")),
      desk.subscriptions.join(await desk.subscriptions.at("1", "vi")),
    ]);
    expect(second).toEqual(first);
    expect(await desk.database.subscribers.count()).toBe(1);
  });
});

describe("topics", () => {
  it.each<[string, string[], string[], string[]]>([
    ["are added to those followed", ["y-te"], ["kinh-te"], ["y-te", "kinh-te"]],
    ["that are followed already stay once", ["y-te"], ["y-te", "y-te"], ["y-te"]],
    ["are none more when none is named", ["y-te"], [], ["y-te"]],
    ["are kept of somebody new too", [], ["y-te", "kinh-te"], ["y-te", "kinh-te"]],
  ])("%s", async (_, before, more, after) => {
    await using desk = await openDesk();
    const somebody = { ...(await desk.subscriptions.at("1", "vi")), topics: before };
    expect((await desk.subscriptions.follow(somebody, more)).topics).toEqual(after);
    expect((await desk.database.subscribers.at("1"))?.topics).toEqual(after);
  });

  it.each<[string, string, string[]]>([
    ["that are left are followed no more", "y-te", ["kinh-te"]],
    ["that were not followed change nothing when they are left", "giao-duc", ["y-te", "kinh-te"]],
  ])("%s", async (_, topic, after) => {
    await using desk = await openDesk();
    const somebody = await desk.subscriptions.follow(await desk.subscriptions.at("1", "vi"), [
      "y-te",
      "kinh-te",
    ]);
    expect((await desk.subscriptions.leave(somebody, topic)).topics).toEqual(after);
  });

  it("are changed from their newest state, not from what the caller saw", async () => {
    await using desk = await openDesk();
    const somebody = await desk.subscriptions.join(await desk.subscriptions.at("1", "vi"));
    await Promise.all([
      desk.subscriptions.follow(somebody, ["y-te"]),
      desk.subscriptions.follow(somebody, ["kinh-te"]),
      desk.subscriptions.set(somebody, () => ({ slot: "evening" })),
    ]);
    expect(await desk.database.subscribers.at("1")).toMatchObject({
      ...{ topics: ["y-te", "kinh-te"], slot: "evening" },
    });
  });
});

describe("one who is lost", () => {
  it("is marked with the reason", async () => {
    await using desk = await openDesk();
    await desk.subscriptions.join(await desk.subscriptions.at("1", "vi"));
    await desk.subscriptions.lose("1", "blocked");
    await desk.subscriptions.lose("2", "blocked");
    expect(await desk.database.subscribers.at("1")).toMatchObject({
      status: "gone",
      statusReason: "blocked",
    });
    expect(await desk.database.subscribers.count()).toBe(1);
  });

  it("comes back by whatever they do, with what they had chosen", async () => {
    await using desk = await openDesk();
    const somebody = await desk.subscriptions.follow(await desk.subscriptions.at("1", "vi"), ["y-te"]);
    await desk.subscriptions.lose("1", "blocked");
    expect(await desk.subscriptions.follow(somebody, ["kinh-te"])).toMatchObject({
      ...{ status: "active", statusReason: null, topics: ["y-te", "kinh-te"] },
    });
  });
});

it("one who has paused stays so until they say otherwise", async () => {
  await using desk = await openDesk();
  const somebody = await desk.subscriptions.at("1", "vi");
  const paused = await desk.subscriptions.set(somebody, () => ({ status: "paused" }));
  expect((await desk.subscriptions.follow(paused, ["y-te"])).status).toBe("paused");
  expect((await desk.subscriptions.join(paused)).status).toBe("paused");
  expect((await desk.subscriptions.set(paused, () => ({ status: "active" }))).status).toBe("active");
});

describe("forgetting", () => {
  it("removes what is kept here and elsewhere, the subscriber last", async () => {
    await using desk = await openDesk();
    const somebody = await desk.subscriptions.join(await desk.subscriptions.at("1", "vi"));
    await desk.database.offers.put(somebody.id, OFFER);
    await desk.subscriptions.forget(somebody);
    // Whoever is not forgotten to the end can still be found, and be forgotten again.
    expect(desk.forgotten).toEqual([`${somebody.id} at 1 of 1`]);
    expect(await desk.database.offers.last(somebody.id)).toBeUndefined();
    expect(await desk.database.subscribers.count()).toBe(0);
    expect((await desk.subscriptions.at("1", "vi")).id).not.toBe(somebody.id);
  });

  it("leaves the others alone", async () => {
    await using desk = await openDesk();
    const somebody = await desk.subscriptions.join(await desk.subscriptions.at("1", "vi"));
    const other = await desk.subscriptions.join(await desk.subscriptions.at("2", "vi"));
    await desk.database.offers.put(other.id, OFFER);
    await desk.subscriptions.forget(somebody);
    expect(await desk.subscriptions.isKept(other)).toBe(true);
    expect(await desk.database.offers.last(other.id)).toEqual(OFFER);
  });

  it("of somebody who was never kept does no harm", async () => {
    await using desk = await openDesk();
    await desk.subscriptions.forget(await desk.subscriptions.at("1", "vi"));
    expect(await desk.database.subscribers.count()).toBe(0);
  });
});
