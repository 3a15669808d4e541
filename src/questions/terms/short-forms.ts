import { ABBREVIATIONS } from "../../language/abbreviation-table.ts";
import { unmarked } from "../../language/spelling.ts";
import { isSyllable } from "../../language/syllable.ts";

/** What needs no explaining to a reader, and is written out as often. */
const EVERYDAY: Readonly<Record<string, string>> = {
  ...{ TP: "thành phố", TW: "Trung ương", TƯ: "Trung ương", VN: "Việt Nam", HCM: "Hồ Chí Minh" },
  ...{ PCT: "phó chủ tịch", CTY: "công ty", CTCP: "công ty cổ phần", BV: "bệnh viện", CLC: "chất lượng cao" },
};
/** As people type on a telephone; in an article they would be something else. */
const TYPED: ReadonlyMap<string, readonly string[]> = new Map(
  `
    đc được; dc được; ko không; kg không; khg không; hok không; hong không; hông không; hổng không; k không;
    vs với; j gì; zì gì; ntn như thế nào; bn bao nhiêu; nhiu nhiêu; bnhiu bao nhiêu; bnhieu bao nhiêu;
    cty công ty; ng người; ngta người ta; mn mọi người; mng mọi người; nv nhân viên; gv giáo viên;
    hs học sinh; bs bác sĩ; sv sinh viên; lm làm; ms mới; trc trước; đg đang; đag đang; dag đang; nc nước;
    tg thời gian; hn hôm nay; hnay hôm nay; hqua hôm qua; bgio bao giờ; đt điện thoại; sđt số điện thoại;
    sdt số điện thoại; gđ gia đình; ns nói; nch nói chuyện; cx cũng; r rồi; ròi rồi;
    rùi rồi; roài rồi; nx nữa; ak à; v vậy; z vậy; zậy vậy; dzậy vậy; h giờ; tui tôi;
    e em; mk mình; mik mình; mih mình; mjh mình; ck chồng; vk vợ; bik biết;
    bít biết; thik thích; nhìu nhiều; lun luôn; wa quá; qá quá; đy đi; dj đi; đj đi; thui thôi; hoy thôi;
    trg trường; chx chưa; cj chị; zô vào; dô vào; vđ vấn đề; dki đăng ký; đki đăng ký; đky đăng ký; dky đăng ký;
    bđ bắt đầu; kq kết quả; thgian thời gian; đchi địa chỉ
  `
    .trim()
    .split(/;\s+/)
    .map((entry) => {
      const [typed = "", ...meant] = entry.split(" ");
      return [typed, meant];
    }),
);

const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ ...ABBREVIATIONS, ...EVERYDAY }).map(([short, long]) => [
    keyOf(short),
    long.split(/[^\p{L}\p{N}]+/u),
  ]),
);

/**
 * The words that an abbreviation stands for, in whichever case and with or without marks it is written; one that could
 * be a syllable ("TƯ", "tư") only as it is printed.
 */
export function longFormOf(word: string): readonly string[] | undefined {
  if (isSyllable(word)) return Object.hasOwn(EVERYDAY, word) ? LONG_FORMS.get(keyOf(word)) : undefined;
  return LONG_FORMS.get(keyOf(word));
}

function keyOf(short: string): string {
  return unmarked(short.toLowerCase()).replaceAll("–", "-");
}

/** The words that a short way of typing stands for in a question; a capital alone names something ("khu A"). */
export function meantBy(word: string): readonly string[] | undefined {
  return TYPED.get(word.length === 1 ? word : word.toLowerCase());
}
