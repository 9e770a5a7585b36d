# The app's own words in English: the reference for every other language.
# A person reads them hurried, in a second language, on a small screen: action first, short.

## Dates, times, numbers

days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
list-last = { $rest } and { $last }
either = { $one } or { $other }
leads-chosen = { $days } (you chose this)
leads-usual = Usual: { $days }
not-translated = { $text } [not yet translated]
never-checked = never
freshness = Last checked: { $checked }. Data as of: { $data }. Valid until: { $until }.

## Status

layer-country = Special regime in the country
layer-strict = Strict regime
layer-permit = Permit to leave home
layer-entry = Entry
layer-exit = Exit
layer-curfew = Curfew
layer-not-known = { $layer }: not known for this date and place.
cannot-compute = { $text } This version of the app cannot work out what this means for you. Read the source or call.
way = { $place } → { $to }
until = Until { $moment }.
status-not-needed = { $place }: no permit is needed to leave home.
status-movement-limited = { $place }: no permit is needed to leave home, but entry or exit is limited.
status-movement-choice = { $place }: no permit is needed to leave home. Whether entry or exit is limited depends on where exactly.
status-permit-needed = { $place }: you need a permit before you leave home.
status-only-for = Now only for: { $list }.
status-no-permit-possible = { $place }: nobody may leave home now. No permit can be asked for.
status-needs-choice = { $place }: it depends on where exactly.
status-depends-on = { $place }: it depends on { $what }.
status-not-known = { $place }: not known. These rules do not cover this date.
status-stale = { $place }: not known. These rules are out of date.
advice-not-needed = Carry your documents and watch their dates.
advice-movement-limited = Ask before you travel: you may be turned back at a post.
advice-permit-needed = Ask for the permit, wait for the answer, and carry your document.
advice-no-permit-possible = Stay home. In danger to life or health, leave at once and call for help.
advice-needs-choice = Choose the part of the place below.
advice-tell = Add it to your details. Until then do not take this for "free".
advice-not-known = Do not take this for "free". Call and ask.
change = From { $moment }: { $what }
choose-place = Where do you live?
choose-part-of-place = Where in { $place } do you live?
choose-part-of-destination = Where in { $place } do you want to go?
choose-tell = Tell { $what }: this rule is only for some people.
told-citizenship = your citizenship
told-born = your date of birth
told-document = your document
told-basis = the basis of your stay
told-place = your place
place-unknown = "{ $written }" is not a place in these rules.
place-unknown-advice = Check the spelling, or choose the city or district.
clock-zone = Your phone shows another time zone. All times here are those of the country: { $offset }.
clock-before-data = This is a past date: it is before these rules were written. If today's date is wrong on your phone, set it right.
end-not-known = end not known
built-span = { $from } – { $to }
built-except = { $places } (except { $except })
built-permit = A permit is needed to leave home: { $places }. { $span }.
built-curfew = Nobody may leave home: { $places }. { $span }.
built-closed = { $layer } closed: { $places }. { $span }.
built-limited = { $layer } limited: { $places }. { $span }.
built-regime = { $layer }: { $places }. { $span }.

if-concerns = If this concerns you: { $text }

## How sure a source is

confidence-high = sure
confidence-medium = one good report
confidence-low = weak
confidence-conflict = sources disagree

## Asking for a permit

