import { badRequest, type Refusal } from "./refusal.ts";

/** Tags of the HTML parse mode and the kind of entity that each makes. */
export const TAGS: ReadonlyMap<string, string> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strikethrough"],
  ["strike", "strikethrough"],
  ["del", "strikethrough"],
  ["span", "spoiler"],
  ["tg-spoiler", "spoiler"],
  ["a", "text_link"],
  ["code", "code"],
  ["pre", "pre"],
  ["blockquote", "blockquote"],
  ["tg-emoji", "custom_emoji"],
  ["tg-time", "date_time"],
]);

/** A start tag as it was read. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
]);
const REFERENCE = /&(?:#x([0-9a-f]{1,7})|#([0-9]{1,8})|([a-z]+));?/iy;
const PLAIN = /[^<&]*/y;
const TAG_NAME = /[^ \t\r\n\v>]*/y;
const ATTRIBUTE_NAME = /[^ \t\r\n\v=>/"']*/y;
const NAME_TOKEN = /[a-z0-9.-]*/iy;
const SPACES = /[ \t\r\n\v]*/y;

/** Reads the pieces of a text in the HTML parse mode, one after the other. */
export class TagReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  get isAtStartTag(): boolean {
    return this.#next === "<" && !this.isAtEndTag;
  }

  get isAtEndTag(): boolean {
    return this.#next === "<" && this.#source[this.#at + 1] === "/";
  }

  get #next(): string | undefined {
    return this.#source[this.#at];
  }

  /** Text up to the next tag or reference, or one reference as its character. */
  readText(): string {
    return this.#next === "&" ? this.#readReference() : this.#take(PLAIN);
  }

  readStartTag(): Tag {
    const begin = this.#at;
    this.#at += 1;
    const name = this.#take(TAG_NAME).toLowerCase();
    if (this.isAtEnd) throw this.#complainAt(begin, "Unclosed start tag");
    if (!TAGS.has(name)) throw this.#complainAt(begin, `Unsupported start tag "${name}"`);
    const attributes = this.#readAttributes(name, begin);
    this.#at += 1;
    if (name === "span" && attributes.get("class") !== "tg-spoiler") {
      throw this.#complainAt(begin, 'Tag "span" must have class "tg-spoiler"');
    }
    return { name, attributes };
  }

  /** Passes an end tag, which must be that of `open`. */
  readEndTag(open: string | undefined): void {
    const begin = this.#at;
    if (open === undefined) throw this.#complainAt(begin, "Unexpected end tag");
    this.#at += 2;
    const name = this.#take(TAG_NAME).toLowerCase();
    this.#take(SPACES);
    if (this.#next !== ">") throw this.#complainAt(begin, "Unclosed end tag");
    this.#at += 1;
    if (name !== "" && name !== open) {
      const at = `byte offset ${this.#bytesBefore(begin)}`;
      throw complaint(`Unmatched end tag at ${at}, expected "</${open}>", found "</${name}>"`);
    }
  }

  /** The character behind `&…;`; an unknown reference stays as it is. */
  #readReference(): string {
    const begin = this.#at;
    const [whole = "&", hex, decimal, name] = matchAt(REFERENCE, this.#source, begin) ?? [];
    const named = name === undefined ? undefined : NAMED.get(name);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCode = code > 0 && code < 0x10ffff;
    this.#at = begin + (named !== undefined || isCode ? whole.length : 1);
    return named ?? (isCode ? String.fromCodePoint(code) : "&");
  }

  #take(pattern: RegExp): string {
    const [found = ""] = matchAt(pattern, this.#source, this.#at) ?? [];
    this.#at += found.length;
    return found;
  }

  #readAttributes(tag: string, begin: number): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    this.#take(SPACES);
    while (this.#next !== ">") {
      const name = this.#take(ATTRIBUTE_NAME);
      if (name === "") throw this.#complainAt(begin, `Empty attribute name in the tag "${tag}"`);
      this.#take(SPACES);
      const hasValue = this.#next === "=";
      if (hasValue) {
        this.#at += 1;
        this.#take(SPACES);
      }
      if (this.isAtEnd) throw this.#complainAt(begin, `Unclosed start tag "${tag}"`);
      attributes.set(name, hasValue ? this.#readValue() : "");
      if (this.isAtEnd) throw this.#complainAt(begin, "Unclosed start tag");
      this.#take(SPACES);
    }
    return attributes;
  }

  #readValue(): string {
    const quote = this.#next;
    if (quote !== '"' && quote !== "'") return this.#readToken();
    let value = "";
    this.#at += 1;
    while (!this.isAtEnd && this.#next !== quote) {
      if (this.#next === "&") value += this.#readReference();
      else value += this.#source[this.#at++];
    }
    this.#at += 1;
    return value;
  }

  #readToken(): string {
    const begin = this.#at;
    const token = this.#take(NAME_TOKEN).toLowerCase();
    if (!this.isAtEnd && !/[ \t\r\n\v>]/.test(this.#next ?? "")) {
      throw this.#complainAt(begin, "Unexpected end of name token");
    }
    return token;
  }

  #bytesBefore(at: number): number {
    return Buffer.byteLength(this.#source.slice(0, at));
  }

  #complainAt(at: number, what: string): Refusal {
    return complaint(`${what} at byte offset ${this.#bytesBefore(at)}`);
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function complaint(what: string): Refusal {
  return badRequest(`Can't parse entities: ${what}`);
}
