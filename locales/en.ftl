# What the bot says in English. Each button label begins with a verb and has at most 30 characters.

## General
help-line = Need help? Type { "/help" }.
slot-morning = Morning
slot-noon = Noon
slot-evening = Evening
list-item = { $number }. { $text }

## Button labels
btn-topics = Choose topics
btn-bulletin = Show new items
btn-help = Show help
btn-settings = Change settings
btn-mydata = Show what is kept
btn-forget = Delete what is kept
btn-forget-confirm = Confirm deletion
btn-keep = Keep everything
btn-topic-on = Follow { $topic }
btn-topic-off = Stop { $topic }
btn-all-on = Follow all topics
btn-all-off = Leave all topics
btn-all-off-confirm = Confirm leaving all topics
btn-all-off-cancel = Keep my topics
btn-undo-topics = Restore my old topics
btn-slots = Change delivery time
btn-slot = Deliver at { $time }
btn-pause = Pause the bulletin
btn-resume = Resume the bulletin
btn-language = Chuyển sang tiếng Việt
btn-read = Read article { $number }
btn-open = Open article { $number } on the web
btn-open-article = Open the original on the web
btn-open-link = Open { $host }
btn-open-numbered-link = Open link { $number }: { $host }
btn-read-on = Read { $count } more { $count ->
    [one] item
   *[other] items
 }
btn-part = Read on, part { $part } of { $parts }
btn-again = Repeat the last bulletin
btn-want-audio = I want to listen
btn-listen = Hear the last message
btn-listen-bulletin = Hear this bulletin
btn-listen-article = Hear this article
btn-listen-part = Hear part { $part } of { $parts }
btn-listen-next = Hear on, part { $part } of { $parts }
btn-audio = Change reading aloud
btn-audio-on = Turn reading aloud on
btn-audio-off = Turn reading aloud off
btn-voices = Change the voice
btn-voice = Choose { $voice }
btn-more-voices = Show more voices
btn-speeds = Change the reading speed
btn-speed = Choose speed { $speed }
btn-sample = Hear a sample
btn-ask = Ask about news and meetings
btn-read-source = Read source { $number }
btn-open-source = Open source { $number } on the web
btn-pass-on = Pass the question to staff
btn-listen-answer = Hear the answer
btn-questions = Show the questions
btn-question = Show question { $number }
btn-question-done = Count it as done
btn-question-reopen = Reopen the question
btn-meeting = Show meeting { $number }
btn-withdraw = Withdraw this article
btn-withdraw-confirm = Confirm the withdrawal
btn-withdraw-cancel = Keep the article
btn-restore = Put the article back
btn-page = Page { $page } of { $pages }

## Greeting
greeting =
    Welcome to Loa Phường, the ward loudspeaker.
    I am a program of { $city }, not a person. Once a day I send you a bulletin, on the topics that you choose.
    I keep only the chat's id, your topics, time, language, voice, and which items you were sent.
    You can also type a question in Vietnamese: Ai chủ trì cuộc họp hôm qua?
    Type a number, press a button, or use { "/topics" }, { "/today" }, { "/ask" }:
greeting-back = Welcome back. Your topics and your delivery time are as you left them.
greeting-followed = You now follow { $topic }. The bulletin comes at { $time } every day.
greeting-unknown-topic = The code you scanned belongs to no topic. Please choose one from the list.

## Topics
topics-title = Topics: you follow { $followed } of { $total }.
topic-on-line = { $topic }: you get it. Choose to stop.
topic-off-line = { $topic }: you do not get it. Choose to follow.
topics-hint = Type a number to follow or leave a topic. Or type { "/topics" } and a topic's name.
topic-followed = You now follow { $topic }. { $description } The bulletin comes at { $time } every day.
topic-followed-already = You follow { $topic } already. { $description }
topic-left = You have left { $topic }. You get no more items on it.
topics-all-followed = You now follow all { $total } topics. The bulletin comes at { $time } every day.
topics-leave-confirm = Leaving all topics: please confirm. You would leave { $followed ->
    [one] one topic: { $topics }.
   *[other] { $followed } topics: { $topics }.
 } The daily bulletin would stop.
topics-none-left = You have left all topics. The daily bulletin has stopped. You can still ask with { "/today" }.
topics-restored = { $total ->
    [one] Your topic is back.
   *[other] Your { $total } topics are back.
 } The bulletin comes at { $time } every day.
topics-kept = Your topics are as they were.
topics-nothing-to-leave = You follow no topic, so there is nothing to leave.
topics-nothing-to-restore = Your old topics are not remembered any more. Please choose from the list.

## Bulletin
bulletin-title = { $slot } bulletin, { $day }. { $city }, { $count } { $count ->
    [one] item
   *[other] items
 }.
