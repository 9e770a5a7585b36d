# The app's own words in Azerbaijani. Not reviewed by a native speaker.

## Dates, times, numbers

days = { $count ->
   *[other] { $count } gün
}
hours = { $count ->
   *[other] { $count } saat
}
minutes = { $count ->
   *[other] { $count } dəqiqə
}
list-last = { $rest } və { $last }
not-translated = { $text } [hələ tərcümə olunmayıb]
never-checked = hələ olmayıb
freshness = Son yoxlama: { $checked }. Məlumatların tarixi: { $data }. Qüvvədən düşür: { $until }.

## Status

layer-country = Ölkədə xüsusi rejim
layer-strict = Sərtləşdirilmiş rejim
layer-permit = Evdən çıxmaq üçün icazə
layer-entry = Giriş
layer-exit = Çıxış
layer-curfew = Evdən çıxmaq qadağası
layer-not-known = { $layer }: bu tarix və yer üçün məlum deyil.
cannot-compute = { $text } Tətbiqin bu versiyası bunun sizin üçün nə demək olduğunu müəyyən edə bilmir. Mənbəni oxuyun və ya zəng edin.
way = { $place } → { $to }
until = { $moment } vaxtına qədər.
status-not-needed = { $place }: evdən çıxmaq üçün icazə lazım deyil.
status-movement-limited = { $place }: evdən çıxmaq üçün icazə lazım deyil, amma giriş və ya çıxış məhduddur.
status-movement-choice = { $place }: evdən çıxmaq üçün icazə lazım deyil. Giriş və ya çıxışın məhdud olub-olmadığı dəqiq yerdən asılıdır.
status-permit-needed = { $place }: evdən çıxmazdan əvvəl icazə almalısınız.
status-only-for = İndi yalnız bunlar üçün: { $list }.
status-no-permit-possible = { $place }: indi heç kim evdən çıxa bilməz. İcazə istəmək mümkün deyil.
status-needs-choice = { $place }: dəqiq yerdən asılıdır.
status-depends-on = { $place }: bu, { $what } ilə bağlıdır.
status-not-known = { $place }: məlum deyil. Bu qaydalar bu tarixi əhatə etmir.
status-stale = { $place }: məlum deyil. Bu qaydalar köhnəlib.
advice-not-needed = Sənədlərinizi üstünüzdə gəzdirin və bitmə tarixlərinə baxın.
advice-movement-limited = Yola çıxmazdan əvvəl soruşun: postdan geri qaytarıla bilərsiniz.
advice-permit-needed = İcazə istəyin, cavabı gözləyin və sənədinizi üstünüzdə gəzdirin.
advice-no-permit-possible = Evdə qalın. Həyat və ya sağlamlıq təhlükədədirsə, dərhal çıxın və kömək çağırın.
advice-needs-choice = Aşağıda bu yerin bir hissəsini seçin.
advice-tell = Bunu məlumatlarınıza əlavə edin. O vaxta qədər bunu "sərbəst" saymayın.
advice-not-known = Bunu "sərbəstdir" kimi qəbul etməyin. Zəng edib soruşun.
change = { $moment } vaxtından etibarən: { $what }
choose-place = Harada yaşayırsınız?
choose-part-of-place = { $place }: dəqiq harada yaşayırsınız?
choose-part-of-destination = { $place }: dəqiq hara getmək istəyirsiniz?
choose-tell = Bildirin: { $what }. Bu qayda yalnız bəzi insanlara aiddir.
told-citizenship = vətəndaşlığınız
told-born = doğum tarixiniz
told-document = sənədiniz
told-basis = qalma əsasınız
told-place = yaşadığınız yer
place-unknown = "{ $written }": bu qaydalarda belə yer yoxdur.
place-unknown-advice = Yazılışı yoxlayın və ya şəhəri, ya da rayonu seçin.
clock-zone = Telefonunuz başqa saat qurşağını göstərir. Buradakı bütün vaxtlar ölkə vaxtıdır: { $offset }.
clock-before-data = Bu keçmiş tarixdir: bu qaydalar yazılmazdan əvvəldir. Telefonunuzda bugünkü tarix səhvdirsə, düzəldin.
end-not-known = sonu məlum deyil
built-span = { $from } – { $to }
built-except = { $places } (istisna: { $except })
built-permit = Evdən çıxmaq üçün icazə lazımdır: { $places }. { $span }.
built-curfew = Heç kim evdən çıxa bilməz: { $places }. { $span }.
built-closed = { $layer } bağlıdır: { $places }. { $span }.
built-limited = { $layer } məhduddur: { $places }. { $span }.
built-regime = { $layer }: { $places }. { $span }.

