# The app's own words in Turkish. Not reviewed by a native speaker.

## Dates, times, numbers

days = { $count ->
   *[other] { $count } gün
}
hours = { $count ->
   *[other] { $count } saat
}
minutes = { $count ->
   *[other] { $count } dakika
}
list-last = { $rest } ve { $last }
not-translated = { $text } [henüz çevrilmedi]
never-checked = hiç yapılmadı
freshness = Son kontrol: { $checked }. Bilgilerin tarihi: { $data }. Geçerliliğin sonu: { $until }.

## Status

layer-country = Ülkede özel rejim
layer-strict = Sıkı rejim
layer-permit = Evden çıkma izni
layer-entry = Giriş
layer-exit = Çıkış
layer-curfew = Sokağa çıkma yasağı
layer-not-known = { $layer }: bu tarih ve yer için bilinmiyor.
cannot-compute = { $text } Uygulamanın bu sürümü bunun sizin için ne anlama geldiğini hesaplayamıyor. Kaynağı okuyun veya arayın.
way = { $place } → { $to }
until = { $moment } saatine kadar.
status-not-needed = { $place }: evden çıkmak için izin gerekmiyor.
status-movement-limited = { $place }: evden çıkmak için izin gerekmiyor, ama giriş veya çıkış sınırlı.
status-movement-choice = { $place }: evden çıkmak için izin gerekmez. Giriş veya çıkışın sınırlı olup olmadığı tam yere bağlı.
status-permit-needed = { $place }: evden çıkmadan önce izin almanız gerekiyor.
status-only-for = Şu anda yalnız şunlar için: { $list }.
status-no-permit-possible = { $place }: şu anda kimse evden çıkamaz. İzin istenemez.
status-needs-choice = { $place }: tam yere göre değişir.
status-depends-on = { $place }: bu, şunlara bağlı: { $what }.
status-not-known = { $place }: bilinmiyor. Bu kurallar bu tarihi kapsamıyor.
status-stale = { $place }: bilinmiyor. Bu kuralların süresi geçmiş.
advice-not-needed = Belgelerinizi yanınızda taşıyın ve bitiş tarihlerine dikkat edin.
advice-movement-limited = Yola çıkmadan önce sorun: kontrol noktasından geri çevrilebilirsiniz.
advice-permit-needed = İzin isteyin, yanıtı bekleyin ve belgenizi yanınızda taşıyın.
advice-no-permit-possible = Evde kalın. Hayat veya sağlık tehlikedeyse hemen çıkın ve yardım çağırın.
advice-needs-choice = Aşağıdan bu yerin bir bölümünü seçin.
advice-tell = Bunu bilgilerinize ekleyin. O zamana kadar bunu "serbest" saymayın.
advice-not-known = Bunu "serbest" sanmayın. Arayın ve sorun.
change = { $moment } saatinden itibaren: { $what }
choose-place = Nerede oturuyorsunuz?
choose-part-of-place = { $place }: tam olarak nerede oturuyorsunuz?
choose-part-of-destination = { $place }: tam olarak nereye gitmek istiyorsunuz?
choose-tell = Bildirin: { $what }. Bu kural yalnız bazı kişiler içindir.
told-citizenship = vatandaşlığınız
told-born = doğum tarihiniz
told-document = belgeniz
told-basis = kalış dayanağınız
told-place = yeriniz
place-unknown = "{ $written }": bu kurallarda böyle bir yer yok.
place-unknown-advice = Yazılışı kontrol edin ya da şehri veya ilçeyi seçin.
clock-zone = Telefonunuz başka bir saat dilimi gösteriyor. Buradaki tüm saatler ülke saatidir: { $offset }.
clock-before-data = Bu geçmiş bir tarih: bu kurallar yazılmadan önce. Telefonunuzda bugünün tarihi yanlışsa düzeltin.
end-not-known = sonu bilinmiyor
built-span = { $from } – { $to }
built-except = { $places } (hariç: { $except })
built-permit = Evden çıkmak için izin gerekiyor: { $places }. { $span }.
built-curfew = Kimse evden çıkamaz: { $places }. { $span }.
built-closed = { $layer } kapalı: { $places }. { $span }.
built-limited = { $layer } sınırlı: { $places }. { $span }.
built-regime = { $layer }: { $places }. { $span }.

