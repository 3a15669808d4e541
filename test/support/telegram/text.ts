import type { Report } from "./check.ts";
import { byPlace, parseHtml } from "./html.ts";
import { linkProblem } from "./link.ts";
import { badRequest } from "./refusal.ts";

/** A stretch of formatting, counted in UTF-16 code units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly user?: { readonly id: number };
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** A text or caption with what says how to read it. */
export interface Source {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly Entity[] | undefined;
}

/** Kinds that Telegram finds by itself: it drops those it is given. */
const FOUND_BY_TELEGRAM: readonly string[] =
  "mention hashtag cashtag bot_command url email phone_number bank_card_number".split(" ");
const GIVEN: readonly string[] = (
  "bold italic underline strikethrough spoiler code pre text_link text_mention custom_emoji " +
  "blockquote expandable_blockquote date_time"
).split(" ");
const MOST_TEXT = 4096;
const MOST_CAPTION = 1024;
const MOST_SOURCE_BYTES = 32768;
const MOST_ENTITIES = 100;
const BLANK_START = /^[ \t\r\n\v\f]+/;
const BLANK_ENDS = /^[ \t\r\n\v\f]+|[ \t\r\n\v\f]+$/g;

/** The text of a message: 1 to 4,096 units after the entities are parsed and the ends trimmed. */
export function readMessageText(source: Source, report: Report): Formatted {
  const formatted = readFormatted(source, report);
  if (isBlank(formatted.text)) throw badRequest("message text is empty");
  if (formatted.text.length > MOST_TEXT) throw badRequest("message is too long");
  return formatted;
}

/** A caption: 0 to 1,024 units after the same. */
export function readCaption(source: Source, report: Report): Formatted {
  const formatted = readFormatted(source, report);
  if (isBlank(formatted.text)) return { text: "", entities: [] };
  if (formatted.text.length > MOST_CAPTION) throw badRequest("message caption is too long");
  return formatted;
}

function readFormatted(source: Source, report: Report): Formatted {
  const { text, parseMode, entities } = source;
  if (Buffer.byteLength(text) > MOST_SOURCE_BYTES) throw badRequest("text is too long");
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\r]/.test(text)) report("control characters in a text are lost");
  const mode = parseMode?.toLowerCase() ?? "";
  if (mode !== "" && entities !== undefined) report("entities beside a parse_mode are ignored");
  const formatted = trim(
    mode === "" ? withEntities(text, entities ?? [], report) : parse(mode, text, report),
  );
  if (formatted.entities.length > MOST_ENTITIES) report("only 100 entities of a text are kept");
  return formatted;
}

function parse(mode: string, text: string, report: Report): Formatted {
  if (mode === "html") return parseHtml(text, report);
  const isReal = mode === "markdown" || mode === "markdownv2";
  throw badRequest(isReal ? "this stand-in parses HTML only" : "unsupported parse_mode");
}

function isBlank(text: string): boolean {
  return /^[\s\u200b-\u200f\u2060\ufeff]*$/.test(text);
}

function withEntities(text: string, given: readonly Entity[], report: Report): Formatted {
  for (const entity of given) checkEntity(entity, text, report);
  const entities = given.filter((entity) => entity.length > 0).toSorted(byPlace);
  checkNesting(entities);
  return { text, entities: entities.filter(({ type }) => !FOUND_BY_TELEGRAM.includes(type)) };
}

function checkEntity(entity: Entity, text: string, report: Report): void {
  const { type, offset, length, url } = entity;
  if (FOUND_BY_TELEGRAM.includes(type))
    report(`Telegram finds "${type}" by itself and drops what it is given`);
  else if (!GIVEN.includes(type)) throw badRequest("Can't parse MessageEntity: Unsupported type specified");
  checkSpan(text, offset, length);
  if (length === 0) report(`an empty entity "${type}" is dropped`);
  checkArgument(entity);
  const problem = url === undefined ? undefined : linkProblem(url);
  if (problem !== undefined) throw badRequest(`Entity URL '${url}' is invalid: ${problem}`);
}

function checkSpan(text: string, offset: number, length: number): void {
  const end = offset + length;
  if (offset < 0) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw badRequest(`Receive an entity with incorrect length ${length}`);
  if (offset > text.length || (offset === text.length && length > 0)) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (splitsCharacter(text, offset)) {
    throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, offset)}`);
  }
  if (splitsCharacter(text, end)) {
    const place = `UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`;
    throw badRequest(`Entity beginning at ${place} at byte offset ${bytesTo(text, end)}`);
  }
}

const NEEDED: Readonly<Record<string, keyof Entity>> = {
  text_link: "url",
  text_mention: "user",
  custom_emoji: "custom_emoji_id",
  date_time: "unix_time",
};

function checkArgument(entity: Entity): void {
  const field = NEEDED[entity.type];
  if (field !== undefined && entity[field] === undefined) {
    throw badRequest(`Can't parse MessageEntity: Can't find field "${field}"`);
  }
}

/** Two entities that share characters must lie one inside the other. */
function checkNesting(entities: readonly Entity[]): void {
  const open: Entity[] = [];
  for (const entity of entities) {
    while (open.length > 0 && endOf(open.at(-1)) <= entity.offset) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && endOf(outer) < endOf(entity)) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${outer.offset} ends in a middle of another entity`,
      );
    }
    open.push(entity);
  }
}

function endOf(entity: Entity | undefined): number {
  return entity === undefined ? 0 : entity.offset + entity.length;
}

function splitsCharacter(text: string, at: number): boolean {
  const after = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return after >= 0xdc00 && after <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

function bytesTo(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}

/** Cuts blank ends off and moves the entities along. */
function trim({ text, entities }: Formatted): Formatted {
  const trimmed = text.replace(BLANK_ENDS, "");
  if (trimmed.length === text.length) return { text, entities };
  const cut = BLANK_START.exec(text)?.[0].length ?? 0;
  const moved = entities.map((entity) => {
    const start = Math.max(entity.offset - cut, 0);
    const end = Math.min(entity.offset + entity.length - cut, trimmed.length);
    return { ...entity, offset: start, length: end - start };
  });
  return { text: trimmed, entities: moved.filter(({ length }) => length > 0) };
}