if-concerns = Bu sizə aiddirsə: { $text }

## How sure a source is

confidence-high = dəqiq
confidence-medium = bir yaxşı xəbər
confidence-low = zəif
confidence-conflict = mənbələr fərqli yazır

## Asking for a permit

lasts-from-receipt = İcazə cavab gələn andan { $duration } qüvvədədir.
lasts-from-sending = İcazə göndərdiyiniz andan { $duration } qüvvədədir.
lasts-day = Cavabda daha az yazılmayıbsa, icazə başladığı günün sonunda bitir.
left-day = Bu gün qalıb: { $left } / { $of }.
left-week = Bu həftə qalıb: { $left } / { $of }.
left-month = Bu ay qalıb: { $left } / { $of }.
left-days = { $days } gün ərzində qalıb: { $left } / { $of }.
together = { $count } mesajı bir-birinin ardınca göndərin. Hamı ən tez bitən vaxta qədər qayıdır.
curfew-begins = { $moment } tarixindən bu səbəblə çöldə olmaq olmaz. O vaxta qədər evdə olun.
curfew-interrupts = { $from } – { $to } arasında bu icazə ilə də bu səbəblə çöldə olmaq olmaz. Sonrakı gecələr də belə ola bilər.
reason-only-for-some = Bu səbəb yalnız bəzi insanlar üçündür. Kimə aid olduğunu aşağıda oxuyun.
the-message = mesaj
warn-rules-stale = Bu qaydalar köhnəlib. Onlara arxalanmazdan əvvəl zəng edib yoxlayın.
warn-place-unknown = Yeriniz məlum deyil. İcazə lazım olan yerdə yaşayırsınızsa, bu mesaj düzgündür.
warn-kind-not-accepted = { $kind }: bu icazə üçün istifadə oluna bilməz. Bunlardan birini istifadə edin: { $list }.
warn-document-expired = Bu sənədin müddəti bitib: { $date }. İcazə rədd edilə bilər.
warn-document-twice = Bu sənəd artıq buradadır.
warn-reason-not-for-person = Bu səbəb sizin üçün deyil.
warn-reason-closed = Bu səbəbi indi istifadə etmək olmaz. Növbəti başlanğıc: { $moment }.
warn-reason-curfew = İndi komendant saatıdır. Bu səbəblə icazə verilmir.
warn-no-message = Sənədiniz üçün mesaj məlum deyil. Başqa yolla müraciət edin və ya zəng edin.
warn-repeat = Bunu artıq istəmisiniz. Cavabı gözləyin.
warn-repeat-no-answer = Bunu artıq istəmisiniz (saat { $time }), cavab gəlməyib. Eyni SMS təkrar sayıla bilər: onu yalnız həmin sorğudan bir dəfə də göndərin və ya başqa yolla istəyin.
warn-repaired = "{ $typed }" belə oxundu: { $read } (yeri: { $place }). Nömrə: { $number }. Vəsiqə ilə tutuşdurun.
warn-shape-unusual = { $typed }: qeyri-adi nömrədir. Nümunələr belədir: { $example }. Vəsiqə ilə tutuşdurun.
warn-shape-unclear = { $typed }: bu, bütöv nömrədir? Sənədlə tutuşdurun.
warn-other-person = Bu cavab başqa sənəd üçündür. Bu sizin icazəniz deyil.
warn-other-owner = Bu sənəd seçdiyiniz şəxsin deyil.
warn-receipt-assumed = Cavabın nə vaxt gəldiyi göstərilməyib. Ona görə vaxt göndərdiyiniz andan sayılır. İcazə ən azı o vaxta qədər qüvvədədir.

## A permit's life

