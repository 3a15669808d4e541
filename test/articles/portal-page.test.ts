import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Article } from "../../src/articles/article.ts";
import { decodePage } from "../../src/articles/page-text.ts";
import { parsePortalPage } from "../../src/articles/portal-page.ts";
import { PlainError } from "../../src/lib/errors.ts";

const now = new Date("2026-01-10T12:00:00+07:00");
const parse = (text: string) => parsePortalPage(text, { now });
const golden = (name: string) =>
  readFileSync(new URL(`../golden/portal-page/${name}`, import.meta.url), "utf8");

const LEAD = "Sáng nay, phường Hải Vân mở phiên chợ đầu năm với 60 gian hàng.";
const SECOND = "Phiên chợ kéo dài ba ngày. Vé gửi xe là 5.000 đồng.";
const DATE = "Ngày đăng 08/01/2026 | 10:42 \u00A0|\u00A0View count: 1041";
interface Parts {
  head?: string;
  date?: string;
  body?: string[];
}
const page = ({
  head = "kinh tế\n\nPhiên chợ đầu năm mở cửa",
  date = DATE,
  body = [LEAD, SECOND],
}: Parts = {}) => `${head}\n${date}\n\n${body.join("\n\n")}`;
const indented = (text: string) => `${"\u00A0".repeat(9)} ${text}`;

test("a whole page of the portal", () => {
  const { article, warnings } = parse(golden("full-page.txt"));
  expect({ ...article, warnings }).toEqual(JSON.parse(golden("full-page.json")));
});

test.each([
  ["decomposed letters", (text: string) => text.normalize("NFD")],
  ["Windows line breaks", (text: string) => text.replaceAll("\n", "\r\n")],
  ["U+2028 between the lines", (text: string) => text.replaceAll("\n", "\u2028")],
  ["a tab before paragraphs", (text: string) => text.replace(/\u00A0{9} /g, "\t")],
  ["no indent", (text: string) => text.replace(/\u00A0{9} /g, "")],
  ["marks of files joined", (text: string) => text.replaceAll("\n\n", "\n\n\uFEFF")],
])("the same page with %s", (_, change) => {
  const { article, warnings } = parse(change(golden("full-page.txt")));
  expect({ ...article, warnings }).toEqual(JSON.parse(golden("full-page.json")));
});

const seeds = new URL("../../../shared/seeds/", import.meta.url);
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith(".txt")) : undefined;
test.skipIf(seed === undefined)("the seed page (skipped where ../shared/seeds is absent)", () => {
  const { article, warnings } = parse(readFileSync(new URL(seed ?? "", seeds), "utf8"));
  expect(warnings).toEqual([]);
  expect(article).toMatchObject({
    category: "chính trị",
    publishedAt: "2020-05-30T09:17:00+07:00",
    viewCount: 1041,
    author: "Thu Thảo",
    url: null,
  });
  expect(article.lead).toMatch(/^Chiều ngày 29\/5.*chủ trì Hội nghị\.$/);
  expect([article.paragraphs.length, article.captions.length]).toEqual([4, 3]);
});

