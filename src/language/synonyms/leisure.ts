/** Feasts, games, prizes, everyday verbs. */
export const LEISURE = `
ca nhạc, văn nghệ, ca múa, chương trình nghệ thuật, biểu diễn nghệ thuật, liên hoan văn nghệ, văn nghệ quần chúng, nghệ thuật quần chúng, liên hoan nghệ thuật, ca múa nhạc, hội diễn
diễn văn nghệ, biểu diễn, trình diễn, hát hò
lễ hội, hội làng, ngày hội
ngày hội đoàn kết, ngày hội đại đoàn kết, ngày hội đại đoàn kết toàn dân tộc
cuộc thi, hội thi, giải, thi, giải đấu, hội thao, tranh tài, thi đấu
đua thuyền, bơi chải, đua ghe, đua ghe ngo, giải đua thuyền, đua bơi chải, bơi thuyền, giải bơi chải
đá banh, đá bóng, bóng đá, giải bóng đá, banh
bóng chuyền, bóng chuyền hơi, giải bóng chuyền
chạy bộ, việt dã, chạy việt dã, marathon, giải chạy, điền kinh
đi bộ, đi bộ đồng hành, ngày chạy olympic
cờ tướng, đánh cờ, cờ vua, giải cờ tướng
thể thao, thể dục thể thao, tdtt, đại hội thể thao, đại hội thể dục thể thao
vô địch, nhất, giải nhất, đứng đầu, về nhất, về đầu, hạng nhất, quán quân, thắng, giành giải nhất, đoạt giải nhất, ngôi vô địch, cán đích đầu tiên, đoạt giải, huy chương vàng, nhất toàn đoàn, giải nhất toàn đoàn
thắng, thắng cuộc, chiến thắng, giành chiến thắng, vô địch, giải nhất
về nhì, hạng nhì, giải nhì, á quân, huy chương bạc, thứ hai
hạng ba, giải ba, thứ ba, huy chương đồng
được giải, đoạt giải, giành giải, đạt giải, trao giải, nhận giải, giải thưởng
người thi, thí sinh, vận động viên, người tham gia, người dự thi
đội, đoàn, đội tuyển, đội thi
bài dự thi, bài thi, tác phẩm dự thi, bài tham dự
làm bài, dự thi, thi, tham gia thi, lượt thi
mấy lượt, mấy lần, bao nhiêu lần, bao nhiêu lượt > lần, lượt, tối đa
tham gia, góp mặt, có mặt, tham dự, quy tụ, thu hút
đông người, bao nhiêu người dự, bao nhiêu người tham gia, mấy người > đại biểu, người, tham dự, lượt người, thí sinh
coi, xem, theo dõi, thưởng thức
vé, giá vé, tiền vé, vé vào cửa
chỗ diễn, địa điểm tổ chức, nơi diễn ra, diễn ra tại
diễn ra, tổ chức, được tổ chức
mở > khai trương, khai mạc, mở cửa
tham quan, du lịch
khách du lịch, du khách, khách tham quan, khách
thư viện, phòng đọc, nhà đọc sách
bảo tàng, nhà truyền thống, phòng truyền thống
di tích, đình, đền, chùa, di tích lịch sử
tượng đài, đài tưởng niệm, bia tưởng niệm
chợ hoa, hội hoa xuân, chợ hoa xuân
tết nguyên đán, dịp tết, tết âm lịch, tết ta
ăn tết, đón tết, vui xuân đón tết, sau tết nguyên đán
trung thu, rằm trung thu, tết trung thu, đêm hội trăng rằm
noel, giáng sinh
ngày nhà giáo, ngày nhà giáo việt nam
ngày phụ nữ, ngày phụ nữ việt nam
gia đình văn hóa, nhà văn hóa tiêu biểu, khu dân cư văn hóa
nếp sống, nếp sống văn minh, văn minh đô thị
tuyên truyền, phổ biến, vận động, truyền thông
tập huấn, học lớp, lớp tập huấn, bồi dưỡng, đào tạo
tổng kết, nhìn lại, sơ kết, hội nghị tổng kết
ký kết, bắt tay, hợp tác, thỏa thuận
thi viết, thi tìm hiểu, cuộc thi trực tuyến, thi trực tuyến, thi trên mạng, cuộc thi tìm hiểu
phần thưởng, quà, tặng phẩm
ai cũng được, mỗi người được, mỗi thí sinh > mỗi thí sinh, tất cả thí sinh, mỗi người, toàn bộ
khác mọi năm, khác năm ngoái, mới hơn, điểm mới > điểm mới, khác với, lần đầu tiên, so với
lần đầu, lần đầu tiên, chưa từng
sang năm, năm sau, năm tới, từ năm sau > năm tới, từ ngày 1/1
thành phố mình, chỗ mình, bên mình, ở mình > thành phố, trên địa bàn
`;
