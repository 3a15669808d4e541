import { describe, expect, it, test } from "vitest";
import { PlainError } from "../../../src/lib/errors.ts";
import { bodyRead, LEAD, NOW, newsOf, read, SECOND, THIRD, TITLE, URL_OF_PAGE } from "./pages.ts";

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    return thrown instanceof PlainError ? thrown.code : thrown;
  }
  return undefined;
};

test("a page of a known family, whole", () => {
  const meta =
    '<span class="post-date">08:05 23/11/2026</span> | <span class="post-view">Lượt xem: 1.204</span>';
  expect(read(newsOf({ meta, below: '<div class="author">Thu Hà</div>' }))).toEqual({
    article: {
      category: "Văn hóa",
      title: TITLE,
      publishedAt: "2026-11-23T08:05:00+07:00",
      viewCount: 1204,
      lead: LEAD,
      paragraphs: [SECOND, THIRD],
      captions: [],
      author: "Thu Hà",
      url: URL_OF_PAGE,
    },
    warnings: [],
  });
});

describe("paragraphs", () => {
  it.each([
    ["end at block tags", `<div>${SECOND}</div><section>${THIRD}</section>`],
    ["need no end tag", `<p>${SECOND}<p>${THIRD}`],
    ["may be text with breaks", `${SECOND}<br><br/>${THIRD}`],
    ["end at one break after a full stop", `${SECOND}<br>${THIRD}`],
    [
      "may stand in a table that puts them into place",
      `<table><tr><td><p>${SECOND}</p><p>${THIRD}</p></td></tr></table>`,
    ],
    [
      "may stand in tags of letters that are torn",
      `<p><b><font>${SECOND.slice(0, 9)}</font></b>${SECOND.slice(9)}</p><p>${THIRD}`,
    ],
    [
      "are not ended by tags of word processors",
      `<p>${SECOND}<o:p></o:p></p><p><st1:place>${THIRD}</st1:place></p>`,
    ],
    [
      "hold no comments",
      `<p>${SECOND}<!-- ghi chú --></p><!--[if gte mso 9]><xml>x</xml><![endif]--><p>${THIRD}</p>`,
    ],
    [
      "hold no scripts and styles",
      `<script>var a="<p>x</p>"</script><style>p{}</style><p>${SECOND}</p><p>${THIRD}</p>`,
    ],
    [
      "hold nothing that is hidden",
      `<p style="display: none">ẩn</p><p hidden>ẩn</p><p>${SECOND}</p><p>${THIRD}</p>`,
    ],
    [
      "are cleaned",
      `<p>&nbsp;&nbsp;${SECOND.replaceAll(" ", "\n  ")}&#8203;</p><p>\u00ad${THIRD.normalize("NFD")}</p>`,
    ],
    [
      "leave the page's buttons out",
      `<p>${SECOND}</p><p>In bài viết</p><p>Chia sẻ Facebook Zalo</p><p>${THIRD}</p>`,
    ],
    [
      "leave the title out that stands again above them",
      `<p>${TITLE.toUpperCase()}</p><p>${SECOND}</p><p>${THIRD}</p>`,
    ],
    ["leave the lead out that stands twice", `<p><b>${LEAD}</b></p><p>${SECOND}</p><p>${THIRD}</p>`],
    [
      "leave adverts out",
      `<p>${SECOND}</p><div class="box-ads">Mua ngay</div><p>Quảng cáo: giảm giá</p><p>${THIRD}</p>`,
    ],
    [
      "leave what leads elsewhere out",
      `<p>${SECOND}</p><p>Xem thêm: <a href="/b">Tin khác của phường</a></p><p><a href="/c">&gt;&gt; Tin khác nữa</a></p><p>${THIRD}</p>`,
    ],
    [
      "leave boxes of other articles out",
      `<p>${SECOND}</p><p>Tin liên quan</p><ul><li><a href="/b">Một tin khác</a></li></ul><p>${THIRD}</p>`,
    ],
    [
      "leave comments and ratings out",
      `<p>${SECOND}</p><p>${THIRD}</p><div id="danh-gia">Đánh giá</div><div class="comment-box">Hay quá.</div>`,
    ],
  ])("%s", (_, body) => expect(bodyRead(body)).toEqual([SECOND, THIRD]));

  it("goes on where a break stands in a sentence", () =>
    expect(bodyRead("<p>Người dân mang theo<br>căn cước công dân.</p>")).toEqual([
      "Người dân mang theo căn cước công dân.",
    ]));

  it("keeps links' words, quotes and small raised figures", () =>
    expect(bodyRead('<p>Khu đất <a href="/x">1.200 m<sup>2</sup></a> ở <q>Cái Dăm</q>.</p>')).toEqual([
      "Khu đất 1.200 m² ở Cái Dăm.",
    ]));

  it("keeps what looks like markup but was written as text", () =>
    expect(bodyRead("<p>Gõ &lt;b&gt; để in đậm &amp;amp;.</p>")).toEqual(["Gõ <b> để in đậm &amp;."]));
});