lasts-from-receipt = The permit lasts { $duration } from the moment the answer comes.
lasts-from-sending = The permit lasts { $duration } from the moment you send.
lasts-day = The permit ends with the day on which it began, unless the answer says less.
left-day = Left today: { $left } of { $of }.
left-week = Left this week: { $left } of { $of }.
left-month = Left this month: { $left } of { $of }.
left-days = Left within { $days } days: { $left } of { $of }.
together = Send { $count } messages, one after another. Everybody is back by the earliest end.
board-next = Sent: { $sent } of { $count }. Next: { $whose }.
board-all-sent = All { $count } are sent. Nobody leaves before their own answer has come.
curfew-begins = From { $moment } nobody may be out for this reason. Be home by then.
curfew-interrupts = Nobody may be out for this reason from { $from } to { $to }, even with this permit. The same may hold on later nights.
reason-only-for-some = This reason is only for some people. Read below whom it is for.
the-message = the message
the-place = the place
the-name = the name
warn-rules-stale = These rules are out of date. Call and check before you rely on them.
warn-place-unknown = Your place is not known. If you live where permits are needed, this message is right.
warn-kind-not-accepted = { $kind } cannot be used for this permit. Use one of: { $list }.
document-valid = Valid until { $date }.
document-ended = It ended on { $date }.
document-no-end = No last day told. Add it, and the app reminds you in time.
warn-document-expired = This document ended on { $date }. The permit may be refused.
warn-document-twice = This document is here already.
warn-reason-not-for-person = This reason is not for you.
warn-reason-closed = This reason cannot be used now. Next from: { $moment }.
warn-reason-curfew = There is a curfew now. No permit is given for this reason.
warn-no-message = No message is known for your document. Ask in another way, or call.
warn-repeat = You have already asked for this. Wait for the answer.
warn-runs = You have this permit already: { $text }
warn-repeat-no-answer = You asked for this at { $time } and no answer came. The same message again may count as a repeat: send it once more only from that request, or use another way to ask.
warn-repaired = "{ $typed }" was read as { $read } (place { $place }): { $number }. Check it against the card.
warn-shape-unusual = { $typed } is unusual: examples look like { $example }. Check it against the card.
warn-shape-unclear = Is { $typed } the whole number? Check it against the document.
warn-other-person = This answer is for another document. It is not your permit.
warn-other-owner = This document belongs to another person than the one you chose.
warn-receipt-assumed = When the answer came was not told, so the time is counted from when you sent. It lasts at least until then.

## A permit's life

permit-draft = Not sent yet.
permit-outdated = It was prepared on { $date } and the rules or your day may have changed since: prepare it again.
permit-handed-over = Sent. Do not leave yet: wait for the answer until { $due }.
permit-no-answer-resend = No answer by { $due }. Do not leave. Send it once more.
permit-no-answer = No answer by { $due }. Do not leave. Try another way to ask.
permit-active = You may be out until { $end }. Carry your document.
permit-active-at-least = You may be out at least until { $end }. Carry your document.
permit-active-certificate = You may be out until the time on your certificate. Carry it with your document.
permit-ended = Ended at { $end }. Do not be out with it.
permit-ended-assumed = It ended at { $end }, counted from when you sent. When did the answer come? Until that is told, do not be out with it.
permit-refused = Refused. Do not leave.
reply-not-understood = This answer was not understood. Do not leave because of it. Copy the whole message and try again, or call.
reply-several = These are several answers. Do not leave because of them yet. Paste them one at a time.
reply-other-person = This answer is for another document. Do not leave because of it.
reply-for-other = This answer is for somebody else: { $whose }. Choose that name and save it again.
reply-other-reason = This answer is for another reason than you asked for. Do not leave because of it.
reply-whose = Two or more people wait for an answer. Choose whose this is.

## Mistakes, with what to do

