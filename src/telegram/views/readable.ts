import { domainToUnicode } from "node:url";
import type { Translate } from "../../i18n/translator.ts";
import { ABBREVIATIONS } from "../../language/abbreviation-table.ts";
import { explainAbbreviations } from "../../language/abbreviations.ts";
import { quietCapitals } from "../../language/capitals.ts";
import { withoutDecoration } from "../../language/decoration.ts";
import { fold } from "../../language/text.ts";
import { type Piece, wordsOf } from "./rich-text.ts";

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"']*/giu;
/** Punctuation that ends the sentence around an address, not the address. */
const TRAILING = /[.,;:!?)\]}”’…]+$/u;
/** Stands for an address while the words around it are changed; fonts of symbols use it, no text does. */
const SHIELD = "\uE000";

/**
 * Makes text from outside pleasant to listen to (accessibility rules 4, 5 and 13) without changing what it says: no
 * emoji, no shouting, abbreviations explained where they first stand. One reader a message: it remembers what was
 * explained.
 */
export class Readable {
  readonly #sample: string;
  #explained: ReadonlySet<string>;

  /** @param sample running text that shows how names are written */
  constructor(sample: string, explained: ReadonlySet<string> = new Set()) {
    this.#sample = sample;
    this.#explained = explained;
  }

  /** What has been explained so far: to go on with in the same message. */
  get explained(): ReadonlySet<string> {
    return this.#explained;
  }

  /** Addresses stay as they are, to the letter. */
  text(original: string): string {
    return this.#calmly(original, (calm) => this.#explain(calm));
  }

  /** The same for a sentence that is cited word for word: its abbreviations are told apart, for a line of their own. */
  quote(original: string): { readonly text: string; readonly abbreviations: readonly Abbreviation[] } {
    const before = this.#explained;
    const text = this.#calmly(original, (calm) => {
      this.#explain(calm);
      return calm;
    });
    const abbreviations = [...this.#explained].flatMap((short) => {
      const long = ABBREVIATIONS[short] ?? "";
      return before.has(short) || fold(text).includes(fold(long)) ? [] : [{ short, long }];
    });
    return { text, abbreviations };
  }

  #calmly(original: string, change: (calm: string) => string): string {
    const shown = original.replaceAll(SHIELD, "");
    const addresses = shown.match(ADDRESS) ?? [];
    const plain = withoutDecoration(shown.replace(ADDRESS, SHIELD));
    const calm = quietCapitals(plain, { sample: this.#sample });
    return change(calm).replaceAll(SHIELD, () => addresses.shift() ?? "");
  }

  #explain(calm: string): string {
    const { text, explained } = explainAbbreviations(calm, this.#explained);
    this.#explained = explained;
    return text;
  }
}

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** A web address in running text. */
export interface NamedLink {
  readonly host: string;
  readonly url: string;
}

/** The address, when Telegram makes a link of it: a button with another is refused, and the whole message with it. */
export function openable(address: string | null): string | null {
  return address !== null && URL.parse(address)?.hostname.includes(".") ? address : null;
}

/** The address with the name of its place; `undefined` for what only looks like one. */
export function linkOf(address: string): NamedLink | undefined {
  const url = URL.parse(/^www\./iu.test(address) ? `https://${address}` : address);
  if (!url || openable(url.href) === null) return undefined;
  const port = url.port === "" ? "" : `:${url.port}`;
  return { host: domainToUnicode(url.hostname).replace(/^(?:www\.)+/, "") + port, url: url.href };
}

/** Naked addresses become links whose name tells where they lead ("trang dichvucong.gov.vn"). */
export function nameLinks(text: string, t: Translate): { pieces: Piece[]; links: NamedLink[] } {
  const pieces: Piece[] = [];
  const links: NamedLink[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(TRAILING, "");
    const link = linkOf(address);
    pieces.push(text.slice(from, index), link ? nameOf(link, t) : withoutScheme(found));
    if (link) links.push(link);
    from = index + (link ? address : found).length;
  }
  pieces.push(text.slice(from));
  return { pieces: pieces.filter((piece) => piece !== ""), links };
}

function nameOf({ host, url }: NamedLink, t: Translate): Piece {
  return { link: t("link-name", { host }), url };
}

/** What only looks like an address leads nowhere: its words stay. */
function withoutScheme(found: string): string {
  return found.replace(/https?:\/\/|www\./giu, " ").trim();
}

/** The same for a place without room for buttons: the name alone. */
export function nameAddresses(text: string, t: Translate): string {
  return nameLinks(text, t).pieces.map(wordsOf).join("");
}
