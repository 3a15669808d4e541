const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split(/\s*[\n;]\s*/)
      .map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)] as const),
  );

/** Units as they are written, small and capital letters alike. */
export const UNITS = table(`
  km ki lô mét; cm xăng ti mét; mm mi li mét; dm đề xi mét; nm na nô mét; µm mi crô mét; hm héc tô mét
  m2 mét vuông; km2 ki lô mét vuông; cm2 xăng ti mét vuông; mm2 mi li mét vuông; dm2 đề xi mét vuông
  m3 mét khối; km3 ki lô mét khối; cm3 xăng ti mét khối; dm3 đề xi mét khối; mm3 mi li mét khối; cc xê xê
  ha héc ta; kg ki lô gam; mg mi li gam; µg mi crô gam; mcg mi crô gam; ng na nô gam; gr gam; kgs ki lô gam
  ml mi li lít; cl xen ti lít; dl đề xi lít; lit lít; lít lít
  kw ki lô oát; mw mê ga oát; gw gi ga oát; kwh ki lô oát giờ; kwp ki lô oát pích; mwp mê ga oát pích
  mwh mê ga oát giờ; gwh gi ga oát giờ; wh oát giờ
  kv ki lô vôn; kva ki lô vôn am pe; mva mê ga vôn am pe; mah mi li am pe giờ; ma mi li am pe; mv mi li vôn
  hz héc; khz ki lô héc; mhz mê ga héc; ghz gi ga héc; db đề xi ben; dba đề xi ben a
  kb ki lô bai; mb mê ga bai; gb gi ga bai; tb tê ra bai
  s2 giây bình phương; mbit mê ga bít; kbps ki lô bít trên giây; mbps mê ga bít trên giây; gbps gi ga bít trên giây; mp mê ga pích xeo; px pích xeo
  cal ca lo; kcal ki lô ca lo; kj ki lô giun; pa pát can; kpa ki lô pát can; mpa mê ga pát can; hpa héc tô pát can
  mmhg mi li mét thủy ngân; mmol mi li mon; µmol mi crô mon; ppm phần triệu; ppb phần tỷ; ntu en ti iu
  iu đơn vị quốc tế; ui đơn vị quốc tế; hp mã lực; cv mã lực; rpm vòng trên phút; inch in; kn ki lô niu tơn
  °c độ xê; °f độ ép; ° độ; oc độ xê; °k độ ca
  ph phút; sec giây; min phút; tr triệu; trđ triệu đồng
  vnđ đồng; vnd đồng; vn₫ đồng; usd đô la; us$ đô la; eur ơ rô; euro ơ rô; gbp bảng Anh; jpy yên; cny nhân dân tệ; ndt nhân dân tệ
  rmb nhân dân tệ; krw won; thb bạt; aud đô la Úc; sgd đô la Sing ga po; cad đô la Ca na đa; hkd đô la Hồng Kông
  đ đồng; ₫ đồng; $ đô la; € ơ rô; £ bảng Anh; ¥ yên; % phần trăm; ‰ phần nghìn
`);

/** One letter means a unit in this case only. */
export const LETTER_UNITS = table(`
  m mét; g gam; l lít; L lít; h giờ; H giờ; p phút; s giây; k nghìn; V vôn; W oát; N niu tơn; Ω ôm; J giun
`);
/** Those that may stand apart from their number. */
const SPACED = new Set(["m", "g", "l", "L", "h", "V", "W"]);

export function unitInWords(unit: string, isSpaced = false): string | undefined {
  if (LETTER_UNITS.has(unit)) return isSpaced && !SPACED.has(unit) ? undefined : LETTER_UNITS.get(unit);
  return UNITS.get(unit.toLowerCase());
}

/** What people, places and time are counted "per". */
export const PER_WORDS: ReadonlySet<string> = new Set(
  (
    "tháng năm ngày đêm giờ phút giây tuần quý buổi lần ca suất lượt chuyến kỳ đợt vụ mùa người hộ khẩu nhân lao cháu em trẻ bé " +
    "học sinh viên bệnh lít quả con cây bao thùng chai hộp gói túi cái chiếc bát tấn tạ yến sào mẫu công bộ hồ trường vé " +
    "xe đầu đơn tiết phòng căn thửa lô mét héc ki kilôgam gam đồng vòng mũi liều viên thẻ tờ bản trang cuộn kiện chỉ lạng cân " +
    "số điểm suất tổ nhóm đội hội đoàn gia cặp cuộc vị món khách mâm nền"
  ).split(" "),
);

/** Of what stands without a number, these are counted per something. */
export const ALONE_BEFORE_PER: ReadonlySet<string> = new Set(
  "đồng đ lượt suất triệu tỷ nghìn tấn tạ lít điểm kg km m3 m2 g mg ml kwh µg usd vnđ vnd vòng mét khối".split(
    " ",
  ),
);
