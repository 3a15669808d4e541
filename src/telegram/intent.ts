import { nearest } from "../language/nearest.ts";
import { fold } from "../language/text.ts";
import { CHAT_COMMANDS, type ChatCommand, STAFF_COMMANDS, spellingsOf } from "./commands.ts";

/**
 * What somebody wants, whichever way they said it: a button, a typed number and a command all become an action such
 * as "topic:on:y-te", and features look at nothing else.
 */
export interface Intent {
  /** The first part of the action. */
  readonly name: string;
  readonly args: readonly string[];
  /** What stood behind a command, trimmed; "" otherwise. */
  readonly text: string;
}

export type Reading =
  | { readonly kind: "intent"; readonly intent: Intent }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "unknown"; readonly text: string };

export function intentOf(action: string, text = ""): Intent {
  const [name = "", ...args] = action.split(":");
  return { name, args, text };
}

const COMMAND = /^\/([^\s@]+)(?:@\S+)?(?:\s+([\s\S]*))?$/u;
/** A number alone, as a list invites it: "3", "3.", "số 3", "so 3". */
const NUMBER = /^(?:s[ốo]\s*)?(\d{1,3})[.)]?$/iu;

/** What a typed message means, before anybody has looked at what was offered. */
export function readText(text: string): Reading {
  const typed = text.normalize("NFC").trim();
  const number = NUMBER.exec(typed)?.[1];
  if (number !== undefined) return { kind: "number", number: Number(number) };
  const [, word, rest = ""] = COMMAND.exec(typed) ?? [];
  const command = commandNamed(word ?? typed);
  if (command) return { kind: "intent", intent: intentOf(command.action, rest.trim()) };
  return { kind: "unknown", text: typed };
}

const bySpelling = spelt(CHAT_COMMANDS);
const staffBySpelling = spelt(STAFF_COMMANDS);

function spelt<T extends Pick<ChatCommand, "name" | "alias" | "words">>(
  commands: readonly T[],
): ReadonlyMap<string, T> {
  const pairs = commands.flatMap((command) =>
    spellingsOf(command).map((spelling) => [squeezed(spelling), command] as const),
  );
  return new Map(pairs);
}

/** Without marks, case, slash and spaces: "Chủ đề", "/chude" and "chu de" are one. */
function squeezed(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, "");
}

function commandNamed(word: string): Pick<ChatCommand, "action"> | undefined {
  return bySpelling.get(squeezed(word)) ?? staffBySpelling.get(squeezed(word));
}

/** The command that was most likely meant, when a word or two were mistyped. */
export function nearestCommand(text: string): ChatCommand | undefined {
  const word = COMMAND.exec(text)?.[1] ?? text;
  const spelling = nearest(squeezed(word), [...bySpelling.keys()]);
  return spelling === undefined ? undefined : bySpelling.get(spelling);
}
