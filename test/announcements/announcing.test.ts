import { describe, expect, it } from "vitest";
import { type AnnouncementVersion, CLOCK, fingerprintOf } from "../../src/announcements/announcement.ts";
import { EVERYBODY } from "../../src/announcements/audience.ts";
import { AT_TEN, type Desk, type DeskOptions, desk, VERSION } from "./desk.ts";

/** A draft by 7 that waits for approval. */
async function waiting(options: DeskOptions = {}, changes: Partial<AnnouncementVersion> = {}): Promise<Desk> {
  const made = desk(options);
  await made.announcing.draft("7");
  await made.announcing.change("7", "1", { ...VERSION, ...changes });
  expect(await made.announcing.submit("7", "1")).toMatchObject({ kind: "done" });
  return made;
}

async function shownIn({ announcements }: Desk): Promise<string> {
  const shown = await announcements.get("1");
  return shown ? fingerprintOf(shown.version) : "";
}

const statusIn = async ({ announcements }: Desk) => (await announcements.get("1"))?.status;
const refused = (why: string) => ({ kind: "refused", why });

describe("approval", () => {
  it("by one other person sends what topics narrow", async () => {
    const made = await waiting();
    await made.announcing.approve("8", "1", await shownIn(made));
    expect(await statusIn(made)).toBe("approved");
    expect(made.audit.map(({ by, act }) => `${by} ${act}`)).toEqual([
      ...["7 draft", "7 change", "7 submit", "8 approve"],
    ]);
  });

  it("of one's own draft is refused, also to an owner", async () => {
    const made = desk();
    await made.announcing.draft("1");
    await made.announcing.change("1", "1", VERSION);
    await made.announcing.submit("1", "1");
    expect(await made.announcing.approve("1", "1", await shownIn(made))).toEqual(refused("ownApproval"));
  });

  it("of another text than the newest is refused", async () => {
    const made = await waiting();
    const shown = await shownIn(made);
    await made.announcing.change("7", "1", { body: "Nước ngừng cả ngày mai." });
    expect(await made.announcing.approve("8", "1", shown)).toEqual(refused("wrongStatus"));
    await made.announcing.submit("7", "1");
    expect(await made.announcing.approve("8", "1", shown)).toEqual(refused("otherVersion"));
  });

  it("by a second tap changes nothing", async () => {
    const made = await waiting({ approvalsForEveryone: 3 }, { audience: EVERYBODY });
    const shown = await shownIn(made);
    const both = await Promise.all([
      made.announcing.approve("8", "1", shown),
      made.announcing.approve("8", "1", shown),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(["done", "refused"]);
    expect(await statusIn(made)).toBe("waiting");
  });

  it("by two at once counts both, and neither twice", async () => {
    const made = await waiting({ approvalsForEveryone: 3 }, { audience: EVERYBODY });
    const shown = await shownIn(made);
    await Promise.all([made.announcing.approve("8", "1", shown), made.announcing.approve("9", "1", shown)]);
    expect((await made.announcements.get("1"))?.approvals.map(({ by }) => by)).toEqual(["8", "9"]);
    expect(await statusIn(made)).toBe("approved");
    expect(made.audit.slice(-2).map(({ act }) => act)).toEqual(["endorse", "approve"]);
  });

  it("by somebody who has lost the role is refused, and one given before counts no more", async () => {
    const made = await waiting({ approvalsForEveryone: 3 }, { audience: EVERYBODY });
    const shown = await shownIn(made);
    await made.announcing.approve("8", "1", shown);
    await made.roll.revoke("1", "8");
    await made.announcing.approve("9", "1", shown);
    expect(await statusIn(made)).toBe("waiting");
    expect(await made.announcing.approve("8", "1", shown)).toEqual(refused("notAllowed"));
  });

  it("is void once the text changes", async () => {
    const made = await waiting();
    await made.announcing.approve("8", "1", await shownIn(made));
    await made.announcing.change("7", "1", { title: "Cắt nước tại tổ 6" });
    expect(await made.announcements.get("1")).toMatchObject({ status: "draft", approvals: [] });
  });

  it.each([
    [2, EVERYBODY, 1],
    [3, EVERYBODY, 2],
    [1, EVERYBODY, 1],
    [3, { ...EVERYBODY, language: "vi" as const }, 2],
    [3, { ...EVERYBODY, topics: ["y-te"] }, 1],
    [3, { ...EVERYBODY, topics: Array.from({ length: 9 }, (_, at) => `t-${at}`) }, 2],
  ])(
    "with APPROVALS_FOR_EVERYONE=%i, to %j: %i besides the author",
    (approvalsForEveryone, audience, needed) => {
      const { announcing } = desk({ approvalsForEveryone });
      expect(announcing.approvalsNeeded({ version: { ...VERSION, audience } })).toBe(needed);
    },
  );
});

describe("a draft is not given to others", () => {
  it.each<[string, Partial<AnnouncementVersion>]>([
    ["incomplete", { title: "" }],
    ["incomplete", { body: "" }],
    ["incomplete", { attachment: { kind: "photo", fileId: "f", description: "" } }],
    ["inaccessible", { body: "Xem https://halong.gov.vn nhé bà con." }],
    ["past", { sendAt: AT_TEN.toISOString() }],
    ["quiet", { sendAt: "2026-11-24T15:00:00.000Z" }],
  ])("%s: %j", async (why, changes) => {
    const { announcing } = desk();
    await announcing.draft("7");
    await announcing.change("7", "1", { ...VERSION, ...changes });
    expect(await announcing.submit("7", "1")).toEqual(refused(why));
  });

  it("unless it is urgent at night", async () => {
    const { announcing } = desk();
    await announcing.draft("7");
    await announcing.change("7", "1", { ...VERSION, sendAt: "2026-11-24T15:00:00.000Z", urgency: "urgent" });
    expect(await announcing.submit("7", "1")).toMatchObject({ kind: "done" });
  });
});

describe("only who may", () => {
  it.each<[string, (made: Desk) => Promise<unknown>]>([
    ["a stranger changes", ({ announcing }) => announcing.change("66", "1", { title: "X" })],
    ["an approver changes", ({ announcing }) => announcing.change("8", "1", { title: "X" })],
    ["another author changes", ({ announcing }) => announcing.change("1", "1", { title: "X" })],
    ["a stranger submits", ({ announcing }) => announcing.submit("66", "1")],
    ["an author rejects", ({ announcing }) => announcing.act("7", "1", "reject")],
    ["a stranger stops", ({ announcing }) => announcing.act("66", "1", "stop")],
    ["an owner finishes", ({ announcing }) => announcing.act("1", "1", "finish")],
  ])("%s: refused", async (_name, attempt) => {
    const made = await waiting();
    expect(await attempt(made)).toEqual(refused("notAllowed"));
    expect(await statusIn(made)).toBe("waiting");
  });

  it("nobody drafts without the role", async () => {
    expect(await desk().announcing.draft("8")).toBeUndefined();
    expect(await desk().announcing.draft("66")).toBeUndefined();
  });

  it("a person begins only what has missed its time", async () => {
    const made = await waiting();
    await made.announcing.approve("8", "1", await shownIn(made));
    expect(await made.announcing.act("8", "1", "begin")).toEqual(refused("wrongStatus"));
    await made.announcing.act(CLOCK, "1", "miss");
    await made.announcing.act("8", "1", "begin");
    expect(await statusIn(made)).toBe("sending");
  });
});

it("a return carries its reason, and a submission takes it away", async () => {
  const made = await waiting();
  await made.announcing.return("8", "1", "Thiếu tên tổ dân phố");
  expect(await made.announcements.get("1")).toMatchObject({
    status: "returned",
    remark: "Thiếu tên tổ dân phố",
  });
  await made.announcing.submit("7", "1");
  expect((await made.announcements.get("1"))?.remark).toBeNull();
});

it("only what was sent is corrected, for exactly whoever got it", async () => {
  const made = await waiting();
  expect(await made.announcing.draft("7", { id: "1", as: "correction" })).toBeUndefined();
  await made.announcements.update("1", (newest) => ({
    ...{ ...newest, status: "sent", runIds: ["announcement:1"] },
  }));
  const correction = await made.announcing.draft("7", { id: "1", as: "correction" });
  expect(correction).toMatchObject({ id: "2", version: { ...VERSION, sendAt: null } });
  expect(await made.announcing.change("7", "2", { audience: EVERYBODY })).toEqual(refused("notAllowed"));
});
