import { PlainError } from "../../lib/errors.ts";

/** Scripts that set a cookie and load the page again, and the pages of the usual guards. */
const SIGNS: readonly RegExp[] = [
  /document\.cookie\s*=[\s\S]{0,600}?(?:location\.(?:reload|replace|assign|href)|location\s*=)/i,
  /cf-chl-|challenge-platform|cf_chl_opt|<title>\s*(?:just a moment|attention required)/i,
  /_Incapsula_Resource|distil_r_captcha|\/_Incapsula|sucuri_cloudproxy_js|ddos-guard/i,
  /(?:checking your browser|verify (?:that )?you are (?:a )?human|enable javascript and cookies to continue)/i,
];
/** A page with more to read than this may speak of such things. */
const MOST_LETTERS = 1_500;

/**
 * A page that asks for a browser instead of answering, with status 200.
 * @throws PlainError `blocked_by_challenge`
 */
export function refuseChallenge(page: string): void {
  const start = page.slice(0, 100_000);
  if (!SIGNS.some((sign) => sign.test(start))) return;
  const shown = start
    .replace(/<(script|style|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
  if (shown.length > MOST_LETTERS) return;
  throw new PlainError(
    "blocked_by_challenge",
    "The site answered with a check for browsers instead of the page",
    "Ask the portal's technicians to let this program through (its user agent names a contact), or use the feed.",
  );
}
