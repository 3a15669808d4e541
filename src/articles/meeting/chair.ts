import { type PersonNamed, peopleIn } from "../../language/people.ts";
import type { Told } from "./article-sentences.ts";

/** Somebody in the chair, and the sentence that says so. */
export interface Chaired {
  readonly value: { readonly name: string | null; readonly office: string | null };
  readonly sentence: string;
}

const [START, END] = [String.raw`(?<![\p{L}\p{M}])`, String.raw`(?![\p{L}\p{M}])`];
const IN_CHAIR = new RegExp(
  `${START}(?<together>đồng |cùng )?(?:chủ trì|chủ tọa|chủ toạ|điều hành|chủ trì,? điều hành)${END}`,
  "giu",
);
/** "Phòng X chủ trì, phối hợp …", "cơ quan chủ trì": an errand, and nobody's chair. */
const ERRAND_BEHIND =
  /^\s?(?:,?\s?phối hợp|,\s?tham mưu|tham mưu|soạn thảo|xây dựng|biên soạn|thực hiện|triển khai|đề tài|dự án|nghiên cứu|thẩm định|giải quyết|việc|công tác|nhiệm vụ|hướng dẫn|kiểm tra|rà soát|mạng)/iu;
const ERRAND_BEFORE =
  /(?<![\p{L}])(?:giao|cơ quan|đơn vị|giao cho|sở|phòng|ngành|ban quản lý|vai trò|cấp ủy|được giao|trách nhiệm|yêu cầu [^,.;]{0,80}|đề nghị [^,.;]{0,80}|sẽ|do (?:sở|phòng|ban|trung tâm|trường)[^,.;]{0,60})\s?$/iu;
/** "Chủ trì hội nghị có các đồng chí: …" */
const NAMED_BEHIND = /^(?:[^,;.:]{0,70}?)(?:\s(?:là|có|gồm|gồm có|của|bởi)(?![\p{L}])|:)/iu;
const BY = /(?:dưới (?:sự )?|do |bởi )$/iu;
const OFFICE_ALONE =
  /(?:^|,\s|\s)((?:Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Thường trực|Trưởng|Phó Trưởng|Giám đốc|Phó Giám đốc|Lãnh đạo|Hiệu trưởng)(?![\p{L}])[^,;.:]{2,80}?)\s(?:đã |đồng |cùng )?$/u;

/** Another session is told of with its own day: "Trước đó, ngày 9/5, Phó Thủ tướng chủ trì …". */
const OTHER_SESSION =
  /\d{1,2}[/-]\d{1,2}(?!\d)|(?<![\p{L}])(?:trước đó|hôm trước|lần trước|năm ngoái|sẽ)(?![\p{L}])/iu;

/** Who was in the chair, from the first sentence that says it; behind the opening only of this session. */
export function chairsIn({ opening, rest }: Told): readonly Chaired[] {
  for (const sentence of [...opening, ...rest.filter((behind) => !OTHER_SESSION.test(behind))]) {
    for (const found of sentence.matchAll(IN_CHAIR)) {
      const end = found.index + found[0].length;
      const [before, after] = [sentence.slice(0, found.index), sentence.slice(end)];
      if (ERRAND_BEHIND.test(after) || ERRAND_BEFORE.test(before)) continue;
      const people =
        BY.test(before) || isHeading(before) ? namedBehind(after) : namedBefore(sentence, before, found);
      if (people.length > 0) return people.map((value) => ({ value, sentence }));
    }
  }
  return [];
}

/** The sentence or a clause of it begins with the chair: "Chủ trì hội nghị: …". */
function isHeading(before: string): boolean {
  return /(?:^|[;.]\s|\s[-–]\s)(?:[Tt]ham dự và |[Dd]ự và |[Cc]ùng |[Đđ]ồng )?$/u.test(before);
}

type Person = Chaired["value"];

function namedBehind(after: string): Person[] {
  const lead = NAMED_BEHIND.exec(after);
  if (!lead) return [];
  const clause =
    after
      .slice(lead[0].length)
      .split(/[;.](?=\s(?:[Tt]ham|[Cc]ùng|[Dd]ự))|,?\s(?:cùng dự|tham dự|cùng (?:sự )?tham)/u)[0] ?? "";
  return peopleIn(clause).map(({ name, office }) => ({ name, office }));
}

function namedBefore(sentence: string, before: string, found: RegExpExecArray): Person[] {
  const people = peopleIn(sentence).filter(({ end }) => end <= found.index + 1);
  if (people.length === 0) {
    const office = OFFICE_ALONE.exec(before)?.[1];
    return office === undefined ? [] : [{ name: null, office }];
  }
  const last = people.at(-1);
  const isClose = last !== undefined && /^[^;.]{0,90}$/u.test(before.slice(last.end));
  if (!isClose) return [];
  const isTogether = found.groups?.["together"] !== undefined;
  return together(people, sentence, isTogether).map(({ name, office }) => ({ name, office }));
}

/** With "đồng chủ trì" all who are named in a row, else the last, with those whom "và" ties to them. */
function together(
  people: readonly PersonNamed[],
  sentence: string,
  areMany: boolean,
): readonly PersonNamed[] {
  let first = people.length - 1;
  for (; first > 0; first--) {
    const gap = sentence.slice(people[first - 1]?.end, people[first]?.start);
    const isTied = areMany ? /^[\s,;]*(?:và|cùng)?(?: các)?\s*$/u : /^,?\s(?:và|cùng)(?: các)?\s*$/u;
    if (!isTied.test(gap)) break;
  }
  return people.slice(first);
}
