import { unmarked } from "../../language/spelling.ts";
import type { Found, FoundTerm } from "../found.ts";
import { type QuestionShape, questionShape } from "../question.ts";
import { tellingPassages } from "../terms/commonness.ts";
import type { Lexicon } from "../terms/lexicon.ts";
import { termsOf } from "../terms/terms.ts";
import { type Alternates, byFirstWord, numbered } from "./alternate-matches.ts";
import { type AskedNames, askedNames } from "./asked-names.ts";

/** A term of the question with what it says for finding an answer. */
export interface AskedTerm {
  readonly exact: string;
  readonly folded: string;
  /** Its number in the lexicon, and that of its letters; `undefined` when no passage has it. */
  readonly word: number | undefined;
  readonly letters: number | undefined;
  /** How much it tells, in nats: rare terms more, words that only ask nothing. */
  readonly weight: number;
  readonly isNumber: boolean;
  /** A number that is part of a name with the word before it ("bão số 13", "kỳ họp thứ 18"). */
  readonly isOrdinal: boolean;
  /** Typed with a capital, though it does not begin the question. */
  readonly isCapital: boolean;
  /** Another word with the same letters and other marks is another word. */
  readonly isStrict: boolean;
  /** It stands in no passage. */
  readonly isUnknown: boolean;
}

/** A question ready for comparing. */
export interface Asked {
  readonly terms: readonly AskedTerm[];
  /** Other wordings for them. */
  readonly alternates: Alternates | undefined;
  /** The letters of all of them. */
  readonly words: ReadonlySet<number>;
  /** Of each term. */
  readonly weights: readonly number[];
  /** Of all terms together. */
  readonly weight: number;
  /** What a term weighs that stands in no passage. */
  readonly mostWeight: number;
  readonly kind: QuestionShape["kind"];
  readonly named: AskedNames;
  readonly shape: QuestionShape;
  /** The letters of what is counted or chosen from ("hộ dân", "phường"), in order; `undefined` where no passage has them. */
  readonly focus: readonly (number | undefined)[];
}

const NUMBER = /^\d/;
/** Typed for a word that says nothing ("v", "z", "b"). */
const LETTER = /^\p{L}$/u;
/** Behind these a number names one of several. */
const NAMING = new Set("so thu khoa lan dot vong to khu pho thon ngo doi ap lo dieu khoan".split(" "));
const COUNTED_TIME = new Set("nam thang tuan ngay gio phut quy lan nguoi con ho".split(" "));
/** From this share of its words on, somebody types marks wherever they belong. */
const MARKED_SHARE = 0.5;
/** What says little, though it may be rare among the passages. */
const PARTICLES = new Set("là có được bị thì những các cho của và với ở tại vào đã do khi".split(" "));
const PARTICLE_SHARE = 0.4;

export function readQuestion(
  { terms, alternates, passageCount }: Omit<Found, "hits">,
  lexicon: Lexicon,
): Asked {
  const shape = questionShape(terms.map(({ exact }) => exact).join(" "));
  const asking = placesOfRun(
    terms.map(({ folded }) => folded),
    shape.askingWords.map(unmarked),
  );
  const marked = terms.filter(({ exact, folded }) => exact !== folded).length;
  const isMarked = marked >= MARKED_SHARE * terms.length;
  const read = terms.map((term, at) => ({
    exact: term.exact,
    folded: term.folded,
    word: lexicon.numberOf(term.exact),
    letters: lexicon.numberOf(term.folded),
    weight: asking.has(at) ? 0 : rarity(term, passageCount),
    isNumber: isTellingNumber(terms, at),
    isOrdinal: isTellingNumber(terms, at) && NAMING.has(terms[at - 1]?.folded ?? ""),
    isCapital: at > 0 && term.capital !== "none",
    isUnknown: term.passages === 0,
    isStrict: term.exact !== term.folded || (isMarked && !term.lacksMarks),
  }));
  return {
    terms: read,
    alternates: byFirstWord(
      alternates.flatMap((one) => numbered(one, lexicon) ?? []),
      lexicon,
    ),
    words: new Set(read.flatMap(({ letters = [] }) => letters)),
    weights: read.map(({ weight }) => weight),
    weight: read.reduce((sum, { weight }) => sum + weight, 0),
    mostWeight: Math.log(2 + 2 * passageCount),
    kind: shape.kind,
    named: askedNames(terms, { kind: shape.kind, lexicon }),
    shape,
    focus: termsOf(shape.focus ?? "").map(({ folded }) => lexicon.numberOf(folded)),
  };
}

/** "Một lần 5 năm" counts years, "1 tháng bao nhiêu" is every month. */
function isTellingNumber(terms: readonly FoundTerm[], at: number): boolean {
  const { folded = "" } = terms[at] ?? {};
  const isCounted = COUNTED_TIME.has(terms[at + 1]?.folded ?? "");
  if (!NUMBER.test(folded) || (isCounted && folded === "1")) return false;
  return !(isCounted && NAMING.has(terms[at - 1]?.folded ?? ""));
}

function rarity({ exact, share, ...found }: FoundTerm, passageCount: number): number {
  if (found.passages === 0 && LETTER.test(exact)) return 0;
  const passages = tellingPassages({ passages: found.passages, passageCount, share });
  const nats = Math.log(1 + (passageCount - passages + 0.5) / (passages + 0.5));
  return PARTICLES.has(exact) ? nats * PARTICLE_SHARE : nats;
}

/** The last place where `run` stands whole. */
function placesOfRun(all: readonly string[], run: readonly string[]): ReadonlySet<number> {
  for (let at = all.length - run.length; at >= 0 && run.length > 0; at--) {
    if (run.every((word, k) => all[at + k] === word)) return new Set(run.map((_, k) => at + k));
  }
  return new Set();
}
