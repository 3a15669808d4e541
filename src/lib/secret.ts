const SHOWN = "[secret]";

/** A text that must not be seen: whatever prints it shows "[secret]". Only `reveal` gives the value. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return SHOWN;
  }
}

const SECRET_LIKE: readonly (readonly [RegExp, string])[] = [
  // A Telegram token, in an address too: https://api.telegram.org/bot123456:AA…/getMe
  [/\d{5,}:[\w-]{20,}/g, SHOWN],
  // The name and password in an address.
  [/\/\/[^\s/@]+@/g, `//${SHOWN}@`],
  // The half of a token behind its colon, or another key: long, with small and capital letters and digits.
  [/\b(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{30,}/g, SHOWN],
];

/** The text with everything that looks like a token, a key or a password in an address masked. */
export function maskSecrets(text: string): string {
  return SECRET_LIKE.reduce((masked, [pattern, shown]) => masked.replace(pattern, shown), text);
}
