import { describe, expect, it, test } from "vitest";
import { accessibilityFaults, labelFaults, type Outgoing, RULE_NAMES } from "./accessibility.ts";

const HELP = "\nCần giúp: gõ /trogiup.";

function sound(text: string, more: Partial<Outgoing> = {}): Outgoing {
  return { text: `${text}${HELP}`, link_preview_options: { is_disabled: true }, ...more };
}

function withButtons(...labels: string[]): Partial<Outgoing> {
  return {
    reply_markup: {
      inline_keyboard: labels.map((text, index) => [{ text, callback_data: `topic:on:${index}` }]),
    },
  };
}

function withLink(name: string, ...urls: string[]): Outgoing {
  const entity = {
    type: "text_link",
    offset: 4,
    length: name.length,
    url: "https://halong.gov.vn/",
  } as const;
  return sound(`Xem ${name} nhé.`, {
    entities: [entity],
    reply_markup: { inline_keyboard: urls.map((url) => [{ text: "Mở bài gốc", url }]) },
  });
}

const GREETING =
  "Loa Phường xin chào. Tôi là chương trình, không phải người. Tôi chỉ lưu chủ đề.\n1. Chọn chủ đề\n2. Xem tin\n3. Trợ giúp";

const ANSWER =
  "Trả lời: máy chọn câu, trích nguyên văn từ 1 bài viết.\n\n“Trạm mở cửa.” (nguồn 1)\n\nNguồn 1: Lịch trạm, đăng ngày 2 tháng 3.";

const NOTE = { duration: 65, isAnswer: true };

describe("sound messages have no fault:", () => {
  const messages: readonly Outgoing[] = [
    sound("Đã bật chủ đề Y tế. Bản tin đến lúc 6 giờ 30 sáng mỗi ngày.", withButtons("Tắt Y tế")),
    sound("Bản tin sáng, thứ Ba ngày 24 tháng 11 năm 2026. Hạ Long, 1 tin.\n\n1. Y tế: Lịch ngày 30/11"),
    sound("UBND (Ủy ban nhân dân) họp. UBND kết luận."),
    sound("Chủ đề: đang theo dõi 0 trong 1.\n1. Y tế: chưa nhận. Chọn để bật.", withButtons("Bật Y tế")),
    withLink("trang halong.gov.vn", "https://halong.gov.vn/"),
    sound(GREETING),
    sound("Bản đọc của: Bản tin sáng, thứ Ba ngày 24 tháng 11.", { recording: NOTE }),
    sound("Đã đổi giọng đọc.\nBản ghi âm kèm theo là giọng mẫu.", {
      recording: { ...NOTE, isAnswer: false },
    }),
    sound(ANSWER),
    {
      text: "Delivery time, at present 6:30 am.\nNeed help? Type /help.",
      link_preview_options: { is_disabled: true },
    },
  ];
  it.each(messages)("%j", (message) => expect(accessibilityFaults(message)).toEqual([]));
});

