import { beforeEach, describe, expect, it } from "vitest";
import { healthPages } from "../support/articles.ts";
import { answered, nothingFound, ToldAsker } from "../support/asker.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { QuickVoice } from "../support/quick-voice.ts";

/** A bot that starts again has the same. */
let voice: QuickVoice;
beforeEach(() => {
  voice = new QuickVoice();
});

const CLINIC = "Sáng ngày 23/11, Trạm y tế phường khám bệnh cho 50 người cao tuổi tại nhà văn hóa khu phố 1.";
const WHERE = "Trạm y tế khám bệnh ở đâu?";
const BRIDGE = "Bao giờ phường có cầu vượt?";

const begin = () =>
  startTestBot({
    inbox: healthPages(1),
    voice,
    asker: new ToldAsker({ [WHERE]: answered([[CLINIC, 1]]), [BRIDGE]: nothingFound([1]) }),
  });
const newest = (bot: TestBot) => bot.telegram.messages(1).at(-1);
const said = () => voice.said.join("\n");

describe("an answer", { timeout: 60_000 }, () => {
  it.each([
    ["its button", (bot: TestBot) => bot.presses(1, "Nghe câu trả lời")],
    ["its number", (bot: TestBot) => bot.says(1, "2")],
    ["the command", (bot: TestBot) => bot.says(1, "/nghe")],
  ])("is read aloud by %s, without what can be done", async (_way, ask) => {
    await using bot = await begin();
    await bot.says(1, WHERE);
    const answer = newest(bot);
    await ask(bot);
    expect(newest(bot)).toMatchObject({
      caption: expect.stringMatching(
        /^Bản đọc của: Trả lời: máy chọn câu, trích nguyên văn từ 1 bài viết\.\n/,
      ),
      replyTo: answer?.messageId,
      voice: {},
    });
    expect(said()).toContain("máy chọn câu, trích nguyên văn từ một bài viết.");
    expect(said()).toContain("khám bệnh cho năm mươi người cao tuổi");
    expect(said()).toContain("Hết câu trả lời.");
    expect(said()).not.toContain("Đọc bài");
  });

  it("that is older, or from before a restart, is read from its own message", async () => {
    await using bot = await begin();
    await bot.says(1, WHERE);
    await bot.restart();
    await bot.presses(1, "Nghe câu trả lời");
    expect(newest(bot)?.caption).toMatch(/^Bản đọc của: Trả lời: /);
    expect(said()).toContain("khám bệnh cho năm mươi người cao tuổi");
    expect(said()).not.toContain("Đọc bài");
    const [gone] = await bot.says(1, "2");
    expect(gone?.text).toMatch(/^(Câu trả lời này đã cũ|Chưa có danh sách)/);
  });

  it("comes with its reading when audio is on, and the text waits for nothing", async () => {
    await using bot = await begin();
    await bot.says(1, "/start");
    await bot.says(1, "1");
    const slow = Promise.withResolvers<void>();
    voice.before = () => slow.promise;
    const [answer] = await bot.says(1, BRIDGE);
    expect(answer?.text).toMatch(/^Chưa trả lời được: /);
    expect(answer?.text).not.toContain("Nghe câu trả lời");
    slow.resolve();
    await bot.telegram.until(() => newest(bot)?.voice !== undefined && newest(bot)?.replyTo !== undefined);
    expect(newest(bot)?.caption).toMatch(/^Bản đọc của: Chưa trả lời được: không tìm thấy trong 312 bài/);
    expect(said()).toContain("không tìm thấy trong ba trăm mười hai bài");
  });
});
