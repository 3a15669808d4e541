import { type Body, isRecord, type Upload } from "./body.ts";
import type { Markup } from "./keyboard.ts";
import { badRequest } from "./refusal.ts";
import { COMPLAINTS, type Field, METHODS, SHAPES } from "./tables.ts";
import type { Entity } from "./text.ts";

/** Notes something that Telegram would swallow without a word. */
export type Report = (violation: string) => void;

/** Checked parameters. Which of them are there is the business of the method. */
export interface Params {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly text?: string;
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly Entity[];
  readonly caption_entities?: readonly Entity[];
  readonly link_preview_options?: { readonly url?: string; readonly is_disabled?: boolean };
  readonly reply_parameters?: ReplyParameters;
  readonly reply_markup?: Markup;
  readonly disable_notification?: boolean;
  readonly protect_content?: boolean;
  readonly message_effect_id?: string;
  readonly voice?: FileParam;
  readonly audio?: FileParam;
  readonly photo?: FileParam;
  readonly document?: FileParam;
  readonly thumbnail?: FileParam;
  readonly duration?: number;
  readonly title?: string;
  readonly performer?: string;
  readonly action?: string;
  readonly file_id?: string;
  readonly callback_query_id?: string;
  readonly url?: string;
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
  readonly drop_pending_updates?: boolean;
  readonly secret_token?: string;
  readonly commands?: readonly BotCommand[];
  readonly scope?: BotCommandScope;
  readonly language_code?: string;
  readonly name?: string;
  readonly description?: string;
  readonly short_description?: string;
}

export type FileParam = string | Upload;

export interface ReplyParameters {
  readonly message_id: number;
  readonly chat_id?: number | string;
  readonly allow_sending_without_reply?: boolean;
  readonly quote?: string;
}

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

export interface BotCommandScope {
  readonly type: string;
  readonly chat_id?: number | string;
  readonly user_id?: number;
}

/** What Telegram says when one of these is missing; the others are "required". */
const MISSING: Readonly<Record<string, string>> = {
  chat_id: "chat_id is empty",
  text: "message text is empty",
  voice: "there is no voice in the request",
  audio: "there is no audio in the request",
  photo: "there is no photo in the request",
  document: "there is no document in the request",
  action: "wrong parameter action in request",
  file_id: "file_id not specified",
  message_id: "message identifier is not specified",
};

/**
 * Checks a call against the tables and gives its parameters in their types.
 * What Telegram refuses is thrown; what it ignores or bends without a word is reported.
 */
export function checkParams(method: string, body: Body, report: Report): Params {
  const fields = METHODS[method] ?? new Map<string, Field>();
  const params: Record<string, unknown> = {};
  const waiting = new Map(body.uploads);
  const reader = new Reader(body.isJson, report);
  for (const [name, value] of Object.entries(body.values)) {
    const field = fields.get(name);
    if (field === undefined) report(`unknown parameter "${name}"`);
    else if (field.type === "file") params[name] = readFile(name, value, waiting);
    else params[name] = reader.read(field, value);
  }
  for (const [name, upload] of waiting) {
    if (fields.get(name)?.type === "file" && params[name] === undefined) params[name] = upload;
    else report(`the file "${name}" belongs to no parameter`);
  }
  for (const { name, isRequired } of fields.values()) {
    if (isRequired && params[name] === undefined) {
      throw badRequest(MISSING[name] ?? `parameter "${name}" is required`);
    }
  }
  return params as Params;
}

function readFile(name: string, value: unknown, waiting: Map<string, Upload>): FileParam | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (!value.startsWith("attach://")) return value;
  const attached = value.slice("attach://".length);
  const upload = waiting.get(attached);
  waiting.delete(attached);
  if (upload === undefined) throw badRequest(`there is no ${name} in the request`);
  return upload;
}

class Reader {
  readonly #isJson: boolean;
  readonly #report: Report;

  constructor(isJson: boolean, report: Report) {
    this.#isJson = isJson;
    this.#report = report;
  }

