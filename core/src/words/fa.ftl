# The app's own words in Persian. Not reviewed by a native speaker.

## Dates, times, numbers

days = { $count ->
   *[other] { $count } روز
}
hours = { $count ->
   *[other] { $count } ساعت
}
minutes = { $count ->
   *[other] { $count } دقیقه
}
list-last = { $rest } و { $last }
not-translated = { $text } [هنوز ترجمه نشده]
never-checked = هنوز انجام نشده
freshness = آخرین بررسی: { $checked }. تاریخ داده‌ها: { $data }. معتبر تا: { $until }.

## Status

layer-country = مقررات ویژه در کشور
layer-strict = مقررات سخت‌گیرانه
layer-permit = مجوز خروج از خانه
layer-entry = ورود
layer-exit = خروج
layer-curfew = منع خروج از خانه
layer-not-known = { $layer }: برای این تاریخ و مکان معلوم نیست.
cannot-compute = { $text } این نسخهٔ برنامه نمی‌تواند معلوم کند این برای شما چه معنایی دارد. منبع را بخوانید یا تلفن کنید.
way = { "\u200F" }{ $place } ← { $to }
until = تا { $moment }.
status-not-needed = { $place }: برای بیرون رفتن از خانه مجوز لازم نیست.
status-movement-limited = { $place }: برای بیرون رفتن از خانه مجوز لازم نیست، ولی ورود یا خروج محدود است.
status-movement-choice = { $place }: برای بیرون رفتن از خانه مجوز لازم نیست. محدود بودن ورود یا خروج به محل دقیق بستگی دارد.
status-permit-needed = { $place }: پیش از بیرون رفتن از خانه باید مجوز بگیرید.
status-only-for = اکنون فقط برای: { $list }.
status-no-permit-possible = { $place }: اکنون هیچ‌کس نباید از خانه بیرون برود. نمی‌توان مجوز درخواست کرد.
status-needs-choice = { $place }: به جای دقیق بستگی دارد.
status-depends-on = { $place }: بستگی دارد به { $what }.
status-not-known = { $place }: معلوم نیست. این مقررات این تاریخ را در بر نمی‌گیرد.
status-stale = { $place }: معلوم نیست. این مقررات قدیمی شده است.
advice-not-needed = مدارکتان را همراه داشته باشید و مراقب تاریخ اعتبار آن‌ها باشید.
advice-movement-limited = پیش از سفر بپرسید: ممکن است در ایست بازرسی شما را برگردانند.
advice-permit-needed = مجوز درخواست کنید، منتظر پاسخ بمانید و مدرک خود را همراه داشته باشید.
advice-no-permit-possible = در خانه بمانید. اگر جان یا سلامت در خطر است، فوراً بیرون بروید و کمک بخواهید.
advice-needs-choice = در پایین، بخشی از این مکان را انتخاب کنید.
advice-tell = آن را به اطلاعات خود بیفزایید. تا آن زمان این را «آزاد» به حساب نیاورید.
advice-not-known = این را به معنی «آزاد» نگیرید. تلفن کنید و بپرسید.
change = از { $moment }: { $what }
choose-place = کجا زندگی می‌کنید؟
choose-part-of-place = { $place }: دقیقاً کجا زندگی می‌کنید؟
choose-part-of-destination = { $place }: دقیقاً کجا می‌خواهید بروید؟
choose-tell = { $what } را بگویید: این قاعده فقط برای بعضی افراد است.
told-citizenship = تابعیت شما
told-born = تاریخ تولد شما
told-document = مدرک شما
told-basis = مبنای اقامت شما
told-place = محل شما
place-unknown = «{ $written }»: چنین مکانی در این مقررات نیست.
place-unknown-advice = املا را بررسی کنید، یا شهر یا شهرستان را انتخاب کنید.
clock-zone = گوشی شما منطقهٔ زمانی دیگری نشان می‌دهد. همهٔ زمان‌های اینجا به وقت کشور است: { $offset }.
clock-before-data = این تاریخ گذشته است: پیش از نوشته شدن این مقررات. اگر تاریخ امروز در تلفن شما نادرست است، آن را درست کنید.
end-not-known = پایان معلوم نیست
built-span = { $from } – { $to }
built-except = { $places } (به جز: { $except })
built-permit = برای بیرون رفتن از خانه مجوز لازم است: { $places }. { $span }.
built-curfew = هیچ‌کس نباید از خانه بیرون برود: { $places }. { $span }.
built-closed = { $layer } بسته است: { $places }. { $span }.
built-limited = { $layer } محدود است: { $places }. { $span }.
built-regime = { $layer }: { $places }. { $span }.