const PLANTED: readonly (readonly [string, Outgoing])[] = [
  ["25 answers: a sentence without", sound(ANSWER.replace(" (nguồn 1)", ""))],
  ["25 answers: source 2 is not listed", sound(ANSWER.replace("(nguồn 1)", "(nguồn 2)"))],
  ["25 answers: a source that is listed", sound(ANSWER + ANSWER.slice(ANSWER.lastIndexOf("\n")))],
  ["25 answers: an answer that hides", sound(ANSWER.replace("máy chọn câu, ", ""))],
  ["28 caption: a recording that", sound("Trạm y tế mở cửa.", { recording: NOTE })],
  [
    "28 caption: a reading that answers",
    sound("Bản đọc của: Bài viết", { recording: { ...NOTE, isAnswer: false } }),
  ],
  ["28 caption: a recording without", sound("Bản đọc của: Bài viết", { recording: { isAnswer: true } })],
  ["28 caption: a caption of", sound(`Bản đọc của: ${"Bài viết ".repeat(120)}`, { recording: NOTE })],
  ["2 first line: the first line", sound("1. Y tế")],
  ["2 first line: a bulletin without its day", sound("Bản tin sáng, 24/11. Hạ Long, 1 tin.")],
  ["4 decoration: emoji", sound("Tin vui 🎉 hôm nay.")],
  ["4 decoration: a line", sound("Tin vui\n-----")],
  ["4 decoration: a line", sound("Tin vui\n* * * *")],
  ["4 decoration: styled", sound("Tin 𝐯𝐮𝐢 hôm nay.")],
  ["5 capitals: words in capitals: THÔNG BÁO", sound("THÔNG BÁO: mai nghỉ.")],
  ["5 capitals: not explained: UBND", sound("Mai UBND họp.")],
  ["6 length: sentences", sound(`${"một hai ba bốn năm ".repeat(10)}.`)],
  ["6 length: 9", sound("Mai nghỉ học. ".repeat(65))],
  ["8 parts: a part that", sound("Bài viết, Y tế, ngày 1 tháng 2.\n2. Đọc tiếp phần 2 trên 3")],
  ["8 parts: part 3 of 2", sound("Phần 3 trên 2. Bài viết, Y tế.")],
  ["9 lists: list number 3", sound("Hai việc:\n1. Chọn\n3. Xem")],
  ["9 lists: a list without", sound("Hai việc:\n- Chọn\n- Xem")],
  ["10 dates", sound("Bản tin đến ngày 24/11.")],
  ["10 dates", sound("Bản tin đến lúc 06:30.")],
  ["10 dates", sound("Bản tin đến ngày 2026-11-24.")],
  ["11 entities: markup", sound("Tin <b>vui</b> đây.", { parse_mode: "HTML" })],
  [
    "11 entities: an entity that",
    sound("Tin vui đây.", { entities: [{ type: "spoiler", offset: 0, length: 3 }] }),
  ],
  ["11 entities: an entity out", sound("Tin vui.", { entities: [{ type: "bold", offset: 30, length: 9 }] })],
  ["12 unicode: not NFC", sound("Tin vui của phường".normalize("NFD"))],
  ["12 unicode: half", sound("Tin vui \ud83c đây.")],
  ["12 unicode: invisible", sound("Tin vui\u200b đây.")],
  ["13 links: a naked", sound("Xem https://halong.gov.vn nhé.")],
  ["13 links: a naked", sound("Xem WWW.halong.gov.vn nhé.")],
  ["13 links: link previews", sound("Tin vui đây.", { link_preview_options: {} })],
  ["13 links: a link that is named", withLink("tại đây", "https://halong.gov.vn/")],
  ["13 links: a link without", withLink("trang halong.gov.vn", "https://halong.gov.vn/khac")],
  [
    "15 buttons: 6",
    sound("Chọn một việc.", withButtons("Xem 1", "Xem 2", "Xem 3", "Xem 4", "Xem 5", "Xem 6")),
  ],
  [
    "15 buttons: two buttons in a row",
    sound("Chọn một việc.", {
      reply_markup: {
        inline_keyboard: [
          [
            { text: "Xem tin", callback_data: "a" },
            { text: "Xem giờ", callback_data: "b" },
          ],
        ],
      },
    }),
  ],
  ["15 buttons: a long", sound("Chọn một việc.", withButtons("Mở bài gốc trên trang web của phường"))],
  ["15 buttons: two buttons with", sound("Chọn một việc.", withButtons("Xem tin", "Xem tin"))],
  ["15 buttons: a label without", sound("Chọn một việc.", withButtons("Xem"))],
  ["16 toggles: a list", sound("Chủ đề: đang theo dõi 0 trong 1.\n1. Y tế: chưa nhận. Chọn để bật.")],
  ["16 toggles: neither", sound("Chủ đề: đang theo dõi 0 trong 1.\n1. Y tế", withButtons("Bật Y tế"))],
  ["19 greeting: a greeting of", sound(GREETING.replace("chủ đề", "chủ đề. Vui. ".repeat(50)))],
  ["19 greeting: a greeting that hides", sound(GREETING.replace(", không phải người", ""))],
  ["19 greeting: a greeting that does not", sound(GREETING.replace("chỉ lưu", "biết"))],
  ["19 greeting: a greeting without", sound(GREETING.replace("\n3. Trợ giúp", ""))],
  ["20 help", { text: "Tin vui đây.", link_preview_options: { is_disabled: true } }],
];

describe("a planted fault is found:", () => {
  it.each(PLANTED)("%s", (fault, message) => {
    expect(accessibilityFaults(message).map((found) => found.slice(0, fault.length))).toContain(fault);
  });

  test("one at least for every rule", () => {
    const seen = PLANTED.map(([fault]) => fault);
    expect(RULE_NAMES.filter((rule) => !seen.some((fault) => fault.startsWith(rule)))).toEqual([]);
  });
});

describe("the label of an action", () => {
  const list = (label: string, text = "Chọn một việc.") =>
    sound(text, { reply_markup: { inline_keyboard: [[{ text: label, callback_data: "topics" }]] } });

  it("is the same in every message", () => {
    expect(labelFaults([list("Chọn chủ đề"), list("Đổi chủ đề")])).toEqual([
      '17 labels: "vi topics" is called Chọn chủ đề and Đổi chủ đề',
    ]);
  });

  it("may hold another number, and other words in another language", () => {
    const english = { ...list("Choose topics"), text: "Need help? Type /help." };
    expect(labelFaults([list("Đọc bài 1"), list("Đọc bài 2"), english])).toEqual([]);
  });
});
