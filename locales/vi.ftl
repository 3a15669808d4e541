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
btn-ask = Hỏi về tin và cuộc họp
btn-read-source = Đọc bài của nguồn { $number }
btn-open-source = Mở nguồn { $number } trên trang web
btn-pass-on = Chuyển câu hỏi cho cán bộ
btn-listen-answer = Nghe câu trả lời
btn-questions = Xem các câu hỏi
btn-question = Xem câu hỏi { $number }
btn-question-done = Xem là đã xong
btn-question-reopen = Mở lại câu hỏi
btn-meeting = Xem cuộc họp { $number }
btn-withdraw = Gỡ bài này
btn-withdraw-confirm = Xác nhận gỡ bài
btn-withdraw-cancel = Giữ lại bài
btn-restore = Đăng lại bài này
btn-page = Trang { $page } trên { $pages }

## Lời chào
greeting =
    Loa Phường xin chào.
    Tôi là chương trình nhắn tin tự động của { $city }, không phải người thật. Mỗi ngày tôi gửi một bản tin, theo chủ đề bạn chọn.
    Tôi chỉ lưu mã cuộc trò chuyện, chủ đề, giờ nhận, ngôn ngữ, cách đọc và danh sách tin đã gửi.
    Bạn cũng gõ được câu hỏi, ví dụ: Ai chủ trì cuộc họp hôm qua?
    Gõ số, bấm nút hoặc dùng lệnh { "/chude" }, { "/tin" }, { "/hoi" }:
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
article-withdrawn = Bài viết này đã được gỡ, không còn đọc được nữa. Gõ { "/tin" } để xem tin mới.
withdraw-confirm = Gỡ bài: xin xác nhận. Bài “{ $title }” sẽ không còn trong bản tin và câu trả lời. Bài đã gửi đi thì vẫn nằm ở người nhận. Việc này lấy lại được.
article-withdrawn-now = Đã gỡ bài “{ $title }”. Bài không còn trong bản tin và câu trả lời.
article-restored = Đã đăng lại bài “{ $title }”. Bài có thể xuất hiện trong bản tin và câu trả lời.
withdrawal-cancelled = Bài “{ $title }” vẫn được giữ, không có gì thay đổi.
link-name = trang { $host }

## Hỏi đáp
ask-title = Hỏi về tin và cuộc họp của { $city }: gõ câu hỏi, có dấu hay không dấu đều được.
ask-example = Ví dụ: Ai chủ trì cuộc họp hôm qua?
meetings-recent = Các cuộc họp gần đây, trang { $page } trên { $pages }:
meeting-on = { $kind } { $day }
meeting-title = { $kind }, { $day }.
meeting-title-part = { $kind }, buổi { $part ->
    [morning] sáng
    [noon] trưa
    [afternoon] chiều
    [evening] tối
   *[night] đêm
 } { $day }.
