const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const ACUTE_OR_DOT_BELOW = /[\u0301\u0323]/u;

const ONSETS = new Set(
  "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ").concat(""),
);
const RHYMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu " +
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yên yêm yêng yêt yêu ych yn ynh yt"
  ).split(" "),
);
/** "y" in the place of "i" stands after these only. */
const ONSETS_BEFORE_Y = new Set(["", "h", "k", "l", "m", "qu", "s", "t", "v"]);
const FRONT_VOWEL = /^[eêiy]/u;
const STOP = /(?:c|ch|p|t)$/u;

/**
 * Whether `word` could be one Vietnamese syllable: an onset, a rhyme and at most one tone, in any case and with
 * the tone mark on either vowel ("hoà", "hòa"). A rhyme that ends in a stop has an acute or a dot below, so that
 * abbreviations seldom pass.
 */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD");
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = letters.replace(TONES, "").normalize("NFC");
  if (STOP.test(plain) && !ACUTE_OR_DOT_BELOW.test(tones[0] ?? "")) return false;
  for (let length = Math.min(3, plain.length - 1); length >= 0; length--) {
    if (isPair(plain.slice(0, length), plain.slice(length))) return true;
  }
  return false;
}

/** c, g, ng before back vowels; k, gh, ngh before e, ê, i, y. */
function isPair(onset: string, rhyme: string): boolean {
  if (!ONSETS.has(onset) || !RHYMES.has(rhyme)) return false;
  const isFront = FRONT_VOWEL.test(rhyme);
  if (onset === "k" || onset === "gh" || onset === "ngh") return isFront;
  if (onset === "c" || onset === "ng") return !isFront;
  if (onset === "g") return !isFront || rhyme.startsWith("i");
  if (rhyme.startsWith("yê")) return onset === "" || onset === "qu";
  return !rhyme.startsWith("y") || ONSETS_BEFORE_Y.has(onset);
}
