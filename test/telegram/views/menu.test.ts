import { describe, expect, it, test } from "vitest";
import { CivilDate } from "../../../src/lib/civil-date.ts";
import { SILENT, type Subscriber } from "../../../src/subscribers/subscriber.ts";
import { addedMenu, menu } from "../../../src/telegram/views/menu.ts";
import {
  type Action,
  buttonPage,
  keyboardOf,
  message,
  pageCount,
  sendOptions,
} from "../../../src/telegram/views/message.ts";
import { lengthOf, lines, richText } from "../../../src/telegram/views/rich-text.ts";
import { listChoiceCount, topicList } from "../../../src/telegram/views/topics.ts";
import { dayOf, fullDay, plainDay, slotTime } from "../../../src/telegram/views/words.ts";
import { accessibilityFaults } from "../../support/accessibility.ts";
import { catalogue, translator } from "../../support/texts.ts";

const t = translator.in("vi");
const actions = (count: number): Action[] =>
  Array.from({ length: count }, (_, index) => ({ label: `Xem ${index + 1}`, data: `${index + 1}` }));
const reader = (language: "vi" | "en", topics: string[] = []): Subscriber => ({
  id: "s-1",
  address: "1",
  language,
  topics,
  slot: "morning",
  status: "active",
  statusReason: null,
  ...SILENT,
  createdAt: "2026-11-24T00:00:00.000Z",
});

describe("a menu", () => {
  const choices = [
    { label: "Chọn chủ đề", data: "topics" },
    { line: "Xem tin mới ngay", label: "Xem tin mới", data: "bulletin" },
  ];

  it("lists its choices by number and has them as buttons, help in the last line", () => {
    expect(menu({ t, head: ["Trợ giúp."], choices })).toEqual({
      message: {
        text: "Trợ giúp.\n1. Chọn chủ đề\n2. Xem tin mới ngay\nCần giúp: gõ /trogiup.",
        entities: [],
        buttons: [
          { label: "Chọn chủ đề", data: "topics" },
          { label: "Xem tin mới", data: "bulletin" },
        ],
      },
      offered: { choices: ["topics", "bulletin"] },
    });
  });

  it("that is added goes on counting", () => {
    const { message, offered } = addedMenu({ t, head: ["Xong."], choices }, 6);
    expect(message.text).toContain("7. Chọn chủ đề\n8. Xem tin mới ngay");
    expect(offered).toEqual({ extras: ["topics", "bulletin"] });
  });
});

describe("pages of buttons", () => {
  const page = (count: number, number: number) =>
    buttonPage(actions(count), number, { t, pageData: (next) => `page:${next}` }).map(({ label }) => label);

  test.each([
    ["five are one page", 5, 1, ["Xem 1", "Xem 2", "Xem 3", "Xem 4", "Xem 5"]],
    ["six are two", 6, 1, ["Xem 1", "Xem 2", "Xem 3", "Xem 4", "Trang 2 trên 2"]],
    ["the last leads back", 6, 2, ["Xem 5", "Xem 6", "Trang 1 trên 2"]],
    ["one that does not exist is the first", 6, 3, ["Xem 1", "Xem 2", "Xem 3", "Xem 4", "Trang 2 trên 2"]],
    ["nor is one without a number", 6, Number.NaN, ["Xem 1", "Xem 2", "Xem 3", "Xem 4", "Trang 2 trên 2"]],
    ["none are none", 0, 1, []],
  ])("%s", (_rule, count, number, labels) => expect(page(count, number)).toEqual(labels));

  test.each([
    [0, 1],
    [5, 1],
    [6, 2],
    [8, 2],
    [9, 3],
  ])("%d buttons take %d", (count, pages) => expect(pageCount(count)).toBe(pages));
});