describe("the head", () => {
  test.each([
    ["category and title", "kinh tế\n\nPhiên chợ đầu năm mở cửa", "kinh tế", "Phiên chợ đầu năm mở cửa"],
    ["title alone", "Phiên chợ đầu năm mở cửa\n", null, "Phiên chợ đầu năm mở cửa"],
    ["no blank line", "kinh tế\nPhiên chợ đầu năm mở cửa", "kinh tế", "Phiên chợ đầu năm mở cửa"],
    ["a title in two lines", "kinh tế\n\nPhiên chợ đầu năm\nmở cửa", "kinh tế", "Phiên chợ đầu năm mở cửa"],
    ["a label", "Chuyên mục: Kinh tế\n\nPhiên chợ", "Kinh tế", "Phiên chợ"],
    ["crumbs", "Trang chủ > Tin tức > Kinh tế\n\nPhiên chợ", "Kinh tế", "Phiên chợ"],
    [
      "today's date and a banner",
      "Thứ 7, ngày 10/01/2026 -\n\nChào mừng bạn đến với trang của phường\n\nPhiên chợ",
      null,
      "Phiên chợ",
    ],
    [
      "an entity",
      "kinh tế\n\nChợ &amp; phố &#273;êm &amp;lt;mới&amp;gt;",
      "kinh tế",
      "Chợ & phố đêm &lt;mới&gt;",
    ],
  ])("%s", (_, head, category, title) => {
    expect(parse(page({ head })).article).toMatchObject({ category, title, lead: LEAD });
  });

  test.each([
    [DATE, "2026-01-08T10:42:00+07:00", 1041, []],
    ["Thứ Năm, 08/01/2026, 10:42 [GMT+7]", "2026-01-08T10:42:00+07:00", null, []],
    ["Đăng ngày 08 - 01 - 2026\nLượt xem: 2.306\n100%", "2026-01-08", 2306, []],
    ["Ngày đăng 08/01/2026 | Số lượt xem: 12.345.678", "2026-01-08", 12_345_678, []],
    ["08/01/2026 10:42 Lượt xem: 77", "2026-01-08T10:42:00+07:00", 77, []],
    ["Ngày đăng 08/01/2026 | 5 lượt xem", "2026-01-08", 5, []],
    ["Ngày đăng 08/01/2026 | View count:", "2026-01-08", null, []],
    ["Ngày đăng 08/01/2026 | View count: N/A", "2026-01-08", null, ["invalid_view_count"]],
    ["Ngày đăng 08/01/2026 | Lượt xem: 1,2K", "2026-01-08", null, ["invalid_view_count"]],
    ["Ngày đăng 31/02/2026 | 10:42 | View count: 7", null, 7, ["invalid_date"]],
    ["Ngày đăng: đang cập nhật", null, null, ["invalid_date"]],
    ["Ngày đăng 08/01/2062 | 10:42", "2062-01-08T10:42:00+07:00", null, ["future_date"]],
    ["Ngày đăng: 08/01/2026 10:42\nMặc định Cỡ chữ\nIn bài viết", "2026-01-08T10:42:00+07:00", null, []],
  ])("%j", (date, publishedAt, viewCount, codes) => {
    const { article, warnings } = parse(page({ date }));
    expect(article).toMatchObject({ publishedAt, viewCount, title: "Phiên chợ đầu năm mở cửa", lead: LEAD });
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });

  test("without a date line the date is null", () => {
    const { article, warnings } = parse(`kinh tế\n\nPhiên chợ đầu năm mở cửa sớm\n\n${LEAD}\n\n${SECOND}`);
    expect(article).toMatchObject({
      category: "kinh tế",
      title: "Phiên chợ đầu năm mở cửa sớm",
      publishedAt: null,
      lead: LEAD,
    });
    expect(warnings).toEqual([]);
  });

  test("today's date in the banner is nobody's", () => {
    const text = `Thứ 7, ngày 10/01/2026\n\nPhiên chợ đầu năm mở cửa sớm\n\n${LEAD}`;
    expect(parse(text).article.publishedAt).toBeNull();
  });
});

