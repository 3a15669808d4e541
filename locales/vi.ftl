# Lời của bot bằng tiếng Việt. Mỗi nhãn nút bắt đầu bằng động từ và dài tối đa 30 ký tự.

## Chung
help-line = Cần giúp: gõ { "/trogiup" }.
slot-morning = sáng
slot-noon = trưa
slot-evening = tối
list-item = { $number }. { $text }

## Nhãn nút
btn-topics = Chọn chủ đề
btn-bulletin = Xem tin mới
btn-help = Xem trợ giúp
btn-settings = Đổi cài đặt
btn-mydata = Xem dữ liệu đã lưu
btn-forget = Xóa dữ liệu của tôi
btn-forget-confirm = Xác nhận xóa dữ liệu
btn-keep = Giữ lại dữ liệu
btn-topic-on = Bật { $topic }
btn-topic-off = Tắt { $topic }
btn-all-on = Theo dõi mọi chủ đề
btn-all-off = Ngừng mọi chủ đề
btn-all-off-confirm = Xác nhận ngừng mọi chủ đề
btn-all-off-cancel = Giữ các chủ đề đang theo dõi
btn-undo-topics = Lấy lại các chủ đề cũ
btn-slots = Đổi giờ nhận
btn-slot = Nhận lúc { $time }
btn-pause = Tạm dừng bản tin
btn-resume = Nhận lại bản tin
btn-language = Switch to English
btn-read = Đọc bài { $number }
btn-open = Mở bài { $number } trên trang web
btn-open-article = Mở bài gốc trên trang web
btn-open-link = Mở { $host }
btn-open-numbered-link = Mở liên kết { $number }: { $host }
btn-read-on = Đọc { $count } tin tiếp theo
btn-part = Đọc tiếp phần { $part } trên { $parts }
btn-again = Đọc lại bản tin gần nhất
btn-want-audio = Tôi muốn nghe
btn-listen = Nghe tin nhắn gần nhất
btn-listen-bulletin = Nghe bản tin này
btn-listen-article = Nghe bài này
btn-listen-part = Nghe phần { $part } trên { $parts }
btn-listen-next = Nghe tiếp phần { $part } trên { $parts }
btn-audio = Đổi cách đọc thành tiếng
btn-audio-on = Bật đọc thành tiếng
btn-audio-off = Tắt đọc thành tiếng
btn-voices = Đổi giọng đọc
btn-voice = Chọn { $voice }
btn-more-voices = Xem thêm giọng đọc
btn-speeds = Đổi tốc độ đọc
btn-speed = Chọn tốc độ { $speed }
btn-sample = Nghe giọng mẫu
btn-page = Trang { $page } trên { $pages }

## Lời chào
greeting =
    Loa Phường xin chào.
    Tôi là chương trình nhắn tin tự động của { $city }, không phải người thật. Mỗi ngày tôi gửi một bản tin, theo chủ đề bạn chọn.
    Tôi chỉ lưu mã cuộc trò chuyện, chủ đề, giờ nhận, ngôn ngữ, cách đọc và danh sách tin đã gửi.
    Gõ số, bấm nút hoặc dùng lệnh { "/chude" }, { "/tin" }, { "/trogiup" }:
greeting-back = Chào mừng bạn trở lại. Các chủ đề và giờ nhận cũ vẫn còn.
greeting-followed = Bạn đã theo dõi chủ đề { $topic }. Bản tin đến lúc { $time } mỗi ngày.
greeting-unknown-topic = Mã bạn quét không thuộc chủ đề nào. Bạn chọn chủ đề trong danh sách nhé.