permit-draft = Hələ göndərilməyib.
permit-outdated = Bu, { $date } tarixində hazırlanıb; o vaxtdan qaydalar və ya gün dəyişmiş ola bilər: yenidən hazırlayın.
permit-handed-over = Göndərildi. Hələ evdən çıxmayın: cavabı { $due } vaxtına qədər gözləyin.
permit-no-answer-resend = { $due } vaxtına qədər cavab gəlmədi. Evdən çıxmayın. Bir dəfə də göndərin.
permit-no-answer = { $due } vaxtına qədər cavab gəlmədi. Evdən çıxmayın. Başqa yolla istəyin.
permit-active = { $end } vaxtına qədər çöldə ola bilərsiniz. Sənədinizi üstünüzdə gəzdirin.
permit-active-at-least = Ən azı { $end } vaxtına qədər çöldə ola bilərsiniz. Sənədinizi üstünüzdə gəzdirin.
permit-active-certificate = Arayışınızda yazılan vaxta qədər çöldə ola bilərsiniz. Arayışı və sənədinizi üstünüzdə gəzdirin.
permit-ended = Bitdi: { $end }. Bu icazə ilə çöldə olmayın.
permit-ended-assumed = Göndərdiyiniz andan hesablansa, { $end } bitib. Cavab nə vaxt gəlib? Bunu bildirənə qədər onunla çöldə olmayın.
permit-refused = Rədd edildi. Evdən çıxmayın.
reply-not-understood = Bu cavab başa düşülmədi. Bu cavaba görə evdən çıxmayın. Bütün mesajı köçürüb yenidən cəhd edin və ya zəng edin.
reply-other-person = Bu cavab başqa sənəd üçündür. Bu cavaba görə evdən çıxmayın.
reply-other-reason = Bu cavab istədiyiniz səbəb üçün deyil, başqa səbəb üçündür. Bu cavaba görə evdən çıxmayın.
reply-whose = İki və ya daha çox adam cavab gözləyir. Bu cavabın kimin olduğunu seçin.

## Mistakes, with what to do

