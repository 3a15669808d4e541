import type { Params } from "./check.ts";

/** A call that was answered, refused or broken off. */
export interface CallRecord {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** HTTP status of the answer; 0 when no whole answer was given. */
  readonly status: number;
  /** When it had arrived whole, by the stand-in's clock. */
  readonly atMs: number;
  /** What a refusal said. */
  readonly description?: string;
}

/** A send or edit that Telegram took, whether or not its answer arrived. */
export interface Accepted {
  readonly method: string;
  readonly chatId: number;
  readonly messageId: number;
  readonly params: Params;
  readonly atMs: number;
}

interface Waiter {
  readonly holds: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const LAST_CALLS = 10;

/** Everything that happened, and those who wait for something to happen. */
export class Journal {
  readonly calls: CallRecord[] = [];
  readonly accepted: Accepted[] = [];
  readonly violations: string[] = [];
  readonly #waiters = new Set<Waiter>();

  record(call: CallRecord): void {
    this.calls.push(call);
    this.look();
  }

  /** Lets those who wait look whether their condition holds now. */
  look(): void {
    for (const waiter of this.#waiters) settle(waiter);
  }

  /** Resolves when the condition holds; looked at now and after each call. */
  async until(holds: () => boolean, timeoutMs: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { holds, resolve, reject };
    const timer = setTimeout(() => reject(new Error(this.#describe(timeoutMs))), timeoutMs);
    this.#waiters.add(waiter);
    settle(waiter);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.#waiters.delete(waiter);
    }
  }

  #describe(timeoutMs: number): string {
    const last = this.calls.slice(-LAST_CALLS).map(describeCall);
    return [
      `not reached within ${timeoutMs} ms; ${this.calls.length} calls, ${this.accepted.length} accepted`,
      ...(last.length === 0 ? ["no call arrived"] : ["the last calls:", ...last]),
      ...(this.violations.length === 0 ? [] : ["violations:", ...this.violations]),
    ].join("\n  ");
  }
}

function settle({ holds, resolve, reject }: Waiter): void {
  try {
    if (holds()) resolve();
  } catch (error) {
    reject(error);
  }
}

function describeCall({ method, params, status, description = "" }: CallRecord): string {
  return `${method} ${status} ${JSON.stringify(params).slice(0, 160)} ${description}`.trimEnd();
}