## Chủ đề
topics-title = Chủ đề: đang theo dõi { $followed } trong { $total }.
topic-on-line = { $topic }: đang nhận. Chọn để tắt.
topic-off-line = { $topic }: chưa nhận. Chọn để bật.
topics-hint = Gõ số để bật hoặc tắt một chủ đề. Hoặc gõ { "/chude" } kèm tên chủ đề.
topic-followed = Đã bật chủ đề { $topic }. { $description } Bản tin đến lúc { $time } mỗi ngày.
topic-followed-already = Bạn đang theo dõi chủ đề { $topic } rồi. { $description }
topic-left = Đã tắt chủ đề { $topic }. Bạn không nhận tin về chủ đề này nữa.
topics-all-followed = Đã bật tất cả { $total } chủ đề. Bản tin đến lúc { $time } mỗi ngày.
topics-leave-confirm = Ngừng mọi chủ đề: xin xác nhận. Bạn sẽ thôi nhận { $followed } chủ đề: { $topics }. Bản tin hằng ngày sẽ không gửi nữa.
topics-none-left = Đã ngừng mọi chủ đề. Bản tin hằng ngày không gửi nữa. Bạn vẫn xem tin được bằng lệnh { "/tin" }.
topics-restored = Đã lấy lại { $total } chủ đề. Bản tin đến lúc { $time } mỗi ngày.
topics-kept = Các chủ đề của bạn vẫn giữ nguyên.
topics-nothing-to-leave = Bạn chưa theo dõi chủ đề nào, nên không có gì để ngừng.
topics-nothing-to-restore = Không còn danh sách chủ đề cũ để lấy lại. Bạn chọn lại trong danh sách nhé.

## Bản tin
bulletin-title = Bản tin { $slot }, { $day }. { $city }, { $count } tin.
bulletin-title-asked = Bản tin theo yêu cầu, { $day }. { $city }, { $count } tin.
bulletin-all-topics = Bạn chưa theo dõi chủ đề nào, nên đây là tin của mọi chủ đề.
bulletin-item-topic = { $number }. { $topic }:
bulletin-item-day = Đăng { $day }.
bulletin-item-no-day = Không rõ ngày đăng.
bulletin-more = Và { $count } tin khác. Gõ { "/tin" } để đọc tiếp.
bulletin-hint = Gõ số của tin để đọc cả bài.
bulletin-nothing-new = Bản tin theo yêu cầu, { $day }: không có tin mới trong các chủ đề bạn theo dõi. Khi có tin mới, bản tin đến lúc { $time }.
bulletin-nothing-yet = Bản tin theo yêu cầu, { $day }: chưa có tin nào. Khi có tin mới, bạn gõ { "/tin" } để xem.
bulletin-paused = Bạn đang tạm dừng bản tin hằng ngày.
bulletin-not-kept = Bản tin này đã cũ, các nút không dùng được nữa. Gõ { "/tin" } để xem tin mới.

## Bài viết
article-title = Bài viết, { $topic }, { $day }.
article-title-no-day = Bài viết, { $topic }, không rõ ngày đăng.
article-no-topic = chưa xếp chủ đề
part-title = Phần { $part } trên { $parts }.
article-summary = Tóm tắt: { $summary }
article-captions = Ảnh trong bài:
article-author = Tác giả: { $author }.
article-end = Hết bài.
article-not-found = Không tìm thấy bài viết này. Có thể bài đã được gỡ. Gõ { "/tin" } để xem tin mới.
link-name = trang { $host }

## Cài đặt
settings-title = Cài đặt của bạn.
settings-slot = Giờ nhận: { $time } mỗi ngày.
settings-language = Ngôn ngữ: tiếng Việt.
settings-active = Bản tin hằng ngày: đang nhận.
settings-paused = Bản tin hằng ngày: đang tạm dừng.
settings-audio = Đọc thành tiếng: { $state ->
    [on] đang bật, tốc độ { $speed }
   *[off] đang tắt
 }.
settings-topics = Chủ đề: đang theo dõi { $followed } trong { $total }.
settings-hint = Gõ số hoặc bấm nút để đổi:
slots-title = Giờ nhận bản tin, hiện là { $time }. Chọn giờ mới:
slot-set = Đã đổi giờ nhận. Từ nay bản tin đến lúc { $time } mỗi ngày.
slot-unknown = Không có giờ nhận này. Chọn một giờ trong danh sách:
language-set = Đã chuyển sang tiếng Việt. Tên chủ đề và lời bot bằng tiếng Việt.
paused = Đã tạm dừng bản tin hằng ngày. Chủ đề và giờ nhận vẫn giữ. Bạn vẫn xem tin được bằng lệnh { "/tin" }.
resumed = Bản tin hằng ngày được gửi lại, vào lúc { $time }.

