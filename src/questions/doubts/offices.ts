import { peopleIn } from "../../language/people.ts";
import { foldToWords } from "../../language/text.ts";
import { termsOf } from "../terms/terms.ts";

const HEADS =
  "(?:pho |quyen )?(?:bi thu|chu tich|giam doc|tong giam doc|hieu truong|hieu pho|truong (?:ban|phong|khoa|doan|thon|ap|khu pho|khu|cong an)|doi truong|to truong|chanh van phong|tram truong|chi huy truong|chanh an|vien truong|chu nhiem|cuc truong|chi cuc truong|xa doi truong)";
/** "Ai là Phó Chủ tịch HĐND …", "Hiệu trưởng … là ai", "Chủ tịch phường … tên gì". */
const ASKED = [
  new RegExp(`(?<![^ ])ai (?:la|lam|dang la|dang lam|giu chuc|hien la) (?<office>${HEADS}.*)$`, "u"),
  new RegExp(
    `(?<![^ ])(?<office>${HEADS}(?! (?:da|se|dang|duoc) ).*?) (?:hien nay |hien tai |bay gio |moi )?(?:la|ten|ten la|la ong|la ba|do) (?:ai|gi|nao|ten gi)(?![^ ])`,
    "u",
  ),
];
const ENDS =
  /(?<![^ ])(?:hien nay|hien tai|bay gio|nam|khoa|nhiem ky|vay|the|a|nhi|ha|z|v|ban|ad|trong|khi|luc|thi|dip)(?![^ ]).*$/u;
const ENDING_WORDS = 8;

/**
 * How far the office whose holder a question asks for is from those of the people that a text names: 0 when somebody
 * holds it (or the question asks for none), 1 when nobody does.
 */
export function officeMissing(question: string, text: string): number {
  const asked = officeIn(question);
  if (!asked) return 0;
  const wanted = asked.split(" ");
  const held = peopleIn(text).map(({ office }) => wordsOf(office ?? ""));
  const best = held.map((own) => likeness(wanted, own));
  return 1 - Math.max(0, ...best);
}

/** In words without marks, abbreviations written out. */
function officeIn(question: string): string | undefined {
  const line = wordsOf(question).join(" ");
  for (const pattern of ASKED) {
    const office = pattern.exec(line)?.groups?.["office"];
    if (office) return office.replace(ENDS, "").trim().split(" ").slice(0, ENDING_WORDS).join(" ");
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return termsOf(text.normalize("NFC"))
    .map(({ folded }) => foldToWords(folded))
    .filter(Boolean);
}

/** Share of the wanted words; a deputy is nobody's chief. */
function likeness(wanted: readonly string[], own: readonly string[]): number {
  const isOffice = new RegExp(`(?<![^ ])${wanted.slice(0, 2).join(" ")}(?![^ ])`, "u").test(own.join(" "));
  if (!isOffice || (wanted[0] === "pho") !== own.includes("pho")) return 0;
  return wanted.filter((word) => own.includes(word)).length / wanted.length;
}
