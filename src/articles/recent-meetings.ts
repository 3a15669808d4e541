import type { CivilDate } from "../lib/civil-date.ts";
import type { ArticleId, StoredArticle } from "./article.ts";
import { type Meeting, meetingOf, publicationDay } from "./meeting.ts";
import type { ArticleStore } from "./ports.ts";

/** A meeting with the article that reports it. */
export interface ReportedMeeting {
  readonly stored: StoredArticle;
  readonly meeting: Meeting;
  /** Its first day, else the article's; `null` when neither is known. */
  readonly day: CivilDate | null;
}

/** So many articles, the newest, are looked through. */
const LOOKED_THROUGH = 100;

/** What the newest articles report, read from them when somebody asks; each text once. */
export class RecentMeetings {
  readonly #articles: Pick<ArticleStore, "get" | "newest">;
  #read = new Map<string, Meeting | null>();

  constructor(articles: Pick<ArticleStore, "get" | "newest">) {
    this.#articles = articles;
  }

  /** The latest day first. */
  async newest(): Promise<readonly ReportedMeeting[]> {
    const entries = await this.#articles.newest(LOOKED_THROUGH);
    const reported: ReportedMeeting[] = [];
    const read = new Map<string, Meeting | null>();
    for (const { id } of entries) {
      const found = await this.of(id);
      if (found) reported.push(found);
    }
    for (const { id, revision } of entries) {
      const known = this.#read.get(keyOf(id, revision));
      if (known !== undefined) read.set(keyOf(id, revision), known);
    }
    this.#read = read;
    return reported.toSorted((a, b) => (b.day ?? "").localeCompare(a.day ?? ""));
  }

  /** `undefined` when there is no such article, or it reports none. */
  async of(id: ArticleId): Promise<ReportedMeeting | undefined> {
    const stored = await this.#articles.get(id);
    const meeting = stored && this.#meetingIn(stored);
    if (!stored || !meeting) return undefined;
    return { stored, meeting, day: meeting.date?.value.from ?? publicationDay(stored.article) };
  }

  #meetingIn({ entry, article }: StoredArticle): Meeting | null {
    const key = keyOf(entry.id, entry.revision);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const meeting = meetingOf(article);
    this.#read.set(key, meeting);
    return meeting;
  }
}

function keyOf(id: ArticleId, revision: number): string {
  return `${id} ${revision}`;
}
