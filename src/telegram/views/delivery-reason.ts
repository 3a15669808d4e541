import type { Translate } from "../../i18n/translator.ts";
import { maskSecrets } from "../../lib/secret.ts";
import { clip } from "./split.ts";

/** Reasons of ours that have words; the key in the locales is made of them. */
const KNOWN = new Set([
  ...[
    "blocked",
    "deactivated",
    "kicked",
    "never started",
    "forbidden",
    "chat not found",
    "forgotten",
    "gone",
  ],
  ...["stopped", "paused", "message not found", "too old to delete", "cannot be edited", "moved too often"],
  ...["not readable for Telegram", "voice notes forbidden", "interrupted", "broken off", "no answer"],
]);
const LONGEST = 120;

/** Why a delivery was not sent, in words; what Telegram says beyond that is quoted. */
export function deliveryReason(reason: string, t: Translate): string {
  const isKnown = KNOWN.has(reason);
  return t("delivery-reason", {
    reason: isKnown ? reason.replaceAll(" ", "-") : "other",
    said: isKnown ? "" : clip(maskSecrets(reason), LONGEST),
  });
}
