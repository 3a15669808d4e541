/*
 * Words of several syllables that name what people ask a ward or a city about. Their syllables alone are parts of many
 * other words, so that an article may have all of them and speak of something else.
 */
const PAPERS = `
kết hôn, ly hôn, khai sinh, khai tử, chứng tử, tạm trú, thường trú, tạm vắng, hộ khẩu, hộ tịch, căn cước, hộ chiếu, lý lịch tư pháp, độc thân,
xác nhận độc thân, nhận con nuôi, giám hộ, cải chính, trích lục, chứng thực, công chứng, sao y, giấy phép, giấy phép lái xe, bằng lái, đăng kiểm,
đăng ký xe, biển số, phù hiệu, giấy phép xây dựng, giấy phép kinh doanh, đăng ký kinh doanh, hộ kinh doanh, mã số thuế, hóa đơn, chữ ký số,
chứng chỉ, chứng nhận, thủ tục, hồ sơ, dịch vụ công, định danh, tài khoản, mật khẩu, lệ phí, biên lai, ủy quyền, di chúc, thừa kế, tặng cho,
chuyển nhượng, sang tên, tách thửa, hợp thửa, chuyển mục đích, trích đo, đo đạc, bản đồ, quy hoạch, thu hồi đất, tái định cư, bồi thường, giải tỏa,
giải phóng mặt bằng, đấu giá, đấu thầu, trúng thầu, mời thầu, cấp đất, giao đất, thuê đất, lấn chiếm, tranh chấp, khiếu nại, tố cáo, phản ánh,
kiến nghị, hòa giải, tiếp công dân, một cửa, phiếu hẹn
`;
const LIVING = `
nhà ở xã hội, nhà trọ, nhà tạm, nhà tình nghĩa, nhà tình thương, nhà văn hóa, chung cư, khu tập thể, khu đô thị, khu dân cư, khu công nghiệp,
cụm công nghiệp, làng nghề, thư viện, bảo tàng, nhà hát, rạp phim, hồ bơi, bể bơi, sân bóng, sân vận động, nhà thi đấu, công viên, vườn hoa,
quảng trường, phố đi bộ, chợ đêm, siêu thị, bến xe, bến tàu, bến phà, nhà ga, sân bay, xe buýt, xe khách, xe tải, xe máy, xe đạp, xe điện, ô tô,
taxi, đò ngang, bãi xe, bãi đỗ xe, gửi xe, trông xe, vé tháng, vé tàu, cây xanh, cây đổ, chặt cây, vỉa hè, lòng đường, lề đường, ngã tư, ngã ba,
vòng xuyến, đèn giao thông, biển báo, vạch kẻ đường, gờ giảm tốc, camera, phạt nguội, nồng độ cồn, tốc độ, đua xe, mũ bảo hiểm, tai nạn, kẹt xe,
ùn tắc, cấm đường, phân luồng, cầu vượt, hầm chui, cao tốc, quốc lộ, tỉnh lộ, đường sắt, đường tránh, vành đai, cầu treo, bê tông, thảm nhựa,
thoát nước, ngập úng, nước sạch, nước thải, trạm bơm, hồ chứa, đập tràn, kênh mương, bờ kè, xâm nhập mặn, hạn hán, lũ quét, triều cường,
áp thấp, bão lũ, cứu trợ, cứu hộ, sơ tán, tránh trú, chữa cháy, cháy rừng, bình chữa cháy, thoát hiểm, diễn tập, tiếng ồn, karaoke, loa kéo,
khói bụi, ô nhiễm, mùi hôi, bãi rác, lò đốt, phân loại rác, thu gom, giá rác, đốt rơm rạ, chó thả rông, vật nuôi, gia súc, gia cầm, dịch tả,
lở mồm long móng, cúm gia cầm, tiêm phòng, thuốc trừ sâu, lúa giống, cây giống, con giống, vụ xuân, vụ mùa, đông xuân, hè thu, thủy sản, lồng bè,
tàu cá, đánh bắt, nuôi tôm, chăn nuôi, trồng trọt, nông thôn mới, vườn tạp, kinh tế trang trại, hợp tác xã
`;
const PEOPLE = `
người già, người cao tuổi, người khuyết tật, trẻ em, trẻ mồ côi, học sinh, sinh viên, công nhân, nông dân, ngư dân, tiểu thương, cựu chiến binh,
thương binh, liệt sĩ, gia đình chính sách, người có công, hộ nghèo, cận nghèo, thoát nghèo, dân tộc thiểu số, tôn giáo, nghĩa vụ quân sự, nhập ngũ,
khám tuyển, dân quân, tổ dân phố, trưởng thôn, bầu cử, cử tri, đại biểu, đảng viên, đoàn viên, hội viên, phụ nữ, thanh niên, thiếu nhi,
bảo hiểm y tế, bảo hiểm xã hội, bảo hiểm thất nghiệp, trợ cấp, trợ giúp, phụ cấp, lương hưu, mai táng, thai sản, ốm đau, thất nghiệp,
việc làm, tuyển dụng, tuyển sinh, xuất khẩu lao động, học nghề, đào tạo, vay vốn, vốn vay, tín dụng, ngân hàng, lãi suất, hụi họ, tín dụng đen,
lừa đảo, cho vay, cầm đồ, ma túy, cai nghiện, cờ bạc, đánh bạc, lô đề, số đề, cá độ, trộm cắp, cướp giật, mại dâm, bạo lực, mất tích, truy nã,
tố giác, pháo nổ, pháo hoa, vũ khí, hàng giả, hàng lậu, buôn lậu, an toàn thực phẩm, ngộ độc, thức ăn đường phố, bếp ăn
`;
const HEALTH_AND_SCHOOL = `
tiêm chủng, vắc xin, sốt xuất huyết, tay chân miệng, bạch hầu, ho gà, uốn ván, viêm gan, viêm não, covid, cúm mùa, đau mắt đỏ, thủy đậu, lao phổi,
ung thư, tiểu đường, huyết áp, tim mạch, khám bệnh, khám sức khỏe, khám thai, cấp cứu, xét nghiệm, siêu âm, hiến máu, bác sĩ, y tá, trạm y tế,
nhà thuốc, hiệu thuốc, bệnh viện, viện phí, phun thuốc, diệt muỗi, lăng quăng, suy dinh dưỡng, dân số, sinh con, mầm non, mẫu giáo,
nhà trẻ, tiểu học, trung học, đại học, cao đẳng, lớp một, khai giảng, bế giảng, tổng kết, thi tốt nghiệp, thi vào, điểm chuẩn, điểm thi,
học phí, học bổng, học bạ, sách giáo khoa, đồng phục, bán trú, nội trú, dạy thêm, học thêm, nghỉ học, nghỉ hè, nghỉ tết, trả điểm, trường chuyên,
chuyển trường, đúng tuyến, trái tuyến, tin học, ngoại ngữ, tiếng anh, bơi lội, đuối nước, kỹ năng sống
`;
const CULTURE = `
lễ hội, hội chợ, hội thi, hội diễn, liên hoan, văn nghệ, ca nhạc, nghệ thuật, quần chúng, biểu diễn, ca sĩ, diễn viên, người mẫu, hoa hậu, bắn pháo hoa,
giao thừa, tết nguyên đán, trung thu, quốc khánh, giỗ tổ, giáng sinh, kỷ niệm, đền chùa, di tích, danh thắng, du lịch, khách sạn, nhà nghỉ,
bãi tắm, bãi biển, tour, vé tham quan, thể thao, bóng đá, bóng chuyền, cầu lông, bóng bàn, bơi chải, đua thuyền, kéo co, cờ tướng, võ thuật,
giải chạy, marathon, đạp xe, ngoại hạng anh, đội tuyển, vô địch, huy chương, cúp vàng, giải nhất, giải nhì, giải ba, giải tư, giải phụ, giải khuyến khích, giải đặc biệt, xổ số, vé số, giá vàng, giá xăng, giá điện, giá nước, giá lợn,
tỷ giá, chứng khoán, bitcoin, thời tiết, dự báo, nhiệt độ, âm lịch, phim ảnh, truyện cười, bài hát, bài thơ, bài văn, nấu ăn, món ăn, công thức,
điện thoại, máy tính, wifi, facebook, zalo, tiktok, youtube, mạng xã hội, người yêu, hôn nhân, tử vi, phong thủy, bói toán
`;
const RULE = `
sáp nhập, chia tách, đổi tên, đặt tên, địa giới, trụ sở, bộ máy, biên chế, tinh giản, cán bộ, công chức, viên chức, bổ nhiệm, miễn nhiệm, kỷ luật,
khen thưởng, thi đua, chất vấn, thẩm tra, giám sát, thanh tra, kiểm tra, kiểm toán, ngân sách, thu ngân sách, đầu tư công, giải ngân, dự toán,
quyết toán, thuế đất, nợ thuế, hoàn thuế, thuế môn bài, cưỡng chế, xử phạt, vi phạm, nghị quyết, quyết định, kế hoạch, chỉ tiêu, chuyển đổi số,
cải cách hành chính, đối thoại, giao ban, kỳ họp, đại hội, nhiệm kỳ, tuyên truyền, phát động, ra quân, khởi công, khánh thành, nghiệm thu,
chủ đầu tư, nhà thầu, tư vấn, thiết kế, tiến độ, tổng mức, kinh phí, xã hội hóa, quyên góp, ủng hộ, từ thiện, mái ấm, tiền thưởng,
số điện thoại, đường dây nóng, địa chỉ, giờ làm việc, lịch trực, lịch tiếp, thời hạn, hạn chót, mức phạt, mức hỗ trợ
`;
const DAILY_LIFE = `
máy giặt, máy lạnh, tủ lạnh, ti vi, bếp gas, bình gas, nồi cơm, quạt điện, ổ cắm, cầu dao, công tơ, đồng hồ nước, vòi nước, ống nước, bể nước,
nhà vệ sinh, hố ga, hầm cầu, mái tôn, sơn nhà, xây nhà, sửa nhà, bán nhà, thuê nhà, phòng trọ, chủ trọ, tiền trọ, tiền điện, tiền nước, tiền rác,
quần áo, giày dép, xe ôm, xe cứu thương, xe cứu hỏa, xe rác, xe ben, xe container, xe ba gác, xe lôi, bằng lái, xăng dầu, cây xăng, trạm sạc,
rửa xe, sửa xe, mất xe, mất ví, nhặt được, đánh rơi, mất giấy tờ, bưu điện, bưu phẩm, giao hàng, mua hàng, bán hàng, chợ đầu mối, chợ phiên,
quán ăn, quán cà phê, quán nhậu, nhà hàng, tiệm vàng, cửa hàng, tạp hóa, bánh mì, gạo nếp, thịt lợn, thịt bò, trứng gà, rau sạch, trái cây,
sầu riêng, cà phê, hồ tiêu, cao su, điều nhân, chè búp, lúa gạo, phân bón, cá tra, cá lóc, tôm sú, con nghêu, vịt đàn, trâu bò, chó mèo, chó dại,
bắt chó, rắn cắn, ong đốt, muỗi đốt, chuột cống, bọ gậy, cây cảnh, cây kiểng, hoa mai, hoa đào, vườn hoa, sân chơi, máy tập, phòng tập, câu lạc bộ,
lớp học bơi, lớp năng khiếu, trại hè, gia sư, nhà sách, truyện tranh, báo giấy, truyền hình, đài phát thanh, loa phường, bảng tin, tin nhắn, mã vạch,
mã qr, thẻ atm, ví điện tử, chuyển khoản, tiền mặt, tiền giả, lương tháng, lương tối thiểu, hợp đồng, nghỉ phép, tăng ca, đình công, thử việc,
phỏng vấn, hồ sơ xin việc, thực tập, khởi nghiệp, phá sản, bán đấu giá, trái phiếu, cổ phiếu, bảo lãnh, thế chấp, đáo hạn, nợ xấu, đòi nợ,
ly thân, cấp dưỡng, nuôi con, chia tài sản, tranh chấp đất, ranh giới, lối đi, hàng xóm, ồn ào, đánh nhau, say rượu, chạy quá tốc độ,
giữ xe, tạm giữ, phạt tiền, phạt tù, án treo, tòa án, luật sư, viện kiểm sát, thi hành án, đặc xá, công an phường, cảnh sát khu vực, cảnh sát giao thông,
bảo vệ dân phố, dân phòng, trật tự đô thị, quản lý thị trường, kiểm lâm, hải quan, biên phòng, thuế vụ, kho bạc, điện lực, cấp nước, môi trường đô thị,
bão số, áp thấp nhiệt đới, động đất, sạt lở, sét đánh, lốc xoáy, mưa đá, nắng nóng, rét đậm, sương mù, thủy triều, mực nước, xả lũ, cá chết,
cúng đình, rước đèn, múa lân, hát bội, chèo tuồng, cải lương, đờn ca tài tử, quan họ, hát then, ca trù, lễ chùa, nhà thờ, thánh thất, nghĩa trang,
hỏa táng, đám tang, đám cưới, tang lễ, mộ phần, xây mộ, tảo mộ, giỗ đầu, cúng sao, xem ngày, lịch âm, ngày tốt, năm nhuận, múi giờ,
thủ đô, dân số, diện tích, tổng thống, thủ tướng, chủ tịch nước, quốc hội, chính phủ, bộ trưởng, đại sứ quán, thị thực, du học, định cư, quốc tịch
`;

export const SUBJECTS: readonly string[] = [
  PAPERS,
  LIVING,
  PEOPLE,
  HEALTH_AND_SCHOOL,
  CULTURE,
  RULE,
  DAILY_LIFE,
].flatMap((words) =>
  words
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean),
);
