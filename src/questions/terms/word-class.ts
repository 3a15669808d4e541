/** What a word is good for in an answer, as bits. */
export const WORD_CLASS = {
  number: 1,
  year: 2,
  speltNumber: 4,
  day: 8,
  partOfDay: 16,
  place: 32,
  reason: 64,
} as const;

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

/** @param word in the one spelling by which it is compared */
export function classOf(word: string): number {
  return (
    (/^\d/.test(word) ? WORD_CLASS.number : 0) |
    (/^(?:1\d|20)\d\d$/.test(word) ? WORD_CLASS.year : 0) |
    (SPELT_NUMBERS.has(word) ? WORD_CLASS.speltNumber : 0) |
    (DAY_WORDS.has(word) ? WORD_CLASS.day : 0) |
    (PARTS_OF_DAY.has(word) ? WORD_CLASS.partOfDay : 0) |
    (PLACE_WORDS.has(word) ? WORD_CLASS.place : 0) |
    (REASON_WORDS.has(word) ? WORD_CLASS.reason : 0)
  );
}
