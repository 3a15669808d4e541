import { OPENERS } from "../../language/boundary-words.ts";
import { phrase } from "./phrases.ts";

/** "(TTXVN) - ", "TTO - ", "Hà Nội (TTXVN 12/5) – ", "Dân trí - ": who brought the news. */
const AGENCY =
  /^(?:(?:\p{Lu}[\p{L}. ]{0,20} )?\((?:[\p{Lu}\p{N}][\p{L}\p{N}./ ]{1,25})\)|(?:TTXVN|TTO|TPO|VOV|VTV|VTC|QTV|QMG|HNM|SGGP|NLĐ|NLĐO|ANTĐ|CAND|VGP|ĐCSVN|PLO|LĐO|TNO|VNE|VTV|KTĐT|GD&TĐ|Baoquangninh)(?:\.[Vv][Nn])?|Dân [Tt]rí|Tuổi [Tt]rẻ(?: Online)?|Thanh [Nn]iên|Người [Ll]ao [Đđ]ộng|VnExpress|Vietnamnet)\s*[-–—]\s+(?=["“]?\p{Lu})/u;
/** "Ảnh: Bá Đô " before the sentence, where a caption ran into it. */
const CREDIT_BEFORE =
  /^\(?(?:Ảnh|ảnh|Nguồn ảnh|Đồ họa)\s*:\s*((?:\p{Lu}[\p{L}\p{M}.]*[ \t-]*){1,5})\)?[.,]?\s*/u;
const CREDIT_BEHIND = /\s*(?:[-–]\s*)?\(?(?:Ảnh|ảnh|Nguồn ảnh)\s*:\s*[^().!?]{1,40}\)?\.?$/u;
/** A connector that only says "and", "namely" or "as was decided": what follows stands by itself. */
const CONNECTOR =
  /^(?:Theo đó|Tuy nhiên|Ngoài ra|Bên cạnh đó|Cùng với đó|Đồng thời|Cụ thể|Cụ thể là|Song song với đó|Không những thế|Thêm vào đó|Hơn nữa|Mặt khác|Như vậy|Được biết|Đáng chú ý|Đặc biệt|Do đó|Do vậy|Vì vậy|Vì thế|Chính vì vậy|Trong khi đó),\s+(?=["“]?[\p{L}\p{N}])/u;

/** "…họp đánh giá 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm.": every session also looks ahead. */
const OUTLOOK =
  /^(\p{Lu}[^.;"“]*(?:hội nghị|họp|kỳ họp|phiên họp)[^.;"“]*(?:đánh giá|sơ kết|tổng kết|kiểm điểm)[^.;"“]*?),? (?:và )?(?:triển khai|đề ra|bàn|xác định|đồng thời triển khai)(?: thực hiện)? (?:các )?(?:phương hướng|nhiệm vụ|kế hoạch|chương trình|công tác)[^.;"“]*\.$/u;

/** Where meaning hangs on one word nothing but what is no part of it is cut. */
const HEDGED = phrase("không|chưa|chẳng|dự kiến|nếu|trừ");

/**
 * A sentence without what is no part of its message: the agency's name before it, a photo's credit, a leading
 * connector. Attribution, "dự kiến", "khoảng", negation and conditions stay.
 */
export function trimmed(sentence: string): string {
  const bare = withoutCredit(sentence).replace(CREDIT_BEHIND, "").replace(AGENCY, "");
  const connected = bare.replace(CONNECTOR, "");
  const free = HEDGED.test(connected) ? connected : connected.replace(OUTLOOK, "$1.");
  return free === bare || free === "" ? bare.trim() : capitalised(free.trim());
}

/** The last name of the credit may be the first word of the sentence: "Ảnh: Bá Đô Nhằm khắc phục…". */
function withoutCredit(sentence: string): string {
  const [credit = "", names = ""] = CREDIT_BEFORE.exec(sentence) ?? [];
  if (credit === "") return sentence;
  const first = names.trim().split(/\s+/).at(-1) ?? "";
  const rest = sentence.slice(credit.length);
  if (/^\p{Ll}/u.test(rest) && OPENERS.has(first)) return `${first} ${rest}`;
  return /^["“\p{Lu}\p{N}]/u.test(rest) ? rest : sentence;
}

function capitalised(text: string): string {
  return text.replace(
    /^(["“]?)(\p{Ll})/u,
    (_all, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}
