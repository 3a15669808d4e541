import type { Translate } from "../../i18n/translator.ts";
import type { Voice } from "../../voice/voice.ts";

/** A voice for a list: "Wavenet A, giọng nữ", "giọng nam miền Bắc". */
export function voiceInWords(voice: Voice, t: Translate): string {
  const { gender, region } = voice;
  if (region !== null && gender !== null) return t("voice-region", { gender, region });
  const name = shortName(voice);
  return gender === null ? name : t("voice-gender", { name, gender });
}

/** The same in so few letters that it fits into a button. */
export function nameOfVoice(voice: Voice, t: Translate): string {
  const { gender, region } = voice;
  return region !== null && gender !== null ? t("voice-region", { gender, region }) : shortName(voice);
}

/** "vi-VN-Chirp3-HD-Achernar" is Chirp3 HD Achernar. */
function shortName({ name }: Voice): string {
  return name.replace(/^[a-z]{2,3}-[A-Z]{2}-/, "").replaceAll("-", " ");
}