if-concerns = اگر این به شما مربوط است: { $text }

## How sure a source is

confidence-high = مطمئن
confidence-medium = یک گزارش خوب
confidence-low = ضعیف
confidence-conflict = منابع یکسان نیستند

## Asking for a permit

lasts-from-receipt = مجوز از لحظهٔ رسیدن پاسخ { $duration } اعتبار دارد.
lasts-from-sending = مجوز از لحظهٔ فرستادن { $duration } اعتبار دارد.
lasts-day = مجوز با پایان روزی که آغاز شده تمام می‌شود، مگر پاسخ زمان کمتری بگوید.
left-day = باقی‌مانده برای امروز: { $left } از { $of }.
left-week = باقی‌مانده برای این هفته: { $left } از { $of }.
left-month = باقی‌مانده در این ماه: { $left } از { $of }.
left-days = باقی‌مانده در { $days } روز: { $left } از { $of }.
together = { $count } پیام را یکی پس از دیگری بفرستید. همه باید تا زودترین زمان پایان برگردند.
curfew-begins = از { $moment } کسی به این دلیل نباید بیرون باشد. پیش از آن خانه باشید.
curfew-interrupts = از { $from } تا { $to } حتی با این مجوز کسی به این دلیل نباید بیرون باشد. شب‌های بعد هم ممکن است چنین باشد.
reason-only-for-some = این دلیل فقط برای بعضی افراد است. پایین بخوانید برای چه کسانی.
the-message = پیام
warn-rules-stale = این مقررات قدیمی شده است. پیش از تکیه بر آن تلفن کنید و بپرسید.
warn-place-unknown = مکان شما معلوم نیست. اگر جایی زندگی می‌کنید که مجوز لازم است، این پیام درست است.
warn-kind-not-accepted = { $kind }: برای این مجوز قابل استفاده نیست. از یکی از این‌ها استفاده کنید: { $list }.
document-valid = تا { $date } معتبر است.
document-ended = اعتبار آن در { $date } تمام شد.
document-no-end = آخرین روز گفته نشده است. آن را اضافه کنید تا برنامه به‌موقع یادآوری کند.
warn-document-expired = اعتبار این مدرک در { $date } تمام شد. ممکن است مجوز رد شود.
warn-document-twice = این مدرک از پیش اینجا هست.
warn-reason-not-for-person = این دلیل برای شما نیست.
warn-reason-closed = اکنون نمی‌توان از این دلیل استفاده کرد. نوبت بعد از: { $moment }.
warn-reason-curfew = اکنون منع رفت‌وآمد است. برای این دلیل مجوز داده نمی‌شود.
warn-no-message = برای مدرک شما پیامی شناخته نشده است. از راه دیگری درخواست کنید یا تماس بگیرید.
warn-repeat = این را پیش‌تر درخواست کرده‌اید. منتظر پاسخ بمانید.
warn-repeat-no-answer = این را ساعت { $time } درخواست کردید و پاسخی نیامد. همان پیامک ممکن است تکراری شمرده شود: فقط از همان درخواست یک بار دیگر بفرستید یا از راه دیگری درخواست کنید.
warn-repaired = «{ $typed }» به‌صورت { $read } خوانده شد (جایگاه { $place }): { $number }. آن را با کارت مقایسه کنید.
warn-shape-unusual = { $typed }: شمارهٔ نامعمولی است. نمونه‌ها چنین است: { $example }. آن را با کارت مقایسه کنید.
warn-shape-unclear = { $typed }: آیا این همهٔ شماره است؟ آن را با مدرک مقایسه کنید.
warn-other-person = این پاسخ برای مدرک دیگری است. این مجوز شما نیست.
warn-other-owner = این مدرک از آنِ کسی جز شخصی است که انتخاب کردید.
warn-receipt-assumed = زمان رسیدن پاسخ گفته نشده است. برای همین، زمان از لحظهٔ فرستادن حساب می‌شود. مجوز دست‌کم تا آن زمان اعتبار دارد.

## A permit's life

