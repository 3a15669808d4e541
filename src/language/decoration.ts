/** Letters styled as symbols (𝐁𝐨𝐥𝐝, Ｆｕｌｌ, Ⓒ): a screen reader spells their names or skips them. */
const STYLED = /[\u{1D400}-\u{1D7FF}\u{FF01}-\u{FF5E}\u{24B6}-\u{24E9}]+/gu;
const EMOJI =
  /\p{RI}{2}|[#*0-9]\u{FE0F}?\u{20E3}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})[\p{EMod}\u{FE0F}\u{200D}\p{Extended_Pictographic}]*/gu;
/** Pictographs that are ordinary signs of writing. */
const SIGNS = new Set(["©", "®", "™", "↔", "‼", "⁉"]);
/** Three or more of the same sign, as a drawn line; "..." is punctuation. */
const DRAWN = /([^\p{L}\p{N}\s.…])\1{2,}/gu;

/** Text without emoji, drawn lines and letters styled as symbols; what it says stays. Plain text comes back as it is. */
export function withoutDecoration(text: string): string {
  const plain = text
    .replace(STYLED, (letters) => letters.normalize("NFKC"))
    .replace(EMOJI, (emoji) => (SIGNS.has(emoji.replace(/\u{FE0F}/gu, "")) ? emoji : " "))
    .replace(DRAWN, " ");
  return plain === text
    ? text
    : plain
        .replace(/ {2,}/g, " ")
        .replace(/ +([.,;:!?)])/g, "$1")
        .trim();
}
