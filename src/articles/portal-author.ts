import { countWords, foldToWords } from "../language/text.ts";

const LABEL =
  /^[(\s]*(?:tác giả|người (?:viết|đăng|thực hiện|biên soạn)|thực hiện|biên (?:tập|soạn)|đăng bởi|nguồn(?: tin)?|pv|phóng viên|ctv|cộng tác viên|tin bài|(?:tin|bài|ảnh)(?:\s*(?:,|và|-|–|&|\/|\+)\s*(?:tin|bài|ảnh|clip|video))+|(?:tin|bài)(?: viết)?)\s*:\s*/iu;
const FROM = /^[(\s]*[Tt]heo\s+(?=[\p{Lu}])/u;
const MARKUP = /<[^<>]*>/gu;
/** Words with which the name of a body begins (folded). */
const BODY =
  /^(?:ubnd|hdnd|ubmttq|mttq|uy ban|mat tran|hoi dong|dang (?:uy|bo)|cong an|cong (?:ty|doan|thong tin)|ban|bao|bo phan|chi (?:bo|doan|cuc|hoi)|cuc|dai|doan|doi|hoi|lien doan|nhom|phong|so|thanh doan|to|tram|trung tam|truong|tt|van phong|vien)\b/u;
/** What people do in pictures: no name of a body holds these. */
const ACTION =
  /\b(?:phat bieu|tham|tang|trao|kiem tra|khao sat|tham gia|tham du|tai|khai mac|ky ket|huong dan|tuyen truyen|ra quan|lam viec|thuc hien|phoi hop|don|bao cao|dang|chup|luyen tap|bieu quyet|tiep|cung|nghe|trong|va nguoi dan|truong hop|quang canh)\b/u;
const INITIALS = /^(?:\p{Lu}\.?){1,4}$/u;

/** The name behind a label such as "Tác giả:" or "Bài và ảnh:"; `undefined` without a label or a name. */
export function authorLabelled(line: string): string | undefined {
  const label = LABEL.exec(line)?.[0];
  if (label === undefined || line.length > 100) return undefined;
  return namePart(line, label) || undefined;
}

/** The author that a page's last line names; `undefined` when it is a sentence or a caption. */
export function authorOf(line: string): string | undefined {
  const labelled = authorLabelled(line);
  if (labelled !== undefined) return labelled;
  const from = FROM.exec(line)?.[0];
  const name = from === undefined ? line.replace(MARKUP, "").trim() : namePart(line, from);
  return isName(name) ? name : undefined;
}

function namePart(line: string, label: string): string {
  const name = line.slice(label.length).replace(MARKUP, "").trim();
  return label.startsWith("(") ? name.replace(/\)$/u, "").trim() : name;
}

function isName(text: string): boolean {
  if (text === "" || text.length > 90 || countWords(text) > 12) return false;
  if (INITIALS.test(text)) return true;
  if (/[.!?…:;,”"]$/u.test(text) || /^(?:ảnh|hình|clip|video)/iu.test(text)) return false;
  const main = text.replace(/\s*\([^()]*\)$/u, "");
  const parts = main.split(/\s*(?:,|&|\+|\/|\s[-–]\s|\svà\s)\s*/u).filter((part) => part !== "");
  if (parts.length > 0 && parts.every(isPerson)) return true;
  const folded = foldToWords(main);
  return BODY.test(folded) && !ACTION.test(folded);
}

/** One to five words, each with a capital. */
function isPerson(text: string): boolean {
  const names = text.split(" ");
  return names.length <= 5 && names.every((name) => /^\p{Lu}[\p{L}\p{M}.-]*$/u.test(name));
}