permit-draft = هنوز فرستاده نشده است.
permit-outdated = این در { $date } آماده شد و شاید قواعد یا روز از آن زمان عوض شده باشد: دوباره آماده کنید.
permit-handed-over = فرستاده شد. هنوز از خانه بیرون نروید: تا { $due } منتظر پاسخ بمانید.
permit-no-answer-resend = تا { $due } پاسخی نیامد. از خانه بیرون نروید. یک بار دیگر بفرستید.
permit-no-answer = تا { $due } پاسخی نیامد. از خانه بیرون نروید. از راه دیگری درخواست کنید.
permit-active = تا { $end } می‌توانید بیرون باشید. مدرک خود را همراه داشته باشید.
permit-active-at-least = دست‌کم تا { $end } می‌توانید بیرون باشید. مدرک خود را همراه داشته باشید.
permit-active-certificate = تا زمانی که در گواهی شما نوشته شده می‌توانید بیرون باشید. گواهی و مدرک خود را همراه داشته باشید.
permit-ended = تمام شد: { $end }. با این مجوز بیرون نباشید.
permit-ended-assumed = اگر از زمان ارسال حساب شود، در { $end } تمام شد. پاسخ کی آمد؟ تا آن را نگفته‌اید با این مجوز بیرون نباشید.
permit-refused = رد شد. از خانه بیرون نروید.
reply-not-understood = این پاسخ فهمیده نشد. به خاطر این پاسخ از خانه بیرون نروید. همهٔ پیام را کپی کنید و دوباره امتحان کنید، یا تلفن کنید.
reply-other-person = این پاسخ برای مدرک دیگری است. به خاطر این پاسخ از خانه بیرون نروید.
reply-other-reason = این پاسخ برای دلیلی که درخواست کردید نیست، برای دلیل دیگری است. به خاطر این پاسخ از خانه بیرون نروید.
reply-whose = دو نفر یا بیشتر منتظر پاسخ هستند. انتخاب کنید این پاسخ برای کیست.

## Mistakes, with what to do