error-no-holder = İcazənin kimin üçün olduğunu seçin və ya sənədin növünü və nömrəsini yazın.
error-of-person = Şəxs { $number }: { $reason }
error-no-such-person = Burada belə adam yoxdur. Adamların siyahısına baxın.
error-no-such-document = Burada belə sənəd yoxdur. Sənədlərin siyahısına baxın.
error-no-such-permit = Burada belə icazə yoxdur. İcazələrin siyahısına baxın.
error-kind-and-number = Sənədin həm növünü, həm də nömrəsini yazın.
error-which-document = Bu adamın bir neçə sənədi var. Birini seçin.
error-no-document = Sənəd lazımdır. Bunlardan birini verin: { $list }.
error-no-document-in-message = Mesajda sənəd olmalıdır. Birini seçin.
error-cannot-compute = Tətbiqin bu versiyası bu mesajı hazırlaya bilmir. Tətbiqi yeniləyin və ya zəng edin.
error-reason-or-errand = Yalnız birini seçin: ya səbəbi, ya da görüləcək işi.
error-no-such-reason = Belə səbəb yoxdur. Bunlardan birini seçin: { $list }.
error-no-such-errand = Belə iş yoxdur. Bunlardan birini seçin: { $list }.
error-no-such-kind = Belə sənəd növü yoxdur. Bunlardan birini seçin: { $list }.
error-missing-field = Çatışmır: { $field } ({ $key }). { $hint }
error-wrong-field = { $field } belə olmalıdır: { $example }. Yoxlayın.
error-cannot-be-sent = "{ $character }" işarəsini göndərmək olmaz. Yeri: { $field }. Başqa hərflərlə yazın.
error-too-long = Çox uzundur: { $what }. Ən çox { $most } işarə ola bilər.
error-no-number = Nömrə tapılmadı. Sənəddəki kimi yazın, məsələn { $example }.
error-other-kind = Bu nömrənin növü: { $other }. Sizin seçdiyiniz: { $kind }. Düzgün növü ({ $other }) seçin və ya nömrəni yoxlayın.
error-two-numbers = İki fərqli nömrə var. Yalnız özünüzünkünü yazın.
error-wrong-shape = Bu nömrədə { $count } işarə var, bu növdən ola bilməz. Nümunə: { $example }.
error-number-too-long = Bu, sənəd nömrəsi üçün çox uzundur. Yalnız nömrəni yazın, məsələn { $example }.
error-received-later = Cavab indiki vaxtdan sonra gəlmiş ola bilməz. Vaxtı yoxlayın.
error-received-earlier = Cavab siz istəməzdən əvvəl gəlmiş ola bilməz. Vaxtı yoxlayın.
error-clock-went-back = Telefonun saatı bunun hazırlandığı vaxtdan geridir. Saatı düzəldin və yenidən cəhd edin.
error-already-answered = Bu icazənin cavabı artıq var.
error-nothing-waits = Cavab gözləyən icazə yoxdur.
error-no-more-resends = Artıq təkrar göndərilib. Daha göndərməyin. Başqa yolla istəyin.
error-no-certificate = Bu səbəb üçün arayış vaxtı dəyişə bilməz.
error-not-active = Bu icazə hələ təsdiqlənməyib.
error-already-ended = Bu icazə bitib. Arayış onu qaytarmır: yenisini istəyin.
error-end-before-start = Arayışdakı vaxt icazənin başlanğıcından əvvəldir. Yoxlayın.
error-end-too-late = Arayışın vaxtı icazənin başlanmasından ən çoxu iki gün sonra ola bilər. Tarixi yoxlayın.
error-not-a-date = Bu tarix deyil. İl-ay-gün yazın, məsələn 2027-03-03.
error-not-a-country = Vətəndaşlığı iki və ya üç hərfli kodla yazın, məsələn TUR və ya IN.
error-not-one-of = Bunlardan birini yazın: { $list }.
error-not-days = Günlərin sayını yazın, məsələn 30.
error-yes-or-no = Bəli üçün yes, xeyr üçün no yazın.
error-no-such-question = Heç bir qayda bunu soruşmur. Müddətlərin siyahısına baxın.
error-day-ahead = Bu gün hələ gəlməyib. Gələndə qeyd edin.
error-stay-overlaps = Həmin vaxt üçün qalma artıq var. Əvvəlcə çıxışı qeyd edin və ya tarixi düzəldin.
error-no-such-stay = Belə qalma yoxdur. Siyahıya baxın.
error-no-open-stay = Çıxışı olmayan giriş qeyd edilməyib. Əvvəlcə girişi, sonra çıxışı qeyd edin.
error-left-before-entry = Çıxış girişdən əvvəl ola bilməz. Tarixləri yoxlayın.
error-no-such-basis = Belə qalma əsası yoxdur. Birini seçin: { $list }.
error-no-such-application = Belə müraciət yoxdur. Siyahıya baxın.
error-not-next-step = İndi bu addım ola bilməz. Birini seçin: { $list }.
error-application-closed = Bu müraciət bağlanıb: daha heç bir addım ola bilməz. Yenisini başlayın.
error-step-before-last = Bu addım sonuncudan əvvəl ola bilməz. Tarixi yoxlayın.
error-no-such-event = Belə hadisə yoxdur. Siyahıya baxın.
error-no-such-reminder = Belə müddət və ya xatırlatma yoxdur. Siyahıya baxın.
error-later-is-past = Bu vaxt keçib. Daha gec vaxt seçin.
error-no-such-deadline = Bu kodla müddət yoxdur. Müddətlərin siyahısına baxın.
error-not-leads = Son gündən əvvəlki günləri yazın, məsələn 30,7,1.
error-not-hours = Saatları belə yazın: 22:00-08:00.
name-not-latin = Adı sənəddəki kimi, latın hərfləri ilə yazın: məmur onları tutuşdurur.
error-born-later = Doğum tarixi gələcəkdədir. Yoxlayın.
error-ends-before-issue = Sənədin bitmə tarixi verilmə tarixindən əvvəldir. Tarixləri yoxlayın.
error-no-such-place = Bu yer qaydalarda yoxdur. Şəhəri və ya rayonu seçin.
error-which-place = Yer aydın deyil. Bunlardan birini seçin: { $list }.
error-field-without-key = Hansı sahə olduğunu göstərin.
error-bad-pack = Bu qaydaları istifadə etmək olmaz: { $why }
error-no-such-rule = Bu kodla (id) qayda yoxdur. Qaydaların siyahısına baxın.
error-older-pack = Bu qaydalar buradakılardan köhnədir. Heç nə dəyişdirilmədi.
error-key-locked = Sənədləriniz kilidlidir. Telefonun kilidini açın və yenidən cəhd edin.
error-key-lost = Saxlanmış sənədlərin açarı itib, onları oxumaq olmur. Fayl saxlanıldı. Onu kənara qoyun, sonra ehtiyat nüsxədən bərpa edin.
error-key-wrong = Bu açar saxlanmış sənədləri açmır. Fayl saxlanıldı. Həmin açarı istifadə edin və ya faylı kənara qoyub ehtiyat nüsxədən bərpa edin.
error-newer-file = Bunu tətbiqin daha yeni versiyası saxlayıb. Tətbiqi yeniləyin; heç nə dəyişmədi.
error-storage = Tətbiq yaddaşını oxuya və ya yaza bilmədi. Boş yeri yoxlayın və yenidən cəhd edin. ({ $what })
error-key-failed = Telefon sənədlərinizin açarını verə bilmədi. Telefonu yenidən başladın və yenidən cəhd edin. Heç nə dəyişmədi. ({ $what })
error-key-silent = Tətbiq sənədlərinizin açarını istəyəndə telefon cavab vermir. Bir az gözləyin və yenidən cəhd edin; belə qalsa, telefonu yenidən başladın.
error-paused = Tətbiqə fasilə verilmişdi. Yenidən cəhd edin.
error-vault-damaged = Sənədlərinizin faylı zədələnib; o saxlanıldı. Sənədlərinizi hələ görürsünüzsə, indi ehtiyat nüsxə çıxarın. Sonra faylı kənara qoyun və nüsxədən bərpa edin.
error-closed = Tətbiq bağlıdır. Onu yenidən açın.
error-internal = Tətbiqdə səhv baş verdi və iş başa çatmadı. Əvvəl saxlanılanlar qalır. Yenidən cəhd edin; təkrarlansa, tətbiqi hazırlayanlara bildirin.