error-no-holder = Choose whose permit it is, or give the kind and number of a document.
error-of-person = Person { $number }: { $reason }
error-no-such-person = There is no such person here. Look at the list of people.
error-no-such-document = There is no such document here. Look at the list of documents.
error-no-such-permit = There is no such permit here. Look at the list of permits.
error-kind-and-number = Give both the kind of the document and its number.
error-which-document = This person has several documents. Choose one.
error-no-document = A document is needed. Give one of: { $list }.
error-no-document-in-message = The message carries a document. Choose one.
error-cannot-compute = This version of the app cannot make this message. Update the app, or call.
error-reason-or-errand = Choose either a reason or an errand.
error-no-such-reason = There is no such reason. Choose one of: { $list }.
error-no-such-errand = There is no such errand. Choose one of: { $list }.
error-no-such-kind = There is no such kind of document. Choose one of: { $list }.
error-no-such-kind-of-application = There is no such kind of application. Choose one of: { $list }.
error-missing-field = Something is missing: { $field } ({ $key }). { $hint }
error-wrong-field = { $field } should look like { $example }. Check it.
error-cannot-be-sent = "{ $character }" cannot be sent in { $field }. Write it in other letters.
error-too-long = Too long: { $what }. At most { $most } characters.
error-no-number = No number found. Type it as on the document, like { $example }.
error-other-kind = This number is of the kind { $other }, but you chose { $kind }. Choose { $other }, or check the number.
error-two-numbers = Two different numbers. Give only yours.
error-wrong-shape = This number has { $count } characters and cannot be of this kind. It looks like { $example }.
error-number-too-long = This is too long for a document number. Give only the number, like { $example }.
error-received-later = The answer cannot have come later than now. Check the time.
error-received-earlier = The answer cannot have come before you asked. Check the time.
error-clock-went-back = Your phone's clock is earlier than when this was prepared. Set the clock right and try again.
error-clock = This date and time cannot be right. Set the phone's date, time and time zone, then try again.
error-already-answered = This permit has its answer already.
error-nothing-waits = No permit waits for an answer.
error-no-more-resends = It was already sent again. Do not send more. Try another way to ask.
error-no-certificate = For this reason a certificate cannot change the time.
error-not-active = This permit is not approved yet.
error-already-ended = This permit has ended. A certificate cannot bring it back: ask for a new one.
error-end-before-start = This time has passed, or it is before the permit began. Look at the certificate again.
error-end-too-late = A certificate's time is at most two days after the permit began. Check the date.
error-not-a-date = This is not a date. Write year-month-day, like 2027-03-03.
error-not-a-time = This is not a time. Write hours and minutes, like 14:30.
error-not-a-country = Write the citizenship as its code of two or three letters, like TUR or IN.
error-not-one-of = Write one of: { $list }.
error-no-kind = Choose first what it is.
error-no-day = Choose the day.
error-not-days = Write a number of days, like 30.
error-yes-or-no = Answer yes or no.
error-no-such-question = No rule asks this. Look at the list of deadlines.
error-day-ahead = This day is in the future. Note it when it has come.
error-stay-overlaps = There is a stay already at that time. Note the departure first, or correct the date.
error-no-such-stay = There is no such stay here. Look at the list of stays.
error-no-open-stay = No entry without a departure is noted. Note the entry first, then the departure.
error-left-before-entry = The departure cannot be before the entry. Check the dates.
error-no-such-basis = There is no such basis of stay. Choose one of: { $list }.
error-no-such-application = There is no such application here. Look at the list.
error-not-next-step = This step cannot come now. Choose one of: { $list }.
error-application-closed = This application is closed: no step can follow. Start a new one.
error-step-before-last = This step cannot be before the last one. Check the date.
error-no-such-event = There is no such event here. Look at the list.
error-no-such-reminder = There is no such deadline or reminder here. Look at the list.
error-later-is-past = This time has passed. Choose a later one.
error-no-such-deadline = No rule has a deadline with this code. Look at the list of deadlines.
error-not-leads = Write days before the last day, like 30,7,1.
error-not-hours = Write hours like 22:00-08:00.
name-not-latin = Write the name as on the document, in Latin letters: an officer compares the two.
error-born-later = The date of birth is in the future. Check it.
error-ends-before-issue = The document ends before it was issued. Check the dates.
error-no-such-place = This is not a place in these rules. Choose the city or district.
error-which-place = This place is not clear. Choose one of: { $list }.
error-field-without-key = Say which field it is.
error-no-such-field = The rules do not ask for this. Leave it out.
error-bad-pack = These rules cannot be used: the file is damaged or is no file of rules. Get it again, or ask whoever gave it to you. Nothing was changed. ({ $why })
error-no-such-rule = There is no rule with this id. Look at the list of rules.
error-older-pack = These rules are older than what is here. Nothing was changed.
error-key-locked = Your documents are locked. Unlock the phone and try again.
error-key-lost = The key to your stored documents is gone, so they cannot be read. The file was kept. Put it aside, then restore from a backup.
error-key-wrong = This key does not open your stored documents. The file was kept. Use the key it was made with, or put the file aside and restore from a backup.
error-newer-file = This was stored by a newer version of the app. Update the app; nothing was changed.
error-storage = The app could not read or write its storage. Check free space and try again. ({ $what })
error-key-failed = The phone could not give the key to your documents. Restart the phone and try again. Nothing was changed. ({ $what })
error-key-silent = The phone does not answer when the app asks it for the key to your documents. Wait a little and try again; if it stays so, restart the phone.
error-paused = The app was paused. Try again.
error-vault-damaged = The file with your documents is damaged; it was kept. If you still see your documents, make a backup now. Then put the file aside and restore the backup.
error-closed = The app is closed. Open it again.
error-internal = The app made a mistake and did not finish. What was stored before is kept. Try again; if it happens again, tell those who make the app.

## Sending a message

