/** The extra field of a refusal that a program can act on. */
export interface RefusalParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

interface RefusalOptions {
  readonly parameters?: RefusalParameters;
  /** False when the test arranged it, or when life does: then it is no violation. */
  readonly isMistake?: boolean;
}

/** An answer with `ok: false`. Thrown anywhere below the HTTP edge, answered in one place. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: RefusalParameters | undefined;
  readonly isMistake: boolean;

  constructor(code: number, description: string, options: RefusalOptions = {}) {
    super(description);
    this.code = code;
    this.parameters = options.parameters;
    this.isMistake = options.isMistake ?? true;
  }
}

/** 400 in Telegram's style: the first letter is lowered unless the text is a CONSTANT. */
export function badRequest(what: string, options: RefusalOptions = {}): Refusal {
  const isConstant = /^.[_A-Z]/.test(what);
  const text = isConstant ? what : what.charAt(0).toLowerCase() + what.slice(1);
  return new Refusal(400, `Bad Request: ${text}`, options);
}

/** 403: the person or the group has closed the door. */
export function forbidden(what: string): Refusal {
  return new Refusal(403, `Forbidden: ${what}`, { isMistake: false });
}

/** 409: somebody else reads the updates. */
export function conflict(what: string): Refusal {
  return new Refusal(409, `Conflict: ${what}`, { isMistake: false });
}

/** 429: to be obeyed by every sender. */
export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    parameters: { retry_after: retryAfterSeconds },
    isMistake: false,
  });
}