describe("lists, tables and headings", () => {
  it("items are paragraphs; ordered ones keep their numbers", () =>
    expect(
      bodyRead(
        "<p>Cần có:</p><ul><li>Căn cước;</li><li><p>Đơn.</p></li></ul><ol start=3><li>Nộp</li><li>4. Nhận</li></ol>",
      ),
    ).toEqual([...["Cần có:", "Căn cước;", "Đơn.", "3. Nộp", "4. Nhận"]]));

  it("rows are paragraphs, with a space between cells", () =>
    expect(
      bodyRead(
        `<p>${SECOND}</p><table><thead><tr><th>Nơi<th>Giờ</thead><tr><td>Khu 4<br>nhà văn hóa<td><p>7 giờ</p></tr></table><p>${THIRD}</p>`,
      ),
    ).toEqual([SECOND, "Nơi Giờ", "Khu 4 nhà văn hóa 7 giờ", THIRD]));

  it("headings are paragraphs", () =>
    expect(bodyRead(`<h3>1. Kết quả</h3><p>${SECOND}</p><h4>Nhiệm vụ</h4><p>${THIRD}</p>`)).toEqual([
      ...["1. Kết quả", SECOND, "Nhiệm vụ", THIRD],
    ]));
});

describe("captions", () => {
  const PICTURE = '<img src="a.jpg" alt="">';
  const WORDS = "Bạn đọc nghe thử sách nói tại điểm đọc";
  it.each([
    ["in a figure", `<figure>${PICTURE}<figcaption>${WORDS}</figcaption></figure>`],
    ["in a figure without the tag", `<figure>${PICTURE}<p>${WORDS}</p></figure>`],
    [
      "in a table around the picture",
      `<table><tr><td>${PICTURE}</td></tr><tr><td>${WORDS}</td></tr></table>`,
    ],
    ["named by a class", `<div>${PICTURE}<div class="wp-caption-text">${WORDS}</div></div>`],
    ["below it in italics", `<p>${PICTURE}</p><p><em>${WORDS}</em></p>`],
    ["below it in the middle", `<p>${PICTURE}</p><p style="text-align:center">${WORDS}</p>`],
    ["below it, behind a break", `<p>${PICTURE}<br><i>${WORDS}</i></p>`],
    ["in the picture's title", `<p><img src="a.jpg" title="${WORDS}"></p>`],
    ["in the picture's alternative text", `<p><img src="a.jpg" alt="${WORDS}"></p>`],
  ])("%s", (_, picture) => {
    const { article } = read(newsOf({ body: `<p>${SECOND}</p>${picture}<p>${THIRD}</p>` }));
    expect([article.captions, article.paragraphs]).toEqual([[WORDS], [SECOND, THIRD]]);
  });

  it.each([
    ["a file's name", '<img alt="IMG_2031.JPG">'],
    ["the article's title", `<img alt="${TITLE}">`],
    ["one word", '<img alt="ảnh">'],
    ["the text behind a picture", "<img>"],
  ])("%s is none", (_, picture) => {
    const { article } = read(newsOf({ body: `<p>${SECOND}</p><p>${picture}</p><p>${THIRD}</p>` }));
    expect([article.captions, article.paragraphs]).toEqual([[], [SECOND, THIRD]]);
  });
});

