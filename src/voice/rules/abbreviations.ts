import { beginsWith, END, endsWith, type Rule, rewrite, START } from "./rule.ts";

const NAME = String.raw`(?=\s*\p{Lu}\p{Ll})`;
const NAME_OR_NUMBER = String.raw`(?=\s*(?:\p{Lu}(?:\p{Ll}|\.?\p{Lu}|\s)|\d))`;
const NAME_SHOUTED_OR_NOT = String.raw`(?=\s*\p{Lu}\p{L})`;

/** Written, spoken, what must follow. The full stop may be missing where the table shows none. */
const TABLE: readonly (readonly [string, string, string?])[] = [
  // Places.
  [String.raw`[Tt]\.?[Pp]\.?\s?(?:HCM|Hồ Chí Minh)|[Tt]hành [Pp]hố HCM`, "thành phố Hồ Chí Minh"],
  [String.raw`TPHN|TP\.?\s?HN`, "thành phố Hà Nội"],
  [String.raw`T\.?P\.|T[Pp]\.?|TP`, "thành phố"],
  [String.raw`tp\.?`, "thành phố", NAME],
  [String.raw`T[Xx]\.?`, "thị xã", NAME_OR_NUMBER],
  [String.raw`tx\.?`, "thị xã", NAME],
  [String.raw`T[Tt]\.`, "thị trấn", NAME],
  [String.raw`tt\.`, "thị trấn", NAME],
  [String.raw`TDP\.?`, "tổ dân phố"],
  [String.raw`K[Pp]\.?`, "khu phố", String.raw`(?=\s*\d)`],
  [String.raw`K\.\s?`, "khu", String.raw`(?=\s*\d)`],
  [String.raw`Ng\.`, "ngõ", String.raw`(?=\s*\d)`],
  // People.
  [String.raw`G[Ss]\.?\s?TS[Kk][Hh]\.?`, "giáo sư, tiến sĩ khoa học"],
  [String.raw`P?GS\.?\s?,?\s?T[Ss]\.?(?:\s?BS\.?)?`, "#professor"],
  [String.raw`PGS\.?`, "phó giáo sư", NAME_SHOUTED_OR_NOT],
  [String.raw`G[Ss]\.?`, "giáo sư", NAME],
  [String.raw`TSKH\.?`, "tiến sĩ khoa học"],
  [String.raw`T[Ss]\.?\s?BS\.?`, "tiến sĩ, bác sĩ", NAME],
  [String.raw`T[Ss]\.?`, "tiến sĩ", NAME],
  [String.raw`Th\.?[Ss]\.?\s?,?\s?B[Ss]\.?`, "thạc sĩ, bác sĩ"],
  [String.raw`Th\.?[Ss]\.?`, "thạc sĩ"],
  [String.raw`B[Ss]\.?\s?(?:CK|CKI{1,2})\.?\s?II|B[Ss]\.?\s?CK\s?2(?!\d)`, "bác sĩ chuyên khoa hai"],
  [String.raw`B[Ss]\.?\s?CK\.?\s?I|B[Ss]\.?\s?CK\s?1(?!\d)`, "bác sĩ chuyên khoa một"],
  [String.raw`CK\.?\s?(?:II|2(?!\d))`, "chuyên khoa hai"],
  [String.raw`CK\.?\s?(?:I|1(?!\d))`, "chuyên khoa một"],
  [String.raw`B[Ss]\.?`, "bác sĩ", NAME],
  [String.raw`DS\.`, "dược sĩ", NAME],
  [String.raw`KTS\.?`, "kiến trúc sư"],
  [String.raw`KS\.?`, "kỹ sư", NAME],
  [String.raw`LS\.?`, "luật sư", NAME],
  [String.raw`CN\.`, "cử nhân", NAME],
  [String.raw`Ô\.`, "ông", NAME],
  [String.raw`N\.S\.ND|NSND\.?`, "nghệ sĩ nhân dân"],
  [String.raw`NSƯT\.?`, "nghệ sĩ ưu tú"],
  [String.raw`NGND\.?`, "nhà giáo nhân dân"],
  [String.raw`NGƯT\.?`, "nhà giáo ưu tú"],
  [String.raw`TTND\.?`, "thầy thuốc nhân dân"],
  [String.raw`TTƯT\.?`, "thầy thuốc ưu tú"],
  // Phrases.
  [String.raw`[Vv]\/[Vv]`, "về việc"],
  [String.raw`[Vv]\.[Vv](?:\.{1,4}|(?!\p{L}))|vv(?:\.{1,4}|(?=\s*(?:[.,;:)]|$)))`, "vân vân"],
  [String.raw`[Kk]\/[Gg]`, "kính gửi"],
  [String.raw`[Tt]\/[Mm]|TM\.`, "thay mặt"],
  [String.raw`TL\.`, "thừa lệnh", NAME_SHOUTED_OR_NOT],
  [String.raw`TUQ\.?`, "thừa ủy quyền"],
  [String.raw`KT\.`, "ký thay", NAME_SHOUTED_OR_NOT],
  [String.raw`Q\.`, "quyền", String.raw`(?=\s*(?:Chủ tịch|Giám đốc|Trưởng|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG))`],
  [String.raw`[Tt]\/h`, "thực hiện"],
  [String.raw`[Aa]\/[Cc]`, "anh chị"],
  [String.raw`[Bb]\/c`, "báo cáo"],
  [String.raw`[Pp]\/h`, "phối hợp"],
  [String.raw`[Kk]\/h`, "kế hoạch"],
  [String.raw`[Tt]\/x|[Tt]\/phố`, "thành phố"],
  [
    String.raw`S\.?N\.?|sn\.?`,
    "sinh năm",
    String.raw`(?=\s*:?\s*(?:\d{1,2}[\/.-]\d{1,2}[\/.-])?(?:19|20)\d{2})`,
  ],
  [String.raw`No\.`, "số", String.raw`(?=\s?\d)`],
  ["VD|Vd|vd", "ví dụ", String.raw`(?=\s*[.:])`],
  [String.raw`tr\.đ|trđ|Trđ|tr\.đồng|trđồng`, "triệu đồng"],
  [String.raw`[Tt]r\.`, "trang", String.raw`(?=\s*\d)`],
  ["SĐT|[Ss]đt|[Ss]dt", "số điện thoại"],
  ["ĐTDĐ|đtdđ", "điện thoại di động"],
  ["ĐT|Đt|đt", "điện thoại", String.raw`(?=\s*(?::|\.?\s*(?:liên hệ|\(?0\d|1[89]00|không )))`],
  ["Số TT", "số thứ tự"],
  ["ÂL|AL", "âm lịch"],
  ["STK", "số tài khoản"],
  ["MST", "mã số thuế"],
  ["TK", "thế kỷ", String.raw`(?=\s(?:[XVI]+|\d{1,2})(?![\p{L}\d]))`],
  [String.raw`VH,\s?TT(?:\s?[&-]\s?|\s(?:và|&)\s)DL`, "văn hóa, thể thao và du lịch"],
  ["STT", "số thứ tự"],
  ["ĐVT|Đvt|đvt", "đơn vị tính"],
  ["DT|dt", "diện tích", String.raw`(?=\s*[:=]|\s+\d[\d.,]*\s?(?:m|ha|km))`],
  [String.raw`C(?:ông )?ty\s(?:CP|Cp)|CTCP|Cty\s?CP|CTy\s?CP`, "công ty cổ phần"],
  ["C[Tt]y|[Cc]ty", "công ty"],
  [String.raw`BV\s?ĐK|BVĐK|Bệnh viện ĐK`, "bệnh viện đa khoa"],
  [String.raw`T\.\s?Ư\.?|T\.W\.?|TW`, "trung ương"],
  ["đpt", "điểm phần trăm"],
  ["[Đđ]v", "đơn vị"],
  ["[Vv]x", "vắc xin"],
  [String.raw`T\.`, "tiếng ", String.raw`(?=\s?(?:Anh|Pháp|Nhật|Trung|Hàn|Nga|Đức|Việt)(?!\p{L}|\s\p{Lu}))`],
  [String.raw`(?<=(?:HỘI NGHỊ|ĐẢNG BỘ|HÀNH|BÁO)\s)TƯ`, "trung ương"],
  ["NV", "nguyện vọng", String.raw`(?=\s?[1-9](?!\d))`],
  ["GĐ", "giai đoạn", String.raw`(?=\s?(?:[1-9](?!\d)|(?:19|20)\d{2}))`],
  ["HK", "học kỳ", String.raw`(?=\s?(?:[1-3](?!\d)|I{1,2}(?!\p{L})))`],
  ["NK", "nhiệm kỳ", String.raw`(?=\s(?:19|20)\d{2})`],
  ["QK", "quân khu", String.raw`(?=\s?[1-9](?!\d|\/))`],
  ["NQ", "nghị quyết", String.raw`(?=\d{2,3}(?!\d))`],
  ["ĐA", "đề án", String.raw`(?=\s?\d{2,3}(?!\d))`],
  ["CT", "chỉ thị", String.raw`(?=\s?0\d(?!\d))`],
  ["LH", "liên hệ", String.raw`(?=\s*(?::|0\d))`],
  [String.raw`Mr\.?`, "mít tơ", NAME],
  [String.raw`Mrs\.?`, "mít sít", NAME],
  [String.raw`Ms\.?`, "mít", NAME],
  [String.raw`Dr\.?`, "đốc tơ", NAME],
  [String.raw`[Kk]m\.`, "ki lô mét", String.raw`(?=\s*(?:[.,;)]|$))`],
];