error-no-holder = انتخاب کنید مجوز برای کیست، یا نوع و شمارهٔ مدرک را بدهید.
error-of-person = نفر { $number }: { $reason }
error-no-such-person = چنین شخصی اینجا نیست. فهرست اشخاص را ببینید.
error-no-such-document = چنین مدرکی اینجا نیست. فهرست مدارک را ببینید.
error-no-such-permit = چنین مجوزی اینجا نیست. فهرست مجوزها را ببینید.
error-kind-and-number = هم نوع مدرک و هم شمارهٔ آن را بدهید.
error-which-document = این شخص چند مدرک دارد. یکی را انتخاب کنید.
error-no-document = مدرک لازم است. یکی از این‌ها را بدهید: { $list }.
error-no-document-in-message = در پیام باید یک مدرک باشد. یکی را انتخاب کنید.
error-cannot-compute = این نسخهٔ برنامه نمی‌تواند این پیام را بسازد. برنامه را به‌روز کنید، یا تلفن کنید.
error-reason-or-errand = فقط یکی را انتخاب کنید: دلیل یا کار.
error-no-such-reason = چنین دلیلی نیست. یکی از این‌ها را انتخاب کنید: { $list }.
error-no-such-errand = چنین کاری نیست. یکی از این‌ها را انتخاب کنید: { $list }.
error-no-such-kind = چنین نوع مدرکی نیست. یکی از این‌ها را انتخاب کنید: { $list }.
error-missing-field = کم است: { $field } ({ $key }). { $hint }
error-wrong-field = { $field } باید این‌گونه باشد: { $example }. بررسی کنید.
error-cannot-be-sent = «{ $character }» را نمی‌توان فرستاد. جای آن: { $field }. آن را با حروف دیگر بنویسید.
error-too-long = بیش از حد بلند است: { $what }. حداکثر { $most } نویسه.
error-no-number = شماره‌ای پیدا نشد. آن را همان‌طور که در مدرک است بنویسید، مانند { $example }.
error-other-kind = این شماره از نوع { $other } است، ولی شما { $kind } را انتخاب کرده‌اید. { $other } را انتخاب کنید، یا شماره را بررسی کنید.
error-two-numbers = دو شمارهٔ متفاوت است. فقط شمارهٔ خودتان را بدهید.
error-wrong-shape = این شماره { $count } نویسه دارد و نمی‌تواند از این نوع باشد. نمونه: { $example }.
error-number-too-long = این برای شمارهٔ مدرک بیش از حد بلند است. فقط شماره را بدهید، مانند { $example }.
error-received-later = پاسخ نمی‌تواند دیرتر از اکنون آمده باشد. زمان را بررسی کنید.
error-received-earlier = پاسخ نمی‌تواند پیش از درخواست شما آمده باشد. زمان را بررسی کنید.
error-clock-went-back = ساعت گوشی عقب‌تر از زمان آماده‌شدن این است. ساعت را درست کنید و دوباره امتحان کنید.
error-already-answered = پاسخ این مجوز پیش‌تر آمده است.
error-nothing-waits = هیچ مجوزی منتظر پاسخ نیست.
error-no-more-resends = یک بار دیگر فرستاده شده است. بیشتر نفرستید. راه دیگری را امتحان کنید.
error-no-certificate = برای این دلیل، گواهی نمی‌تواند زمان را تغییر دهد.
error-not-active = این مجوز هنوز تأیید نشده است.
error-already-ended = این مجوز تمام شده است. گواهی آن را برنمی‌گرداند: مجوز تازه بخواهید.
error-end-before-start = زمان گواهی پیش از آغاز مجوز است. آن را بررسی کنید.
error-end-too-late = زمان گواهی حداکثر دو روز پس از آغاز مجوز است. تاریخ را بررسی کنید.
error-not-a-date = این تاریخ نیست. سال-ماه-روز بنویسید، مانند 2027-03-03.
error-not-a-country = تابعیت را با کد دو یا سه حرفی آن بنویسید، مانند TUR یا IN.
error-not-one-of = یکی از اینها را بنویسید: { $list }.
error-not-days = تعداد روزها را بنویسید، مانند 30.
error-yes-or-no = برای بله yes و برای نه no بنویسید.
error-no-such-question = هیچ قاعده‌ای این را نمی‌پرسد. فهرست مهلت‌ها را ببینید.
error-day-ahead = این روز هنوز نرسیده است. وقتی رسید ثبت کنید.
error-stay-overlaps = در آن زمان اقامتی ثبت شده است. نخست خروج را ثبت کنید یا تاریخ را درست کنید.
error-no-such-stay = چنین اقامتی اینجا نیست. فهرست را ببینید.
error-no-open-stay = ورودی بدون خروج ثبت نشده است. نخست ورود و سپس خروج را ثبت کنید.
error-left-before-entry = خروج نمی‌تواند پیش از ورود باشد. تاریخ‌ها را بررسی کنید.
error-no-such-basis = چنین مبنایی برای اقامت نیست. یکی را انتخاب کنید: { $list }.
error-no-such-application = چنین درخواستی اینجا نیست. فهرست را ببینید.
error-not-next-step = این مرحله اکنون ممکن نیست. یکی را انتخاب کنید: { $list }.
error-application-closed = این درخواست بسته شده است: گام دیگری نیست. درخواست تازه‌ای آغاز کنید.
error-step-before-last = این مرحله نمی‌تواند پیش از مرحلهٔ قبل باشد. تاریخ را بررسی کنید.
error-no-such-event = چنین رویدادی اینجا نیست. فهرست را ببینید.
error-no-such-reminder = چنین مهلت یا یادآوری اینجا نیست. فهرست را ببینید.
error-later-is-past = این زمان گذشته است. زمان دیرتری انتخاب کنید.
error-no-such-deadline = مهلتی با این کد نیست. فهرست مهلت‌ها را ببینید.
error-not-leads = روزهای پیش از روز آخر را بنویسید، مانند 30,7,1.
error-not-hours = ساعت‌ها را چنین بنویسید: 22:00-08:00.
name-not-latin = نام را همان‌گونه که در مدرک است با حروف لاتین بنویسید: مأمور این دو را مقایسه می‌کند.
error-born-later = تاریخ تولد در آینده است. آن را بررسی کنید.
error-ends-before-issue = پایان اعتبار مدرک پیش از تاریخ صدور آن است. تاریخ‌ها را بررسی کنید.
error-no-such-place = این محل در این قواعد نیست. شهر یا منطقه را انتخاب کنید.
error-which-place = محل روشن نیست. یکی را انتخاب کنید: { $list }.
error-field-without-key = بگویید کدام خانه است.
error-bad-pack = این مقررات قابل استفاده نیست: { $why }
error-no-such-rule = قاعده‌ای با این شناسه نیست. فهرست مقررات را ببینید.
error-older-pack = این مقررات از آنچه اینجاست قدیمی‌تر است. چیزی تغییر نکرد.
error-key-locked = مدارک شما قفل است. قفل گوشی را باز کنید و دوباره امتحان کنید.
error-key-lost = کلید مدارک ذخیره‌شده از دست رفته و نمی‌توان آنها را خواند. فایل نگه داشته شد. آن را کنار بگذارید، سپس از نسخهٔ پشتیبان بازیابی کنید.
error-key-wrong = این کلید مدارک ذخیره‌شده را باز نمی‌کند. فایل نگه داشته شد. کلید نخست را به کار ببرید یا فایل را کنار بگذارید و از نسخهٔ پشتیبان بازیابی کنید.
error-newer-file = این را نسخهٔ تازه‌تری از برنامه ذخیره کرده است. برنامه را به‌روز کنید؛ چیزی تغییر نکرد.
error-storage = برنامه نتوانست داده‌ها را بخواند یا بنویسد. فضای خالی را بررسی کنید و دوباره امتحان کنید. ({ $what })
error-key-failed = گوشی نتوانست کلید مدارک شما را بدهد. گوشی را دوباره روشن کنید و باز امتحان کنید. چیزی تغییر نکرد. ({ $what })
error-closed = برنامه بسته است. آن را دوباره باز کنید.
error-internal = در برنامه خطایی رخ داد و کار تمام نشد. آنچه پیش‌تر ذخیره شده بود مانده است. دوباره امتحان کنید؛ اگر تکرار شد، به سازندگان برنامه خبر دهید.

