import { describe, expect, it } from "vitest";
import { ACTS } from "../../src/telegram/features/announce.ts";
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

const OWN = ["", ":new"].map((rest) => `announce${rest}`);
const ROLL = ["", ":page:2", ":one:91", ":invite:owner", ":add:owner", ":remove:91", ":remove:91:yes"];
const INQUIRY = ["", ":answer", ":close", ":mute", ":mute:yes", ":unmute:yes"];
const STAFF_ACTIONS = [
  ...OWN,
  ...["approvals", "progress", "inquiries", "sources", "questions"],
  ...Object.keys(ACTS).flatMap((verb) => [`ann:1:${verb}`, `ann:1:${verb}:yes`]),
  ...ROLL.map((rest) => `staff${rest}`),
  ...INQUIRY.map((rest) => `inquiry:1${rest}`),
];

describe("a resident with a forged client", { timeout: 120_000 }, () => {
  it(`does nothing by any of ${STAFF_ACTIONS.length} staff actions`, async () => {
    await using bot = await startDesk();
    await submit(bot);
    const data = await approveData(bot);
    await bot.says(RESIDENT, "/trogiup");
    for (const action of [...STAFF_ACTIONS, data]) {
      const [answer] = await bot.forges(RESIDENT, action);
      expect(answer?.text, action).toMatch(NOT_UNDERSTOOD);
    }
    await bot.store(async ({ announcements, audit, staff }) => {
      expect(await announcements.list()).toMatchObject([{ id: "1", status: "waiting", approvals: [] }]);
      expect((await staff.all()).map(({ id }) => id)).toEqual(["91", "92"]);
      expect((await audit.newest(100)).filter(({ by }) => by === String(RESIDENT))).toEqual([]);
    });
  });
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