if-concerns = Bu sizi ilgilendiriyorsa: { $text }

## How sure a source is

confidence-high = kesin
confidence-medium = tek iyi haber
confidence-low = zayıf
confidence-conflict = kaynaklar çelişiyor

## Asking for a permit

lasts-from-receipt = İzin, yanıtın geldiği andan itibaren { $duration } geçerlidir.
lasts-from-sending = İzin, gönderdiğiniz andan itibaren { $duration } geçerlidir.
lasts-day = Yanıtta daha azı yazmıyorsa izin, başladığı günün sonunda biter.
left-day = Bugün kalan: { $left } / { $of }.
left-week = Bu hafta kalan: { $left } / { $of }.
left-month = Bu ay kalan: { $left } / { $of }.
left-days = { $days } gün içinde kalan: { $left } / { $of }.
together = { $count } mesajı art arda gönderin. Herkes en erken bitiş saatine kadar döner.
curfew-begins = { $moment } itibarıyla bu nedenle dışarıda olunamaz. O saatten önce evde olun.
curfew-interrupts = { $from } – { $to } arasında bu izinle bile bu nedenle dışarıda olunamaz. Sonraki geceler de böyle olabilir.
reason-only-for-some = Bu neden yalnız bazı kişiler içindir. Kimler için olduğunu aşağıda okuyun.
the-message = mesaj
warn-rules-stale = Bu kuralların süresi geçmiş. Bunlara güvenmeden önce arayın ve kontrol edin.
warn-place-unknown = Yeriniz bilinmiyor. İzin gereken bir yerde oturuyorsanız bu mesaj doğrudur.
warn-kind-not-accepted = { $kind }: bu izin için kullanılamaz. Şunlardan birini kullanın: { $list }.
warn-document-expired = Bu belgenin süresi bitti: { $date }. İzin reddedilebilir.
warn-document-twice = Bu belge zaten burada.
warn-reason-not-for-person = Bu neden sizin için değil.
warn-reason-closed = Bu neden şu anda kullanılamaz. Sonraki başlangıç: { $moment }.
warn-reason-curfew = Şu anda sokağa çıkma yasağı var. Bu neden için izin verilmez.
warn-no-message = Belgeniz için bilinen bir mesaj yok. Başka bir yolla isteyin ya da arayın.
warn-repeat = Bunu zaten istediniz. Yanıtı bekleyin.
warn-repeat-no-answer = Bunu saat { $time } itibarıyla istediniz, yanıt gelmedi. Aynı mesaj tekrar sayılabilir: yalnız o istekten bir kez daha gönderin ya da başka yolla isteyin.
warn-repaired = "{ $typed }", { $read } olarak okundu (sıra { $place }): { $number }. Kartla karşılaştırın.
warn-shape-unusual = { $typed }: alışılmadık numara. Örnekler şöyle: { $example }. Kartla karşılaştırın.
warn-shape-unclear = { $typed }: numaranın tamamı bu mu? Belgeyle karşılaştırın.
warn-other-person = Bu yanıt başka bir belge için. Bu sizin izniniz değil.
warn-other-owner = Bu belge seçtiğiniz kişiye ait değil.
warn-receipt-assumed = Yanıtın ne zaman geldiği belirtilmedi. Bu yüzden süre gönderdiğiniz andan sayılır. İzin en az o zamana kadar geçerlidir.

## A permit's life