## Stays, applications, events

counted-first-day = هیچ منبعی نمی‌گوید روز نخست حساب می‌شود یا نه: تاریخ زودتر گرفته شد.
counted-day-off = روز آخر تعطیل می‌شد: روز کاری پیش از آن گرفته شد.
counted-may-be-off = روزهای تعطیل آن زمان هنوز معلوم نیست. اگر روز آخر تعطیل شد، پیش از آن اقدام کنید.
who-person = این کار را شما باید انجام دهید.
who-host = این کار را میزبان شما باید انجام دهد: هتل یا صاحب خانه. خودتان هم می‌توانید.
who-employer = این کار را کارفرمای شما باید انجام دهد.
act-by = تا { $date }: { $count } روز مانده
act-by-today = امروز، { $date }، روز آخر است.
act-by-late = مهلت تا { $date } بود، { $count } روز پیش.
act-by-done = انجام شد. روز آخر { $date } بود.
act-by-pending = در جریان است. روز آخر { $date } بود.
act-by-open = روز آخر هنوز معلوم نیست.
act-by-not-known = معلوم نیست.
stay-end-title = پایان اقامت شما
stay-end-not-known = معلوم نیست این اقامت تا کی می‌تواند ادامه یابد. بگویید بر چه پایه‌ای است: کدام سند، یا بدون سند.
stay-end-no-entry = مدت مجاز اقامت از روز ورود حساب می‌شود: ورود را ثبت کنید. هنوز نیامده‌اید؟ پس کاری لازم نیست.
stay-ends = تا { $date } می‌توانید بمانید.
stay-ends-safe = تا { $date } می‌توانید بمانید. هیچ منبعی نمی‌گوید روز ورود حساب می‌شود یا نه، پس حساب شد: این تاریخ زودتر است.
application-pending = درخواست از { $since } در دست بررسی است.
application-decided = در { $date } تصمیم گرفته شد. مدرک را بگیرید.
application-collected = در { $date } انجام شد.
application-refused = در { $date } رد شد.
application-withdrawn = در { $date } پس گرفته شد.
step-applied = درخواست داده شد
step-accepted = پذیرفته شد
step-review = بررسی شد، هزینه باید پرداخت شود
step-paid = هزینه پرداخت شد
step-decided = تصمیم گرفته شد
step-collected = دریافت شد
step-refused = رد
step-withdrawn = پس گرفته شد
event-moved = جابه‌جایی به نشانی دیگر
event-lost = مدرک گم شد
event-stolen = مدرک دزدیده شد
event-new-passport = گذرنامهٔ تازه
event-left = خروج از کشور
event-entered = ورود به کشور
event-new-employer = کارفرمای تازه
intent-extend = تمدید اقامت
intent-leave = خروج از کشور
intent-permit = گرفتن اجازهٔ اقامت
host-hotel = هتل یا مهمان‌سرا
host-owner = خانهٔ شخص دیگر
host-own = خانهٔ خودم

## Reminders

