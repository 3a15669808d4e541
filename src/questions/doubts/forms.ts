import { fold } from "../../language/text.ts";
import { askedForm } from "../asked-form.ts";
import type { QuestionShape } from "../question.ts";
import { satisfies } from "../satisfies.ts";

/** What a question may want that shows itself by its form. */
const FORMS = [
  ...["money", "percent", "phone", "duration", "clock", "day", "web", "firm", "named"],
  ...["who", "where", "when", "why", "count"],
] as const;

/** `moneyUnheld` …: such a thing is asked for, and the sentences hold it for sure (0), perhaps (0.5) or not (1). */
type Unheld = Readonly<Record<`${(typeof FORMS)[number]}Unheld`, number>>;

export interface FormDoubts extends Unheld {
  /** 1: the name of something is asked for ("… tên gì"), and none stands behind what is to be named. */
  readonly titleMissing: number;
  /** 1: a country is asked for, and none is named. */
  readonly landMissing: number;
}

export function formDoubts(shape: QuestionShape, sentences: readonly string[]): FormDoubts {
  const form = formOf(shape);
  const unheld = form === undefined ? 0 : 1 - Math.max(...sentences.map((one) => heldIn(shape, one)));
  const told = sentences.join(" ");
  const doubts = FORMS.map((one) => [`${one}Unheld`, one === form ? unheld : 0]);
  return {
    ...(Object.fromEntries(doubts) as Unheld),
    titleMissing: Number(asksForTitle(shape) && !hasTitle(shape, told)),
    landMissing: Number(LAND_ASKED.test(fold(shape.focus ?? "")) && !LAND.test(told)),
  };
}

function formOf(shape: QuestionShape): string | undefined {
  const form = askedForm(shape);
  if (form !== null) return form;
  if (shape.kind === "howMany") return shape.focus === null ? undefined : "count";
  return (FORMS as readonly string[]).includes(shape.kind) ? shape.kind : undefined;
}

function heldIn(shape: QuestionShape, sentence: string): number {
  const held = satisfies(shape, sentence);
  return held ? (held.isSure ? 1 : 0.5) : 0;
}

/** All words of the question without marks, in order. */
function wordsOf({ contentWords, askingWords }: QuestionShape): string[] {
  return [...contentWords, ...askingWords].map(fold);
}

const TITLE = /(?<![^ ])ten(?: la)? (?:gi|j|chi)$/u;
/** Whose name is no title. */
const PERSON =
  /(?<![^ ])(?:ong|ba|anh|chi|co|chu|bac|cu|em|nguoi|chau|be|thay|chu tich|bi thu|giam doc|hieu truong|truong phong|truong ban|doi truong|to truong|can bo|bac si|doi tuong|thi sinh|tai xe|ten)(?= )/u;
const LONGEST_NOUN = 3;

function asksForTitle(shape: QuestionShape): boolean {
  return TITLE.test(wordsOf(shape).join(" ")) && titled(shape).every((noun) => !PERSON.test(`${noun} `));
}

/** What may be to be named: what the question begins with, what stands before "tên". */
function titled({ contentWords }: QuestionShape): string[] {
  const words = contentWords.map(fold);
  const at = words.lastIndexOf("ten");
  const before = at < 0 ? words : words.slice(0, at);
  return [2, LONGEST_NOUN].flatMap((length) => [
    before.slice(0, length).join(" "),
    before.slice(-length).join(" "),
  ]);
}

/** A name with a capital or in quotation marks right behind what is to be named. */
function hasTitle(shape: QuestionShape, told: string): boolean {
  const folded = fold(told);
  return titled(shape).some((noun) => {
    for (let at = folded.indexOf(noun); at >= 0; at = folded.indexOf(noun, at + 1)) {
      const behind = told.slice(at + noun.length);
      if (/^[\s,]+(?:(?:mang|có|với|tên|là|lấy|gọi|chủ đề)\s){0,3}["“\p{Lu}]/u.test(behind)) return true;
    }
    return false;
  });
}

const LAND_ASKED = /(?<![^ ])(?:nuoc|quoc gia)$/u;
const LAND =
  /(?<![\p{L}])(?:Việt Nam|trong nước|Mỹ|Hoa Kỳ|Pháp|Anh|Đức|Nga|Nhật|Hàn Quốc|Triều Tiên|Trung Quốc|Ấn Độ|Thái Lan|Úc|Bỉ|Cuba|Singapore|Đài Loan|Lào|Campuchia|Hà Lan|Canada|Thụy Sĩ|Thụy Điển|Đan Mạch|Ý|Italia|Tây Ban Nha|Malaysia|Indonesia|Philippines|Na Uy|Phần Lan|Israel|Brazil)(?![\p{L}])/u;
