import type { Report } from "./check.ts";
import { linkProblem } from "./link.ts";
import { badRequest } from "./refusal.ts";

/** A button of an inline keyboard, as far as this stand-in looks into it. */
export interface Button {
  readonly text: string;
  readonly url?: string;
  readonly callback_data?: string;
  readonly style?: string;
  readonly web_app?: { readonly url: string };
  readonly login_url?: { readonly url: string };
  readonly copy_text?: { readonly text: string };
}

/** Any reply markup; only an inline keyboard stays with its message. */
export interface Markup {
  readonly inline_keyboard?: readonly (readonly Button[])[];
  readonly keyboard?: readonly (readonly (string | { readonly text: string })[])[];
}

const ACTIONS: readonly string[] = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
];
const STYLES: readonly string[] = ["danger", "success", "primary"];
const MOST_BUTTONS = 100;
const MOST_DATA_BYTES = 64;

/** Refuses what Telegram refuses in a reply markup whose shape is already right. */
export function checkMarkup(markup: Markup | undefined, report: Report): Markup | undefined {
  if (markup?.keyboard !== undefined) checkReplyKeyboard(markup.keyboard);
  const buttons = markup?.inline_keyboard?.flat() ?? [];
  if (buttons.length > MOST_BUTTONS) throw badRequest("reply markup is too long");
  for (const button of buttons) checkButton(button, report);
  return markup?.inline_keyboard !== undefined && buttons.length === 0 ? undefined : markup;
}

function checkReplyKeyboard(rows: NonNullable<Markup["keyboard"]>): void {
  const texts = rows.flat().map((button) => (typeof button === "string" ? button : button.text));
  if (texts.includes("")) throw badRequest("keyboard button text must be non-empty");
}

function checkButton(button: Button, report: Report): void {
  const actions = ACTIONS.filter((action) => action in button);
  if (button.text === "") throw badRequest("inline keyboard button text must be non-empty");
  if (actions.length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (actions.length > 1) report(`the button "${button.text}" has several actions: ${actions.join(", ")}`);
  if (button.style !== undefined && !STYLES.includes(button.style)) {
    throw badRequest("can't parse inline keyboard button: invalid button style specified");
  }
  checkAction(button, actions);
}

function checkAction(button: Button, actions: readonly string[]): void {
  if (button.callback_data !== undefined && !isDataSized(button.callback_data)) {
    throw badRequest("BUTTON_DATA_INVALID");
  }
  if (button.url !== undefined && linkProblem(button.url) !== undefined) {
    throw badRequest("BUTTON_URL_INVALID");
  }
  const secure = button.web_app?.url ?? button.login_url?.url;
  if (secure !== undefined && (!/^https:/i.test(secure) || linkProblem(secure) !== undefined)) {
    const kind = button.web_app === undefined ? "login" : "Web App";
    throw badRequest(
      `inline keyboard button ${kind} URL '${secure}' is invalid: Only HTTPS links are allowed`,
    );
  }
  const copied = button.copy_text?.text.length ?? 1;
  if (copied < 1 || copied > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  if (actions.includes("pay") || actions.includes("callback_game")) throw badRequest("BUTTON_TYPE_INVALID");
}

function isDataSized(text: string): boolean {
  const bytes = Buffer.byteLength(text);
  return bytes >= 1 && bytes <= MOST_DATA_BYTES;
}
