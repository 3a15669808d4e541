import { generalShare } from "../../language/common-syllables.ts";
import { isTellingSurname } from "../../language/people.ts";
import type { FoundTerm } from "../found.ts";
import type { QuestionKind } from "../question.ts";
import type { Lexicon } from "../terms/lexicon.ts";
import type { Run } from "./run.ts";

/** The names of a question as letters, and the office whose holder it asks for. */
export interface AskedNames {
  /** Of people, streets, firms: what is written with capitals, or stands behind "ông", "bà". */
  readonly names: readonly Run[];
  readonly office: AskedOffice | null;
}

export interface AskedOffice {
  /** "phó chủ tịch" */
  readonly head: Run;
  /** "hội đồng nhân dân thành phố": each word is looked for in this order. */
  readonly body: Run;
  /** What may not stand before the head, for it would be another office: "phó", "tổng". */
  readonly lower: Run;
}

const NOTHING_NAMED: AskedNames = { names: [], office: null };
const set = (words: string) => new Set(words.split(" "));
const TITLES = set("ông bà anh chị cô chú bác thầy cháu em cụ");
const TITLES_UNMARKED = set("ong ba thay");
/** Behind a name in a question without capitals. */
const NAME_ENDS = set(
  "la lam giu co duoc bi da dang se noi phat chu du hoi tra ky trao tang tiep den o tai va voi cho ve nao gi ai sinh que bao nhu the cung vua moi",
);
const LONGEST_NAME = 4;
/** Without capitals nothing else shows where a name ends. */
const SHORTEST_NAME = 3;
/** Where nearly every word has a capital it says nothing. */
const MOST_CAPITALS = 0.8;
/** A word that begins a question is no name for its capital, unless it is rare. */
const COMMON_SHARE = 0.03;

const RANKS =
  "chu tich|bi thu|giam doc|tong giam doc|truong phong|truong ban|hieu truong|chanh van phong|truong cong an|chi huy truong|vien truong|chanh an|" +
  "to truong|tram truong|doi truong|cuc truong|chi cuc truong|chu nhiem|truong khu|truong thon|truong tram|chanh thanh tra|tong bien tap";
const OFFICE = `(?:pho )?(?:${RANKS})`;
const BODY = "(?<body>(?: (?!la |ai |ten |hien |nao )[a-z0-9]+){0,9}?)";
const ASKED_BEFORE = new RegExp(
  `(?:^| )(?:ai|nguoi nao|dong chi nao|ong nao|ba nao) (?:hien |dang |se |moi )?(?:la|lam|giu chuc|giu chuc vu|duoc bau lam|duoc bau giu chuc|duoc bo nhiem lam|duoc bo nhiem giu chuc) (?<head>${OFFICE})${BODY}(?: hien nay| hien tai| bay gio)?$`,
  "u",
);
const ASKED_BEHIND = new RegExp(
  `^(?<head>${OFFICE})${BODY} (?:hien nay |hien tai |hien |bay gio |moi )?(?:la ai|la nguoi nao|la ong nao|la ba nao|ten gi|ten la gi|ten la|ai lam)(?: vay| the| a| day)?$`,
  "u",
);
/** "Chủ tịch phường" is the people's committee's. */
const ORGANS = /(?:^| )(?:uy ban|hoi|mat tran|doan|cong doan|lien doan|tap doan|cong ty|hiep hoi)(?: |$)/u;

/** @param terms as they were typed */
export function askedNames(
  terms: readonly FoundTerm[],
  { kind, lexicon }: { readonly kind: QuestionKind; readonly lexicon: Lexicon },
): AskedNames {
  const office = kind === "who" || kind === "what" ? officeIn(terms, lexicon) : null;
  const runs = [...capitalRuns(terms), ...introducedRuns(terms)];
  if (runs.length === 0 && office === null) return NOTHING_NAMED;
  return {
    names: runs.map((run) => run.map(({ folded }) => lexicon.numberOf(folded))),
    office,
  };
}

function capitalRuns(terms: readonly FoundTerm[]): FoundTerm[][] {
  const capitals = terms.filter(({ capital }) => capital !== "none").length;
  if (capitals > MOST_CAPITALS * terms.length) return [];
  const runs: FoundTerm[][] = [[]];
  for (const [at, term] of terms.entries()) {
    const isName = term.capital !== "none" && !(at === 0 && generalShare(term.exact) >= COMMON_SHARE);
    if (!isName || term.capital === "begins" || TITLES.has(term.exact)) runs.push([]);
    if (isName && !TITLES.has(term.exact)) runs.at(-1)?.push(term);
  }
  return runs.filter(({ length }) => length > 1);
}

/** "ông vũ văn lượng", "ong tran quoc viet". */
function introducedRuns(terms: readonly FoundTerm[]): FoundTerm[][] {
  return terms.flatMap((term, at) => {
    if (term.capital !== "none" || !isTellingSurname(term.exact) || !isIntroduced(terms, at)) return [];
    const rest = terms.slice(at + 1, at + LONGEST_NAME);
    const end = rest.findIndex(({ folded }) => NAME_ENDS.has(folded) || /^\d/u.test(folded));
    const run = [term, ...(end < 0 ? rest : rest.slice(0, end))];
    return run.length >= SHORTEST_NAME ? [run] : [];
  });
}

function isIntroduced(terms: readonly FoundTerm[], at: number): boolean {
  const [before, title] = [terms[at - 2], terms[at - 1]];
  if (title === undefined) return false;
  if (title.folded === "chi" && before?.folded === "dong") return true;
  return TITLES.has(title.exact) || TITLES_UNMARKED.has(title.exact);
}

function officeIn(terms: readonly FoundTerm[], lexicon: Lexicon): AskedOffice | null {
  const line = terms.map(({ folded }) => folded).join(" ");
  const { head, body = "" } = (ASKED_BEHIND.exec(line) ?? ASKED_BEFORE.exec(line))?.groups ?? {};
  if (head === undefined) return null;
  const isOfCommittee = head.endsWith("chu tich") && body !== "" && !ORGANS.test(body);
  const numbersOf = (words: string) =>
    words
      .split(" ")
      .filter(Boolean)
      .map((word) => lexicon.numberOf(word));
  return {
    head: numbersOf(head),
    body: numbersOf(isOfCommittee ? `uy ban${body}` : body),
    lower: head.startsWith("pho ") ? [] : numbersOf("pho tong"),
  };
}
