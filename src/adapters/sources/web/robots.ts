import robotsModule from "robots-parser";

/** What a site asks of programs. */
export interface SiteManners {
  isAllowed(url: string): boolean;
  readonly crawlDelayMs: number;
}

/** The name under which robots.txt speaks of this program. */
export const ROBOT_NAME = "LoaPhuong";
const LONGEST_DELAY_MS = 60_000;

/** Its types tell of an ES module; it is CommonJS, whose export is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** @param text of robots.txt; `null` when the site has none */
export function mannersFrom(address: string, text: string | null): SiteManners {
  if (text === null) return { isAllowed: () => true, crawlDelayMs: 0 };
  const robots = robotsParser(address, text);
  const delaySeconds = robots.getCrawlDelay(ROBOT_NAME) ?? 0;
  const delayMs = Number.isFinite(delaySeconds) ? Math.max(0, delaySeconds * 1_000) : 0;
  return {
    isAllowed: (url) => robots.isAllowed(url, ROBOT_NAME) !== false,
    crawlDelayMs: Math.min(delayMs, LONGEST_DELAY_MS),
  };
}
