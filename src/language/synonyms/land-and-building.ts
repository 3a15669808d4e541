/** Land, houses, works, roads. */
export const LAND_AND_BUILDING = `
sổ đỏ, sổ hồng, bìa đỏ, bìa hồng, thẻ đỏ, giấy đỏ, giấy chứng nhận quyền sử dụng đất, giấy chứng nhận, giấy tờ đất, sổ đất, giấy tờ nhà đất, giấy chứng nhận quyền sở hữu nhà ở
làm sổ đỏ, làm bìa đỏ, cấp sổ đỏ, làm giấy tờ đất, ra sổ, cấp giấy chứng nhận, cấp giấy chứng nhận quyền sử dụng đất, cấp giấy chứng nhận lần đầu
sang tên, sang sổ, chuyển nhượng, chuyển nhượng quyền sử dụng đất, mua bán đất, đăng ký biến động
tách sổ, tách thửa, chia đất, phân lô
đất ở, đất thổ cư, thổ cư, đất thổ
chuyển đất, chuyển mục đích, chuyển mục đích sử dụng đất, lên thổ cư
bên đất đai, cán bộ đất đai, địa chính, văn phòng đăng ký đất đai, chi nhánh văn phòng đăng ký đất đai, công chức địa chính, phòng tài nguyên và môi trường, tài nguyên môi trường
lấy đất, bị lấy đất, thu hồi đất, mất đất, bị thu hồi đất, thu hồi
giải tỏa, giải phóng mặt bằng, bị giải tỏa, thu hồi đất, di dời
đền bù, tiền đền bù, bồi thường, tiền bồi thường, bồi thường hỗ trợ, đơn giá bồi thường, phương án bồi thường
nhận tiền, lãnh tiền, lĩnh tiền > nhận tiền, chi trả, nhận tiền bồi thường, nhận kinh phí
trả tiền, phát tiền > chi trả, chi trả tiền, thanh toán
tái định cư, khu tái định cư, nhà tái định cư, đất tái định cư
tiền thuê nhà, hỗ trợ thuê nhà, tiền trọ, hỗ trợ tiền thuê nhà, kinh phí thuê nhà, tạm cư
đấu giá đất, bán đất, đấu giá quyền sử dụng đất, phiên đấu giá, bán đấu giá, đấu giá
giá khởi điểm, giá sàn, giá ban đầu
giá trúng, giá trúng đấu giá, giá bán được
lô đất, miếng đất, mảnh đất, thửa đất, ô đất, khu đất
ranh đất, ranh giới, mốc giới, cắm mốc
đo đất, đo đạc, đo vẽ, đo đạc bản đồ địa chính
tranh chấp đất, tranh chấp đất đai, tranh chấp ranh giới, tranh chấp
quy hoạch, đồ án quy hoạch, quy hoạch chi tiết, quy hoạch phân khu, điều chỉnh quy hoạch
góp ý quy hoạch, lấy ý kiến quy hoạch, lấy ý kiến cộng đồng dân cư, lấy ý kiến
xây, xây cất, xây dựng, thi công, khởi công, xây mới, đầu tư xây dựng
khởi công, bắt đầu xây, bắt đầu làm, động thổ, lễ khởi công, triển khai thi công
xong, làm xong, xây xong, hoàn thành, hoàn công, hoàn tất, hoàn thiện, hoàn thành đưa vào sử dụng
bao giờ xong, khi nào xong, chừng nào xong, bao lâu thì xong > hoàn thành, dự kiến hoàn thành, thời gian thực hiện, thời gian thi công, thời gian hoàn thành, tiến độ
khánh thành, cắt băng, cắt băng khánh thành, lễ khánh thành, bàn giao, đưa vào sử dụng, đưa vào hoạt động
thông xe, cho xe chạy, chạy được, cho lưu thông, đi được, thông xe kỹ thuật, đưa vào khai thác
hợp long, nối liền
sửa, sửa chữa, tu sửa, duy tu, bảo trì, bảo dưỡng, khắc phục, tu bổ
sửa, làm lại, nâng cấp, cải tạo, sửa chữa, chỉnh trang, tôn tạo
sửa đường, làm đường, nâng cấp đường, cải tạo đường, thi công đường, cải tạo nâng cấp đường, nâng cấp cải tạo đường, nâng cấp tuyến đường, thi công tuyến đường, mở đường, trải thảm, thảm nhựa
mở rộng đường, nới đường, mở rộng tuyến đường, mở rộng mặt đường
đào đường, đào bới, đào xới, đào lên, thi công, đào hè đường
ổ gà, hư hỏng, xuống cấp, hằn lún
hư, hỏng, hư hỏng, bị hư, bị hỏng, xuống cấp, hỏng hóc, biến dạng
đổ sập, sập, sụp, sập đổ, sập hoàn toàn, đổ sập hoàn toàn
nhà thầu, bên thi công, đơn vị thi công, công ty thi công, nhà thầu thi công, liên danh, đơn vị trúng thầu, trúng thầu
công ty nào làm, ai làm, ai thi công, đơn vị nào làm > nhà thầu, đơn vị thi công, thi công, liên danh, công ty
chủ đầu tư, bên chủ đầu tư, ban quản lý dự án, làm chủ đầu tư
giám sát, tư vấn giám sát, đơn vị giám sát, giám sát thi công
vốn, tiền làm, tiền xây, tổng vốn, kinh phí, tổng mức đầu tư, tổng kinh phí, mức đầu tư, tổng vốn đầu tư, tổng đầu tư, dự toán, giá trị hợp đồng, kinh phí thực hiện
tốn bao nhiêu, hết bao nhiêu tiền, mất bao nhiêu tiền, tốn bao nhiêu tiền, hết bao nhiêu, tốn, ngốn, hết nhiêu > kinh phí, tổng kinh phí, tổng mức đầu tư, chi phí, trị giá, giá trị, tổng mức, mức đầu tư, vốn đầu tư
xây nhà, làm nhà, cất nhà, xây dựng nhà ở, xây nhà ở
xin phép xây, phép xây dựng, giấy phép xây dựng, cấp phép xây dựng, xin xây nhà
xây trái phép, xây chui, xây dựng trái phép, xây dựng không phép, xây dựng sai phép, vi phạm trật tự xây dựng
cưỡng chế, tháo dỡ, phá dỡ, đập bỏ, cưỡng chế tháo dỡ
nhà tạm, nhà dột, nhà tạm nhà dột nát, nhà dột nát, nhà xiêu vẹo, nhà ọp ẹp, xóa nhà tạm
nhà ở xã hội, nhà giá rẻ, nhà thu nhập thấp, chung cư thu nhập thấp
nhà trọ, phòng trọ, dãy trọ, chỗ trọ, cơ sở cho thuê trọ, nhà cho thuê, cơ sở cho thuê nhà trọ, nhà ở kết hợp kinh doanh, cơ sở lưu trú
chung cư, nhà tập thể, nhà chung cư, khu tập thể
nhà cấp bốn, nhà cấp 4, nhà yếu, nhà không kiên cố, nhà ở không an toàn
rộng, diện tích, rộng bao nhiêu
dài, chiều dài, tổng chiều dài, dài bao nhiêu
cao bao nhiêu, chiều cao, độ cao
rộng mấy mét, bề rộng, chiều rộng, mặt cắt, mặt cắt ngang, lòng đường rộng
làn xe, làn đường, số làn
công trình, dự án, hạng mục
tiến độ, làm tới đâu, làm đến đâu, khối lượng, tiến độ thi công
chậm, trễ, ì ạch, chậm tiến độ, kéo dài, chậm trễ, chậm so với kế hoạch
giải ngân, tiêu tiền đầu tư, tỷ lệ giải ngân
đường ven biển, tuyến đường ven biển, đường bao biển
đường tránh, tuyến tránh, đường vành đai
cầu, cây cầu, công trình cầu
bến xe, bến xe khách, trạm xe
chợ tạm, chỗ bán tạm, địa điểm kinh doanh tạm, chợ tạm thời
dời chợ, chuyển chợ, di dời chợ, di chuyển chợ, di dời
tiểu thương, người bán, bạn hàng, hộ kinh doanh, người buôn bán, bà con buôn bán
sạp, quầy, ki ốt, gian hàng, điểm kinh doanh, quầy hàng, kiot, lô quầy
bốc thăm, rút thăm, bắt thăm
hàng rong, bán rong, bán hàng rong, gánh hàng rong, buôn bán vỉa hè
đê, kè, bờ kè, đê điều, kè biển, tuyến đê, kè chống sạt lở
trạm bơm, bơm tiêu úng, trạm bơm tiêu úng
thủy lợi, mương, kênh, kênh mương, thủy lợi nội đồng
nhà văn hóa, hội trường thôn, nhà sinh hoạt cộng đồng, nhà cộng đồng
dời, dọn, chuyển, chuyển đến, di dời, dời đến, chuyển về, chuyển địa điểm, chuyển trụ sở, dọn về, dời về
trụ sở, văn phòng, nơi làm việc, cơ quan, địa điểm làm việc
`;
