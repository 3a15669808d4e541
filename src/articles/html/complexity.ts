import { PlainError } from "../../lib/errors.ts";

const TAG = /<(\/?)([a-z][a-z0-9:-]{0,30})[^<>]{0,2000}?(\/?)>|<(?![a-z/!?])/gi;
/** Elements that have no end tag, or whose end tag is often left out. */
const UNCLOSED = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body rb rt rp o:p"
  ).split(" "),
);
const MOST_TAGS = 100_000;
const DEEPEST = 1_500;
const MOST_LOOSE_SIGNS = 20_000;

/**
 * Parsers need time and memory out of all proportion for pages that nest without end or are nothing but signs.
 * @throws PlainError `too_complex`
 */
export function refuseComplex(html: string): void {
  let tags = 0;
  let depth = 0;
  let looseSigns = 0;
  for (const [, slash, name, selfClosing] of html.matchAll(TAG)) {
    if (name === undefined) {
      if (++looseSigns > MOST_LOOSE_SIGNS) throw tooComplex(`more than ${MOST_LOOSE_SIGNS} loose “<”`);
      continue;
    }
    if (++tags > MOST_TAGS) throw tooComplex(`more than ${MOST_TAGS} tags`);
    if (UNCLOSED.has(name.toLowerCase()) || selfClosing) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > DEEPEST) throw tooComplex(`elements nested more than ${DEEPEST} deep`);
  }
}

function tooComplex(what: string): PlainError {
  return new PlainError(
    "too_complex",
    `The page has ${what}`,
    "Open it in a browser: if an article stands there, save its text as a .txt file in the inbox.",
  );
}
