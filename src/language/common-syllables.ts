import { unmarked } from "./spelling.ts";

/**
 * Syllables that stand in every kind of text or talk, by how many of a hundred passages of some 150 words they stand in:
 * rough classes set by hand, for everyday speech and the administration's news alike, whichever uses a syllable more.
 */
const SHARES: readonly (readonly [percent: number, syllables: string])[] = [
  [75, "là có của và các được trong cho với đã những người không đến để này một về"],
  [
    60,
    "tại khi ra vào từ trên theo năm ngày thành công phải làm sẽ cũng như nhiều việc số qua đang lại tổ thực hiện ở " +
      "bị gì nào bao nhiêu mấy ai đâu sao thế thì mà còn",
  ],
  [
    45,
    "hôm lúc chỗ bên mới xong vừa thêm luôn tới muốn tôi lại vậy ạ cuộc buổi tên " +
      "nhân dân hội chính sau trước thể đó hai nay đi tôi mình nhà lên do bằng bộ ban quan sự đại định động chủ hành " +
      "quy trường phát dự sinh tháng giờ khu đồng chức thông trung tác vụ lý an đầu tư phương tình mới cao đối tất cả chỉ",
  ],
  [
    33,
    "mai kia nọ hồi dạo đợt đêm tối sáng chiều trưa trễ sớm muộn to bé nhỏ lớn nhiều ít mất tốn hỏi bảo nhờ xin cho bị đòi kêu đứng ngồi nằm đọc dùng lấy đưa cầm mang đem để đặt bắt chịu lo sợ thích được trúng tính đếm cộng trả giữ thay dọn xả cái chiếc con đứa thằng bọn tụi hả ha nha hen chứ ư à ừ sang sắp chắc hẳn hoài mãi hơi quá khá cực rất lắm vụ việc cả thảy hết thôi nữa đó đấy ấy này nọ kìa " +
      "nước con anh chị ông bà em cô bác chú thấy biết nói muốn cần hay rồi nữa nếu vì nên hết đây đấy vậy nhé nhỉ ạ ơi à " +
      "cái chuyện lúc nơi chỗ cách điều gia học cơ tin kết quả bảo hóa kinh tế văn địa giải cấp phòng quyền xây dựng " +
      "hoạt tiếp tục đề hợp toàn tăng nhất tới xuống lần cùng nhưng thời gian vị đơn loại phần khác ngoài dưới giữa",
  ],
  [
    25,
    "chảy chạy nhảy leo trèo ném quăng vứt bỏ nhặt lượm gom xếp dựng bày treo gỡ tháo cởi buộc cột trói cắt chặt bẻ gãy đập phá đốt dập nhầm lộn quên nhớ nhắc mong đợi chờ mời rủ nhé ghé tạt thăm chào tạm biệt buồn vui mừng giận ghét thương quý nể khinh cười khóc la hét mắng chửi khen chê kẻ gã ông bà cô cậu chú bác dì mợ thím em tao mày tui mình bạn ai nấy dân ta tây xưa nay xứ quê làng xóm khóm ấp nơi chốn vùng miền góc phía hướng lối in ấn bấm nhấn bật tắt cắm rút sạc tải gõ ghi chép vẽ viết kể tả sai đúng hỏng hư gãy nứt vỡ bể rách mòn gỉ mục thối hôi thơm sạch bẩn dơ tươi héo đắt mắc rẻ bèo hời lời lỗ nợ mượn vay đền bù chuộc cọc góp hùn chia phần nửa đôi cặp bộ dãy hàng loạt đống mớ nắm bó khúc đoạn miếng mẩu mét vuông khối cân ký lô tấn tạ yến lít xăng phân tấc thước dặm chục trăm ngàn vạn tỉ hai ba tư năm bảy nhất nhì chót cuối giữa đầu " +
      "tiền giá xe đường tên mất bắt tìm gặp hỏi trả nhận lấy mua bán đưa gửi gọi mang dùng đóng mở giữ chờ xem nghe nhìn chạy " +
      "ăn uống ngủ sống chết đánh viết đọc xin giúp thích yêu sợ lo nghĩ hiểu nhớ quên tự vẫn đều rất quá lắm chưa đừng hãy " +
      "bốn ba nghìn triệu tỷ trăm mười tám chín sáu bảy nửa vài mỗi từng mọi ngay luôn thường đúng sai tốt lớn nhỏ dài lâu nhanh " +
      "xã phố phường thị trấn huyện tỉnh quốc lãnh đạo đảng ủy đoàn viên cán tịch bí thư phó trưởng đức hiệu giám đốc " +
      "triển khai nhiệm quản tập huy kế hoạch nghị quyết chương trình dung mục tiêu chất lượng phục đảm yêu cầu",
  ],
  [
    17,
    "lỡ nhỡ chẳng chả đâu đừng khỏi hẵng đã từng vốn dĩ bèn liền ngay tức khắc dần lần lượt tiện sẵn dư thừa thiếu hụt kịp lỡ hụt trúng trật vé cổng rào sào cọc dây thừng xích khóa chìa quạt đèn nến loa đài míc kèn trống còi chuông bóng banh lưới vợt gậy cờ phướn băng rôn gạo mì bún phở cháo xôi chè nước trà cà phê rượu bia đường muối mắm mỡ dầu ớt tỏi hành gừng nồi niêu xoong chảo bếp lò củi than gas ốm đau mệt sốt ho ngứa sưng gãy què mù điếc câm khùng điên ngu khôn giỏi dốt lười siêng chăm ngoan hư lì gan nhát hiền dữ ác tốt xấu trữ phòng hờ ngừa né tránh trốn núp lánh chui lủi rình mò lục lọi cạy phá giật móc túi nẫng cuỗm lừa gạt dụ dỗ hăm dọa tống tiền vòi vĩnh ép uổng khán giả diễn viên ca kịch tuồng chèo cải lương phim ảnh đài báo mạng tin nhảm đồn thổi khoe diện đẹp mốt kiểu cách dáng vóc cỡ khổ còi gầy béo mập lùn cao thấp trọc bạc râu tóc mắt mũi tai miệng răng cổ vai lưng bụng chân tay đầu gối da thịt xương máu tim gan phổi ruột lướt lách chen lấn xô đẩy kéo lôi dắt dìu cõng bế ẵm bồng ru dỗ nựng đút cho tắm gội giặt phơi ủi quét lau rửa cọ chùi hút đổ rót múc " +
      "hôm tuần tối sáng chiều trưa đêm mai qua kia nọ xưa ngoái cuối buổi lịch hạn kịp muộn sớm xong bắt đầu kéo trễ dừng ngừng nghỉ " +
      "tay mắt mặt tim máu chân mẹ bố cha vợ chồng cháu bé trẻ già nam nữ bạn thầy khách dân chúng họ ta nó bọn mày tớ cậu " +
      "giấy tờ thẻ sổ ảnh bản hồ sơ ký tuổi điện thoại máy mạng trang web đèn cửa phòng sân vườn đất ruộng cây hoa hàng chợ quán " +
      "đẹp xấu cũ hỏng hư bẩn sạch nóng lạnh khô ướt đầy trống đủ thiếu thừa ít đông nặng nhẹ gần xa ngắn rộng hẹp khó dễ rẻ đắt " +
      "chọn đổi thay thêm bớt bỏ vứt ném đốt dọn rửa sửa chữa phá lắp đặt dời chuyển chở đẩy kiếm tốn mất lãi nợ thu nộp nhập xuất " +
      "ngồi đứng nằm ở trọ thuê mượn trốn tránh chạy sang đậu đỗ dẫn bước rẽ quay vòng thẳng lối hướng phía bên cạnh trái phải " +
      "khám chữa bệnh thuốc tiêm sức khỏe y trị thi chơi đá hát múa vui thắng thua giỏi nhất nhì giành đoạt vô đấu đội " +
      "trao tặng quà thưởng phạt cấm phép luật lệnh báo cáo đạt vượt giảm hỗ trợ nghiệp sản phẩm dịch mức tổng cộng bình đến " +
      "kiểm tra giao nhằm nâng mạnh ứng hệ thống nguồn lực tham mặt nền lĩnh vực thuộc liên quan đặc biệt gồm tổng đợt kỳ khóa",
  ],
  [
    11,
    "chịu bắt ép đòi kêu than la mắng chửi cãi trách khen chê hứa lừa dối tha thứ cảm ơn lỗi mời chào đón tiễn thăm gửi nhắn " +
      "hình kiểu màu đỏ xanh vàng trắng đen tím nâu bạc tròn vuông dày mỏng sâu nông trơn cứng mềm ngon ngọt mặn cay chua đói no khát " +
      "trời mưa nắng gió bão lụt ngập sông biển núi rừng đảo đèo cầu hầm cống kênh mương hồ ao suối bãi cát đá sỏi bùn bụi khói lửa cháy nổ " +
      "phút giây quý thu đông xuân hè tết lễ cưới giỗ tang chùa đình đền nhà thờ lớp môn bài điểm sách vở bút " +
      "gạo cơm thịt cá rau trứng sữa bánh kẹo trái quả lúa ngô khoai lợn heo gà vịt trâu bò chó mèo tôm " +
      "quần áo giày dép mũ túi bàn ghế giường tủ chăn chiếu nồi bát đũa dao kéo búa thùng hộp chai lọ bao gói dây ống tấm miếng mảnh " +
      "tàu thuyền bay đò phà bến ga sân bãi cảng trạm chốt ngõ hẻm ngách kiệt góc đoạn khúc dốc vỉa hè lòng lề " +
      "cướp trộm cắp giết bắn đâm chém đánh bạc ma túy rượu bia say hút tù tội án tòa kiện công an " +
      "bầu cử phiếu dự thảo nêu trình bày giới thiệu tuyên truyền phối vận dịp chúc mừng thành tích gương điển khẳng nhấn " +
      "chỉ ghi ý kiến góp đóng trao đổi thảo luận phân tích đánh nhận xét kiến nghị đề xuất tiến độ " +
      "miễn thuế phí vốn ngân vay gửi lương lãi ngàn đồng cọc đền bù thường khoản chi tiêu ngành nghề thợ chủ thầu sếp " +
      "cột biển báo bảng treo dán vẽ sơn đào lấp san đổ xúc trồng cắt tỉa chặt nhổ tưới bón nuôi thả bẫy câu " +
      "quen lạ riêng chung đủ hoàn tuyệt thật giả chắc rõ ràng hẳn liền bỗng dần mãi suốt khắp quanh đằng sau trước trong",
  ],
  [
    7,
    "phân tán rác thải môi trường vệ xử tái chế nhựa kim loại hữu vô nguy hại ô nhiễm tiếng ồn mùi hôi thối " +
      "tiểu mầm non mẫu giáo cấp phổ thông hiệu dục bồi dưỡng tuyển tốt nghiệp đỗ trượt trúng " +
      "chiến binh sĩ liệt thương cựu cách mạng kháng lịch sử truyền thống anh hùng bia tượng đài kỷ niệm " +
      "nghèo giàu khổ cực nhọc mồ côi tàn tật khuyết góa đơn neo trợ cấp cứu bảo hiểm hưu " +
      "nhanh chóng kịp khẩn cấp gấp rút tích nghiêm túc chặt chẽ thường xuyên đột xuất định kỳ " +
      "đêm khuya sớm tinh mơ rạng đông ban hừng giao thừa rằm mùng giêng chạp " +
      "mặt bằng giải phóng tỏa quy đô khu tuyến trục mở nối thông thảm nhựa bê tông gạch ngói xi măng sắt thép gỗ kính tôn " +
      "hạ tầng kỹ thuật thiết kế khảo sát đo đạc vẽ cắm mốc ranh thửa lô tầng căn " +
      "cấp phát đăng ký khai sinh tử kết hôn tạm trú vắng thường căn cước chứng thực sao y lệ " +
      "số liệu thống dữ phần mềm ứng dụng chuyển trực tuyến tài khoản mật khẩu nhắn quét mã",
  ],
  [
    4,
    "ngừa chích vắc xin sởi dại cúm bạch hầu ho gà viêm não sốt rét xuất huyết muỗi loăng quăng nhiễm covid khẩu trang cách ly " +
      "cúp xả van bể bồn téc giếng khoan đục cặn đồng hồ áp trạm biến cầu dao công tơ phát máy nổ chập cầu chì ổ cắm " +
      "bìa lấn chiếm xâm phép móng trần mái vách cọc hàng rào cổng ban lan " +
      "đò phao bơi lặn chèo đua bơi chải vật võ cờ tướng bóng chuyền bàn cầu lông điền kinh chạy " +
      "mặc cả hớ trả góp trúng đấu thầu cọc ký quỹ thế chấp siết phát mại",
  ],
];

