import { sentences } from "../../src/language/sentences.ts";
import { fold } from "../../src/language/text.ts";
import { addDays, CivilDate } from "../../src/lib/civil-date.ts";
import { questionShape } from "../../src/questions/question.ts";
import { questionDate } from "../../src/questions/question-date.ts";
import { satisfies } from "../../src/questions/satisfies.ts";
import type { Case, Met } from "./question-stores.ts";

/*
 * Questions that nothing answers, made of questions that something answers: another day, another number, another
 * name. They are what residents ask about an event that was never reported.
 */

/** What is named, behind the word that says what it is: "phường Bạch Sa", "Trường Lê Quý Đôn". */
const NAMES =
  /(?<![\p{L}])(phường|xã|đường|phố|cầu|chợ|khu|thôn|ấp|hẻm|công viên|[Tt]rường(?: (?:THCS|THPT|Tiểu học|Mầm non))?|[Ôô]ng|[Bb]à|đồng chí|[Cc]ông ty)((?: \p{Lu}[\p{Ll}\p{M}]+){2,3})(?![\p{L}])/gu;
const NUMBER =
  /(?<=(?:thứ|số|đợt|lần|khóa|khoá|vòng|kỳ họp|kỳ|năm|tháng|khu|tổ|thu|so|dot|lan|khoa|vong|ky hop|nam|thang|to) )\d{1,4}(?![\d.,/:%-]\d|\s?(?:h|giờ|%|tỷ|tỉ|triệu|nghìn|ngàn))/iu;
const YEAR = /^(?:19|20)\d\d$/;
const DAYS_LATER = 19;

/** The same question on a day on which what it speaks of lies in other days; `undefined` when it names none. */
export function onAnotherDay({ one }: Met): Partial<Case> | undefined {
  if (one.now === undefined) return undefined;
  const today = CivilDate.parse(one.now);
  const date = questionDate(one.question.normalize("NFC"), today);
  if (date?.use !== "restrict") return undefined;
  if (date.expression.isRelative) return { now: addDays(today, DAYS_LATER) };
  const { start, end } = date.expression;
  const day = /(?<!\d)\d{1,2}(?=\s?(?:\/|-|tháng|thang))/u.exec(one.question.slice(start, end));
  if (!day) return undefined;
  const other = String((Number(day[0]) % 28) + 1);
  const at = start + day.index;
  return { question: one.question.slice(0, at) + other + one.question.slice(at + day[0].length) };
}

/** The first number that the question names another by: a session, a batch, a year. */
export function withAnotherNumber({ one, sought }: Met): Partial<Case> | undefined {
  if (sought.date) return undefined;
  const found = NUMBER.exec(one.question);
  if (!found) return undefined;
  const [number = ""] = found;
  const other = YEAR.test(number) ? Number(number) - 7 : Number(number) + (Number(number) > 20 ? 13 : 3);
  const { index } = found;
  return { question: one.question.slice(0, index) + other + one.question.slice(index + number.length) };
}

/** What is named in texts, by the word before it, folded. */
export type NamesByKind = ReadonlyMap<string, readonly string[]>;

export function namesIn(texts: Iterable<string>): NamesByKind {
  const names = new Map<string, string[]>();
  for (const text of texts) {
    for (const [, kind = "", name = ""] of text.matchAll(NAMES)) {
      const key = fold(kind.split(" ")[0] ?? "");
      const known = names.get(key) ?? [];
      names.set(key, known);
      if (!known.includes(name.trim())) known.push(name.trim());
    }
  }
  return names;
}

/**
 * The question with a name of another city in the place of the one it names.
 * @param own names of the question's store
 */
export function withAnotherName(
  { one }: Met,
  own: NamesByKind,
  others: NamesByKind,
): Partial<Case> | undefined {
  const line = one.question.toLowerCase();
  for (const [kind, names] of own) {
    const strange = (others.get(kind) ?? []).filter((name) => !names.includes(name));
    if (strange.length === 0) continue;
    for (const name of names) {
      const isBare = line === fold(line);
      const written = isBare ? fold(name) : name.toLowerCase();
      const at = line.indexOf(written);
      if (at < 0) continue;
      const other = strange[one.question.length % strange.length] ?? "";
      const shown = isBare ? fold(other) : one.question.includes(name) ? other : other.toLowerCase();
      return { question: one.question.slice(0, at) + shown + one.question.slice(at + written.length) };
    }
  }
  return undefined;
}

/** What else could be asked, and how. */
const OTHER_WANTS: readonly (readonly [marked: string, bare: string])[] = [
  ["$ do công ty nào làm", "$ do cong ty nao lam"],
  ["số điện thoại $ là bao nhiêu", "so dien thoai $ la bao nhieu"],
  ["$ hết bao nhiêu tiền", "$ het bao nhieu tien"],
  ["$ mất bao lâu", "$ mat bao lau"],
  ["ai phụ trách $", "ai phu trach $"],
  ["$ đạt bao nhiêu phần trăm", "$ dat bao nhieu phan tram"],
];

/** What the question is about, asked for something of which the article that answers holds none. */
export function askedForSomethingElse(met: Met): Partial<Case> | undefined {
  const { one, gold, store } = met;
  const { kind, contentWords, focus } = questionShape(one.question);
  const of = new Set((focus ?? "").split(" "));
  const about = contentWords.filter((word) => !of.has(word)).join(" ");
  const texts = [...gold].flatMap((id) => store.article(id)).flatMap((text) => sentences(text));
  const bare = one.question === fold(one.question);
  const first = one.question.length % OTHER_WANTS.length;
  for (const [marked, unmarked] of [...OTHER_WANTS.slice(first), ...OTHER_WANTS.slice(0, first)]) {
    const question = (bare ? unmarked : marked).replace("$", about);
    const shape = questionShape(question);
    if (shape.kind !== kind && !texts.some((text) => satisfies(shape, text)?.isSure)) return { question };
  }
  return undefined;
}
