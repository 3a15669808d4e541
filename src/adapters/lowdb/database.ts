import { join } from "node:path";
import type { AnnouncementStore, AuditLog, StaffStore } from "../../announcements/ports.ts";
import type { ArticleStore, IntakeLog, SourceLog, ValidatorLog } from "../../articles/ports.ts";
import type { DeliveryLedger } from "../../deliveries/ports.ts";
import type { InquiryStore, OpenQuestions, SenderBook } from "../../questions/ports.ts";
import type { OfferStore, SubscriberStore, UpdateLog } from "../../subscribers/ports.ts";
import type { OwedNotes, UploadedClips } from "../../voice/ports.ts";
import { openAnnouncementStore } from "./announcement-store.ts";
import { openArticleStore } from "./article-store.ts";
import { openAuditLog } from "./audit-log.ts";
import { SharedRuns } from "./concurrency.ts";
import { openDeliveryLedger } from "./delivery-ledger.ts";
import { type WriteFile, writeDurably } from "./durable-write.ts";
import { openInquiryStore } from "./inquiry-store.ts";
import { openIntakeLog } from "./intake-log.ts";
import { holdLock } from "./lock.ts";
import { openOfferStore } from "./offer-store.ts";
import { openOpenQuestions } from "./open-questions.ts";
import { openOwedNotes } from "./owed-notes.ts";
import { openSenderBook } from "./sender-book.ts";
import { openSourceLog } from "./source-log.ts";
import { openStaffStore } from "./staff-store.ts";
import { writeFailed } from "./store-errors.ts";
import { openSubscriberStore } from "./subscriber-store.ts";
import { openUpdateLog } from "./update-log.ts";
import { openUploadedClips } from "./uploaded-clips.ts";
import { openValidatorLog } from "./validator-log.ts";

/** Everything that is kept, in one folder that this process alone may use until the database is disposed of. */
export interface Database extends AsyncDisposable {
  readonly articles: ArticleStore;
  readonly intake: IntakeLog;
  readonly sources: SourceLog;
  readonly validators: ValidatorLog;
  readonly subscribers: SubscriberStore;
  readonly updates: UpdateLog;
  readonly offers: OfferStore;
  readonly deliveries: DeliveryLedger;
  readonly uploads: UploadedClips;
  readonly announcements: AnnouncementStore;
  readonly staff: StaffStore;
  readonly audit: AuditLog;
  readonly inquiries: InquiryStore;
  readonly senders: SenderBook;
  readonly questions: OpenQuestions;
  readonly owedNotes: OwedNotes;
  /** Writes a few bytes as durably as everything else; many who ask at once share a write. @throws PlainError `store_write_failed` */
  probe(): Promise<void>;
}

/**
 * Opens the folder, or begins it.
 * @param options.write for tests: a disk that fails or counts
 * @throws PlainError `store_in_use`, `store_damaged`, `store_too_new`, `store_not_opened`
 */
export async function openDatabase(
  directory: string,
  options: { write?: WriteFile } = {},
): Promise<Database> {
  const { write } = options;
  // Disposed of in the opposite order, so that the lock is let go last.
  await using opening = new AsyncDisposableStack();
  opening.use(holdLock(directory));
  const articles = opening.use(await openArticleStore(directory, write));
  const intake = opening.use(await openIntakeLog(directory, write));
  const sources = opening.use(await openSourceLog(directory, write));
  const validators = opening.use(await openValidatorLog(directory, write));
  const subscribers = opening.use(await openSubscriberStore(directory, write));
  const updates = opening.use(await openUpdateLog(directory, write));
  const offers = opening.use(await openOfferStore(directory, write));
  const deliveries = opening.use(await openDeliveryLedger(directory, write));
  const uploads = opening.use(await openUploadedClips(directory, write));
  const announcements = opening.use(await openAnnouncementStore(directory, write));
  const staff = opening.use(await openStaffStore(directory, write));
  const audit = opening.use(await openAuditLog(directory, write));
  const inquiries = opening.use(await openInquiryStore(directory, write));
  const senders = opening.use(await openSenderBook(directory, write));
  const questions = opening.use(await openOpenQuestions(directory, write));
  const owedNotes = opening.use(await openOwedNotes(directory, write));
  const probes = new SharedRuns(() => probe(join(directory, "probe.txt"), write));
  const opened = opening.move();
  return {
    articles,
    intake,
    sources,
    validators,
    subscribers,
    updates,
    offers,
    deliveries,
    uploads,
    announcements,
    staff,
    audit,
    inquiries,
    senders,
    questions,
    owedNotes,
    probe: () => probes.run(),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

async function probe(path: string, write: WriteFile = writeDurably): Promise<void> {
  try {
    await write(path, "This file shows that the store can be written.\n");
  } catch (thrown) {
    throw writeFailed(path, thrown);
  }
}
