import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";
import { readers } from "./subscribers.ts";

export const OWNER = 90;
export const LAN = 91;
export const MINH = 92;
export const RESIDENT = 1;

/** The owner, an author and an approver, each by an invitation of their own; three residents unless told. */
export async function startDesk(options: TestBotOptions = {}): Promise<TestBot> {
  const { subscribers = readers(3) } = options;
  const bot = await startTestBot({
    ...options,
    subscribers,
    env: { OWNER_IDS: String(OWNER), ...options.env },
  });
  for (const { address } of subscribers) bot.telegram.addChat(Number(address));
  await bot.says(OWNER, "/start");
  await join(bot, LAN, "Mời người soạn");
  await join(bot, MINH, "Mời người duyệt");
  return bot;
}

export async function invitation(bot: TestBot, label: string): Promise<string> {
  await bot.says(OWNER, "/canbo");
  const [invited] = await bot.presses(OWNER, label);
  const link = JSON.stringify(invited?.entities);
  return /start=(i_[A-Za-z0-9_-]{24})/.exec(link)?.[1] ?? "";
}

export async function join(bot: TestBot, person: number, label: string): Promise<void> {
  const token = await invitation(bot, label);
  await bot.says(person, `/start ${token}`);
}

/** Lan writes an announcement and gives it to others. */
export async function submit(bot: TestBot): Promise<void> {
  await write(bot);
  await give(bot);
}

/** Lan gives what she has written to others. */
export async function give(bot: TestBot, id = "1"): Promise<void> {
  await preview(bot, id);
  await bot.presses(LAN, "Sang bước xác nhận");
  await bot.presses(LAN, "Gửi cho người duyệt");
  await seen(bot, MINH, /xin duyệt/);
}

export async function write(bot: TestBot): Promise<void> {
  await bot.says(LAN, "/thongbao");
  await bot.says(LAN, "Cắt nước tại tổ 5 sáng mai");
  await bot.says(LAN, "Nước ngừng từ 8 giờ đến 11 giờ sáng mai. Mời bà con trữ nước.");
}

/** Lan looks at the draft as residents will get it; resolves with what the check says. */
export async function preview(bot: TestBot, id = "1") {
  const before = bot.telegram.messages(LAN).at(-1)?.messageId ?? 0;
  await bot.forges(LAN, `ann:${id}:preview`);
  const check = () =>
    bot.telegram
      .messages(LAN)
      .find(({ messageId, text }) => messageId > before && /^Kiểm tra/.test(text ?? ""));
  await bot.telegram.until(() => check() !== undefined);
  return check();
}

/** Waits for a message to the person, and gives the newest such. */
export async function seen(bot: TestBot, person: number, words: RegExp) {
  const find = () =>
    bot.telegram.messages(person).findLast(({ text, caption }) => words.test(text ?? caption ?? ""));
  await bot.telegram.until(() => find() !== undefined);
  return find();
}

/** What somebody gets who is not staff. */
export const NOT_UNDERSTOOD = /^(Tôi chưa hiểu tin nhắn này|Nút này đã cũ)/;

/** What the approve button of the announcement carries now. */
export async function approveData(bot: TestBot, id = "1"): Promise<string> {
  await bot.forges(MINH, `ann:${id}:review`);
  const label = `Duyệt thông báo số ${id}`;
  const page = await seen(bot, MINH, new RegExp(`^${label}`));
  const button = page?.buttons.flat().find(({ text }) => text === label);
  return button?.data ?? "";
}