## Đọc thành tiếng
spoken-length = Dài khoảng { $minutes } phút.
spoken-item = Tin { $number } trên { $total }.
spoken-end = Hết bản tin.
spoken-article = { $city }, dài khoảng { $minutes } phút.
spoken-message-end = Hết tin nhắn.
audio-together = Bản ghi âm kèm theo đọc đúng những chữ này.
audio-sample = Bản ghi âm kèm theo là giọng mẫu.
audio-caption = Bản đọc của: { $title }
audio-failed = Chưa đọc được thành tiếng: { $title }
audio-failed-hint = Phần chữ vẫn đầy đủ. Gõ { "/nghe" } để thử lại sau.
audio-lost = Tin nhắn này chưa được đọc thành tiếng, vì chương trình phải khởi động lại giữa chừng. Muốn nghe, hãy trả lời tin nhắn đó bằng lệnh { "/nghe" }.
audio-title = Đọc thành tiếng: { $state ->
    [on] đang bật
   *[off] đang tắt
 }. Giọng đọc: { $voice }. Tốc độ: { $speed }.
audio-none = Đọc thành tiếng: hiện không có. Nơi chạy chương trình này đã tắt giọng đọc. Mọi tin vẫn có đủ bằng chữ.
audio-hint = Gõ số hoặc bấm nút để đổi:
audio-wanted = Đã bật đọc thành tiếng. Từ nay mỗi bản tin có thêm bản ghi âm, đọc đúng những chữ trong bản tin. Đây là giọng đọc của tôi.
audio-on = Đã bật đọc thành tiếng. Từ nay mỗi bản tin có thêm bản ghi âm. Đây là giọng đọc đang dùng.
audio-off = Đã tắt đọc thành tiếng. Bản tin chỉ còn chữ. Bạn vẫn nghe được từng bài bằng lệnh { "/nghe" }.
audio-sample-text = Loa Phường xin chào. Đây là giọng đọc đang dùng, với tốc độ { $speed }.
voices-title = Giọng đọc, hiện là { $voice }. Chọn giọng mới:
voices-none = Lúc này chưa hỏi được danh sách giọng đọc. Bạn thử lại sau ít phút.
voice-set = Đã đổi giọng đọc thành { $voice }. Đây là giọng mới.
voice-unknown = Không có giọng đọc này. Chọn một giọng trong danh sách:
voice-default = mặc định
voice-region = giọng { $gender ->
    [female] nữ
   *[male] nam
 } miền { $region ->
    [north] Bắc
    [central] Trung
   *[south] Nam
 }
voice-gender = { $name }, giọng { $gender ->
    [female] nữ
   *[male] nam
 }
speeds-title = Tốc độ đọc, hiện là { $speed }. Chọn tốc độ mới:
speed-set = Đã đổi tốc độ đọc thành { $speed }. Đây là tốc độ mới.
speed-unknown = Không có tốc độ đọc này. Chọn một tốc độ trong danh sách:
listen-nothing = Chưa có tin nhắn nào để đọc. Gõ { "/tin" } để xem tin mới, rồi gõ { "/nghe" }.

## Dữ liệu
mydata-title = Dữ liệu tôi lưu về bạn:
mydata-address = Mã cuộc trò chuyện: { $address }.
mydata-topics = Chủ đề theo dõi: { $topics }.
mydata-no-topics = Chủ đề theo dõi: chưa có.
mydata-settings = Giờ nhận { $time }. Ngôn ngữ tiếng Việt. Bản tin { $status ->
    [paused] đang tạm dừng
   *[active] đang nhận
 }.
mydata-since = Bắt đầu từ { $day }.
mydata-history = Số tin đã gửi và còn ghi nhớ: { $count }. Danh sách này để không gửi lại tin cũ, tự xóa sau { $days } ngày.
mydata-audio = Đọc thành tiếng: { $state ->
    [on] đang bật
   *[off] đang tắt
 }. Giọng { $voice }, tốc độ { $speed }, gửi dạng { $form ->
    [file] tệp âm thanh
   *[note] tin nhắn thoại
 }.
mydata-offer = Danh sách lựa chọn gần nhất, để hiểu số bạn gõ. Mã của bài vừa xem, để đọc lại bằng lệnh { "/nghe" }.
mydata-no-more = Tôi không lưu tên, số điện thoại hay tin nhắn của bạn.
mydata-none = Dữ liệu tôi lưu về bạn: chưa có gì.
forget-confirm = Xóa dữ liệu: xin xác nhận. Tôi sẽ xóa mã cuộc trò chuyện, chủ đề, cài đặt và danh sách tin đã gửi. Việc này không lấy lại được.
forgotten = Đã xóa toàn bộ dữ liệu về bạn. Bản tin không gửi nữa. Muốn dùng lại, gõ { "/start" }.
forget-cancelled = Dữ liệu của bạn vẫn được giữ, không có gì thay đổi.

