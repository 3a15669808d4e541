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
btn-page = Page { $page } of { $pages }

## Greeting
greeting =
    Welcome to Loa Phường, the ward loudspeaker.
    I am a program of { $city }, not a person. Once a day I send you a bulletin, on the topics that you choose.
    I keep only the chat's id, your topics, time, language, voice, and which items you were sent.
    Type a number, press a button, or use { "/topics" }, { "/today" }, { "/help" }:
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
link-name = the page { $host }

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
mydata-offer = The last list of choices, to understand a number that you type. The code of the article you saw last, to read it aloud with { "/listen" }.
mydata-no-more = I keep no name, no phone number and none of your messages.
mydata-none = What I keep about you: nothing.
forget-confirm = Deleting what is kept: please confirm. I will delete the chat's id, topics, settings and the list of sent items. This cannot be undone.
forgotten = Everything about you is deleted. No more bulletins are sent. To begin again, type { "/start" }.
forget-cancelled = Everything is kept as it was.

## Help
help-title = Help for Loa Phường.
help-intro = Type a command, press a button, or type a number from a list.
help-line-topics = { "/topics" }: choose what you get.
help-line-bulletin = { "/today" }: new items now.
help-line-listen = { "/listen" }: hear the last message.
help-line-settings = { "/settings" }: delivery time, reading aloud, language, pause.
help-line-mydata = { "/mydata" }: what is kept. { "/forget" }: delete it.
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