describe("the body", () => {
  test.each([
    ["Mộc Lan", "Mộc Lan"],
    ["Tác giả: Mộc Lan", "Mộc Lan"],
    ["Bài và ảnh: Mộc Lan", "Mộc Lan"],
    ["Tin, ảnh: Mộc Lan", "Mộc Lan"],
    ["(Theo Báo Hải Vân)", "Báo Hải Vân"],
    ["Mộc Lan - Đức Anh", "Mộc Lan - Đức Anh"],
    ["Mộc Lan (Trung tâm Văn hóa)", "Mộc Lan (Trung tâm Văn hóa)"],
    ["Công an phường", "Công an phường"],
    ["BAN BIÊN TẬP", "BAN BIÊN TẬP"],
    ["M.L", "M.L"],
    ["Mộc Lan<img src=x>", "Mộc Lan"],
    ["Hẹn gặp lại bà con.", null],
    ["Trân trọng thông báo./.", null],
    ["Quang cảnh phiên chợ", null],
    ["Công an phường hướng dẫn phân luồng tại cổng chợ", null],
    ["Ảnh: Mộc Lan", null],
  ])("the last line %j names %j", (last, author) => {
    expect(parse(page({ body: [LEAD, SECOND, last] })).article.author).toBe(author);
  });

  test.each([
    ["Các gian hàng bán đồ khô", true],
    ["Các gian hàng bán đồ khô. Ảnh: Mộc Lan", true],
    ["Ảnh minh họa", true],
    ["Các gian hàng bán đồ khô.", false],
    ["1. Kết quả đạt được", false],
    ["II. Nhiệm vụ", false],
    ["- Gian hàng số 3", false],
    ["MỤC TIÊU NĂM MỚI", false],
    [indented("Các gian hàng bán đồ khô"), false],
  ])("%j is a caption: %s", (line, isCaption) => {
    const { captions, paragraphs } = parse(page({ body: [LEAD, line, indented(SECOND), "Mộc Lan"] })).article;
    expect([captions.length, paragraphs.length]).toEqual(isCaption ? [1, 1] : [0, 2]);
  });

  test("rows of a table are text, their cells a space apart", () => {
    const table = "STT\tĐiểm chợ\tGiờ\n1\tCổng A\t7 giờ\n2\tCổng B\t8 giờ";
    const { paragraphs, captions } = parse(page({ body: [LEAD, table, indented(SECOND)] })).article;
    expect(paragraphs).toEqual(["STT Điểm chợ Giờ", "1 Cổng A 7 giờ", "2 Cổng B 8 giờ", SECOND]);
    expect(captions).toEqual([]);
  });

  test("what the page lists below the article is not the article's", () => {
    const body = [LEAD, SECOND, "Mộc Lan", "Từ khóa: chợ, phường", "Các tin khác", "Bão số 5 vào bờ"];
    expect(parse(page({ body })).article).toMatchObject({
      paragraphs: [SECOND],
      captions: [],
      author: "Mộc Lan",
    });
  });

  test("a lead alone, and a notice of short lines", () => {
    expect(parse(page({ body: [LEAD] })).article).toMatchObject({ lead: LEAD, paragraphs: [], author: null });
    const notice = parse(page({ body: ["Nghỉ tết từ thứ Hai", "Mở cửa lại vào thứ Sáu"] })).article;
    expect(notice).toMatchObject({
      lead: "Nghỉ tết từ thứ Hai",
      paragraphs: ["Mở cửa lại vào thứ Sáu"],
      captions: [],
    });
  });

  test("the address is taken when it is one", () => {
    expect(parsePortalPage(page(), { now, url: "https://a.example.vn/1" }).article.url).toBe(
      "https://a.example.vn/1",
    );
    expect(parsePortalPage(page(), { now, url: "javascript:alert(1)" }).article.url).toBeNull();
  });
});

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof PlainError) return thrown.code;
    throw thrown;
  }
  return undefined;
};

