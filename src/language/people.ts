/** Someone whom a text names, with the office it gives them. */
export interface PersonNamed {
  readonly name: string;
  /** "Phó Bí thư Thành ủy, Trưởng Ban Chỉ đạo", as it is written. */
  readonly office: string | null;
  /** Of name and office together, from `start` up to `end` (UTF-16). */
  readonly start: number;
  readonly end: number;
}

const SURNAMES =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Lương|Trịnh|Đoàn|Phùng|Mai|Tô|Trương|" +
  "Lâm|Hà|Cao|Vương|Thái|Chu|Tạ|Lưu|Tống|Quách|Kiều|Thạch|Ninh|Nghiêm|Phí|Giang|La|Từ|Triệu|Vi|Khổng|Doãn|Bạch|Châu|Lục|Lã|" +
  "Hứa|Mạc|Nông|Hoa|Đồng|Tăng|Diệp|Tôn|Âu|Ông|Ứng|Viên|Trà|Cù|Đàm|Thân|Tiêu|Văn|Khúc|Ma|Mã|Lò|Lô|Giàng|Sùng|Quan|Bế|Hầu|Uông|Quản|Nhâm|Khương|Kim|Đậu|Thiều|Cầm|Điêu|Vàng|Lầu|Bàn|Triệu|Phương|Nhữ|Đôn|Ngụy|Cung|Hàn|Lại|Ôn|Đường";
const WORD = String.raw`\p{Lu}[\p{Ll}\p{M}]*`;
const TITLES =
  "(?:[Cc]ác )?[Đđ]ồng chí|đ/c|Đ/c|ông|Ông|bà|Bà|(?:Thượng|Đại|Trung|Thiếu) (?:tá|úy|tướng)|TS\\.?|ThS\\.?|Bác sĩ|BS\\.?|Luật sư|Giáo sư|anh|chị|Anh|Chị|cụ|cô|thầy";