choice-title = اقامت شما در { $date } تمام می‌شود: انتخاب کنید چه کنید
choice-many = اقامت تمام می‌شود، انتخاب کنید چه کنید
remind-today = امروز، { $date }، روز آخر است.
remind-days = روز آخر: { $date }. { $count } روز مانده.
remind-late = روز آخر { $date } بود. برنامه را باز کنید: اکنون کاری هست.
remind-permit-soon = مجوز به‌زودی تمام می‌شود
remind-permit-end = مجوز تمام شد
remind-no-answer = هنوز پاسخی نیامده
remind-regime = قواعد محل زندگی شما عوض می‌شود
remind-rules = قواعد به‌روز نیست
remind-together = { $count } تاریخ نزدیک است
remind-people = { $count } نفر: { $what }
remind-dates = { $count } تاریخ: { $what }
remind-more = و { $count } مورد دیگر.
remind-keep-open = برای ادامهٔ یادآوری‌ها برنامه را باز کنید
remind-keep-open-text = تاریخ‌ها بیش از گنجایش گوشی است. برنامه را باز کنید تا دوباره برنامه‌ریزی شود.
public-deadline = تاریخی نزدیک است. برنامه را باز کنید.
public-permit = دربارهٔ یک مجوز. برنامه را باز کنید.
public-regime = قواعد عوض می‌شود. برنامه را باز کنید.
public-open = برنامه را باز کنید.
action-open = باز کردن
action-done = انجام شد
action-later = بعداً
missed-text = باید در { $moment } می‌آمد.
missed-not-allowed = اعلان‌ها مجاز نیست.
missed-restricted = گوشی برای صرفه‌جویی باتری جلوی برنامه را می‌گیرد.
missed-unknown = گوشی آن را نشان نداد یا دیده نشد.
remedy-not-allowed = در تنظیمات گوشی اعلان‌ها را مجاز کنید.
remedy-restricted = در تنظیمات گوشی برنامه را از صرفه‌جویی باتری بیرون بیاورید.
remedy-unknown = برنامه را بیشتر باز کنید یا مهلت‌ها را اینجا ببینید.

## راهنماها، متن فرستاده‌شده، کارت برای مأمور

deadline-line = { "\u200F" }{ $title }. { $when }
of-person = { "\u200F" }{ $whose }: { $what }
as-of = قواعد تا تاریخ { $date }.
as-of-stale = قواعد تا تاریخ { $date }؛ قدیمی است. پیش از تکیه بر آن تماس بگیرید و بپرسید.
copy-travel-number = شمارهٔ گذرنامه
copy-born = تاریخ تولد
copy-citizenship = تابعیت
copy-name = نام
copy-add-document = این سند را با شماره‌اش اضافه کنید.
copy-add-detail = آن را به مشخصات خود اضافه کنید.
copy-add-name = نام را با حروف لاتین، مانند سند، اضافه کنید.
copy-whose = نخست یک نفر را انتخاب کنید.
error-no-such-guide = چنین راهنمایی اینجا و اکنون نیست. یکی را انتخاب کنید: { $list }.
error-which-person = یک نفر را انتخاب کنید: چند نفر ذخیره شده‌اند.
scan-the-text = متن
scan-approved = ذخیره کنید: پاسخ برای { $whose }، پذیرفته شد.
scan-refused = ذخیره کنید: پاسخ برای { $whose }، رد شد.
scan-whose = انتخاب کنید این پاسخ برای کیست: چند نفر منتظر پاسخ‌اند.
scan-documents = بررسی و ذخیره کنید: { $count } شمارهٔ سند پیدا شد.
scan-nothing = چیزی پیدا نشد: نه پاسخی که منتظرش هستید، نه شمارهٔ سندی.
card-running = مجوز معتبر است.
card-unconfirmed = ⚠ تأیید نشده. این مجوز نیست: درخواست شده و پاسخی نیامده است.
card-not-sent = ⚠ فرستاده نشده. این مجوز نیست.
card-refused = ⚠ رد شده. این مجوز نیست.
card-ended = ⚠ پایان یافته. این دیگر مجوز نیست.
card-not-required = { $place }: اکنون مجوز لازم نیست.
card-required = ⚠ مجوز نیست. اکنون اینجا مجوز لازم است و درخواست نشده است.
card-nobody = ⚠ مجوز نیست. اکنون اینجا هیچ‌کس نباید از خانه بیرون برود.
card-certificate = ساعتی که در گواهی آمده است.
card-at-least = دست‌کم تا { $moment }.
card-reason = دلیل
card-from = از
card-until = تا
card-reply = پاسخ همان‌گونه که آمد
card-code = کد در پاسخ
card-rule = قاعده
card-decree = منبع
card-not-official = سند رسمی نیست: این برنامه آنچه را کاربر وارد کرده نشان می‌دهد.

## Home and about

home-first-step = مکان خود و یک مدرک را اضافه کنید تا ببینید چه چیزی برای شما مهم است.
about-not-official = این برنامهٔ رسمی هیچ دولتی نیست.
about-not-legal-advice = این مشاورهٔ حقوقی نیست. در موارد مهم از اداره‌ای که نام برده شده بپرسید.
about-no-telemetry = این برنامه چیزی برای کسی نمی‌فرستد: آنچه وارد می‌کنید در همین دستگاه می‌ماند.
about-unreviewed = حقوق‌دانی اطلاعات را بررسی نکرده است. برخی زبان‌ها را گویندهٔ بومی بررسی نکرده است.

