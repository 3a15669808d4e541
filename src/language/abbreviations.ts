import { fold } from "./text.ts";

/** Abbreviations of the Vietnamese administration that stand in civic texts, and what they stand for. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
  MTTQ: "Mặt trận Tổ quốc",
  HĐBC: "Hội đồng bầu cử",
  BTV: "Ban Thường vụ",
  BCH: "Ban Chấp hành",
  BCĐ: "Ban Chỉ đạo",
  BTC: "Ban Tổ chức",
  BQL: "Ban Quản lý",
  BGH: "Ban Giám hiệu",
  BCHQS: "Ban Chỉ huy quân sự",
  TTATXH: "trật tự, an toàn xã hội",
  QCDC: "quy chế dân chủ",
  TTHC: "thủ tục hành chính",
  TTHCC: "trung tâm hành chính công",
  PVHCC: "phục vụ hành chính công",
  CCHC: "cải cách hành chính",
  DVC: "dịch vụ công",
  DVCTT: "dịch vụ công trực tuyến",
  CĐS: "chuyển đổi số",
  CNTT: "công nghệ thông tin",
  VNeID: "ứng dụng định danh điện tử quốc gia",
  CCCD: "căn cước công dân",
  CBCC: "cán bộ, công chức",
  CBCCVC: "cán bộ, công chức, viên chức",
  CBCNV: "cán bộ, công nhân viên",
  CNVCLĐ: "công nhân, viên chức, lao động",
  LĐLĐ: "Liên đoàn Lao động",
  LHPN: "Liên hiệp Phụ nữ",
  CCB: "cựu chiến binh",
  NCT: "người cao tuổi",
  NKT: "người khuyết tật",
  TNCS: "Thanh niên Cộng sản",
  TNXK: "thanh niên xung kích",
  ĐVTN: "đoàn viên, thanh niên",
  BHYT: "bảo hiểm y tế",
  BHXH: "bảo hiểm xã hội",
  BHTN: "bảo hiểm thất nghiệp",
  BTXH: "bảo trợ xã hội",
  CSSK: "chăm sóc sức khỏe",
  TYT: "trạm y tế",
  TTYT: "trung tâm y tế",
  SXH: "sốt xuất huyết",
  VSATTP: "vệ sinh an toàn thực phẩm",
  ATTP: "an toàn thực phẩm",
  VSMT: "vệ sinh môi trường",
  BVMT: "bảo vệ môi trường",
  PCCC: "phòng cháy, chữa cháy",
  CNCH: "cứu nạn, cứu hộ",
  "PCCC&CNCH": "phòng cháy, chữa cháy và cứu nạn, cứu hộ",
  PCTT: "phòng, chống thiên tai",
  TKCN: "tìm kiếm cứu nạn",
  "PCTT&TKCN": "phòng, chống thiên tai và tìm kiếm cứu nạn",
  ANTT: "an ninh trật tự",
  ATGT: "an toàn giao thông",
  TTATGT: "trật tự, an toàn giao thông",
  CSGT: "cảnh sát giao thông",
  TTĐT: "trật tự đô thị",
  NVQS: "nghĩa vụ quân sự",
  "QP-AN": "quốc phòng, an ninh",
  "KT-XH": "kinh tế, xã hội",
  "VH-XH": "văn hóa, xã hội",
  "VH-TT": "văn hóa, thông tin",
  TDTT: "thể dục, thể thao",
  GPMB: "giải phóng mặt bằng",
  TĐC: "tái định cư",
  QSDĐ: "quyền sử dụng đất",
  GCN: "giấy chứng nhận",
  NTM: "nông thôn mới",
  OCOP: "mỗi xã một sản phẩm",
  HTX: "hợp tác xã",
  DNNVV: "doanh nghiệp nhỏ và vừa",
  NSNN: "ngân sách nhà nước",
  XDCB: "xây dựng cơ bản",
  TDP: "tổ dân phố",
  KDC: "khu dân cư",
  NVH: "nhà văn hóa",
  GDĐT: "giáo dục và đào tạo",
  "GD&ĐT": "giáo dục và đào tạo",
  "TN&MT": "tài nguyên và môi trường",
  "TT&TT": "thông tin và truyền thông",
  THCS: "trung học cơ sở",
  THPT: "trung học phổ thông",
  GDTX: "giáo dục thường xuyên",
  PHHS: "phụ huynh học sinh",
};

const TOKEN = /[\p{L}\p{N}]+(?:[-–&][\p{L}\p{N}]+)*/gu;
const LINK = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|@\w+/giu;
/** Between an abbreviation and its long form: brackets, a dash, "sau đây gọi tắt là". */
const BEFORE_GAP = /[\s"“'(,–-]*(?:(?:sau day|duoc)? ?(?:goi|viet) tat la:?)?[\s"“'(:–-]*$/u;
const AFTER_GAP = /^[\s(:=–-]*(?:la )?["“']?/u;
/** Long enough for the longest long form and what may stand between. */
const NEAR = 120;

export interface Explained {
  readonly text: string;
  /** Those given, and those that a reader of `text` knows now. */
  readonly explained: ReadonlySet<string>;
}

/**
 * Puts the long form behind the first use of every abbreviation that the text does not explain itself
 * ("UBND (Ủy ban nhân dân)"). Numbers of documents ("412/QĐ-UBND"), links and addresses stay as they are.
 */
export function explainAbbreviations(text: string, alreadyExplained: ReadonlySet<string>): Explained {
  const explained = new Set(alreadyExplained);
  const links = [...text.matchAll(LINK)].map(({ 0: link, index }) => [index, index + link.length] as const);
  let link = 0;
  let written = "";
  let from = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const longForm = Object.hasOwn(ABBREVIATIONS, token) ? ABBREVIATIONS[token] : undefined;
    if (longForm === undefined || explained.has(token)) continue;
    const end = index + token.length;
    while ((links[link]?.[1] ?? Number.POSITIVE_INFINITY) < end) link++;
    if (isPartOfNumber(text, index, end) || (links[link]?.[0] ?? index + 1) <= index) continue;
    explained.add(token);
    if (isExplainedAt(text, index, end, longForm)) continue;
    written += `${text.slice(from, end)} (${longForm})`;
    from = end;
  }
  return { text: written + text.slice(from), explained };
}

/** "412/UBND", "NQ/MTTQ", "UBND.vn", "12-UBND". */
function isPartOfNumber(text: string, from: number, to: number): boolean {
  return (
    /[/.@_-]$/u.test(text.slice(Math.max(0, from - 1), from)) ||
    /^(?:[/@_-]|\.[\p{L}\p{N}])/u.test(text.slice(to, to + 2))
  );
}

function isExplainedAt(text: string, from: number, to: number, longForm: string): boolean {
  // A name in brackets of its own is a definition, even when its words differ a little from ours.
  if (/\p{L} ?\($/u.test(text.slice(Math.max(0, from - 3), from)) && text[to] === ")") return true;
  const wanted = fold(longForm);
  const before = fold(text.slice(Math.max(0, from - NEAR), from)).replace(BEFORE_GAP, "");
  const after = fold(text.slice(to, to + NEAR)).replace(AFTER_GAP, "");
  return before.endsWith(wanted) || after.startsWith(wanted);
}
