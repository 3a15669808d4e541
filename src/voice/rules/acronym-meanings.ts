export interface Meaning {
  readonly spoken: string;
  /** What must stand before and after it; the first meaning that fits is taken. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const NAME = /^\s*\p{Lu}\p{Ll}/u;

/** Abbreviations that mean different things in different places. */
export const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = new Map<string, readonly Meaning[]>([
  [
    "TT",
    [
      {
        spoken: "trung tâm",
        after:
          /^\s*(?:Y tế|Văn hóa|VH|YT|Phục vụ|Hành chính|Giáo dục|Dịch vụ|Kiểm soát|Bảo trợ|Công tác|Truyền thông|Phát triển|Hội nghị|Thể thao|Đào tạo|Dạy nghề|Chính trị|HN|GDTX|GDNN)/u,
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
  ["PCT", [{ spoken: "phó chủ tịch" }]],
  [
    "CP",
    [
      { spoken: "cổ phần", before: /(?:công ty|cty|tập đoàn|ngân hàng|TM|TMCP|tổng công ty)\s+$/iu },
      { spoken: "chính phủ" },
    ],
  ],
  ["ĐK", [{ spoken: "đa khoa", before: /(?:bệnh viện|phòng khám|BV)\s+$/iu }, { spoken: "đăng ký" }]],
  ["KH", [{ spoken: "kế hoạch" }]],
  [
    "CN",
    [
      { spoken: "công nghiệp", before: /(?:khu|cụm|ngành|sản xuất|khoa học|KCN)\s+$/iu },
      { spoken: "chi nhánh", after: /^\s*(?:tỉnh|Quảng|Hà|số|VPĐK|Văn phòng)/u },
      { spoken: "chủ nhật", before: /(?:thứ|sáng|chiều|tối|ngày|bảy|trừ|lễ|nghỉ)[\p{L}\s,]{0,12}$/iu },
      { spoken: "công nghiệp" },
    ],
  ],
  ["CA", [{ spoken: "công an" }]],
  ["TU", [{ spoken: "tỉnh ủy" }]],
  ["ĐU", [{ spoken: "đảng ủy" }]],
  ["HU", [{ spoken: "huyện ủy" }]],
  ["TP", [{ spoken: "thành phố" }]],
  ["TX", [{ spoken: "thị xã" }]],
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
  ["XH", [{ spoken: "xã hội" }]],
  ["KT", [{ spoken: "ký thay", after: /^\.?\s*(?:CHỦ|GIÁM|TRƯỞNG)/u }, { spoken: "kinh tế" }]],
  ["TB", [{ spoken: "thông báo", after: /^\s*(?:số|về|của|\d)/iu }, { spoken: "thương binh" }]],
  ["LS", [{ spoken: "luật sư", after: NAME }, { spoken: "liệt sĩ" }]],
  ["DA", [{ spoken: "dự án" }]],
  ["BC", [{ spoken: "báo cáo" }]],
  ["NQ", [{ spoken: "nghị quyết" }]],
  ["QĐ", [{ spoken: "quân đội", after: /^\s*(?:nhân dân|ND)/u }, { spoken: "quyết định" }]],
  ["NĐ", [{ spoken: "nghị định" }]],
  ["KL", [{ spoken: "kết luận" }]],
  ["HD", [{ spoken: "hướng dẫn" }]],
  ["SN", [{ spoken: "sinh năm" }]],
  [
    "DT",
    [
      { spoken: "dự toán", before: /(?:phần trăm|bằng|so với|vượt)\s+$/iu },
      { spoken: "dân tộc", after: /^\s*(?:thiểu số|nội trú|TS|NT)/u },
      { spoken: "diện tích" },
    ],
  ],
  ["CCB", [{ spoken: "cựu chiến binh" }]],
  ["TK", [{ spoken: "thế kỷ", after: /^\s*(?:[XVI]|\d{1,2}(?!\d))/u }, { spoken: "tài khoản" }]],
  ["UV", [{ spoken: "ủy viên", after: /^\s*(?:BTV|BCH|Ban|UB|TW|Trung|BTT|TT|Ủy)/u }]],
  ["PBT", [{ spoken: "phó bí thư" }]],
  ["TQ", [{ spoken: "Tổ quốc", before: /(?:UBMT|MT|mặt trận)\s+$/iu }, { spoken: "Trung Quốc" }]],
  ["UBMT", [{ spoken: "Ủy ban Mặt trận" }]],
  ["TTUB", [{ spoken: "thường trực Ủy ban" }]],
  ["CSVN", [{ spoken: "Cộng sản Việt Nam" }]],
  ["QH", [{ spoken: "quy hoạch", before: /(?:điều chỉnh|đồ án|phòng)\s+$/iu }, { spoken: "Quốc hội" }]],
  ["XD", [{ spoken: "xây dựng" }]],
  ["DV", [{ spoken: "dịch vụ" }]],
  [
    "NN",
    [
      { spoken: "nhà nước", before: /(?:quản lý|ngân sách|cơ quan|vốn|ngoài|QL)\s+$/iu },
      { spoken: "nông nghiệp" },
    ],
  ],
  ["DN", [{ spoken: "doanh nghiệp" }]],
  ["SX", [{ spoken: "sản xuất" }]],
  ["KD", [{ spoken: "kinh doanh" }]],
  ["NS", [{ spoken: "ngân sách" }]],
  [
    "MN",
    [
      { spoken: "mầm non", before: /(?:trường|lớp|giáo viên|bậc|khối|cấp|phòng)\s+$/iu },
      { spoken: "miền núi" },
    ],
  ],
  ["TH", [{ spoken: "tiểu học", before: /(?:trường|bậc|khối|cấp|giáo viên)\s+$/iu }]],
  ["THTHCS", [{ spoken: "tiểu học và trung học cơ sở" }]],
  ["THCSTHPT", [{ spoken: "trung học cơ sở và trung học phổ thông" }]],
  ["PT", [{ spoken: "phổ thông" }]],
  ["HC", [{ spoken: "hành chính" }]],
  ["GD", [{ spoken: "giáo dục" }]],
  ["YT", [{ spoken: "y tế" }]],
  ["VH", [{ spoken: "văn hóa" }]],
  ["VC", [{ spoken: "viên chức" }]],
  ["HV", [{ spoken: "hội viên" }]],
  ["ĐV", [{ spoken: "đơn vị" }]],
  ["NLĐ", [{ spoken: "người lao động" }]],
  ["MT", [{ spoken: "môi trường" }]],
  ["LĐ", [{ spoken: "lao động" }]],
  ["BQ", [{ spoken: "bình quân" }]],
  ["GT", [{ spoken: "giao thông" }]],
  ["TM", [{ spoken: "thương mại" }]],
  ["TSKH", [{ spoken: "tiến sĩ khoa học" }]],
  ["PH", [{ spoken: "phụ huynh" }]],
  ["KQ", [{ spoken: "kết quả" }]],
  ["TG", [{ spoken: "thời gian" }]],
  ["ĐĐ", [{ spoken: "địa điểm" }]],
  ["BCT", [{ spoken: "Bộ Chính trị" }]],
  ["BBT", [{ spoken: "Ban Bí thư" }]],
  ["TBT", [{ spoken: "Tổng Bí thư" }]],
  ["CTN", [{ spoken: "Chủ tịch nước" }]],
  ["TTg", [{ spoken: "Thủ tướng" }]],
  ["CK", [{ spoken: "cùng kỳ", before: /(?:phần trăm|so với|với|năm|bằng)\s+$/iu }, { spoken: "cam kết" }]],
  ["AI", [{ spoken: "trí tuệ nhân tạo" }]],
  ["QL", [{ spoken: "quản lý", before: /(?:ban|phòng|công tác|cán bộ)\s+$/iu }, { spoken: "quốc lộ" }]],
  ["VT", [{ spoken: "văn thư", before: /lưu:?\s*$/iu }, { spoken: "vận tải" }]],
  ["VP", [{ spoken: "văn phòng" }]],
  ["BV", [{ spoken: "bệnh viện" }]],
  ["GV", [{ spoken: "giáo viên" }]],
  ["SV", [{ spoken: "sinh viên" }]],
  ["NV", [{ spoken: "nhân viên" }]],
  ["CB", [{ spoken: "cán bộ" }]],
  ["PV", [{ spoken: "phóng viên" }]],
  [
    "GĐ",
    [
      { spoken: "giám đốc", before: /(?:phó|tổng|ông|bà)\s+$/iu },
      { spoken: "giám đốc", after: /^\s*(?:Sở|Công|Trung|Bệnh|Trạm|Ban)/u },
      { spoken: "gia đình" },
    ],
  ],
  ["TTr", [{ spoken: "tờ trình" }]],
  ["GTNT", [{ spoken: "giao thông nông thôn" }]],
  ["TN", [{ spoken: "thanh niên" }]],
  ["ND", [{ spoken: "nhân dân" }]],
  [
    "HĐ",
    [
      { spoken: "hợp đồng", before: /(?:ký|theo|lao động|số)\s+$/iu },
      { spoken: "hoạt động", before: /(?:quy chế|các|chương trình)\s+$/iu },
      { spoken: "hội đồng" },
    ],
  ],
]);

/** Parts of names that are joined by "-" or "&" ("LĐ-TB&XH"), where the whole is in no table. */
export const PARTS: ReadonlyMap<string, string> = new Map(
  (
    "LĐ lao động,TB thương binh,XH xã hội,KT kinh tế,VH văn hóa,TT thông tin,DL du lịch,GD giáo dục,ĐT đào tạo,KH khoa học," +
    "CN công nghệ,TN tài nguyên,MT môi trường,NN nông nghiệp,PTNT phát triển nông thôn,QP quốc phòng,AN an ninh,TC tài chính," +
    "HC hành chính,YT y tế,DS dân số,TM thương mại,DV dịch vụ,XD xây dựng,HT hạ tầng,ĐTH đô thị,TDTT thể dục thể thao,BM bà mẹ," +
    "TE trẻ em,KHHGĐ kế hoạch hóa gia đình,TTN thanh thiếu niên,CCHC cải cách hành chính,QLĐT quản lý đô thị,KHKT khoa học kỹ thuật," +
    "TG tôn giáo,DT dân tộc,TH tổng hợp,NV nội vụ,ĐC địa chính,HĐ hoạt động,TP tư pháp,HK hộ khẩu,PC phòng chống,NC nội chính"
  )
    .split(",")
    .map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)] as const),
);
