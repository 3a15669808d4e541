import { readFile } from "node:fs/promises";
import { PassageDatabase } from "../../src/adapters/sqlite/passage-database.ts";
import { openPassageFile } from "../../src/adapters/sqlite/passage-file.ts";
import type { Passage } from "../../src/articles/passage.ts";
import { sentences } from "../../src/language/sentences.ts";
import { spellingOf } from "../../src/language/spelling.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import type { Candidate, PassageSource } from "../../src/questions/found.ts";
import { articleOf } from "../../src/questions/ranking/passage-facts.ts";
import { readPassage } from "../../src/questions/ranking/read-passage.ts";
import { type DayQuestion, type Sought, seek } from "../../src/questions/seek.ts";

/** A store to learn from: passages {"id","title","text","date"?} and questions {"question","answers","passageId","now"?,"source"}. */
export interface StoreFiles {
  readonly name: string;
  readonly passages: readonly string[];
  readonly questions: string;
  /** What is kept apart together when weights are tried out: each article, or all the questions of the file. */
  readonly apart: "articles" | "questions";
  readonly weight: number;
}

export interface Case {
  readonly id: string;
  readonly question: string;
  readonly source: string;
  readonly variant: string;
  readonly passageId: string | null;
  readonly altPassageIds?: readonly string[];
  readonly answers: readonly string[];
  readonly now?: string;
}

/** A case with what was found for it. */
export interface Met {
  readonly store: Store;
  readonly one: Case;
  /** The passages that answer; none when nothing does. */
  readonly gold: ReadonlySet<string>;
  /** Weights that are tried on it are learnt from all other folds. */
  readonly fold: string;
  readonly weight: number;
  readonly sought: Sought;
}

const FOLDS = 5;
const CIVIC_WEIGHT = 3;
/** Passages a transaction. */
const AT_ONCE = 500;

/** Passages in an index of their own, with the questions about them. */
export class Store {
  readonly name: string;
  readonly #files: StoreFiles;
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #database: PassageDatabase;

  private constructor(files: StoreFiles, passages: readonly Passage[]) {
    this.name = files.name;
    this.#files = files;
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.#database = new PassageDatabase(openPassageFile(undefined).database);
    let put = 0;
    for (const [key, bundle] of Map.groupBy(passages, ({ id }) => articleOf(id))) {
      this.#database.put({ key, stamp: "", passages: bundle });
      put += bundle.length;
      if (put > AT_ONCE) this.#database.commit();
      put %= AT_ONCE;
    }
    this.#database.commit();
  }

  static async open(files: StoreFiles): Promise<Store> {
    const passages = (await Promise.all(files.passages.map((file) => linesOf<Passage>(file)))).flat();
    return new Store(
      files,
      passages.map(({ id, title, text, date, category }) => ({
        ...{ id, title, text, category: category ?? null },
        date: CivilDate.safeParse(date).data ?? null,
      })),
    );
  }

  async meetAll(): Promise<Met[]> {
    return (await linesOf<Case>(this.#files.questions)).map((one) => this.#meet(one));
  }

  passage(id: string): Passage | undefined {
    return this.#passages.get(id);
  }

  /** The texts of all passages of the article that a passage is of. */
  article(id: string): string[] {
    return Array.from(this.#passages.values())
      .filter((passage) => articleOf(passage.id) === articleOf(id))
      .map(({ text }) => text);
  }

  texts(): string[] {
    return Array.from(this.#passages.values(), ({ title, text }) => `${title}\n${text}`);
  }

  source(without: readonly string[] = []): PassageSource {
    return this.#database.without(without);
  }

  #meet(one: Case): Met {
    const { apart, name, questions, weight } = this.#files;
    const gold = new Set(one.passageId === null ? [] : [one.passageId, ...(one.altPassageIds ?? [])]);
    const group = one.passageId === null ? one.id : articleOf(one.passageId);
    return {
      ...{ store: this, one, gold },
      fold: apart === "articles" ? `${name}/${foldOf(group)}` : questions,
      weight: weight * (apart === "articles" && one.source === "civic" ? CIVIC_WEIGHT : 1),
      sought: seek(this.source(), dayQuestionOf(one)),
    };
  }
}

function dayQuestionOf({ question, now }: Case): DayQuestion {
  return { text: question, today: CivilDate.parse(now ?? "2026-11-24") };
}

export async function linesOf<T>(file: string): Promise<T[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function foldOf(group: string): number {
  let sum = 7;
  for (const letter of group) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % FOLDS;
}

/** The same question to the store without the articles that answer it. */
export function withoutArticle({ store, one, gold }: Met): Sought {
  return seek(store.source([...gold].map(articleOf)), dayQuestionOf(one));
}

/** The same question with the sentences that answer it cut out. */
export function withoutSentence({ store, one, gold, sought }: Met): Sought {
  const wanted = one.answers.map(comparable);
  const candidates = sought.candidates.map((candidate): Candidate => {
    const passage = gold.has(candidate.id) ? store.passage(candidate.id) : undefined;
    if (!passage) return candidate;
    const text = passage.text
      .split("\n")
      .map((line) =>
        sentences(line)
          .filter((sentence) => !holds(sentence, wanted))
          .join(" "),
      )
      .join("\n");
    const changed = { ...passage, text };
    return {
      ...candidate,
      read: readPassage(changed, candidate.read.lexicon),
      content: () => text.normalize("NFC"),
    };
  });
  return { ...sought, candidates };
}

/** A changed question to the whole store. */
export function askedOtherwise({ store, one }: Met, change: Partial<Case>): Sought {
  return seek(store.source(), dayQuestionOf({ ...one, ...change }));
}

export function comparable(text: string): string {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}_]+/gu) ?? [];
  return ` ${words.map(spellingOf).join(" ")} `;
}

/** @param wanted each `comparable` */
export function holds(text: string, wanted: readonly string[]): boolean {
  const own = comparable(text);
  return wanted.some((answer) => own.includes(answer));
}
