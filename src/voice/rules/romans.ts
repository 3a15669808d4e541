import { isSyllable } from "../../language/syllable.ts";
import { integerInWords, ordinalInWords, romanValue } from "./numerals.ts";
import { endsWith, type Rule, rewrite } from "./rule.ts";

const CUES =
  "khóa|khoá|kỳ|kì|thứ|lần thứ|lần|chương|phần|mục|quý|thế kỷ|thế kỉ|đại hội|đại hội đảng|loại|hạng|cấp|khu vực|khu|vùng|số|phụ lục|điều|khoản|đoạn|tập|quyển|bài|bậc|nhóm|giai đoạn|tiểu mục|đợt|vòng|phân khu|tổ|năm|hội nghị|nhiệm kỳ|trung ương|festival|giải|học kỳ|học kì|đảng bộ|biểu|bảng|chuyên khoa|vành đai|pháo đài|pha|type|thế chiến|chiến tranh thế giới|công ước|vua|nữ hoàng|giáo hoàng";
const ANY = endsWith(CUES, String.raw`\s+(?:số\s+|thứ\s+)?`);
const ORDINALS = endsWith("thứ|lần thứ|quý", String.raw`\s+`);
const MEDALS = /(?:huân chương|huy chương|bằng khen)[\p{L}\s]{0,30}hạng\s+$/iu;
const NUMERAL = /(?<![\p{L}\p{N}/&-])([IVXLCDM]{1,12})(?![\p{L}\p{N}&]|\/\p{L})/gu;
/** A second numeral behind one that was said: "cấp I, II và III". */
const IN_LIST = /(?<![\p{L}\p{N}])([IVX]{1,5})(?:\s?(?:,|và|-|đến|hoặc|\/)\s?[IVX]{1,5})+(?![\p{L}\p{N}])/gu;
const AT_LINE_START = /^\s*(?:[IVX]{1,5})\s*[.)/:-]/u;
const SHOUTED = /(?<![\p{L}])\p{Lu}{2,}\s+$|^\s*\p{Lu}{2,}(?!\p{L})/u;

const SHOUTED_CUE =
  /(?:KHÓA|KHOÁ|THỨ|LẦN|KỲ|CHƯƠNG|PHẦN|MỤC|ĐIỀU|QUÝ|PHỤ LỤC|LOẠI|HẠNG|CẤP|ĐẠI HỘI|ĐẢNG|KHU VỰC|VÙNG)\s+$/u;
/** "VI" and "XI" begin words too. */
const SHOUTED_WORD =
  /^(?:VI\s(?:PHẠM|RÚT|TÍNH|MẠCH|SINH|BẰNG|KHUẨN|MÔ|NA|ỐC|TRÙNG)|XI\s(?:MĂNG|LANH|RÔ|NHAN|PHÔNG))(?!\p{L})/u;

/** Roman numerals: behind words that are numbered, at the beginning of a line, or where they can be nothing else. */
export const speakRomans: Rule = (text) => {
  const lists = rewrite(text, IN_LIST, ({ all, before }) =>
    ANY.test(before)
      ? all.replace(/\s?-\s?/g, " đến ").replace(/[IVX]+/g, (letters) => inWords(letters, before))
      : undefined,
  );
  return rewrite(lists, NUMERAL, ({ groups: [letters = ""], before, after }) => {
    const isLed = ANY.test(before) || (before === "" && AT_LINE_START.test(letters + after));
    return isNumeral(letters, { isLed, before, after }) ? inWords(letters, before) : undefined;
  });
};

interface Place {
  /** A word or the place says that it is one. */
  readonly isLed: boolean;
  readonly before: string;
  readonly after: string;
}

function isNumeral(letters: string, { isLed, before, after }: Place): boolean {
  if (romanValue(letters) === undefined) return false;
  const isShouted = SHOUTED.test(before) || SHOUTED.test(after);
  if (isSyllable(letters) && letters.length > 1 && isShouted) {
    return isLed && SHOUTED_CUE.test(before) && !SHOUTED_WORD.test(letters + after);
  }
  if (isLed) return letters.length > 1 || /[IVX]/.test(letters);
  if (letters === "I") return /\p{Ll}\s$/u.test(before) && !/^\.\s*\p{L}/u.test(after);
  return letters.length > 1 && /^[IVX]+$/.test(letters);
}

function inWords(letters: string, before: string): string {
  const value = romanValue(letters);
  if (value === undefined) return letters;
  return ORDINALS.test(before) || MEDALS.test(before)
    ? rankInWords(value, before)
    : integerInWords(String(value));
}

function rankInWords(value: number, before: string): string {
  return value === 1 && /quý\s+$/iu.test(before) ? "một" : ordinalInWords(value);
}