meeting-title-no-day = { $kind }, không rõ ngày.
meeting-chair = Chủ trì: { $value }.
meeting-body = Đơn vị tổ chức: { $value }.
meeting-place = Nơi họp: { $value }.
meeting-decided = Kết luận và yêu cầu, máy chọn { $count } câu, trích nguyên văn:
meeting-briefing = Họp giao ban
meeting-session = Kỳ họp
meeting-sitting = Phiên họp
meeting-voters = Tiếp xúc cử tri
meeting-reception = Tiếp công dân
meeting-dialogue = Đối thoại
meeting-congress = Đại hội
meeting-working = Buổi làm việc
meeting-conference = Hội nghị
meeting-workshop = Hội thảo
meeting-ceremony = Buổi lễ
meeting-meeting = Cuộc họp
answer-title = Trả lời: máy chọn câu, trích nguyên văn từ { $count } bài viết.
answer-unsure = Có thể liên quan: tôi không chắc câu này trả lời đúng. Máy chọn câu, trích nguyên văn.
answer-quote = “{ $text }” (nguồn { $number })
answer-source = Nguồn { $number }:
answer-source-day = đăng { $day }.
answer-source-no-day = không rõ ngày đăng.
answer-abbreviation = { $short } là { $long }
answer-abbreviations = Chữ viết tắt: { $list }.
answer-none = Chưa trả lời được: không tìm thấy trong { $count } bài, từ { $from } đến { $until }.
answer-none-dateless = Chưa trả lời được: không tìm thấy trong { $count } bài.
answer-none-yet = Chưa trả lời được: chưa có bài viết nào để tìm.
answer-nearest = Những bài gần với câu hỏi nhất:
answer-kept = Tôi giữ lại câu hỏi này cho cán bộ xem, không ghi ai hỏi.
answer-clipped = Câu hỏi dài, tôi chỉ tìm theo { $count } ký tự đầu.
answer-not-kept = Câu trả lời này đã cũ, tôi không đọc lại được. Bạn hỏi lại giúp tôi nhé.
passed-on = Đã chuyển câu hỏi cho cán bộ. Câu hỏi không kèm tên bạn, nên cán bộ chưa nhắn trả lời riêng được. Khi có bài viết về việc này, bạn hỏi lại là thấy. Nếu cần ngay: { $contact }.
passed-on-already = Bạn đã chuyển câu hỏi này cho cán bộ rồi. Nếu cần ngay: { $contact }.
small-talk = Tôi nghe đây. Bạn muốn biết gì về { $city } thì cứ gõ câu hỏi, có dấu hay không dấu đều được.
spoken-answer-end = Hết câu trả lời.

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
mydata-inquiries = { $count } câu hỏi gửi cán bộ cùng lời đáp. Câu đã khép lại được xóa sau 30 ngày.
mydata-mark = Số lần bạn nhắn cán bộ gần đây được đếm để tránh tin rác, không kèm mã cuộc trò chuyện. Lệnh { "/xoa" } không xóa số đếm này. Nó tự xóa sau tối đa 8 ngày.
mydata-offer = Danh sách lựa chọn gần nhất, để hiểu số bạn gõ. Mã của bài vừa xem, để đọc lại bằng lệnh { "/nghe" }.
mydata-no-more = Tôi không lưu tên, số điện thoại hay tin nhắn của bạn. Câu hỏi chưa trả lời được thì giữ lại chữ, không ghi ai hỏi.
mydata-none = Dữ liệu tôi lưu về bạn: chưa có gì.
forget-confirm = Xóa dữ liệu: xin xác nhận. Tôi sẽ xóa mã cuộc trò chuyện, chủ đề, cài đặt và danh sách tin đã gửi. Việc này không lấy lại được.
forgotten = Đã xóa toàn bộ dữ liệu về bạn. Bản tin không gửi nữa. Muốn dùng lại, gõ { "/start" }.
forget-cancelled = Dữ liệu của bạn vẫn được giữ, không có gì thay đổi.

## Trợ giúp
help-title = Trợ giúp của Loa Phường.
help-intro = Gõ lệnh, bấm nút, hoặc gõ số trong danh sách. Viết không dấu tôi cũng hiểu.
help-line-topics = { "/chude" }: chọn chủ đề muốn nhận tin.
help-line-bulletin = { "/tin" }: xem tin mới ngay.
help-line-ask = { "/hoi" }: hỏi về tin và cuộc họp. Gõ thẳng câu hỏi cũng được, ví dụ: Ai chủ trì cuộc họp hôm qua?
help-line-listen = { "/nghe" }: nghe đọc tin nhắn gần nhất.
help-line-settings = { "/caidat" }: đổi giờ nhận, cách đọc, ngôn ngữ, tạm dừng.
help-line-mydata = { "/dulieu" }: xem dữ liệu được lưu. { "/xoa" }: xóa dữ liệu.
help-staff = Lệnh của cán bộ:
help-staff-line = { $command }: { $does }.
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
command-ask = Hỏi về tin và cuộc họp
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

## Câu hỏi chưa trả lời được, dành cho cán bộ
questions-title = Câu hỏi chưa trả lời được: { $count } câu. Trang { $page } trên { $pages }.
questions-none = Câu hỏi chưa trả lời được: không có câu nào.
question-line = “{ $text }”: { $count } lần hỏi, gần nhất { $day }.
question-title = Câu hỏi chưa trả lời được: { $count } lần hỏi, gần nhất { $day }.
question-text = “{ $text }”
question-passed-on = Số người nhờ chuyển cho cán bộ: { $count }.
question-done = Đã xem câu hỏi này là xong. Nếu có người hỏi lại mà chưa trả lời được, câu hỏi hiện ra lần nữa.
question-reopened = Đã mở lại câu hỏi này.
question-gone = Câu hỏi này không còn trong danh sách.

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

