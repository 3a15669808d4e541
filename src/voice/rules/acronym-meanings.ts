export interface Meaning {
  readonly spoken: string;
  /** What must stand before and after it; the first meaning that fits is taken. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const NAME = /^\s*\p{Lu}\p{Ll}/u;

/** Numbers are in words by then. */
const COUNTED_YEAR = /(?:năm|thế kỷ|thế kỉ)\s[\p{L}\s]{2,60}$/iu;

/** Those that mean one thing in civic writing, though they are no names that a message would explain. */
const ALWAYS = `
  BN bệnh nhân; PCT phó chủ tịch; TƯ trung ương; TE trẻ em; CA công an; TU tỉnh ủy; ĐU đảng ủy; HU huyện ủy; TP thành phố;
  TX thị xã; XH xã hội; DA dự án; BC báo cáo; NQ nghị quyết; NĐ nghị định; KL kết luận; SN sinh năm;
  CCB cựu chiến binh; PBT phó bí thư; UBMT Ủy ban Mặt trận; TTUB thường trực Ủy ban; CSVN Cộng sản Việt Nam;
  XD xây dựng; DV dịch vụ; DN doanh nghiệp; SX sản xuất; KD kinh doanh; NS ngân sách;
  THTHCS tiểu học và trung học cơ sở; THCSTHPT trung học cơ sở và trung học phổ thông; PT phổ thông;
  HC hành chính; GD giáo dục; YT y tế; VH văn hóa; VC viên chức; HV hội viên; ĐV đơn vị; NLĐ người lao động;
  MT môi trường; LĐ lao động; BQ bình quân; GT giao thông; TM thương mại; TSKH tiến sĩ khoa học; KQ kết quả;
  TG thời gian; ĐĐ địa điểm; BCT Bộ Chính trị; BBT Ban Bí thư; TBT Tổng Bí thư; CTN Chủ tịch nước; TTg Thủ tướng;
  AI trí tuệ nhân tạo; VP văn phòng; BV bệnh viện; GV giáo viên; SV sinh viên; CB cán bộ;
  PV phóng viên; TTr tờ trình; GTNT giao thông nông thôn; TN thanh niên
`;

/** Abbreviations that mean different things in different places. */
export const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = new Map<string, readonly Meaning[]>([
  ...ALWAYS.trim()
    .split(/;\s+/)
    .map((entry): [string, readonly Meaning[]] => {
      const end = entry.indexOf(" ");
      return [entry.slice(0, end), [{ spoken: entry.slice(end + 1) }]];
    }),
  [
    "TT",
    [
      {
        spoken: "trung tâm",
        after:
          /^\s*(?:Y tế|Văn hóa|VH|YT|Phục vụ|Hành chính|Giáo dục|Dịch vụ|Kiểm soát|Bảo trợ|Công tác|Truyền thông|Phát triển|Hội nghị|Thể thao|Đào tạo|Dạy nghề|Chính trị|Đăng kiểm|Lưu trữ|Quan trắc|Xúc tiến|Hỗ trợ|Nghiên cứu|Huấn luyện|Ngoại ngữ|Khuyến nông|Bảo tồn|Điều hành|HN|GDTX|GDNN|HCC|PVHCC|DVVL|KSBT|YTDP|TDTT|HTCĐ|BTXH|PTQĐ|GDQP|CNTT|KTTV)/u,
      },
      { spoken: "thông tư", after: /^\s*(?:số|\d)/iu },
      {
        spoken: "thường trực",
        after: /^\s*(?:HĐND|Tỉnh ủy|Thành ủy|Đảng ủy|Hội đồng|UBND|Ủy ban|Huyện ủy)/u,
      },
      { spoken: "thông tin", before: /(?:văn hóa|VH)[\s,&-]*$/iu },
      { spoken: "thị trấn", after: NAME },
      { spoken: "thông tin" },
    ],
  ],
  [
    "CT",
    [
      { spoken: "xê tê", before: /(?:chụp|máy|phim|phòng)\s+$/iu },
      { spoken: "công ty", after: /^\s*(?:TNHH|cổ phần|CP)/u },
      { spoken: "chủ tịch", after: /^\s*(?:UBND|HĐND|UBMTTQ|MTTQ|xã|phường|nước|Hội|CĐ|LĐLĐ)/u },
      { spoken: "chủ tịch", before: /phó\s+$/iu },
      { spoken: "chỉ thị", after: /^\s*(?:số|\d)/iu },
      { spoken: "chương trình" },
    ],
  ],
  [
    "VHTT",
    [
      { spoken: "văn hóa và thể thao", before: /(?<!\p{L})(?:sở|bộ)\s+$/iu },
      { spoken: "văn hóa, thể thao", before: /(?:trung tâm|nhà|khu|thiết chế)\s+$/iu },
      { spoken: "văn hóa, thông tin" },
    ],
  ],
  [
    "CP",
    [
      { spoken: "cổ phần", before: /(?:công ty|cty|tập đoàn|ngân hàng|TM|TMCP|tổng công ty)\s+$/iu },
      { spoken: "chính phủ" },
    ],
  ],
  ["ĐK", [{ spoken: "đa khoa", before: /(?:bệnh viện|phòng khám|BV)\s+$/iu }, { spoken: "đăng ký" }]],
  [
    "KH",
    [
      {
        spoken: "kỳ họp",
        after: /^\s*(?:thứ|lần thứ|chuyên đề|thường lệ|bất thường|không thường)(?!\p{L})/iu,
      },
      { spoken: "kế hoạch" },
    ],
  ],
  ["SK", [{ spoken: "sức khỏe", before: /(?:khám|chăm sóc|bảo vệ|nâng cao|giấy|sổ)\s+$/iu }]],
  ["NL", [{ spoken: "người lớn", before: /(?:vé|giá|vé tàu|vé xe)\s*:?\s*$/iu }]],
  ["TL", [{ spoken: "thuốc lá", before: /(?:gói|bao|cây|điếu|hút)\s+$/iu }]],
  ["HK", [{ spoken: "hộ khẩu", before: /sổ\s+$/iu }]],
  [
    "ĐH",
    [
      {
        spoken: "đại hội",
        after: /^\s*(?:Đ[Ảả]ng|[Cc]hi|[Cc]ông đoàn|Đoàn|đại biểu|ĐB|cổ đông|CCB|MTTQ|TDTT)/u,
      },
    ],
  ],
  [
    "CN",
    [
      { spoken: "công nghiệp", before: /(?:khu|cụm|ngành|sản xuất|khoa học|KCN)\s+$/iu },
      { spoken: "chi nhánh", after: /^\s*(?:tỉnh|Quảng|Hà|số|VPĐK|Văn phòng)/u },
      { spoken: "chủ nhật", before: /(?:thứ|sáng|chiều|tối|ngày|bảy|trừ|lễ|nghỉ)[\p{L}\s,]{0,12}$/iu },
      { spoken: "công nghiệp" },
    ],
  ],
  [
    "BT",
    [
      { spoken: "bí thư", after: /^\s*(?:Tỉnh|Thành|Đảng|Huyện|chi bộ|Chi|Đoàn|Quận|ĐU|TU)/u },
      { spoken: "bí thư", before: /phó\s+$/iu },
      { spoken: "bê tông" },
    ],
  ],
  ["HS", [{ spoken: "hồ sơ", before: /(?:mã|số|nộp|nhận|bộ|trả|giải quyết)\s+$/iu }, { spoken: "học sinh" }]],
  [
    "CĐ",
    [
      {
        spoken: "công đoàn",
        before: /(?:BCH|ban chấp hành|chủ tịch|hội nghị|đoàn viên|cán bộ|đại hội|tổ chức)\s+$/iu,
      },
      { spoken: "công điện", after: /^\s*(?:số|\d)/iu },
      { spoken: "cao đẳng" },
    ],
  ],
  [
    "ĐT",
    [
      { spoken: "đào tạo", before: /(?:giáo dục|GD)[\s,&-]*(?:và\s*)?$/iu },
      { spoken: "đô thị", before: /(?:khu|trật tự|quản lý)\s+$/iu },
      { spoken: "điện thoại" },
    ],
  ],
  ["KT", [{ spoken: "ký thay", after: /^\.?\s*(?:CHỦ|GIÁM|TRƯỞNG)/u }, { spoken: "kinh tế" }]],
  ["TB", [{ spoken: "thông báo", after: /^\s*(?:số|về|của|\d)/iu }, { spoken: "thương binh" }]],
  ["LS", [{ spoken: "luật sư", after: NAME }, { spoken: "liệt sĩ" }]],
  ["QĐ", [{ spoken: "quân đội", after: /^\s*(?:nhân dân|ND)/u }, { spoken: "quyết định" }]],
  ["HD", [{ spoken: "hát đê", before: /(?:full|ultra|màn hình)\s+$/iu }, { spoken: "hướng dẫn" }]],
  [
    "DT",
    [
      { spoken: "dự toán", before: /(?:phần trăm|bằng|so với|vượt)\s+$/iu },
      { spoken: "dân tộc", after: /^\s*(?:thiểu số|nội trú|TS|NT)/u },
      { spoken: "diện tích" },
    ],
  ],
  ["TK", [{ spoken: "thế kỷ", after: /^\s*(?:[XVI]|\d{1,2}(?!\d))/u }, { spoken: "tài khoản" }]],
  ["UV", [{ spoken: "ủy viên", after: /^\s*(?:BTV|BCH|Ban|UB|TW|Trung|BTT|TT|Ủy)/u }]],
  ["TQ", [{ spoken: "Tổ quốc", before: /(?:UBMT|MT|mặt trận)\s+$/iu }, { spoken: "Trung Quốc" }]],
  ["QH", [{ spoken: "quy hoạch", before: /(?:điều chỉnh|đồ án|phòng)\s+$/iu }, { spoken: "Quốc hội" }]],
  [
    "NN",
    [
      { spoken: "nhà nước", before: /(?:quản lý|ngân sách|cơ quan|vốn|ngoài|QL)\s+$/iu },
      { spoken: "nông nghiệp" },
    ],
  ],
  [
    "MN",
    [
      { spoken: "mầm non", after: NAME },
      { spoken: "mầm non", after: /^[^.]{0,40}(?<!\p{L})(?:TH|THCS|THPT)(?!\p{L})/u },
      { spoken: "mầm non", before: /(?:trường|lớp|giáo viên|bậc|khối|cấp|phòng)\s+$/iu },
      { spoken: "miền núi" },
    ],
  ],
  [
    "TH",
    [
      {
        spoken: "trường hợp",
        before:
          /(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|các|những|nhiều|số)\s+$/iu,
      },
      { spoken: "tiểu học", after: /^\s*(?:,|và|-|&)\s*THCS(?!\p{L})/u },
      { spoken: "tiểu học", before: /(?:trường|bậc|khối|cấp|giáo viên)\s+$/iu },
    ],
  ],
  ["PH", [{ spoken: "pháo hoa", before: /bắn\s+$/iu }, { spoken: "phụ huynh" }]],
  [
    "CK",
    [{ spoken: "cùng kỳ", before: /(?:phần trăm|so với|so|với|năm|bằng)\s+$/iu }, { spoken: "cam kết" }],
  ],
  ["QL", [{ spoken: "quản lý", before: /(?:ban|phòng|công tác|cán bộ)\s+$/iu }, { spoken: "quốc lộ" }]],
  ["VT", [{ spoken: "văn thư", before: /lưu:?\s*$/iu }, { spoken: "vận tải" }]],
  [
    "GĐ",
    [
      { spoken: "giám đốc", before: /(?:phó|tổng|ông|bà)\s+$/iu },
      { spoken: "giám đốc", after: /^\s*(?:Sở|Công|Trung|Bệnh|Trạm|Ban)/u },
      { spoken: "gia đình" },
    ],
  ],
  ["ND", [{ spoken: "Nông dân", before: /hội\s+$/iu }, { spoken: "nhân dân" }]],
  [
    "NV",
    [
      { spoken: "nhiệm vụ", before: /(?:triển khai|thực hiện|giao|phương hướng|mục tiêu|kế hoạch)[\s,]+$/iu },
      { spoken: "nhiệm vụ", after: /^\s*(?:trọng tâm|chính trị|năm)(?!\p{L})/iu },
      { spoken: "nhân viên" },
    ],
  ],
  ["QK", [{ spoken: "quốc khánh", before: /(?:ngày|năm|dịp|lễ|mừng|tết)\s+$/iu }]],
  ["KK", [{ spoken: "khuyến khích", before: /giải\s+$/iu }]],
  ["ĐX", [{ spoken: "đông xuân", before: /vụ\s+$/iu }]],
  ["HT", [{ spoken: "hè thu", before: /vụ\s+$/iu }]],
  ["TCN", [{ spoken: "trước công nguyên", before: COUNTED_YEAR }]],
  ["SCN", [{ spoken: "sau công nguyên", before: COUNTED_YEAR }]],
  ["HA", [{ spoken: "huyết áp", after: /^\s*:?\s*[\p{L}\s]{2,30}\strên\s/u }]],
  [
    "HĐ",
    [
      { spoken: "hợp đồng", before: /(?:ký|theo|lao động|số)\s+$/iu },
      { spoken: "hoạt động", before: /(?:quy chế|các|chương trình)\s+$/iu },
      { spoken: "hội đồng" },
    ],
  ],
]);
