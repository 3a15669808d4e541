import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsForStaff } from "../../src/questions/for-staff.ts";

describe("what staff see of a question", () => {
  it.each([
    ["Gọi tôi số 0912 345 678 nhé", "Gọi tôi số … nhé"],
    ["sđt 0912.345.678", "sđt …"],
    ["+84 912-345-678 là số của tôi", "… là số của tôi"],
    ["điện thoại (0203) 3825 123", "điện thoại …"],
    ["CCCD 022190001234 làm ở đâu?", "CCCD … làm ở đâu?"],
    ["cmnd 100123456", "cmnd …"],
    ["tài khoản 19036541237890 đã chuyển", "tài khoản … đã chuyển"],
    ["thư về an.tran+1@gmail.com giúp tôi", "thư về … giúp tôi"],
    ["nhắn @tranvanan_78 hoặc t.me/tranvanan", "nhắn … hoặc …"],
    ["Phường thu 2.650.000 đồng là khoản gì?", "Phường thu 2.650.000 đồng là khoản gì?"],
    ["chi 12000000 đồng cho việc gì", "chi 12000000 đồng cho việc gì"],
    ["912.345.678 là số ai", "… là số ai"],
    ["cuộc họp ngày 29/5/2026", "cuộc họp ngày 29/5/2026"],
    ["họp 20-11-2026 nhiệm kỳ 2026-2031", "họp 20-11-2026 nhiệm kỳ 2026-2031"],
    ["Nghị quyết 21/NQ-HĐND, kỳ họp thứ 18", "Nghị quyết 21/NQ-HĐND, kỳ họp thứ 18"],
    ["từ 1/1/2026 đến 31/12/2026", "từ 1/1/2026 đến 31/12/2026"],
    ["đường   dây\nnóng 1022", "đường dây nóng 1022"],
  ])("%j → %j", (question, words) => expect(wordsForStaff(question)).toBe(words));

  it("is one line of at most 500 characters, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 4_000 }), (question) => {
        const words = wordsForStaff(question);
        expect(words.length).toBeLessThanOrEqual(500);
        expect(words.isWellFormed()).toBe(true);
        expect(words).not.toMatch(/\n|\p{Cf}/u);
      }),
    );
    expect(wordsForStaff("Vì sao? ".repeat(400))).toMatch(/^Vì sao\?.*…$/);
  });
});