  /** One parameter in its type; undefined when Telegram would see none. */
  read(field: Field, value: unknown): unknown {
    if (value === null || value === undefined) return this.#bend(field, value, undefined);
    if (field.depth > 0 || /^[A-Z]|^object$/.test(field.type)) return this.#readStructure(field, value);
    if (field.type === "string") return this.#readString(field, value);
    if (field.type === "int") return this.#readInt(field, value);
    if (field.type === "bool") return this.#readBool(field, value);
    return this.#readChat(field, value);
  }

  #bend(field: Field, value: unknown, result: unknown): unknown {
    this.#report(`"${field.name}" should be ${field.type}, not ${JSON.stringify(value)}`);
    return result;
  }

  #readString(field: Field, value: unknown): unknown {
    if (typeof value !== "string") return this.#bend(field, value, JSON.stringify(value));
    if (!value.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
    return value;
  }

  #readInt(field: Field, value: unknown): unknown {
    if (Number.isSafeInteger(value)) return value;
    if (typeof value !== "string" || !/^-?\d+$/.test(value)) return this.#bend(field, value, undefined);
    return this.#isJson ? this.#bend(field, value, Number(value)) : Number(value);
  }

  #readBool(field: Field, value: unknown): unknown {
    if (typeof value === "boolean") return value;
    const isTrue = /^(?:true|yes|1)$/i.test(String(value));
    return this.#isJson || typeof value !== "string" ? this.#bend(field, value, isTrue) : isTrue;
  }

  #readChat(field: Field, value: unknown): unknown {
    if (Number.isSafeInteger(value)) return value;
    if (typeof value !== "string") return this.#bend(field, value, undefined);
    if (value === "") return undefined;
    return /^-?\d+$/.test(value) ? Number(value) : value;
  }

  #readStructure(field: Field, value: unknown): unknown {
    if (value === "") return undefined;
    const structure = typeof value === "string" ? parseStructure(field.name, value) : value;
    checkValue(field, structure, this.#report);
    return structure;
  }
}

function parseStructure(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`can't parse ${name.replaceAll("_", " ")} JSON object`);
  }
}

function checkValue(field: Field, value: unknown, report: Report): void {
  if (field.depth > 0) {
    if (!Array.isArray(value)) throw badRequest(`Field "${field.name}" must be of type Array`);
    for (const item of value) checkValue({ ...field, depth: field.depth - 1 }, item, report);
  } else if (field.type === "ReplyMarkup") {
    checkValue({ ...field, type: markupType(value) }, value, report);
  } else if (SHAPES[field.type] !== undefined) {
    if (field.type === "KeyboardButton" && typeof value === "string") return;
    checkShape(field.type, value, report);
  } else if (!isOfType(field.type, value)) {
    throw badRequest(`Field "${field.name}" must be of type ${TYPE_NAMES[field.type] ?? "Object"}`);
  }
}

function markupType(value: unknown): string {
  if (!isRecord(value)) throw badRequest("object expected as reply markup");
  if (value["keyboard"] !== undefined) return "ReplyKeyboardMarkup";
  if (value["remove_keyboard"] !== undefined) return "ReplyKeyboardRemove";
  return value["force_reply"] !== undefined ? "ForceReply" : "InlineKeyboardMarkup";
}

function checkShape(shape: string, value: unknown, report: Report): void {
  const complaint = COMPLAINTS[shape] ?? "";
  if (!isRecord(value)) throw badRequest(`${complaint}${shape} must be an Object`);
  const fields = SHAPES[shape] ?? new Map<string, Field>();
  for (const { name, isRequired } of fields.values()) {
    if (isRequired && value[name] === undefined) throw badRequest(`${complaint}Can't find field "${name}"`);
  }
  for (const [name, part] of Object.entries(value)) {
    const field = fields.get(name);
    if (field === undefined) report(`unknown field "${name}" of ${shape}`);
    else if (part !== undefined) checkValue(field, part, report);
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = { string: "String", bool: "Boolean", int: "Number" };

function isOfType(type: string, value: unknown): boolean {
  if (type === "string") return typeof value === "string" && value.isWellFormed();
  if (type === "bool") return typeof value === "boolean";
  if (type === "int") return Number.isSafeInteger(value);
  if (type === "chat") return Number.isSafeInteger(value) || typeof value === "string";
  return isRecord(value);
}