permit-draft = Henüz gönderilmedi.
permit-outdated = { $date } tarihinde hazırlandı; o günden beri kurallar veya gün değişmiş olabilir: yeniden hazırlayın.
permit-handed-over = Gönderildi. Henüz evden çıkmayın: { $due } saatine kadar yanıtı bekleyin.
permit-no-answer-resend = { $due } saatine kadar yanıt gelmedi. Evden çıkmayın. Bir kez daha gönderin.
permit-no-answer = { $due } saatine kadar yanıt gelmedi. Evden çıkmayın. Başka bir yoldan izin isteyin.
permit-active = { $end } saatine kadar dışarıda olabilirsiniz. Belgenizi yanınızda taşıyın.
permit-active-at-least = En az { $end } saatine kadar dışarıda olabilirsiniz. Belgenizi yanınızda taşıyın.
permit-active-certificate = Size verilen belgede yazan saate kadar dışarıda olabilirsiniz. O belgeyi kimlik belgenizle birlikte taşıyın.
permit-ended = Bitti: { $end }. Bu izinle dışarıda olmayın.
permit-ended-assumed = Gönderdiğiniz andan sayılırsa { $end } itibarıyla bitti. Yanıt ne zaman geldi? Bildirene kadar onunla dışarıda olmayın.
permit-refused = Reddedildi. Evden çıkmayın.
reply-not-understood = Bu yanıt anlaşılamadı. Bu yanıta dayanarak evden çıkmayın. Mesajın tamamını kopyalayıp yeniden deneyin veya arayın.
reply-other-person = Bu yanıt başka bir belge için. Bu yanıta dayanarak evden çıkmayın.
reply-other-reason = Bu yanıt, istediğiniz neden için değil, başka bir neden için. Bu yanıta dayanarak evden çıkmayın.
reply-whose = İki veya daha fazla kişi yanıt bekliyor. Bu yanıtın kimin olduğunu seçin.

## Mistakes, with what to do