# Thông báo: như người dân nhận
notice-title = { $kind ->
    [urgent] Thông báo khẩn
    [correction] Đính chính thông báo
    [withdrawal] Rút lại thông báo
    [edited] Thông báo đã đính chính
    [withdrawn] Thông báo đã rút lại
   *[ordinary] Thông báo
  }, { $topics }{ $day }, { $city }.
notice-photo = Trong ảnh: { $description }
notice-choices = Muốn hỏi cán bộ: trả lời tin nhắn này, bấm nút hoặc gõ số 1.
notice-choices-hear = Muốn hỏi cán bộ: trả lời tin nhắn này, bấm nút hoặc gõ số 1. Muốn nghe: gõ số 2.
notice-gone = Thông báo này không còn nữa.
notice-reply-ask = Bạn đang hỏi về thông báo “{ $title }”. Bạn gõ câu hỏi rồi gửi cho tôi. Sau đó bạn xác nhận thì cán bộ mới nhận được.
spoken-notice-end = Hết thông báo.
btn-notice-reply = Hỏi lại cán bộ
btn-notice-hear = Nghe thông báo này

# Hỏi cán bộ: phía người dân
inquiry-confirm = Gửi cho cán bộ?
    Câu hỏi: “{ $text }”
    Cán bộ chỉ thấy nội dung và một số thứ tự. Họ không thấy tên, số điện thoại của bạn.
inquiry-sent = Đã gửi cho cán bộ, câu hỏi số { $id }. Khi có trả lời, tôi nhắn bạn ngay tại đây.
inquiry-dropped = Câu hỏi chưa được gửi đi.
inquiry-refused = Chưa gửi được. { $why ->
    [muted] Cán bộ đang tạm ngừng nhận câu hỏi từ bạn.
    [tooMany] Mỗi ngày chỉ gửi được 10 tin cho cán bộ. Mai bạn gửi tiếp nhé.
    [tooLong] Tin dài quá 2.000 ký tự. Bạn viết ngắn lại giúp tôi.
    [empty] Tin chưa có chữ nào.
    [closed] Câu hỏi này đã khép lại.
   *[unknown] Không có câu hỏi này.
  }
inquiry-go-on-ask = Câu hỏi số { $id }: bạn gõ điều muốn nói thêm với cán bộ.
inquiry-reply-title = Cán bộ trả lời câu hỏi số { $id }:
inquiry-reply-hint = Muốn hỏi thêm: trả lời tin nhắn này, bấm nút hoặc gõ số 1.
inquiry-closed-title = Cán bộ đã khép lại câu hỏi số { $id }. Bạn vẫn có thể gửi câu hỏi mới.
btn-inquiry-about = Nhận lời đáp của cán bộ
btn-inquiry-send = Gửi cho cán bộ
btn-inquiry-drop = Không gửi nữa
btn-inquiry-reply = Hỏi thêm cán bộ

# Hỏi cán bộ: phía cán bộ
inquiries-title = { $count ->
    [0] Câu hỏi của người dân: không có câu nào đang chờ.
   *[other] Câu hỏi của người dân: { $count } câu đang chờ trả lời.
  }
inquiry-line = Câu hỏi số { $id }: { $text }
inquiry-title = Câu hỏi số { $id } của người dân, { $status ->
    [open] đang chờ trả lời
    [answered] đã trả lời
   *[closed] đã khép lại
  }.
inquiry-about-notice = Về thông báo số { $number }.
inquiry-about-question = Câu hỏi mà bot chưa trả lời được.
inquiry-turn = { $from ->
    [staff] Cán bộ viết
   *[resident] Người dân viết
  }: { $text }
inquiry-notice-hint = Trả lời tin nhắn này thì người hỏi nhận được ngay. Danh sách: gõ { "/cauhoi" }.
inquiry-answer-ask = Câu hỏi số { $id }: bạn gõ câu trả lời. Người hỏi nhận được ngay và biết là cán bộ viết.
inquiry-answered = Đã gửi câu trả lời cho câu hỏi số { $id }.
inquiry-answer-waits = Đã lưu câu trả lời cho câu hỏi số { $id }. Bot sẽ gửi ngay khi gửi được.
inquiry-closed = Đã khép lại câu hỏi số { $id }. Người hỏi đã được báo.
inquiry-mute-confirm = Ngừng nhận tin của người hỏi câu số { $id } trong 7 ngày? Người đó vẫn nhận bản tin và thông báo.
inquiry-muted = Đã ngừng nhận tin của người hỏi câu số { $id } trong 7 ngày.
inquiry-unmuted = Đã nhận lại tin của người hỏi câu số { $id }.
btn-inquiries = Xem tin người dân gửi
btn-inquiry = Xem câu hỏi số { $id }
btn-inquiry-answer = Trả lời người dân
btn-inquiry-close = Khép lại câu hỏi
btn-inquiry-mute = Ngừng nhận tin người này
btn-inquiry-mute-yes = Xác nhận ngừng nhận tin
btn-inquiry-unmute = Nhận lại tin người này