describe("what is no article", () => {
  test.each([
    ["", "empty_file"],
    [" \n\u00A0\n\u200B", "empty_file"],
    [`kinh tế\n\nPhiên chợ\n${DATE}`, "empty_body"],
    [`kinh tế\n\nPhiên chợ\n${DATE}\n\n.\n\n100%`, "empty_body"],
    ["<!DOCTYPE html><html><body>Phiên chợ.</body></html>", "not_an_article"],
    ["id,name\n1,a\n2,b", "not_an_article"],
    ["Shopping list\n\nMilk and bread for two days.", "not_an_article"],
    [LEAD, "not_an_article"],
  ])("%j is refused as %s", (text, code) => {
    expect(codeOf(() => parse(text))).toBe(code);
  });

  test("any text at all gives an Article or a PlainError", () => {
    const lines = fc.constantFrom(
      DATE,
      LEAD,
      SECOND,
      "kinh tế",
      "Mộc Lan",
      "",
      "\u00A0",
      indented(SECOND),
      "a\tb",
      "View count: x",
      "&#0;&amp;",
      "31/02/2026",
      "Tác giả:",
      "1.",
      "Ảnh: X",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(lines, fc.string())).map((all) => all.join("\n")),
    );
    fc.assert(
      fc.property(text, (given) => {
        if (codeOf(() => parse(given)) === undefined)
          expect(Article.safeParse(parse(given).article).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a long page takes its time in proportion", () => {
    const started = performance.now();
    for (const piece of ["!", "(", "a\t", " ", "&", " ảnh:"])
      parse(page({ body: [`a${piece.repeat(50_000)}b`, SECOND] }));
    parse(page({ body: Array.from({ length: 8_000 }, (_, index) => indented(`${SECOND} ${index}.`)) }));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("decodePage", () => {
  const decode = (bytes: Uint8Array | string) =>
    decodePage("tin.txt", typeof bytes === "string" ? Buffer.from(bytes) : bytes);

  test("takes UTF-8 with and without a byte order mark", () => {
    expect(decode("Chợ")).toBe("Chợ");
    expect(decode("\uFEFFChợ")).toBe("Chợ");
  });

  test("leaves out a stray control character", () => expect(decode("Chợ\u0002 đêm")).toBe("Chợ đêm"));

  test.each([
    ["nothing", new Uint8Array(), "empty_file"],
    ["a NUL", Buffer.from("Chợ\0đêm"), "not_text"],
    ["a text full of control characters", Buffer.from("Chợ\u0002đêm\u0001".repeat(3)), "not_text"],
    ["a ZIP archive", Buffer.from("PK\u0003\u0004abc"), "not_text"],
    ["a PDF", Buffer.from("%PDF-1.7"), "not_text"],
    ["Latin-1", Buffer.from("phường Hạ Long là", "latin1"), "suspect_encoding"],
    [
      "letters encoded twice",
      Buffer.from(Buffer.from("phường Hạ Long tổ chức hội nghị").toString("latin1")),
      "suspect_encoding",
    ],
    ["too much", new Uint8Array(5 * 1024 * 1024 + 1).fill(65), "too_large"],
  ])("%s is refused", (_, bytes, code) => {
    expect(codeOf(() => decode(bytes))).toBe(code);
  });

  test("any bytes give a text or a PlainError", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void codeOf(() => decode(bytes))));
  });
});

describe("lines about an article that are told by now, or shared with buttons", () => {
  const now = new Date("2026-01-08T12:00:00+07:00");
  test.each([
    ["3 giờ trước", "2026-01-08T09:00:00+07:00", null],
    ["Hôm qua lúc 17:00 | Lượt xem: 12", "2026-01-07T17:00:00+07:00", 12],
    ["08/01/2026 10:42 | Đã xem: 1.041", "2026-01-08T10:42:00+07:00", 1041],
    ["08/01/2026 10:42 | Lượt xem: 1041 | Chia sẻ", "2026-01-08T10:42:00+07:00", 1041],
    ["08/01/2026 10:42 | 12 lượt đọc | A- | A+", "2026-01-08T10:42:00+07:00", 12],
  ])("%s", (meta, publishedAt, viewCount) => {
    const text = `y tế\n\nTrạm mở cửa\n${meta}\n\nTrạm mở cửa từ 7 giờ.\n\nNgười dân mang sổ khám.\n\nThu Hà`;
    expect(parsePortalPage(text, { now })).toMatchObject({
      article: { publishedAt, viewCount, lead: "Trạm mở cửa từ 7 giờ.", author: "Thu Hà" },
      warnings: [],
    });
  });
});
