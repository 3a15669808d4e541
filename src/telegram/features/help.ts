import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { respond } from "../respond.ts";
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
