import { PlainError } from "../../../lib/errors.ts";

/** A server's answer that is no page: `http_404`, `http_503` … */
export class HttpError extends PlainError {
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | undefined;

  constructor(url: URL, status: number, retryAfterMs?: number) {
    super(`http_${status}`, `${url.href} answers with status ${status}`, remedyFor(status));
    this.retryAfterMs = retryAfterMs;
  }
}

function remedyFor(status: number): string {
  if (status === 404 || status === 410) return "The page is gone: check the address.";
  if (status === 401 || status === 403)
    return "The site lets nobody in there: check the address, or ask its office.";
  if (status === 429 || status >= 500)
    return "It is tried again in the next round; if it stays so, ask the portal.";
  return "Open the address in a browser and check it.";
}

/** @param header seconds, or a date; what is neither says nothing */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1_000;
  const atMs = /[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - now.getTime());
}
