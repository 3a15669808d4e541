import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import type { Button } from "./conversation.ts";

/** A refusal in Telegram's words: `errorCode` and `description` are what its API would answer. */
export class LocalApiError extends Error {
  override readonly name = "LocalApiError";
  readonly errorCode: number;
  readonly description: string;

  constructor(errorCode: number, description: string) {
    super(`${errorCode}: ${description}`);
    this.errorCode = errorCode;
    this.description = description;
  }
}

const MAX_TEXT = 4096;
const MAX_CALLBACK_BYTES = 64;
const MAX_NOTICE = 200;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const ChatId = z.coerce.number().int();
const MessageId = z.int().positive();

const Text = z
  .string("message text is empty")
  .max(MAX_TEXT, "message is too long")
  .refine((text) => text.trim() !== "", "message text is empty");

const EntityShape = z.object({
  type: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  url: z.string().optional(),
});
const Entity = z.custom<MessageEntity>(
  (entity) => EntityShape.safeParse(entity).success,
  "can't parse entities",
);

const CallbackText = z
  .string()
  .refine((it) => it !== "" && byteLength(it) <= MAX_CALLBACK_BYTES, "BUTTON_DATA_INVALID");
const ButtonUrl = z.url({ protocol: /^(https?|tg)$/, error: "BUTTON_URL_INVALID" });
const InlineButton = z
  .object({ text: z.string().min(1), callback_data: CallbackText.optional(), url: ButtonUrl.optional() })
  .transform(({ text, callback_data, url }, context): Button => {
    if (url !== undefined) return { text, url };
    if (callback_data !== undefined) return { text, callback_data };
    context.addIssue("BUTTON_TYPE_INVALID");
    return z.NEVER;
  });
const Keyboard = z.object({ inline_keyboard: z.array(z.array(InlineButton)) });

// The page renders entities only. A parse mode that was silently ignored would show its tags to people.
const NoParseMode = z.undefined("parse_mode is not supported here: send entities").optional();

const Written = z.object({
  chat_id: ChatId,
  text: Text,
  entities: z.array(Entity).optional(),
  parse_mode: NoParseMode,
  reply_markup: Keyboard.optional(),
});

const Reply = z.object({ message_id: MessageId, allow_sending_without_reply: z.boolean().optional() });
export type Reply = z.infer<typeof Reply>;
export const SendMessage = Written.extend({ reply_parameters: Reply.optional() });
/** A file as grammY hands it over: it is read with `toRaw`, or known by its id. */
export interface Upload {
  readonly filename?: string | undefined;
  toRaw(): unknown;
}
const isUpload = (file: unknown): file is Upload =>
  typeof file === "object" && file !== null && "toRaw" in file && typeof file.toRaw === "function";
const FileParam = z.union([z.string().min(1), z.custom<Upload>(isUpload, "there is no file in the request")]);

const MAX_CAPTION = 1024;
const Beside = SendMessage.omit({ text: true, entities: true }).extend({
  caption: z.string().max(MAX_CAPTION, "message caption is too long").optional(),
  caption_entities: z.array(Entity).optional(),
  duration: z.int().nonnegative().optional(),
});
export type Beside = z.infer<typeof Beside>;
export const SendVoice = Beside.extend({ voice: FileParam });
export const SendAudio = Beside.extend({ audio: FileParam, title: z.string().optional() });
export const SendDocument = Beside.omit({ duration: true }).extend({ document: FileParam });
export const EditMessageCaption = Beside.omit({ duration: true, reply_parameters: true }).extend({
  message_id: MessageId,
});
export const EditMessageText = Written.extend({ message_id: MessageId });
export const EditMessageReplyMarkup = z.object({
  chat_id: ChatId,
  message_id: MessageId,
  reply_markup: Keyboard.optional(),
});
export const DeleteMessage = z.object({ chat_id: ChatId, message_id: MessageId });
export const SendChatAction = z.object({ chat_id: ChatId, action: z.string().min(1) });
export const AnswerCallbackQuery = z.object({
  callback_query_id: z.string(),
  text: z.string().max(MAX_NOTICE, "MESSAGE_TOO_LONG").optional(),
});

/** The call's parameters; throws a LocalApiError 400 that names the first wrong one. */
export function parseCall<T>(schema: z.ZodType<T>, payload: unknown): T {
  try {
    return schema.parse(payload);
  } catch (thrown) {
    if (!(thrown instanceof z.ZodError)) throw thrown;
    const [issue] = thrown.issues;
    throw new LocalApiError(
      400,
      `Bad Request: ${issue?.message ?? "wrong parameters"} (${issue?.path.join(".")})`,
    );
  }
}