sending-which = { $number } is reached only with a SIM card of this country: { $country }. Choose that card in the SMS app.
sending-other-sim = The SIM card that sends SMS is from another country. { $number } is reached only with a card of this country: { $country }. Choose that card in the SMS app, or copy the message, or let another phone scan the code.
sending-other-phone = The SIM card in this phone is from another country. { $number } is reached only with a card of this country: { $country }. Let another phone scan the code, or copy the message.
sending-no-sim = There is no SIM card in this phone. Put one in, or let another phone scan the code.
sending-no-sim-of = There is no SIM card in this phone. { $number } is reached only with a card of this country: { $country }. Put one in, or let another phone scan the code.
sending-no-app = This phone has no app for SMS. Let another phone scan the code, or copy the message.

## Stays, applications, events

counted-first-day = No source says whether the first day counts: the earlier date was taken.
counted-day-off = The last day would be a day off: the working day before it was taken.
counted-may-be-off = The days off of that time are not known yet. If the last day turns out to be off, act before it.
who-person = You must do this.
who-host = Your host must do this: the hotel or the owner of the flat. You may do it yourself.
who-employer = Your employer must do this.
act-by = By { $date }: { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
act-by-today = Today, { $date }, is the last day.
act-by-late = It was due by { $date }, { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}.
act-by-done = Done. The last day was { $date }.
act-by-pending = On its way. The last day was { $date }.
act-by-open = No last day is known now.
act-by-not-known = Not known.
stay-end-title = End of your stay
stay-end-not-known = How long this stay may last is not known. Say what it rests on: a document, or none.
stay-end-no-entry = How long you may stay is counted from your entry: note the entry. Not here yet? Then there is nothing to do.
stay-ends = You may stay until { $date }.
stay-ends-safe = You may stay until { $date }. No source says whether the day of entry counts, so it was counted: this is the earlier date.
stay-since = Since { $from }
stay-period = { $from } – { $to }
application-pending = Application pending since { $since }.
application-decided = Decided on { $date }. Collect the document.
application-collected = Done on { $date }.
application-refused = Refused on { $date }.
application-withdrawn = Withdrawn on { $date }.
step-applied = Applied
step-accepted = Accepted
step-review = Reviewed, fee to be paid
step-paid = Fee paid
step-decided = Decided
step-collected = Collected
step-refused = Refused
step-withdrawn = Withdrawn
event-moved = Moved to another address
event-lost = Document lost
event-stolen = Document stolen
event-new-passport = New travel document
event-left = Left the country
event-entered = Entered the country
event-new-employer = New employer
intent-extend = Extend my stay
intent-leave = Leave the country
intent-permit = Get a residence permit
host-hotel = A hotel or hostel
host-owner = Somebody's home
host-own = My own home

## Reminders

choice-title = Your stay ends on { $date }: choose what to do
choice-many = Stay ends, choose what to do
remind-today = Last day today, { $date }.
remind-days = Last day: { $date }. { $count ->
    [one] { $count } day left.
   *[other] { $count } days left.
}
remind-late = The last day was { $date }. Open the app: there is something to do now.
remind-permit-soon = permit ends soon
remind-permit-end = permit has ended
remind-no-answer = no answer yet
remind-regime = Rules change where you live
remind-rules = The rules are out of date
remind-together = { $count ->
    [one] { $count } date is near
   *[other] { $count } dates are near
}
remind-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}: { $what }
remind-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}: { $what }
remind-more = And { $count } more.
remind-number = Do you have the document number now?
remind-number-text = Open the app and add it: only then can it warn you in time.
remind-number-set = You will be reminded once: { $moment }.
remind-keep-open = Open the app to keep reminders coming
remind-keep-open-text = More dates follow than the phone can keep. Open the app and they are planned again.
public-deadline = A date is near. Open the app.
public-permit = Something about a permit. Open the app.
public-regime = Rules change. Open the app.
public-open = Open the app.
action-open = Open
action-done = Done
action-later = Later
missed-text = It should have come on { $moment }.
missed-not-allowed = Notifications are not allowed.
missed-restricted = The phone holds the app back to save its battery.
missed-unknown = The phone did not show it, or it was not noticed.
remedy-not-allowed = Allow notifications in the phone's settings.
remedy-restricted = Take the app out of battery saving in the phone's settings.
remedy-unknown = Open the app more often, or look at the deadlines here.

## Guides, shared text, the card for an officer

