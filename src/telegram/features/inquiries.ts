import { Composer } from "grammy";
import type { InquiryOutcome } from "../../questions/inquiries.ts";
import type { Inquiry } from "../../questions/inquiry.ts";
import { type InquiryReply, replyRunId } from "../../questions/inquiry-reply.ts";
import type { BotContext } from "../context.ts";
import { intentOf } from "../intent.ts";
import { onIntent, onStaffIntent } from "../on-intent.ts";
import { isOwner } from "../owners.ts";
import { ask, respond, respondWithMore } from "../respond.ts";
import { actorOf } from "../staff-context.ts";
import { answerInquiryAction, inquiryLines, lastAsked, replyInquiryAction } from "../views/inquiry.ts";
import { type Choice, menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";
import { clip } from "../views/split.ts";
import { showOpenQuestions } from "./questions.ts";

/** Conversations of residents with staff, from both sides. */
export const inquiries = new Composer<BotContext>();

const MAX_LISTED = 4;
const MAX_QUOTE = 300;
const MAX_LINE = 80;

/** Shows what will be sent to staff, and that they will not see who wrote it. */
export async function confirmInquiry(ctx: BotContext, action: string, text: string): Promise<void> {
  await ask(ctx, {
    head: [ctx.t("inquiry-confirm", { text: clip(text, MAX_QUOTE) })],
    choices: [
      { label: ctx.t("btn-inquiry-send"), data: "inquire:send" },
      { label: ctx.t("btn-inquiry-drop"), data: "inquire:drop" },
    ],
    asking: { action, given: text },
  });
}

onIntent(inquiries, "inquire", async (ctx, { args: [what, questionId = ""] }) => {
  const { offers, questions, subscriptions } = ctx.parts;
  if (what === "about") {
    const question = await questions.get(questionId);
    if (question) return confirmInquiry(ctx, "question:reply", question.text);
  }
  const asking = (await offers.last(ctx.reader))?.asking;
  if (what !== "send") return respond(ctx, plain(ctx, ctx.t("inquiry-dropped")));
  if (asking?.given === undefined)
    return respondWithMore(ctx, { head: [ctx.t("unknown-button")], choices: home(ctx) });
  ctx.reader = await subscriptions.join(ctx.reader);
  const outcome = await keep(ctx, asking.action, asking.given);
  if (outcome.kind === "refused") {
    return respond(ctx, plain(ctx, ctx.t("inquiry-refused", { why: outcome.why })));
  }
  // Answering the list also takes away what waited for a confirmation: a second press sends nothing.
  await respond(ctx, plain(ctx, ctx.t("inquiry-sent", { id: outcome.inquiry.id })));
  await ctx.parts.tellOfInquiry(outcome.inquiry);
});

/** "notice:12:reply" begins a conversation, "inquiry:3:reply" goes on with one, anything else is a question. */
function keep(ctx: BotContext, action: string, text: string): Promise<InquiryOutcome> {
  const { inquiries: kept } = ctx.parts;
  const { name, args } = intentOf(action);
  if (name === "inquiry") return kept.goOn(ctx.reader, args[0] ?? "", text);
  return kept.begin(ctx.reader, text, name === "notice" ? (args[0] ?? null) : null);
}

/** A resident goes on with their own conversation; for everybody else it is staff's. */
onIntent(inquiries, "inquiry", async (ctx, { args: [id = "", what, sure], text }) => {
  const inquiry = await ctx.parts.inquiries.get(id);
  if (inquiry?.subscriberId === ctx.reader.id && what !== "answer") return residentGoesOn(ctx, inquiry, text);
  if (!ctx.staff || !inquiry) {
    return respondWithMore(ctx, { head: [ctx.t("unknown-button")], choices: home(ctx) });
  }
  if (what === "answer") return answer(ctx, inquiry, text);
  if (what === "close") return close(ctx, inquiry);
  if (what === "mute" || what === "unmute")
    return mute(ctx, inquiry, { isMuted: what === "mute", isSure: sure === "yes" });
  await show(ctx, inquiry);
});

onStaffIntent(inquiries, "inquiries", async (ctx) => {
  const { t, parts } = ctx;
  const open = await parts.inquiries.open();
  // Who waits for an answer comes first; what the bot alone could not answer is the owners' next.
  if (open.length === 0 && isOwner(ctx)) return showOpenQuestions(ctx);
  const shown = open.slice(0, MAX_LISTED).map(
    ({ id, turns }): Choice => ({
      line: t("inquiry-line", { id, text: clip(lastAsked(turns), MAX_LINE) }),
      label: t("btn-inquiry", { id }),
      data: `inquiry:${id}`,
    }),
  );
  const unanswered = isOwner(ctx) ? [{ label: t("btn-questions"), data: "questions" }] : [];
  const head = [t("inquiries-title", { count: open.length })];
  await respond(ctx, menu({ t, head, choices: [...shown, ...unanswered] }));
});

async function residentGoesOn(ctx: BotContext, { id }: Inquiry, text: string): Promise<void> {
  const action = replyInquiryAction(id);
  if (text !== "") return confirmInquiry(ctx, action, text);
  await ask(ctx, {
    head: [ctx.t("inquiry-go-on-ask", { id })],
    choices: [{ label: ctx.t("btn-inquiry-drop"), data: "inquire:drop" }],
    asking: { action },
  });
}

async function show(ctx: BotContext, inquiry: Inquiry): Promise<void> {
  const { t } = ctx;
  const isMuted = await ctx.parts.inquiries.isMuted(inquiry);
  const { id, status } = inquiry;
  await respond(
    ctx,
    menu({
      t,
      head: lines(inquiryLines(inquiry, t)),
      choices: [
        ...(status === "closed"
          ? []
          : [
              { label: t("btn-inquiry-answer"), data: answerInquiryAction(id) },
              { label: t("btn-inquiry-close"), data: `inquiry:${id}:close` },
            ]),
        isMuted
          ? { label: t("btn-inquiry-unmute"), data: `inquiry:${id}:unmute:yes` }
          : { label: t("btn-inquiry-mute"), data: `inquiry:${id}:mute` },
        { label: t("btn-inquiries"), data: "inquiries" },
      ],
    }),
  );
}

/** Sends what staff have written; it is kept first, and the ledger sends it whatever happens to this process. */
async function answer(ctx: BotContext, { id }: Inquiry, text: string): Promise<void> {
  if (text === "") {
    return ask(ctx, {
      head: [ctx.t("inquiry-answer-ask", { id })],
      choices: [{ label: ctx.t("btn-inquiry", { id }), data: `inquiry:${id}` }],
      asking: { action: answerInquiryAction(id) },
    });
  }
  const outcome = await ctx.parts.inquiries.reply(actorOf(ctx), id, text);
  if (outcome.kind === "refused") {
    return respond(ctx, plain(ctx, ctx.t("inquiry-refused", { why: outcome.why })));
  }
  const isSent = await deliver(ctx, outcome.inquiry, outcome.inquiry.turns.length - 1);
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t(isSent ? "inquiry-answered" : "inquiry-answer-waits", { id })],
      choices: [
        { label: ctx.t("btn-inquiry-close"), data: `inquiry:${id}:close` },
        { label: ctx.t("btn-inquiries"), data: "inquiries" },
      ],
    }),
  );
}

