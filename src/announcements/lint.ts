import {
  addressesIn,
  brokenWordsIn,
  drawnLinesIn,
  figuresIn,
  isVagueName,
  picturesIn,
  plain,
  shoutsIn,
  styledLettersIn,
  unexplainedIn,
} from "../language/plain-writing.ts";
import { sentences } from "../language/sentences.ts";
import { countWords } from "../language/text.ts";
import type { AnnouncementVersion, TextFormat } from "./announcement.ts";

/** What is wrong, by name: its sentence stands in the locales. */
export const FAULT_KINDS = [
  ...["no-description", "short-description", "pictures", "drawn-lines", "styled-letters"],
  ...["broken-words", "address", "vague-link", "bare-domain", "too-long-for-file"],
  ...["capitals", "abbreviation", "long-sentences", "long-text", "dashes", "figures", "hidden", "title-stop"],
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A rule of accessible messages that an announcement breaks. */
export interface Fault {
  /** The rule's number in the accessibility guide. */
  readonly rule: number;
  readonly kind: FaultKind;
  /** The words to change, as they stand in the text; empty when it is about the whole. */
  readonly words: readonly string[];
}

/** Rules without which somebody gets nothing, or something else. */
const STOPPING = [1, 4, 12, 13];
/** A picture with fewer words is not described. */
const FEWEST_DESCRIBING_WORDS = 4;
const WORDS_A_SENTENCE = 20;
const USUAL_LENGTH = 700;
/** Telegram's limit beside a file is 1,024; title, day and help take the rest. */
export const LONGEST_BESIDE_FILE = 650;
/** How many places are named in one fault. */
const NAMED = 5;

const DASHES = /^[ \t]*[-–•*+][ \t].*$/gmu;
const DOMAIN =
  /(?<![\p{L}\p{N}@./_-])(?:[a-z0-9-]+\.)+(?:vn|com|net|org|edu|gov|info|io|me)(?:\/\S*)?(?![\p{L}\p{N}])/giu;

/** Whether nothing may be sent as long as it is so. */
export function stopsSending({ rule, kind }: Fault): boolean {
  return STOPPING.includes(rule) || kind === "too-long-for-file";
}

/** Every rule that the version breaks, those that stop it first. */
export function faultsOf(version: AnnouncementVersion): readonly Fault[] {
  const { title, body, attachment } = version;
  const description = attachment?.kind === "photo" ? attachment.description : "";
  const text = [title, body, description].filter((part) => part !== "").join("\n");
  const faults = [
    ...withoutWords(version),
    ...found(4, "pictures", picturesIn(text)),
    ...found(4, "drawn-lines", drawnLinesIn(text)),
    ...found(4, "styled-letters", styledLettersIn(text)),
    ...found(12, "broken-words", brokenWordsIn(text)),
    ...links(version, text),
    ...length(version),
    ...found(5, "capitals", shoutsIn(text)),
    ...found(5, "abbreviation", unexplainedIn(text)),
    ...found(9, "dashes", body.match(DASHES) ?? []),
    ...found(10, "figures", figuresIn(text)),
    ...found(11, "hidden", wordsIn(body, version.formats, ["spoiler", "strikethrough"])),
    ...(/[.!?:]$/u.test(title) ? [{ rule: 2, kind: "title-stop", words: [title] } as const] : []),
  ];
  return faults.toSorted((a, b) => Number(stopsSending(b)) - Number(stopsSending(a)));
}

/** Rule 1: what a picture or a voice says is in the text, too. */
function withoutWords({ attachment, body }: AnnouncementVersion): Fault[] {
  if (attachment?.kind === "voice") return body === "" ? [fault(1, "no-description")] : [];
  if (attachment?.kind !== "photo") return [];
  if (attachment.description.trim() === "") return [fault(1, "no-description")];
  const isShort = countWords(attachment.description) < FEWEST_DESCRIBING_WORDS;
  return isShort ? [fault(1, "short-description", [attachment.description])] : [];
}

/** Rule 13: an address has a name, and the name says where it leads. */
function links({ body, formats }: AnnouncementVersion, text: string): Fault[] {
  const names = wordsIn(body, formats, ["text_link"]);
  const addresses = addressesIn(text);
  const domains = (text.match(DOMAIN) ?? []).filter(
    (domain) =>
      !addresses.some((address) => address.includes(domain)) && !names.some((name) => name.includes(domain)),
  );
  return [
    ...found(13, "address", addresses),
    ...found(13, "bare-domain", domains),
    ...found(13, "vague-link", names.filter(isVagueName)),
  ];
}

function length({ body, attachment }: AnnouncementVersion): Fault[] {
  const description = attachment?.kind === "photo" ? attachment.description.length : 0;
  const isTooLong = attachment !== null && body.length + description > LONGEST_BESIDE_FILE;
  const long = sentences(body).filter((sentence) => countWords(sentence) > 2 * WORDS_A_SENTENCE);
  const average = countWords(body) / Math.max(1, sentences(body).length);
  return [
    ...(isTooLong ? [fault(7, "too-long-for-file")] : []),
    ...(average > WORDS_A_SENTENCE || long.length > 0 ? [fault(6, "long-sentences", long.map(opening))] : []),
    ...(body.length > USUAL_LENGTH && !isTooLong ? [fault(6, "long-text")] : []),
  ];
}

function wordsIn(body: string, formats: readonly TextFormat[], types: readonly string[]): string[] {
  return formats
    .filter(({ type }) => types.includes(type))
    .map(({ offset, length: size }) => body.slice(offset, offset + size));
}

function opening(sentence: string): string {
  return `${sentence.split(" ").slice(0, 6).join(" ")}…`;
}

function fault(rule: number, kind: FaultKind, words: readonly string[] = []): Fault {
  return { rule, kind, words: words.slice(0, NAMED) };
}

function found(rule: number, kind: FaultKind, words: readonly string[]): Fault[] {
  return words.length === 0
    ? []
    : [
        fault(
          rule,
          kind,
          words.map((word) => word.trim()),
        ),
      ];
}

/**
 * The version without pictures, drawn lines, styled letters and invisible characters (rules 4 and 12), which whoever wrote
 * it can hardly see; the formatting keeps its words.
 */
export function mended(version: AnnouncementVersion): AnnouncementVersion {
  const { title, body, formats, attachment } = version;
  const edges = [
    ...new Set([0, ...formats.flatMap(({ offset, length: size }) => [offset, offset + size]), body.length]),
  ];
  const places = new Map<number, number>();
  let text = "";
  let from = 0;
  for (const edge of edges.toSorted((a, b) => a - b)) {
    text += plain(body.slice(from, edge));
    places.set(edge, text.length);
    from = edge;
  }
  const moved = formats.map((format) => {
    const offset = places.get(format.offset) ?? 0;
    return { ...format, offset, length: (places.get(format.offset + format.length) ?? offset) - offset };
  });
  const described =
    attachment?.kind === "photo" ? { ...attachment, description: plain(attachment.description) } : attachment;
  const kept = moved.filter(({ length: size }) => size > 0);
  return { ...version, title: plain(title).trim(), body: text, formats: kept, attachment: described };
}
