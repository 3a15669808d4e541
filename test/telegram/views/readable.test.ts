import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { nameAddresses, nameLinks, openable, Readable } from "../../../src/telegram/views/readable.ts";
import { anyText, translator } from "../../support/texts.ts";

const t = translator.in("vi");

describe("Readable", () => {
  test.each([
    ["emoji go", "Tin vui 🎉 hôm nay", "Tin vui hôm nay"],
    ["capitals are calmed", "THÔNG BÁO LỊCH HỌC", "Thông báo lịch học"],
    ["abbreviations are explained once", "UBND và UBND", "UBND (Ủy ban nhân dân) và UBND"],
    [
      "addresses stay to the letter",
      "TIN MỚI: https://x.vn/TIN/BÀI---1/UBND/🎉",
      "Tin mới: https://x.vn/TIN/BÀI---1/UBND/🎉",
    ],
    ["addresses in a row stay", "www.a.vn www.b.vn www.c.vn", "www.a.vn www.b.vn www.c.vn"],
    ["symbols of fonts go", "\uE000 Tin www.x.vn", "Tin www.x.vn"],
  ])("%s", (_rule, text, shown) => expect(new Readable("").text(text).trim()).toBe(shown));

  it("explains an abbreviation once a message, whichever text it stands in", () => {
    const title = new Readable("");
    expect(title.text("UBND họp")).toBe("UBND (Ủy ban nhân dân) họp");
    expect(title.text("UBND kết luận")).toBe("UBND kết luận");
    expect(new Readable("", title.explained).text("HĐND và UBND")).toBe("HĐND (Hội đồng nhân dân) và UBND");
  });
});

describe("nameLinks", () => {
  test.each([
    ["Xem https://dichvucong.gov.vn/abc.", "Xem trang dichvucong.gov.vn.", ["https://dichvucong.gov.vn/abc"]],
    ["(www.halong.gov.vn)", "(trang halong.gov.vn)", ["https://www.halong.gov.vn/"]],
    [
      "WWW.HALONG.VN và HTTP://X.VN",
      "trang halong.vn và trang x.vn",
      ["https://www.halong.vn/", "http://x.vn/"],
    ],
    ["Tại http://10.0.0.1:81/a nhé", "Tại trang 10.0.0.1:81 nhé", ["http://10.0.0.1:81/a"]],
    ["https://hạlong.vn", "trang hạlong.vn", ["https://xn--hlong-j11b.vn/"]],
    ["http://localhost/x", "localhost/x", []],
    ["https:// và www.", "và", []],
    ["thư abc@halong.gov.vn", "thư abc@halong.gov.vn", []],
  ])("%j → %j", (text, shown, urls) => {
    expect(nameAddresses(text, t).trim()).toBe(shown);
    expect(nameLinks(text, t).links.map(({ url }) => url)).toEqual(urls);
  });

  it("leaves no naked address in any text", () => {
    fc.assert(
      fc.property(
        anyText(20),
        (text) => !/https?:\/\/|(?<![\p{L}\p{N}.-])www\./iu.test(nameAddresses(text, t)),
      ),
    );
  });
});

test.each([
  ["https://halong.gov.vn/a", true],
  ["http://localhost/a", false],
  ["http://[::1]/a", false],
  [null, false],
])("Telegram opens %s: %s", (url, isOpenable) => expect(openable(url) !== null).toBe(isOpenable));
