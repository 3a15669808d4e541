/** Failures that may be over by the next round, as far as the item itself is concerned. */
const PASSING = new Set([
  ...["network", "timeout", "robots_unavailable", "deferred", "blocked_by_challenge", "http_408", "http_425"],
  ...["http_429", "http_500", "http_502", "http_503", "http_504", "too_many_redirects"],
]);

export function isPassing(code: string): boolean {
  return PASSING.has(code);
}
