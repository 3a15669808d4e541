import { foldToWords } from "../language/text.ts";

/** Buttons and labels of a page that are no part of an article, as whole lines (folded words). */
const WIDGETS = new RegExp(
  `^(?:${[
    "(?:mac dinh )?(?:co|kich thuoc|xem) chu(?: a)*",
    "(?:tang|giam|chon) (?:co|kich thuoc) chu",
    "(?:a )*a",
    "\\d{2,3}",
    "do tuong phan|tuong phan",
    "(?:in|luu|gui|chia se|nghe|doc|xem)(?: (?:trang|bai|bai viet|tin|noi dung|an|email|cho ban be))*",
    "ban in|nghe doc bai(?: viet)?|doc bai(?: viet)?",
    "(?:chia se )?(?:facebook|zalo|twitter|youtube|linkedin|email|print|share|like|thich)(?: (?:facebook|zalo|twitter|email|print|share))*",
    "trang chu|dang nhap|dang xuat|tim kiem|so do (?:cong|trang|site)|rss",
    "quay lai|tro (?:lai|ve)|ve (?:trang|dau) (?:truoc|trang)|len dau trang",
  ].join("|")})$`,
  "u",
);
const BANNER = /^(?:nhiet liet )?chao mung .*(?:den voi|cong|trang)|^(?:cong|trang) thong tin dien tu\b/u;
/** From here on a page lists other articles. */
const OTHER_ARTICLES =
  /^(?:cac )?(?:tin|bai)(?: tuc| viet)?(?: bai)? (?:khac|lien quan|cung chuyen muc|moi hon|cu hon|moi nhat|da dua|doc nhieu)/u;
const AFTERMATH =
  /^(?:tags?|tu khoa|the|danh gia|xep hang|y kien ban doc|gui (?:binh luan|y kien)|binh luan)\b/u;

/** Whether a line is a widget, a banner or an ornament and not text of an article. */
export function isChrome(line: string): boolean {
  const folded = foldToWords(line);
  // "12." may number a heading, "100%" is the size of the letters.
  if (/^\d+$/u.test(folded)) return /^\d{2,3} ?%$/u.test(line);
  return folded === "" || WIDGETS.test(folded) || BANNER.test(folded);
}

export function beginsOtherArticles(line: string): boolean {
  return OTHER_ARTICLES.test(foldToWords(line));
}

/** What may stand below an article: keywords, ratings, comments. */
export function isAftermath(line: string): boolean {
  return AFTERMATH.test(foldToWords(line)) && line.length < 200;
}
