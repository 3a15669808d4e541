import { PlainError } from "../../lib/errors.ts";

/** gRPC's status codes that mean something here (grpc/status.h). */
const [DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE] = [4, 8, 14] as const;

interface Meaning {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

const MEANINGS: Readonly<Record<number, Meaning>> = {
  3: {
    code: "google_refused",
    what: "refused the text or the voice",
    remedy: "Choose another voice with VOICE",
  },
  4: { code: "google_late", what: "did not answer in time", remedy: "Look at the network" },
  5: { code: "google_refused", what: "does not know the voice", remedy: "Choose another voice with VOICE" },
  7: {
    code: "google_forbidden",
    what: "does not allow it",
    remedy: "Turn the Cloud Text-to-Speech API and billing on for the project of these credentials",
  },
  8: { code: "google_busy", what: "has had too many requests", remedy: "Raise the project's quota" },
  14: {
    code: "google_unreachable",
    what: "cannot be reached",
    remedy: "Look at the network, and at GOOGLE_TTS_ENDPOINT",
  },
  16: {
    code: "google_forbidden",
    what: "does not accept the credentials",
    remedy: "Check GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_TTS_API_KEY",
  },
};

/** Whether the same request may succeed a little later. */
export function isPassing(thrown: unknown): boolean {
  const code = statusOf(thrown);
  return code === RESOURCE_EXHAUSTED || code === UNAVAILABLE;
}

/** Whether it is about Google or the account, and not about this one text: the next request would fail too. */
export function isGeneral(thrown: unknown): boolean {
  const code = statusOf(thrown);
  return isPassing(thrown) || code === DEADLINE_EXCEEDED || code === 7 || code === 16;
}

/** What people are told; Google's own words stay in the cause. */
export function googleError(thrown: unknown): PlainError {
  if (thrown instanceof PlainError) return thrown;
  const status = statusOf(thrown);
  const { code, what, remedy } = (status === undefined ? undefined : MEANINGS[status]) ?? {
    code: "google_failed",
    what: `failed${status === undefined ? "" : ` (gRPC status ${status})`}`,
    remedy: "Try again; npm run -s loa -- doctor says more",
  };
  return new PlainError(code, `Google Cloud Text-to-Speech ${what}`, remedy, { cause: thrown });
}

function statusOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "number" ? thrown.code : undefined;
}