error-no-holder = İznin kimin için olduğunu seçin ya da belgenin türünü ve numarasını girin.
error-of-person = { $number }. kişi: { $reason }
error-no-such-person = Burada böyle bir kişi yok. Kişi listesine bakın.
error-no-such-document = Burada böyle bir belge yok. Belge listesine bakın.
error-no-such-permit = Burada böyle bir izin yok. İzin listesine bakın.
error-kind-and-number = Belgenin hem türünü hem numarasını girin.
error-which-document = Bu kişinin birden fazla belgesi var. Birini seçin.
error-no-document = Belge gerekiyor. Şunlardan birini girin: { $list }.
error-no-document-in-message = Mesajda bir belge olmalı. Birini seçin.
error-cannot-compute = Uygulamanın bu sürümü bu mesajı hazırlayamıyor. Uygulamayı güncelleyin veya arayın.
error-reason-or-errand = Yalnız birini seçin: neden ya da yapılacak iş.
error-no-such-reason = Böyle bir neden yok. Şunlardan birini seçin: { $list }.
error-no-such-errand = Böyle bir iş yok. Şunlardan birini seçin: { $list }.
error-no-such-kind = Böyle bir belge türü yok. Şunlardan birini seçin: { $list }.
error-missing-field = Eksik: { $field } ({ $key }). { $hint }
error-wrong-field = { $field } şöyle olmalı: { $example }. Kontrol edin.
error-cannot-be-sent = "{ $character }" gönderilemez. Bulunduğu yer: { $field }. Başka harflerle yazın.
error-too-long = Çok uzun: { $what }. En fazla { $most } karakter.
error-no-number = Numara bulunamadı. Belgedeki gibi yazın, örneğin { $example }.
error-other-kind = Bu numaranın türü: { $other }. Sizin seçtiğiniz: { $kind }. Doğru türü ({ $other }) seçin veya numarayı kontrol edin.
error-two-numbers = İki farklı numara var. Yalnız sizinkini yazın.
error-wrong-shape = Bu numarada { $count } karakter var, bu türden olamaz. Örnek: { $example }.
error-number-too-long = Bu, belge numarası için çok uzun. Yalnız numarayı girin, örneğin { $example }.
error-received-later = Yanıt şu andan sonra gelmiş olamaz. Saati kontrol edin.
error-received-earlier = Yanıt, siz istemeden önce gelmiş olamaz. Saati kontrol edin.
error-clock-went-back = Telefonun saati bunun hazırlandığı zamandan geride. Saati düzeltip yeniden deneyin.
error-already-answered = Bu iznin yanıtı zaten var.
error-nothing-waits = Yanıt bekleyen izin yok.
error-no-more-resends = Zaten yeniden gönderildi. Daha fazla göndermeyin. Başka bir yol deneyin.
error-no-certificate = Bu neden için verilen belge süreyi değiştiremez.
error-not-active = Bu izin henüz onaylanmadı.
error-already-ended = Bu izin bitti. Belge onu geri getirmez: yenisini isteyin.
error-end-before-start = Size verilen belgedeki saat, iznin başlangıcından önce. Kontrol edin.
error-end-too-late = Belgedeki saat, iznin başlangıcından en çok iki gün sonra olabilir. Tarihi kontrol edin.
error-not-a-date = Bu bir tarih değil. Yıl-ay-gün yazın, örneğin 2027-03-03.
error-not-a-country = Vatandaşlığı iki veya üç harfli kodla yazın, örneğin TUR veya IN.
error-not-one-of = Şunlardan birini yazın: { $list }.
error-not-days = Gün sayısı yazın, örneğin 30.
error-yes-or-no = Evet için yes, hayır için no yazın.
error-no-such-question = Hiçbir kural bunu sormuyor. Süreler listesine bakın.
error-day-ahead = Bu gün henüz gelmedi. Gelince not edin.
error-stay-overlaps = O zaman için zaten bir kalış var. Önce çıkışı not edin ya da tarihi düzeltin.
error-no-such-stay = Böyle bir kalış yok. Listeye bakın.
error-no-open-stay = Çıkışı olmayan bir giriş kayıtlı değil. Önce girişi, sonra çıkışı kaydedin.
error-left-before-entry = Çıkış girişten önce olamaz. Tarihleri kontrol edin.
error-no-such-basis = Böyle bir kalış dayanağı yok. Birini seçin: { $list }.
error-no-such-application = Böyle bir başvuru yok. Listeye bakın.
error-not-next-step = Bu adım şimdi olamaz. Birini seçin: { $list }.
error-application-closed = Bu başvuru kapandı: başka adım olamaz. Yenisini başlatın.
error-step-before-last = Bu adım sonuncudan önce olamaz. Tarihi kontrol edin.
error-no-such-event = Böyle bir olay yok. Listeye bakın.
error-no-such-reminder = Böyle bir süre veya hatırlatma yok. Listeye bakın.
error-later-is-past = Bu zaman geçti. Daha sonrasını seçin.
error-no-such-deadline = Bu kodla bir süre yok. Süreler listesine bakın.
error-not-leads = Son günden önceki günleri yazın, örneğin 30,7,1.
error-not-hours = Saatleri şöyle yazın: 22:00-08:00.
name-not-latin = Adı belgedeki gibi, Latin harfleriyle yazın: memur ikisini karşılaştırır.
error-born-later = Doğum tarihi gelecekte. Kontrol edin.
error-ends-before-issue = Belgenin bitiş tarihi, verildiği tarihten önce. Tarihleri kontrol edin.
error-no-such-place = Bu yer kurallarda yok. Şehri veya ilçeyi seçin.
error-which-place = Yer açık değil. Şunlardan birini seçin: { $list }.
error-field-without-key = Hangi alan olduğunu belirtin.
error-bad-pack = Bu kurallar kullanılamaz: { $why }
error-no-such-rule = Bu kodla (id) bir kural yok. Kural listesine bakın.
error-older-pack = Bu kurallar buradakilerden daha eski. Hiçbir şey değiştirilmedi.
error-key-locked = Belgeleriniz kilitli. Telefonun kilidini açıp yeniden deneyin.
error-key-lost = Kayıtlı belgelerin anahtarı kayıp, okunamıyorlar. Dosya korundu. Onu kenara koyun, sonra yedekten geri yükleyin.
error-key-wrong = Bu anahtar kayıtlı belgeleri açmıyor. Dosya korundu. İlk anahtarı kullanın ya da dosyayı kenara koyup yedekten geri yükleyin.
error-newer-file = Bunu uygulamanın daha yeni bir sürümü kaydetti. Uygulamayı güncelleyin; hiçbir şey değişmedi.
error-storage = Uygulama verilerini okuyamadı veya yazamadı. Boş alanı kontrol edip yeniden deneyin. ({ $what })
error-key-failed = Telefon belgelerinizin anahtarını veremedi. Telefonu yeniden başlatıp yeniden deneyin. Hiçbir şey değişmedi. ({ $what })
error-key-silent = Uygulama belgelerinizin anahtarını istediğinde telefon yanıt vermiyor. Biraz bekleyip yeniden deneyin; böyle kalırsa telefonu yeniden başlatın.
error-paused = Uygulama duraklatılmıştı. Yeniden deneyin.
error-vault-damaged = Belgelerinizin dosyası hasarlı; dosya korundu. Belgelerinizi hâlâ görüyorsanız şimdi yedek alın. Sonra dosyayı kenara koyup yedeği geri yükleyin.
error-closed = Uygulama kapalı. Yeniden açın.
error-internal = Uygulamada bir hata oldu ve işlem bitmedi. Önce kaydedilenler duruyor. Yeniden deneyin; yine olursa uygulamayı yapanlara bildirin.

