import { publicationDay } from "../../src/articles/meeting.ts";
import type { ArticleStore } from "../../src/articles/ports.ts";
import { sentences } from "../../src/language/sentences.ts";
import { foldToWords } from "../../src/language/text.ts";
import { civilDateAt } from "../../src/lib/civil-date.ts";
import { isWithin } from "../../src/lib/civil-span.ts";
import type { Answer, Question } from "../../src/questions/answer.ts";
import type { Asker, PassageIndex } from "../../src/questions/ports.ts";
import { questionDate } from "../../src/questions/question-date.ts";
import { isFollowUp } from "../../src/questions/small-talk.ts";

export interface IndexAskerOptions {
  readonly index: PassageIndex;
  readonly articles: Pick<ArticleStore, "get" | "newest">;
  readonly timeZone: string;
}

/** The share of a question's words that a sentence must hold. */
const SURE = 0.6;
const POSSIBLE = 0.4;

interface Found {
  readonly articleId: number;
  readonly text: string;
  readonly share: number;
}

/** Answers by the index and the share of words: little, but by the same ports as the bot's own asker. */
export class IndexAsker implements Asker {
  readonly #options: IndexAskerOptions;

  constructor(options: IndexAskerOptions) {
    this.#options = options;
  }

  async ask({ text, now, about }: Question): Promise<Answer> {
    const { index, articles, timeZone } = this.#options;
    const { candidates } = await index.search(text, 50);
    const asked = questionDate(text, civilDateAt(now, timeZone));
    const isAbout = about !== undefined && isFollowUp(text);
    const passages = candidates
      .map(({ passage }) => passage)
      .filter(({ id, date }) => {
        if (isAbout) return id.split(".")[0] === String(about);
        return asked?.use !== "restrict" || (date !== null && isWithin(date, asked.range));
      });
    const words = new Set(foldToWords(text).split(" "));
    const found = passages.flatMap((passage): Found[] =>
      sentences(passage.text).map((sentence) => {
        const own = new Set(foldToWords(`${passage.title} ${sentence}`).split(" "));
        const share = [...words].filter((word) => own.has(word)).length / words.size;
        return { articleId: Number(passage.id.split(".")[0]), text: sentence, share };
      }),
    );
    const [best] = found.toSorted((a, b) => b.share - a.share);
    const isFound = best !== undefined && best.share >= POSSIBLE;
    const near = [...new Set(passages.map(({ id }) => Number(id.split(".")[0])))].slice(0, 3);
    const ids = isFound ? [best.articleId] : near;
    const all = await articles.newest(1_000);
    const days = all.flatMap((entry) => publicationDay(entry) ?? []).toSorted();
    const stored = await Promise.all(ids.map((id) => articles.get(id)));
    return {
      kind: !isFound ? "notFound" : best.share >= SURE || isAbout ? "answered" : "unsure",
      sentences: isFound ? [{ text: best.text, source: 0 }] : [],
      sources: stored.flatMap((known) => {
        if (!known) return [];
        const { entry, article } = known;
        return [{ articleId: entry.id, title: entry.title, date: publicationDay(article), url: entry.url }];
      }),
      searched: { articles: all.length, from: days[0] ?? null, until: days.at(-1) ?? null },
      confidence: best?.share ?? 0,
    };
  }
}
