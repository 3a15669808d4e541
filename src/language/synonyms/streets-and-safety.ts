/** Traffic, police, fire, storms. */
export const STREETS_AND_SAFETY = `
xe hơi, ô tô, oto, xe ô tô, xe con, xe bốn bánh
ô tô, xe hơi, xe con, xe tải, xe máy, xe > phương tiện, xe cơ giới
xe máy, xe gắn máy, mô tô, xe mô tô, xe hai bánh
xe đạp, xe đạp điện, xe điện
xe tải, xe ben, xe hổ vồ, xe ba gác, xe tải nặng, xe quá tải, xe chở vật liệu
xe buýt, xe bus, buýt, tuyến xe buýt, xe buýt tuyến
xe khách, xe đò, ô tô khách, xe chạy tuyến
xe cứu hỏa, xe chữa cháy, xe cứu hoả
xe cứu thương, xe cấp cứu
tàu hỏa, xe lửa, đường sắt
máy bay, phi cơ, sân bay, cảng hàng không
đậu xe, đỗ xe, để xe, gửi xe, dừng đỗ, dừng, đỗ xe, đậu đỗ
bãi giữ xe, bãi gửi xe, bãi đậu xe, bãi đỗ xe, chỗ gửi xe, điểm trông giữ xe, chỗ để xe, bãi xe
tiền gửi xe, phí gửi xe, giá trông giữ xe, giá giữ xe
đón khách, bắt xe, lên xe, điểm đón, điểm dừng, điểm dừng đón trả khách, bến đỗ
cấm đường, chặn đường, rào đường, cấm xe, cấm phương tiện, phân luồng, hạn chế phương tiện, tạm cấm, cấm lưu thông, cấm các phương tiện
đi lối nào, đi đường nào, đi hướng nào, đi vòng, tránh đường > đi theo hướng, phân luồng, hướng, lộ trình, tuyến thay thế
lưu thông, đi lại, qua lại, chạy qua, đi qua
kẹt xe, tắc đường, ùn tắc, ùn tắc giao thông, ách tắc
đèn đỏ, đèn xanh đèn đỏ, đèn tín hiệu, đèn giao thông, đèn tín hiệu giao thông
ngã tư, ngã ba, nút giao, bùng binh, vòng xuyến, vòng xoay
camera phạt nguội, phạt nguội, camera giám sát, camera an ninh, camera
đụng xe, tông xe, tai nạn, tai nạn giao thông, va chạm, đâm xe, vụ tai nạn
chết, thiệt mạng, tử vong, mất mạng, qua đời, người chết
bị thương, thương tích, bị thương nặng
nhậu, uống rượu lái xe, say xỉn, nồng độ cồn, vi phạm nồng độ cồn, thổi nồng độ cồn, rượu bia
chạy quá tốc độ, phóng nhanh, vi phạm tốc độ, chạy nhanh
mũ bảo hiểm, nón bảo hiểm, nón
không đội mũ, không đội mũ bảo hiểm, không đội nón bảo hiểm
giữ xe, bắt xe vi phạm, tạm giữ xe, tạm giữ phương tiện, tạm giữ
csgt, cảnh sát giao thông, giao thông, công an giao thông
công an, cảnh sát, cơ quan công an, lực lượng công an
công an phường, công an khu vực, cảnh sát khu vực
dân phòng, bảo vệ dân phố, lực lượng bảo vệ an ninh trật tự, tổ bảo vệ an ninh trật tự
ăn trộm, mất trộm, trộm cắp, trộm, bị trộm, trộm cắp tài sản, mất cắp, ăn cắp
cướp, giật đồ, cướp giật, cướp tài sản, cướp giật tài sản
lừa đảo, bị lừa, lừa tiền, chiếm đoạt tài sản, lừa đảo chiếm đoạt tài sản, lừa qua mạng, lừa đảo qua mạng, lừa đảo trực tuyến, lừa đảo trên không gian mạng
mất tiền vì lừa, bị lừa mất, bị lừa bao nhiêu > bị chiếm đoạt, chiếm đoạt, thiệt hại
đánh bạc, đánh bài, cá độ, lô đề, số đề, cờ bạc, đánh bạc qua mạng, tổ chức đánh bạc, cá cược, ổ bạc, sòng bạc
cầm đầu, trùm, chủ mưu, kẻ cầm đầu, đối tượng cầm đầu
bắt, tóm, bắt giữ, triệt phá, phát hiện bắt giữ, tạm giữ, khởi tố, bắt quả tang
ở tù, đi tù, án tù, phạt tù, mức án
ma túy, hàng trắng, thuốc lắc, nghiện, người nghiện, chất ma túy
đánh nhau, ẩu đả, gây rối, xô xát, gây rối trật tự công cộng, cố ý gây thương tích
tín dụng đen, vay nặng lãi, cho vay lãi nặng
thu hồi vũ khí, giao nộp vũ khí, súng, vũ khí, vũ khí vật liệu nổ
pháo, pháo nổ, đốt pháo, pháo lậu, tàng trữ pháo
pháo hoa, pháo bông, bắn pháo hoa, trình diễn pháo hoa
nghĩa vụ, đi lính, đi bộ đội, nhập ngũ, nghĩa vụ quân sự, khám nghĩa vụ, khám tuyển, gọi nhập ngũ, tuyển quân, nghĩa vụ công an
bộ đội, quân nhân, lính, chiến sĩ, lực lượng vũ trang
cháy, bốc cháy, hỏa hoạn, đám cháy, vụ cháy, cháy nổ
chữa cháy, dập lửa, cứu hỏa, dập tắt, phòng cháy chữa cháy, pccc, dập tắt đám cháy
không an toàn cháy nổ, phòng cháy, an toàn cháy, an toàn phòng cháy chữa cháy, pccc, an toàn phòng cháy
bình chữa cháy, bình cứu hỏa, phương tiện chữa cháy
diễn tập, tập dượt, thực tập, thực tập phương án, diễn tập phương án
lối thoát hiểm, cửa thoát hiểm, lối thoát nạn, đường thoát nạn, lối ra khẩn cấp
lỗi, mắc lỗi, vi phạm, tồn tại, sai phạm, lỗi vi phạm
kiểm tra, đi kiểm tra, rà soát, thanh tra, kiểm soát, tổng kiểm tra
chết đuối, đuối nước, tai nạn đuối nước
dạy bơi, học bơi, phòng chống đuối nước, lớp bơi
bão, cơn bão, bão số, mưa bão
bão lụt, thiên tai, bão lũ, phòng chống thiên tai, lụt bão
ngập, ngập nước, ngập lụt, ngập úng, úng ngập, lụt, bị ngập
triều cường, nước lớn, nước biển dâng, nước dâng
sạt lở, lở đất, sụt lún, sạt lở đất, lở, sụt
tránh bão, chạy bão, ở nhờ, trú bão, tránh trú, sơ tán, tránh trú bão, đi sơ tán, điểm sơ tán, chạy sang, nơi tránh trú, di dời dân
đưa đi tránh, được đưa đi, chuyển đi, sơ tán, di dời, ưu tiên sơ tán, đưa đến nơi an toàn
tốc mái, bay mái, tróc mái, mất mái, hư hỏng mái
kêu tàu về, gọi tàu thuyền, về bờ, vào bờ, kêu gọi tàu thuyền, tàu thuyền vào nơi tránh trú
cấm biển, cấm ra khơi, không được ra khơi, cấm tàu thuyền ra khơi
chằng chống, chằng néo, chằng chống nhà cửa, gia cố, gia cố nhà cửa
khắc phục, dọn bão, khắc phục hậu quả, khắc phục hậu quả bão, khắc phục thiệt hại
nhà sập, sập nhà, nhà bị sập, nhà đổ, nhà sập hoàn toàn, nhà bị đổ sập
cứu nạn, cứu hộ, cứu người, cứu nạn cứu hộ, tìm kiếm cứu nạn
rét, lạnh, rét đậm rét hại, chống rét
nóng, nắng nóng, oi bức, mùa nắng nóng
mưa to, mưa lớn, mưa rào
dự báo, thời tiết, dự báo thời tiết
`;
