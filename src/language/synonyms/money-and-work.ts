/** Money, trade, work, help for the poor. */
export const MONEY_AND_WORK = `
tiền, kinh phí, số tiền, ngân sách, tổng số tiền
nhiêu tiền, giá bao nhiêu, giá nhiêu, mấy tiền > giá, mức giá, mức thu, đơn giá, kinh phí, số tiền
đóng tiền, nộp tiền, đóng, nộp, mức đóng, mức thu, mức nộp
phải đóng, phải nộp, đóng bao nhiêu, nộp bao nhiêu > mức thu, mức đóng, mức phí, mức giá
được cho, được nhận, được tặng, nhận được, được hỗ trợ, cho tiền, hỗ trợ, được trợ cấp, được cấp
phát, được phát, cấp phát, tặng, cấp, phát miễn phí, trao, trao tặng, cấp miễn phí
cho bao nhiêu tiền, được bao nhiêu tiền, được mấy tiền, được cho bao nhiêu > mức hỗ trợ, hỗ trợ, trị giá, kinh phí hỗ trợ, được hỗ trợ, tiền thưởng
giúp, giúp đỡ, hỗ trợ, giúp tiền, trợ giúp, ủng hộ, cứu trợ
quyên góp, góp tiền, ủng hộ, đóng góp, vận động, vận động ủng hộ, tiếp nhận ủng hộ, quyên góp ủng hộ
tiền thưởng, giải thưởng, thưởng, phần thưởng, mức thưởng
phạt, bị phạt, phạt tiền, xử phạt, xử phạt vi phạm hành chính, phạt hành chính, mức phạt, xử lý vi phạm
phạt bao nhiêu, bị phạt bao nhiêu, phạt bao nhiêu tiền > phạt tiền, mức phạt, xử phạt, phạt từ
lãi, tiền lãi, lãi suất
đóng muộn, nộp muộn, nộp trễ, đóng trễ, chậm nộp, nộp chậm, tiền chậm nộp
thuế đất, thuế nhà đất, thuế đất ở, thuế sử dụng đất phi nông nghiệp, thuế sử dụng đất
bên thuế, cơ quan thuế, chi cục thuế, cục thuế, cán bộ thuế
nợ thuế, thiếu thuế, chây ì thuế, nợ đọng thuế, doanh nghiệp nợ thuế
cấm xuất cảnh, cấm đi nước ngoài, chặn xuất cảnh, tạm hoãn xuất cảnh, hoãn xuất cảnh
giám đốc, chủ công ty, người đại diện theo pháp luật, người đại diện pháp luật, chủ doanh nghiệp
thu ngân sách, thu được bao nhiêu thuế, tổng thu ngân sách, thu ngân sách nhà nước
chuyển khoản, trả qua mạng, thanh toán trực tuyến, thanh toán không dùng tiền mặt, nộp qua ngân hàng
tiền mặt, trả tiền mặt
hóa đơn, biên lai, hóa đơn điện tử
vay tiền, vay vốn, được vay, cho vay, vay ưu đãi, vốn vay
ngân hàng chính sách, ngân hàng chính sách xã hội
xin việc, tìm việc, kiếm việc, việc làm, tuyển lao động, tuyển dụng, phiên giao dịch việc làm, giới thiệu việc làm
tuyển người, tuyển dụng, tuyển công nhân, nhu cầu tuyển dụng, tuyển lao động
mất việc, thất nghiệp, bị nghỉ việc, trợ cấp thất nghiệp, bảo hiểm thất nghiệp
công nhân, người lao động, lao động, thợ
lương, tiền lương, mức lương, tiền công
làm thêm, tăng ca
chủ, ông chủ, chủ cơ sở, chủ doanh nghiệp, người sử dụng lao động
công ty, doanh nghiệp, hãng, xí nghiệp
công ty, hãng, bên > doanh nghiệp, đơn vị, xí nghiệp, công ty, liên danh
nhà máy, xưởng, cơ sở sản xuất, xí nghiệp
khu công nghiệp, kcn, cụm công nghiệp
buôn bán, kinh doanh, bán hàng, mua bán
siêu thị, cửa hàng, tiệm, cửa hiệu
quán ăn, hàng ăn, quán phở, quán cơm, cơ sở kinh doanh ăn uống, nhà hàng, dịch vụ ăn uống, cơ sở ăn uống, hộ kinh doanh ăn uống
quán cà phê, quán nước, quán giải khát
hàng giả, hàng nhái, hàng dỏm, hàng kém chất lượng, hàng lậu, buôn lậu, hàng không rõ nguồn gốc
hội chợ, phiên chợ, chợ phiên, hội chợ triển lãm
đặc sản, sản phẩm ocop, nông sản, sản phẩm đặc trưng
bình ổn giá, giữ giá, bình ổn, hàng bình ổn
giảm giá, khuyến mại, khuyến mãi
hợp tác xã, htx
ruộng, đồng ruộng, diện tích lúa, đất nông nghiệp, đất lúa
lúa, lúa mùa, diện tích gieo cấy
nuôi tôm, đầm tôm, ao tôm, nuôi trồng thủy sản, cơ sở nuôi trồng thủy sản, hộ nuôi tôm, nuôi thủy sản
nuôi cá, lồng bè, bè cá, nuôi lồng bè, nuôi biển
làm nông, nông dân, người làm ruộng, bà con nông dân
ngư dân, dân chài, người đi biển, chủ tàu, dân đi biển
tàu cá, ghe, thuyền, tàu thuyền, ghe thuyền, phương tiện
hộ nghèo, nhà nghèo, gia đình nghèo, hộ cận nghèo, gia đình khó khăn, hoàn cảnh khó khăn
thoát nghèo, hết nghèo, giảm nghèo, ra khỏi hộ nghèo
người có công, gia đình chính sách, thương binh, liệt sĩ, người có công với cách mạng, gia đình liệt sĩ, thương binh liệt sĩ
trợ cấp, tiền trợ cấp, trợ cấp xã hội, bảo trợ xã hội, trợ giúp xã hội, trợ cấp hàng tháng
trẻ mồ côi, mồ côi, trẻ em mồ côi, trẻ em có hoàn cảnh đặc biệt
quà tết, tặng quà tết, quà, suất quà, phần quà
từ thiện, thiện nguyện, nhân đạo
nhà tình thương, nhà tình nghĩa, nhà đại đoàn kết, mái ấm, nhà nhân ái
học bổng, suất học bổng
giá nhà, giá đất, bảng giá đất
thuê, mướn, thuê lại, cho thuê
tiền thuê, giá thuê, giá dịch vụ sử dụng diện tích bán hàng, tiền thuê ki ốt, phí thuê
tiền đặt cọc, tiền cọc, tiền đặt trước
bao nhiêu phần trăm, mấy phần trăm, tỷ lệ, tỉ lệ > tỷ lệ, đạt, chiếm, bằng
tăng bao nhiêu, tăng mấy phần trăm > tăng, tăng bình quân, cao hơn
thiệt hại, mất mát, tổn thất, thiệt hại về tài sản, ước tính thiệt hại
mất đứt, thiệt, làm mất, gây mất, làm hại > thiệt hại, ước tính, tổn thất
tổng cộng, tổng, tất cả, cả thảy, hết thảy, tổng số
ít nhất, tối thiểu, không dưới
nhiều nhất, tối đa, không quá, nhiều lắm
khoảng, chừng, cỡ, độ chừng, ước
cao nhất, lớn nhất, nhiều nhất
rẻ nhất, thấp nhất, ít nhất
một người, đầu người, mỗi người, mỗi nhân khẩu, nhân khẩu
hằng tháng, mỗi tháng, hàng tháng, một tháng, từng tháng
hằng năm, mỗi năm, một năm, hàng năm, cả năm
hằng ngày, mỗi ngày, hàng ngày
`;
