/** Being ill, being born, learning. */
export const HEALTH_AND_SCHOOL = `
chích ngừa, tiêm ngừa, tiêm chủng, tiêm phòng, tiêm vắc xin, tiêm vaccine, chủng ngừa, tiêm vắc xin phòng, tiêm phòng vắc xin, chích thuốc, chích vắc xin, tiêm bổ sung vắc xin, tiêm bổ sung
chích, tiêm, tiêm phòng
đi chích, đi tiêm, tham gia tiêm chủng, đến tiêm, đưa trẻ đi tiêm
vắc xin, vaccine, vắc-xin, vacxin, thuốc ngừa, thuốc chủng, mũi tiêm, liều vắc xin
mũi, liều, lần tiêm
điểm tiêm, chỗ tiêm, nơi tiêm, chỗ chích, điểm tiêm chủng, bàn tiêm
sổ tiêm, sổ tiêm chủng, sổ tiêm chủng cá nhân, phiếu tiêm chủng, sổ chích ngừa
bệnh viện, nhà thương, cơ sở y tế, trung tâm y tế, cơ sở khám bệnh
trạm xá, trạm y tế, trạm y tế phường, trạm y tế xã
khám bệnh, đi khám, khám chữa bệnh, khám bệnh chữa bệnh, khám sức khỏe
khám miễn phí, khám bệnh miễn phí, khám từ thiện, khám cấp phát thuốc miễn phí, khám bệnh nhân đạo
nằm viện, nhập viện, điều trị nội trú, vào viện
ra viện, xuất viện
chữa bệnh, trị bệnh, điều trị
bị bệnh, mắc bệnh, nhiễm bệnh, ca mắc, ca bệnh, trường hợp mắc, mắc, dương tính
dính bệnh, lây bệnh, lây nhiễm, lây lan
xét nghiệm, test, lấy mẫu, lấy mẫu xét nghiệm
sốt siêu vi, sốt vi rút
đau ốm, ốm đau, bệnh tật
cảm, cúm, cảm cúm
sốt xuất huyết, dịch sốt xuất huyết, bệnh sốt xuất huyết
bệnh dại, dại, phòng dại, tiêm phòng dại, phòng bệnh dại
tiêu chảy, ngộ độc, ngộ độc thực phẩm
an toàn thực phẩm, vệ sinh thực phẩm, vệ sinh an toàn thực phẩm
dịch bệnh, ổ dịch, dịch
tả heo, dịch tả lợn châu phi, dịch tả heo châu phi
heo, lợn
có bầu, mang bầu, bà bầu, mang thai, phụ nữ mang thai, thai phụ, có thai, sản phụ
đẻ, sinh con, sinh nở, sinh
em bé, con nít, đứa nhỏ, đứa trẻ, tụi nhỏ, bọn trẻ, lũ trẻ, mấy đứa, trẻ con, trẻ nhỏ, trẻ em, trẻ, thiếu nhi, cháu, các cháu, trẻ sơ sinh
bé, cháu, con em, con tôi, con mình, con nhà tôi, thằng bé, con bé > trẻ, trẻ em, học sinh, con em, các cháu
người già, ông bà già, cụ già, người cao tuổi, người lớn tuổi, các cụ, hội viên người cao tuổi
người tàn tật, người khuyết tật, tàn tật
hiến máu, cho máu, hiến máu tình nguyện, hiến máu nhân đạo
đơn vị máu, bịch máu, đơn vị máu an toàn
khám thai, chăm sóc thai sản
bác sĩ, bác sỹ, y bác sĩ, thầy thuốc, nhân viên y tế, cán bộ y tế, y sĩ
thuốc tây, nhà thuốc, tiệm thuốc, hiệu thuốc
bảo hiểm y tế, thẻ bảo hiểm, thẻ bảo hiểm y tế, thẻ bhyt, bhyt
bảo hiểm xã hội, bhxh, bảo hiểm xã hội tự nguyện
bên bảo hiểm, cơ quan bảo hiểm, bảo hiểm xã hội, cơ quan bảo hiểm xã hội
mua bảo hiểm, đóng bảo hiểm, tham gia bảo hiểm, tham gia bảo hiểm y tế, tham gia bhxh, mua bảo hiểm y tế, đóng bảo hiểm y tế, mức đóng
lương hưu, tiền hưu, hưu trí, lương hưu hằng tháng
nghỉ hưu, về hưu, đến tuổi nghỉ hưu
uống thuốc, tẩy giun, xổ giun
theo dõi sau tiêm, ngồi lại, ở lại, nán lại > theo dõi
đi học, tới trường, đến trường, đi học trở lại, tới lớp, đến lớp
nghỉ học, được nghỉ, không phải đi học, cho nghỉ học, cho học sinh nghỉ học
nhập học, xin học, xin vào lớp, vào lớp, vô lớp, tuyển sinh, xét tuyển, đăng ký học, đăng ký tuyển sinh, nộp hồ sơ tuyển sinh, đăng ký dự tuyển
vào lớp một, vô lớp một, vào lớp 1, lớp 1, tuyển sinh lớp 1, tuyển sinh vào lớp 1, tuyển sinh đầu cấp
vào lớp 6, vô lớp sáu, tuyển sinh lớp 6, tuyển sinh vào lớp 6, xét tuyển lớp 6
thi vào, thi vô, thi tuyển, thi tuyển sinh, kiểm tra đánh giá năng lực, dự tuyển
đậu, đỗ, trúng tuyển, được tuyển
rớt, trượt, không trúng tuyển, không đạt
trường cấp một, trường cấp 1, trường tiểu học, tiểu học, cấp tiểu học
trường cấp hai, trường cấp 2, trung học cơ sở, trường trung học cơ sở
trường cấp ba, trường cấp 3, trung học phổ thông, trường trung học phổ thông
mẫu giáo, mầm non, trường mầm non, nhà trẻ, lớp mẫu giáo, trường mẫu giáo, lớp mầm non
cô nuôi dạy trẻ, cô giữ trẻ, cô mầm non, cô mẫu giáo, giáo viên mầm non
thầy cô, cô giáo, thầy giáo, giáo viên, nhà giáo
học trò, học sinh, các em học sinh, em học sinh, hs
bố mẹ, ba má, ba mẹ, cha mẹ, phụ huynh, cha mẹ học sinh, phụ huynh học sinh
hiệu trưởng, ban giám hiệu, thầy hiệu trưởng, cô hiệu trưởng
cô chủ nhiệm, thầy chủ nhiệm, giáo viên chủ nhiệm
tiền học, học phí, tiền trường, mức thu học phí, mức học phí
miễn tiền học, miễn học phí, miễn giảm học phí, giảm học phí
học thêm, dạy thêm, dạy thêm học thêm
học bổng, quà khuyến học, khuyến học, suất học bổng
bán trú, ăn trưa ở trường, ăn bán trú, suất ăn bán trú, cơm trưa
đồng phục, quần áo học sinh
sách giáo khoa, bộ sách, sách vở
khai giảng, tựu trường, ngày khai trường, lễ khai giảng
bế giảng, tổng kết năm học
nghỉ hè, nghỉ tết, lịch nghỉ tết, thời gian nghỉ tết
chỉ tiêu, lấy bao nhiêu em, tuyển bao nhiêu, chỉ tiêu tuyển sinh > chỉ tiêu, chỉ tiêu tuyển sinh, tuyển
thi môn gì, thi những môn gì, môn thi > bài kiểm tra, môn thi, môn toán
điểm chuẩn, điểm đậu, điểm trúng tuyển, điểm xét tuyển
đúng tuyến, trái tuyến, phân tuyến, tuyến tuyển sinh
giấy khai sinh, bản sao giấy khai sinh, khai sinh
học nghề, đào tạo nghề, dạy nghề, lớp nghề
lớp học, phòng học
xây trường, xây mới trường, xây dựng trường
thi học sinh giỏi, học sinh giỏi
mất tiền, tốn tiền, phải trả tiền > miễn phí, người dân không phải trả tiền, phí, kinh phí, giá, chi phí
miễn phí, không mất tiền, không tốn tiền, không thu tiền, không phải trả tiền, free, miễn thu
`;
