import { fold } from "../language/text.ts";
import type { QuestionShape } from "./question.ts";

/** By what an answer shows itself, where that is narrower than the kind of question says. */
export type AskedForm =
  | "money"
  | "percent"
  | "phone"
  | "duration"
  | "clock"
  | "day"
  | "web"
  | "firm"
  | "body"
  | "named"
  | "steps";

const anyOf = (words: string) => new RegExp(`(?:^| )(?:${words})(?: |$)`, "u");
const PHONE = anyOf("dien thoai|so dien thoai|so truc|hotline|sdt|duong day nong|tong dai|so may|so nong");
const PERCENT = anyOf("phan tram|ty le|ti le");
const MONEY = anyOf(
  "tien|kinh phi|gia|von|chi phi|ngan sach|phi|le phi|luong|thu nhap|thu|chi|thue|tong muc|du toan|doanh thu|dong|muc phat|hoc phi|ti|ty|usd",
);
/** With no noun behind "bao nhiêu" these ask for money, */
const COSTS = anyOf(
  "phat|dong|nop|ton|het|mat|tra|gia|ban|mua|thue|vay|thuong|luong|ho tro|dau tu|trung|boi thuong|den bu|ung ho|quyen gop|phi|tien|von|kinh phi|" +
    "kiem|thu nhap|thu duoc|thu ve|bieu|tang|le phi|hoc phi|muc thu|giai nhat|giai thuong|tro cap|thiet hai|von dau tu|no|lai",
);
/** but not beside these. */
const MEASURES = anyOf(
  "diện tích|dài|rộng|sâu|công suất|tốc độ|nhiệt độ|tuổi|số lượng|sức chứa|khối lượng|dân số|chiều dài|chiều rộng|chiều cao|sản lượng|năng suất|điểm|cấp độ",
);
const MEASURES_UNMARKED = anyOf(
  "dien tich|cong suat|toc do|nhiet do|so luong|suc chua|khoi luong|dan so|chieu dai|chieu rong|chieu cao|san luong|nang suat|cap do",
);
const CALLS = anyOf("goi|lien he|dien|alo|bao tin");
const CALLS_NUMBER = /(?:^| )(?:goi|lien he|dien|alo)(?: (?:cho|den|toi|vao|qua))? so(?: |$)/u;
const WEB = anyOf(
  "mail|gmail|email|hop thu|thu dien tu|trang web|web|website|trang mang|duong link|link|cong thong tin|dia chi truy cap|trang nao",
);
const FIRM = anyOf("cong ty|nha thau|doanh nghiep|lien danh|tap doan|hang");
const BODY = anyOf("don vi|co quan|to chuc|ban nganh|phong ban");
/** Who builds is a firm, seldom a person. */
const BUILDS =
  /(?:^| )(?:thi cong|trung thau|nha thau|xay|xay dung|lam (?:duong|cau|cong trinh|chu dau tu)|lap dat|sua (?:duong|cau)|thau)(?: |$)/u;
/** What somebody has to do, not how something is. */
const DOES =
  /(?:^| )(?:lam sao|lam the nao|lam nhu the nao|lam cach nao|cach nao|kieu gi|muon|phai lam|xin|dang ky|nop|khai|dat lich|dat hen)(?: |$)/u;
/** One of several that bear a name or a number; "sẵn" is no "sân", and only without its marks may be one. */
const NAMED_NOUNS =
  "khu|khu phố|thôn|tổ|tổ dân phố|phường|xã|đường|tuyến đường|phố|trường|đội|cầu|chợ|quận|huyện|tỉnh|bệnh viện|sân|quầy|lớp|tầng|môn|ấp|bản|ngõ|quảng trường|nghị quyết|quyết định|khối";
const NAMED = new RegExp(`(?:^| )(${NAMED_NOUNS})$`, "u");
const NAMED_UNMARKED = new RegExp(`(?:^|(?<!giay) )(${fold(NAMED_NOUNS)})$`, "u");

/** `null`: no narrower than the kind of question. */
export function askedForm(shape: QuestionShape): AskedForm | null {
  const [asking, content] = [shape.askingWords, shape.contentWords].map((words) => fold(words.join(" ")));
  const focus = fold(shape.focus ?? "");
  switch (shape.kind) {
    case "when":
      return momentOf(asking ?? "");
    case "howMany":
      return amountOf(shape, { focus, asking: asking ?? "", content: content ?? "" });
    case "which":
    case "what":
      return namedNoun(shape) === "" ? choiceOf(focus, content ?? "") : "named";
    case "who":
      return BUILDS.test(content ?? "") ? "firm" : null;
    case "how":
      return DOES.test(`${content} ${asking}`) && !/(?:^| )bi(?: |$)/u.test(content ?? "") ? "steps" : null;
    default:
      return null;
  }
}

function momentOf(asking: string): AskedForm | null {
  if (/(?:^| )(?:may gio|gio nao)(?: |$)/u.test(asking)) return "clock";
  return /(?:^| )(?:ngay|hom|mung|thu)(?: |$)/u.test(asking) ? "day" : null;
}

interface Words {
  readonly focus: string;
  readonly asking: string;
  readonly content: string;
}

function amountOf(
  { isCounted, contentWords }: QuestionShape,
  { focus, asking, content }: Words,
): AskedForm | null {
  if (PHONE.test(focus)) return "phone";
  if (PERCENT.test(focus)) return "percent";
  if (MONEY.test(focus)) return "money";
  if (/bao lau$/u.test(asking)) return "duration";
  if (isCounted || /bao xa$/u.test(asking)) return null;
  const isMeasure = MEASURES.test(contentWords.join(" ")) || MEASURES_UNMARKED.test(content);
  return COSTS.test(content) && !isMeasure ? "money" : null;
}

function choiceOf(focus: string, content: string): AskedForm | null {
  if (WEB.test(focus)) return "web";
  if (PHONE.test(focus) || (/(?:^| )so$/u.test(focus || content) && CALLS.test(content))) return "phone";
  if (focus === "" && CALLS_NUMBER.test(content)) return "phone";
  if (FIRM.test(focus)) return "firm";
  return BODY.test(focus) ? "body" : null;
}

/** The noun that bears the name, without marks: "khu" of "những khu nào"; "" when none does. */
export function namedNoun({ focus }: QuestionShape): string {
  const words = (focus ?? "").normalize("NFC").toLowerCase();
  const found = (words === fold(words) ? NAMED_UNMARKED : NAMED).exec(words)?.[1];
  return fold(found ?? "");
}