# Soạn thông báo
command-announce = soạn thông báo
command-approvals = thông báo chờ duyệt
command-progress = tiến độ gửi
command-inquiries = câu hỏi của người dân
command-staff = vai trò cán bộ
command-sources = nguồn tin
announce-drafts = Thông báo của bạn: { $count } bản chưa gửi. Bạn viết bản mới hay làm tiếp?
announce-line = Thông báo số { $id }{ $kind ->
    [correction] , đính chính số { $of }
    [withdrawal] , rút lại số { $of }
   *[none] {""}
  }, { $status ->
    [draft] bản nháp
    [waiting] đang chờ duyệt
    [returned] bị trả lại
    [approved] đã duyệt, chờ giờ gửi
    [late] quá giờ, chờ quyết định
    [sending] đang gửi
    [paused] đang tạm dừng
    [sent] đã gửi xong
    [stopped] đã dừng hẳn
    [rejected] bị từ chối
    [cancelled] đã hủy
   *[expired] đã hết hạn
  }: { $title }
draft-untitled = chưa có tiêu đề
draft-ask-title = Thông báo số { $id }, tiêu đề: bạn gõ một dòng nói ngay việc chính. Ví dụ: Cắt nước tại tổ 5 sáng mai.
draft-ask-body = Thông báo số { $id }, nội dung: bạn gõ phần chữ. Có thể in đậm và gắn liên kết như thường.
draft-ask-withdrawal = Thông báo số { $id }, lời rút lại: bạn gõ một hai câu nói vì sao rút lại và nay thế nào. Đừng nhắc lại điều sai.
draft-ask-file = Thông báo số { $id }, tệp kèm: bạn gửi một ảnh hoặc một tin ghi âm. Lời ghi âm phải đúng với phần chữ.
draft-ask-description = Thông báo số { $id }, lời tả ảnh: bạn gõ những gì thấy trong ảnh, cho người không nhìn được.
draft-too-long = Phần chữ này dài { $length } ký tự, quá { $most } ký tự cho phép. Bạn viết ngắn lại rồi gửi lại cả bài giúp tôi.
draft-not-that = Ở bước này tôi chưa dùng được tin vừa rồi.
draft-file-taken = Đã nhận { $file ->
    [photo] ảnh
   *[voice] bản ghi âm
  }.
draft-title = Thông báo số { $id }: { $status ->
    [draft] bản nháp
    [waiting] đang chờ duyệt
    [returned] bị trả lại
    [approved] đã duyệt, chờ giờ gửi
    [late] quá giờ gửi
    [expired] đã hết hạn, sửa thì dùng tiếp được
   *[other] không sửa được nữa
  }.
draft-remark = Lý do: { $remark }
remark-budget = quá nhiều lượt bị lỗi nên tự tạm dừng.
draft-name = Tiêu đề: { $title }
draft-body = Nội dung: { $words } chữ, { $file ->
    [photo] kèm một ảnh
    [voice] kèm một bản ghi âm
   *[none] không kèm tệp
  }.
draft-audience = Gửi đến: { $audience }. Hiện có { $count } người.
draft-audience-follows = Gửi đến: đúng { $count } người đã nhận thông báo số { $id }, để { $kind ->
    [correction] đính chính
   *[withdrawal] rút lại
  }.
draft-urgency = { $urgency ->
    [urgent] Mức khẩn: gửi trước mọi tin khác, reo chuông cả ban đêm.
   *[ordinary] Mức thường: không reo chuông trong giờ yên tĩnh.
  }
