# The app's own words in Russian. Not reviewed by a native speaker.

## Dates, times, numbers

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
date = { $day } { $month } { $year }
date-and-time = { $date }, { $time }
hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
list-comma = ,{" "}
list-last = { $rest } и { $last }
not-translated = { $text } [ещё не переведено]
never-checked = ещё не было
freshness = Последняя проверка: { $checked }. Данные на { $data }. Действует до { $until }.

## Status

layer-country = Особый режим в стране
layer-strict = Строгий режим
layer-permit = Разрешение на выход из дома
layer-entry = Въезд
layer-exit = Выезд
layer-curfew = Запрет на выход из дома
layer-not-known = { $layer }: для этого места и этой даты неизвестно.
cannot-compute = { $text } Эта версия приложения не может определить, что это значит для вас. Прочитайте источник или позвоните.
way = { $place } → { $to }
until = До { $moment }.
status-not-needed = { $place }: разрешение на выход из дома не нужно.
status-movement-limited = { $place }: разрешение на выход из дома не нужно, но въезд или выезд ограничен.
status-permit-needed = { $place }: перед выходом из дома нужно получить разрешение.
status-only-for = Сейчас только для: { $list }.
status-no-permit-possible = { $place }: сейчас никому нельзя выходить из дома. Запросить разрешение нельзя.
status-needs-choice = { $place }: зависит от точного места.
status-depends-on = { $place }: это зависит от того, каковы { $what }.
status-not-known = { $place }: неизвестно. В этих правилах нет этой даты.
status-stale = { $place }: неизвестно. Эти правила устарели.
advice-not-needed = Носите документы с собой и следите за их сроками.
advice-movement-limited = Спросите до поездки: на посту вас могут развернуть.
advice-permit-needed = Запросите разрешение, дождитесь ответа и возьмите с собой документ.
advice-no-permit-possible = Оставайтесь дома. Если жизнь или здоровье в опасности, выходите сразу и вызовите помощь.
advice-needs-choice = Выберите ниже часть этого места.
advice-tell = Добавьте это в свои данные. До тех пор не считайте, что выходить можно свободно.
advice-not-known = Не считайте, что «можно». Позвоните и спросите.
change = С { $moment } — { $what }
choose-place = Где вы живёте?
choose-part-of-place = { $place }: где именно вы живёте?
choose-part-of-destination = { $place }: куда именно вы хотите поехать?
choose-tell = Укажите: { $what }. Это правило касается не всех.
told-citizenship = ваше гражданство
told-born = ваша дата рождения
told-document = ваш документ
told-basis = основание пребывания
told-place = ваше место
place-unknown = «{ $written }»: такого места нет в этих правилах.
place-unknown-advice = Проверьте, как написано, или выберите город или район.
clock-zone = На вашем телефоне другой часовой пояс. Здесь всё время местное; там сейчас { $time }.
clock-before-data = Это прошедшая дата: этих правил тогда ещё не было. Если на телефоне неверная дата, исправьте её.
end-not-known = конец неизвестен
built-span = { $from } – { $to }
built-except = { $places } (кроме: { $except })
built-permit = Для выхода из дома нужно разрешение: { $places }. { $span }.
built-curfew = Никому нельзя выходить из дома: { $places }. { $span }.
built-closed = { $layer } закрыт: { $places }. { $span }.
built-limited = { $layer } ограничен: { $places }. { $span }.
built-regime = { $layer }: { $places }. { $span }.

if-concerns = Если это касается вас: { $text }

## How sure a source is

confidence-high = точно
confidence-medium = одно хорошее сообщение
confidence-low = ненадёжно
confidence-conflict = источники расходятся

## Asking for a permit

lasts-from-receipt = Срок разрешения: { $duration } с момента, когда придёт ответ.
lasts-from-sending = Срок разрешения: { $duration } с момента отправки.
lasts-day = Разрешение кончается с концом дня, в который началось, если в ответе не указано меньше.
left-day = Осталось на сегодня: { $left } из { $of }.
left-week = Осталось на этой неделе: { $left } из { $of }.
left-month = Осталось в этом месяце: { $left } из { $of }.
left-days = Осталось (срок в днях: { $days }): { $left } из { $of }.
together = Отправьте все сообщения по очереди (всего: { $count }). Все возвращаются к самому раннему сроку.
curfew-begins = С { $moment } по этой причине нельзя быть на улице. Вернитесь домой до этого времени.
reason-only-for-some = Эта причина не для всех. Прочитайте ниже, для кого она.
the-message = сообщение
warn-rules-stale = Эти правила устарели. Не полагайтесь на них: сначала позвоните и проверьте.
warn-place-unknown = Ваше место неизвестно. Если там, где вы живёте, нужно разрешение, это сообщение верное.
warn-kind-not-accepted = { $kind }: для этого разрешения не подходит. Используйте одно из: { $list }.
warn-document-expired = Срок этого документа закончился: { $date }. В разрешении могут отказать.
warn-reason-not-for-person = Эта причина не для вас.
warn-reason-closed = Сейчас эту причину использовать нельзя. Можно снова с { $moment }.
warn-reason-curfew = Сейчас комендантский час. По этой причине разрешение не дают.
warn-no-message = Для вашего документа сообщение не известно. Обратитесь другим способом или позвоните.
warn-repeat = Вы это уже запросили. На повторные сообщения приходит отказ. Ждите ответа.
warn-repaired = «{ $typed }» прочитано как { $read } (позиция { $place }): { $number }. Сверьте с карточкой.
warn-shape-unusual = { $typed }: необычный номер. Примеры выглядят так: { $example }. Сверьте с карточкой.
warn-shape-unclear = { $typed }: это весь номер? Сверьте с документом.
warn-other-person = Этот ответ для другого документа. Это не ваше разрешение.
warn-receipt-assumed = Не указано, когда пришёл ответ. Поэтому время считается с отправки. Разрешение действует по меньшей мере до этого срока.

