/** What people do and say every day, in no field of its own. */
export const EVERYDAY = `
lo sẵn, lo trước, sửa soạn, chuẩn bị, chuẩn bị sẵn
trốn, né, tránh né > trốn tránh, không chấp hành, vắng mặt không có lý do, vắng mặt, không có mặt
vứt, quăng, liệng, bỏ đi > thải bỏ, vứt bỏ, bỏ rác, xả rác
đứng đầu, làm trưởng, trưởng nhóm, làm trưởng ban, trưởng ban, phụ trách, làm trưởng đoàn, tổ trưởng
nhóm chấm, người chấm, chấm thi, ban giám khảo, giám khảo, hội đồng chấm thi
mua vé, vé vào cửa, vé vào > miễn phí, vé, bán vé
nhắc, nhắc nhở, bị nhắc > lưu ý, nhắc nhở, phê bình, yêu cầu khắc phục, chấn chỉnh
mắng, la, rầy, bị mắng, chê > phê bình, nhắc nhở, kiểm điểm, rút kinh nghiệm, nghiêm khắc phê bình
kẻ gian, kẻ xấu, bọn lừa đảo, kẻ lừa đảo, đối tượng, đối tượng xấu, đối tượng lừa đảo
vòi tiền, đòi tiền, chung chi, lót tay, bôi trơn, nhũng nhiễu, tiêu cực, nhận tiền trái quy định, thu tiền trái quy định, gây phiền hà
tiêm bù, uống bù, tiêm vét, uống vét, tiêm bổ sung
trẻ còi, còi xương, suy dinh dưỡng, thấp còi, suy dinh dưỡng thấp còi
nước đục, đục, vẩn đục, có cặn, nước có cặn
in nhầm, in sai, ghi sai, viết sai, sai thông tin, sai sót thông tin, thông tin chưa đúng
nứt, nứt nẻ, rạn nứt, nứt tường, rạn
được yêu thích nhất, khán giả thích nhất, được thích nhất
tiền tiết kiệm, sổ tiết kiệm, tiền gửi tiết kiệm
tưới, tưới đường, tưới nước, tưới ẩm, phun nước
ngõ, hẻm, kiệt, ngách
khai, kê khai, khai báo, đăng ký
gửi đơn, nộp đơn, đưa đơn, gửi kiến nghị
kiện, kiện tụng, khởi kiện, thưa kiện
tố, tố cáo, tố giác
hàng xóm, láng giềng, hộ liền kề
hết hạn, hết hiệu lực, quá thời hạn
gia hạn, kéo dài thời hạn, thêm thời gian, lùi thời hạn
bị từ chối, không nhận, trả hồ sơ, trả lại hồ sơ, không đủ điều kiện
điều kiện, tiêu chuẩn, tiêu chí
ai được, những ai được, ai phải, những ai phải, trường hợp nào > đối tượng, trường hợp
mấy tuổi, bao nhiêu tuổi, độ tuổi, đủ tuổi, từ đủ
sức chứa, chứa được, chở được, chứa bao nhiêu > sức chứa, dung tích, công suất, tải trọng
xuất phát, khởi hành, bắt đầu chạy
ra mắt, lập ra, thành lập
tên gì, tên là gì, tên là > mang tên, có tên
quê, sống ở, nhà ở đâu > trú tại, thường trú, quê
chủ đề, đề tài, có chủ đề, với chủ đề
băng rôn, áp phích, pa nô, biển quảng cáo, bảng quảng cáo
loa phường, loa phát thanh, đài phường, đài truyền thanh, hệ thống truyền thanh, phát thanh
tivi, truyền hình, đài truyền hình, phát sóng
facebook, zalo, fanpage, mạng xã hội
tin giả, tin đồn, tin vịt, thông tin sai sự thật, tin sai sự thật
khách sạn, nhà nghỉ, cơ sở lưu trú
phòng mạch, phòng khám, phòng khám tư, cơ sở khám chữa bệnh
bếp ăn, căng tin, bếp ăn tập thể, bếp bán trú
thực phẩm bẩn, đồ ăn bẩn, thực phẩm không an toàn, thực phẩm kém chất lượng
lò mổ, giết mổ, cơ sở giết mổ, giết mổ gia súc
gà vịt, gia cầm, đàn gia cầm
trâu bò, gia súc, đàn gia súc
thuốc sâu, thuốc trừ sâu, thuốc bảo vệ thực vật
đốt rơm, đốt rơm rạ, đốt đồng
xả trộm, xả thải, xả nước thải, thải trộm, xả thải trái phép, xả nước thải chưa qua xử lý
cát tặc, hút cát, khai thác cát, khai thác cát trái phép
mỏ đá, mỏ, khoáng sản, khai thác khoáng sản
taxi, xe công nghệ, xe ôm
thi bằng lái, sát hạch, sát hạch lái xe
đăng kiểm, kiểm định xe
biển số, biển số xe, biển kiểm soát
hộ chiếu, passport
đi làm nước ngoài, đi lao động nước ngoài, xuất khẩu lao động, đi làm việc ở nước ngoài
cháy rừng, phòng cháy rừng, phòng cháy chữa cháy rừng
biển động, sóng lớn, sóng to
áp thấp, áp thấp nhiệt đới
lũ, nước lũ, lũ quét, mưa lũ
xả lũ, xả đập, mở cửa xả
hồ chứa, đập, hồ thủy lợi, hồ đập
hạn hán, khô hạn, thiếu nước, xâm nhập mặn, nhiễm mặn
trữ, tích trữ, để dành, dự trữ
đồ ăn, lương thực, lương thực thực phẩm, nhu yếu phẩm, mì tôm
mất tích, bị cuốn trôi
bạo hành, bạo lực gia đình, đánh vợ
bắt nạt, đánh nhau ở trường, bạo lực học đường
bỏ học, nghỉ học giữa chừng, học sinh bỏ học
trường chuyên, lớp chọn, trường chất lượng cao, chất lượng cao
sĩ số, mấy cháu một lớp, bao nhiêu em một lớp > sĩ số, học sinh một lớp, học sinh mỗi lớp, trẻ một lớp
trường tư, trường dân lập, trường tư thục, trường ngoài công lập, ngoài công lập
trường công, trường công lập
lạm thu, quỹ lớp, quỹ phụ huynh, quỹ hội, các khoản thu, khoản thu
hội phụ huynh, ban phụ huynh, ban đại diện cha mẹ học sinh, ban đại diện cha mẹ
đấu thầu, gói thầu, mời thầu, lựa chọn nhà thầu
giá thầu, giá trúng thầu, giá gói thầu
đội vốn, tăng vốn, điều chỉnh tổng mức đầu tư
dự án treo, đắp chiếu, chậm triển khai, bỏ hoang
giao đất, giao mặt bằng, bàn giao mặt bằng, bàn giao đất
chưa chịu giao, không chịu giao, chưa giao đất, chưa bàn giao mặt bằng
chưa chịu, không chịu > chưa đồng ý, chưa đồng thuận, không chấp hành, chưa chấp hành
đắt nhất, mắc nhất, giá cao nhất
mét vuông, m2, mét vuông đất
mét khối, khối, m3, khối nước
cây số, ki lô mét, km, kilômét
thế chấp, cầm cố
bị chó cắn, chó cắn, chó dại cắn
khử khuẩn, phun khử khuẩn, sát khuẩn, khử trùng
mừng thọ, chúc thọ
đi bầu, bỏ phiếu, bầu cử, cuộc bầu cử
đại hội đảng, đại hội đảng bộ
dân số, số dân, nhân khẩu
điều tra dân số, tổng điều tra, thống kê
số hóa, chuyển đổi số
quét mã, mã qr
thi công chức, tuyển công chức, tuyển viên chức, tuyển dụng viên chức, tuyển dụng công chức, xét tuyển viên chức
giảm biên chế, tinh giản, tinh giản biên chế, dôi dư
nghỉ việc, thôi việc, cho thôi việc
đình công, ngừng việc tập thể
nhà công nhân, nhà ở công nhân, nhà ở cho công nhân
bị thương nặng, trọng thương
thả rông, chạy rông
không ai nhận, không có người nhận, vô chủ > không có người đến nhận, không có chủ nhận
tiêu hủy, hủy, chôn hủy
trực, trực ban, túc trực, trực 24/24
đi tuần, tuần tra, đi tuần tra
giấu, che giấu, không khai báo
trễ, muộn, chậm trễ > chậm, quá hạn, chậm nộp
quá tải, chật chội, đông quá
cấp cứu, đi cấp cứu, chuyển viện
bấm vào, nhấn vào, truy cập, bấm vào link, truy cập đường link, đường link lạ
chuyển tiền, chuyển khoản
khóa tài khoản, khóa thẻ, phong tỏa tài khoản
lấy lại tiền, đòi lại tiền, thu hồi tiền
tiền mặt, tang vật, thu giữ
ông trùm, bà trùm, cầm đầu, cầm đầu đường dây
đường dây, ổ nhóm, băng nhóm
nạn nhân, người bị hại, bị hại
lên xã, lên phường, ra phường, ra xã > đến ubnd, tại ubnd, ubnd phường, ubnd xã
lên thành phố, ra thành phố > ubnd thành phố, trụ sở ubnd thành phố
hỏi ở đâu, hỏi ai, liên hệ ai, liên hệ ở đâu > liên hệ, đầu mối, điện thoại
nhận kết quả, lấy kết quả, trả kết quả
lấy ở đâu, nhận ở đâu > nhận kết quả, trả kết quả, nhận tại, đến nhận
qua bưu điện, gửi bưu điện, bưu chính công ích, qua dịch vụ bưu chính, bưu điện
chỗ ngồi, ghế, ghế ngồi
khu vui chơi, sân chơi, chỗ chơi
giảm một nửa, giảm 50%, giảm nửa
được giảm, giảm, miễn, miễn giảm, được miễn
dùng thử, thử nghiệm, chạy thử
vào đợt, theo đợt, từng đợt
theo quý, từng quý, mỗi quý, hàng quý, ba tháng một lần, 3 tháng một lần
ngày thường, ngày làm việc, trong giờ hành chính, giờ hành chính
bị cấm, không được, nghiêm cấm, không được phép
bị gì, bị làm sao, làm sao > sự cố, nguyên nhân, hư hỏng
tới đâu, đến đâu, tới đâu rồi, đến đâu rồi > tiến độ, đạt, khối lượng, hoàn thành
khi có việc gấp, khẩn cấp, cấp cứu
nguy hiểm, mất an toàn, không an toàn, tiềm ẩn nguy cơ
to nhất, lớn nhất, quy mô lớn nhất
nước ngoài, ngoại quốc, quốc tế
bị rớt, rơi, đánh rơi, thất lạc
người tốt việc tốt, trả lại của rơi
bị hỏng mái, tốc mái, hư mái
nước tràn, tràn vào, tràn nhà, ngập vào nhà
đường ngập, phố ngập, tuyến đường ngập, điểm ngập
tập thể dục, tập dưỡng sinh, thể dục
nhảy múa, dân vũ, khiêu vũ
hát karaoke, karaoke
sinh hoạt hè, trại hè, vui hè
đọc sách, ngày hội đọc sách, văn hóa đọc
vẽ tranh, thi vẽ, thi vẽ tranh
ông xã, bà xã, vợ chồng, hai vợ chồng
bà con lối xóm, bà con chòm xóm, người dân trong khu
ở trọ, thuê trọ, người thuê trọ, người ở trọ
dân nhập cư, người ngoại tỉnh, lao động ngoại tỉnh, người tạm trú
chủ trọ, chủ nhà trọ, chủ cơ sở cho thuê trọ
coi ngày nào, xem lịch, lịch cụ thể, lịch trình
xin nghỉ, xin phép nghỉ, nghỉ phép
tăng giá, lên giá, tăng lên, điều chỉnh tăng, giá mới
hạ giá, giảm giá, điều chỉnh giảm
ngưng, ngừng, dừng > tạm ngừng, tạm dừng, dừng, ngừng
ngưng hoạt động, ngừng hoạt động, dừng hoạt động
nộp phạt, đóng phạt, nộp tiền phạt
bị giữ, bị tạm giữ, tạm giữ
bị khởi tố, khởi tố bị can, khởi tố vụ án
xét xử, ra tòa, xử án, đưa ra xét xử
tạm ứng, ứng trước
chia đôi, chia đều
chênh lệch, hơn kém
giỏi nhất, xuất sắc nhất, tiêu biểu nhất
người trẻ, thanh niên, giới trẻ, đoàn viên thanh niên
phụ nữ, chị em, hội viên phụ nữ
mẹ bỉm, bà mẹ, mẹ nuôi con nhỏ
vô gia cư, lang thang, người lang thang, ăn xin
người nghèo khổ, người khó khăn, người yếu thế, đối tượng yếu thế
đồ cứu trợ, hàng cứu trợ, hàng cứu trợ bão
tấm lợp, tôn lợp, tôn
thợ điện, công nhân điện lực, nhân viên điện lực
thợ nước, nhân viên cấp nước
hồ bơi, bể bơi, bể bơi công cộng
phòng tập, sân tập, nhà thi đấu
sân banh, sân bóng, sân vận động
trung tâm thương mại, siêu thị lớn, plaza
cây xăng, trạm xăng, cửa hàng xăng dầu
trạm sạc, sạc xe điện, trạm sạc xe điện
bến đò, bến phà, bến tàu, bến thuyền
phà, đò, tàu khách
giờ tàu chạy, lịch tàu, lịch chạy tàu
lộ trình, tuyến đường đi, hướng đi
đường hư, đường xấu, đường xuống cấp, mặt đường hư hỏng
nắp cống, nắp hố ga
lòng đường, mặt đường
giải phân cách, dải phân cách
vạch kẻ đường, sơn kẻ đường, vạch sơn
biển báo, biển cấm, biển báo giao thông
cầu vượt, hầm chui, cầu vượt bộ hành
đường một chiều, cấm đi ngược chiều, một chiều
giờ cấm, khung giờ cấm, cấm theo giờ
tải trọng, quá tải trọng, chở quá tải
xe cũ nát, xe tự chế, xe ba bánh, xe ba bánh tự chế
chở hàng cồng kềnh, xe chở cồng kềnh
đua xe, đua xe trái phép, nẹt pô, lạng lách
`;