draft-time = Giờ gửi: { $time }.
draft-time-now = Giờ gửi: ngay khi được duyệt.
draft-again = Bản này đã thành bản nháp và phải gửi duyệt lại.
draft-change-hint = Sửa lúc này thì phải gửi duyệt lại.
draft-cancel-confirm = Hủy thông báo số { $id }? Hủy rồi thì không lấy lại được.
draft-cancelled = Đã hủy thông báo số { $id }.
btn-announce = Soạn thông báo
btn-announce-new = Viết thông báo mới
btn-draft = Làm tiếp thông báo { $id }
btn-draft-show = Xem lại bản nháp
btn-draft-preview = Xem trước và nghe thử
btn-draft-title = Sửa tiêu đề
btn-draft-body = Sửa nội dung
btn-draft-audience = Chọn người nhận
btn-draft-time = Chọn giờ gửi
btn-draft-urgent = Đổi sang mức khẩn
btn-draft-ordinary = Đổi sang mức thường
btn-draft-file = Đổi ảnh hoặc bản ghi âm
btn-draft-no-file = Bỏ tệp kèm
btn-draft-cancel = Hủy thông báo này
btn-draft-cancel-yes = Xác nhận hủy thông báo
btn-draft-confirm = Sang bước xác nhận
btn-draft-mend = Bỏ giúp các ký hiệu này
audience-title = Người nhận: { $audience }. Hiện có { $count } người.
audience-everybody = mọi người
audience-topics = người theo dõi { $topics }
audience-language = { $language ->
    [en] người dùng tiếng Anh
   *[vi] người dùng tiếng Việt
  }
audience-audio = người bật đọc thành tiếng
audience-topic-on = { $topic }: đang chọn. Chọn để bỏ.
audience-topic-off = { $topic }: chưa chọn. Chọn để thêm.
btn-to-all = Gửi cho mọi người
btn-to-topics = Chọn theo chủ đề
btn-to-topic-on = Thêm { $topic }
btn-to-topic-off = Bỏ { $topic }
btn-to-vietnamese = Chỉ người dùng tiếng Việt
btn-to-any-language = Gửi cho mọi ngôn ngữ
btn-to-audio-on = Chỉ người bật đọc
btn-to-audio-off = Cả người không bật đọc
time-ask = Chọn giờ gửi: bấm nút, hoặc gõ giờ theo lời của bạn. Ví dụ: 8 giờ sáng mai.
time-unclear = Tôi chưa hiểu giờ này. Bạn gõ cả ngày và giờ, ví dụ: 8 giờ sáng mai, thứ Hai 7 giờ 30.
time-refused = { $why ->
    [far] Giờ này xa quá một năm
   *[past] Giờ này đã qua
  }: { $time }. Bạn chọn giờ khác nhé.
time-quiet = Lúc { $time } là giờ yên tĩnh, chỉ tin khẩn được gửi. Giờ gần nhất gửi được là { $next }.
btn-time = Gửi { $time } { $day ->
    [today] hôm nay
   *[tomorrow] mai
  }
btn-time-now = Gửi ngay khi được duyệt

# Xem trước, kiểm tra, xác nhận
preview-title = Xem trước thông báo số { $id }: { $count } cách người dân nhận, từng cách một tin nhắn dưới đây.
preview-group = { $language ->
    [en] Tiếng Anh
   *[vi] Tiếng Việt
  }, { $audio ->
    [on] có bản đọc
   *[off] không có bản đọc
  }: { $count } người.
lint-title = { $verdict ->
    [stops] Kiểm tra: có { $count } chỗ phải sửa thì mới gửi được.
    [advice] Kiểm tra: gửi được. Vài chỗ nên sửa cho dễ nghe, dễ đọc:
   *[none] Kiểm tra: không có lỗi nào. Thông báo dễ nghe và dễ đọc.
  }
