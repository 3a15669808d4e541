const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => line.trim())
      .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const),
  );

/** Kinds of documents in their numbers, as decree 30/2020/NĐ-CP and the Party's guide 36-HD/VPTW abbreviate them. */
export const DOCUMENTS = table(`
  NQ nghị quyết
  QĐ quyết định
  QyĐ quy định
  QyC quy chế
  QC quy chế
  CT chỉ thị
  CTr chương trình
  TTr tờ trình
  TT thông tư
  TTLT thông tư liên tịch
  NQLT nghị quyết liên tịch
  NĐ nghị định
  KL kết luận
  KH kế hoạch
  HD hướng dẫn
  HDLN hướng dẫn liên ngành
  HDLT hướng dẫn liên tịch
  TB thông báo
  TC thông cáo
  TCg thông cáo
  TTg thủ tướng
  TTtr thông tri
  BC báo cáo
  BB biên bản
  CV công văn
  CĐ công điện
  GM giấy mời
  GGT giấy giới thiệu
  GP giấy phép
  GCN giấy chứng nhận
  GXN giấy xác nhận
  GUQ giấy ủy quyền
  ĐA đề án
  DA dự án
  PA phương án
  HĐ hợp đồng
  BGN bản ghi nhớ
  BTT bản thỏa thuận
  PC phiếu chuyển
  PG phiếu gửi
  PB phiếu báo
  TL thông lệnh
  L luật
  LCT lệnh chủ tịch nước
  PL pháp lệnh
  VBHN văn bản hợp nhất
  QCPH quy chế phối hợp
  QĐST quyết định sơ thẩm
  HSST hình sự sơ thẩm
  DSST dân sự sơ thẩm
  HNGĐ hôn nhân và gia đình
  TLST thụ lý sơ thẩm
  KHLT kế hoạch liên tịch
  KHPH kế hoạch phối hợp
  CTPH chương trình phối hợp
  CTHĐ chương trình hành động
  TBKL thông báo kết luận
  XPVPHC xử phạt vi phạm hành chính
  XPHC xử phạt hành chính
`);

/** Who signs, in numbers of documents only: elsewhere the same letters may mean something else. */
export const AGENCIES = table(`
  CP chính phủ
  TTg thủ tướng
  CTN chủ tịch nước
  QH quốc hội
  UBTVQH ủy ban thường vụ quốc hội
  VPQH văn phòng quốc hội
  VPCP văn phòng chính phủ
  VPCTN văn phòng chủ tịch nước
  TW trung ương
  TƯ trung ương
  BCHTW ban chấp hành trung ương
  BBT ban bí thư
  BCT bộ công thương
  TU tỉnh ủy
  ThU thành ủy
  HU huyện ủy
  QU quận ủy
  ĐU đảng ủy
  ĐUK đảng ủy khối
  ĐB đảng bộ
  CB chi bộ
  BTGTW ban tuyên giáo trung ương
  BTCTW ban tổ chức trung ương
  BDVTW ban dân vận trung ương
  BNCTW ban nội chính trung ương
  UBKTTW ủy ban kiểm tra trung ương
  VPTW văn phòng trung ương
  BTGDVTW ban tuyên giáo và dân vận trung ương
  UBKT ủy ban kiểm tra
  BTG ban tuyên giáo
  BTGDV ban tuyên giáo và dân vận
  BDV ban dân vận
  BNC ban nội chính
  BXDĐ ban xây dựng đảng
  VPTU văn phòng tỉnh ủy
  VP văn phòng
  VPUB văn phòng ủy ban
  TTCP thanh tra chính phủ
  TTHĐND thường trực hội đồng nhân dân
  HĐTP hội đồng thẩm phán
  TANDTC tòa án nhân dân tối cao
  VKSTC viện kiểm sát nhân dân tối cao
  VKSNDTC viện kiểm sát nhân dân tối cao
  TLĐ tổng liên đoàn
  TWĐTN trung ương đoàn thanh niên
  MTTW mặt trận trung ương
  MTTQ mặt trận tổ quốc
  ĐCT đoàn chủ tịch
  ĐCTUBTWMTTQVN đoàn chủ tịch ủy ban trung ương mặt trận tổ quốc việt nam
  MTTWBTT ban thường trực ủy ban trung ương mặt trận tổ quốc
  BTT ban thường trực
  NHNN ngân hàng nhà nước
  KBNN kho bạc nhà nước
  KTNN kiểm toán nhà nước
  TCT tổng cục thuế
  CT chi cục thuế
  BHXH bảo hiểm xã hội
  HĐBCQG hội đồng bầu cử quốc gia
  UBBC ủy ban bầu cử
  UBDT ủy ban dân tộc
  ĐTN đoàn thanh niên
  HCCB hội cựu chiến binh
  HND hội nông dân
  HPN hội phụ nữ
  LHPN hội liên hiệp phụ nữ
  KTHT kinh tế, hạ tầng
  VHXH văn hóa, xã hội
  TTPVHCC trung tâm phục vụ hành chính công
  CAP công an phường
  CAT công an tỉnh
  CAX công an xã
  QS quân sự
  ĐK đăng ký
  NVY nghiệp vụ y
  TL thủy lợi
  DS dân sự
  HS hình sự
  XD xây dựng
  ĐC địa chính
  NC nội chính
  KT kinh tế
  TH tổng hợp
  VX văn xã
  NV nội vụ
  TP tư pháp
  TNMT tài nguyên và môi trường
  TCKH tài chính, kế hoạch
  LĐTBXH lao động, thương binh và xã hội
`);

/** What a ministry, a department or an office is for: "B", "S" or "P" before it. */
export const FIELDS = table(`
  YT y tế
  TC tài chính
  CA công an
  QP quốc phòng
  NG ngoại giao
  TP tư pháp
  NV nội vụ
  XD xây dựng
  CT công thương
  GDĐT giáo dục và đào tạo
  GTVT giao thông vận tải
  KHĐT kế hoạch và đầu tư
  KHCN khoa học và công nghệ
  TTTT thông tin và truyền thông
  TNMT tài nguyên và môi trường
  NNMT nông nghiệp và môi trường
  NN nông nghiệp
  NNPTNT nông nghiệp và phát triển nông thôn
  LĐTBXH lao động, thương binh và xã hội
  VHTTDL văn hóa, thể thao và du lịch
  VHTT văn hóa và thể thao
  VHXH văn hóa, xã hội
  DL du lịch
  DTTG dân tộc và tôn giáo
  TCKH tài chính, kế hoạch
`);
