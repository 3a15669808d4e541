/**
 * What each supported method takes, written by hand from the Bot API 10.1 documentation.
 * A field is `name:type`, `name!:type` when required; `type[]` is a list of it.
 */
export interface Field {
  readonly name: string;
  readonly type: string;
  /** 0 for one value, 1 for a list, 2 for rows. */
  readonly depth: number;
  readonly isRequired: boolean;
}

export type Fields = ReadonlyMap<string, Field>;

function fields(...lists: readonly string[]): Fields {
  const words = lists.join(" ").split(" ").filter(Boolean);
  return new Map(words.map((word) => [word.replace(/!?:.*/, ""), readField(word)]));
}

function readField(word: string): Field {
  const [, name = "", mark = "", type = "", brackets = ""] = /^(\w+)(!?):(\w+)((?:\[\])*)$/.exec(word) ?? [];
  return { name, type, depth: brackets.length / 2, isRequired: mark === "!" };
}

const SEND =
  "business_connection_id:string chat_id!:chat message_thread_id:int direct_messages_topic_id:int " +
  "disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:string " +
  "suggested_post_parameters:object reply_parameters:ReplyParameters reply_markup:ReplyMarkup";
const EDIT =
  "business_connection_id:string chat_id:chat message_id:int inline_message_id:string " +
  "reply_markup:InlineKeyboardMarkup";
const TEXT = "parse_mode:string entities:MessageEntity[] link_preview_options:LinkPreviewOptions";
const CAPTION = "caption:string parse_mode:string caption_entities:MessageEntity[]";
const SCOPE = "scope:BotCommandScope language_code:string";

/** Parameters of the methods that this stand-in knows. */
export const METHODS: Readonly<Record<string, Fields>> = {
  getMe: fields(),
  getUpdates: fields("offset:int limit:int timeout:int allowed_updates:string[]"),
  setWebhook: fields(
    "url!:string certificate:file ip_address:string max_connections:int allowed_updates:string[]",
    "drop_pending_updates:bool secret_token:string",
  ),
  deleteWebhook: fields("drop_pending_updates:bool"),
  getWebhookInfo: fields(),
  sendMessage: fields(SEND, TEXT, "text!:string"),
  sendVoice: fields(SEND, CAPTION, "voice!:file duration:int"),
  sendAudio: fields(SEND, CAPTION, "audio!:file duration:int performer:string title:string thumbnail:file"),
  sendPhoto: fields(SEND, CAPTION, "photo!:file show_caption_above_media:bool has_spoiler:bool"),
  sendDocument: fields(SEND, CAPTION, "document!:file thumbnail:file disable_content_type_detection:bool"),
  sendChatAction: fields("business_connection_id:string chat_id!:chat message_thread_id:int action!:string"),
  editMessageText: fields(EDIT, TEXT, "text:string rich_message:object"),
  editMessageCaption: fields(EDIT, CAPTION, "show_caption_above_media:bool"),
  editMessageReplyMarkup: fields(EDIT),
  deleteMessage: fields("chat_id!:chat message_id!:int"),
  answerCallbackQuery: fields(
    "callback_query_id!:string text:string show_alert:bool url:string cache_time:int",
  ),
  setMyCommands: fields(SCOPE, "commands!:BotCommand[]"),
  getMyCommands: fields(SCOPE),
  deleteMyCommands: fields(SCOPE),
  setMyName: fields("name:string language_code:string"),
  getMyName: fields("language_code:string"),
  setMyDescription: fields("description:string language_code:string"),
  getMyDescription: fields("language_code:string"),
  setMyShortDescription: fields("short_description:string language_code:string"),
  getMyShortDescription: fields("language_code:string"),
  getFile: fields("file_id!:string"),
};

const KEYBOARD_LOOKS = "text!:string icon_custom_emoji_id:string style:string web_app:WebAppInfo";

/** Fields of the objects inside those parameters. */
export const SHAPES: Readonly<Record<string, Fields>> = {
  MessageEntity: fields(
    "type!:string offset!:int length!:int url:string user:User language:string custom_emoji_id:string",
    "unix_time:int date_time_format:string",
  ),
  User: fields(
    "id!:int is_bot:bool first_name:string last_name:string username:string language_code:string",
    "is_premium:bool",
  ),
  LinkPreviewOptions: fields(
    "is_disabled:bool url:string prefer_small_media:bool prefer_large_media:bool show_above_text:bool",
  ),
  ReplyParameters: fields(
    "message_id!:int chat_id:chat allow_sending_without_reply:bool quote:string quote_parse_mode:string",
    "quote_entities:MessageEntity[] quote_position:int checklist_task_id:int poll_option_id:string",
  ),
  InlineKeyboardMarkup: fields("inline_keyboard!:InlineKeyboardButton[][]"),
  InlineKeyboardButton: fields(
    KEYBOARD_LOOKS,
    "url:string callback_data:string login_url:LoginUrl switch_inline_query:string",
    "switch_inline_query_current_chat:string",
    "switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat copy_text:CopyTextButton",
    "callback_game:object pay:bool",
  ),
  WebAppInfo: fields("url!:string"),
  LoginUrl: fields("url!:string forward_text:string bot_username:string request_write_access:bool"),
  CopyTextButton: fields("text!:string"),
  SwitchInlineQueryChosenChat: fields(
    "query:string allow_user_chats:bool allow_bot_chats:bool allow_group_chats:bool",
    "allow_channel_chats:bool",
  ),
  ReplyKeyboardMarkup: fields(
    "keyboard!:KeyboardButton[][] is_persistent:bool resize_keyboard:bool one_time_keyboard:bool",
    "input_field_placeholder:string selective:bool",
  ),
  KeyboardButton: fields(
    KEYBOARD_LOOKS,
    "request_users:object request_chat:object request_managed_bot:object request_contact:bool",
    "request_location:bool request_poll:object",
  ),
  ReplyKeyboardRemove: fields("remove_keyboard!:bool selective:bool"),
  ForceReply: fields("force_reply!:bool input_field_placeholder:string selective:bool"),
  BotCommand: fields("command!:string description!:string"),
  BotCommandScope: fields("type!:string chat_id:chat user_id:int"),
};

/** How Telegram begins its complaint about one of these. */
export const COMPLAINTS: Readonly<Record<string, string>> = {
  MessageEntity: "Can't parse MessageEntity: ",
  InlineKeyboardButton: "Can't parse inline keyboard button: ",
  KeyboardButton: "Can't parse keyboard button: ",
  BotCommand: "Can't parse BotCommand: ",
  BotCommandScope: "Can't parse BotCommandScope: ",
};

/** Kinds of update; a bot gets all of `DEFAULT_UPDATES` unless it asks otherwise. */
export const UPDATES: readonly string[] = (
  "message edited_message channel_post edited_channel_post business_connection business_message " +
  "edited_business_message deleted_business_messages guest_message message_reaction " +
  "message_reaction_count inline_query chosen_inline_result callback_query shipping_query " +
  "pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_member " +
  "chat_join_request chat_boost removed_chat_boost managed_bot"
).split(" ");

const NOT_BY_DEFAULT: readonly string[] = ["chat_member", "message_reaction", "message_reaction_count"];

export const DEFAULT_UPDATES: readonly string[] = UPDATES.filter((kind) => !NOT_BY_DEFAULT.includes(kind));
