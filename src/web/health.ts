import { messageOf } from "../lib/errors.ts";
import { maskSecrets } from "../lib/secret.ts";

export interface Health {
  readonly ok: boolean;
  /** What each part says, in words, by the part's name. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What each part says of itself; one that fails throws why. */
export type Checks = Readonly<Record<string, () => Promise<string>>>;

/** A disk or network that hangs is as good as broken. */
const PATIENCE_MS = 5_000;

/** Asks every part at once; each has five seconds. */
export async function healthOf(checks: Checks): Promise<Health> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([part, check]) => ({ part, ...(await answerOf(check)) })),
  );
  return {
    ok: answers.every(({ ok }) => ok),
    parts: Object.fromEntries(answers.map(({ part, words }) => [part, maskSecrets(words)])),
  };
}

async function answerOf(check: () => Promise<string>): Promise<{ ok: boolean; words: string }> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("no answer in 5 seconds")), PATIENCE_MS);
  try {
    return { ok: true, words: await Promise.race([check(), late.promise]) };
  } catch (thrown) {
    return { ok: false, words: messageOf(thrown) };
  } finally {
    clearTimeout(timer);
  }
}