## Stays, applications, events

counted-first-day = İlk günün sayılıb-sayılmadığını heç bir mənbə yazmır: daha erkən tarix götürülüb.
counted-day-off = Son gün qeyri-iş gününə düşürdü: ondan əvvəlki iş günü götürülüb.
counted-may-be-off = Həmin dövrün qeyri-iş günləri hələ məlum deyil. Son gün qeyri-iş günü olarsa, ondan əvvəl edin.
who-person = Bunu siz etməlisiniz.
who-host = Bunu sizi qəbul edən etməlidir: otel və ya mənzil sahibi. Özünüz də edə bilərsiniz.
who-employer = Bunu işəgötürəniniz etməlidir.
act-by = { $date } tarixinədək: { $count } gün qalıb
act-by-today = Bu gün, { $date }, son gündür.
act-by-late = Son gün { $date } idi, { $count } gün əvvəl.
act-by-done = Edilib. Son gün { $date } idi.
act-by-pending = İcradadır. Son gün { $date } idi.
act-by-open = Son gün hələ məlum deyil.
act-by-not-known = Məlum deyil.
stay-end-title = Qalmanızın sonu
stay-end-not-known = Bu qalmanın nə qədər davam edə biləcəyi məlum deyil. Əsasını bildirin: hansı sənəd, yoxsa sənədsiz.
stay-end-no-entry = Nə qədər qala biləcəyiniz girişdən sayılır: girişi qeyd edin. Hələ gəlməmisiniz? Onda heç nə lazım deyil.
stay-ends = { $date } tarixinə qədər qala bilərsiniz.
stay-ends-safe = { $date } tarixinə qədər qala bilərsiniz. Giriş gününün sayılıb-sayılmadığını heç bir mənbə yazmır, ona görə sayılıb: bu, daha erkən tarixdir.
application-pending = Müraciət { $since } tarixindən baxışdadır.
application-decided = { $date } tarixində qərar verilib. Sənədi götürün.
application-collected = { $date } tarixində bitib.
application-refused = { $date } tarixində imtina edilib.
application-withdrawn = { $date } tarixində geri götürülüb.
step-applied = Müraciət edilib
step-accepted = Qəbul edilib
step-review = Baxılıb, rüsum ödənməlidir
step-paid = Rüsum ödənilib
step-decided = Qərar verilib
step-collected = Götürülüb
step-refused = İmtina
step-withdrawn = Geri götürülüb
event-moved = Başqa ünvana köçmə
event-lost = Sənəd itib
event-stolen = Sənəd oğurlanıb
event-new-passport = Yeni pasport
event-left = Ölkədən çıxış
event-entered = Ölkəyə giriş
event-new-employer = Yeni işəgötürən
intent-extend = Qalma müddətini uzatmaq
intent-leave = Ölkədən çıxmaq
intent-permit = Yaşayış icazəsi almaq
host-hotel = Otel və ya hostel
host-owner = Başqasının evi
host-own = Öz evim

## Reminders

