import type { Translate } from "../../i18n/translator.ts";
import { explainAbbreviations } from "../../language/abbreviations.ts";
import { quietCapitals } from "../../language/capitals.ts";
import { withoutDecoration } from "../../language/decoration.ts";
import type { Piece } from "./rich-text.ts";

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"']+/giu;
/** Punctuation that ends the sentence around an address, not the address. */
const TRAILING = /[.,;:!?)\]}”’]+$/u;

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

  text(original: string): string {
    const calm = quietCapitals(withoutDecoration(original), { sample: this.#sample });
    const { text, explained } = explainAbbreviations(calm, this.#explained);
    this.#explained = explained;
    return text;
  }
}

/** A web address in running text. */
export interface NamedLink {
  readonly host: string;
  readonly url: string;
}

function linkOf(found: string): NamedLink | undefined {
  const url = URL.parse(found.startsWith("www.") ? `https://${found}` : found);
  return url?.host ? { host: url.host.replace(/^www\./, ""), url: url.href } : undefined;
}

/** Naked addresses become links whose name tells where they lead ("trang dichvucong.gov.vn"). */
export function nameLinks(text: string, t: Translate): { pieces: Piece[]; links: NamedLink[] } {
  const pieces: Piece[] = [];
  const links: NamedLink[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, "");
    const link = linkOf(address);
    if (!link) continue;
    pieces.push(text.slice(from, match.index), { link: t("link-name", { host: link.host }), url: link.url });
    links.push(link);
    from = match.index + address.length;
  }
  pieces.push(text.slice(from));
  return { pieces: pieces.filter((piece) => piece !== ""), links };
}

/** The same for a place without room for buttons: the name alone. */
export function nameAddresses(text: string, t: Translate): string {
  return nameLinks(text, t)
    .pieces.map((piece) => (typeof piece === "string" ? piece : "link" in piece ? piece.link : piece.bold))
    .join("");
}
