import { describe, expect, it } from "vitest";
import { healthPages } from "../support/articles.ts";
import { answered, nothingFound, ToldAsker } from "../support/asker.ts";
import { startTestBot } from "../support/bot.ts";

const CLINIC = "Sáng ngày 23/11, Trạm y tế phường khám bệnh cho 50 người cao tuổi tại nhà văn hóa khu phố 1.";
const WHERE = "Trạm y tế khám bệnh ở đâu?";

const asker = () =>
  new ToldAsker({
    [WHERE]: answered([[CLINIC, 1]]),
    "Ai khám?": answered([[CLINIC, 1]], { kind: "unsure", confidence: 0.4 }),
    "Bao giờ có cầu vượt?": nothingFound([1, 2]),
  });

const open = (own = asker()) => startTestBot({ inbox: healthPages(2), asker: own });

describe("a question", () => {
  it.each([WHERE, `/hoi ${WHERE}`, `/ask   ${WHERE}`, WHERE.normalize("NFD"), `${WHERE}\u200b`])(
    "%j is answered by its sentence and where it stands",
    async (typed) => {
      await using bot = await open();
      const [answer] = await bot.says(1, typed);
      expect(answer?.text).toBe(
        [
          "Trả lời: máy chọn câu, trích nguyên văn từ 1 bài viết.",
          "",
          `“${CLINIC}” (nguồn 1)`,
          "",
          "Nguồn 1: Trạm y tế phường tổ chức buổi khám thứ 1 cho người cao tuổi, đăng ngày 23 tháng 11 năm 2026.",
          "",
          "1. Đọc bài của nguồn 1",
          "Cần giúp: gõ /trogiup.",
        ].join("\n"),
      );
    },
  );
});