const RULES = TABLE.map(([written, spoken, after = ""]) => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}\/-])(?:${written})(?:(?<=\.)|(?!\p{L}))${after}`, "gu"),
  spoken,
}));

/** "P.", "Q.", "H.", "X.", "Đ.": a place, or somebody's last name that is not told ("bà Trần Thị H. Khi đó …"). */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["P", "phường"],
  ["Q", "quận"],
  ["H", "huyện"],
  ["X", "xã"],
  ["Đ", "đường"],
  ["T", "tỉnh"],
]);
const PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.\/-])(?:([PQHXĐT])\.\s?(?=\p{Lu}\p{Ll}|\d)|([PQHX])\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll})|([PQ])(?=\d{1,2}${END}(?!\/\d))|(P)(?=\d{3}${END}))`,
  "gu",
);
/** The stop behind the initial of a person ends no sentence. */
const INITIAL_STOP =
  /(?<=(?:\p{Lu}\p{Ll}+|đối tượng|bị cáo|bị can|anh|chị|em|cháu|ông|bà)\s)(\p{Lu})\.(?=\s\p{Ll}|,|\s?\()/gu;
/** Road signs have letters: "biển P.102". */
const IS_SIGN_BEFORE = /(?:biển|biển báo|biển số)\s$/iu;
const IS_LAW_AFTER = /^\d{1,3}[,\s]+(?:Luật|Bộ luật|Nghị|Thông tư|Hiến pháp|Pháp lệnh)(?!\p{L})/u;
const IS_CLAUSE_BEFORE = /(?:khoản|điểm)\s[\p{L}\d]{1,3}[,\s]+$/iu;
/** "V.League": the stop is none, and neither is it a pause. */
const GLUED_INITIAL = /(?<=(?<![\p{L}\p{N}.]|\p{Lu}\p{Ll}+\s)\p{Lu})\.(?=\p{Lu}\p{Ll})/gu;
/** "chị Trần T. M. (34 tuổi)" */
const INITIALS = /(?<=\p{Lu}\p{Ll}+\s)(?:\p{Lu}\.\s?){2,}(?=\(|,|\p{Ll})/gu;
const PERSON_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\s$/u;

/** "đ/c" is a comrade, or an address. */
const COMRADE = new RegExp(
  String.raw`${START}(?:[Đđ]\/[Cc]|Đ\/C|ĐC(?=\s*:)|[Đđ]c(?=\s*:)|[Đđ]\.c)\.?${END}`,
  "gu",
);
const IS_ADDRESS = beginsWith(String.raw`(?:[:]|số|\d|mà|nhà|của|ở|tại|liên hệ)`);
const IS_ADDRESS_SIGN = /^\s*(?::|\d)/u;
const IS_LABEL = endsWith("nhập|ghi|gửi về|gửi tới|tới|theo|đúng|sai");

/** Rows of the table that are gone through in one go: their patterns take some milliseconds each to compile. */
const ROWS_A_RULE = 10;

const speakPlaces: Rule = (text) => {
  let spoken = rewrite(text, PLACE, ({ groups, before, after }) => {
    const [withStop = "", withSpace = "", glued = ""] = groups;
    if (withStop === "Đ" && (IS_LAW_AFTER.test(after) || IS_CLAUSE_BEFORE.test(before))) return "điều ";
    if (withStop && PERSON_BEFORE.test(before)) return undefined;
    if (IS_SIGN_BEFORE.test(before)) return undefined;
    if (/^\d{3}/.test(after)) return "phòng ";
    return `${PLACES.get(withStop || withSpace || glued)} `;
  });
  spoken = rewrite(spoken, COMRADE, ({ after, before }) =>
    IS_ADDRESS.test(after) || IS_ADDRESS_SIGN.test(after) || IS_LABEL.test(before) ? "địa chỉ" : "đồng chí",
  );
  spoken = spoken.replace(INITIALS, (initials) => `${initials.replace(/[.\s]+/g, " ").trim()} `);
  return spoken.replace(INITIAL_STOP, "$1").replace(GLUED_INITIAL, " ");
};

/** Abbreviations with full stops, slashes or small letters: the table in parts, then places and people. */
export const speakAbbreviations: readonly Rule[] = [
  ...Array.from({ length: Math.ceil(RULES.length / ROWS_A_RULE) }, (_, part) =>
    tableRule(RULES.slice(part * ROWS_A_RULE, (part + 1) * ROWS_A_RULE)),
  ),
  speakPlaces,
];

function tableRule(rows: typeof RULES): Rule {
  return (text) =>
    rows.reduce(
      (written, { pattern, spoken }) => rewrite(written, pattern, ({ all }) => wordsFor(spoken, all)),
      text,
    );
}

function wordsFor(spoken: string, written: string): string {
  if (spoken !== "#professor") return spoken;
  const professor = written.startsWith("P") ? "phó giáo sư, tiến sĩ" : "giáo sư, tiến sĩ";
  return written.includes("BS") ? `${professor}, bác sĩ` : professor;
}