choice-title = Qalmanız { $date } tarixində bitir: nə edəcəyinizi seçin
choice-many = Qalma bitir, nə edəcəyinizi seçin
remind-today = Bu gün son gündür, { $date }.
remind-days = Son gün: { $date }. { $count } gün qalıb.
remind-late = Son gün { $date } idi. Tətbiqi açın: indi görüləsi iş var.
remind-permit-soon = icazə tezliklə bitir
remind-permit-end = icazə bitib
remind-no-answer = hələ cavab yoxdur
remind-regime = Yaşadığınız yerdə qaydalar dəyişir
remind-rules = Qaydalar köhnəlib
remind-together = { $count } tarix yaxınlaşır
remind-people = { $count } nəfər: { $what }
remind-dates = { $count } tarix: { $what }
remind-more = Və daha { $count }.
remind-keep-open = Xatırlatmalar gəlsin deyə tətbiqi açın
remind-keep-open-text = Telefonun saxlaya biləcəyindən çox tarix var. Tətbiqi açın, yenidən planlanacaq.
public-deadline = Bir tarix yaxınlaşır. Tətbiqi açın.
public-permit = İcazə ilə bağlı. Tətbiqi açın.
public-regime = Qaydalar dəyişir. Tətbiqi açın.
public-open = Tətbiqi açın.
action-open = Aç
action-done = Edildi
action-later = Sonra
missed-text = { $moment } gəlməli idi.
missed-not-allowed = Bildirişlərə icazə verilməyib.
missed-restricted = Telefon batareyaya qənaət üçün tətbiqi saxlayır.
missed-unknown = Telefon göstərməyib və ya diqqətdən qaçıb.
remedy-not-allowed = Telefonun ayarlarında bildirişlərə icazə verin.
remedy-restricted = Telefonun ayarlarında tətbiqi batareya qənaətindən çıxarın.
remedy-unknown = Tətbiqi daha tez-tez açın və ya müddətlərə burada baxın.

## Bələdçilər, paylaşılan mətn, polis üçün kart

deadline-line = { $title }. { $when }
of-person = { $whose }: { $what }
as-of = Qaydalar { $date } tarixinə olan kimidir.
as-of-stale = Qaydalar { $date } tarixinə olan kimidir və köhnəlib. Ona güvənməzdən əvvəl zəng edib yoxlayın.
copy-travel-number = Pasport nömrəsi
copy-born = Doğum tarixi
copy-citizenship = Vətəndaşlıq
copy-name = Ad və soyad
copy-add-document = Bu sənədi nömrəsi ilə əlavə edin.
copy-add-detail = Bunu məlumatlarınıza əlavə edin.
copy-add-name = Adı sənəddəki kimi latın hərfləri ilə əlavə edin.
copy-whose = Əvvəlcə şəxsi seçin.
error-no-such-guide = Burada və indi belə bələdçi yoxdur. Birini seçin: { $list }.
error-which-person = Şəxsi seçin: bir neçə nəfər saxlanılıb.
scan-the-text = mətn
scan-approved = Yadda saxlayın: { $whose } üçün cavab, icazə verilib.
scan-refused = Yadda saxlayın: { $whose } üçün cavab, imtina edilib.
scan-whose = Bu cavabın kimin olduğunu seçin: bir neçə nəfər cavab gözləyir.
scan-documents = Yoxlayıb yadda saxlayın: { $count } sənəd nömrəsi tapıldı.
scan-nothing = Heç nə tapılmadı: nə gözlədiyiniz cavab, nə də sənəd nömrəsi.
card-running = İcazə qüvvədədir.
card-unconfirmed = TƏSDİQ OLUNMAYIB. BU, İCAZƏ DEYİL: müraciət edilib, cavab yoxdur.
card-not-sent = GÖNDƏRİLMƏYİB. BU, İCAZƏ DEYİL.
card-refused = İMTİNA EDİLİB. BU, İCAZƏ DEYİL.
card-ended = MÜDDƏTİ BİTİB. BU, ARTIQ İCAZƏ DEYİL.
card-not-required = { $place }: indi icazə tələb olunmur.
card-required = İCAZƏ YOXDUR. İndi burada icazə tələb olunur, müraciət edilməyib.
card-nobody = İCAZƏ YOXDUR. İndi burada heç kim evdən çıxa bilməz.
card-certificate = Arayışda göstərilən vaxt.
card-at-least = Ən azı { $moment }.
card-reason = Səbəb
card-from = Başlayır
card-until = Bitir
card-reply = Gələn cavab olduğu kimi
card-code = Cavabdakı kod
card-rule = Qayda
card-decree = Mənbə
card-not-official = Rəsmi sənəd deyil: bu tətbiq istifadəçinin yazdıqlarını göstərir.

## Home and about

