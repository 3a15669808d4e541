import type { ChatRecord, Message } from "./chats.ts";
import type { FileParam, Params } from "./check.ts";
import type { FileKind, StoredFile } from "./files.ts";
import { checkMarkup } from "./keyboard.ts";
import { linkProblem } from "./link.ts";
import { badRequest } from "./refusal.ts";
import { type Formatted, readCaption, readMessageText } from "./text.ts";
import { wireMessage } from "./wire.ts";
import type { Call, World } from "./world.ts";

const ACTIONS: readonly string[] = (
  "typing upload_photo record_video upload_video record_voice upload_voice upload_document " +
  "choose_sticker find_location record_video_note upload_video_note"
).split(" ");

/** Parameters that ask for what an ordinary bot in an ordinary chat does not have. */
const OUT_OF_PLACE: Readonly<Record<string, string>> = {
  business_connection_id: "business connection not found",
  message_thread_id: "message thread not found",
  direct_messages_topic_id: "direct messages topic not found",
  suggested_post_parameters: "suggested posts can be sent only to channel direct messages",
  inline_message_id: "MESSAGE_ID_INVALID",
  rich_message: "this stand-in knows no rich messages",
  thumbnail: "this stand-in knows no thumbnails",
};

export function refuseOutOfPlace(params: Params): void {
  const name = Object.keys(params).find((key) => key in OUT_OF_PLACE);
  if (name !== undefined) throw badRequest(OUT_OF_PLACE[name] ?? name);
}

export function sendMessage(world: World, call: Call): object {
  const body = readText(call);
  return deliver(world, call, { kind: "text", body });
}

/** The four methods that send a file: each has a parameter named after its kind. */
export function sendFile(kind: FileKind): (world: World, call: Call) => object {
  return (world, call) => {
    const upload = world.files.check(kind, call.params[kind], call.report);
    return deliver(world, call, { kind, body: readCaptionOf(call), upload });
  };
}

/** The text of a call that has one. */
export function readText({ params, report }: Call): Formatted {
  const { text = "", parse_mode: parseMode, entities, link_preview_options: preview } = params;
  const formatted = readMessageText({ text, parseMode, entities }, report);
  if (preview?.url !== undefined && linkProblem(preview.url) !== undefined) {
    throw badRequest(`URL '${preview.url}' is invalid: ${linkProblem(preview.url)}`);
  }
  return formatted;
}

/** The caption of a call that may have one. */
export function readCaptionOf({ params, report }: Call): Formatted {
  const { caption: text = "", parse_mode: parseMode, caption_entities: entities } = params;
  return readCaption({ text, parseMode, entities }, report);
}

interface Content {
  readonly kind: Message["kind"];
  readonly body: Formatted;
  readonly upload?: StoredFile | FileParam;
}

function deliver(world: World, call: Call, content: Content): object {
  const { method, params, atMs, report } = call;
  refuseOutOfPlace(params);
  const markup = checkMarkup(params.reply_markup, report);
  const record = world.chats.find(params.chat_id);
  record.open();
  const replyTo = findReplied(world, record, params);
  checkEffect(record, params);
  if (content.kind === "voice" && record.refusesVoice) {
    throw badRequest("VOICE_MESSAGES_FORBIDDEN", { isMistake: false });
  }
  world.faults.checkFlood(method, record.chat.id);
  world.limits.admit(record.chat.id, atMs);
  const message = record.add({
    sentAtMs: atMs,
    kind: content.kind,
    body: content.body.text,
    entities: content.body.entities,
    ...keepFile(world, content, params),
    markup,
    linkPreview: params.link_preview_options,
    replyTo,
    isSilent: params.disable_notification ?? false,
    isProtected: params.protect_content ?? false,
    effectId: params.message_effect_id,
  });
  world.journal.accepted.push({
    method,
    chatId: record.chat.id,
    messageId: message.messageId,
    params,
    atMs,
  });
  return wireMessage(record, message, world.bot);
}

function keepFile(world: World, { kind, upload }: Content, params: Params): { file?: StoredFile } {
  if (upload === undefined || kind === "text") return {};
  const { duration, title, performer } = params;
  return { file: world.files.keep(kind, upload, { duration, title, performer }) };
}

function findReplied(world: World, record: ChatRecord, params: Params): number | undefined {
  const wanted = params.reply_parameters;
  if (wanted === undefined) return undefined;
  const place = wanted.chat_id === undefined ? record : world.chats.find(Number(wanted.chat_id));
  const replied = place.messages.get(wanted.message_id);
  if (replied === undefined) {
    if (wanted.allow_sending_without_reply === true && place === record) return undefined;
    throw badRequest("message to be replied not found");
  }
  if (wanted.quote !== undefined && !replied.body.includes(wanted.quote)) {
    throw badRequest("QUOTE_TEXT_INVALID");
  }
  return place === record ? replied.messageId : undefined;
}

function checkEffect(record: ChatRecord, { message_effect_id: effect }: Params): void {
  if (effect === undefined) return;
  if (!/^\d+$/.test(effect)) throw badRequest("EFFECT_ID_INVALID");
  if (record.chat.type !== "private") throw badRequest("message effects can be used only in private chats");
}

export function sendChatAction(world: World, { params }: Call): true {
  refuseOutOfPlace(params);
  if (!ACTIONS.includes(params.action ?? "")) throw badRequest("wrong parameter action in request");
  world.chats.find(params.chat_id).open();
  return true;
}