bulletin-title-asked = Bulletin on request, { $day }. { $city }, { $count } { $count ->
    [one] item
   *[other] items
 }.
bulletin-all-topics = You follow no topic yet, so these are the items of all topics.
bulletin-item-topic = { $number }. { $topic }:
bulletin-item-day = Published { $day }.
bulletin-item-no-day = Publication day not known.
bulletin-more = And { $count } more. Type { "/today" } to read on.
bulletin-hint = Type an item's number to read it in full. The articles are in Vietnamese.
bulletin-nothing-new = Bulletin on request, { $day }: nothing new in your topics. When there is, the bulletin comes at { $time }.
bulletin-nothing-yet = Bulletin on request, { $day }: there are no items yet. Type { "/today" } later to look again.
bulletin-paused = Your daily bulletin is paused.
bulletin-not-kept = This bulletin is too old, and its buttons no longer work. Type { "/today" } for new items.

## Article
article-title = Article, { $topic }, { $day }.
article-title-no-day = Article, { $topic }, publication day not known.
article-no-topic = no topic yet
part-title = Part { $part } of { $parts }.
article-summary = Summary, in Vietnamese: { $summary }
article-captions = Pictures in the article:
article-author = Author: { $author }.
article-end = End of the article.
article-not-found = This article was not found. It may have been taken down. Type { "/today" } for new items.
article-withdrawn = This article was withdrawn and cannot be read any more. Type { "/today" } for new items.
withdraw-confirm = Withdrawing an article: please confirm. “{ $title }” leaves bulletins and answers. What was sent stays with those who got it. This can be undone.
article-withdrawn-now = You have withdrawn “{ $title }”. It is in no bulletin and no answer any more.
article-restored = You have put “{ $title }” back. It can be in bulletins and answers again.
withdrawal-cancelled = “{ $title }” stays as it was. Nothing has changed.
link-name = the page { $host }

## Questions
ask-title = Ask about the news and meetings of { $city }: type a question in Vietnamese, with marks or without.
ask-example = For example: Ai chủ trì cuộc họp hôm qua?
meetings-recent = Recent meetings, page { $page } of { $pages }:
meeting-on = { $kind } of { $day }
meeting-title = { $kind }, { $day }.
meeting-title-part = { $kind }, { $part ->
    [morning] morning
    [noon] noon
    [afternoon] afternoon
    [evening] evening
   *[night] night
 } of { $day }.
meeting-title-no-day = { $kind }, day unknown.
meeting-chair = In the chair: { $value }.
meeting-body = Held by: { $value }.
meeting-place = Place: { $value }.
meeting-decided = Conclusions and requests, { $count ->
    [one] one sentence
   *[other] { $count } sentences
 } chosen by a machine, quoted word for word:
meeting-briefing = Briefing
meeting-session = Council session
meeting-sitting = Sitting
meeting-voters = Meeting with voters
meeting-reception = Reception of citizens
meeting-dialogue = Dialogue
meeting-congress = Congress
meeting-working = Working session
meeting-conference = Conference
meeting-workshop = Workshop
meeting-ceremony = Ceremony
meeting-meeting = Meeting
answer-title = Answer: sentences chosen by a machine, quoted word for word from { $count ->
    [one] one article
   *[other] { $count } articles
 }.
answer-unsure = Possibly related: I am not sure that this answers it. Chosen by a machine, quoted word for word.
answer-quote = “{ $text }” (source { $number })
answer-source = Source { $number }:
answer-source-day = published { $day }.
answer-source-no-day = day of publication unknown.
answer-abbreviation = { $short } is { $long }
answer-abbreviations = Abbreviations: { $list }.
answer-none = Not answered: nothing found in { $count ->
    [one] one article
   *[other] { $count } articles
 }, from { $from } to { $until }.
answer-none-dateless = Not answered: nothing found in { $count ->
    [one] one article
   *[other] { $count } articles
 }.
answer-none-yet = Not answered: there are no articles to search yet.
answer-nearest = The articles nearest to the question:
answer-kept = I keep this question for staff to see, without who asked it.
answer-clipped = The question is long: I searched with its first { $count } characters only.
answer-not-kept = This answer is old, and I cannot go back to it. Please ask again.
passed-on = The question was passed to staff. It does not carry your name, so they cannot write back to you yet. When there is an article about it, ask again and you will find it. If you need it now: { $contact }.
passed-on-already = You have passed this question to staff already. If you need it now: { $contact }.
small-talk = I am listening. What do you want to know about { $city }? Type a question, with marks or without.
spoken-answer-end = End of the answer.