describe("what is sent", () => {
  it("has one button a row, links and actions apart", () => {
    const buttons = [...actions(1), { label: "Mở trang web", url: "https://x.vn" }];
    expect(keyboardOf(buttons)).toEqual({
      inline_keyboard: [
        [{ text: "Xem 1", callback_data: "1" }],
        [{ text: "Mở trang web", url: "https://x.vn" }],
      ],
    });
  });

  it("has no preview of links, and nothing empty", () => {
    expect(sendOptions(message(["Tin"]))).toEqual({ link_preview_options: { is_disabled: true } });
    expect(sendOptions(message([{ bold: "Tin" }], actions(1)))).toMatchObject({
      entities: [{ type: "bold", offset: 0, length: 3 }],
      reply_markup: { inline_keyboard: [[{ text: "Xem 1" }]] },
    });
  });
});

describe("rich text", () => {
  it("counts offsets in UTF-16 units and leaves out what is empty", () => {
    const pieces = ["𡨸 ", { bold: "Tin" }, " ", { link: "trang", url: "https://x.vn" }, { bold: "" }];
    expect(richText(pieces)).toEqual({
      text: "𡨸 Tin trang",
      entities: [
        { type: "bold", offset: 3, length: 3 },
        { type: "text_link", url: "https://x.vn", offset: 7, length: 5 },
      ],
    });
    expect(lengthOf(pieces)).toBe(12);
  });

  it("puts line breaks between rows, of one piece or several", () => {
    expect(lines("a", ["b", { bold: "c" }], "")).toEqual(["a", "\n", "b", { bold: "c" }, "\n", ""]);
  });
});

describe.each(["vi", "en"] as const)("the list of topics in %s", (language) => {
  const words = translator.in(language);
  const ids = catalogue.topics.map(({ id }) => id);

  it.each([
    ["none followed", []],
    ["all followed", ids],
    ["some followed", ids.slice(0, 3)],
  ])("keeps every rule on each of its pages: %s", (_state, topics) => {
    for (let page = 1; page <= pageCount(listChoiceCount(ids.length)); page++) {
      const { message } = topicList(
        { t: words, reader: reader(language, topics), topics: catalogue.topics },
        page,
      );
      const outgoing = { text: message.text, ...sendOptions(message) };
      const faults = accessibilityFaults(outgoing).filter((fault) => fault !== ONLY_ALL_BUTTONS);
      expect(faults).toEqual([]);
      for (const [button] of keyboardOf(message.buttons).inline_keyboard) {
        const data = button && "callback_data" in button ? button.callback_data : "";
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      }
    }
  });
});

/** The last page may hold the choices about all topics alone. */
const ONLY_ALL_BUTTONS = "16 toggles: a list of topics that cannot be toggled";

describe("words", () => {
  const slots = [
    { name: "morning", minuteOfDay: 390 },
    { name: "evening", minuteOfDay: 1_110 },
  ];
  test.each([
    ["evening", "vi", "6 giờ 30 tối"],
    ["noon", "vi", "6 giờ 30 sáng"],
    ["evening", "en", "6:30 pm"],
  ] as const)("the time of slot %s in %s is %j", (name, language, time) => {
    expect(slotTime(slots, name, language)).toBe(time);
  });

  it("days are whole words; that of an article is the one its page printed", () => {
    const day = CivilDate.parse("2026-11-24");
    expect([fullDay(day, "vi"), plainDay(day, "vi"), plainDay(day, "en")]).toEqual([
      "thứ Ba ngày 24 tháng 11 năm 2026",
      "ngày 24 tháng 11 năm 2026",
      "24 November 2026",
    ]);
    expect([dayOf("2026-11-24T00:30:00+07:00"), dayOf("2026-11-24"), dayOf(null)]).toEqual([day, day, null]);
  });

  it.each(["vi", "en"] as const)("every label of a slot at any minute is short enough in %s", (language) => {
    const minutes = Array.from({ length: 1_440 }, (_, minuteOfDay) => [{ name: "noon", minuteOfDay }]);
    const labels = minutes.map((all) =>
      translator.in(language)("btn-slot", { time: slotTime(all, "noon", language) }),
    );
    expect(labels.filter((label) => label.length > 30)).toEqual([]);
  });

  it.each(["vi", "en"] as const)("every label of a topic is short enough in %s", (language) => {
    const labels = catalogue.topics.flatMap(({ name }) =>
      ["btn-topic-on", "btn-topic-off"].map((key) => translator.in(language)(key, { topic: name[language] })),
    );
    expect(labels.filter((label) => label.length > 30)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