lint-line = Quy tắc { $rule }: { $what }{ $words }
lint-no-description = ảnh chưa có lời tả.
lint-short-description = lời tả ảnh quá ngắn:
lint-pictures = bỏ các hình vẽ này, hoặc thay bằng chữ:
lint-drawn-lines = bỏ các hàng ký hiệu:
lint-styled-letters = thay chữ kiểu bằng chữ thường:
lint-broken-words = gõ lại các chữ có ký tự ẩn:
lint-address = đặt tên cho địa chỉ, đừng để trần:
lint-bare-domain = gắn liên kết có tên cho trang này:
lint-vague-link = tên liên kết phải nói nó mở gì:
lint-too-long-for-file = phần chữ quá dài để đi cùng tệp. Cả nội dung và lời tả chỉ được 650 ký tự.
lint-capitals = viết thường các chữ in hoa:
lint-abbreviation = viết đủ chữ viết tắt ở lần đầu:
lint-long-sentences = câu dài quá 20 chữ, nên tách:
lint-long-text = nội dung dài quá 700 ký tự, nên rút gọn.
lint-dashes = đánh số 1, 2, 3 thay cho gạch đầu dòng:
lint-figures = viết ngày giờ bằng chữ:
lint-hidden = chữ bị che hoặc gạch ngang nghe không ra:
lint-title-stop = tiêu đề không cần dấu ở cuối:
confirm-title = Xác nhận thông báo số { $id }: { $title }
confirm-messages = Số tin nhắn: { $count }.
confirm-nobody = Chú ý: hiện không có ai nhận thông báo này.
confirm-start = Bắt đầu: { $time }.
confirm-end = Dự kiến xong: { $time }.
confirm-people = Người soạn: { $author }. Cần { $needed } người khác duyệt.
submitted = Đã gửi duyệt thông báo số { $id }. Cần { $needed } người khác duyệt, { $approvers } người đã được báo.
btn-submit = Gửi cho người duyệt
btn-review = Xem để duyệt thông báo { $id }

# Duyệt
approvals-title = { $count ->
    [0] Thông báo chờ duyệt: không có bản nào.
   *[other] Thông báo chờ duyệt: { $count } bản.
  }
review-title = Duyệt thông báo số { $id }{ $status ->
    [waiting] {""}
    [late] , quá giờ gửi
   *[other] , không còn chờ duyệt
  }: { $title }
review-given = Đã duyệt: { $names }.
return-ask = Trả lại thông báo số { $id }: bạn gõ lý do, không quá { $most } ký tự. Người soạn sẽ đọc được.
reject-confirm = Từ chối thông báo số { $id }? Thông báo sẽ không gửi được nữa.
decided = Thông báo số { $id }: { $what ->
    [approved] đã duyệt xong, đến giờ sẽ gửi.
    [endorsed] đã ghi nhận bạn duyệt. Còn thiếu { $missing } người.
    [returned] đã trả lại người soạn.
    [rejected] đã từ chối.
   *[begun] bắt đầu gửi.
  }
btn-approve = Duyệt thông báo số { $id }
btn-return = Trả lại kèm lý do
btn-reject = Từ chối thông báo
btn-reject-yes = Xác nhận từ chối
btn-begin = Gửi ngay bây giờ
refusal = Chưa làm được. { $why ->
    [notAllowed] Việc này thuộc vai trò khác.
    [wrongStatus] Thông báo đã sang bước khác.
    [ownApproval] Người soạn không tự duyệt được.
    [approvedAlready] Bạn đã duyệt bản này rồi.
    [otherVersion] Nội dung đã đổi sau khi bạn xem. Bạn xem lại bản mới nhé.
    [incomplete] Còn thiếu tiêu đề, nội dung hoặc lời tả ảnh.
    [unchanged] Bản đính chính giống hệt bản đã gửi. Bạn sửa nội dung trước.
    [inaccessible] Còn chỗ phải sửa. Bạn xem trước để biết chỗ nào.
    [past] Giờ gửi đã qua. Bạn chọn giờ khác.
    [quiet] Giờ gửi nằm trong giờ yên tĩnh. Bạn chọn giờ khác, hoặc đổi sang mức khẩn.
    [nothingRefused] Không có lượt nào bị lỗi.
   *[unknown] Không có thông báo này.
  }

# Tiến độ
progress-title = { $count ->
    [0] Tiến độ gửi: chưa có thông báo nào.
   *[other] Tiến độ gửi: { $count } thông báo.
  }
progress-one = Tiến độ thông báo số { $id }{ $kind ->
    [correction] , đính chính số { $of }
    [withdrawal] , rút lại số { $of }
   *[none] {""}
  }, { $status ->
    [draft] bản nháp
    [waiting] đang chờ duyệt
    [returned] bị trả lại
    [approved] đã duyệt, chờ giờ gửi
    [late] quá giờ, chờ quyết định
    [sending] đang gửi
    [paused] đang tạm dừng
    [sent] đã gửi xong
    [stopped] đã dừng hẳn
    [rejected] bị từ chối
    [cancelled] đã hủy
   *[expired] đã hết hạn
  }: { $title }