## Settings
settings-title = Your settings.
settings-slot = Delivery time: { $time } every day.
settings-language = Language: English.
settings-active = Daily bulletin: on.
settings-paused = Daily bulletin: paused.
settings-audio = Reading aloud: { $state ->
    [on] on, speed { $speed }
   *[off] off
 }.
settings-topics = Topics: you follow { $followed } of { $total }.
settings-hint = Type a number or press a button to change:
slots-title = Delivery time, at present { $time }. Choose a new one:
slot-set = Your delivery time is changed. From now on the bulletin comes at { $time } every day.
slot-unknown = There is no such delivery time. Choose one from the list:
language-set = You have switched to English. The articles stay in Vietnamese.
paused = Your daily bulletin is paused. Topics and time are kept. You can still ask with { "/today" }.
resumed = Your daily bulletin is on again, at { $time }.

## Reading aloud
spoken-length = About { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 }.
spoken-item = Item { $number } of { $total }.
spoken-end = End of the bulletin.
spoken-article = { $city }, about { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 }.
spoken-message-end = End of the message.
audio-together = The recording says exactly these words, in Vietnamese.
audio-sample = The recording is a sample of the voice, in Vietnamese.
audio-caption = Reading of: { $title }
audio-failed = Not read aloud yet: { $title }
audio-failed-hint = The text is complete. Type { "/listen" } to try again later.
audio-lost = This message was not read aloud, because the program had to start again meanwhile. To hear it, reply to it with { "/listen" }.
audio-title = Reading aloud: { $state ->
    [on] on
   *[off] off
 }. Voice: { $voice }. Speed: { $speed }.
audio-none = Reading aloud: not available. Whoever runs this program has turned the voices off. Every item is still here as text.
audio-hint = The voices speak Vietnamese. Type a number or press a button to change:
audio-wanted = Reading aloud is on. Each bulletin now has a recording, too, which says exactly what its text says, in Vietnamese. This is my voice.
audio-on = Reading aloud is on. Each bulletin now has a recording, too. This is the voice that you have.
audio-off = Reading aloud is off. Bulletins are text only. You can still hear each article with { "/listen" }.
audio-sample-text = Welcome to Loa Phường. This is the voice that you have, at speed { $speed }.
voices-title = The voice, at present { $voice }. Choose a new one:
voices-none = The list of voices cannot be asked for just now. Try again in a few minutes.
voice-set = The voice is now { $voice }. This is how it speaks.
voice-unknown = There is no such voice. Choose one from the list:
voice-default = the standard one
voice-region = { $gender ->
    [female] female
   *[male] male
 } voice, { $region ->
    [north] north
    [central] centre
   *[south] south
 }
voice-gender = { $name }, { $gender ->
    [female] female
   *[male] male
 }
speeds-title = The reading speed, at present { $speed }. Choose a new one:
speed-set = The reading speed is now { $speed }. This is how it sounds.
speed-unknown = There is no such reading speed. Choose one from the list:
listen-nothing = There is no message to read aloud yet. Type { "/today" } for new items, then { "/listen" }.

## What is kept
mydata-title = What I keep about you:
mydata-address = The chat's id: { $address }.
mydata-topics = Topics that you follow: { $topics }.
mydata-no-topics = Topics that you follow: none.
mydata-settings = Delivery at { $time }. Language English. The bulletin is { $status ->
    [paused] paused
   *[active] on
 }.
mydata-since = Since { $day }.
mydata-history = Items sent that are still remembered: { $count }. They keep you from getting an item twice, and go after { $days } days.
mydata-audio = Reading aloud: { $state ->
    [on] on
   *[off] off
 }. Voice { $voice }, speed { $speed }, sent as { $form ->
    [file] audio files
   *[note] voice notes
 }.
mydata-inquiries = { $count } { $count ->
    [one] question
   *[other] questions
  } to staff with the answers. Closed ones are deleted after 30 days.
mydata-mark = How often you wrote to staff lately is counted against spam, without your chat id. { "/forget" } does not delete this count. It goes by itself within 8 days.
mydata-offer = The last list of choices, to understand a number that you type. The code of the article you saw last, to read it aloud with { "/listen" }.
mydata-no-more = I keep no name, no phone number and none of your messages. Of a question without an answer I keep the words, not who asked.
mydata-none = What I keep about you: nothing.
forget-confirm = Deleting what is kept: please confirm. I will delete the chat's id, topics, settings and the list of sent items. This cannot be undone.
forgotten = Everything about you is deleted. No more bulletins are sent. To begin again, type { "/start" }.
forget-cancelled = Everything is kept as it was.