async function close(ctx: BotContext, { id }: Inquiry): Promise<void> {
  const outcome = await ctx.parts.inquiries.close(actorOf(ctx), id);
  if (outcome.kind === "refused") {
    return respond(ctx, plain(ctx, ctx.t("inquiry-refused", { why: outcome.why })));
  }
  await deliver(ctx, outcome.inquiry, null);
  const choices = [{ label: ctx.t("btn-inquiries"), data: "inquiries" }];
  await respond(ctx, menu({ t: ctx.t, head: [ctx.t("inquiry-closed", { id })], choices }));
}

async function mute(
  ctx: BotContext,
  { id }: Inquiry,
  { isMuted, isSure }: { readonly isMuted: boolean; readonly isSure: boolean },
): Promise<void> {
  const back = { label: ctx.t("btn-inquiry", { id }), data: `inquiry:${id}` };
  if (!isSure) {
    const yes = { label: ctx.t("btn-inquiry-mute-yes"), data: `inquiry:${id}:mute:yes` };
    return respond(
      ctx,
      menu({ t: ctx.t, head: [ctx.t("inquiry-mute-confirm", { id })], choices: [yes, back] }),
    );
  }
  await ctx.parts.inquiries.mute(actorOf(ctx), id, isMuted);
  const key = isMuted ? "inquiry-muted" : "inquiry-unmuted";
  await respond(ctx, menu({ t: ctx.t, head: [ctx.t(key, { id })], choices: [back] }));
}

/** Over the ledger: a reply that is on its way when the process ends is sent again. */
async function deliver(
  ctx: BotContext,
  { id, subscriberId }: Inquiry,
  turn: number | null,
): Promise<boolean> {
  const { clock, courier, ledger, staffReplies } = ctx.parts;
  const body: InquiryReply = { kind: "inquiry-reply", inquiryId: id, turn };
  const runId = replyRunId(clock());
  const delivery = await ledger.append(runId, { items: [], body }, subscriberId, clock());
  const run = await ledger.run(runId);
  if (!run) return false;
  const outcome = await courier.send({ ...run }, delivery, { messenger: staffReplies, isAsked: true });
  if (outcome.kind !== "sent") courier.wake();
  return outcome.kind === "sent";
}

function plain(ctx: BotContext, words: string) {
  return menu({ t: ctx.t, head: [words], choices: home(ctx) });
}

function home({ t }: BotContext): Choice[] {
  return [{ label: t("btn-bulletin"), data: "bulletin" }];
}
