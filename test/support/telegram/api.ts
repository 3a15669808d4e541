import { type Body, parseBody } from "./body.ts";
import { checkParams } from "./check.ts";
import { deleteMessage, editMessageCaption, editMessageReplyMarkup, editMessageText } from "./editing.ts";
import type { Breakage } from "./faults.ts";
import { badRequest, Refusal, type RefusalParameters } from "./refusal.ts";
import { sendChatAction, sendFile, sendMessage } from "./sending.ts";
import { METHODS } from "./tables.ts";
import type { Call, World } from "./world.ts";

type Method = (world: World, call: Call) => unknown;

const RUN: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => ({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
  }),
  getUpdates: ({ updates }, call) => updates.poll(call.params, call.whenGone, call.report),
  setWebhook: ({ updates }, call) => updates.setWebhook(call.params, call.report),
  deleteWebhook: ({ updates }, { params }) => updates.deleteWebhook(params),
  getWebhookInfo: ({ updates }) => updates.webhookDetails(),
  sendMessage,
  sendVoice: sendFile("voice"),
  sendAudio: sendFile("audio"),
  sendPhoto: sendFile("photo"),
  sendDocument: sendFile("document"),
  sendChatAction,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery: ({ callbacks }, { params }) => callbacks.answer(params),
  setMyCommands: ({ profile }, call) => profile.setCommands(call.params, call.report),
  getMyCommands: ({ profile }, { params }) => profile.getCommands(params),
  deleteMyCommands: ({ profile }, { params }) => profile.deleteCommands(params),
  setMyName: ({ profile }, { params }) => profile.setText("name", params),
  getMyName: ({ profile }, { params }) => profile.getText("name", params),
  setMyDescription: ({ profile }, { params }) => profile.setText("description", params),
  getMyDescription: ({ profile }, { params }) => profile.getText("description", params),
  setMyShortDescription: ({ profile }, { params }) => profile.setText("short_description", params),
  getMyShortDescription: ({ profile }, { params }) => profile.getText("short_description", params),
  getFile: ({ files }, { params }) => files.get(params.file_id ?? ""),
};

/** The methods' names as written, by their names in small letters: Telegram takes any case. */
const NAMES = new Map(Object.keys(METHODS).map((name) => [name.toLowerCase(), name]));

/** A request that has arrived whole. */
export interface ApiRequest {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly whenGone: Call["whenGone"];
}

/** What to put on the wire. */
export interface Answer {
  readonly status: number;
  readonly json: string;
  readonly breakage?: Breakage | undefined;
}

/** Answers one request and writes it down. Only getUpdates takes time. */
export function answer(world: World, request: ApiRequest): Answer | Promise<Answer> {
  const exchange = new Exchange(world, request);
  const early = exchange.refuseEarly();
  if (early !== undefined) return early;
  try {
    const result = exchange.run();
    if (!(result instanceof Promise)) return exchange.succeed(result);
    return result.then(
      (value: unknown) => exchange.succeed(value),
      (error: unknown) => exchange.fail(error),
    );
  } catch (error) {
    return exchange.fail(error);
  }
}

/** The envelope of every answer. */
interface AnswerContent {
  readonly ok?: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: RefusalParameters | undefined;
}

const BEFORE: readonly (Breakage | undefined)[] = ["400", "500", "502-html", "reset-before", "hang"];
const NOTHING: Body = { values: {}, uploads: new Map(), isJson: false };

/** One call from its arrival to its answer. */
class Exchange {
  readonly #world: World;
  readonly #request: ApiRequest;
  readonly #atMs: number;
  readonly #token: string;
  readonly #method: string;
  readonly #query: string;
  #params: Readonly<Record<string, unknown>> = {};
  #breakage: Breakage | undefined;

  constructor(world: World, request: ApiRequest) {
    const [, token = "", method = "", query = ""] =
      /^\/bot([^/]*)\/([^/?]*)\??(.*)$/.exec(request.path) ?? [];
    this.#world = world;
    this.#request = request;
    this.#atMs = world.now();
    this.#token = token;
    this.#method = NAMES.get(method.toLowerCase()) ?? method;
    this.#query = query;
  }

  /** The answer to a call that does not get as far as its method. */
  refuseEarly(): Answer | undefined {
    if (this.#token !== this.#world.token) {
      return this.fail(new Refusal(401, "Unauthorized", { isMistake: false }));
    }
    if (RUN[this.#method] === undefined) return this.fail(new Refusal(404, "Not Found: method not found"));
    return undefined;
  }

  /** Checks the parameters and runs the method, unless a planned breakage comes before that. */
  run(): unknown {
    const body = this.#readBody();
    const chatId = Number(body.values["chat_id"]);
    this.#breakage = this.#world.faults.takeBreakage(this.#method, chatId);
    if (BEFORE.includes(this.#breakage)) return undefined;
    const report = (violation: string) => {
      this.#world.journal.violations.push(`${this.#method}: ${violation}`);
    };
    const params = checkParams(this.#method, body, report);
    this.#params = { ...params };
    const { whenGone } = this.#request;
    const call: Call = { method: this.#method, params, atMs: this.#atMs, report, whenGone };
    return RUN[this.#method]?.(this.#world, call);
  }

  #readBody(): Body {
    const { contentType, bytes } = this.#request;
    const body =
      bytes.length + this.#query.length === 0 ? NOTHING : parseBody(contentType, bytes, this.#query);
    this.#params = body.values;
    return body;
  }

  succeed(result: unknown): Answer {
    if (this.#breakage === "400") return this.fail(badRequest("VOICE_FILE_INVALID", { isMistake: false }));
    if (this.#breakage === "500") {
      return this.#close(500, { ok: false, error_code: 500, description: "Internal Server Error" });
    }
    if (this.#breakage === "502-html") return this.#close(502, {});
    return this.#close(200, { ok: true, result });
  }

  fail(error: unknown): Answer {
    const refusal = error instanceof Refusal ? error : new Refusal(500, `stand-in: ${String(error)}`);
    const { code, message: description, parameters, isMistake } = refusal;
    if (isMistake) this.#world.journal.violations.push(`${this.#method}: ${description}`);
    return this.#close(code, { ok: false, error_code: code, description, parameters });
  }

  #close(status: number, content: AnswerContent): Answer {
    const breakage = this.#breakage;
    const isAnswered = breakage === undefined || ["400", "500", "502-html"].includes(breakage);
    const { description } = content;
    this.#world.journal.record({
      method: this.#method,
      params: this.#params,
      status: isAnswered ? status : 0,
      atMs: this.#atMs,
      ...(description === undefined ? {} : { description }),
    });
    return { status, json: JSON.stringify(content), breakage };
  }
}
