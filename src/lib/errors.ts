/** A stable name for a kind of failure, in snake case: what scripts and tests decide on. */
export type ErrorCode = string;

/**
 * An error that somebody can do something about. `message` says what is wrong and with which thing,
 * `remedy` what to do; both are shown to people as they are.
 */
export class PlainError extends Error {
  override readonly name = "PlainError";
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}

/** The words of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof PlainError) return `${thrown.message}. ${thrown.remedy}`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The system's name for a failed call ("ENOSPC"), or `undefined`. */
export function systemCodeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string"
    ? thrown.code
    : undefined;
}
