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
  Object.entries({
    ...{
      đc: "được",
      dc: "được",
      ko: "không",
      k: "không",
      kg: "không",
      hok: "không",
      hong: "không",
      vs: "với",
    },
    ...{ j: "gì", ntn: "như thế nào", bn: "bao nhiêu", cty: "công ty", ng: "người", nv: "nhân viên" },
    ...{ lm: "làm", ms: "mới", trc: "trước", đg: "đang", nc: "nước", tg: "thời gian", hn: "hôm nay" },
    ...{
      h: "giờ",
      hnay: "hôm nay",
      trg: "trường",
      đt: "điện thoại",
      sđt: "số điện thoại",
      z: "vậy",
      v: "vậy",
    },
  }).map(([typed, meant]) => [typed, meant.split(" ")]),
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

/** The words that a short way of typing stands for in a question. */
export function meantBy(word: string): readonly string[] | undefined {
  return TYPED.get(word.toLowerCase());
}