## Help
help-title = Help for Loa Phường.
help-intro = Type a command, press a button, or type a number from a list.
help-line-topics = { "/topics" }: choose what you get.
help-line-bulletin = { "/today" }: new items now.
help-line-ask = { "/ask" }: ask about news and meetings. Or just type a question in Vietnamese, such as: Ai chủ trì cuộc họp hôm qua?
help-line-listen = { "/listen" }: hear the last message.
help-line-settings = { "/settings" }: delivery time, reading aloud, language, pause.
help-line-mydata = { "/mydata" }: what is kept. { "/forget" }: delete it.
help-staff = Commands of staff:
help-staff-line = { $command }: { $does }.
help-person = To reach a person: { $contact }.

## When something is not understood, or fails
unknown = I did not understand this message.
unknown-suggest = Did you mean this? Type the number or press the button:
unknown-button = This button is too old to work. Please choose something else:
unknown-no-text = I can only read text. Please type a short sentence, a command or a number.
number-unknown = There is no choice { $number } in the latest list.
number-none = There is no list yet to choose from.
failed = Something went wrong on our side, and what you chose was not done. Please try again in a few minutes.

## The bot's description in Telegram
bot-description = One short bulletin a day about { $city }: new decisions, meetings and notices, on the topics that you choose. Written for everybody, screen-reader users included.
bot-short-description = The daily bulletin of { $city }, on your topics.
command-start = Begin
command-topics = Choose topics
command-bulletin = New items now
command-ask = Ask about news and meetings
command-listen = Hear the last message
command-settings = Delivery time, reading aloud, language
command-mydata = What is kept about me
command-forget = Delete what is kept about me
command-help = Help, and how to reach a person

## Sources, for staff
btn-sources = See all sources
btn-source = See { $source }
sources-title = Sources: { $count } in all, { $broken } with a fault.
sources-more = And { $count } more.
sources-hint = Type a number to see one source:
source-title = Source { $source }: { $state }.
source-state-new = not looked at yet
source-state-good = all is well
source-state-failing = cannot be looked at
source-state-silent = silent for longer than usual
source-round = Last round: { $time }.
source-no-round = Last round: none yet.
source-article = Last new article: { $time }.
source-no-article = Last new article: none yet.
source-failed-rounds = Rounds that failed one after the other: { $count }.
source-failure = Fault: { $reason }

## Questions without an answer, for staff
questions-title = Questions without an answer: { $count }. Page { $page } of { $pages }.
questions-none = Questions without an answer: there are none.
question-line = “{ $text }”: asked { $count ->
    [one] once
   *[other] { $count } times
 }, last on { $day }.
question-title = Question without an answer: asked { $count ->
    [one] once
   *[other] { $count } times
 }, last on { $day }.
question-text = “{ $text }”
question-passed-on = People who passed it to staff: { $count }.
question-done = The question counts as done. When somebody asks it again without an answer, it shows again.
question-reopened = The question is open again.
question-gone = This question is no longer in the list.

## To staff
staff-sources-title = How the sources are.
staff-source-failing = Source { $source }: three rounds failed one after the other.
staff-source-silent = Source { $source }: no new article for longer than usual.
staff-source-recovered = Source { $source }: works again.
staff-sources-hint = Type { "/sources" } to see all of them.
staff-refused-title = Inbox: { $count } { $count ->
    [one] file
   *[other] files
 } cannot be read.
staff-refused = File { $item }: { $reason }
staff-refused-more = And { $count } more, see the log.
staff-refused-hint = The files stay where they are. Once corrected, they are read again.

# Announcements: as residents get them
notice-title = { $kind ->
    [urgent] Urgent announcement
    [correction] Correction of an announcement
    [withdrawal] Withdrawal of an announcement
    [edited] Corrected announcement
    [withdrawn] Withdrawn announcement
   *[ordinary] Announcement
  }, { $topics }{ $day }, { $city }.
notice-photo = In the picture: { $description }
notice-choices = To ask staff: answer this message, press the button or type 1.
notice-choices-hear = To ask staff: answer this message, press the button or type 1. To hear it: type 2.
notice-gone = This announcement is no longer there.
notice-reply-ask = You are asking about the announcement “{ $title }”. Type your question and send it to me. Staff get it once you have confirmed it.
spoken-notice-end = End of the announcement.
btn-notice-reply = Ask staff about it
btn-notice-hear = Hear this announcement

# Asking staff: the resident's side
inquiry-confirm = Send this to staff?
    Question: “{ $text }”
    Staff see the words and a number. They do not see your name or phone number.
inquiry-sent = Sent to staff, question number { $id }. When they answer, I write to you here.
inquiry-dropped = The question was not sent.
inquiry-refused = Not sent. { $why ->
    [muted] Staff take no questions from you for now.
    [tooMany] You can send staff 10 messages a day. Please go on tomorrow.
    [tooLong] The message is longer than 2,000 characters. Please make it shorter.
    [empty] There are no words in the message.
    [closed] This question is closed.
   *[unknown] There is no such question.
  }
