import type { Report } from "./check.ts";
import { complaint, TAGS, type Tag, TagReader } from "./html-tags.ts";
import { linkProblem } from "./link.ts";
import type { Entity, Formatted } from "./text.ts";

interface Span {
  readonly offset: number;
  readonly length: number;
}

/**
 * Telegram's HTML parse mode: the same tags, references and complaints, byte offsets included.
 * A link with an address that Telegram would not take loses its tag; that is reported.
 */
export function parseHtml(source: string, report: Report): Formatted {
  const reader = new TagReader(source);
  const open: (Tag & { readonly offset: number })[] = [];
  const entities: Entity[] = [];
  let text = "";
  while (!reader.isAtEnd) {
    if (reader.isAtEndTag) {
      const tag = open.pop();
      reader.readEndTag(tag?.name);
      if (tag !== undefined && text.length > tag.offset) close(tag, text, entities, report);
    } else if (reader.isAtStartTag) open.push({ ...reader.readStartTag(), offset: text.length });
    else text += reader.readText();
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw complaint(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  if (!text.isWellFormed()) {
    throw complaint(
      "Text contains invalid Unicode characters after decoding HTML entities, " +
        "check for unmatched surrogate code units",
    );
  }
  return { text, entities: entities.map(withoutLanguageOfCode).sort(byPlace) };
}

/** Adds the entity of a tag that ends where the text ends now. */
function close(tag: Tag & { offset: number }, text: string, entities: Entity[], report: Report): void {
  const span: Span = { offset: tag.offset, length: text.length - tag.offset };
  const inner = entities.at(-1);
  const isSameSpan = inner?.offset === span.offset && inner.length === span.length;
  if (tag.name === "pre" && inner?.type === "code" && isSameSpan && inner.language !== undefined) {
    entities[entities.length - 1] = { ...inner, type: "pre" };
    return;
  }
  const entity = tag.name === "a" ? toLink(tag, span, text, report) : toEntity(tag, span);
  if (entity !== undefined) entities.push(entity);
}

function toLink(tag: Tag, span: Span, text: string, report: Report): Entity | undefined {
  const url = tag.attributes.get("href") || text.slice(span.offset);
  const problem = linkProblem(url);
  if (problem === undefined) return { type: "text_link", ...span, url };
  report(`the link to '${url}' is dropped: ${problem}`);
  return undefined;
}

function toEntity({ name, attributes }: Tag, span: Span): Entity {
  const type = TAGS.get(name) ?? name;
  if (name === "tg-emoji") return { type, ...span, custom_emoji_id: emojiId(attributes) };
  if (name === "tg-time") return { type, ...span, ...dateTime(attributes) };
  if (name === "blockquote" && attributes.has("expandable")) {
    return { type: "expandable_blockquote", ...span };
  }
  const language = /^language-(.+)$/.exec(attributes.get("class") ?? "")?.[1];
  return name === "code" && language !== undefined ? { type, ...span, language } : { type, ...span };
}

function emojiId(attributes: Tag["attributes"]): string {
  const id = attributes.get("emoji-id") ?? "";
  if (!/^[1-9]\d*$/.test(id)) throw complaint("Invalid custom emoji identifier specified");
  return id;
}

function dateTime(attributes: Tag["attributes"]): { unix_time: number; date_time_format: string } {
  const unix = attributes.get("unix") ?? "";
  if (!/^\d+$/.test(unix)) throw complaint("Invalid date specified");
  return { unix_time: Number(unix), date_time_format: attributes.get("format") ?? "" };
}

/** Only a block of code keeps its language. */
function withoutLanguageOfCode(entity: Entity): Entity {
  const { language: _, ...rest } = entity;
  return entity.type === "code" ? rest : entity;
}

/** Of two entities over the same characters, the one that is listed first here goes outside. */
const OUTSIDE_FIRST: readonly string[] = (
  "blockquote expandable_blockquote pre code text_link text_mention date_time " +
  "bold italic underline strikethrough spoiler custom_emoji"
).split(" ");

/** Telegram's order: from the left, the longer one first. */
export function byPlace(a: Entity, b: Entity): number {
  return (
    a.offset - b.offset ||
    b.length - a.length ||
    OUTSIDE_FIRST.indexOf(a.type) - OUTSIDE_FIRST.indexOf(b.type)
  );
}
