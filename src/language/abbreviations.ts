import { ABBREVIATIONS } from "./abbreviation-table.ts";
import { fold } from "./text.ts";

const TOKEN = /[\p{L}\p{N}]+(?:[-–&][\p{L}\p{N}]+)*/gu;
const LINK = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|@\w+/giu;
/** Between an abbreviation and its long form: brackets, a dash, "sau đây gọi tắt là". */
const BEFORE_GAP = /[\s"“'(,–-]*(?:(?:sau day|duoc)? ?(?:goi|viet) tat la:?)?[\s"“'(:–-]*$/u;
const AFTER_GAP = /^[\s(:=–-]*(?:la )?["“']?/u;
/** Long enough for the longest long form and what may stand between. */
const NEAR = 120;

export interface Explained {
  readonly text: string;
  /** Those given, and those that a reader of `text` knows now. */
  readonly explained: ReadonlySet<string>;
}

/**
 * Puts the long form behind the first use of every abbreviation that the text does not explain itself
 * ("UBND (Ủy ban nhân dân)"). Numbers of documents ("412/QĐ-UBND"), links and addresses stay as they are.
 */
export function explainAbbreviations(text: string, alreadyExplained: ReadonlySet<string>): Explained {
  const explained = new Set(alreadyExplained);
  const links = [...text.matchAll(LINK)].map(({ 0: link, index }) => [index, index + link.length] as const);
  let link = 0;
  let written = "";
  let from = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const longForm = Object.hasOwn(ABBREVIATIONS, token) ? ABBREVIATIONS[token] : undefined;
    if (longForm === undefined || explained.has(token)) continue;
    const end = index + token.length;
    while ((links[link]?.[1] ?? Number.POSITIVE_INFINITY) < end) link++;
    if (isPartOfNumber(text, index, end) || (links[link]?.[0] ?? index + 1) <= index) continue;
    explained.add(token);
    if (isExplainedAt(text, index, end, longForm)) continue;
    written += `${text.slice(from, end)} (${longForm})`;
    from = end;
  }
  return { text: written + text.slice(from), explained };
}

/** "412/UBND", "NQ/MTTQ", "UBND.vn", "12-UBND". */
function isPartOfNumber(text: string, from: number, to: number): boolean {
  return (
    /[/.@_-]$/u.test(text.slice(Math.max(0, from - 1), from)) ||
    /^(?:[/@_-]|\.[\p{L}\p{N}])/u.test(text.slice(to, to + 2))
  );
}

function isExplainedAt(text: string, from: number, to: number, longForm: string): boolean {
  // A name in brackets of its own is a definition, even when its words differ a little from ours.
  if (/\p{L} ?\($/u.test(text.slice(Math.max(0, from - 3), from)) && text[to] === ")") return true;
  const wanted = fold(longForm);
  const before = fold(text.slice(Math.max(0, from - NEAR), from)).replace(BEFORE_GAP, "");
  const after = fold(text.slice(to, to + NEAR)).replace(AFTER_GAP, "");
  return before.endsWith(wanted) || after.startsWith(wanted);
}