inquiry-go-on-ask = Question number { $id }: type what you want to add.
inquiry-reply-title = Staff answer question number { $id }:
inquiry-reply-hint = To ask more: answer this message, press the button or type 1.
inquiry-closed-title = Staff have closed question number { $id }. You can still send a new one.
btn-inquiry-about = Get an answer from staff
btn-inquiry-send = Send it to staff
btn-inquiry-drop = Do not send it
btn-inquiry-reply = Ask staff more

# Asking staff: the side of staff
inquiries-title = { $count ->
    [0] Questions of residents: none is waiting.
   *[other] Questions of residents: { $count } waiting for an answer.
  }
inquiry-line = Question number { $id }: { $text }
inquiry-title = Question number { $id } of a resident, { $status ->
    [open] waiting for an answer
    [answered] answered
   *[closed] closed
  }.
inquiry-about-notice = About announcement number { $number }.
inquiry-about-question = A question that the bot could not answer.
inquiry-turn = { $from ->
    [staff] Staff wrote
   *[resident] The resident wrote
  }: { $text }
inquiry-notice-hint = Answer this message, and whoever asked gets it at once. The list: type { "/questions" }.
inquiry-answer-ask = Question number { $id }: type your answer. Whoever asked gets it at once and is told that staff wrote it.
inquiry-answered = The answer to question number { $id } was sent.
inquiry-answer-waits = The answer to question number { $id } is kept. It is sent as soon as it can be.
inquiry-closed = Question number { $id } is closed. Whoever asked was told.
inquiry-mute-confirm = Take no messages from whoever asked question number { $id } for 7 days? They still get bulletins and announcements.
inquiry-muted = No messages are taken from whoever asked question number { $id } for 7 days.
inquiry-unmuted = Messages are taken again from whoever asked question number { $id }.
btn-inquiries = See what residents sent
btn-inquiry = See question number { $id }
btn-inquiry-answer = Answer the resident
btn-inquiry-close = Close the question
btn-inquiry-mute = Mute this person
btn-inquiry-mute-yes = Confirm muting
btn-inquiry-unmute = Unmute this person

# Writing an announcement
command-announce = write an announcement
command-approvals = announcements to approve
command-progress = progress of sending
command-inquiries = questions of residents
command-staff = roles of staff
command-sources = sources
announce-drafts = Your announcements: { $count } not sent yet. Write a new one or go on?
announce-line = Announcement number { $id }{ $kind ->
    [correction] , correction of number { $of }
    [withdrawal] , withdrawal of number { $of }
   *[none] {""}
  }, { $status ->
    [draft] a draft
    [waiting] waiting for approval
    [returned] returned
    [approved] approved, waiting for its time
    [late] past its time, waiting for a decision
    [sending] being sent
    [paused] paused
    [sent] sent
    [stopped] stopped
    [rejected] rejected
    [cancelled] cancelled
   *[expired] expired
  }: { $title }
draft-untitled = no title yet
draft-ask-title = Announcement number { $id }, title: type one line with the main fact. For example: No water in block 5 tomorrow morning.
draft-ask-body = Announcement number { $id }, text: type the words. Bold and links work as usual.
draft-ask-withdrawal = Announcement number { $id }, words of the withdrawal: type in a sentence or two why it is withdrawn and how things are now. Do not repeat what was wrong.
draft-ask-file = Announcement number { $id }, file: send one picture or one voice message. The voice must say what the text says.
draft-ask-description = Announcement number { $id }, description: type what the picture shows, for those who cannot see it.
draft-too-long = This text has { $length } characters, more than the { $most } that fit. Please make it shorter and send all of it again.
draft-not-that = What you sent is of no use at this step.
draft-file-taken = The { $file ->
    [photo] picture
   *[voice] recording
  } is taken.
draft-title = Announcement number { $id }: { $status ->
    [draft] a draft
    [waiting] waiting for approval
    [returned] returned
    [approved] approved, waiting for its time
    [late] past its time
    [expired] expired, usable again once changed
   *[other] cannot be changed any more
  }.
draft-remark = Reason: { $remark }
remark-budget = too many messages failed, so it paused itself.
draft-name = Title: { $title }
draft-body = Text: { $words } words, { $file ->
    [photo] with a picture
    [voice] with a voice message
   *[none] without a file
  }.
draft-audience = To: { $audience }. At present { $count } people.
draft-audience-follows = To: exactly the { $count } people who got announcement number { $id }, to { $kind ->
    [correction] correct it
   *[withdrawal] withdraw it
  }.
