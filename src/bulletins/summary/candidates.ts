import { sentences } from "../../language/sentences.ts";
import { linesOf } from "../../language/text.ts";
import { isCivic } from "./decision.ts";
import { opening } from "./phrases.ts";
import { trimmed } from "./trim.ts";

/** A sentence of the article, as it may stand in the summary. */
export interface Candidate {
  readonly text: string;
  /** As counted by spaces. */
  readonly words: number;
  /** Among all sentences of the article, those left out too. */
  readonly index: number;
  readonly paragraph: number;
  readonly isFirstOfParagraph: boolean;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  readonly sentenceCount: number;
  /** The first line is the lead: the text has at least three. */
  readonly hasLead: boolean;
  /** Lines are paragraphs: not one long line, nor a line for every sentence. */
  readonly hasParagraphs: boolean;
  /** It is about what public bodies do. */
  readonly isCivic: boolean;
}

export const MOST_WORDS = 80;
const FEWEST_WORDS = 8;

/** Who came, and what is said at every session. */
const CEREMONY = opening(
  "(?:Cùng )?(?:Đến )?(?:tham )?(?:dự|gia)(?: (?:buổi|hội|cuộc|lễ|chương|phiên|kỳ|và|chỉ|đoàn|đại|khai|cùng|tại|họp|ngày|diễn)[^,:]{0,60})?,? (?:có|gồm|là)|" +
    "Cùng (?:dự|tham dự|đi|tham gia)|Về (?:phía|dự|tham dự)|(?:Hội nghị|Buổi lễ|Lễ|Chương trình|Cuộc họp|Buổi làm việc|Hội thảo)[^,.]{0,30} (?:có|với) sự (?:tham (?:dự|gia)|hiện diện|góp mặt)|" +
    "Tham dự|Đến dự|Dự và |Dự (?:lễ|hội nghị|buổi|chương trình|cuộc họp|phiên họp|kỳ họp) |Thành phần (?:tham )?dự|Thay mặt[^,.]*(?:cảm ơn|chúc mừng|gửi lời)|Xin (?:cảm ơn|chúc)|Trân trọng|Kính (?:gửi|thưa|mời)|Chủ trì (?:hội nghị|buổi|cuộc)",
);
/** Who was in the chair, or where figures were told: nothing but that. */
const CHAIR =
  /^(?:Các )?(?:số liệu|thông tin trên|đồng chí|ông|bà|hội nghị|buổi|cuộc họp|lễ)[^.;]*(?:đồng |cùng )?(?:chủ trì|chủ tọa|chủ toạ|do đồng chí|(?:đến |tham )?dự (?:và|hội|buổi|lễ|cùng|chương|ngày)|tham dự|đến dự|cùng dự)[^.;]{0,40}\.?$/iu;
const TELLS_MORE =
  /yêu cầu|đề nghị|(?<!ban )chỉ đạo|kết luận|nhấn mạnh|quyết định|giao|tặng|trao|công bố|khởi công|khánh thành|cho biết|cam kết/iu;
const NO_NEWS =
  /^(?:>>|\*|Ảnh|Video|Clip|Infographic|Quang cảnh|Toàn cảnh|Phối cảnh|Sơ đồ|Một góc|Đồ họa|Nguồn|Theo (?:TTXVN|Infonet|VnExpress)|Xem (?:thêm|tiếp)|Đọc thêm|Mời (?:quý|độc|bạn)|TIN LIÊN QUAN|Tin (?:liên quan|tài trợ)|Bấm|Click|Tag|Từ khóa|Bài liên quan|Bạn đọc|Độc giả)/iu;
const CREDIT = /(?:^|[\s(.-])(?:ảnh|nguồn ảnh|đồ họa|video|clip)\s*:/iu;
const CREDIT_START = /^\(?(?:Ảnh|Đồ họa|Clip|Video)\s*[:.(]|^\(?Ảnh [\p{Lu}\p{M}]/u;
const ENDS_LIKE_TEXT = /[.!?…;]["”’»)\]]*$|\.\/\.$/u;
const CAPTION_WORDS = 30;
/** So many of the lines end as sentences do: one that does not is a caption or a heading. */
const USUALLY = 0.7;
const MOST_NAMES = 15;
const NAMES_SHARE = 0.65;
/** With fewer, somebody has put every sentence on a line of its own. */
const SENTENCES_PER_PARAGRAPH = 1.25;

/** The sentences that a summary may be made of; all of a text's lines are paragraphs. */
export function candidatesIn(title: string, text: string): Candidates {
  const paragraphs = linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const ending = paragraphs.filter((line) => ENDS_LIKE_TEXT.test(line)).length;
  const isPunctuated = ending >= USUALLY * paragraphs.length;
  const all = paragraphs.flatMap((line, paragraph) =>
    sentences(line).map((sentence, at) => ({ sentence, paragraph, isFirstOfParagraph: at === 0 })),
  );
  const list = all.flatMap(({ sentence, ...place }, index): Candidate[] => {
    const next = all[index + 1];
    if (isLeftOut(sentence, isPunctuated)) return [];
    if (next !== undefined && next.paragraph === place.paragraph && CREDIT_START.test(next.sentence))
      return [];
    const own = trimmed(sentence);
    const words = wordsIn(own);
    return words < FEWEST_WORDS || CREDIT.test(own) ? [] : [{ text: own, words, index, ...place }];
  });
  const hasLead = paragraphs.length > 2;
  const hasParagraphs = hasLead && all.length > SENTENCES_PER_PARAGRAPH * paragraphs.length;
  return {
    ...{ list, hasLead, hasParagraphs },
    sentenceCount: all.length,
    isCivic: isCivic(
      title,
      list.map((candidate) => candidate.text),
    ),
  };
}

export function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}

function isLeftOut(sentence: string, isPunctuated: boolean): boolean {
  if (
    /:["”]?$/u.test(sentence) ||
    CEREMONY.test(sentence) ||
    (NO_NEWS.test(sentence) && trimmed(sentence) === sentence)
  ) {
    return true;
  }
  if (isPunctuated && !ENDS_LIKE_TEXT.test(sentence) && wordsIn(sentence) < CAPTION_WORDS) return true;
  if (/\?["”]?$/u.test(sentence) || (CHAIR.test(sentence) && !TELLS_MORE.test(sentence))) return true;
  return isShout(sentence) || isNothingButNames(sentence) || !isBalanced(sentence);
}

/** "Chủ tịch UBND TP HCM Nguyễn Thành Phong.": the words below a photo. */
function isNothingButNames(sentence: string): boolean {
  const words = sentence.split(/\s+/u);
  const names = words.filter((word) => /^["“(]?\p{Lu}/u.test(word)).length;
  return words.length <= MOST_NAMES && names >= NAMES_SHARE * words.length;
}

/** A heading in capitals. */
function isShout(sentence: string): boolean {
  return sentence === sentence.toUpperCase();
}

/** Half a quotation says something else than the whole. */
function isBalanced(sentence: string): boolean {
  const count = (mark: string) => sentence.split(mark).length - 1;
  return count('"') % 2 === 0 && count("“") === count("”") && count("(") === count(")");
}
