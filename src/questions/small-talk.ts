import { clean, fold, foldToWords } from "../language/text.ts";
import { questionShape } from "./question.ts";

/** What points back at an answer that was just given; folded. */
const POINTS_BACK =
  /(?:^| )(?:o do|cho do|noi do|khi do|luc do|hom do|ngay do|hom sau|ngay hom sau|ngay hom do|hom truoc do|sau do|truoc do|viec do|viec nay|chuyen do|cuoc hop do|cuoc hop nay|hoi nghi do|hoi nghi nay|ky hop do|ky hop nay|buoi do|nguoi do|nguoi nay|ong ay|ba ay|ong do|ba do|anh ay|co ay|dong chi do|dong chi ay|bai do|bai nay|bai viet do|bai viet nay|tin do|tin nay|du an do|du an nay|noi the|noi vay|noi do|the nao nua|gi nua|ai nua|the a|vay a|cai do|cai nay|so do|so tien do|thi sao|nghi quyet do|quyet dinh do|duong do|cho ay)(?: |$)/u;
/** "Con" without its mark is a child as often: something that was asked about stands behind it. */
const GOES_ON = /^(?:còn|thế|vậy|thế còn|vậy còn|vậy thì|thế thì)(?![\p{L}])/iu;
const GOES_ON_WITHOUT_MARKS =
  /^(?:the con|vay con|the thi|vay thi|con (?:ngay|hom|tuan|thang|nam|phuong|xa|khu|duong|ong|ba|ve|o|chieu|sang|cuoc|hoi nghi|ket qua|cai|viec))(?: |$)/u;
/** Words that say nothing about what is meant: "ai chủ trì?", "mấy giờ họp?". */
const SAYS_NOTHING = new Set(
  "hop noi the vay do day chu tri den tu thi a la co duoc nua con nhe ha vao o luc vay tien nguoi du dien ra to chuc bat dau ket thuc ngay va voi".split(
    " ",
  ),
);

/** Whether a question stands on the answer before it ("còn ngày hôm sau?", "ai nói thế?", "bao nhiêu?"). */
export function isFollowUp(text: string): boolean {
  const folded = foldToWords(text);
  if (folded === "") return false;
  const hasMarks = fold(text) !== clean(text).toLowerCase();
  const goesOn = hasMarks ? GOES_ON.test(clean(text)) : GOES_ON_WITHOUT_MARKS.test(folded);
  if (goesOn || POINTS_BACK.test(folded)) return true;
  const { kind, contentWords } = questionShape(text);
  return kind !== "other" && contentWords.every((word) => SAYS_NOTHING.has(fold(word)));
}

const CHAT = new RegExp(
  `^(?:(?:da |vang |uh |u |a |oi |oh |o )*(?:${[
    "xin chao|chao|hello|hi|helo|alo|hey|chao ban|chao bot|chao anh|chao chi|chao ca nha|chao moi nguoi|chao buoi sang|chao buoi toi|xin chao bot|chao em|good morning|good evening",
    "cam on|xin cam on|cam on ban|cam on nhieu|cam on bot|cam on nhe|cam on ban nhieu|xin cam on ban|thank|thanks|thank you|tks|ths|thank you very much|thanks a lot|cam on em|cam on anh",
    "ok|oke|okay|okie|oki|duoc|duoc roi|tot|tot lam|hay qua|hay|tuyet|tuyet voi|tuyet qua|hieu roi|ro|ro roi|biet roi|dung roi|the a|vay a|vang|da|da vang|u|uh|um|uhm|ukm|khong|khong can|thoi|khoi|dong y|nhat tri|yes|no|yep",
    "test|thu|thu xem|thu nghiem|testing|tets|asdf|abc|123|1234|bot oi|co ai khong|co ai o day khong|ban oi|tam biet|bye|bye bye|chuc ngu ngon|chuc ngay moi tot lanh|hen gap lai|haha|hihi|hehe|kaka|lol",
    "ban la ai|ban ten gi|ban ten la gi|ban khoe khong|ban la bot a|ban co phai la nguoi khong|ai tao ra ban",
  ].join("|")})(?: (?:a|nhe|nha|nhi|ban|bot|em|anh|chi|oi|nhieu|lam|ok|cam on))*)$`,
  "u",
);

/** Whether a message is a greeting, thanks or chat, and nothing to search for. */
export function isGreetingOrChat(text: string): boolean {
  const folded = foldToWords(text);
  return folded === "" || /^(?:(.)\1*|\d{1,2})$/u.test(folded) || CHAT.test(folded);
}
