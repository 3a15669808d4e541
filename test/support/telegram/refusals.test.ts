import { InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { startTrial, voice, withButton } from "./trial.ts";

type Case = [description: string, params: object];
type Call = [method: string, ...Case];

const LONG = "x".repeat(4096);
const MANY = Array(101).fill({ text: "a", callback_data: "a" });

const bold = (offset: number, length: number) => ({ type: "bold", offset, length });
const spans = (...entities: object[]) => ({ text: "hello😀", entities });
const typed = (fields: object) => spans({ ...bold(0, 1), ...fields });

const TEXTS: Case[] = [
  ["message text is empty", { text: "" }],
  ["message text is empty", {}],
  ["message text is empty", { text: " \n " }],
  ["message is too long", { text: `${LONG}x` }],
  ["text is too long", { text: LONG.repeat(9) }],
  ["unsupported parse_mode", { text: "a", parse_mode: "BBCode" }],
  ["can't parse entities: Can't find end tag", { text: "<b>a", parse_mode: "HTML" }],
  ["strings must be encoded in UTF-8", { text: "\ud83d" }],
  ["chat_id is empty", { text: "a", chat_id: "" }],
  ["message to be replied not found", { text: "a", reply_parameters: { message_id: 99 } }],
  ['field "is_disabled" must be of type Boolean', { text: "a", link_preview_options: { is_disabled: 1 } }],
  ["URL 'a' is invalid", { text: "a", link_preview_options: { url: "a" } }],
  ["message thread not found", { text: "a", message_thread_id: 3 }],
  ["EFFECT_ID_INVALID", { text: "a", message_effect_id: "fire" }],
];

const ENTITIES: Case[] = [
  [
    "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 8",
    spans(bold(0, 8)),
  ],
  ["entity begins after the end of the text at UTF-16 offset 9", spans(bold(9, 1))],
  ["entity begins in a middle of a UTF-16 symbol at byte offset", spans(bold(6, 1))],
  ["entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol", spans(bold(0, 6))],
  ["receive an entity with incorrect offset -1", spans(bold(-1, 1))],
  ["entity beginning at UTF-16 offset 0 ends in a middle of another", spans(bold(0, 3), bold(2, 3))],
  ["can't parse MessageEntity: Unsupported type specified", typed({ type: "sparkle" })],
  [`can't parse MessageEntity: Can't find field "url"`, typed({ type: "text_link" })],
  [`can't parse MessageEntity: Can't find field "offset"`, spans({ type: "bold", length: 1 })],
  ["entity URL 'http://localhost' is invalid", typed({ type: "text_link", url: "http://localhost" })],
  ["entity URL 'ftp://a.vn' is invalid", typed({ type: "text_link", url: "ftp://a.vn" })],
  ['field "entities" must be of type Array', { text: "a", entities: { type: "bold" } }],
];

const BUTTON = "can't parse inline keyboard button: ";
const BUTTONS: Case[] = [
  [`${BUTTON}Text buttons are unallowed in the inline keyboard`, withButton({})],
  [`${BUTTON}Can't find field "text"`, withButton({ text: undefined, callback_data: "a" })],
  ["inline keyboard button text must be non-empty", withButton({ text: "", callback_data: "a" })],
  ["BUTTON_DATA_INVALID", withButton({ callback_data: "ề".repeat(22) })],
  ["BUTTON_DATA_INVALID", withButton({ callback_data: "" })],
  ["BUTTON_URL_INVALID", withButton({ url: "http://localhost:80/" })],
  ["BUTTON_URL_INVALID", withButton({ url: "mailto:a@b.vn" })],
  ["BUTTON_TYPE_INVALID", withButton({ pay: true })],
  ["inline keyboard button Web App URL 'http://a.vn'", withButton({ web_app: { url: "http://a.vn" } })],
  ["reply markup is too long", { text: "a", reply_markup: { inline_keyboard: [MANY] } }],
  ['field "inline_keyboard" must be of type Array', { text: "a", reply_markup: { inline_keyboard: [{}] } }],
  ["keyboard button text must be non-empty", { text: "a", reply_markup: { keyboard: [[""]] } }],
];

const VOICES: Case[] = [
  ["there is no voice in the request", {}],
  ["wrong file identifier/HTTP URL specified", { voice: "AwACAgUAAx" }],
  ["wrong file identifier/HTTP URL specified", { voice: "https://a.vn/tin.ogg" }],
  ["message caption is too long", { voice: voice(), caption: "x".repeat(1025) }],
  ["file must be non-empty", { voice: new InputFile(Buffer.alloc(0)) }],
];

const commands = (fields: object) => ({ commands: [{ command: "a", description: "a", ...fields }] });
const COMMANDS: Case[] = [
  ['parameter "commands" is required', {}],
  ["BOT_COMMAND_INVALID", commands({ command: "chủđề" })],
  ["command length must not exceed 32", commands({ command: "x".repeat(33) })],
  ["command description must be non-empty", commands({ description: "" })],
  ["command description length must not exceed 256", commands({ description: "x".repeat(257) })],
  ["BOT_COMMANDS_TOO_MUCH", { commands: Array(101).fill({ command: "a", description: "a" }) }],
  ["invalid language code specified", { commands: [], language_code: "viet" }],
  ["can't parse BotCommandScope: Unsupported type", { commands: [], scope: { type: "street" } }],
];

const OTHERS: Call[] = [
  ["sendChatAction", "wrong parameter action in request", { action: "dancing" }],
  ["editMessageText", "message to edit not found", { message_id: 99, text: "a" }],
  ["editMessageText", "message identifier is not specified", { text: "a" }],
  ["deleteMessage", "message to delete not found", { message_id: 99 }],
  ["answerCallbackQuery", "query is too old and response timeout expired", { callback_query_id: "5" }],
  ["answerCallbackQuery", "MESSAGE_TOO_LONG", { callback_query_id: "5", text: "x".repeat(201) }],
  ["setMyDescription", "description is too long", { description: "x".repeat(513) }],
  ["setWebhook", "bad webhook: An HTTPS URL must be provided", { url: "http://a.vn" }],
  ["setWebhook", "bad webhook: Webhook can be set up only on ports", { url: "https://a.vn:8080" }],
  ["setWebhook", "secret token contains unallowed characters", { url: "https://a.vn", secret_token: "a b" }],
  ["getFile", "wrong file_id or the file is temporarily unavailable", { file_id: "x" }],
];

const under = (method: string, cases: Case[]): Call[] => cases.map((one) => [method, ...one]);

describe("what Telegram would refuse is refused in its words, and noted", () => {
  it.each([
    ...under("sendMessage", [...TEXTS, ...ENTITIES, ...BUTTONS]),
    ...under("sendVoice", VOICES),
    ...under("setMyCommands", COMMANDS),
    ...OTHERS,
  ])("%s %s", async (method, description, params) => {
    await using trial = await startTrial();
    expect(await trial.outcome(method, params)).toContain(`Bad Request: ${description}`);
    expect(trial.telegram.violations).toEqual([expect.stringContaining(description)]);
    expect(trial.telegram.accepted).toEqual([]);
  });
});

const SWALLOWED: Call[] = [
  [
    "sendMessage",
    'unknown parameter "disable_web_page_preview"',
    { text: "a", disable_web_page_preview: true },
  ],
  [
    "sendMessage",
    'unknown field "colour" of InlineKeyboardButton',
    withButton({ pay: undefined, callback_data: "a", colour: 1 }),
  ],
  ["sendMessage", "has several actions", withButton({ callback_data: "a", url: "https://a.vn" })],
  ["sendMessage", "entities beside a parse_mode are ignored", { ...spans(bold(0, 1)), parse_mode: "HTML" }],
  ["sendMessage", 'Telegram finds "url" by itself', typed({ type: "url" })],
  ["sendMessage", 'an empty entity "bold" is dropped', spans(bold(0, 0))],
  [
    "sendMessage",
    "the link to 'nowhere' is dropped",
    { text: '<a href="nowhere">a</a>', parse_mode: "HTML" },
  ],
  ["sendMessage", '"text" should be string, not 5', { text: 5 }],
  ["sendMessage", '"protect_content" should be bool, not "true"', { text: "a", protect_content: "true" }],
  [
    "sendVoice",
    "a voice note must be OGG with OPUS, MP3 or M4A",
    { voice: new InputFile(Buffer.from("RIFF")) },
  ],
  ["getUpdates", "unknown kinds of update: messages", { allowed_updates: ["messages"] }],
  ["getUpdates", "limit 0 is not within 1 to 100", { limit: 0 }],
  ["setMyCommands", "strips the slash", commands({ command: "/tin" })],
];

describe("what Telegram would swallow is accepted, and noted", () => {
  it.each(SWALLOWED)("%s %s", async (method, violation, params) => {
    await using trial = await startTrial();
    expect(await trial.outcome(method, params)).toBe("accepted");
    expect(trial.telegram.violations).toEqual([expect.stringContaining(violation)]);
  });
});

const RIGHT: Call[] = [
  ["sendMessage", "4,096 after parsing", { text: `<b>${LONG}</b>  `, parse_mode: "HTML" }],
  [
    "sendMessage",
    "64 bytes",
    { ...withButton({ callback_data: "x".repeat(64) }), disable_notification: true },
  ],
  ["sendMessage", "a link to a person", withButton({ url: "tg://user?id=5", style: "primary" })],
  [
    "sendMessage",
    "without a reply",
    { text: "a", reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
  ],
  ["sendMessage", "a reply keyboard", { text: "a", reply_markup: { keyboard: [["Tin", { text: "Hỏi" }]] } }],
  [
    "sendMessage",
    "nested entities",
    spans(bold(0, 5), { ...bold(1, 2), type: "text_link", url: "https://a.vn" }),
  ],
  ["sendMessage", "an effect", { text: "a", message_effect_id: "5104841245755180586" }],
  ["sendMessage", "no preview", { text: "a", link_preview_options: { is_disabled: true } }],
  ["sendVoice", "1,024", { voice: voice(), caption: "x".repeat(1024), duration: 3 }],
  ["sendAudio", "a title", { audio: voice(), title: "Tin", performer: "Phường" }],
  ["sendPhoto", "a file", { photo: voice() }],
  ["sendDocument", "a file", { document: voice() }],
  ["sendChatAction", "typing", { action: "typing" }],
];

describe("what is right is accepted without a note", () => {
  it.each(RIGHT)("%s %s", async (method, _, params) => {
    await using trial = await startTrial();
    expect(await trial.outcome(method, params)).toBe("accepted");
    expect(trial.telegram.violations).toEqual([]);
  });
});
