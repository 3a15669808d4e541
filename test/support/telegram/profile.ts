import type { Chats } from "./chats.ts";
import type { BotCommand, BotCommandScope, Params, Report } from "./check.ts";
import { badRequest } from "./refusal.ts";

const WITH_CHAT: readonly string[] = ["chat", "chat_administrators", "chat_member"];
const SCOPES: readonly string[] = [
  "default",
  "all_private_chats",
  "all_group_chats",
  "all_chat_administrators",
  ...WITH_CHAT,
];
const MOST_COMMANDS = 100;
const LENGTHS = { name: 64, description: 512, short_description: 120 } as const;

/** What the bot tells about itself: command lists and texts, each by language. */
export class Profile {
  readonly #chats: Chats;
  readonly #commands = new Map<string, readonly BotCommand[]>();
  readonly #texts = new Map<string, string>();

  constructor(chats: Chats) {
    this.#chats = chats;
  }

  setCommands(params: Params, report: Report): true {
    const commands = params.commands ?? [];
    if (commands.length > MOST_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    const checked = commands.map((command) => checkCommand(command, report));
    const names = new Set(checked.map(({ command }) => command));
    if (names.size < checked.length) report("a command is listed twice");
    this.#commands.set(this.#keyOf(params), checked);
    return true;
  }

  getCommands(params: Params): readonly BotCommand[] {
    return this.#commands.get(this.#keyOf(params)) ?? [];
  }

  deleteCommands(params: Params): true {
    this.#commands.delete(this.#keyOf(params));
    return true;
  }

  /** The command list that this person's client shows, by Telegram's order of precedence. */
  menuOf(chatId: number): readonly BotCommand[] {
    const { chat } = this.#chats.get(chatId);
    const everywhere = chat.type === "private" ? "all_private_chats" : "all_group_chats";
    const scopes = [{ type: "chat", chat_id: chatId }, { type: everywhere }, { type: "default" }];
    const keys = scopes.flatMap((scope) => [keyOf(scope, chat.languageCode ?? ""), keyOf(scope, "")]);
    const key = keys.find((candidate) => this.#commands.has(candidate)) ?? "";
    return this.#commands.get(key) ?? [];
  }

  setText(field: keyof typeof LENGTHS, params: Params): true {
    const text = params[field] ?? "";
    if (text.length > LENGTHS[field]) throw badRequest(`${field.replace("_", " ")} is too long`);
    this.#texts.set(`${field} ${languageOf(params)}`, text);
    return true;
  }

  getText(field: keyof typeof LENGTHS, params: Params): object {
    const language = languageOf(params);
    const text = this.#texts.get(`${field} ${language}`) ?? this.#texts.get(`${field} `) ?? "";
    return { [field]: text };
  }

  #keyOf(params: Params): string {
    const scope = params.scope ?? { type: "default" };
    if (!SCOPES.includes(scope.type)) throw scopeError("Unsupported type specified");
    if (WITH_CHAT.includes(scope.type)) {
      if (scope.chat_id === undefined) throw scopeError(`Can't find field "chat_id"`);
      this.#chats.find(Number(scope.chat_id));
    }
    if (scope.type === "chat_member" && scope.user_id === undefined) {
      throw scopeError(`Can't find field "user_id"`);
    }
    return keyOf(scope, languageOf(params));
  }
}

function scopeError(what: string) {
  return badRequest(`Can't parse BotCommandScope: ${what}`);
}

function keyOf(
  { type, chat_id = "", user_id = "" }: BotCommandScope | Record<string, unknown>,
  language: string,
) {
  return [type, chat_id, user_id, language].join(" ");
}

function languageOf({ language_code: language = "" }: Params): string {
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest("invalid language code specified");
  return language;
}

function checkCommand({ command, description }: BotCommand, report: Report): BotCommand {
  const name = command.replace(/^\//, "");
  if (name !== command) report(`Telegram strips the slash of the command "${command}"`);
  if (name === "") throw badRequest("command must be non-empty");
  if (name.length > 32) throw badRequest("command length must not exceed 32");
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  if (description.trim() === "") throw badRequest("command description must be non-empty");
  if (description.length > 256) throw badRequest("command description length must not exceed 256");
  return { command: name, description };
}
