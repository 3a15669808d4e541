/** Papers, offices, who holds them, meetings. */
export const ADMINISTRATION = `
làm giấy tờ, xin giấy tờ, làm thủ tục, thủ tục hành chính, giải quyết thủ tục, nộp hồ sơ, giao dịch, giải quyết thủ tục hành chính, hồ sơ
giấy tờ, hồ sơ, thủ tục, giấy tờ tùy thân
cần giấy gì, cần giấy tờ gì, giấy tờ gì, mang giấy gì, mang theo gì, đem theo gì, cầm theo gì, những giấy gì > hồ sơ gồm, hồ sơ, mang theo, xuất trình, giấy tờ, căn cước công dân
cầm theo, đem theo, mang theo, xuất trình, đưa ra, chuẩn bị
một cửa, chỗ một cửa, bộ phận một cửa, trung tâm hành chính công, trung tâm phục vụ hành chính công, nơi làm giấy tờ, chỗ làm giấy tờ, bộ phận tiếp nhận và trả kết quả, trung tâm hành chính
quầy, bàn, ô cửa, quầy giao dịch, quầy tiếp nhận
lấy số, bốc số, máy lấy số, lấy số thứ tự
đặt hẹn, hẹn trước, hẹn giờ, đặt lịch, đặt lịch hẹn, đăng ký lịch hẹn, lấy số trực tuyến
chờ lâu, đợi lâu, xếp hàng, chờ đợi, thời gian chờ
trễ hẹn, quá hạn, chậm hẹn, hồ sơ quá hạn, trả chậm, trễ hạn
đúng hẹn, đúng hạn, trước hạn, trước và đúng hạn
qua mạng, trên mạng, online, trực tuyến, dịch vụ công trực tuyến, nộp qua mạng, nộp trực tuyến, trên môi trường mạng, qua cổng dịch vụ công
trang web, web, website, cổng thông tin, trang thông tin, địa chỉ trang, trang mạng, cổng thông tin điện tử
app, ứng dụng, phần mềm, phần mềm ứng dụng
vneid, định danh, định danh điện tử, tài khoản định danh, mã định danh, định danh mức 2, tài khoản định danh điện tử
căn cước, cccd, chứng minh thư, chứng minh nhân dân, căn cước công dân, thẻ căn cước
hộ khẩu, sổ hộ khẩu, đăng ký thường trú, nhập khẩu, thường trú
tạm trú, đăng ký tạm trú, khai báo tạm trú, tạm vắng
kết hôn, cưới, đăng ký kết hôn, đám cưới
khai sinh, làm khai sinh, đăng ký khai sinh
báo tử, khai tử, đăng ký khai tử
công chứng, chứng thực, sao y, chứng thực bản sao
lý lịch tư pháp, phiếu lý lịch tư pháp
bằng lái, bằng lái xe, giấy phép lái xe, gplx
đăng ký kinh doanh, mở tiệm, mở quán, giấy phép kinh doanh, đăng ký hộ kinh doanh, hộ kinh doanh
lệ phí, tiền làm giấy, phí làm giấy, phí, mức phí, mức thu
sếp phường, chủ tịch phường, lãnh đạo phường, chủ tịch ubnd phường, chủ tịch ủy ban phường, người đứng đầu phường
sếp xã, chủ tịch xã, lãnh đạo xã, chủ tịch ubnd xã, chủ tịch ủy ban xã
sếp thành phố, chủ tịch thành phố, ông chủ tịch, bà chủ tịch, chủ tịch ubnd thành phố, chủ tịch ủy ban thành phố, chủ tịch ủy ban, chủ tịch ubnd, lãnh đạo thành phố, thị trưởng
phó chủ tịch thành phố, phó chủ tịch ubnd thành phố, phó chủ tịch ubnd, phó chủ tịch ủy ban
sếp, lãnh đạo, thủ trưởng, người đứng đầu
bí thư thành phố, bí thư thành ủy, bí thư thành uỷ
phó bí thư thành phố, phó bí thư thành ủy
bí thư phường, bí thư đảng ủy, bí thư đảng ủy phường
chủ tịch hội đồng, chủ tịch hđnd, chủ tịch hội đồng nhân dân
hội đồng, hđnd, hội đồng nhân dân
ủy ban, ubnd, chính quyền, ủy ban nhân dân
ủy ban phường, ubnd phường, trụ sở phường, trụ sở ubnd phường
ủy ban thành phố, ubnd thành phố, tòa thị chính
mặt trận, mttq, mặt trận tổ quốc, ủy ban mttq, ủy ban mặt trận
hội phụ nữ, hội lhpn, hội liên hiệp phụ nữ, chị em phụ nữ
đoàn thanh niên, thành đoàn, đoàn tncs hồ chí minh, thanh niên
cựu chiến binh, hội ccb, hội cựu chiến binh
tổ trưởng, ông tổ trưởng, tổ trưởng dân phố, tổ trưởng tổ dân phố, tổ trưởng tổ dân
trưởng khu, trưởng khu phố, khu trưởng, bí thư chi bộ, trưởng thôn, trưởng ấp, trưởng bản
tổ dân phố, tổ dân, khu phố, xóm, tổ, khu dân cư
cán bộ, công chức, nhân viên, viên chức, cán bộ công chức
đảng viên mới, kết nạp đảng, vào đảng, kết nạp, kết nạp đảng viên
đại biểu, ông nghị, đại biểu hđnd, đại biểu hội đồng
dân, bà con, người dân, nhân dân, cử tri, công dân
nhà dân, hộ dân, gia đình, hộ gia đình, hộ
nhà, gia đình > hộ, hộ dân, hộ gia đình, gia đình
mỗi nhà, mỗi hộ, từng nhà, mỗi gia đình, từng hộ
mấy nhà, bao nhiêu nhà, mấy hộ, bao nhiêu hộ > hộ, hộ dân, hộ gia đình, trường hợp
đầu người, mỗi người, bình quân đầu người, thu nhập bình quân đầu người, thu nhập bình quân
kiếm được, thu nhập, làm ra > thu nhập, thu nhập bình quân, bình quân đầu người
lên chức, thăng chức, bổ nhiệm, được bổ nhiệm, điều động, điều động bổ nhiệm, luân chuyển
mất chức, cách chức, thôi chức, miễn nhiệm, cho thôi giữ chức, bãi nhiệm, kỷ luật
làm chức gì, giữ chức gì, giữ chức vụ gì, làm gì, chức gì, chức vụ gì > giữ chức, chức vụ, phó, trưởng, chủ tịch, bí thư, giám đốc
được bầu, bầu, bầu bổ sung, trúng cử, được bầu giữ chức, bầu giữ chức
họp, cuộc họp, hội nghị, phiên họp, kỳ họp, buổi họp, buổi làm việc
họp hội đồng, kỳ họp hội đồng, kỳ họp hđnd, kỳ họp hội đồng nhân dân
họp giao ban, giao ban, hội nghị giao ban
chủ trì, cầm trịch, điều khiển, chủ tọa, điều hành, người chủ trì, chủ tọa kỳ họp, chủ trì hội nghị, điều khiển cuộc họp, chủ trì buổi
ai dự, dự họp, tham dự, dự, có mặt, đến dự, tới dự
phát biểu, nói, kết luận, nói gì > phát biểu, nhấn mạnh, yêu cầu, kết luận, khẳng định, cho biết
yêu cầu, đòi, bắt, ra lệnh, chỉ đạo > yêu cầu, chỉ đạo, đề nghị, giao
đòi, muốn, xin, kiến nghị, đề nghị, yêu cầu, đề xuất
góp ý, ý kiến, đóng góp ý kiến, lấy ý kiến, cho ý kiến
phản ánh, kêu, than phiền, phàn nàn, kêu ca, khiếu nại, kiến nghị, thắc mắc, bức xúc
báo, báo tin, tố giác, trình báo, thông báo, phản ánh, báo cho
trả lời, giải đáp, phản hồi, hồi âm, giải thích, giải trình, làm rõ, trả lời chất vấn
hỏi vặn, chất vấn, hỏi khó, đặt câu hỏi, hỏi, nêu câu hỏi
gặp dân, tiếp dân, tiếp công dân, tiếp dân định kỳ, tiếp công dân định kỳ, buổi tiếp công dân, đối thoại
gặp lãnh đạo, gặp chủ tịch, gặp ông chủ tịch, kêu lên chủ tịch > tiếp công dân, đối thoại, tiếp dân
chỗ tiếp dân, nơi tiếp dân, trụ sở tiếp công dân, phòng tiếp dân, địa điểm tiếp công dân
gặp cử tri, tiếp xúc cử tri, hội nghị tiếp xúc cử tri
đơn, đơn thư, đơn từ, đơn khiếu nại, đơn thư khiếu nại, khiếu nại tố cáo, đơn kiến nghị, đơn trình báo
thay mặt, thay, được ủy quyền, ủy quyền
thông qua, quyết, chốt, biểu quyết, quyết định, biểu quyết thông qua, ban hành
nghị quyết, nghị quyết chuyên đề, tờ trình
bỏ bớt, cắt, cắt giảm, đưa ra khỏi, loại bỏ, giảm, dừng, giãn, hoãn, tạm dừng
hoãn, dời ngày, lùi, lùi thời gian, lùi thời điểm, chuyển ngày, tạm hoãn
sáp nhập, nhập làm một, gộp lại, ghép, nhập vào nhau, sáp nhập đơn vị hành chính, sắp xếp đơn vị hành chính
đổi tên, đặt tên, đặt tên đường, đặt đổi tên
cấp phép, cho phép, cấp giấy phép, xin phép
luật mới, quy định mới, quy định, nghị định
không đạt, chưa đạt, không hoàn thành, chưa hoàn thành, không hoàn thành chỉ tiêu
chỉ tiêu, mục tiêu
khen, khen thưởng, biểu dương, tuyên dương, tặng giấy khen, tặng bằng khen, vinh danh
làm thử, thử nghiệm, chạy thử, thí điểm, làm điểm, triển khai thí điểm, thực hiện thí điểm
bắt đầu, áp dụng, có hiệu lực, bắt đầu áp dụng, được áp dụng
bắt đầu, mở màn, khai mạc, khởi động, phát động, khai trương, bắt đầu từ
kết thúc, xong, kéo, kéo đến, kéo dài > bế mạc, đến hết ngày, kéo dài đến, kết thúc, đến ngày
hạn chót, hạn cuối, chậm nhất, muộn nhất, trễ nhất, hạn nộp, thời hạn, trước ngày, đến hết ngày, thời hạn nộp, hạn cuối cùng
mở cửa, giờ mở cửa, giờ làm việc, thời gian làm việc, mở cửa từ
đóng cửa, ngừng hoạt động, tạm đóng cửa, dừng hoạt động, tạm dừng hoạt động, đình chỉ, đình chỉ hoạt động
bắt đóng cửa, bị đóng cửa, đình chỉ hoạt động, tạm đình chỉ, đình chỉ
lý do, nguyên nhân
địa điểm, địa chỉ, chỗ, nơi
`;