draft-urgency = { $urgency ->
    [urgent] Urgent: goes before everything else, with a sound also at night.
   *[ordinary] Ordinary: makes no sound in quiet hours.
  }
draft-time = To be sent: { $time }.
draft-time-now = To be sent: as soon as it is approved.
draft-again = It is a draft again and has to be given for approval once more.
draft-change-hint = A change now needs approval again.
draft-cancel-confirm = Cancel announcement number { $id }? This cannot be undone.
draft-cancelled = Announcement number { $id } is cancelled.
btn-announce = Write an announcement
btn-announce-new = Write a new announcement
btn-draft = Go on with announcement { $id }
btn-draft-show = Show the draft
btn-draft-preview = Preview and hear it
btn-draft-title = Change the title
btn-draft-body = Change the text
btn-draft-audience = Choose who gets it
btn-draft-time = Choose the time
btn-draft-urgent = Make it urgent
btn-draft-ordinary = Make it ordinary
btn-draft-file = Change the file
btn-draft-no-file = Remove the file
btn-draft-cancel = Cancel this announcement
btn-draft-cancel-yes = Confirm cancelling it
btn-draft-confirm = Go on to confirm
btn-draft-mend = Remove these signs
audience-title = Audience: { $audience }. At present { $count } people.
audience-everybody = everybody
audience-topics = those who follow { $topics }
audience-language = { $language ->
    [en] those who use English
   *[vi] those who use Vietnamese
  }
audience-audio = those who are read to
audience-topic-on = { $topic }: chosen. Choose to remove.
audience-topic-off = { $topic }: not chosen. Choose to add.
btn-to-all = Send to everybody
btn-to-topics = Choose by topic
btn-to-topic-on = Add { $topic }
btn-to-topic-off = Remove { $topic }
btn-to-vietnamese = Only Vietnamese readers
btn-to-any-language = Readers of any language
btn-to-audio-on = Only those read to
btn-to-audio-off = Also those not read to
time-ask = The time: press a button, or type it in your own words. For example: tomorrow 8 am.
time-unclear = I do not understand this time. Type the day and the hour, such as: tomorrow 8 am, Monday 9 am.
time-refused = { $why ->
    [far] This is more than a year away
   *[past] This is over
  }: { $time }. Please choose another time.
time-quiet = { $time } is in the quiet hours, when only urgent messages are sent. The next possible time is { $next }.
btn-time = Send { $time } { $day ->
    [today] today
   *[tomorrow] tomorrow
  }
btn-time-now = Send once it is approved

# Preview, check, confirm
preview-title = Preview of announcement number { $id }: people get it in { $count } ways, each in a message below.
preview-group = { $language ->
    [en] English
   *[vi] Vietnamese
  }, { $audio ->
    [on] with its reading
   *[off] without a reading
  }: { $count } people.
lint-title = { $verdict ->
    [stops] Check: { $count } places must be changed before it can be sent.
    [advice] Check: it can be sent. Some places would read and sound better changed:
   *[none] Check: no fault. It reads and sounds well.
  }
lint-line = Rule { $rule }: { $what }{ $words }
lint-no-description = the picture has no description.
lint-short-description = the description is too short:
lint-pictures = remove these pictures, or say them in words:
lint-drawn-lines = remove these lines of signs:
lint-styled-letters = write these letters plainly:
lint-broken-words = type these words again, they have hidden characters:
lint-address = give this address a name:
lint-bare-domain = make this page a link with a name:
lint-vague-link = the name of a link must say what it opens:
lint-too-long-for-file = the text is too long to stand beside a file. Text and description may have 650 characters.
lint-capitals = write these capitals small:
lint-abbreviation = write these abbreviations out once:
lint-long-sentences = sentences of more than 20 words, better split:
lint-long-text = the text is longer than 700 characters, better shortened.
lint-dashes = number these lines 1, 2, 3:
lint-figures = write dates and hours in words:
lint-hidden = hidden or struck out words are not heard as such:
lint-title-stop = the title needs no mark at its end:
confirm-title = Confirm announcement number { $id }: { $title }
confirm-messages = Messages: { $count }.
confirm-nobody = Mind: nobody gets this announcement as things are.
confirm-start = Start: { $time }.
confirm-end = Expected end: { $time }.
confirm-people = Written by { $author }. Needs approval of { $needed } { $needed ->
    [one] other person
   *[other] other people
  }.
submitted = Announcement number { $id } waits for approval of { $needed } { $needed ->
    [one] other person
   *[other] other people
  }. { $approvers } were told.
btn-submit = Send it to approvers
btn-review = Review announcement { $id }

# Approving
approvals-title = { $count ->
    [0] Announcements to approve: none.
   *[other] Announcements to approve: { $count }.
  }
