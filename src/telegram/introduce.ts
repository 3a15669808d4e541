import type { Api } from "grammy";
import type { StaffMember } from "../announcements/staff.ts";
import type { Translator } from "../i18n/translator.ts";
import { CHAT_COMMANDS, STAFF_COMMANDS } from "./commands.ts";
import { hasAction } from "./staff-actions.ts";

/**
 * Tells Telegram the commands of one member of staff: in their chat alone, so that residents do not see them.
 * Without a role the list of everybody is theirs again.
 */
export async function introduceStaff(
  api: Api,
  translator: Translator,
  { id, roles }: Pick<StaffMember, "id" | "roles">,
): Promise<void> {
  const scope = { type: "chat", chat_id: Number(id) } as const;
  if (roles.length === 0) return void (await api.deleteMyCommands({ scope }));
  const t = translator.in("vi");
  const own = STAFF_COMMANDS.filter(({ action }) => hasAction({ roles }, action));
  const commands = [...own, ...CHAT_COMMANDS].map(({ name, description }) => ({
    command: name,
    description: t(description),
  }));
  await api.setMyCommands(commands, { scope });
}

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
