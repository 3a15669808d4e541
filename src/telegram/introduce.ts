import type { Api } from "grammy";
import type { Translator } from "../i18n/translator.ts";
import { CHAT_COMMANDS } from "./commands.ts";

/** Tells Telegram the command lists and the bot's description, in Vietnamese for everybody and in English for "en". */
export async function introduce(api: Api, translator: Translator, city: string): Promise<void> {
  for (const language of ["vi", "en"] as const) {
    const t = translator.in(language);
    const scope = language === "en" ? { language_code: "en" as const } : {};
    const commands = CHAT_COMMANDS.map(({ name, alias, description }) => ({
      command: language === "en" ? (alias ?? name) : name,
      description: t(description),
    }));
    await api.setMyCommands(commands, scope);
    await api.setMyDescription(t("bot-description", { city }), scope);
    await api.setMyShortDescription(t("bot-short-description", { city }), scope);
  }
}