review-title = Approval of announcement number { $id }{ $status ->
    [waiting] {""}
    [late] , past its time
   *[other] , no longer waiting
  }: { $title }
review-given = Approved by: { $names }.
return-ask = Return announcement number { $id }: type the reason, at most { $most } characters. Its author will read it.
reject-confirm = Reject announcement number { $id }? It can then not be sent any more.
decided = Announcement number { $id }: { $what ->
    [approved] approved, it goes out at its time.
    [endorsed] your approval counts. { $missing } more needed.
    [returned] returned to its author.
    [rejected] rejected.
   *[begun] it is being sent.
  }
btn-approve = Approve announcement { $id }
btn-return = Return with a reason
btn-reject = Reject the announcement
btn-reject-yes = Confirm rejecting it
btn-begin = Send it now
refusal = Not done. { $why ->
    [notAllowed] This belongs to another role.
    [wrongStatus] The announcement is at another step.
    [ownApproval] Whoever wrote it cannot approve it.
    [approvedAlready] You have approved this one already.
    [otherVersion] The text has changed since you saw it. Please look at the new one.
    [incomplete] The title, the text or the description is missing.
    [unchanged] The correction says just what was sent. Please change the text first.
    [inaccessible] Some places must be changed. The preview names them.
    [past] Its time is over. Please choose another.
    [quiet] Its time is in the quiet hours. Choose another, or make it urgent.
    [nothingRefused] No message has failed.
   *[unknown] There is no such announcement.
  }

# Progress
progress-title = { $count ->
    [0] Progress of sending: no announcement yet.
   *[other] Progress of sending: { $count } announcements.
  }
progress-one = Progress of announcement number { $id }{ $kind ->
    [correction] , correction of number { $of }
    [withdrawal] , withdrawal of number { $of }
   *[none] {""}
  }, { $status ->
    [draft] a draft
    [waiting] waiting for approval
    [returned] returned
    [approved] approved, waiting for its time
    [late] past its time, waiting for a decision
    [sending] being sent
    [paused] paused
    [sent] sent
    [stopped] stopped
    [rejected] rejected
    [cancelled] cancelled
   *[expired] expired
  }: { $title }
progress-counts = { $sent } of { $total } sent. { $pending } waiting, { $refused } failed, { $gone } gone, { $uncertain } uncertain.
progress-rate = About { $rate } messages a second. It should end on { $time }.
btn-report = See the report
btn-report-file = Get the report as CSV
btn-resend = Resend { $count } failed ones
report-title = Report on announcement number { $id }, { $time }.
report-counts = { $total } messages in all: { $sent } arrived, { $gone } have left, { $refused } failed, { $uncertain } are unclear, { $pending } wait.
report-changes = { $count } of these change or delete messages that were sent.
report-reason = { $state ->
    [gone] Left
    [refused] Failed
   *[uncertain] Unclear
  }, because { $reason }: { $count }
report-repeated = { $count } messages may have arrived twice, or not at all. The file names each of them.
report-file-caption = Report on announcement number { $id }, a CSV file, { $count } lines. It holds no text of the announcement and no names.
report-column = { $column ->
    [number] Message
    [subscriber] Reader
    [act] What
    [state] Result
    [reason] Reason
    [attempts] Attempts
    [doubts] Doubts
    [settledAt] Ended (UTC)
   *[messageId] Message id
  }
report-act = { $act ->
    [edit] change
    [remove] delete
   *[send] send
  }
report-state = { $state ->
    [pending] waits
    [sending] on its way
    [sent] arrived
    [refused] failed
    [gone] left
   *[uncertain] unclear
  }
old-reading = The reading beside this message is of the old text.
progress-withdrawn = This announcement was withdrawn.
progress-history = What was done:
step-line = { $time }: { $who }, { $verb ->
    [change] changed
    [submit] submitted
    [approve] approved
    [return] returned
    [reject] rejected
    [cancel] cancelled
    [begin] began
    [miss] missed its time
    [lapse] put back to wait for approval
    [pause] paused
    [resume] resumed
    [stop] stopped
    [finish] finished
   *[expire] expired
  }.
