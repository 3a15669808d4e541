/** A thread or process that answers one message with one message. */
export interface Peer {
  post(message: unknown): void;
  /** Whether the program waits for it before it ends. */
  hold(isHeld: boolean): void;
  /** Ends it at once. */
  kill(): void;
}

export interface PeerEvents {
  onMessage(message: unknown): void;
  /** Once, however it ended; no message comes behind it. */
  onEnd(why: string): void;
}

/** It ended before it answered. */
export class PeerEnded extends Error {
  override readonly name = "PeerEnded";
}

/** It took too long, and was ended. */
export class PeerLate extends Error {
  override readonly name = "PeerLate";
}

interface Asked {
  readonly message: unknown;
  readonly deadlineMs: number;
  readonly answer: PromiseWithResolvers<unknown>;
}

export interface OnDemandOptions {
  start(events: PeerEvents): Peer;
  /** After so long without a question it is ended. */
  readonly idleMs: number;
}

/** Starts a peer when there is something to ask, asks one thing at a time, and ends the peer when it is idle. */
export class OnDemand implements Disposable {
  readonly #options: OnDemandOptions;
  readonly #waiting: Asked[] = [];
  #current: Asked | undefined;
  #peer: Peer | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: OnDemandOptions) {
    this.#options = options;
  }

  /**
   * The peer's answer; `deadlineMs` counts from when it is this question's turn.
   * @throws PeerEnded, PeerLate
   */
  ask(message: unknown, deadlineMs: number): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>();
    if (this.#isClosed) return Promise.reject(new PeerEnded("it is closed"));
    this.#waiting.push({ message, deadlineMs, answer });
    this.#next();
    return answer.promise;
  }

  [Symbol.dispose](): void {
    this.#isClosed = true;
    for (const { answer } of this.#waiting.splice(0)) answer.reject(new PeerEnded("it is closed"));
    this.#end("it is closed");
  }

  #next(): void {
    if (this.#current) return;
    clearTimeout(this.#timer);
    const asked = this.#waiting.shift();
    if (!asked) {
      this.#rest();
      return;
    }
    this.#current = asked;
    this.#timer = setTimeout(() => this.#end(new PeerLate("it took too long")), asked.deadlineMs);
    try {
      this.#peer ??= this.#start();
      this.#peer.hold(true);
      this.#peer.post(asked.message);
    } catch (cause) {
      this.#end(new PeerEnded("it cannot be started", { cause }));
    }
  }

  #start(): Peer {
    const peer = this.#options.start({
      onMessage: (message) => {
        if (this.#peer === peer) this.#settle(({ answer }) => answer.resolve(message));
      },
      onEnd: (why) => {
        if (this.#peer === peer) this.#end(why);
      },
    });
    return peer;
  }

  #rest(): void {
    this.#peer?.hold(false);
    this.#timer = setTimeout(() => this.#end("it was idle"), this.#options.idleMs).unref();
  }

  /** The peer is no more; what it was asked fails, and what waits gets a new one. */
  #end(why: string | Error): void {
    clearTimeout(this.#timer);
    const peer = this.#peer;
    this.#peer = undefined;
    peer?.kill();
    if (this.#current)
      this.#settle(({ answer }) => answer.reject(why instanceof Error ? why : new PeerEnded(why)));
  }

  #settle(how: (asked: Asked) => void): void {
    const asked = this.#current;
    this.#current = undefined;
    if (asked) how(asked);
    this.#next();
  }
}