deadline-line = { $title }. { $when }
of-person = { $whose }: { $what }
as-of = Rules as of { $date }.
as-of-stale = Rules as of { $date }: out of date. Call and check before you rely on it.
copy-travel-number = Passport number
copy-born = Date of birth
copy-citizenship = Citizenship
copy-name = Name
copy-add-document = Add this document with its number.
copy-add-detail = Add it to your details.
copy-add-name = Add the name in Latin letters, as on the document.
copy-whose = Choose a person first.
error-no-such-guide = There is no such guide here and now. Choose one of: { $list }.
error-which-person = Choose a person: several are stored.
scan-the-text = the text
scan-approved = Save it: an answer for { $whose }, approved.
scan-refused = Save it: an answer for { $whose }, refused.
scan-whose = Choose whose answer this is: several people wait for one.
scan-documents = Check and save: { $count ->
    [one] { $count } document number found.
   *[other] { $count } document numbers found.
}
scan-stored = { $count ->
    [1] This document is stored already.
   *[other] These documents are stored already.
}
scan-nothing = Nothing found: no answer that you wait for, no document number.
card-running = The permit is in force.
card-unconfirmed = NOT CONFIRMED. THIS IS NOT A PERMIT: it was asked for, and there is no answer.
card-not-sent = NOT SENT. THIS IS NOT A PERMIT.
card-refused = REFUSED. THIS IS NOT A PERMIT.
card-ended = ENDED. THIS IS NO LONGER A PERMIT.
card-not-required = { $place }: no permit is required now.
card-required = NO PERMIT. One is required here now, and none was asked for.
card-nobody = NO PERMIT. Nobody may leave home here now.
card-certificate = The time on the certificate.
card-at-least = At least { $moment }.
card-reason = Reason
card-from = From
card-until = Until
card-reply = Answer as received
card-code = Code in the answer
card-rule = Rule
card-decree = Source
card-not-official = Not an official document: this app shows what its user entered.

## Home and about

home-first-step = Add your place and a document to see what matters to you.
home-rules-changed = The rules have changed. For you: { $count }.
about-not-official = This is not an official app of any state.
about-not-legal-advice = It is no legal advice. Where it matters, ask the office named.
about-no-telemetry = It sends nothing to anybody: what you enter stays on this device.
about-unreviewed = Facts were not reviewed by a lawyer. Some languages were not reviewed by a native speaker.

## Backup, erasing, sheet, calendar, tables