describe("the author", () => {
  it.each([
    ["in an element of its own", { below: '<p class="author"><b>Tác giả: Thu Hà</b></p>' }, "Thu Hà"],
    [
      "in the last line",
      { body: `<p>${SECOND}</p><p>${THIRD}</p><p align="right"><b>Thu Hà</b></p>` },
      "Thu Hà",
    ],
    ["behind a label", { body: `<p>${SECOND}</p><p>${THIRD}</p><p>Tin, ảnh: Thu Hà</p>` }, "Thu Hà"],
    [
      "in the page's data",
      {
        head: '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":[{"@type":"Person","name":"Thu Hà"}]}]}</script>',
      },
      "Thu Hà",
    ],
    [
      "that is the portal itself",
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Cổng"}}</script>',
      },
      null,
    ],
    ["that nobody names", {}, null],
  ])("%s", (_, facts, author) => {
    const { article } = read(newsOf(facts));
    expect([article.author, article.paragraphs]).toEqual([author, [SECOND, THIRD]]);
  });
});

describe("the date", () => {
  const time = (meta: string) => newsOf({ meta: `<span class="post-date">${meta}</span>` });
  it.each([
    ["Thứ Hai, 23/11/2026, 08:05 (GMT+7)", "2026-11-23T08:05:00+07:00", []],
    ["Cập nhật lúc 08:05, ngày 23-11-2026 bởi Ban biên tập", "2026-11-23T08:05:00+07:00", []],
    ["3 giờ trước", "2026-11-24T07:00:00+07:00", []],
    ["Hôm qua, 08:05", "2026-11-23T08:05:00+07:00", []],
    ["32/11/2026", null, ["invalid_date"]],
    ["23/11/2028", "2028-11-23", ["future_date"]],
    ["", null, []],
  ])("%j is %s", (meta, publishedAt, codes) => {
    const { article, warnings } = read(time(meta));
    expect([article.publishedAt, warnings.map(({ code }) => code)]).toEqual([publishedAt, codes]);
  });

  it.each([
    '<meta property="article:published_time" content="2026-11-23T01:05:00Z">',
    '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-11-23T08:05:00+07:00"}</script>',
  ])("in the page's data where none is shown: %s", (head) =>
    expect(read(newsOf({ head, meta: "" })).article.publishedAt).toBe("2026-11-23T08:05:00+07:00"),
  );
});

describe("the address", () => {
  it.each([
    ["", URL_OF_PAGE],
    ["https://phuong.example.vn/tin/khac-12.html", "https://phuong.example.vn/tin/khac-12.html"],
    ["/tin/khac-12.html", "https://phuong.example.vn/tin/khac-12.html"],
    ["https://phuong.example.vn/", URL_OF_PAGE],
    ["https://other.example.vn/tin/12", URL_OF_PAGE],
    ["javascript:alert(1)", URL_OF_PAGE],
  ])("canonical %j gives %s", (canonical, url) =>
    expect(read(newsOf({ head: `<link rel="canonical" href="${canonical}">` })).article.url).toBe(url),
  );

  it("of a saved page is what the page says", () => {
    const head = '<link rel="canonical" href="https://phuong.example.vn/tin/12">';
    expect(read(newsOf({ head }), { url: undefined }).article.url).toBe("https://phuong.example.vn/tin/12");
  });
});

