# The app's own words in Turkish. Not reviewed by a native speaker.

## Dates, times, numbers

month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
date = { $day } { $month } { $year }
date-and-time = { $date }, { $time }
hours = { $count ->
   *[other] { $count } saat
}
minutes = { $count ->
   *[other] { $count } dakika
}
list-comma = ,{" "}
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
clock-zone = Telefonunuz başka bir saat dilimini gösteriyor. Buradaki bütün saatler yereldir; orada şimdi saat { $time }.
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
reason-only-for-some = Bu neden yalnız bazı kişiler içindir. Kimler için olduğunu aşağıda okuyun.
the-message = mesaj
warn-rules-stale = Bu kuralların süresi geçmiş. Bunlara güvenmeden önce arayın ve kontrol edin.
warn-place-unknown = Yeriniz bilinmiyor. İzin gereken bir yerde oturuyorsanız bu mesaj doğrudur.
warn-kind-not-accepted = { $kind }: bu izin için kullanılamaz. Şunlardan birini kullanın: { $list }.
warn-document-expired = Bu belgenin süresi bitti: { $date }. İzin reddedilebilir.
warn-reason-not-for-person = Bu neden sizin için değil.
warn-reason-closed = Bu neden şu anda kullanılamaz. Sonraki başlangıç: { $moment }.
warn-reason-curfew = Şu anda sokağa çıkma yasağı var. Bu neden için izin verilmez.
warn-no-message = Belgeniz için bilinen bir mesaj yok. Başka bir yolla isteyin ya da arayın.
warn-repeat = Bunu zaten istediniz. Tekrarlanan mesajlar reddedilir. Yanıtı bekleyin.
warn-repaired = "{ $typed }", { $read } olarak okundu (sıra { $place }): { $number }. Kartla karşılaştırın.
warn-shape-unusual = { $typed }: alışılmadık numara. Örnekler şöyle: { $example }. Kartla karşılaştırın.
warn-shape-unclear = { $typed }: numaranın tamamı bu mu? Belgeyle karşılaştırın.
warn-other-person = Bu yanıt başka bir belge için. Bu sizin izniniz değil.
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
error-two-numbers = İki farklı numara: { $first } ve { $second }. Yalnız kendinizinkini girin.
error-wrong-shape = { $typed }: bu tür belgenin numarası olamaz. Şöyle görünür: { $example }.
error-number-too-long = Bu, belge numarası için çok uzun. Yalnız numarayı girin, örneğin { $example }.
error-received-later = Yanıt şu andan sonra gelmiş olamaz. Saati kontrol edin.
error-received-earlier = Yanıt, siz istemeden önce gelmiş olamaz. Saati kontrol edin.
error-already-answered = Bu iznin yanıtı zaten var.
error-nothing-waits = Yanıt bekleyen izin yok.
error-no-more-resends = Zaten yeniden gönderildi. Bir daha göndermeyin: tekrarlanan mesajlar reddedilir. Başka bir yoldan izin isteyin.
error-no-certificate = Bu neden için verilen belge süreyi değiştiremez.
error-not-active = Bu izin henüz onaylanmadı.
error-end-before-start = Size verilen belgedeki saat, iznin başlangıcından önce. Kontrol edin.
error-not-a-date = "{ $typed }" bir tarih değil. Yıl-ay-gün olarak yazın, örneğin 2027-03-03.
error-not-a-country = Vatandaşlığı iki veya üç harfli kodla yazın, örneğin TUR veya IN.
error-born-later = Doğum tarihi gelecekte. Kontrol edin.
error-ends-before-issue = Belgenin bitiş tarihi, verildiği tarihten önce. Tarihleri kontrol edin.
error-no-such-place = "{ $typed }": bu kurallarda böyle bir yer yok. Şehri veya ilçeyi seçin.
error-which-place = "{ $typed }": hangi yer olduğu belli değil. Şunlardan birini seçin: { $list }.
error-field-without-key = Hangi alan olduğunu belirtin.
error-bad-pack = Bu kurallar kullanılamaz: { $why }
error-no-such-rule = Bu kodla (id) bir kural yok. Kural listesine bakın.
error-older-pack = Bu kurallar buradakilerden daha eski. Hiçbir şey değiştirilmedi.

## Home and about

home-first-step = Sizin için neyin önemli olduğunu görmek için yerinizi ve bir belge ekleyin.
about-not-official = Bu, hiçbir devletin resmî uygulaması değildir.
about-not-legal-advice = Bu, hukuki danışmanlık değildir. Önemli konularda, adı verilen daireye sorun.
about-no-telemetry = Uygulama kimseye bir şey göndermez: girdiğiniz bilgiler bu cihazda kalır.
about-unreviewed = Bilgileri bir avukat incelemedi. Bazı dilleri, o dili ana dili olarak konuşan biri incelemedi.
