const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Titles before a person's name, in small letters: a full stop behind them ends nothing. */
export const TITLES = wordsOf(
  "ths ts tskh pgs gs bs bsck bscki bsckii cki ckii ck1 ck2 ds ks ls kts nsnd nsưt nsut ngnd ngưt ngut ttnd ttưt mr " +
    "mrs ms dr prof st jr đ/c đc nxb vd tm kt tl tuq",
);
/** Before a person's or a body's name; they end a sentence only when a word that begins sentences follows. */
export const SOFT_TITLES = wordsOf(
  "CN CT PCT BT PBT GĐ PGĐ TGĐ HLV VĐV MC NS HS SV LM HT ĐĐ ĐD CTy Cty CTCP CA CK NV PV BTV KTV ĐB ĐH CĐ THPT THCS BV Co Corp",
);
/** Before the name of a place. These also end sentences ("trên địa bàn TP."). */
export const PLACES = wordsOf("TP Tp P Q H TX Tx TT Tt X Đ KP KCN KĐT KDC");
/** Of these, the ones that a number may follow ("P. 5", "Q. 1", "Đ. 3/2"). */
export const NUMBERED_PLACES = wordsOf("P Q Đ KP KĐT");
/** Names of places of one word: a small letter behind them does not show that a new sentence began. */
export const SHORT_PLACE_NAMES = wordsOf("Huế Vinh Pleiku HCM HN ĐN BMT");
/** Before a number only ("tr. 15", "ĐT. 0203…"). */
export const LABELS = wordsOf("tr Tr No Nr Vol vol ĐT SĐT Đt Tel TEL Fax DĐ S t q");
/** Somebody whose name may be one letter ("anh T."). */
export const PEOPLE = wordsOf(
  "ông bà anh chị em cô chú bác cậu dì cháu thầy bé chí nhân phạm can cáo sĩ văn thơ báo Ông Bà Anh Chị Em Cô Chú Bác Cháu Thầy Bé và",
);
/** Capitalised, and a letter behind them is a mark, no name ("Vitamin C", "Đội A"). */
export const LETTERED = wordsOf(
  "Vitamin Đội Bảng Nhóm Khu Lô Khối Hạng Loại Lớp Cấp Tòa Toà Block Nhà Ga Cổng Hepatitis",
);

/** Words that begin a sentence, and seldom a name. */
export const OPENERS = wordsOf(
  "Ai Anh Ba Ban Bao Bác Bà Báo Bản Bên Bị Bình Bí Bốn Bởi Bộ Buổi Bước Càng Cả Các Cách Cán Cạnh Cần Chi Chiều " +
    "Cho Chung Chuyến Chúng Chương Chưa Chỉ Chị Chính Chủ Chợ Con Còn Có Công Cô Cơ Cũng Cùng Cuối Cuộc Cụ Của Cục " +
    "CSGT CBCC Do Du Dù Dưới Dựa Dự Đa Đang Đài Đã Đại Đảng Đầu Đáng Đây Đặc Đến Để Đề Đêm Điều Điểm Đó Đoàn Đối " +
    "Đồng Đơn Được Gần Gia Giá Giám Giờ Giải Hai Hàng Hành Hầu Hãy Hạn Hằng HĐND Hiện Hệ Họ Hoạt Học Hỏi Hôm Hơn Hồ " +
    "Hội Kể Kèm Khi Khu Khoảng Không Khách Khán Kinh Kết Kế Làm Lãnh Lần Lễ Lực Lúc Luật Lượng Mặc Mặt Mà Mẹ Mỗi Mọi Một Mức " +
    "Năm Nay Nên Ngay Ngày Nghị Ngoài Nguyên Người Nguồn Nhà Nhân Nhằm Nhiều Nhìn Như Nhưng Nhóm Nhờ Những Nạn Nếu Nói " +
    "Nơi Ông Phát Phải Phòng Phía Phó Phường Phần Qua Quá Quận Quy Quyết Quốc Ra Rất Riêng Rồi Sáng Sau Sẽ Sở Số Song Suốt " +
    "Sự Tại Tất Thành Tháng Thanh Thay Theo Thế Thêm Thì Thí Thông Thời Thủ Thực Tiếp Tin Tình Tính Toàn Tôi Tổ Tổng Tối Tới TP " +
    "Trả Trạm Tránh Trên Trong Trung Trưa Trước Trường Tuy Tuyến Từ Từng UBND UBMTTQ Vào Văn Vẫn Vậy Về Việc Viện Và Vì Vợ Với Vụ Vừa Xã Xe Xin Y Ý",
);