describe("what is no article", () => {
  const links = Array.from(
    { length: 6 },
    (_, index) => `<li><a href="/${index}">Một tin nào đó của phường số ${index}</a></li>`,
  );
  it.each([
    ["a list", "not_an_article", newsOf({ lead: "", body: `<ul>${links.join("")}</ul>` })],
    [
      "a form to sign in",
      "not_an_article",
      "<html><title>Sign in</title><form><h1>Đăng nhập</h1><input type=password></form>",
    ],
    [
      "a server's error",
      "not_an_article",
      "<html><title>Error</title><h1>Server Error</h1><p>An unexpected error has occurred on the server while it was working on this request.</p>",
    ],
    ["nothing", "not_an_article", "<html></html>"],
    ["a title alone", "empty_body", newsOf({ lead: "", body: "<img>" })],
    [
      "a check for browsers",
      "blocked_by_challenge",
      '<script>document.cookie="a=1";location.reload()</script>',
    ],
    ["elements without end", "too_complex", "<div>".repeat(5_000)],
    ["signs without end", "too_complex", "<".repeat(100_000)],
    ["tags without end", "too_complex", "<b>x</b>".repeat(60_000)],
  ])("%s is %s", (_, code, html) => expect(codeOf(() => read(html))).toBe(code));
});

describe("a page of unknown make", () => {
  const odd = (html: string) => html.replace(/ class="[^"]*"/g, "").replace(/<article>|<\/article>/g, "");
  it("is read by what looks like its text", () => {
    const body = [LEAD, SECOND, THIRD, SECOND.replace("200", "300")].map((text) => `<p>${text}</p>`).join("");
    const meta = "<span>Ngày đăng: 23/11/2026 | 08:05</span>";
    const { article } = read(odd(newsOf({ lead: "", body, meta })));
    expect(article).toMatchObject({ title: TITLE, lead: LEAD, publishedAt: "2026-11-23T08:05:00+07:00" });
    expect(article.paragraphs.slice(0, 2)).toEqual([SECOND, THIRD]);
  });

  it("whose source has rules that find nothing is warned of", () => {
    const rules = { title: ".tieu-de", body: ".noi-dung" };
    const { article, warnings } = read(newsOf(), { rules });
    expect([article.title, warnings.map(({ code }) => code)]).toEqual([TITLE, ["rules_found_nothing"]]);
  });
});

test("a source's own rules come first", () => {
  const rules = {
    title: "#t",
    body: "#b",
    category: "#c",
    publishedAt: "#d",
    viewCount: "#v",
    author: "#a",
    lead: "#l",
  };
  const html = `<div id=c>Y tế</div><p id=t>${TITLE}</p><i id=d>23/11/2026</i><i id=v>1.204</i>
    <div id=b><p id=l>${LEAD}</p><p>${SECOND}</p><p id=a>Thu Hà</p></div>`;
  expect(read(html, { rules }).article).toMatchObject({
    ...{ category: "Y tế", title: TITLE, publishedAt: "2026-11-23", viewCount: 1204, author: "Thu Hà" },
    ...{ lead: LEAD, paragraphs: [SECOND] },
  });
});

test("ASP.NET pages, which are one form, and Liferay's", () => {
  const asp = `<form id="aspnetForm"><input type=hidden value="${"x".repeat(200_000)}"><div><a>y tế</a></div>
    <span id="ctl00_Main_lblTieuDe">${TITLE}</span><span id="ctl00_Main_lblNgayDang">Thứ hai, 23/11/2026 08:05</span>
    <span id="ctl00_Main_lblTomTat">${LEAD}</span><div id="ctl00_Main_lblNoiDung"><p>${SECOND}</p></div>
    <span id="ctl00_Main_lblTacGia">Thu Hà</span></form>`;
  const liferay = `<div class="asset-full-content"><h3 class="header-title">${TITLE}</h3><div class="asset-metadata">
    <span class="metadata-publish-date">23/11/2026 08:05</span></div><div class="journal-content-article">
    <p>${LEAD}</p><p>${SECOND}</p><p align=right>Thu Hà</p></div></div>`;
  for (const html of [asp, liferay]) {
    expect(read(html).article).toMatchObject({
      ...{ title: TITLE, publishedAt: "2026-11-23T08:05:00+07:00", author: "Thu Hà" },
      ...{ lead: LEAD, paragraphs: [SECOND] },
    });
  }
  expect(NOW.getFullYear()).toBe(2026);
});
