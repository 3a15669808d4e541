import { ABBREVIATIONS } from "./abbreviation-table.ts";
import { sentences } from "./sentences.ts";
import { isSyllable } from "./syllable.ts";

/** Abbreviations that could be read as syllables. */
const LOOKS_LIKE_A_SYLLABLE = new Set(["AI", "CA", "I", ...Object.keys(ABBREVIATIONS)]);
/** Roman numerals that could be read as syllables, and the words that stand before a numeral. */
const NUMERAL = new Set(["VI", "XI"]);
const BEFORE_NUMERAL = new Set(
  "khóa khoá quý lần thứ kỳ chương phần mục cấp loại hạng bậc vùng nhóm hội tập điều khu số".split(" "),
);
/** Names that any civic text may hold; what the sample shows comes first. */
const COMMON_NAMES =
  "ở Việt Nam, Hồ Chí Minh, Hà Nội, Quảng Ninh, Hạ Long. Các Đảng bộ, Đảng ủy, Đảng viên, Mặt trận Tổ quốc, Quốc hội, Chính phủ.";

const UNIT = /[\p{L}\p{M}\p{N}]+(?:[-–/&@][\p{L}\p{M}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{M}]+/gu;
/** What may stand between two words of a run. */
const WITHIN_RUN = /^[ ,;:!?.…“”"'()/–-]{0,5}$/u;
const SENTENCE_START = /(?:^|\n|[.!?…:]\s*)(?:\s*[-–+•*]\s+)?["“‘'(]*$|["“]$/u;

const LOOK_BACK = 12;
const COMMON_SPELLINGS = spellingsIn(COMMON_NAMES);

interface Unit {
  readonly text: string;
  readonly from: number;
  readonly kind: "shouted" | "kept" | "calm";
}

export interface QuietOptions {
  /** Running text (the article's body) that shows how names are written. */
  readonly sample: string;
}

/**
 * Puts words that stand in capitals for emphasis into sentence case, since screen readers spell them or shout:
 * runs of two or more syllables, and single ones with a mark. Abbreviations and numerals stay, names get their
 * capitals from `sample`. Only the case of letters changes; text without such words comes back as it is.
 */
export function quietCapitals(text: string, { sample }: QuietOptions): string {
  const runs = runsOf(unitsOf(text)).filter(isShouting);
  if (runs.length === 0) return text;
  const names = [spellingsIn(sample), COMMON_SPELLINGS];
  const pieces: string[] = [];
  let from = 0;
  for (const run of runs) {
    const [start, end] = [run[0]?.from ?? 0, endOf(run.at(-1))];
    pieces.push(text.slice(from, start), quiet(text.slice(0, end), run, names));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

function endOf(unit: Unit | undefined): number {
  return unit === undefined ? 0 : unit.from + unit.text.length;
}

function unitsOf(text: string): (Unit & { isNear: boolean })[] {
  let end = 0;
  let previous = "";
  return [...text.matchAll(UNIT)].map(({ 0: unit, index }) => {
    const isNear = WITHIN_RUN.test(text.slice(end, index));
    const kind = kindOf(unit, isNear ? previous : "");
    end = index + unit.length;
    previous = unit;
    return { text: unit, from: index, kind, isNear };
  });
}

function kindOf(unit: string, previous: string): Unit["kind"] {
  if (/\p{Ll}/u.test(unit)) return "calm";
  if (!/\p{Lu}/u.test(unit) || LOOKS_LIKE_A_SYLLABLE.has(unit)) return "kept";
  if (NUMERAL.has(unit) && BEFORE_NUMERAL.has(previous.toLowerCase())) return "kept";
  return unit.split(/[-–]/).every(isSyllable) ? "shouted" : "kept";
}

function runsOf(units: readonly (Unit & { isNear: boolean })[]): Unit[][] {
  const runs: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.kind === "calm" || !unit.isNear) runs.push([]);
    if (unit.kind !== "calm") runs.at(-1)?.push(unit);
  }
  return runs;
}

/** One capital letter alone ("Ở", "Y") is how a sentence or a name begins: it counts beside longer words only. */
function isShouting(run: readonly Unit[]): boolean {
  const shouted = run.filter(({ kind }) => kind === "shouted");
  const long = shouted.filter(({ text }) => text.length > 1);
  if (long.length === 0) return false;
  return shouted.length > 1 || long.some(({ text }) => text !== text.normalize("NFD") || text.includes("Đ"));
}

type Spellings = ReadonlyMap<string, readonly [boolean, boolean] | null>;

/** The run with which `text` ends, in sentence case. */
function quiet(text: string, run: readonly Unit[], names: readonly Spellings[]): string {
  const words = run.flatMap(({ text: unit, from, kind }) =>
    [...unit.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: from + index, kind })),
  );
  const hasCapital = capitalsIn(words, names);
  const pieces: string[] = [];
  let from = run[0]?.from ?? 0;
  for (const [index, { word, at, kind }] of words.entries()) {
    const isUpper = hasCapital[index] || beginsSentence(text, at);
    const calm = isUpper ? word.slice(0, 1) + word.slice(1).toLowerCase() : word.toLowerCase();
    pieces.push(text.slice(from, at), kind === "kept" ? word : calm);
    from = at + word.length;
  }
  return pieces.join("") + text.slice(from);
}

/** Which words are parts of names, by how their neighbours and they are written elsewhere. */
function capitalsIn(words: readonly { readonly word: string }[], names: readonly Spellings[]): boolean[] {
  const hasCapital = words.map(() => false);
  for (const [index, { word }] of words.entries()) {
    const key = pairKey(word, words[index + 1]?.word ?? "");
    const spelling = names.map((spellings) => spellings.get(key)).find((found) => found !== undefined);
    if (spelling?.[0]) hasCapital[index] = true;
    if (spelling?.[1]) hasCapital[index + 1] = true;
  }
  return hasCapital;
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  // What is cut off must not look like the beginning of the text.
  return SENTENCE_START.test(at > LOOK_BACK ? `x${before}` : before);
}

function pairKey(first: string, second: string): string {
  return `${first.toLowerCase()} ${second.toLowerCase()}`;
}

/**
 * How neighbouring words are written in running text, first word of a sentence aside: which of the two has a
 * capital; `null` when it is not always the same.
 */
function spellingsIn(sample: string): Spellings {
  const spellings = new Map<string, readonly [boolean, boolean] | null>();
  for (const sentence of sentences(sample)) {
    const found = [...sentence.matchAll(WORD)];
    for (const [index, { 0: first, index: from }] of found.entries()) {
      const second = found[index + 1];
      if (index === 0 || !second || sentence.slice(from + first.length, second.index) !== " ") continue;
      if (isShout(first) || isShout(second[0])) continue;
      const key = pairKey(first, second[0]);
      const seen = [isCapitalised(first), isCapitalised(second[0])] as const;
      const known = spellings.get(key);
      const isSame = known === undefined || (known?.[0] === seen[0] && known[1] === seen[1]);
      spellings.set(key, isSame ? seen : null);
    }
  }
  return spellings;
}

function isShout(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
