import { peopleIn } from "../../language/people.ts";
import { foldToWords } from "../../language/text.ts";
import type { QuestionShape } from "../question.ts";

/** What a question may want that shows itself by its form. */
export const WANTS = [
  "phone",
  "money",
  "percent",
  "span",
  "clock",
  "person",
  "firm",
  "body",
  "place",
  "title",
  "land",
] as const;
export type Want = (typeof WANTS)[number];

const has = (folded: string) => new RegExp(`(?<![^ ])(?:${folded})(?![^ ])`, "u");
const FIRM = "cong ty|nha thau|doanh nghiep|hang|tap doan|hop tac xa|ngan hang|xi nghiep";
const BODY = "don vi|co quan|phong|ban|so|doi|trung tam|to chuc|doan the|hoi";
/** The clearer sign first. */
const SIGNS: readonly (readonly [Want, RegExp])[] = [
  [
    "phone",
    has(
      "so dien thoai|dien thoai so|so dt|sdt|hotline|duong day nong|goi so (?:nao|may|gi)|so nao de goi|so may de goi|alo so",
    ),
  ],
  [
    "money",
    has(
      "(?:bao nhieu|bn|may|nhieu|het|ton) tien|may (?:dong|chuc|tram|nghin|ngan|trieu|ty|ti|chai|cu|cay)|(?:bao nhieu|bn) (?:dong|nghin|ngan|trieu|ty|ti|vnd)",
    ),
  ],
  ["percent", has("(?:bao nhieu|may) (?:phan tram|%)|ty le bao nhieu|ti le bao nhieu")],
  [
    "span",
    has(
      "bao lau|mat may (?:ngay|tuan|thang|nam|gio|phut|buoi)|trong may (?:ngay|tuan|thang|nam|gio|phut)|trong vong may|(?:bao nhieu|bn) (?:ngay|tuan|thang|nam|gio|phut) (?:thi|la|nua|moi)",
    ),
  ],
  ["clock", has("may gio|gio nao|luc may gio|khung gio nao")],
  [
    "firm",
    has(
      `(?:${FIRM}) (?:nao|gi|ten gi|ten la gi|ten)|(?:do|cua) (?:${FIRM}) nao|ai (?:thi cong|trung thau|xay)`,
    ),
  ],
  ["land", has("nuoc nao|cua nuoc nao|quoc gia nao")],
  ["body", has(`(?:${BODY}) nao`)],
];
const TITLE = has("ten (?:la )?(?:gi|j|chi)|goi la gi|mang ten gi|ten gi");
const PEOPLE = has(
  "ong|ba|anh|chi|co|chu|bac|cu|em|nguoi|chau|be|thay|chu tich|bi thu|giam doc|hieu truong|truong phong|truong ban|doi truong|to truong|can bo|bac si|nghi pham|doi tuong|thi sinh|tai xe|vdv|ca si",
);
const PRICE_HEAD = has(
  "gia|phi|le phi|hoc phi|vien phi|tien|kinh phi|luong|von|muc phat|tro cap|phu cap|tong muc dau tu|doanh thu|thu nhap|tien thuong|tien phat|phi giu xe|gia ve|tien ve|tien cong",
);
const AMOUNT = has("bao nhieu|bn|may|nhieu");

/** What the answer is made of; `undefined` when that cannot be told. */
export function wantOf(question: string, { kind, focus }: QuestionShape): Want | undefined {
  const folded = foldToWords(question);
  const sign = SIGNS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (sign) return sign;
  if (TITLE.test(folded)) return PEOPLE.test(folded) ? "person" : "title";
  if (kind === "who") return "person";
  if (kind === "where") return "place";
  const counts = foldToWords(focus ?? "");
  if (kind === "howMany" && AMOUNT.test(folded) && PRICE_HEAD.test(counts)) return "money";
  return undefined;
}

const NUMBER = String.raw`\d[\d.,]*`;
const PLACE_WORD =
  "đường|phố|phường|xã|thôn|ấp|khóm|khu|tổ dân phố|huyện|quận|thị xã|thành phố|tỉnh|nhà văn hóa|nhà văn hoá|hội trường|trụ sở|quảng trường|trường|trung tâm|sân|công viên|chợ|bệnh viện|trạm|ngõ|hẻm|ngách|số nhà|cầu|bãi|bến|cảng|tầng|phòng|siêu thị|bưu điện|ủy ban|điểm|địa chỉ|website|ứng dụng|cổng";
const FORMS: Readonly<Record<Exclude<Want, "person">, RegExp>> = {
  phone: /(?<!\d)(?:0\d{2,3}|1[89]00|\(0\d+\))[\d. )-]{3,12}\d|(?<![\d.,])1\d{2}(?![\d.,/])/u,
  money: new RegExp(
    `${NUMBER}\\s?(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\\s(?:đồng|USD))?|đồng|USD|VNĐ|VND|đ)(?![\\p{L}])|miễn phí|không (?:thu|mất|phải trả|phải đóng)|không tốn`,
    "iu",
  ),
  percent: new RegExp(`${NUMBER}\\s?(?:%|phần trăm)`, "u"),
  span: new RegExp(
    `(?:${NUMBER}|một|hai|ba|bốn|năm|nửa|vài)\\s(?:phút|giờ|ngày|tuần|tháng|năm|buổi|đêm|quý)(?![\\p{L}])`,
    "iu",
  ),
  clock: /\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?(?![\p{L}])|\d{1,2}:\d{2}/u,
  firm: /(?<![\p{L}])(?:công ty|cty|tổng công ty|tập đoàn|xí nghiệp|liên danh|doanh nghiệp|hợp tác xã|HTX|ngân hàng|chi nhánh|hãng|CTCP|điện lực|nhà máy)\s(?:[\p{Ll}]+\s){0,4}[\p{Lu}“"]/iu,
  body: /(?<![\p{L}])(?:ban|phòng|sở|đội|trung tâm|trường|công an|ủy ban|uỷ ban|UBND|HĐND|hội|đoàn|chi cục|cục|trạm|công ty|xí nghiệp|điện lực|ngân hàng|phường|xã|huyện|bộ|MTTQ|mặt trận|liên danh|tổ|chi nhánh|bệnh viện|đồn|hạt)\s[\p{L}]/iu,
  place: new RegExp(`(?<![\\p{L}])(?:${PLACE_WORD})(?![\\p{L}])`, "iu"),
  title: /[“"][^”"]{2,80}[”"]|(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/u,
  land: /(?<![\p{L}])(?:Việt Nam|Mỹ|Hoa Kỳ|Pháp|Anh|Đức|Nga|Nhật(?: Bản)?|Hàn Quốc|Trung Quốc|Ấn Độ|Thái Lan|Úc|Bỉ|Cuba|Singapore|Đài Loan|Lào|Campuchia|Hà Lan|Canada|Thụy Sĩ|Đan Mạch|Ý|Italia)(?![\p{L}])/u,
};

/** Whether a text holds such a thing. */
export function holdsWant(want: Want, text: string): boolean {
  return want === "person" ? peopleIn(text).length > 0 : FORMS[want].test(text);
}
