import type { Params } from "./check.ts";
import { badRequest } from "./refusal.ts";

const MOST_ANSWER = 200;

/** Presses of buttons, each waiting to be answered once. */
export class Callbacks {
  readonly #open = new Set<string>();
  #last = 0;

  open(): string {
    this.#last += 1;
    const id = `40000000000${this.#last}`;
    this.#open.add(id);
    return id;
  }

  answer({ callback_query_id: id = "", text = "", url }: Params): true {
    if (text.length > MOST_ANSWER) throw badRequest("MESSAGE_TOO_LONG");
    if (url !== undefined && !/^https:\/\/t\.me\/\w+\?start=/.test(url)) throw badRequest("URL_INVALID");
    if (!this.#open.delete(id)) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
    return true;
  }
}
