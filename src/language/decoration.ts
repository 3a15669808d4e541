/** Letters and digits styled as symbols (𝐁𝐨𝐥𝐝, Ｆｕｌｌ, Ⓒ, ①): a screen reader spells their names or skips them. */
const STYLED = /[\u{1D400}-\u{1D7FF}\u{FF01}-\u{FF5E}\u{2460}-\u{24E9}]+/gu;
const PICTOGRAPH = String.raw`(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})`;
/** A pictograph with what may follow it: skin tones, the emoji variant, joiners and the next pictograph. */
const EMOJI = new RegExp(
  String.raw`\p{RI}+|[#*0-9]\u{FE0F}?\u{20E3}|${PICTOGRAPH}(?:\p{EMod}|\u{FE0F}|\u{200D}|${PICTOGRAPH})*`,
  "gu",
);
/** Pictographs that are ordinary signs of writing. */
const SIGNS = new Set(["©", "®", "™", "↔", "‼", "⁉"]);
/** Three or more of the same sign, with or without spaces, as a drawn line; "..." is punctuation. */
const DRAWN = /([^\p{L}\p{M}\p{N}\p{Co}\s.…])(?: *\1){2,}/gu;
/** Dots to write on. */
const DOTTED = /\.{4,}|…{2,}/g;

/**
 * Text without emoji, drawn lines and letters styled as symbols; what it says stays. Plain text comes back as it is.
 * @param gap what stands in place of a picture
 */
export function withoutDecoration(text: string, gap = " "): string {
  const plain = text
    .replace(STYLED, (letters) => letters.normalize("NFKC").replace(STYLED, " "))
    .replace(EMOJI, (emoji) => withoutPicture(emoji, gap))
    .replace(DRAWN, (_line, sign: string) => (/[!?]/.test(sign) ? sign : " "))
    .replace(DOTTED, "…");
  if (plain === text) return text;
  const tidy = plain
    .replace(/ {2,}/g, " ")
    .replace(/ +([.,;:!?)])/g, "$1")
    .trim();
  // What stood on both sides of something that went may be a line itself.
  return withoutDecoration(tidy, gap);
}

/** A keycap is its digit; a sign of writing stays; every other picture goes. */
function withoutPicture(emoji: string, gap: string): string {
  const bare = emoji.replace(/[\u{FE0F}\u{20E3}]/gu, "");
  return emoji.endsWith("\u{20E3}") || SIGNS.has(bare) ? bare : gap;
}
