import { afterAll, describe, expect, test } from "vitest";
import { PassageDatabase } from "../../../src/adapters/sqlite/passage-database.ts";
import { openPassageFile } from "../../../src/adapters/sqlite/passage-file.ts";
import { CivilDate } from "../../../src/lib/civil-date.ts";
import { chooseSentences, likelihoods, optionsIn } from "../../../src/questions/choose-sentences.ts";
import { isChat } from "../../../src/questions/doubts/chat.ts";
import { type Doubts, doubtsOf } from "../../../src/questions/doubts/doubts.ts";
import { rank } from "../../../src/questions/rank.ts";
import { seek } from "../../../src/questions/seek.ts";

const ARTICLES: readonly (readonly [day: string, title: string, ...texts: string[]])[] = [
  [
    "2026-10-20",
    "Tạm ngừng cấp nước tại phường Bạch Sa",
    "Để đấu nối tuyến ống, Xí nghiệp Nước tạm ngừng cấp nước tại phường Bạch Sa từ 22 giờ ngày 22/10 đến 5 giờ ngày 23/10.",
    "Hai xe bồn cấp nước miễn phí tại Trạm Y tế phường Bạch Sa. Bí thư Đảng ủy phường đã đến thăm bệnh viện.",
  ],
  [
    "2026-11-05",
    "Khởi công cầu Sông Hến",
    "Sáng 5/11, thành phố khởi công cầu Sông Hến với tổng mức đầu tư 12 tỷ đồng. Cầu dài 120 mét.",
  ],
  [
    "2026-11-08",
    "Khánh thành Trường Mầm non Hoa Mai",
    "Trường Mầm non Hoa Mai có 12 phòng học. Tiểu phẩm “Mùa vui” của các cháu mở đầu buổi lễ. Đường Trần Khánh Dư được sửa.",
  ],
];

const { database } = openPassageFile(undefined);
const passages = new PassageDatabase(database);
for (const [at, [day, title, ...texts]] of ARTICLES.entries()) {
  const own = texts.map((text, k) => {
    return { id: `${at}.${k}`, title, text, date: CivilDate.parse(day), category: null };
  });
  passages.put({ key: String(at), stamp: "", passages: own });
}
passages.commit();
afterAll(() => passages.close());

function doubts(text: string, today = "2026-11-10"): Doubts {
  const sought = seek(passages.without([]), { text, today: CivilDate.parse(today) });
  const ranked = rank(sought);
  const chosen = chooseSentences(likelihoods(optionsIn(sought.asked, ranked)));
  if (!chosen) throw new Error(`Nothing was found for "${text}".`);
  return doubtsOf({ ...sought, ranked, chosen });
}

type Row = readonly [question: string, fact: keyof Doubts, value: number];
const table = (rows: readonly Row[]) =>
  test.each(rows)("%s – %s: %s", (question, fact, value) => expect(doubts(question)[fact]).toBe(value));

describe("days that a question names", () => {
  table([
    ["Ngày 23/10 phường Bạch Sa mất nước đến mấy giờ?", "dayMissing", 0],
    ["Ngày 24/11 phường Bạch Sa mất nước đến mấy giờ?", "dayMissing", 1],
    ["Cầu Sông Hến khởi công hôm 5/11 hết bao nhiêu tiền?", "dayMissing", 0],
    ["Cầu Sông Hến khởi công hôm 1/11 hết bao nhiêu tiền?", "dayMissing", 1],
    ["Tháng trước phường Bạch Sa mất nước vì sao?", "periodMissing", 0],
    ["Tháng 8 phường Bạch Sa mất nước vì sao?", "periodMissing", 1],
    ["Phường Bạch Sa mất nước vì sao?", "dayMissing", 0],
  ]);

  test("one without a year may be to come", () => {
    expect(doubts("Ngày 22/10 phường Bạch Sa mất nước từ mấy giờ?", "2026-10-20").dayMissing).toBe(0);
  });
});

describe("names that a question has", () => {
  table([
    ["Cầu Sông Hến dài bao nhiêu mét?", "nameWordsMissing", 0],
    ["cau song hen dai bao nhieu met", "nameWordsLoose", 0],
    ["Cầu Sông Quao dài bao nhiêu mét?", "nameWordsLoose", 1],
    ["Trường Mầm non Hoa Mai có bao nhiêu phòng học?", "nameWordsFar", 0],
    ["Trường có bao nhiêu phòng học?", "nameWordsMissing", 0],
  ]);
});

describe("words of several syllables", () => {
  table([
    // "Bí thư" and "bệnh viện" are there.
    ["Thư viện phường Bạch Sa mở cửa mấy giờ?", "wordsMissing", 1],
    ["Phường Bạch Sa có bệnh viện không?", "wordsMissing", 0],
    // In other words: "tạm ngừng cấp nước".
    ["Vì sao phường Bạch Sa bị cúp nước?", "wordsMissing", 0],
  ]);
});

describe("what is asked for by its form", () => {
  table([
    ["Cầu Sông Hến hết bao nhiêu tiền?", "moneyUnheld", 0],
    ["Trường Mầm non Hoa Mai hết bao nhiêu tiền?", "moneyUnheld", 0.5],
    ["Cầu Sông Hến do công ty nào làm?", "firmUnheld", 1],
    ["Tiểu phẩm của các cháu tên là gì?", "titleMissing", 0],
    ["Xe bồn ở Trạm Y tế Bạch Sa tên gì?", "titleMissing", 1],
    ["Ống nước Bạch Sa của nước nào?", "landMissing", 1],
  ]);
});

describe("what is said to the bot", () => {
  test.each([
    ["Kể cho tôi nghe một chuyện vui", true],
    ["viet giup minh bai tho tinh", true],
    ["Bạn bao nhiêu tuổi rồi?", true],
    ["hôm nay mình buồn quá", true],
    ["Làm sao để nấu phở cho ngon?", true],
    ["Viết đơn xin cấp nước ở đâu?", false],
    ["Làm sao để đăng ký tạm trú?", false],
    ["Bạn đọc gửi ý kiến qua đâu?", false],
    ["Ai hát bài hát mở đầu lễ khai mạc?", false],
  ])("%s: %s", (text, is) => expect(isChat(text)).toBe(is));
});

describe("an article", () => {
  test("is doubted as a whole: what stands in another of its passages is there", () => {
    expect(doubts("Xe bồn cấp nước ở đâu khi đấu nối tuyến ống?").articleMissing).toBeLessThan(0.1);
    expect(doubts("Xe buýt chạy ở đâu khi đấu nối tuyến ống?").articleMissing).toBeGreaterThan(0.5);
  });
});