home-first-step = Sizin üçün nəyin vacib olduğunu görmək üçün yerinizi və sənədinizi əlavə edin.
about-not-official = Bu, heç bir dövlətin rəsmi tətbiqi deyil.
about-not-legal-advice = Bu, hüquqi məsləhət deyil. Vacib məsələdə adı çəkilən quruma müraciət edin.
about-no-telemetry = Tətbiq heç kimə heç nə göndərmir: yazdıqlarınız bu cihazda qalır.
about-unreviewed = Faktları hüquqşünas yoxlamayıb. Bəzi dilləri həmin dildə ana dili kimi danışan biri yoxlamayıb.

## Backup, erasing, sheet, calendar, tables

backup-never = Hələ heç nəyin ehtiyat nüsxəsi yoxdur. Ehtiyat nüsxə çıxarın ki, itən telefon sənədlərinizi də aparmasın.
backup-newer = { $date } tarixli son ehtiyat nüsxədən sonra nəsə dəyişib. Yenisini çıxarın.
backup-made = Şəxs: { $people }, sənəd: { $documents }. Faylı telefondan ayrı saxlayın. Parolsuz onu heç kim aça bilməz, siz də: parolu yazıb saxlayın.
backup-left-out = Tətbiqin daha yeni versiyasına aid, nüsxəyə düşməyən qeydlər: { $count }. Tətbiqi yeniləyin və yenə nüsxə çıxarın.
restore-would = Ehtiyat nüsxə: { $date }, tətbiq { $app }. Burada yeni: { $added }, dəyişən: { $changed }. Hələ heç nə dəyişdirilməyib.
restore-done = { $date } tarixli ehtiyat nüsxə, tətbiq { $app }, bərpa edildi. Burada yeni: { $added }, dəyişən: { $changed }.
restore-nothing = Ehtiyat nüsxə: { $date }, tətbiq { $app }. İçindəki hər şey artıq buradadır.
restore-both = Burada və nüsxədə fərqli olan: { $count }. Hər ikisi saxlanılır; baxın və səhv olanı silin.
restore-kept = Burada nüsxədəkindən yeni olan: { $count }. Olduğu kimi qalır.
record-person = Şəxslər
record-document = Sənədlər
record-permit = İcazələr
record-stay = Qalmalar
record-application = Müraciətlər
record-event = Hadisələr
record-memory = Edilənlər
record-settings = Ayarlar
record-other = Daha yeni versiyadan
erase-would = Bu, hamının sənədlərini, tarixlərini, icazələrini və xatırlatmalarını, onlarla birlikdə açarı bu cihazdan həmişəlik silir. Onları yalnız ehtiyat nüsxə qaytarar. Qaydalar qalır.
erase-done = Şəxsi olan hər şey bu cihazdan silindi. Qaydalar qalır. Başqa yerdə saxladığınız ehtiyat nüsxələr yerindədir.
erase-done-but-key = Şəxsi olan hər şey bu cihazdan silindi, amma açarı hələ açar anbarındadır. O daha heç nəyi açmır; oradan silin.
aside-done = Köhnə sənədləriniz { $name } adı ilə kənara qoyuldu; heç nə silinmədi. Yenidən başlayın və ya ehtiyat nüsxədən bərpa edin.
error-passphrase-short = Parol çox qısadır: ən azı { $count } simvol yazın. Dörd-beş söz yaxşıdır.
error-nothing-to-back-up = Hələ nüsxəsi çıxarılacaq heç nə yoxdur. Əvvəlcə sənəd əlavə edin.
error-wrong-passphrase = Bu parol ehtiyat nüsxəni açmır. Böyük hərfləri və klaviaturanın dilini yoxlayıb yenə cəhd edin. Heç nə dəyişdirilmədi.
error-bad-backup = Bu, bu tətbiqin ehtiyat nüsxəsi deyil və ya zədələnib. Faylın başqa surəti ilə cəhd edin. Heç nə dəyişdirilmədi.
error-no-vault = Burada heç nə saxlanmayıb, kənara qoymağa bir şey yoxdur.
error-vault-opens = Sənədləriniz oxunur, ona görə yerində qalır.
sheet-title = Sənədlərim kağızda
sheet-made = { $date } tarixinə. Companion hazırlayıb, rəsmi sənəd deyil.
sheet-no-name = Adı yoxdur
sheet-more-documents = Heç kimə aid edilməyib
sheet-citizenship = Vətəndaşlıq
sheet-born = Doğum tarixi
sheet-place = Yaşayış yeri
sheet-document = Sənəd
sheet-number = Nömrə
sheet-issued = Verilib
sheet-valid-until = Etibarlıdır
sheet-deadlines = Nəyi nə vaxta qədər etməli
sheet-act-by = Son gün
sheet-what = Nə
sheet-how = Necə
sheet-contacts = Kimdən soruşmalı
sheet-who = Kim
sheet-phone = Telefon
sheet-web = Ünvan
sheet-lost = Telefon itibsə
sheet-lost-lock = Telefonu başqa cihazdan kilidləyin və ya silin. Bu tətbiqin orada saxladığı möhürlüdür.
sheet-lost-sim = Operatordan SIM kartı bloklamağı xahiş edin.
sheet-lost-restore = Başqa telefona Companion quraşdırın və ehtiyat nüsxəni parolu ilə bərpa edin.
sheet-lost-documents = O vaxta qədər bu vərəqdəki nömrə və tarixlərdən istifadə edin. Sənədlər də itibsə, yuxarıdakı nömrələrə zəng edib nə etməli olduğunuzu soruşun.
sheet-backup-where = Ehtiyat nüsxəm buradadır:
sheet-keep-safe = Bu vərəqi telefondan ayrı, başqalarının oxumadığı yerdə saxlayın. Parolu üstünə yazmayın.
calendar-name = Son tarixlər
calendar-made = Təqvimdəki son tarixlər: { $count }. Dəyişiklikdən sonra yenidən idxal edin: orada olanlar yenilənir.
import-would = Yeni şəxs: { $people }, yeni sənəd: { $documents }, dəyişən: { $changed }. Hələ heç nə saxlanmayıb.
import-done = Yeni şəxs: { $people }, yeni sənəd: { $documents }, dəyişən: { $changed }. Saxlanıldı.
import-mistakes = Səhv: { $count }. Cədvəldə düzəldib yenə cəhd edin; heç nə saxlanmadı.
import-cells = Bu sətirdə başlıqdakından çox və ya az xana var. Artıq ayırıcı və ya dırnaq olub-olmadığını yoxlayın.
import-line-break = Bu xanada sətir keçidi var, bəlkə dırnaq bağlanmayıb. Onu götürün.
import-name-missing = Ad yoxdur.
import-kind-missing = Sənədin növü yoxdur.
import-number-missing = Sənədin nömrəsi yoxdur.
import-document-missing = Tarix və ya gün sayı var, amma sənəd yoxdur. Növünü və nömrəsini yazın.
import-repaired = Bu nömrədəki hərflər rəqəm kimi oxundu. Sənədlə tutuşdurun.
import-shape-unusual = Bu nömrə məlum nümunələrə oxşamır. Sənədlə tutuşdurun.
import-document-twice = Eyni sənəd artıq { $row } nömrəli sətirdədir. Birini silin.
import-other-owner = Bu sənəd artıq başqasının adına saxlanıb. Adı və ya saxlanmış sənədi düzəldin.
import-differs-from-stored = Artıq başqa cür saxlanıb. Cədvəli və ya saxlananı düzəldin.
import-differs-from-row = { $row } nömrəli sətir eyni şəxs haqqında başqa şey deyir. Birini düzəldin.
error-table-empty = Başlığın altında sətir yoxdur. Birinci sətir sütunların adlarıdır.
error-table-not-utf8 = Bu cədvəl oxunmur. Cədvəl proqramında “CSV UTF-8” kimi saxlayıb yenə cəhd edin.
error-table-too-large = Bu cədvəl çox böyükdür. Onu bölün.
error-table-column = { $column } nömrəli sütunun başlığı məlum deyil. Bunlardan yazın: { $list }. Başqa sütunları silin.
error-table-column-twice = { $column } nömrəli sütunun başlığı iki dəfə var. Sütunlardan birini silin.
error-table-no-name = “name” sütunu yoxdur. Sütunlar: { $list }.

glance-not-needed = Evdən çıxmaq üçün icazə lazım deyil.
glance-movement-limited = İcazə lazım deyil, amma giriş və ya çıxış məhduddur.
glance-permit-needed = Evdən çıxmazdan əvvəl icazə alın.
glance-no-permit-possible = İndi heç kim evdən çıxa bilməz.
glance-needs-choice = Vəziyyətdən asılıdır. Tətbiqi açın.
glance-not-known = Məlum deyil. Tətbiqi açın.
error-no-glance = Hələ göstəriləcək heç nə yoxdur. Tətbiqi bir dəfə açın.
