/**
 * Why Telegram would not make a link of this, or undefined when it would.
 * Telegram also takes an address without a scheme; here that is refused, for it is a slip.
 */
export function linkProblem(url: string): string | undefined {
  if (/^tg:/i.test(url)) {
    const host = /^tg:(?:\/\/)?([^/?#]*)/i.exec(url)?.[1] ?? "";
    return /^[\w-]+$/.test(host) ? undefined : "Wrong tg URL";
  }
  if (!/^https?:\/\//i.test(url)) return "Unsupported URL protocol";
  if (!URL.canParse(url)) return "Wrong HTTP URL";
  const { hostname } = new URL(url);
  return hostname.includes(".") || hostname.startsWith("[") ? undefined : "Wrong HTTP URL";
}