backup-never = Nothing is backed up yet. Make a backup, so that a lost phone does not take your documents with it.
backup-newer = Something changed since the last backup of { $date }. Make a new one.
backup-made = People: { $people }, documents: { $documents }. Keep the file away from the phone. Without the passphrase nobody can open it, not even you: write it down.
backup-left-out = Records of a newer version of the app that are not in it: { $count }. Update the app and make another.
restore-would = Backup of { $date }, app { $app }. New here: { $added }, changed: { $changed }. Nothing was changed yet.
restore-done = Backup of { $date }, app { $app }, restored. New here: { $added }, changed: { $changed }.
restore-nothing = Backup of { $date }, app { $app }. Everything in it is here already.
restore-both = Different here and in the backup: { $count }. Both are kept; look at them and remove the wrong one.
restore-kept = Newer here than in the backup: { $count }. They stay as they are.
rules-changed = Changed since the rules of { $date }: { $count }. For you: { $yours }.
change-added = New
change-changed = Changed
change-removed = No longer in the rules
rules-file = { $title }, version { $version }, valid until { $until }.
rules-file-newer = Newer than the rules here (version { $here }).
rules-file-same = The same version as the rules here.
rules-file-older = Older than the rules here (version { $here }): it cannot be taken in.
rules-file-other = These are other rules than those here and would take their place.
rules-file-stale = They are out of date already.
rules-file-no-changes = They say the same as those here.
rules-file-changes = Rules that change: { $count }. For you: { $yours }.
rules-file-would = Nothing was changed yet.
rules-file-done = They are in use now.
record-person = People
record-document = Documents
record-permit = Permits
record-stay = Stays
record-application = Applications
record-event = Events
record-memory = What is done
record-settings = Settings
record-other = Of a newer version
erase-would = This removes everybody's documents, dates, permits and reminders from this device for good, and the key with them. Only a backup brings them back. The rules stay.
erase-done = Everything personal was removed from this device. The rules stay. Backups that you made elsewhere are still there.
erase-done-but-key = Everything personal was removed from this device, but its key is still in the key store. It opens nothing any more; remove it there.
aside-done = Your old documents were put aside as { $name }; nothing was deleted. Begin anew or restore a backup.
error-passphrase-short = The passphrase is too short: use at least { $count } characters. Four or five words are good.
error-nothing-to-back-up = There is nothing to back up yet. Add a document first.
error-wrong-passphrase = This passphrase does not open the backup. Check capitals and the keyboard's language, and try again. Nothing was changed.
error-bad-backup = This is no backup of this app, or it is damaged. Try another copy of the file. Nothing was changed.
error-no-vault = Nothing is stored here, so there is nothing to put aside.
error-vault-opens = Your documents can be read, so they stay where they are.
sheet-title = My documents on paper
sheet-made = As of { $date }. Made by Companion, not an official document.
person-no-name = No name
sheet-more-documents = Not assigned to anybody
sheet-citizenship = Citizenship
sheet-born = Born
sheet-place = Lives in
sheet-document = Document
sheet-number = Number
sheet-issued = Issued
sheet-valid-until = Valid until
sheet-deadlines = What to do by when
sheet-act-by = Last day
sheet-what = What
sheet-how = How
sheet-contacts = Whom to ask
sheet-who = Who
sheet-phone = Phone
sheet-web = Address
sheet-lost = If the phone is lost
sheet-lost-lock = Lock or erase the phone from another device. What this app stored on it is sealed.
sheet-lost-sim = Ask your provider to block the SIM card.
sheet-lost-restore = Install Companion on another phone and restore your backup with its passphrase.
sheet-lost-documents = Until then use the numbers and dates on this sheet. If documents are gone too, call the numbers above and ask what to do.
sheet-backup-where = My backup is kept here:
sheet-keep-safe = Keep this sheet apart from the phone, and where others do not read it. Do not write the passphrase on it.
calendar-name = Deadlines
calendar-made = Deadlines in the calendar: { $count }. Import it again after a change: what is there already is updated.
import-would = New people: { $people }, new documents: { $documents }, changed: { $changed }. Nothing was stored yet.
import-done = New people: { $people }, new documents: { $documents }, changed: { $changed }. Stored.
import-mistakes = Mistakes: { $count }. Correct them in the table and try again; nothing was stored.
import-cells = This row has more or fewer cells than the heading. Check for a separator or a quotation mark too many.
import-line-break = There is a line break in this cell, perhaps because a quotation mark was not closed. Take it away.
import-name-missing = The name is missing.
import-kind-missing = The kind of the document is missing.
import-number-missing = The number of the document is missing.
import-document-missing = There is a date or a number of days, but no document. Give its kind and number.
import-repaired = Letters in this number were read as digits. Compare it with the document.
import-shape-unusual = This number does not look like the known examples. Compare it with the document.
import-document-twice = The same document is in row { $row } already. Remove one of them.
import-other-owner = This document is stored already as somebody else's. Correct the name, or the stored document.
import-differs-from-stored = Something else is stored already. Correct the table or what is stored.
import-differs-from-row = Row { $row } says something else about the same person. Correct one of them.
error-table-empty = There are no rows below a heading. The first row names the columns.
error-table-not-utf8 = This table cannot be read. Save it in the spreadsheet as “CSV UTF-8” and try again.
error-table-too-large = This table is too large. Divide it.
error-table-column = The heading of column { $column } is not known. Use: { $list }. Remove other columns.
error-table-column-twice = The heading of column { $column } stands there twice. Remove one of the columns.
error-table-no-name = There is no column “name”. Columns are: { $list }.

glance-not-needed = No permit is needed to leave home.
glance-movement-limited = No permit is needed, but entry or exit is limited.
glance-permit-needed = Get a permit before you leave home.
glance-no-permit-possible = Nobody may leave home now.
glance-needs-choice = It depends. Open the app.
glance-not-known = Not known. Open the app.
error-no-glance = There is nothing to show yet. Open the app once.

## The labels of the shells: titles, buttons, fields