progress-counts = Đã gửi { $sent } trên { $total }. Còn chờ { $pending }, không gửi được { $refused }, không còn nhận { $gone }, chưa rõ { $uncertain }.
progress-rate = Đang gửi khoảng { $rate } lượt mỗi giây. Dự kiến xong lúc { $time }.
btn-report = Xem báo cáo gửi
btn-report-file = Tải báo cáo CSV
btn-resend = Gửi lại { $count } lượt bị lỗi
report-title = Báo cáo thông báo số { $id }, { $time }.
report-counts = Tổng số { $total } lượt: đã nhận { $sent }, không còn nhận tin { $gone }, bị lỗi { $refused }, chưa rõ { $uncertain }, còn chờ { $pending }.
report-changes = Trong đó { $count } lượt là sửa hoặc xóa tin đã gửi.
report-reason = { $state ->
    [gone] Không còn nhận tin
    [refused] Bị lỗi
   *[uncertain] Chưa rõ
  }, vì { $reason }: { $count }
report-repeated = { $count } lượt có thể đến hai lần hoặc không đến. Tệp báo cáo ghi rõ từng lượt.
report-file-caption = Báo cáo thông báo số { $id }, tệp CSV, { $count } dòng. Tệp không có nội dung thông báo và không có tên người nhận.
report-column = { $column ->
    [number] Lượt
    [subscriber] Mã người nhận
    [act] Việc
    [state] Kết quả
    [reason] Lý do
    [attempts] Số lần thử
    [doubts] Số lần chưa rõ
    [settledAt] Lúc xong (UTC)
   *[messageId] Mã tin
  }
report-act = { $act ->
    [edit] sửa tin
    [remove] xóa tin
   *[send] gửi tin
  }
report-state = { $state ->
    [pending] đang chờ
    [sending] đang gửi
    [sent] đã nhận
    [refused] bị lỗi
    [gone] không còn nhận tin
   *[uncertain] chưa rõ
  }
old-reading = Bản đọc kèm tin này là của nội dung cũ.
progress-withdrawn = Thông báo này đã được rút lại.
progress-history = Các bước đã làm:
step-line = { $time }: { $who } { $verb ->
    [change] sửa
    [submit] gửi duyệt
    [approve] duyệt
    [return] trả lại
    [reject] từ chối
    [cancel] hủy
    [begin] bắt đầu gửi
    [miss] báo quá giờ
    [lapse] cho chờ duyệt lại
    [pause] tạm dừng
    [resume] cho gửi tiếp
    [stop] dừng hẳn
    [finish] gửi xong
   *[expire] cho hết hạn
  }.
step-clock = hệ thống
stop-confirm = Dừng hẳn thông báo số { $id }? Người chưa nhận sẽ không nhận nữa.
btn-progress = Xem tiến độ thông báo { $id }
btn-all-progress = Xem mọi tiến độ
btn-step-pause = Tạm dừng gửi
btn-step-resume = Cho gửi tiếp
btn-step-stop = Dừng hẳn việc gửi
btn-stop-yes = Xác nhận dừng hẳn
btn-correct = Viết đính chính
btn-withdraw-notice = Rút lại thông báo
staff-notice = Thông báo số { $id }: { $kind ->
    [waiting] { $by } xin duyệt “{ $title }”.
    [endorsed] { $by } đã duyệt “{ $title }”. Còn thiếu { $needed } người.
    [approved] { $by } đã duyệt “{ $title }”. Đến giờ sẽ gửi.
    [returned] { $by } trả lại “{ $title }”. Lý do: { $remark }
    [rejected] { $by } từ chối “{ $title }”.
    [cancelled] { $by } đã hủy “{ $title }”.
    [changed] { $by } đã sửa “{ $title }”. Lần duyệt trước không còn tính. Bản mới sẽ được gửi duyệt lại.
    [expired] đã hết hạn sau 7 ngày.
    [late] quá giờ gửi hơn 30 phút. Gửi nữa hay không?
    [lapsed] người đã duyệt không còn vai trò người duyệt. Cần người khác duyệt lại.
    [begun] bắt đầu gửi đến { $total } lượt. Dự kiến xong lúc { $time }.
    [quarter] đã gửi một phần tư: { $done } trên { $total } lượt. Dự kiến xong lúc { $time }.
    [half] đã gửi một nửa: { $done } trên { $total } lượt. Dự kiến xong lúc { $time }.
    [three-quarters] đã gửi ba phần tư: { $done } trên { $total } lượt. Dự kiến xong lúc { $time }.
    [finished] { $total ->
        [0] đã xong, không có ai để gửi.
       *[other] đã gửi xong. Đã nhận { $sent }, không còn nhận tin { $gone }, bị lỗi { $refused }, chưa rõ { $uncertain }.
      }
    [paused] { $by } đã tạm dừng việc gửi.
    [resumed] { $by } đã cho gửi tiếp.
    [stopped] đã dừng hẳn. Đã nhận { $sent }, không được gửi { $refused }.
    [failing] tự tạm dừng, vì { $refused } trong { $of } lượt gần nhất bị lỗi. Lý do mới nhất: { $reason }.
    [forgotten] đã tạm dừng hơn { $hours } giờ. Gửi tiếp hay dừng hẳn?
   *[stuck] không gửi thêm được lượt nào trong { $minutes } phút qua.
  }
