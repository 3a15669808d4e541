import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { StaffMember } from "../../src/announcements/staff.ts";
import { ACTS } from "../../src/telegram/features/announce.ts";
import { hasAction, type StaffAction } from "../../src/telegram/staff-actions.ts";
import { healthPages } from "../support/articles.ts";
import type { TestBot } from "../support/bot.ts";
import {
  approveData,
  join,
  LAN,
  MINH,
  NOT_UNDERSTOOD,
  RESIDENT,
  seen,
  startDesk,
  submit,
} from "../support/desk.ts";

/** What residents do; also about conversations and announcements, which are theirs as well. */
const EVERYBODYS = (
  "again all answer article ask audio bulletin cite cited forget hear help inquire inquiry items language listen meeting " +
  "meetings mydata notice pass pause resume settings slot slots speed speeds start topic topics voice voices"
).split(" ");

/** What a forged client may send of each action of staff; a new one does not compile before it stands here. */
const FORGED: Readonly<Record<StaffAction, readonly string[]>> = {
  announce: ["", ":new"],
  ann: Object.keys(ACTS).flatMap((verb) => [`:1:${verb}`, `:1:${verb}:yes`]),
  approvals: [""],
  progress: [""],
  inquiries: [""],
  questions: ["", ":2"],
  question: [":q-1", ":q-1:done", ":q-1:open"],
  sources: [""],
  source: [":inbox"],
  staff: ["", ":page:2", ":one:91", ":invite:owner", ":add:owner", ":remove:91", ":remove:91:yes"],
  withdraw: [":1", ":1:yes", ":1:no", ":1:undo"],
};
const namesOf = (staff: Pick<StaffMember, "roles"> | undefined) =>
  (Object.keys(FORGED) as StaffAction[]).filter((name) => !hasAction(staff, name));
const forgedFor = (staff: Pick<StaffMember, "roles"> | undefined) =>
  namesOf(staff).flatMap((name) => FORGED[name].map((rest) => `${name}${rest}`));
/** A conversation belongs to its resident and to staff: to anybody else it does not exist. */
const ANOTHERS = ["", ":answer", ":close", ":mute", ":mute:yes", ":unmute:yes"].map(
  (rest) => `inquiry:1${rest}`,
);

/** An article in the bulletins, an announcement that waits for its approval, and the data of its button. */
async function startAttacked() {
  const bot = await startDesk({ inbox: healthPages(1) });
  await submit(bot);
  return { bot, approval: await approveData(bot) };
}

/** Nothing was done by this person, and everything is as it was. */
async function expectUntouched(bot: TestBot, person: number): Promise<void> {
  await bot.store(async ({ announcements, articles, audit, staff }) => {
    expect(await announcements.list()).toMatchObject([
      { id: "1", status: "waiting", approvals: [], version: { title: "Cắt nước tại tổ 5 sáng mai" } },
    ]);
    expect((await staff.all()).map(({ id }) => id)).toEqual(["91", "92"]);
    expect((await articles.newest(5)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([null]);
    const acts = (await audit.newest(100)).filter(({ by }) => by === String(person)).map(({ act }) => act);
    expect(acts.filter((act) => !["join", "draft", "change", "submit"].includes(act))).toEqual([]);
  });
}

describe("a forged client", { timeout: 120_000 }, () => {
  it(`of a resident does nothing by any of ${forgedFor(undefined).length} actions of staff`, async () => {
    const { bot, approval } = await startAttacked();
    await using _bot = bot;
    await bot.says(RESIDENT, "/trogiup");
    for (const action of [...forgedFor(undefined), ...ANOTHERS, approval]) {
      const [answer] = await bot.forges(RESIDENT, action);
      expect(answer?.text, action).toMatch(NOT_UNDERSTOOD);
    }
    await expectUntouched(bot, RESIDENT);
  });

  it.each([
    ["an author", LAN, "author"],
    ["an approver", MINH, "approver"],
  ] as const)("of %s finds nothing of the other roles", async (_, person, role) => {
    const { bot } = await startAttacked();
    await using _bot = bot;
    const forged = forgedFor({ roles: [role] });
    expect(forged.length).toBeGreaterThan(10);
    for (const action of forged) {
      const [answer] = await bot.forges(person, action);
      expect(answer?.text, action).toMatch(NOT_UNDERSTOOD);
    }
    await expectUntouched(bot, person);
  });

  it("of an author decides nothing about an announcement", async () => {
    const { bot, approval } = await startAttacked();
    await using _bot = bot;
    for (const verb of ["return", "reject:yes", "begin", "stop:yes", "resume", "resend"]) {
      const [answer] = await bot.forges(LAN, `ann:1:${verb}`);
      expect(answer?.text, verb).toMatch(/^Chưa làm được\./);
    }
    const [answer] = await bot.forges(LAN, approval);
    expect(answer?.text).toMatch(/^Chưa làm được\./);
    await expectUntouched(bot, LAN);
  });

  it("of an approver writes nothing into an announcement", async () => {
    const { bot, approval } = await startAttacked();
    await using _bot = bot;
    const fingerprint = approval.split(":").at(-1);
    for (const verb of [
      ...["title", "body", "attach", "describe", "nofile", "mend", "when:now", "urgency:urgent", "to:all"],
      ...["to:audio:on", "to:language:en", "to:topics:on:y-te", "follow:correction", `submit:${fingerprint}`],
    ]) {
      const [answer] = await bot.forges(MINH, `ann:1:${verb}`);
      expect(answer?.text, verb).toMatch(/^Chưa làm được\./);
    }
    await expectUntouched(bot, MINH);
  });
});

it("every action belongs to everybody or stands in the table of staff's", () => {
  const folder = path.join(import.meta.dirname, "..", "..", "src", "telegram", "features");
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\bonIntent\(\s*(\w+),\s*"(\w+)"/g)].map(([, , name = ""]) => name),
  );
  expect(named.toSorted()).toEqual(EVERYBODYS);
  // Who may do something is said in that table alone.
  expect(sources.filter((source) => /\.filter\([^)]*\bstaff\b|\.filter\(isOwner/.test(source))).toEqual([]);
});

describe("an announcement to everybody", { timeout: 60_000 }, () => {
  it("that two approve at once is sent once", async () => {
    await using bot = await startDesk({ env: { APPROVALS_FOR_EVERYONE: "3" } });
    const HOA = 93;
    await join(bot, HOA, "Mời người duyệt");
    await submit(bot);
    const data = await approveData(bot);
    await Promise.all([MINH, HOA, MINH].map((approver) => bot.forges(approver, data)));
    await seen(bot, LAN, /đã gửi xong/);
    const got = bot.telegram.messages(RESIDENT).filter(({ text }) => text?.startsWith("Thông báo, "));
    expect(got).toHaveLength(1);
    // The button is used up: what is pressed later begins nothing more.
    await bot.forges(HOA, data);
    await bot.store(async ({ announcements }) => {
      const kept = await announcements.get("1");
      expect(kept).toMatchObject({ status: "sent", runIds: [expect.any(String)] });
      expect(kept?.approvals.map(({ by }) => by).toSorted()).toEqual(["92", "93"]);
    });
  });
});
