import { z } from "zod";

const Line = z.looseObject({ msg: z.string() });
export type LogLine = z.infer<typeof Line>;

const DEFAULT_TIMEOUT_MS = 40_000;

/** What the program has logged, as objects, and a way to wait for a line. */
export class RecordedLog {
  readonly lines: LogLine[] = [];
  readonly #waiters = new Set<() => void>();

  /** Takes one line; what is no JSON object with a `msg` is left out. */
  write(text: string): void {
    const parsed = Line.safeParse(jsonOf(text));
    if (!parsed.success) return;
    this.lines.push(parsed.data);
    for (const look of this.#waiters) look();
  }

  of(msg: string): readonly LogLine[] {
    return this.lines.filter((line) => line.msg === msg);
  }

  /** Resolves when the line `msg` has been written `times` times. */
  async until(msg: string, { times = 1, timeoutMs = DEFAULT_TIMEOUT_MS } = {}): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => {
      if (this.of(msg).length >= times) resolve();
    };
    const timer = setTimeout(() => reject(new Error(this.#missing(msg, times, timeoutMs))), timeoutMs);
    this.#waiters.add(look);
    look();
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.#waiters.delete(look);
    }
  }

  #missing(msg: string, times: number, timeoutMs: number): string {
    const last = this.lines.slice(-10).map((line) => `  ${JSON.stringify(line)}`);
    return [`"${msg}" was not logged ${times} times within ${timeoutMs} ms; the last lines:`, ...last].join(
      "\n",
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