/** A name needs its surname, unless somebody is introduced. */
const PERSON = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:(?<title>${TITLES})[:\s]+)?(?<name>(?<surname>${WORD})(?:\s${WORD}){1,4})(?![\p{L}\p{M}])`,
  "gu",
);
const IS_SURNAME = new RegExp(`^(?:${SURNAMES})$`, "u");

/** In small letters the others are other words as often ("ban", "từ"), */
const TELLING_SURNAMES = new Set(
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh trịnh đoàn phùng tô trương lâm lưu".split(
    " ",
  ),
);
/** and without marks more of them. */
const TELLING_UNMARKED = new Set("nguyen tran pham huynh phan vu vo bui ngo trinh phung luu".split(" "));

/** Whether a word in small letters is a surname and hardly anything else. */
export function isTellingSurname(word: string): boolean {
  return TELLING_SURNAMES.has(word) || TELLING_UNMARKED.has(word);
}

const OFFICES =
  "Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Ủy viên|Uỷ viên|Trưởng|Phó Trưởng|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Chánh|Phó Chánh|Hiệu trưởng|Phó Hiệu trưởng|" +
  "Chủ nhiệm|Phó Chủ nhiệm|Chỉ huy|Chính trị viên|Viện trưởng|Cục trưởng|Tổ trưởng|Trạm trưởng|Đội trưởng|Thường trực|Bộ trưởng|Thứ trưởng|Thủ tướng|Phó Thủ tướng|Thư ký|Kế toán|Đại biểu|TUV|UVBTV|UV";
const OFFICE_BEHIND = new RegExp(
  String.raw`^\s?(?:,|-|–|\()\s?(?<office>(?:${OFFICES}|[Tt]hành viên|[Nn]guyên|(?:Quyền )?(?:${OFFICES})|[Cc]án bộ|[Cc]huyên viên)(?![\p{L}\p{M}]).*)$`,
  "u",
);
const OFFICE_BEFORE = new RegExp(
  String.raw`(?:^|[\s,;(])(?<office>(?:${OFFICES})(?![\p{L}\p{M}])[^,;.():]{0,90}?)\s?(?:,\s)?$`,
  "u",
);
/** An office ends where somebody does something, or somebody else is named. */
const OFFICE_ENDS =
  /[;.:()]|\s(?:đã|đồng(?= chủ| dự)|cùng|chủ trì|chủ toạ|chủ tọa|điều hành|dự|tham dự|tới|đến|phát biểu|khẳng định|nhấn mạnh|yêu cầu|đề nghị|kết luận|cho biết|cho rằng|trình bày|báo cáo|làm|là|được|trao|tặng|tiếp|thăm|chúc|ghi nhận|biểu dương|đánh giá|giải đáp|trả lời|thông báo|chia sẻ|ký|và(?= (?:các|đồng chí|ông|bà|lãnh đạo|đại diện|đông))|vừa|sẽ|đang|có|tại|(?<![Bb]an )chỉ đạo|giao|(?<![Bb]an )kiểm tra|bày tỏ|mong|lưu ý|nêu|phân tích|thay mặt|dẫn|kêu gọi|cam kết|tiếp thu|trực tiếp|nói|khai mạc|bế mạc|đối thoại|gặp|trúng cử|tái cử|giữ)(?![\p{L}\p{M}])|,\s(?:đồng chí|ông|bà|cùng|các|lãnh đạo|đại diện|và)(?![\p{L}\p{M}])|$/u;
/** Streets, schools, wards and prizes bear the names of people. */
const NAMED_AFTER =
  /(?:đường|phố|phường|xã|trường|THCS|THPT|Tiểu học|tiểu học|Trung học|TH|Mầm non|mầm non|cầu|chợ|công viên|quảng trường|bệnh viện|giải|tư tưởng|thành phố|TP\.?|khu|ngã (?:ba|tư|năm|sáu)|huyện|tỉnh|quận|thôn|bản|ấp|vịnh|đảo|núi|đồi|bãi|sông|suối|hồ|công ty|Công ty|khách sạn|nhà máy|mỏ|cảng|tuyến|đại lộ|ngõ|đình|đền|chùa|lớp|Đoàn TNCS|Thanh niên Cộng sản|Đội TNTP|chiến dịch|quê|Báo|lễ hội|khu phố)\s$/iu;
const NOT_A_SURNAME = /^(?:Phó|Trưởng|Chủ|Ban|Ủy|Uỷ|Hội|Sở|Phòng|Thành|Đảng|Bí|Quyền)$/u;
const NOT_A_NAME = /\s(?:Nam|Bắc|Minh|Nội|Long)$/u;

/** The people a text names, in its order, each place once. */
export function peopleIn(text: string): PersonNamed[] {
  return [...text.matchAll(PERSON)].flatMap((found) => {
    const { title, name = "", surname = "" } = found.groups ?? {};
    const end = found.index + found[0].length;
    const [before, after] = [text.slice(0, found.index), text.slice(end)];
    if (NOT_A_SURNAME.test(surname) || /Hồ Chí Minh$/u.test(name)) return [];
    if (NAMED_AFTER.test(before) && !isOfficeOfPlace(before, name, after)) return [];
    const office = OFFICE_BEHIND.exec(upTo(after))?.groups?.["office"]?.trim() ?? null;
    const officeBefore =
      office === null ? OFFICE_BEFORE.exec(before.slice(-120))?.groups?.["office"]?.trim() : undefined;
    const isIntroduced = title !== undefined || office !== null || officeBefore !== undefined;
    if (!IS_SURNAME.test(surname) && !(title !== undefined || office !== null)) return [];
    if (!isIntroduced && (name.split(" ").length < 3 || NOT_A_NAME.test(name))) return [];
    const officeEnd = office === null ? end : end + after.indexOf(office) + office.length;
    return [{ name, office: office ?? officeBefore ?? null, start: found.index, end: officeEnd }];
  });
}

/** "Chủ tịch UBND xã Lò Văn Páo" names its chairman; "xã Lò Văn" would be a place. */
function isOfficeOfPlace(before: string, name: string, after: string): boolean {
  if (name.split(" ").length < 3 || /^,?\s\p{Lu}/u.test(after)) return false;
  return /(?:^|[\s,;(])(?:Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Trưởng|Phó Trưởng|Giám đốc)(?![\p{L}])[^,;.:()]{0,60}\s(?:xã|phường|thành phố|huyện|quận|tỉnh|thị xã|thôn|khu phố)\s$/u.test(
    before,
  );
}

/** What stands behind a name, up to where its office ends. */
function upTo(after: string): string {
  const first = after.search(/[^\s,(–-]/u);
  if (first < 0) return after;
  const ends = after.slice(first).search(OFFICE_ENDS);
  return ends < 0 ? after : after.slice(0, first + ends).replace(/[\s,]+$/u, "");
}