## Backup, erasing, sheet, calendar, tables

backup-never = هنوز از هیچ چیز نسخهٔ پشتیبان نیست. یکی بسازید تا گم شدن گوشی، مدارک شما را با خود نبرد.
backup-newer = پس از آخرین نسخهٔ پشتیبان در { $date } چیزی تغییر کرده است. نسخهٔ تازه‌ای بسازید.
backup-made = افراد: { $people }، مدارک: { $documents }. فایل را جدا از گوشی نگه دارید. بدون گذرواژه هیچ‌کس، حتی خودتان، آن را باز نمی‌کند: گذرواژه را یادداشت کنید.
backup-left-out = داده‌های نسخهٔ تازه‌تر برنامه که در آن نیست: { $count }. برنامه را به‌روز کنید و نسخهٔ دیگری بسازید.
restore-would = نسخهٔ پشتیبان: { $date }، برنامه { $app }. تازه برای اینجا: { $added }، تغییر می‌کند: { $changed }. هنوز چیزی تغییر نکرده است.
restore-done = نسخهٔ پشتیبان { $date }، برنامه { $app }، بازیابی شد. تازه برای اینجا: { $added }، تغییرکرده: { $changed }.
restore-nothing = نسخهٔ پشتیبان: { $date }، برنامه { $app }. هر چه در آن است، از پیش اینجا هست.
restore-both = متفاوت در اینجا و در نسخهٔ پشتیبان: { $count }. هر دو نگه داشته می‌شود؛ نگاه کنید و نادرست را حذف کنید.
restore-kept = آنچه اینجا تازه‌تر از نسخهٔ پشتیبان است: { $count }. همان‌گونه می‌ماند.
record-person = افراد
record-document = مدارک
record-permit = مجوزها
record-stay = اقامت‌ها
record-application = درخواست‌ها
record-event = رویدادها
record-memory = کارهای انجام‌شده
record-settings = تنظیمات
record-other = از نسخهٔ تازه‌تر
erase-would = این کار مدارک، تاریخ‌ها، مجوزها و یادآوری‌های همه را همراه با کلید برای همیشه از این دستگاه پاک می‌کند. فقط نسخهٔ پشتیبان آنها را برمی‌گرداند. قواعد می‌ماند.
erase-done = هر چه شخصی بود از این دستگاه پاک شد. قواعد ماند. نسخه‌های پشتیبانی که جای دیگر ساخته‌اید سر جایشان است.
erase-done-but-key = هر چه شخصی بود از این دستگاه پاک شد، اما کلید هنوز در مخزن کلید است. دیگر چیزی را باز نمی‌کند؛ آن را از آنجا حذف کنید.
aside-done = مدارک پیشین شما با نام { $name } کنار گذاشته شد؛ چیزی پاک نشد. از نو آغاز کنید یا نسخهٔ پشتیبان را بازیابی کنید.
error-passphrase-short = گذرواژه خیلی کوتاه است: دست‌کم { $count } نویسه به کار ببرید. چهار یا پنج کلمه خوب است.
error-nothing-to-back-up = هنوز چیزی برای پشتیبان‌گیری نیست. نخست مدرکی اضافه کنید.
error-wrong-passphrase = این گذرواژه نسخهٔ پشتیبان را باز نمی‌کند. حروف بزرگ و زبان صفحه‌کلید را بررسی و دوباره تلاش کنید. چیزی تغییر نکرد.
error-bad-backup = این نسخهٔ پشتیبان این برنامه نیست یا آسیب دیده است. رونوشت دیگری از فایل را امتحان کنید. چیزی تغییر نکرد.
error-no-vault = اینجا چیزی ذخیره نشده است و چیزی برای کنار گذاشتن نیست.
error-vault-opens = مدارک شما خوانده می‌شود، پس سر جایش می‌ماند.
sheet-title = مدارک من روی کاغذ
sheet-made = در تاریخ { $date }. ساختهٔ Companion، سند رسمی نیست.
sheet-no-name = بدون نام
sheet-more-documents = به کسی نسبت داده نشده
sheet-citizenship = تابعیت
sheet-born = تاریخ تولد
sheet-place = محل زندگی
sheet-document = مدرک
sheet-number = شماره
sheet-issued = تاریخ صدور
sheet-valid-until = معتبر تا
sheet-deadlines = چه کاری تا چه روزی
sheet-act-by = روز آخر
sheet-what = چه کاری
sheet-how = چگونه
sheet-contacts = از که بپرسید
sheet-who = کجا
sheet-phone = تلفن
sheet-web = نشانی
sheet-lost = اگر گوشی گم شد
sheet-lost-lock = گوشی را از دستگاه دیگری قفل یا پاک کنید. آنچه این برنامه در آن نگه داشته مهروموم است.
sheet-lost-sim = از اپراتور بخواهید سیم‌کارت را مسدود کند.
sheet-lost-restore = روی گوشی دیگری Companion را نصب و نسخهٔ پشتیبان را با گذرواژه‌اش بازیابی کنید.
sheet-lost-documents = تا آن زمان شماره‌ها و تاریخ‌های این برگه را به کار ببرید. اگر مدارک هم گم شده، با شماره‌های بالا تماس بگیرید و بپرسید چه کنید.
sheet-backup-where = نسخهٔ پشتیبان من اینجاست:
sheet-keep-safe = این برگه را جدا از گوشی و جایی نگه دارید که دیگران آن را نخوانند. گذرواژه را روی آن ننویسید.
calendar-name = مهلت‌ها
calendar-made = مهلت‌های درون تقویم: { $count }. پس از هر تغییر دوباره وارد کنید: آنچه از پیش هست به‌روز می‌شود.
import-would = افراد تازه: { $people }، مدارک تازه: { $documents }، تغییر می‌کند: { $changed }. هنوز چیزی ذخیره نشده است.
import-done = افراد تازه: { $people }، مدارک تازه: { $documents }، تغییرکرده: { $changed }. ذخیره شد.
import-mistakes = خطا: { $count }. آنها را در جدول اصلاح و دوباره تلاش کنید؛ چیزی ذخیره نشد.
import-cells = شمار خانه‌های این ردیف با عنوان‌ها یکی نیست. ببینید جداکننده یا گیومهٔ اضافه نباشد.
import-line-break = در این خانه شکست سطر هست، شاید گیومه‌ای بسته نشده. آن را بردارید.
import-name-missing = نام نوشته نشده است.
import-kind-missing = نوع مدرک نوشته نشده است.
import-number-missing = شمارهٔ مدرک نوشته نشده است.
import-document-missing = تاریخ یا شمار روزها هست، اما مدرک نیست. نوع و شمارهٔ آن را بنویسید.
import-repaired = حروف این شماره به‌جای رقم خوانده شد. آن را با مدرک مقایسه کنید.
import-shape-unusual = این شماره به نمونه‌های شناخته‌شده نمی‌ماند. آن را با مدرک مقایسه کنید.
import-document-twice = همین مدرک در ردیف { $row } هست. یکی را حذف کنید.
import-other-owner = این مدرک از پیش به نام کس دیگری ذخیره شده است. نام یا مدرک ذخیره‌شده را اصلاح کنید.
import-differs-from-stored = چیز دیگری از پیش ذخیره شده است. جدول یا آنچه ذخیره شده را اصلاح کنید.
import-differs-from-row = ردیف { $row } دربارهٔ همین شخص چیز دیگری می‌گوید. یکی را اصلاح کنید.
error-table-empty = زیر عنوان‌ها ردیفی نیست. ردیف نخست نام ستون‌هاست.
error-table-not-utf8 = این جدول خوانده نمی‌شود. در برنامهٔ جدول آن را به شکل «CSV UTF-8» ذخیره و دوباره تلاش کنید.
error-table-too-large = این جدول خیلی بزرگ است. آن را تقسیم کنید.
error-table-column = عنوان ستون { $column } شناخته نیست. اینها را به کار ببرید: { $list }. ستون‌های دیگر را حذف کنید.
error-table-column-twice = عنوان ستون { $column } دو بار آمده است. یکی از ستون‌ها را حذف کنید.
error-table-no-name = ستون «name» نیست. ستون‌ها: { $list }.

glance-not-needed = برای بیرون رفتن از خانه مجوز لازم نیست.
glance-movement-limited = مجوز لازم نیست، ولی ورود یا خروج محدود است.
glance-permit-needed = پیش از بیرون رفتن از خانه مجوز بگیرید.
glance-no-permit-possible = اکنون هیچ‌کس نباید از خانه بیرون برود.
glance-needs-choice = بستگی دارد. برنامه را باز کنید.
glance-not-known = معلوم نیست. برنامه را باز کنید.
error-no-glance = هنوز چیزی برای نشان دادن نیست. برنامه را یک بار باز کنید.