## Trợ giúp
help-title = Trợ giúp của Loa Phường.
help-intro = Gõ lệnh, bấm nút, hoặc gõ số trong danh sách. Viết không dấu tôi cũng hiểu.
help-line-topics = { "/chude" }: chọn chủ đề muốn nhận tin.
help-line-bulletin = { "/tin" }: xem tin mới ngay.
help-line-listen = { "/nghe" }: nghe đọc tin nhắn gần nhất.
help-line-settings = { "/caidat" }: đổi giờ nhận, cách đọc, ngôn ngữ, tạm dừng.
help-line-mydata = { "/dulieu" }: xem dữ liệu được lưu. { "/xoa" }: xóa dữ liệu.
help-person = Muốn gặp người thật: { $contact }.

## Khi không hiểu hoặc có lỗi
unknown = Tôi chưa hiểu tin nhắn này.
unknown-suggest = Có phải bạn muốn việc này không? Gõ số hoặc bấm nút:
unknown-button = Nút này đã cũ, không dùng được nữa. Bạn chọn một việc khác:
unknown-no-text = Tôi chỉ đọc được tin nhắn bằng chữ. Bạn gõ câu ngắn, lệnh hoặc số giúp tôi nhé.
number-unknown = Không có lựa chọn số { $number } trong danh sách gần nhất.
number-none = Chưa có danh sách nào để chọn số.
failed = Có lỗi ở phía chúng tôi, việc bạn vừa chọn chưa xong. Xin thử lại sau ít phút.

## Mô tả của bot trong Telegram
bot-description = Mỗi ngày một bản tin ngắn về { $city }: quyết định, cuộc họp và thông báo mới, theo chủ đề bạn chọn. Viết cho mọi người, kể cả người dùng trình đọc màn hình.
bot-short-description = Bản tin hằng ngày của { $city }, theo chủ đề bạn chọn.
command-start = Bắt đầu
command-topics = Chọn chủ đề
command-bulletin = Xem tin mới ngay
command-listen = Nghe đọc tin nhắn gần nhất
command-settings = Đổi giờ nhận, cách đọc, ngôn ngữ
command-mydata = Xem dữ liệu được lưu về tôi
command-forget = Xóa dữ liệu của tôi
command-help = Trợ giúp và cách gặp người thật

## Nguồn tin, dành cho cán bộ
btn-sources = Xem mọi nguồn tin
btn-source = Xem { $source }
sources-title = Nguồn tin: { $count } nguồn, { $broken } nguồn có lỗi.
sources-more = Và { $count } nguồn khác.
sources-hint = Gõ số để xem một nguồn:
source-title = Nguồn { $source }: { $state }.
source-state-new = chưa được xem lần nào
source-state-good = hoạt động tốt
source-state-failing = không xem được
source-state-silent = im lặng lâu hơn thường lệ
source-round = Lượt xem gần nhất: { $time }.
source-no-round = Lượt xem gần nhất: chưa có.
source-article = Bài mới gần nhất: { $time }.
source-no-article = Bài mới gần nhất: chưa có.
source-failed-rounds = Số lượt lỗi liên tiếp: { $count }.
source-failure = Lỗi: { $reason }

## Gửi cán bộ
staff-sources-title = Tình trạng các nguồn tin.
staff-source-failing = Nguồn { $source }: ba lượt liền không xem được.
staff-source-silent = Nguồn { $source }: không có bài mới, lâu hơn thường lệ.
staff-source-recovered = Nguồn { $source }: đã hoạt động trở lại.
staff-sources-hint = Gõ { "/nguon" } để xem mọi nguồn.
staff-refused-title = Hộp thư tin: { $count } tệp không đọc được.
staff-refused = Tệp { $item }: { $reason }
staff-refused-more = Và { $count } tệp khác, xem trong nhật ký.
staff-refused-hint = Các tệp vẫn nằm nguyên chỗ cũ. Sửa xong, tệp sẽ được đọc lại.
