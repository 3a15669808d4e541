import { GrammyError, HttpError } from "grammy";
import type { DeliveryOutcome } from "../deliveries/delivery.ts";
import { systemCodeOf } from "../lib/errors.ts";

/**
 * What a failed send means: an outcome, or one of the answers that the messenger has a second way for.
 * "unformatted": once more as plain text. "voiceForbidden": this reader refuses voice notes.
 * "unchanged": an edit that was made before. "missing": what is to be edited or removed is not there.
 */
export type SendVerdict =
  | DeliveryOutcome
  | { readonly kind: "unformatted" }
  | { readonly kind: "voiceForbidden" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "missing" };

/** When Telegram asks to wait and does not say how long. */
const DEFAULT_FLOOD_SECONDS = 30;

/** Nothing left the machine, so nothing can have arrived. */
const NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
]);

/** Reasons behind a 403, in the words of reports. */
const GONE_REASONS: readonly (readonly [RegExp, string])[] = [
  [/blocked by the user/i, "blocked"],
  [/deactivated/i, "deactivated"],
  [/kicked/i, "kicked"],
  [/can't initiate/i, "never started"],
];

/** Telegram has no codes of its own for what a 400 is about; its constants and phrases are all there is. */
const BAD_REQUESTS: readonly (readonly [RegExp, SendVerdict])[] = [
  [/chat not found|user not found|PEER_ID_INVALID/i, { kind: "gone", reason: "chat not found" }],
  [/VOICE_MESSAGES_FORBIDDEN/i, { kind: "voiceForbidden" }],
  [/message is not modified/i, { kind: "unchanged" }],
  [/message to (edit|delete) not found|MESSAGE_ID_INVALID/i, { kind: "missing" }],
  [/message can't be deleted/i, { kind: "refused", reason: "too old to delete" }],
  [/message can't be edited/i, { kind: "refused", reason: "cannot be edited" }],
  [/can't parse entities|too long|ENTITY_/i, { kind: "unformatted" }],
];

/** The table of errors: whatever a send threw, as what it means for the delivery. */
export function verdictOf(thrown: unknown): SendVerdict {
  if (thrown instanceof GrammyError) return verdictOfAnswer(thrown);
  const cause = thrown instanceof HttpError ? thrown.error : thrown;
  const code = systemCodeOf(cause);
  if (code !== undefined && NOT_SENT.has(code)) return { kind: "retry", reason: code };
  return { kind: "uncertain", reason: code ?? "no answer" };
}

function verdictOfAnswer({ error_code: code, description, parameters }: GrammyError): SendVerdict {
  if (code === 429) {
    return { kind: "flood", afterMs: (parameters.retry_after ?? DEFAULT_FLOOD_SECONDS) * 1_000 };
  }
  // The token was withdrawn: nobody can be sent to, whoever they are, until it is set right.
  if (code === 401) return { kind: "flood", afterMs: DEFAULT_FLOOD_SECONDS * 1_000 };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: "moved", address: String(parameters.migrate_to_chat_id) };
  }
  if (code === 403) {
    const reason = GONE_REASONS.find(([pattern]) => pattern.test(description))?.[1] ?? "forbidden";
    return { kind: "gone", reason };
  }
  if (code >= 500) return { kind: "uncertain", reason: `Telegram answered ${code}` };
  const known = code === 400 ? BAD_REQUESTS.find(([pattern]) => pattern.test(description))?.[1] : undefined;
  return known ?? { kind: "refused", reason: `Telegram answered ${code}: ${description}` };
}
