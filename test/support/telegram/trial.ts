import { Api, GrammyError, InputFile } from "grammy";
import { startTelegram, type Telegram } from "./telegram.ts";

/** The one chat of a trial. */
export const READER = 7;
/** The beginning of an Ogg Opus file, which is all that the stand-in looks at. */
export const OPUS = Buffer.from(`OggS${"\0".repeat(24)}OpusHead and the sound`, "latin1");

export function voice(): InputFile {
  return new InputFile(OPUS, "tin.ogg");
}

/** A message text with one button. */
export function withButton(fields: object): object {
  return { text: "a", reply_markup: { inline_keyboard: [[{ text: "Nghe", ...fields }]] } };
}

export interface Trial extends AsyncDisposable {
  readonly telegram: Telegram;
  /** Calls a method through grammY: "accepted", or Telegram's description of why not. */
  outcome(method: string, params: object): Promise<string>;
}

/** A stand-in with one reader, and grammY without its types, so that wrong calls can be made. */
export async function startTrial(): Promise<Trial> {
  const telegram = await startTelegram();
  telegram.addChat(READER);
  const { raw } = new Api(telegram.token, { apiRoot: telegram.apiRoot });
  const methods = raw as unknown as Record<string, (params: object) => Promise<unknown>>;
  return {
    telegram,
    outcome: async (method, params) => {
      const needsChat = /^(?:send|editMessage|deleteMessage)/.test(method);
      try {
        await methods[method]?.(needsChat ? { chat_id: READER, ...params } : params);
        return "accepted";
      } catch (error) {
        return error instanceof GrammyError ? error.description : String(error);
      }
    },
    [Symbol.asyncDispose]: () => telegram[Symbol.asyncDispose](),
  };
}
