import { describe, expect, it } from "vitest";
import type { AnnouncementVersion } from "../../src/announcements/announcement.ts";
import { faultsOf, stopsSending } from "../../src/announcements/lint.ts";
import { VERSION } from "./desk.ts";

const found = (changes: Partial<AnnouncementVersion>) =>
  faultsOf({ ...VERSION, ...changes }).map((fault) => {
    const words = fault.words.length > 0 ? `: ${fault.words.join(" | ")}` : "";
    return `${stopsSending(fault) ? "stops" : "advice"} ${fault.rule} ${fault.kind}${words}`;
  });

const photo = (description: string) => ({ kind: "photo" as const, fileId: "f", description });
const link = (body: string, name: string) => ({
  body,
  formats: [
    {
      ...{ type: "text_link" as const, url: "https://halong.gov.vn/nuoc" },
      ...{ offset: body.indexOf(name), length: name.length },
    },
  ],
});

it("a plain announcement has no fault", () => expect(found({})).toEqual([]));

describe("what stops an announcement:", () => {
  it.each<[string, Partial<AnnouncementVersion>]>([
    ["stops 1 no-description", { attachment: photo(" ") }],
    ["stops 1 short-description: Ống nước", { attachment: photo("Ống nước") }],
    ["stops 4 pictures: 🚰", { body: "Cắt nước 🚰 sáng mai." }],
    ["stops 4 drawn-lines: *****", { body: "***** Chú ý. Cắt nước sáng mai." }],
    ["stops 4 styled-letters: 𝐂𝐚𝐭", { title: "𝐂𝐚𝐭 nước" }],
    ["stops 12 broken-words: nu\u200bớc", { body: "Cắt nu\u200bớc sáng mai." }],
    [
      `stops 12 broken-words: ${"nước".normalize("NFD")}`,
      { body: `Cắt ${"nước".normalize("NFD")} sáng mai.` },
    ],
    ["stops 13 address: https://halong.gov.vn/nuoc", { body: "Xem tại https://halong.gov.vn/nuoc nhé." }],
    ["stops 13 address: www.halong.gov.vn", { body: "Xem www.halong.gov.vn nhé." }],
    ["stops 13 bare-domain: halong.gov.vn", { body: "Xem trang halong.gov.vn nhé." }],
    ["stops 13 vague-link: tại đây", link("Xem lịch tại đây nhé.", "tại đây")],
    [
      "stops 7 too-long-for-file",
      { attachment: photo("Thợ đang sửa ống nước."), body: "Cắt nước. ".repeat(80) },
    ],
  ])("%s", (fault, changes) => expect(found(changes)[0]).toBe(fault));
});

describe("what is advised:", () => {
  it.each<[string, Partial<AnnouncementVersion>]>([
    ["advice 2 title-stop: Cắt nước sáng mai.", { title: "Cắt nước sáng mai." }],
    ["advice 5 capitals: THÔNG BÁO KHẨN", { body: "THÔNG BÁO KHẨN: nước ngừng sáng mai." }],
    ["advice 5 abbreviation: UBND", { body: "UBND phường họp sáng mai." }],
    [
      "advice 6 long-sentences: Nước sẽ ngừng chảy tại các…",
      { body: `Nước sẽ ngừng chảy tại các tổ ${"một và hai và ".repeat(12)} ba.` },
    ],
    ["advice 6 long-text", { body: "Nước ngừng chảy sáng mai. ".repeat(30) }],
    ["advice 9 dashes: - Tổ 5", { body: "Cắt nước:\n- Tổ 5\n1. Tổ 6" }],
    ["advice 10 figures: 8:30 | 24/11", { body: "Cắt nước lúc 8:30 ngày 24/11." }],
    [
      "advice 11 hidden: sáng mai",
      { body: "Cắt nước sáng mai.", formats: [{ type: "spoiler", offset: 9, length: 8 }] },
    ],
  ])("%s", (fault, changes) => expect(found(changes)).toEqual([fault]));
});

describe("what is no fault:", () => {
  it.each<Partial<AnnouncementVersion>>([
    { attachment: photo("Thợ đang sửa ống nước trên đường Lê Thánh Tông.") },
    { body: "Ủy ban nhân dân (UBND) họp. UBND kết luận." },
    { body: "Giá 1.500 đồng. Gọi 0203 382 1234, hoặc viết cho nuoc@halong.gov.vn nhé." },
    link("Xem lịch cắt nước của tổ 5 nhé.", "lịch cắt nước của tổ 5"),
    link("Mở trang halong.gov.vn nhé.", "trang halong.gov.vn"),
  ])("%j", (changes) => expect(found(changes)).toEqual([]));
});