step-clock = the system
stop-confirm = Stop announcement number { $id }? Who has not got it will not get it.
btn-progress = Progress of announcement { $id }
btn-all-progress = See all progress
btn-step-pause = Pause sending
btn-step-resume = Resume sending
btn-step-stop = Stop sending
btn-stop-yes = Confirm stopping
btn-correct = Write a correction
btn-withdraw-notice = Withdraw the announcement
staff-notice = Announcement number { $id }: { $kind ->
    [waiting] { $by } asks for approval of “{ $title }”.
    [endorsed] { $by } approved “{ $title }”. { $needed } more needed.
    [approved] { $by } approved “{ $title }”. It goes out at its time.
    [returned] { $by } returned “{ $title }”. Reason: { $remark }
    [rejected] { $by } rejected “{ $title }”.
    [cancelled] { $by } cancelled “{ $title }”.
    [changed] { $by } changed “{ $title }”. The approval before counts no more. The new text will be given for approval again.
    [expired] it expired after 7 days.
    [late] more than 30 minutes past its time. Send it or not?
    [lapsed] who approved it is no approver any more. Somebody else has to approve it.
    [begun] sending { $total } messages has begun. It should end on { $time }.
    [quarter] a quarter is sent: { $done } of { $total } messages. It should end on { $time }.
    [half] half is sent: { $done } of { $total } messages. It should end on { $time }.
    [three-quarters] three quarters are sent: { $done } of { $total } messages. It should end on { $time }.
    [finished] { $total ->
        [0] it has ended, there was nobody to send it to.
       *[other] it is sent. { $sent } arrived, { $gone } have left, { $refused } failed, { $uncertain } are unclear.
      }
    [paused] { $by } paused the sending.
    [resumed] { $by } let the sending go on.
    [stopped] it was stopped. { $sent } arrived, { $refused } were not sent.
    [failing] it paused itself: { $refused } of the last { $of } messages failed. The latest reason: { $reason }.
    [forgotten] it has been paused for more than { $hours } hours. Should it go on, or stop?
   *[stuck] nothing more could be sent for { $minutes } minutes.
  }
delivery-reason = { $reason ->
    [blocked] they have blocked the bot
    [deactivated] the account was deleted
    [kicked] the bot was removed from the group
    [never-started] they have not opened the bot
    [forbidden] Telegram does not allow sending there
    [chat-not-found] the chat was not found
    [forgotten] they have deleted their data
    [gone] they no longer use the bot
    [stopped] it was stopped before their turn
    [paused] they have paused their messages
    [message-not-found] the message that was sent was not found
    [too-old-to-delete] the message is older than 48 hours and cannot be deleted
    [cannot-be-edited] the message cannot be changed
    [moved-too-often] the group changed its address too often
    [not-readable-for-Telegram] Telegram could not read the text
    [voice-notes-forbidden] they take no voice notes
    [interrupted] the bot was interrupted while sending
    [broken-off] sending broke off
    [no-answer] Telegram did not answer
   *[other] { $said }
  }
staff-notice-hint = To see them all: type { "/progress" } or { "/approvals" }.

# Staff
staff-title = Staff: { $count } people. Invite by a link, or add by Telegram id or by a forwarded message.
staff-line = { $name }: { $roles }
staff-nameless = the person with id { $id }
role = { $role ->
    [author] author
    [approver] approver
   *[owner] owner
  }
staff-one = { $name }, Telegram id { $id }. Roles: { $roles }.
staff-add-ask = Add an { $role ->
    [author] author
    [approver] approver
   *[owner] owner
  }: type their Telegram id, or forward a message of theirs.
staff-add-hidden = This person hides their account when forwarded. Type their Telegram id, or invite them as { $role ->
    [author] author
    [approver] approver
   *[owner] owner
  } by a link.
staff-granted = Added: { $name } is now { $role ->
    [author] author
    [approver] approver
   *[owner] owner
  }.
staff-remove-confirm = Take every role from { $name }?
staff-removed = { $name } has no role any more.
roll-refusal = Not done. { $why ->
    [notAllowed] Only owners change roles.
    [firstOwner] An owner of the bot's settings cannot be removed here.
    [lastOwner] One owner must remain.
   *[unknown] There is no such member of staff.
  }
invite-title = Invitation to be { $role ->
    [author] an author
    [approver] an approver
   *[owner] an owner
  } at Loa Phường.
invite-link = Become { $role ->
    [author] an author
    [approver] an approver
   *[owner] an owner
  }
invite-hint = Forward this message to exactly one person. The link works once, for 24 hours.
invitation-accepted = You are staff now. New commands: { "/progress" }, { "/questions" }{ $role ->
    [author] , { "/announce" }
    [approver] , { "/approvals" }
   *[other] , { "/announce" }, { "/approvals" }
  }.
invitation-void = This invitation works no more. Please ask for a new one.
btn-staff-list = See the list of staff
btn-staff-invite = Invite an { $role ->
    [author] author
    [approver] approver
   *[owner] owner
  }
btn-staff-add = Add an { $role ->
    [author] author
    [approver] approver
   *[owner] owner
  }
btn-staff-one = See { $name }
btn-staff-remove = Take every role
btn-staff-remove-yes = Confirm taking the roles
btn-invite-open = Accept the invitation