label-home = Home
label-documents = Documents
label-guide = Guide
label-settings = Settings
label-deadlines = Deadlines
label-permits = Permits
label-rules = Rules
label-sources = Sources
label-about = About this app
label-back = Back
label-close = Close
label-next = Next
label-skip = Skip
label-done = Done
label-save = Save
label-cancel = Cancel
label-edit = Change
label-remove = Remove
label-undo = Undo
label-copy = Copy
label-copied = Copied
label-share = Share
label-call = Call
label-open_page = Open the page
label-write_mail = Write an e-mail
label-show_all = Show all
label-try_again = Try again
label-yes = Yes
label-no = No
label-wait = One moment…
label-welcome = Welcome
label-not_official = This is not an official app. It names the source of every rule, keeps your documents only on this phone, and reminds you in time.
label-restore_first = Restore from another phone
label-start = Start
label-language = Language
label-place = Where do you live?
label-search_place = City, district or village
label-no_place_found = No such place. Try another spelling.
label-search_person = Find a person by name
label-no_person_found = Nobody here has such a name. Try another spelling.
label-no_number = I don't have my number
label-people = People
label-person = Person
label-add_person = Add a person
label-name = Name
label-citizenship = Citizenship (three letters, as in the passport)
label-born = Date of birth
label-departure = Planned departure
label-intent = What do you plan?
label-host = Where do you stay?
label-add_document = Add a document
label-kind = Kind
label-number = Number
label-issued = Issued
label-valid_until = Valid until
label-show_number = Show the number
label-hide_number = Hide the number
label-stays = Stays
label-add_stay = I entered the country
label-entered = Entered on
label-add_departure = I left the country
label-left = Left on
label-basis = On what basis?
label-applications = Applications
label-add_application = I applied for something
label-applied = Applied on
label-events = What happened
label-add_event = Something happened
label-day = Day
label-leave_open = Leave open
label-nothing_yet = Nothing here yet.
label-changes_next = What changes next
label-do_first = Do this first
label-quick = At one tap
label-missed = Missed reminders
label-elsewhere = Where others live
label-whom_to_call = Whom to call
label-ask_permit = Ask for a permit
label-what_for = What for?
label-for_whom = For whom?
label-where_to = Where to? (only outside your place)
label-message = The message
label-to = To
label-open_sms = Open the SMS
label-was_sent = Did you send it?
label-sent = I sent it
label-not_sent = I did not send it
label-resend = Send it once more
label-paste_reply = Paste the answer
label-paste = Paste what was copied
label-nothing_copied = Nothing is copied. Copy the whole answer in the SMS app first.
label-whose_reply = Whose answer is it?
label-reply = The answer
label-reply_when = When did the answer come?
label-reply_at_sending = When I sent it
label-reply_now = Just now
label-reply_time = Time at which the answer came, as the SMS app shows it
label-show_qr = Show a QR code for another phone
label-copy_message = Copy the message
label-extend = A certificate sets another end
label-certificate_time = Time on the certificate
label-keep = Keep in the history
label-let_go = Do not keep
label-ends_at = Ends
label-show_card = Show the card
label-free_to_go = Am I free to go out?
label-next_deadline = Next deadline
label-card = Card for an officer
label-reminders_off = Reminders will not arrive: notifications are not allowed.
label-allow_notifications = Allow notifications
label-reminders_late = Reminders may come late.
label-allow_exact = Allow exact reminders
label-leads = Remind me so many days before
label-leads_by_kind = Other days for one kind of date
label-leads_back = Back to the usual days
label-quiet = Quiet hours
label-this_phone = On this phone
label-lock_app = Ask for the screen lock
label-hide_screen = Hide from recent apps and screenshots
label-card_over_lock = Show the card over the lock screen
label-history = History
label-backup = Make a backup
label-restore = Restore a backup
label-passphrase = Passphrase
label-passphrase_again = The same once more
label-passphrase_differs = The two are not the same. Type both again.
label-passphrase_note = Nobody can open the backup without the passphrase, and nobody can give you a new one. Write it down.
label-calendar = Put the dates into the calendar
label-sheet = A page to print
label-erase = Erase everything
label-set_aside = Put the old file aside
label-locked = Locked
label-unlock = Unlock
label-import_rules = Take in a rules file
label-days = Days of stay that it allows
label-day_or_today = Day (today, if left empty)
label-import_table = Take in a table of people
label-row = Row
label-take_in = Take in
label-add_to_calendar = Add to the calendar
label-no_screen_lock = This phone has no screen lock. Set one in the phone’s settings first.
label-open_settings = Open the phone’s settings
label-file_again = The app was closed in the meantime. Please choose the file again.
label-file_failed = This file cannot be read or written. Choose another file or another place.
label-changed_for_you = Changed for you
label-reminders = Reminders
label-minutes_30 = 30 minutes left
label-minutes_10 = 10 minutes left
label-minutes_5 = 5 minutes left
label-time_over = The time is over. Be at home now.
