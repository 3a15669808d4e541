/** Water, power, waste, streets, nets. */
export const SERVICES = `
mất nước, cúp nước, cắt nước, hết nước, bị cắt nước, nước bị cắt, nước bị cúp, không có nước, ngừng cấp nước, tạm ngừng cấp nước, ngưng cấp nước, tạm ngưng cấp nước, ngừng cung cấp nước, gián đoạn cấp nước, tạm dừng cấp nước, dừng cấp nước, ngắt nước, khóa nước
nước yếu, nước chảy yếu, áp lực nước yếu, áp lực yếu, giảm áp lực nước, nước không lên
có nước lại, có nước trở lại, cấp nước trở lại, khôi phục cấp nước, cấp nước lại, nước về
mất điện, cúp điện, cắt điện, bị cắt điện, điện bị cắt, điện bị cúp, không có điện, ngừng cấp điện, tạm ngừng cấp điện, ngưng cấp điện, tạm ngưng cung cấp điện, ngừng cung cấp điện, ngừng giảm cung cấp điện, ngừng giảm mức cung cấp điện, gián đoạn cung cấp điện, tạm dừng cấp điện, ngắt điện
có điện lại, có điện trở lại, đóng điện trở lại, khôi phục cấp điện, cấp điện trở lại, đóng điện
bên điện, nhà đèn, điện lực, công ty điện lực, ngành điện, điện lực thành phố
bên nước, nhà máy nước, công ty nước, công ty cấp nước, công ty cổ phần cấp nước, xí nghiệp nước, xí nghiệp cấp nước
nước máy, nước sạch, nước sinh hoạt
ống nước, đường ống, đường ống cấp nước, tuyến ống, ống cấp nước
bể ống, vỡ ống, xì ống, vỡ đường ống, bục ống, sự cố đường ống
nối ống, đấu nối, đấu nối tuyến ống, đấu nối đường ống
đồng hồ nước, công tơ nước, đồng hồ đo nước
đồng hồ điện, công tơ, công tơ điện
xe bồn, xe téc, xe chở nước, xe cấp nước
nước thải, nước bẩn, nước cống
cống, hố ga, miệng cống, hệ thống thoát nước, cống thoát nước, rãnh thoát nước
thông cống, nạo vét cống, khơi thông cống, nạo vét, khơi thông dòng chảy, nạo vét hố ga
tắc cống, nghẹt cống, ách tắc dòng chảy
máy nổ, máy phát điện, máy phát
trạm điện, trạm biến áp, trạm biến thế
thay máy, thay máy biến áp, thay thế máy biến áp, nâng công suất
cột điện, trụ điện, cột đèn
dây điện, đường dây điện, đường dây, lưới điện
đèn đường, đèn chiếu sáng, chiếu sáng công cộng, điện chiếu sáng, hệ thống chiếu sáng, chiếu sáng đô thị
rác, rác thải, chất thải, chất thải rắn, chất thải rắn sinh hoạt, rác thải sinh hoạt, rác sinh hoạt
đổ rác, bỏ rác, vứt rác, thải bỏ, xả rác, thải rác
gom rác, hốt rác, lấy rác, thu gom rác, thu gom, thu gom rác thải, thu gom chất thải, thu gom vận chuyển rác, vận chuyển rác
xe rác, xe lấy rác, xe gom rác, xe hốt rác, xe chở rác, xe thu gom, phương tiện thu gom, xe thu gom rác, xe ép rác, xe cuốn ép rác
chia rác, phân loại rác, phân loại rác tại nguồn, phân loại chất thải, phân loại chất thải rắn, phân loại rác thải, phân loại chất thải rắn sinh hoạt
bãi rác, bãi chôn lấp, khu xử lý chất thải, khu xử lý rác, bãi tập kết rác, nhà máy xử lý rác, nhà máy xử lý chất thải
thùng rác, thùng đựng rác, thùng chứa rác, thùng chứa, giỏ rác
rác nhà bếp, rác hữu cơ, chất thải thực phẩm, rác thực phẩm, thức ăn thừa
rác cồng kềnh, chất thải cồng kềnh, rác thải cồng kềnh, đồ cồng kềnh
đồ hỏng, đồ cũ, giường tủ hỏng, bàn ghế hỏng > chất thải cồng kềnh, rác cồng kềnh, vật dụng cồng kềnh
giường, tủ, nệm, bàn ghế, sa lông > chất thải cồng kềnh, rác cồng kềnh, cồng kềnh
pin hỏng, pin cũ, bóng đèn hỏng, rác độc hại, chất thải nguy hại, rác nguy hại
ve chai, đồng nát, phế liệu, rác tái chế, chất thải tái chế, chất thải có khả năng tái chế
tiền rác, phí rác, phí vệ sinh, giá dịch vụ thu gom, giá dịch vụ vệ sinh môi trường, phí thu gom rác, giá dịch vụ thu gom vận chuyển, giá thu gom rác, tiền vệ sinh
dọn dẹp, dọn vệ sinh, tổng vệ sinh, vệ sinh môi trường, làm sạch, quét dọn, tổng vệ sinh môi trường
hôi thối, mùi hôi, bốc mùi, mùi khó chịu, ô nhiễm
ồn ào, tiếng ồn, hát karaoke to, loa kẹo kéo, gây ồn
bụi bặm, bụi, khói bụi, ô nhiễm bụi
bẩn, dơ, dơ bẩn, ô nhiễm, mất vệ sinh, không bảo đảm vệ sinh, không đảm bảo vệ sinh
túi ni lông, bao nilon, bịch ni lông, túi nilon, bao bì nhựa, túi nhựa
cây đổ, cây ngã, cây gãy, cây xanh gãy đổ, cây xanh bị đổ
chặt cây, đốn cây, cưa cây, cắt tỉa cây, chặt hạ cây, cắt tỉa cây xanh, cắt tỉa cành, chặt tỉa
trồng cây, trồng cây xanh, trồng mới cây xanh
wifi, mạng, internet, mạng internet, đường truyền
cáp quang, dây cáp, cáp viễn thông
gas, bình ga, khí đốt, khí gas
nghĩa trang, nghĩa địa, khu mộ
mai táng, chôn cất, an táng, hỏa táng
số điện thoại, sđt, hotline, đường dây nóng, số máy, số nóng, tổng đài
gọi số nào, gọi số mấy, số mấy > số điện thoại, đường dây nóng, hotline, tổng đài, liên hệ
gọi điện, gọi, điện thoại cho > liên hệ, điện thoại, hotline, đường dây nóng, tổng đài
trả tiền điện, đóng tiền điện, thanh toán tiền điện
giá nước, tiền nước, giá nước sạch, giá bán nước
tắt điện, tiết kiệm điện
công nhân vệ sinh, công nhân môi trường, lao công, công nhân thu gom
công viên, vườn hoa
vỉa hè, lề đường, hè phố, hành lang đường, lòng lề đường, lòng đường, vỉa hè
lấn chiếm, lấn chiếm lòng lề đường, lấn chiếm vỉa hè, lấn chiếm lòng đường, lấn chiếm hành lang, lấn chiếm lòng đường vỉa hè, lấn chiếm vỉa hè lòng đường
nhà vệ sinh, nhà xí, toa lét, nhà vệ sinh công cộng
chó mèo, vật nuôi, chó, mèo, đàn chó, chó nuôi
chó thả rông, thả rông chó, chó không rọ mõm, thả rông
muỗi, diệt muỗi, phun thuốc muỗi, phun hóa chất diệt muỗi, phun hóa chất
lăng quăng, bọ gậy, loăng quăng
`;
