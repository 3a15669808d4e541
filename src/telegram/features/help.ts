import { Composer } from "grammy";
import { STAFF_COMMANDS } from "../commands.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { respond } from "../respond.ts";
import { hasAction } from "../staff-actions.ts";
import { menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";

export const help = new Composer<BotContext>();

onIntent(help, "help", async (ctx) => {
  const { t } = ctx;
  await respond(
    ctx,
    menu({
      t,
      head: lines(
        t("help-title"),
        t("help-person", { contact: ctx.parts.contact }),
        t("help-intro"),
        t("help-line-topics"),
        t("help-line-bulletin"),
        t("help-line-ask"),
        ...(ctx.parts.aloud ? [t("help-line-listen")] : []),
        t("help-line-settings"),
        t("help-line-mydata"),
        ...staffLines(ctx),
      ),
      choices: [
        { label: t("btn-topics"), data: "topics" },
        { label: t("btn-bulletin"), data: "bulletin" },
        { label: t("btn-ask"), data: "ask" },
        ...(ctx.parts.aloud ? [{ label: t("btn-listen"), data: "listen" }] : []),
        { label: t("btn-settings"), data: "settings" },
      ],
    }),
  );
});

/** The commands that somebody of staff has besides. */
function staffLines({ t, staff, reader }: BotContext): string[] {
  const own = STAFF_COMMANDS.filter(({ action }) => hasAction(staff, action));
  if (own.length === 0) return [];
  const named = own.map(({ name, alias, description }) => {
    const command = reader.language === "en" ? (alias ?? name) : name;
    return t("help-staff-line", { command: `/${command}`, does: t(description) });
  });
  return [t("help-staff"), ...named];
}
