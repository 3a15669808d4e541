import type { QuestionKind } from "../question.ts";
import type { Asked } from "./asked.ts";
import type { ReadPassage } from "./read-passage.ts";

const NUMBER = /^\d/;
const YEAR = /^(?:1\d|20)\d\d$/;
const set = (words: string) => new Set(words.split(" "));
const SPELT_NUMBERS = set(
  "một hai ba bốn năm sáu bảy tám chín mười chục trăm nghìn vạn triệu nửa vài nhiều mươi",
);
const DAY_WORDS = set("ngày tháng năm giờ phút sáng chiều tối thứ tuần quý mùa");
const PARTS_OF_DAY = set("sáng chiều tối trưa");
const PLACE_WORDS = set(
  "tại ở phường xã quận huyện tỉnh đường phố thôn trường nhà khu vùng miền nước thành đảo sông bắc tây đông nam",
);
const REASON_WORDS = set("vì do bởi nhằm để nhờ nên khiến");

/** A place among a passage's terms. */
type Test = (read: ReadPassage, at: number, isNew: (at: number) => boolean) => boolean;

const isNewName = (read: ReadPassage, at: number, isNew: (at: number) => boolean) =>
  read.isName[at] === true && isNew(at);

/** What stands in an answer to a question of a kind; kinds that are not named want nothing that can be told. */
const TESTS: Readonly<Partial<Record<QuestionKind, Test>>> = {
  howMany: ({ exact }, at, isNew) => {
    const word = exact[at] ?? "";
    return (NUMBER.test(word) && isNew(at)) || SPELT_NUMBERS.has(word);
  },
  when: ({ exact }, at, isNew) => {
    const word = exact[at] ?? "";
    if (!isNew(at)) return false;
    if (!NUMBER.test(word)) return PARTS_OF_DAY.has(word);
    return YEAR.test(word) || DAY_WORDS.has(exact[at - 1] ?? "") || DAY_WORDS.has(exact[at + 1] ?? "");
  },
  who: (read, at, isNew) =>
    isNewName(read, at, isNew) && (isNewName(read, at + 1, isNew) || isNewName(read, at - 1, isNew)),
  where: (read, at, isNew) =>
    isNewName(read, at, isNew) || (PLACE_WORDS.has(read.exact[at] ?? "") && isNewName(read, at + 1, isNew)),
  why: ({ exact }, at) => REASON_WORDS.has(exact[at] ?? ""),
};

/** Places from `from` to before `to` where something stands that could answer and does not stand in the question. */
export function wantedPlaces(
  read: ReadPassage,
  { from, to }: { readonly from: number; readonly to: number },
  asked: Asked,
): number[] {
  const test = TESTS[asked.kind];
  if (!test) return [];
  const isNew = (at: number) => !asked.words.has(read.folded[at] ?? "");
  const places: number[] = [];
  for (let at = from; at < to; at++) if (test(read, at, isNew)) places.push(at);
  return places;
}

const COUNTED_WITHIN = 3;

/** 1: what the question counts stands right behind the number; 0.7: the beginning of it. */
export function countedNearby({ folded }: ReadPassage, places: readonly number[], asked: Asked): number {
  const [first, second] = asked.focus;
  if (asked.kind !== "howMany" || first === undefined) return 0;
  let best = 0;
  for (const place of places) {
    for (let at = place + 1; at <= place + COUNTED_WITHIN; at++) {
      if (folded[at] !== first) continue;
      best = Math.max(best, second === undefined || folded[at + 1] === second ? 1 : 0.7);
    }
  }
  return best;
}
