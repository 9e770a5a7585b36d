# The app's own words in English: the reference for every other language.
# A person reads them hurried, in a second language, on a small screen: action first, short.

## Dates, times, numbers

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $day } { $month } { $year }
date-and-time = { $date }, { $time }
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
list-comma = ,{" "}
list-last = { $rest } and { $last }
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
clock-zone = Your phone shows another time zone. All times here are local; it is { $time } there.
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
curfew-begins = From { $moment } nobody may be out for this reason. Be home by then.
reason-only-for-some = This reason is only for some people. Read below whom it is for.
the-message = the message
warn-rules-stale = These rules are out of date. Call and check before you rely on them.
warn-place-unknown = Your place is not known. If you live where permits are needed, this message is right.
warn-kind-not-accepted = { $kind } cannot be used for this permit. Use one of: { $list }.
warn-document-expired = This document ended on { $date }. The permit may be refused.
warn-reason-not-for-person = This reason is not for you.
warn-reason-closed = This reason cannot be used now. Next from: { $moment }.
warn-reason-curfew = There is a curfew now. No permit is given for this reason.
warn-no-message = No message is known for your document. Ask in another way, or call.
warn-repeat = You have already asked for this. Repeated messages are refused. Wait for the answer.
warn-repaired = "{ $typed }" was read as { $read } (place { $place }): { $number }. Check it against the card.
warn-shape-unusual = { $typed } is unusual: examples look like { $example }. Check it against the card.
warn-shape-unclear = Is { $typed } the whole number? Check it against the document.
warn-other-person = This answer is for another document. It is not your permit.
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
permit-refused = Refused. Do not leave.
reply-not-understood = This answer was not understood. Do not leave because of it. Copy the whole message and try again, or call.
reply-other-person = This answer is for another document. Do not leave because of it.
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
error-missing-field = Something is missing: { $field } ({ $key }). { $hint }
error-wrong-field = { $field } should look like { $example }. Check it.
error-cannot-be-sent = "{ $character }" cannot be sent in { $field }. Write it in other letters.
error-too-long = { $what } is too long: at most { $most } characters.
error-no-number = No number found. Type it as on the document, like { $example }.
error-other-kind = This number is of the kind { $other }, but you chose { $kind }. Choose { $other }, or check the number.
error-two-numbers = Two different numbers: { $first } and { $second }. Give only yours.
error-wrong-shape = { $typed } cannot be a number of this kind. It looks like { $example }.
error-number-too-long = This is too long for a document number. Give only the number, like { $example }.
error-received-later = The answer cannot have come later than now. Check the time.
error-received-earlier = The answer cannot have come before you asked. Check the time.
error-already-answered = This permit has its answer already.
error-nothing-waits = No permit waits for an answer.
error-no-more-resends = It was already sent again. Do not send more: repeated messages are refused. Try another way to ask.
error-no-certificate = For this reason a certificate cannot change the time.
error-not-active = This permit is not approved yet.
error-end-before-start = The certificate's time is before the permit begins. Check it.
error-not-a-date = "{ $typed }" is not a date. Write year-month-day, like 2027-03-03.
error-not-a-country = Write the citizenship as its code of two or three letters, like TUR or IN.
error-born-later = The date of birth is in the future. Check it.
error-ends-before-issue = The document ends before it was issued. Check the dates.
error-no-such-place = "{ $typed }" is not a place in these rules. Choose the city or district.
error-which-place = "{ $typed }" is not clear. Choose one of: { $list }.
error-field-without-key = Say which field it is.
error-bad-pack = These rules cannot be used: { $why }
error-no-such-rule = There is no rule with this id. Look at the list of rules.
error-older-pack = These rules are older than what is here. Nothing was changed.

## Home and about

home-first-step = Add your place and a document to see what matters to you.
about-not-official = This is not an official app of any state.
about-not-legal-advice = It is no legal advice. Where it matters, ask the office named.
about-no-telemetry = It sends nothing to anybody: what you enter stays on this device.
about-unreviewed = Facts were not reviewed by a lawyer. Some languages were not reviewed by a native speaker.
