import { tooManyRequests } from "./refusal.ts";

/**
 * Ways to break a call. Before anything is done: "400", "500", "502-html", "reset-before", "hang" (never
 * answered). After it was done: "reset-after", "half-answer" (the first half of it, then a reset).
 */
export type Breakage = "400" | "500" | "502-html" | "reset-before" | "reset-after" | "hang" | "half-answer";

export type Target = number | "all";

export interface FailOptions {
  readonly how: Breakage;
  /** How many calls are broken; 1 unless told. */
  readonly times?: number;
  /** Only this method; otherwise every method that sends, edits or deletes a message. */
  readonly method?: string;
}

export interface FloodOptions {
  readonly seconds: number;
  /** How many calls are refused; 1 unless told. */
  readonly times?: number;
}

interface Planned {
  readonly target: Target;
  readonly method: string | undefined;
  left: number;
}

const WRITES = /^(?:send(?!ChatAction)|editMessage|deleteMessage)/;

/** What the test has planned to go wrong, each for so many calls. */
export class Faults {
  #breakages: (Planned & { readonly how: Breakage })[] = [];
  #floods: (Planned & { readonly seconds: number })[] = [];

  fail(target: Target, { how, times = 1, method }: FailOptions): void {
    this.#breakages.push({ target, how, left: times, method });
  }

  flood(target: Target, { seconds, times = 1 }: FloodOptions): void {
    this.#floods.push({ target, seconds, left: times, method: undefined });
  }

  /** Takes one planned breakage for this call, if there is one. */
  takeBreakage(method: string, chatId: number | undefined): Breakage | undefined {
    if (this.#breakages.length === 0) return undefined;
    const planned = this.#breakages.find((plan) => isMeant(plan, method, chatId));
    this.#breakages = this.#breakages.filter(used(planned));
    return planned?.how;
  }

  /** Refuses this call when a flood is planned for its chat. */
  checkFlood(method: string, chatId: number): void {
    if (this.#floods.length === 0) return;
    const planned = this.#floods.find((plan) => isMeant(plan, method, chatId));
    this.#floods = this.#floods.filter(used(planned));
    if (planned !== undefined) throw tooManyRequests(planned.seconds);
  }
}

function isMeant(plan: Planned, method: string, chatId: number | undefined): boolean {
  const isMethod = plan.method === undefined ? WRITES.test(method) : plan.method === method;
  return isMethod && (plan.target === "all" || plan.target === chatId);
}

/** Counts one use of the plan and says which plans remain. */
function used(planned: Planned | undefined): (plan: Planned) => boolean {
  if (planned !== undefined) planned.left -= 1;
  return (plan) => plan.left > 0;
}