delivery-reason = { $reason ->
    [blocked] người nhận đã chặn bot
    [deactivated] tài khoản đã bị xóa
    [kicked] bot bị đưa ra khỏi nhóm
    [never-started] người nhận chưa mở bot
    [forbidden] Telegram không cho gửi đến nơi này
    [chat-not-found] không tìm thấy cuộc trò chuyện
    [forgotten] người nhận đã xóa dữ liệu
    [gone] người nhận không còn dùng bot
    [stopped] đã dừng trước khi tới lượt
    [paused] người nhận đang tạm ngừng nhận tin
    [message-not-found] không tìm thấy tin đã gửi
    [too-old-to-delete] tin đã quá 48 giờ nên không xóa được
    [cannot-be-edited] tin này không sửa được
    [moved-too-often] nhóm đổi địa chỉ nhiều lần
    [not-readable-for-Telegram] Telegram không đọc được nội dung
    [voice-notes-forbidden] người nhận không nhận tin thoại
    [interrupted] bot bị ngắt khi đang gửi
    [broken-off] việc gửi bị đứt giữa chừng
    [no-answer] Telegram không trả lời
   *[other] { $said }
  }
staff-notice-hint = Xem tất cả: gõ { "/tiendo" } hoặc { "/choduyet" }.

# Cán bộ
staff-title = Cán bộ: { $count } người. Mời bằng liên kết, hoặc thêm bằng số Telegram hay tin nhắn chuyển tiếp.
staff-line = { $name }: { $roles }
staff-nameless = người mang số { $id }
role = { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  }
staff-one = Cán bộ { $name }, số Telegram { $id }. Vai trò: { $roles }.
staff-add-ask = Thêm { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  }: bạn gõ số Telegram của người đó, hoặc chuyển tiếp một tin nhắn của họ.
staff-add-hidden = Người này ẩn tài khoản khi chuyển tiếp. Bạn gõ số Telegram, hoặc mời làm { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  } bằng liên kết.
staff-granted = Đã thêm: { $name } nay là { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  }.
staff-remove-confirm = Bỏ mọi vai trò của { $name }?
staff-removed = Đã bỏ mọi vai trò của { $name }.
roll-refusal = Chưa làm được. { $why ->
    [notAllowed] Chỉ chủ quản đổi được vai trò.
    [firstOwner] Chủ quản trong phần cài đặt của bot thì không bỏ được tại đây.
    [lastOwner] Phải còn ít nhất một chủ quản.
   *[unknown] Không có cán bộ này.
  }
invite-title = Lời mời làm { $role ->
    [author] người soạn thông báo
    [approver] người duyệt thông báo
   *[owner] chủ quản
  } của Loa Phường.
invite-link = Nhận vai trò { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  }
invite-hint = Bạn chuyển tiếp tin nhắn này cho đúng một người. Liên kết dùng được một lần, trong 24 giờ.
invitation-accepted = Bạn đã nhận vai trò cán bộ. Các lệnh mới: { "/tiendo" }, { "/cauhoi" }{ $role ->
    [author] , { "/thongbao" }
    [approver] , { "/choduyet" }
   *[other] , { "/thongbao" }, { "/choduyet" }
  }.
invitation-void = Lời mời này không còn dùng được. Bạn xin lời mời mới nhé.
btn-staff-list = Xem danh sách cán bộ
btn-staff-invite = Mời { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  }
btn-staff-add = Thêm { $role ->
    [author] người soạn
    [approver] người duyệt
   *[owner] chủ quản
  }
btn-staff-one = Xem { $name }
btn-staff-remove = Bỏ mọi vai trò
btn-staff-remove-yes = Xác nhận bỏ vai trò
btn-invite-open = Nhận lời mời
