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