## A permit's life

permit-draft = Ещё не отправлено.
permit-outdated = Оно подготовлено { $date }, с тех пор правила или день могли измениться: подготовьте заново.
permit-handed-over = Отправлено. Пока не выходите из дома: ждите ответа до { $due }.
permit-no-answer-resend = Ответа нет, срок был до { $due }. Не выходите из дома. Отправьте ещё один раз.
permit-no-answer = Ответа нет, срок был до { $due }. Не выходите из дома. Запросите другим способом.
permit-active = Вам можно быть вне дома до { $end }. Носите документ с собой.
permit-active-at-least = Вам можно быть вне дома по меньшей мере до { $end }. Носите документ с собой.
permit-active-certificate = Вам можно быть вне дома до времени, указанного в справке. Носите с собой справку и документ.
permit-ended = Закончилось: { $end }. С этим разрешением больше нельзя быть вне дома.
permit-refused = Отказ. Не выходите из дома.
reply-not-understood = Этот ответ не распознан. Не выходите из дома по этому ответу. Скопируйте сообщение целиком и попробуйте снова или позвоните.
reply-other-person = Этот ответ для другого документа. Не выходите из дома по этому ответу.
reply-other-reason = Вы запрашивали по другой причине, этот ответ не на неё. Не выходите из дома по этому ответу.
reply-whose = Ответа ждут два человека или больше. Выберите, чей это ответ.

## Mistakes, with what to do

error-no-holder = Выберите, для кого разрешение, или укажите вид и номер документа.
error-of-person = Человек { $number }: { $reason }
error-no-such-person = Такого человека здесь нет. Посмотрите список людей.
error-no-such-document = Такого документа здесь нет. Посмотрите список документов.
error-no-such-permit = Такого разрешения здесь нет. Посмотрите список разрешений.
error-kind-and-number = Укажите и вид документа, и его номер.
error-which-document = У этого человека несколько документов. Выберите один.
error-no-document = Нужен документ. Укажите один из: { $list }.
error-no-document-in-message = В сообщении нужен документ. Выберите его.
error-cannot-compute = Эта версия приложения не может составить это сообщение. Обновите приложение или позвоните.
error-reason-or-errand = Выберите что-то одно: причину или дело.
error-no-such-reason = Такой причины нет. Выберите одну из: { $list }.
error-no-such-errand = Такого дела нет. Выберите одно из: { $list }.
error-no-such-kind = Такого вида документа нет. Выберите один из: { $list }.
error-missing-field = Не хватает: { $field } ({ $key }). { $hint }
error-wrong-field = { $field }: нужен вид { $example }. Проверьте.
error-cannot-be-sent = Знак «{ $character }» нельзя отправить. Где он: { $field }. Напишите другими буквами.
error-too-long = Слишком длинно: { $what }. Знаков не больше: { $most }.
error-no-number = Номер не найден. Введите его как в документе, например { $example }.
error-other-kind = Вид этого номера: { $other }, а вы выбрали: { $kind }. Выберите { $other } или проверьте номер.
error-two-numbers = Два разных номера: { $first } и { $second }. Укажите только свой.
error-wrong-shape = { $typed }: у этого вида документа не бывает такого номера. Он выглядит так: { $example }.
error-number-too-long = Для номера документа это слишком длинно. Укажите только номер, например { $example }.
error-received-later = Ответ не мог прийти позже, чем сейчас. Проверьте время.
error-received-earlier = Ответ не мог прийти раньше запроса. Проверьте время.
error-already-answered = У этого разрешения уже есть ответ.
error-nothing-waits = Ни одно разрешение не ждёт ответа.
error-no-more-resends = Повторно уже отправлено. Больше не отправляйте: на повторные сообщения приходит отказ. Запросите другим способом.
error-no-certificate = Для этой причины справка не меняет время.
error-not-active = Это разрешение ещё не одобрено.
error-end-before-start = Время в справке раньше начала разрешения. Проверьте его.
error-not-a-date = «{ $typed }»: это не дата. Напишите год-месяц-день, например 2027-03-03.
error-not-a-country = Напишите гражданство кодом из двух или трёх букв, например TUR или IN.
error-born-later = Дата рождения в будущем. Проверьте её.
error-ends-before-issue = Срок документа заканчивается раньше, чем его выдали. Проверьте даты.
error-no-such-place = «{ $typed }»: такого места нет в этих правилах. Выберите город или район.
error-which-place = «{ $typed }»: непонятно, какое это место. Выберите одно из: { $list }.
error-field-without-key = Укажите, какое это поле.
error-bad-pack = Эти правила нельзя использовать: { $why }
error-no-such-rule = Правила с таким кодом (id) нет. Посмотрите список правил.
error-older-pack = Эти правила старее тех, что уже есть. Ничего не изменено.

## Home and about

home-first-step = Добавьте своё место и документ, чтобы увидеть, что важно для вас.
about-not-official = Это не официальное приложение какого-либо государства.
about-not-legal-advice = Это не юридическая консультация. Если это важно, спросите в указанном учреждении.
about-no-telemetry = Приложение никому ничего не отправляет: всё, что вы ввели, остаётся на этом устройстве.
about-unreviewed = Юрист не проверял факты. Некоторые языки не проверял носитель языка.