const SHARE: ReadonlyMap<string, number> = sharesOf((syllable) => syllable);
const FOLDED_SHARE: ReadonlyMap<string, number> = sharesOf(unmarked);

/** In which share of passages, from 0 to 1, a syllable stands in Vietnamese in general; 0 for what is not known. */
export function generalShare(syllable: string): number {
  return SHARE.get(syllable) ?? 0;
}

/** The same for a syllable without marks, whichever it may be. */
export function generalShareUnmarked(letters: string): number {
  return FOLDED_SHARE.get(letters) ?? 0;
}

function sharesOf(key: (syllable: string) => string): Map<string, number> {
  const lacking = new Map<string, number>();
  for (const [syllable, share] of bySyllable()) {
    lacking.set(key(syllable), (lacking.get(key(syllable)) ?? 1) * (1 - share));
  }
  return new Map(Array.from(lacking, ([syllable, lack]) => [syllable, 1 - lack]));
}

/** One that stands in several classes counts by the commonest. */
function bySyllable(): Map<string, number> {
  const shares = new Map<string, number>();
  for (const [percent, syllables] of SHARES) {
    for (const syllable of syllables.split(" ")) {
      if (!shares.has(syllable)) shares.set(syllable, percent / 100);
    }
  }
  return shares;
}