## Stays, applications, events

counted-first-day = İlk günün sayılıp sayılmadığını hiçbir kaynak söylemiyor: daha erken tarih alındı.
counted-day-off = Son gün tatile denk geliyordu: ondan önceki iş günü alındı.
counted-may-be-off = O dönemin tatil günleri henüz bilinmiyor. Son gün tatile denk gelirse daha önce yapın.
who-person = Bunu siz yapmalısınız.
who-host = Bunu sizi ağırlayan yapmalı: otel ya da ev sahibi. Kendiniz de yapabilirsiniz.
who-employer = Bunu işvereniniz yapmalı.
act-by = { $date } tarihine kadar: { $count } gün kaldı
act-by-today = Bugün, { $date }, son gün.
act-by-late = Son gün { $date } idi, { $count } gün önce.
act-by-done = Yapıldı. Son gün { $date } idi.
act-by-pending = Sürüyor. Son gün { $date } idi.
act-by-open = Son gün şimdilik bilinmiyor.
act-by-not-known = Bilinmiyor.
stay-end-title = Kalışınızın sonu
stay-end-not-known = Bu kalışın ne kadar sürebileceği bilinmiyor. Dayanağını bildirin: hangi belge, yoksa belgesiz mi.
stay-end-no-entry = Ne kadar kalabileceğiniz girişten sayılır: girişi kaydedin. Henüz gelmediniz mi? O zaman yapılacak bir şey yok.
stay-ends = { $date } tarihine kadar kalabilirsiniz.
stay-ends-safe = { $date } tarihine kadar kalabilirsiniz. Giriş gününün sayılıp sayılmadığını hiçbir kaynak söylemiyor, bu yüzden sayıldı: bu daha erken tarihtir.
application-pending = Başvuru { $since } tarihinden beri beklemede.
application-decided = { $date } tarihinde karar verildi. Belgeyi alın.
application-collected = { $date } tarihinde bitti.
application-refused = { $date } tarihinde reddedildi.
application-withdrawn = { $date } tarihinde geri çekildi.
step-applied = Başvuruldu
step-accepted = Kabul edildi
step-review = İncelendi, harç ödenecek
step-paid = Harç ödendi
step-decided = Karar verildi
step-collected = Alındı
step-refused = Ret
step-withdrawn = Geri çekildi
event-moved = Başka adrese taşınma
event-lost = Belge kayıp
event-stolen = Belge çalındı
event-new-passport = Yeni pasaport
event-left = Ülkeden çıkış
event-entered = Ülkeye giriş
event-new-employer = Yeni işveren
intent-extend = Kalışımı uzatmak
intent-leave = Ülkeden çıkmak
intent-permit = İkamet izni almak
host-hotel = Otel veya hostel
host-owner = Başkasının evi
host-own = Kendi evim

## Reminders

