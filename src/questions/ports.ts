import type { Passage } from "../articles/passage.ts";
import type { CivilDate } from "../lib/civil-date.ts";
import type { Answer, Question } from "./answer.ts";
import type { Inquiry, InquiryId, InquiryStatus } from "./inquiry.ts";
import type { Judgement } from "./judgement.ts";
import type { OpenQuestion } from "./open-question.ts";

/** Finds what answers among passages. Derived from the store: it can be thrown away and made again. */
export interface PassageIndex {
  judge(query: PassageQuery): Promise<Judgement>;
}

/** A question to passages. */
export interface PassageQuery {
  readonly text: string;
  /** What relative dates are counted from. */
  readonly today: CivilDate;
  /** The bundle that the question goes on from; one that is not there is no error. */
  readonly about?: string;
  /** The bundles that are not to be looked through. */
  readonly without?: readonly string[];
}

/** The passages of one article: indexed, replaced and removed together. */
export interface Bundle {
  /** Unique in the index. */
  readonly key: string;
  /** Tells one text of it from the next. */
  readonly stamp: string;
  readonly passages: readonly Passage[];
}

/** An index that can be filled while it answers. */
export interface FillableIndex extends PassageIndex {
  /** The stamp of each bundle that it holds, by key. */
  stamps(): Promise<ReadonlyMap<string, string>>;
  /** Puts bundles in, each in the place of the one with its key: found when it resolves. */
  put(bundles: readonly Bundle[]): Promise<void>;
  /** What is not there is no error. */
  remove(keys: readonly string[]): Promise<void>;
}

/** Answers out of the indexed store. */
export interface Asker {
  ask(question: Question): Promise<Answer>;
}

/** Conversations of residents with staff. A promise that resolves means: it is on disk. */
export interface InquiryStore {
  get(id: InquiryId): Promise<Inquiry | undefined>;
  /** Keeps what `make` returns under the next free number; a number is never given twice. */
  create(make: (id: InquiryId) => Inquiry): Promise<Inquiry>;
  /** Applies `change` (synchronous) to the newest state in one step; `undefined` from it leaves everything as it is. */
  update(id: InquiryId, change: (inquiry: Inquiry) => Inquiry | undefined): Promise<Inquiry | undefined>;
  /** Those in one of the statuses, the longest waiting first. */
  list(statuses: readonly InquiryStatus[]): Promise<readonly Inquiry[]>;
  /** Those of one resident, oldest first. */
  of(subscriberId: string): Promise<readonly Inquiry[]>;
  /** Drops the closed ones that last changed before `before`. */
  prune(before: Date): Promise<void>;
  /** Removes everything of the resident. */
  forget(subscriberId: string): Promise<void>;
}

/**
 * What bounds how much residents send to staff. It stays when they have themselves forgotten, for else that would lift
 * the bound; so it knows them by nothing but a salted hash of their address, and only as long as the bound needs it.
 */
export interface SenderBook {
  /** Until when this address may send nothing (ISO 8601, UTC); `null`: it may. */
  mutedUntil(address: string): Promise<string | null>;
  mute(address: string, until: string | null): Promise<void>;
  /** How often this address has sent something after `since`. */
  countSince(address: string, since: Date): Promise<number>;
  note(address: string, sentAt: Date): Promise<void>;
  /** Whether anything is kept of this address. */
  knows(address: string): Promise<boolean>;
  /** Drops what was sent before `before`, and the mutes that end before `now`, from the backup, too. */
  prune(now: Date, before: Date): Promise<void>;
}

/** Questions that nobody could answer, for staff. A promise that resolves means: it is on disk. */
export interface OpenQuestions {
  /**
   * Keeps a question, or counts up the one in the same words (marks, case and punctuation do not count), which is open
   * again when it was done. Of more than 1,000 the ones asked longest ago are forgotten.
   * @param text without anything that tells who asked
   */
  keep(text: string, askedAt: Date): Promise<OpenQuestion>;
  get(id: string): Promise<OpenQuestion | undefined>;
  /** Counts one more resident who wants it answered by staff, and so opens it again; `undefined` when it is not kept any more. */
  passOn(id: string): Promise<OpenQuestion | undefined>;
  /** It is done (`closedAt`), or open again (`null`); `undefined` when it is not kept any more. */
  close(id: string, closedAt: Date | null): Promise<OpenQuestion | undefined>;
  /** The open ones, those asked last first. */
  newest(): Promise<readonly OpenQuestion[]>;
}
