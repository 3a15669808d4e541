import { describe, expect, it } from "vitest";
import { openInquiryStore } from "../../src/adapters/lowdb/inquiry-store.ts";
import { openSenderBook } from "../../src/adapters/lowdb/sender-book.ts";
import { INQUIRIES_A_DAY, Inquiries, MUTE_MS } from "../../src/questions/inquiries.ts";
import { temporaryFolder } from "../support/folder.ts";

const AN = { id: "s-an", address: "at-s-an" };
const BINH = { id: "s-binh", address: "at-s-binh" };
const AT_TEN = new Date("2026-11-24T10:00:00+07:00");

async function open() {
  const folder = await temporaryFolder();
  const store = await openInquiryStore(folder.path);
  const senders = await openSenderBook(folder.path);
  let now = AT_TEN;
  const acts: string[] = [];
  const inquiries = new Inquiries({
    ...{ store, senders, clock: () => now },
    addressOf: async (id) => `at-${id}`,
    onAct: async (act, by, about) => void acts.push(`${by} ${act} ${about}`),
  });
  const setNow = (at: Date) => {
    now = at;
  };
  return {
    ...{ inquiries, acts, setNow },
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await senders[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const refused = (why: string) => ({ kind: "refused", why });

describe("a resident", () => {
  it(`sends ${INQUIRIES_A_DAY} messages in a day, over all conversations`, async () => {
    await using desk = await open();
    const { inquiries, setNow } = desk;
    await inquiries.begin(AN, "Câu 1", null);
    for (let sent = 1; sent < INQUIRIES_A_DAY; sent++) await inquiries.goOn(AN, "1", `Câu ${sent + 1}`);
    expect(await inquiries.goOn(AN, "1", "Câu nữa")).toEqual(refused("tooMany"));
    expect(await inquiries.begin(AN, "Câu nữa", null)).toEqual(refused("tooMany"));
    expect(await inquiries.begin(BINH, "Câu khác", null)).toMatchObject({ kind: "done" });
    setNow(new Date(AT_TEN.getTime() + 86_400_000));
    expect(await inquiries.goOn(AN, "1", "Hôm sau")).toMatchObject({ kind: "done" });
  });

  it.each([
    ["", "empty"],
    [" \n\u200b ", "empty"],
    ["a".repeat(2_001), "tooLong"],
  ])("cannot send %j: %s", async (text, why) => {
    await using desk = await open();
    expect(await desk.inquiries.begin(AN, text, null)).toEqual(refused(why));
  });

  it("opens what was closed by going on with it, and only their own", async () => {
    await using desk = await open();
    const { inquiries } = desk;
    await inquiries.begin(AN, "Mấy giờ có nước?", "4");
    await inquiries.close("7", "1");
    expect(await inquiries.goOn(BINH, "1", "Còn tôi?")).toEqual(refused("unknown"));
    expect(await inquiries.goOn(AN, "1", "Còn tổ 6?")).toMatchObject({ inquiry: { status: "open" } });
  });

  it("is muted for a week", async () => {
    await using desk = await open();
    const { inquiries, setNow } = desk;
    await inquiries.begin(AN, "Alo", null);
    await inquiries.mute("7", "1", true);
    expect(await inquiries.begin(AN, "Alo", null)).toEqual(refused("muted"));
    setNow(new Date(AT_TEN.getTime() + MUTE_MS));
    expect(await inquiries.begin(AN, "Alo", null)).toMatchObject({ kind: "done" });
  });
});

describe("who has everything forgotten and comes again", () => {
  const again = { ...AN, id: "s-an-again" };

  it("has sent as much as before", async () => {
    await using desk = await open();
    const { inquiries, setNow } = desk;
    for (let sent = 0; sent < INQUIRIES_A_DAY; sent++) await inquiries.begin(AN, `Câu ${sent}`, null);
    await inquiries.forget(AN.id);
    expect(await inquiries.begin(again, "Câu nữa", null)).toEqual(refused("tooMany"));
    setNow(new Date(AT_TEN.getTime() + 86_400_001));
    await inquiries.prune();
    expect(await inquiries.isRemembered(AN.address)).toBe(false);
    expect(await inquiries.begin(again, "Hôm sau", null)).toMatchObject({ kind: "done" });
  });

  it("is muted as before", async () => {
    await using desk = await open();
    const { inquiries } = desk;
    await inquiries.begin(AN, "Alo", null);
    await inquiries.mute("7", "1", true);
    await inquiries.forget(AN.id);
    expect(await inquiries.begin(again, "Alo", null)).toEqual(refused("muted"));
  });
});

it("each act of staff is written down, and nothing is answered that is closed", async () => {
  await using desk = await open();
  const { inquiries, acts } = desk;
  await inquiries.begin(AN, "Mấy giờ có nước?", null);
  await inquiries.reply("7", "1", "11 giờ.");
  await inquiries.close("8", "1");
  expect(await inquiries.reply("7", "1", "Nữa")).toEqual(refused("closed"));
  expect(await inquiries.reply("7", "9", "Nữa")).toEqual(refused("unknown"));
  expect(acts).toEqual(["7 reply 1", "8 close 1"]);
});
