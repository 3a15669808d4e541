import type { Translate } from "../../i18n/translator.ts";
import { type Action, buttonPage, message, type Reply } from "./message.ts";
import { lines, type Piece } from "./rich-text.ts";

/** One choice of a menu: its line in the list, and its button. */
export interface Choice {
  /** The line behind the number; the label when it is left out. */
  readonly line?: string;
  readonly label: string;
  readonly data: string;
}

export interface MenuOptions {
  readonly t: Translate;
  /** What stands above the list; the first says what the message is. */
  readonly head: readonly Piece[];
  readonly choices: readonly Choice[];
  readonly page?: number;
  /** The action that shows another page of buttons. */
  readonly pageData?: (page: number) => string;
}

/** A numbered list that starts a conversation step: each choice by number and by button; help in the last line. */
export function menu(options: MenuOptions): Reply {
  return { message: listed(options, 1), offered: { choices: options.choices.map(({ data }) => data) } };
}

/**
 * The same as an addition: numbers go on behind those offered before, so that the list above keeps its meaning.
 * @param offeredCount how many numbers the chat has already
 */
export function addedMenu(options: MenuOptions, offeredCount: number): Reply {
  return {
    message: listed(options, offeredCount + 1),
    offered: { extras: options.choices.map(({ data }) => data) },
  };
}

function listed({ t, head, choices, page = 1, pageData = String }: MenuOptions, from: number) {
  const rows = choices.map(({ line, label }, index) =>
    t("list-item", { number: `${from + index}`, text: line ?? label }),
  );
  const buttons: Action[] = choices.map(({ label, data }) => ({ label, data }));
  return message(lines(head, ...rows, t("help-line")), buttonPage(buttons, page, { t, pageData }));
}