choice-title = Kalışınız { $date } tarihinde bitiyor: ne yapacağınızı seçin
choice-many = Kalış bitiyor, ne yapacağınızı seçin
remind-today = Bugün son gün, { $date }.
remind-days = Son gün: { $date }. { $count } gün kaldı.
remind-late = Son gün { $date } idi. Uygulamayı açın: şimdi yapılacak bir şey var.
remind-permit-soon = izin yakında bitiyor
remind-permit-end = izin bitti
remind-no-answer = henüz yanıt yok
remind-regime = Yaşadığınız yerde kurallar değişiyor
remind-rules = Kurallar güncel değil
remind-together = { $count } tarih yaklaşıyor
remind-people = { $count } kişi: { $what }
remind-dates = { $count } tarih: { $what }
remind-more = Ve { $count } tane daha.
remind-keep-open = Hatırlatmalar sürsün diye uygulamayı açın
remind-keep-open-text = Telefonun tutabileceğinden çok tarih var. Uygulamayı açın, yeniden planlanırlar.
public-deadline = Bir tarih yaklaşıyor. Uygulamayı açın.
public-permit = Bir izinle ilgili. Uygulamayı açın.
public-regime = Kurallar değişiyor. Uygulamayı açın.
public-open = Uygulamayı açın.
action-open = Aç
action-done = Yapıldı
action-later = Sonra
missed-text = { $moment } gelmeliydi.
missed-not-allowed = Bildirimlere izin verilmemiş.
missed-restricted = Telefon pil tasarrufu için uygulamayı durduruyor.
missed-unknown = Telefon göstermedi ya da fark edilmedi.
remedy-not-allowed = Telefon ayarlarında bildirimlere izin verin.
remedy-restricted = Telefon ayarlarında uygulamayı pil tasarrufundan çıkarın.
remedy-unknown = Uygulamayı daha sık açın ya da sürelere buradan bakın.

## Rehberler, paylaşılan metin, polis için kart

deadline-line = { $title }. { $when }
of-person = { $whose }: { $what }
as-of = Kurallar { $date } itibarıyladır.
as-of-stale = Kurallar { $date } itibarıyladır: güncel değil. Güvenmeden önce arayıp sorun.
copy-travel-number = Pasaport numarası
copy-born = Doğum tarihi
copy-citizenship = Vatandaşlık
copy-name = Ad soyad
copy-add-document = Bu belgeyi numarasıyla ekleyin.
copy-add-detail = Bunu bilgilerinize ekleyin.
copy-add-name = Adı belgedeki gibi Latin harfleriyle ekleyin.
copy-whose = Önce kişiyi seçin.
error-no-such-guide = Burada ve şimdi böyle bir rehber yok. Birini seçin: { $list }.
error-which-person = Kişiyi seçin: birden çok kişi kayıtlı.
scan-the-text = metin
scan-approved = Kaydedin: { $whose } için yanıt, onaylandı.
scan-refused = Kaydedin: { $whose } için yanıt, reddedildi.
scan-whose = Bu yanıtın kimin olduğunu seçin: birden çok kişi yanıt bekliyor.
scan-documents = Kontrol edip kaydedin: { $count } belge numarası bulundu.
scan-nothing = Bir şey bulunamadı: ne beklediğiniz bir yanıt ne de belge numarası var.
card-running = İzin geçerli.
card-unconfirmed = ONAYLANMADI. BU BİR İZİN DEĞİLDİR: istendi, yanıt yok.
card-not-sent = GÖNDERİLMEDİ. BU BİR İZİN DEĞİLDİR.
card-refused = REDDEDİLDİ. BU BİR İZİN DEĞİLDİR.
card-ended = SÜRESİ BİTTİ. BU ARTIK BİR İZİN DEĞİLDİR.
card-not-required = { $place }: şu anda izin gerekmiyor.
card-required = İZİN YOK. Şu anda burada izin gerekli ve istenmedi.
card-nobody = İZİN YOK. Şu anda burada kimse evden çıkamaz.
card-certificate = Belgede yazan saat.
card-at-least = En az { $moment }.
card-reason = Neden
card-from = Başlangıç
card-until = Bitiş
card-reply = Gelen yanıt, olduğu gibi
card-code = Yanıttaki kod
card-rule = Kural
card-decree = Kaynak
card-not-official = Resmî belge değildir: bu uygulama kullanıcının girdiklerini gösterir.

## Home and about

