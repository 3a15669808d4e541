import type { MessageEntity } from "grammy/types";

/** A piece of a message: plain words, or words that are set off. Text from outside never becomes markup. */
export type Piece = string | { readonly bold: string } | { readonly link: string; readonly url: string };

export interface RichText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Puts pieces together. Offsets are in UTF-16 units, as Telegram counts them. */
export function richText(pieces: readonly Piece[]): RichText {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const piece of pieces) {
    const words = wordsOf(piece);
    if (typeof piece !== "string" && words !== "") {
      const place = { offset: text.length, length: words.length };
      entities.push(
        "bold" in piece ? { type: "bold", ...place } : { type: "text_link", url: piece.url, ...place },
      );
    }
    text += words;
  }
  return { text, entities };
}

/** What a piece says, set off or not. */
export function wordsOf(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return "bold" in piece ? piece.bold : piece.link;
}

/** Pieces of several lines, each line's own, with line breaks between them. */
export function lines(...rows: readonly (readonly Piece[] | Piece)[]): Piece[] {
  return rows.flatMap((row, index) => {
    const pieces = Array.isArray(row) ? (row as readonly Piece[]) : [row as Piece];
    return index === 0 ? [...pieces] : ["\n", ...pieces];
  });
}

/** In UTF-16 units. */
export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((length, piece) => length + wordsOf(piece).length, 0);
}
