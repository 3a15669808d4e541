import type { Translate } from "../../i18n/translator.ts";
import type { Voice } from "../../voice/voice.ts";

/** A voice for a list: "Wavenet A, giọng nữ", "giọng nam miền Bắc". */
export function voiceInWords(voice: Voice, t: Translate): string {
  const name = nameOfVoice(voice, t);
  const { gender } = voice;
  return gender === null || isOneOfItsKind(voice) ? name : t("voice-gender", { name, gender });
}

/** The same in so few letters that it fits into a button. */
export function nameOfVoice(voice: Voice, t: Translate): string {
  const { gender, region } = voice;
  return isOneOfItsKind(voice) && region !== null && gender !== null
    ? t("voice-region", { gender, region })
    : shortName(voice);
}

/** The offline voices have a region each; Google has many from one, which only their names tell apart. */
function isOneOfItsKind({ provider }: Voice): boolean {
  return provider === "espeak";
}

/** "vi-VN-Chirp3-HD-Achernar" is Chirp3 HD Achernar. */
function shortName({ name }: Voice): string {
  return name.replace(/^[a-z]{2,3}-[A-Z]{2}-/, "").replaceAll("-", " ");
}