home-first-step = Sizin için neyin önemli olduğunu görmek için yerinizi ve bir belge ekleyin.
about-not-official = Bu, hiçbir devletin resmî uygulaması değildir.
about-not-legal-advice = Bu, hukuki danışmanlık değildir. Önemli konularda, adı verilen daireye sorun.
about-no-telemetry = Uygulama kimseye bir şey göndermez: girdiğiniz bilgiler bu cihazda kalır.
about-unreviewed = Bilgileri bir avukat incelemedi. Bazı dilleri, o dili ana dili olarak konuşan biri incelemedi.

## Backup, erasing, sheet, calendar, tables

backup-never = Henüz hiçbir şeyin yedeği yok. Yedek alın ki kaybolan telefon belgelerinizi de götürmesin.
backup-newer = { $date } tarihli son yedekten sonra bir şey değişti. Yenisini alın.
backup-made = Kişi: { $people }, belge: { $documents }. Dosyayı telefondan ayrı saklayın. Parola olmadan onu kimse açamaz, siz de: parolayı yazın.
backup-left-out = Uygulamanın daha yeni bir sürümüne ait olup yedekte olmayan kayıtlar: { $count }. Uygulamayı güncelleyip bir daha alın.
restore-would = Yedek: { $date }, uygulama { $app }. Burada yeni: { $added }, değişecek: { $changed }. Henüz hiçbir şey değiştirilmedi.
restore-done = { $date } tarihli yedek, uygulama { $app }, geri yüklendi. Burada yeni: { $added }, değişen: { $changed }.
restore-nothing = Yedek: { $date }, uygulama { $app }. İçindeki her şey zaten burada.
restore-both = Burada ve yedekte farklı olan: { $count }. İkisi de saklanır; bakın ve yanlış olanı kaldırın.
restore-kept = Burada yedektekinden yeni olan: { $count }. Olduğu gibi kalır.
record-person = Kişiler
record-document = Belgeler
record-permit = İzinler
record-stay = Kalışlar
record-application = Başvurular
record-event = Olaylar
record-memory = Yapılanlar
record-settings = Ayarlar
record-other = Daha yeni bir sürümden
erase-would = Bu, herkesin belgelerini, tarihlerini, izinlerini ve hatırlatmalarını, anahtarla birlikte bu cihazdan kalıcı olarak siler. Onları yalnız bir yedek geri getirir. Kurallar kalır.
erase-done = Kişisel olan her şey bu cihazdan silindi. Kurallar kaldı. Başka yerde aldığınız yedekler yerinde duruyor.
erase-done-but-key = Kişisel olan her şey bu cihazdan silindi, ama anahtarı hâlâ anahtar deposunda. Artık hiçbir şeyi açmıyor; oradan kaldırın.
aside-done = Eski belgeleriniz { $name } adıyla kenara kondu; hiçbir şey silinmedi. Yeniden başlayın veya bir yedeği geri yükleyin.
error-passphrase-short = Parola çok kısa: en az { $count } karakter kullanın. Dört beş sözcük iyidir.
error-nothing-to-back-up = Henüz yedeklenecek bir şey yok. Önce bir belge ekleyin.
error-wrong-passphrase = Bu parola yedeği açmıyor. Büyük harfleri ve klavye dilini denetleyip yeniden deneyin. Hiçbir şey değiştirilmedi.
error-bad-backup = Bu, bu uygulamanın yedeği değil ya da hasarlı. Dosyanın başka bir kopyasını deneyin. Hiçbir şey değiştirilmedi.
error-no-vault = Burada kayıtlı bir şey yok, kenara konacak bir şey de yok.
error-vault-opens = Belgeleriniz okunabiliyor, bu yüzden yerinde kalıyor.
sheet-title = Belgelerim kâğıtta
sheet-made = { $date } itibarıyla. Companion hazırladı, resmî belge değildir.
sheet-no-name = Adı yok
sheet-more-documents = Kimseye ait değil
sheet-citizenship = Vatandaşlık
sheet-born = Doğum tarihi
sheet-place = Yaşadığı yer
sheet-document = Belge
sheet-number = Numara
sheet-issued = Veriliş
sheet-valid-until = Son geçerlilik
sheet-deadlines = Ne zamana kadar ne yapmalı
sheet-act-by = Son gün
sheet-what = Ne
sheet-how = Nasıl
sheet-contacts = Kime sormalı
sheet-who = Kim
sheet-phone = Telefon
sheet-web = Adres
sheet-lost = Telefon kaybolursa
sheet-lost-lock = Telefonu başka bir cihazdan kilitleyin veya silin. Bu uygulamanın orada sakladıkları mühürlüdür.
sheet-lost-sim = Operatörünüzden SIM kartı kapatmasını isteyin.
sheet-lost-restore = Başka bir telefona Companion kurun ve yedeğinizi parolasıyla geri yükleyin.
sheet-lost-documents = O zamana kadar bu sayfadaki numara ve tarihleri kullanın. Belgeler de kaybolduysa yukarıdaki numaraları arayıp ne yapacağınızı sorun.
sheet-backup-where = Yedeğim burada:
sheet-keep-safe = Bu sayfayı telefondan ayrı, başkalarının okumadığı bir yerde saklayın. Parolayı üzerine yazmayın.
calendar-name = Son tarihler
calendar-made = Takvimdeki son tarihler: { $count }. Değişiklikten sonra yeniden içe aktarın: orada olanlar güncellenir.
import-would = Yeni kişi: { $people }, yeni belge: { $documents }, değişecek: { $changed }. Henüz hiçbir şey kaydedilmedi.
import-done = Yeni kişi: { $people }, yeni belge: { $documents }, değişen: { $changed }. Kaydedildi.
import-mistakes = Hata: { $count }. Tabloda düzeltip yeniden deneyin; hiçbir şey kaydedilmedi.
import-cells = Bu satırda başlıktakinden çok veya az hücre var. Fazla bir ayırıcı veya tırnak olup olmadığına bakın.
import-line-break = Bu hücrede satır sonu var, belki bir tırnak kapatılmadı. Onu kaldırın.
import-name-missing = Ad eksik.
import-kind-missing = Belgenin türü eksik.
import-number-missing = Belgenin numarası eksik.
import-document-missing = Bir tarih veya gün sayısı var ama belge yok. Türünü ve numarasını yazın.
import-repaired = Bu numaradaki harfler rakam olarak okundu. Belgeyle karşılaştırın.
import-shape-unusual = Bu numara bilinen örneklere benzemiyor. Belgeyle karşılaştırın.
import-document-twice = Aynı belge { $row } numaralı satırda zaten var. Birini kaldırın.
import-other-owner = Bu belge zaten başkasının adına kayıtlı. Adı veya kayıtlı belgeyi düzeltin.
import-differs-from-stored = Zaten başka türlü kayıtlı. Tabloyu veya kaydı düzeltin.
import-differs-from-row = { $row } numaralı satır aynı kişi için başka bir şey söylüyor. Birini düzeltin.
error-table-empty = Başlığın altında satır yok. İlk satır sütunların adlarıdır.
error-table-not-utf8 = Bu tablo okunamıyor. Tablo programında “CSV UTF-8” olarak kaydedip yeniden deneyin.
error-table-too-large = Bu tablo çok büyük. Onu bölün.
error-table-column = { $column } numaralı sütunun başlığı bilinmiyor. Şunları kullanın: { $list }. Diğer sütunları kaldırın.
error-table-column-twice = { $column } numaralı sütunun başlığı iki kez var. Sütunlardan birini kaldırın.
error-table-no-name = “name” sütunu yok. Sütunlar: { $list }.

glance-not-needed = Evden çıkmak için izin gerekmiyor.
glance-movement-limited = İzin gerekmiyor, ama giriş veya çıkış sınırlı.
glance-permit-needed = Evden çıkmadan önce izin alın.
glance-no-permit-possible = Şu anda kimse evden çıkamaz.
glance-needs-choice = Duruma bağlı. Uygulamayı açın.
glance-not-known = Bilinmiyor. Uygulamayı açın.
error-no-glance = Henüz gösterilecek bir şey yok. Uygulamayı bir kez açın.
