# The app's own words in Russian. Not reviewed by a native speaker.

## Dates, times, numbers

days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
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
list-last = { $rest } и { $last }
either = { $one } или { $other }
leads-chosen = { $days } (выбрано вами)
leads-usual = Обычно: { $days }
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
status-movement-choice = { $place }: разрешение на выход из дома не нужно. Ограничен ли въезд или выезд, зависит от точного места.
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
clock-zone = На телефоне другой часовой пояс. Всё время здесь указано по времени страны: { $offset }.
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
board-next = Отправлено: { $sent } из { $count }. Далее: { $whose }.
board-all-sent = Отправлены все: { $count }. Никто не выходит из дома, пока не пришёл его собственный ответ.
curfew-begins = С { $moment } по этой причине нельзя быть на улице. Вернитесь домой до этого времени.
curfew-interrupts = С { $from } до { $to } по этой причине нельзя быть на улице даже с этим разрешением. В следующие ночи может быть так же.
reason-only-for-some = Эта причина не для всех. Прочитайте ниже, для кого она.
the-message = сообщение
the-place = место
the-name = имя
warn-rules-stale = Эти правила устарели. Не полагайтесь на них: сначала позвоните и проверьте.
warn-place-unknown = Ваше место неизвестно. Если там, где вы живёте, нужно разрешение, это сообщение верное.
warn-kind-not-accepted = { $kind }: для этого разрешения не подходит. Используйте одно из: { $list }.
document-valid = Действует до { $date } включительно.
document-ended = Срок закончился: { $date }.
document-no-end = Последний день не указан. Добавьте его, и приложение вовремя напомнит.
warn-document-expired = Срок этого документа закончился: { $date }. В разрешении могут отказать.
warn-document-twice = Этот документ уже здесь есть.
warn-reason-not-for-person = Эта причина не для вас.
warn-reason-closed = Сейчас эту причину использовать нельзя. Можно снова с { $moment }.
warn-reason-curfew = Сейчас комендантский час. По этой причине разрешение не дают.
warn-no-message = Для вашего документа сообщение не известно. Обратитесь другим способом или позвоните.
warn-repeat = Вы уже запросили это. Дождитесь ответа.
warn-runs = Это разрешение у вас уже есть: { $text }
warn-repeat-no-answer = Вы запросили это в { $time }, ответа нет. То же СМС могут счесть повтором: отправьте ещё раз только из того запроса или запросите другим способом.
warn-repaired = «{ $typed }» прочитано как { $read } (позиция { $place }): { $number }. Сверьте с карточкой.
warn-shape-unusual = { $typed }: необычный номер. Примеры выглядят так: { $example }. Сверьте с карточкой.
warn-shape-unclear = { $typed }: это весь номер? Сверьте с документом.
warn-other-person = Этот ответ для другого документа. Это не ваше разрешение.
warn-other-owner = Этот документ принадлежит не тому человеку, которого вы выбрали.
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
permit-ended-assumed = Закончилось { $end }, если считать с отправки. Когда пришёл ответ? Пока это не указано, не выходите с ним.
permit-refused = Отказ. Не выходите из дома.
reply-not-understood = Этот ответ не распознан. Не выходите из дома по этому ответу. Скопируйте сообщение целиком и попробуйте снова или позвоните.
reply-several = Здесь несколько ответов. Пока не выходите из дома по этим ответам. Вставляйте их по одному.
reply-other-person = Этот ответ для другого документа. Не выходите из дома по этому ответу.
reply-for-other = Этот ответ для другого человека: { $whose }. Выберите это имя и сохраните ещё раз.
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
error-no-such-kind-of-application = Такого вида заявления нет. Выберите один из: { $list }.
error-missing-field = Не хватает: { $field } ({ $key }). { $hint }
error-wrong-field = { $field }: нужен вид { $example }. Проверьте.
error-cannot-be-sent = Знак «{ $character }» нельзя отправить. Где он: { $field }. Напишите другими буквами.
error-too-long = Слишком длинно: { $what }. Знаков не больше: { $most }.
error-no-number = Номер не найден. Введите его как в документе, например { $example }.
error-other-kind = Вид этого номера: { $other }, а вы выбрали: { $kind }. Выберите { $other } или проверьте номер.
error-two-numbers = Два разных номера. Укажите только свой.
error-wrong-shape = Знаков в номере: { $count }. Он не может быть такого вида. Пример: { $example }.
error-number-too-long = Для номера документа это слишком длинно. Укажите только номер, например { $example }.
error-received-later = Ответ не мог прийти позже, чем сейчас. Проверьте время.
error-received-earlier = Ответ не мог прийти раньше запроса. Проверьте время.
error-clock-went-back = Часы телефона показывают время раньше, чем это было подготовлено. Поправьте часы и повторите.
error-clock = Такой даты и времени не может быть. Установите на телефоне дату, время и часовой пояс и повторите.
error-already-answered = У этого разрешения уже есть ответ.
error-nothing-waits = Ни одно разрешение не ждёт ответа.
error-no-more-resends = Уже отправлено повторно. Больше не отправляйте. Попробуйте другой способ.
error-no-certificate = Для этой причины справка не меняет время.
error-not-active = Это разрешение ещё не одобрено.
error-already-ended = Это разрешение закончилось. Справка его не вернёт: запросите новое.
error-end-before-start = Это время уже прошло или оно раньше начала разрешения. Посмотрите в справку ещё раз.
error-end-too-late = Время справки не позже двух суток от начала разрешения. Проверьте дату.
error-not-a-date = Это не дата. Пишите год-месяц-день, например 2027-03-03.
error-not-a-time = Это не время. Напишите часы и минуты, например 14:30.
error-not-a-country = Напишите гражданство кодом из двух или трёх букв, например TUR или IN.
error-not-one-of = Укажите одно из: { $list }.
error-no-kind = Сначала выберите, что это.
error-no-day = Выберите день.
error-not-days = Укажите число дней, например 30.
error-yes-or-no = Ответьте yes (да) или no (нет).
error-no-such-question = Ни одно правило этого не спрашивает. Посмотрите список сроков.
error-day-ahead = Этот день ещё не наступил. Отметьте, когда наступит.
error-stay-overlaps = На это время уже есть пребывание. Сначала отметьте выезд или исправьте дату.
error-no-such-stay = Такого пребывания здесь нет. Посмотрите список.
error-no-open-stay = Нет отмеченного въезда без выезда. Сначала отметьте въезд, потом выезд.
error-left-before-entry = Выезд не может быть раньше въезда. Проверьте даты.
error-no-such-basis = Такого основания пребывания нет. Выберите одно из: { $list }.
error-no-such-application = Такого заявления здесь нет. Посмотрите список.
error-not-next-step = Сейчас такого шага быть не может. Выберите одно из: { $list }.
error-application-closed = Это заявление закрыто: других шагов быть не может. Начните новое.
error-step-before-last = Этот шаг не может быть раньше предыдущего. Проверьте дату.
error-no-such-event = Такого события здесь нет. Посмотрите список.
error-no-such-reminder = Такого срока или напоминания здесь нет. Посмотрите список.
error-later-is-past = Это время прошло. Выберите более позднее.
error-no-such-deadline = Срока с таким кодом нет. Посмотрите список сроков.
error-not-leads = Укажите дни до последнего дня, например 30,7,1.
error-not-hours = Укажите часы, например 22:00-08:00.
name-not-latin = Напишите имя как в документе, латинскими буквами: их сверяют.
error-born-later = Дата рождения в будущем. Проверьте её.
error-ends-before-issue = Срок документа заканчивается раньше, чем его выдали. Проверьте даты.
error-no-such-place = Такого места в этих правилах нет. Выберите город или район.
error-which-place = Место неясно. Выберите одно из: { $list }.
error-field-without-key = Укажите, какое это поле.
error-no-such-field = Правила этого не спрашивают. Не указывайте это.
error-bad-pack = Эти правила нельзя использовать: файл повреждён, или это не файл правил. Получите его ещё раз или спросите того, кто его дал. Ничего не изменено. ({ $why })
error-no-such-rule = Правила с таким кодом (id) нет. Посмотрите список правил.
error-older-pack = Эти правила старее тех, что уже есть. Ничего не изменено.
error-key-locked = Ваши документы заблокированы. Разблокируйте телефон и повторите.
error-key-lost = Ключ к сохранённым документам утрачен, прочитать их нельзя. Файл сохранён. Отложите его и восстановите из резервной копии.
error-key-wrong = Этот ключ не открывает сохранённые документы. Файл сохранён. Возьмите прежний ключ или отложите файл и восстановите из резервной копии.
error-newer-file = Это сохранила более новая версия приложения. Обновите приложение; ничего не изменено.
error-storage = Приложение не смогло прочитать или записать данные. Проверьте свободное место и повторите. ({ $what })
error-key-failed = Телефон не смог выдать ключ к вашим документам. Перезагрузите телефон и повторите. Ничего не изменено. ({ $what })
error-key-silent = Телефон не отвечает, когда приложение просит ключ к вашим документам. Подождите немного и повторите; если не поможет, перезагрузите телефон.
error-paused = Приложение было приостановлено. Повторите.
error-vault-damaged = Файл с вашими документами повреждён; он сохранён. Если документы ещё видны, сделайте сейчас резервную копию. Затем отложите файл и восстановите документы из копии.
error-closed = Приложение закрыто. Откройте его снова.
error-internal = В приложении произошла ошибка, действие не завершено. То, что было сохранено раньше, осталось. Повторите; если это случится снова, сообщите тем, кто делает приложение.

## Sending a message

sending-which = На { $number } можно написать только с SIM-карты этой страны: { $country }. Выберите её в приложении для СМС.
sending-other-sim = SIM-карта для СМС — другой страны. На { $number } можно написать только с SIM-карты этой страны: { $country }. Выберите её в приложении для СМС, скопируйте сообщение или отсканируйте код другим телефоном.
sending-other-phone = SIM-карта в этом телефоне — другой страны. На { $number } можно написать только с SIM-карты этой страны: { $country }. Отсканируйте код другим телефоном или скопируйте сообщение.
sending-no-sim = В этом телефоне нет SIM-карты. Вставьте её или отсканируйте код другим телефоном.
sending-no-sim-of = В этом телефоне нет SIM-карты. На { $number } можно написать только с SIM-карты этой страны: { $country }. Вставьте такую карту или отсканируйте код другим телефоном.
sending-no-app = В этом телефоне нет приложения для СМС. Отсканируйте код другим телефоном или скопируйте сообщение.

## Stays, applications, events

counted-first-day = Ни один источник не говорит, считается ли первый день: взята более ранняя дата.
counted-day-off = Последний день выпадал на нерабочий: взят рабочий день перед ним.
counted-may-be-off = Нерабочие дни того времени ещё неизвестны. Если последний день окажется нерабочим, сделайте это раньше.
who-person = Это должны сделать вы.
who-host = Это должна сделать принимающая сторона: гостиница или хозяин квартиры. Можете сделать это и сами.
who-employer = Это должен сделать ваш работодатель.
act-by = До { $date } включительно: { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
}
act-by-today = Сегодня, { $date }, последний день.
act-by-late = Срок истёк { $date }, { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
}.
act-by-done = Сделано. Последний день был { $date }.
act-by-pending = В работе. Последний день был { $date }.
act-by-open = Последний день пока неизвестен.
act-by-not-known = Неизвестно.
stay-end-title = Конец вашего пребывания
stay-end-not-known = Сколько может длиться это пребывание, неизвестно. Укажите основание: какой документ или без него.
stay-end-no-entry = Сколько можно оставаться, считается от въезда: отметьте въезд. Ещё не приехали? Тогда ничего делать не нужно.
stay-ends = Вы можете оставаться до { $date } включительно.
stay-ends-safe = Вы можете оставаться до { $date } включительно. Ни один источник не говорит, считается ли день въезда, поэтому он посчитан: это более ранняя дата.
stay-since = С { $from }
stay-period = { $from } – { $to }
application-pending = Заявление на рассмотрении с { $since }.
application-decided = Решено { $date }. Заберите документ.
application-collected = Завершено { $date }.
application-refused = Отказано { $date }.
application-withdrawn = Отозвано { $date }.
step-applied = Подано
step-accepted = Принято
step-review = Рассмотрено, нужно оплатить пошлину
step-paid = Пошлина оплачена
step-decided = Решено
step-collected = Получено
step-refused = Отказ
step-withdrawn = Отозвано
event-moved = Переезд на другой адрес
event-lost = Документ потерян
event-stolen = Документ украден
event-new-passport = Новый паспорт
event-left = Выезд из страны
event-entered = Въезд в страну
event-new-employer = Новый работодатель
intent-extend = Продлить пребывание
intent-leave = Выехать из страны
intent-permit = Получить вид на жительство
host-hotel = Гостиница или хостел
host-owner = Чужое жильё: у хозяина
host-own = Собственное жильё

## Reminders

choice-title = Ваше пребывание заканчивается { $date }: выберите, что делать
choice-many = Пребывание заканчивается, выберите, что делать
remind-today = Сегодня, { $date }, последний день.
remind-days = Последний день: { $date }. { $count ->
    [one] Остался { $count } день.
    [few] Осталось { $count } дня.
    [many] Осталось { $count } дней.
   *[other] Осталось { $count } дня.
}
remind-late = Последний день был { $date }. Откройте приложение: сейчас нужно действовать.
remind-permit-soon = разрешение скоро закончится
remind-permit-end = разрешение закончилось
remind-no-answer = ответа пока нет
remind-regime = Там, где вы живёте, меняются правила
remind-rules = Правила устарели
remind-together = { $count ->
    [one] Близится { $count } дата
    [few] Близятся { $count } даты
    [many] Близятся { $count } дат
   *[other] Близятся { $count } даты
}
remind-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}: { $what }
remind-dates = { $count ->
    [one] { $count } дата
    [few] { $count } даты
    [many] { $count } дат
   *[other] { $count } даты
}: { $what }
remind-more = И ещё { $count }.
remind-number = Номер документа уже есть?
remind-number-text = Откройте приложение и добавьте номер: только тогда оно сможет вовремя вас предупредить.
remind-number-set = Напоминание придёт один раз: { $moment }.
remind-keep-open = Откройте приложение, чтобы напоминания приходили
remind-keep-open-text = Дат больше, чем может хранить телефон. Откройте приложение, и они будут запланированы снова.
public-deadline = Близится дата. Откройте приложение.
public-permit = О разрешении. Откройте приложение.
public-regime = Меняются правила. Откройте приложение.
public-open = Откройте приложение.
action-open = Открыть
action-done = Сделано
action-later = Позже
missed-text = Должно было прийти { $moment }.
missed-not-allowed = Уведомления не разрешены.
missed-restricted = Телефон сдерживает приложение ради экономии батареи.
missed-unknown = Телефон не показал его, или оно осталось незамеченным.
remedy-not-allowed = Разрешите уведомления в настройках телефона.
remedy-restricted = Уберите приложение из экономии батареи в настройках телефона.
remedy-unknown = Открывайте приложение чаще или смотрите сроки здесь.

## Памятки, присланный текст, карточка для полиции

deadline-line = { $title }. { $when }
of-person = { $whose }: { $what }
as-of = Правила по состоянию на { $date }.
as-of-stale = Правила по состоянию на { $date }: устарели. Прежде чем полагаться, позвоните и проверьте.
copy-travel-number = Номер паспорта
copy-born = Дата рождения
copy-citizenship = Гражданство
copy-name = Имя и фамилия
copy-add-document = Добавьте этот документ с номером.
copy-add-detail = Добавьте это в свои данные.
copy-add-name = Добавьте имя латинскими буквами, как в документе.
copy-whose = Сначала выберите человека.
error-no-such-guide = Такой памятки здесь и сейчас нет. Выберите одну из: { $list }.
error-which-person = Выберите человека: сохранено несколько.
scan-the-text = текст
scan-approved = Сохраните: ответ для { $whose }, одобрено.
scan-refused = Сохраните: ответ для { $whose }, отказано.
scan-whose = Выберите, чей это ответ: его ждут несколько человек.
scan-documents = Проверьте и сохраните: { $count ->
    [one] найден { $count } номер документа.
    [few] найдено { $count } номера документов.
   *[other] найдено { $count } номеров документов.
}
scan-stored = { $count ->
    [1] Этот документ уже сохранён.
   *[other] Эти документы уже сохранены.
}
scan-nothing = Ничего не найдено: ни ответа, которого вы ждёте, ни номера документа.
card-running = Разрешение действует.
card-unconfirmed = НЕ ПОДТВЕРЖДЕНО. ЭТО НЕ РАЗРЕШЕНИЕ: его запросили, ответа нет.
card-not-sent = НЕ ОТПРАВЛЕНО. ЭТО НЕ РАЗРЕШЕНИЕ.
card-refused = ОТКАЗАНО. ЭТО НЕ РАЗРЕШЕНИЕ.
card-ended = СРОК ИСТЁК. ЭТО БОЛЬШЕ НЕ РАЗРЕШЕНИЕ.
card-not-required = { $place }: сейчас разрешение не требуется.
card-required = РАЗРЕШЕНИЯ НЕТ. Сейчас здесь оно требуется, его не запрашивали.
card-nobody = РАЗРЕШЕНИЯ НЕТ. Сейчас здесь никому нельзя выходить из дома.
card-certificate = Время, указанное в справке.
card-at-least = Не раньше { $moment }.
card-reason = Причина
card-from = Начало
card-until = Конец
card-reply = Ответ, как он пришёл
card-code = Код в ответе
card-rule = Правило
card-decree = Источник
card-not-official = Не официальный документ: приложение показывает то, что ввёл пользователь.

## Home and about

home-first-step = Добавьте своё место и документ, чтобы увидеть, что важно для вас.
home-rules-changed = Правила изменились. Касается вас: { $count }.
about-not-official = Это не официальное приложение какого-либо государства.
about-not-legal-advice = Это не юридическая консультация. Если это важно, спросите в указанном учреждении.
about-no-telemetry = Приложение никому ничего не отправляет: всё, что вы ввели, остаётся на этом устройстве.
about-unreviewed = Юрист не проверял факты. Некоторые языки не проверял носитель языка.

## Backup, erasing, sheet, calendar, tables

backup-never = Резервной копии ещё нет. Сделайте её, чтобы вместе с телефоном не пропали документы.
backup-newer = После последней резервной копии ({ $date }) что-то изменилось. Сделайте новую.
backup-made = Людей: { $people }, документов: { $documents }. Храните файл отдельно от телефона. Без пароля его не откроет никто, и вы тоже: запишите пароль.
backup-left-out = Записей новой версии приложения, которых в копии нет: { $count }. Обновите приложение и сделайте ещё одну.
restore-would = Резервная копия: { $date }, приложение { $app }. Нового здесь: { $added }, изменится: { $changed }. Пока ничего не изменено.
restore-done = Резервная копия ({ $date }, приложение { $app }) восстановлена. Нового здесь: { $added }, изменено: { $changed }.
restore-nothing = Резервная копия: { $date }, приложение { $app }. Всё, что в ней, здесь уже есть.
restore-both = Различается здесь и в копии: { $count }. Сохранено и то и другое; посмотрите и удалите неверное.
restore-kept = Здесь новее, чем в копии: { $count }. Остаётся как есть.
rules-changed = Изменилось по сравнению с правилами от { $date }: { $count }. Касается вас: { $yours }.
change-added = Новое
change-changed = Изменено
change-removed = Больше нет в правилах
rules-file = { $title }, версия { $version }, действует до { $until }.
rules-file-newer = Новее, чем правила здесь (версия { $here }).
rules-file-same = Та же версия, что и здесь.
rules-file-older = Старее, чем правила здесь (версия { $here }): загрузить нельзя.
rules-file-other = Это другие правила, они встанут на место нынешних.
rules-file-stale = Они уже устарели.
rules-file-no-changes = В них сказано то же, что и здесь.
rules-file-changes = Правил изменится: { $count }. Касается вас: { $yours }.
rules-file-would = Пока ничего не изменено.
rules-file-done = Теперь действуют эти правила.
record-person = Люди
record-document = Документы
record-permit = Разрешения
record-stay = Пребывания
record-application = Заявления
record-event = События
record-memory = Что сделано
record-settings = Настройки
record-other = Из новой версии
erase-would = Это навсегда удалит с устройства документы, даты, разрешения и напоминания всех, а с ними и ключ. Вернуть их может только резервная копия. Правила останутся.
erase-done = Всё личное удалено с устройства. Правила остались. Резервные копии, сделанные в другом месте, целы.
erase-done-but-key = Всё личное удалено с устройства, но ключ остался в хранилище ключей. Он больше ничего не открывает; удалите его там.
aside-done = Старые документы отложены под именем { $name }; ничего не удалено. Начните заново или восстановите резервную копию.
error-passphrase-short = Пароль слишком короткий: нужно хотя бы { $count } знаков. Хорошо подойдут четыре-пять слов.
error-nothing-to-back-up = Копировать пока нечего. Сначала добавьте документ.
error-wrong-passphrase = Этот пароль не открывает резервную копию. Проверьте заглавные буквы и язык клавиатуры и попробуйте ещё раз. Ничего не изменено.
error-bad-backup = Это не резервная копия этого приложения, или она повреждена. Попробуйте другой экземпляр файла. Ничего не изменено.
error-no-vault = Здесь ничего не сохранено, откладывать нечего.
error-vault-opens = Ваши документы читаются, поэтому остаются на месте.
sheet-title = Мои документы на бумаге
sheet-made = На { $date }. Составлено приложением Companion, не официальный документ.
person-no-name = Без имени
sheet-more-documents = Ни за кем не записано
sheet-citizenship = Гражданство
sheet-born = Дата рождения
sheet-place = Живёт
sheet-document = Документ
sheet-number = Номер
sheet-issued = Выдан
sheet-valid-until = Действует до
sheet-deadlines = Что и до какого дня сделать
sheet-act-by = Последний день
sheet-what = Что
sheet-how = Как
sheet-contacts = Кого спросить
sheet-who = Кто
sheet-phone = Телефон
sheet-web = Адрес
sheet-lost = Если телефон потерян
sheet-lost-lock = Заблокируйте или сотрите телефон с другого устройства. То, что хранило в нём это приложение, запечатано.
sheet-lost-sim = Попросите оператора заблокировать SIM-карту.
sheet-lost-restore = Установите Companion на другой телефон и восстановите резервную копию с её паролем.
sheet-lost-documents = До тех пор пользуйтесь номерами и датами с этого листа. Если пропали и документы, позвоните по номерам выше и спросите, что делать.
sheet-backup-where = Моя резервная копия лежит здесь:
sheet-keep-safe = Храните этот лист отдельно от телефона и там, где его не прочтут другие. Пароль на нём не пишите.
calendar-name = Сроки
calendar-made = Сроков в календаре: { $count }. После изменений импортируйте его снова: то, что там уже есть, обновится.
import-would = Новых людей: { $people }, новых документов: { $documents }, изменится: { $changed }. Пока ничего не сохранено.
import-done = Новых людей: { $people }, новых документов: { $documents }, изменено: { $changed }. Сохранено.
import-mistakes = Ошибок: { $count }. Исправьте их в таблице и попробуйте снова; ничего не сохранено.
import-cells = В этой строке больше или меньше ячеек, чем в заголовке. Проверьте, нет ли лишнего разделителя или кавычки.
import-line-break = В этой ячейке разрыв строки: возможно, не закрыта кавычка. Уберите его.
import-name-missing = Нет имени.
import-kind-missing = Нет вида документа.
import-number-missing = Нет номера документа.
import-document-missing = Есть дата или число дней, но нет документа. Укажите его вид и номер.
import-repaired = Буквы в этом номере прочитаны как цифры. Сверьте его с документом.
import-shape-unusual = Этот номер не похож на известные образцы. Сверьте его с документом.
import-document-twice = Тот же документ уже есть в строке { $row }. Удалите одну из них.
import-other-owner = Этот документ уже сохранён за другим человеком. Исправьте имя или сохранённый документ.
import-differs-from-stored = Уже сохранено другое. Исправьте таблицу или сохранённое.
import-differs-from-row = В строке { $row } о том же человеке сказано другое. Исправьте одну из них.
error-table-empty = Под заголовком нет строк. Первая строка называет столбцы.
error-table-not-utf8 = Эту таблицу нельзя прочитать. Сохраните её в редакторе таблиц как «CSV UTF-8» и попробуйте снова.
error-table-too-large = Эта таблица слишком велика. Разделите её.
error-table-column = Заголовок столбца { $column } неизвестен. Используйте: { $list }. Остальные столбцы удалите.
error-table-column-twice = Заголовок столбца { $column } стоит дважды. Удалите один из столбцов.
error-table-no-name = Нет столбца «name». Столбцы: { $list }.

glance-not-needed = Разрешение на выход из дома не нужно.
glance-movement-limited = Разрешение не нужно, но въезд или выезд ограничен.
glance-permit-needed = Перед выходом из дома получите разрешение.
glance-no-permit-possible = Сейчас никому нельзя выходить из дома.
glance-needs-choice = Зависит от обстоятельств. Откройте приложение.
glance-not-known = Неизвестно. Откройте приложение.
error-no-glance = Показывать пока нечего. Откройте приложение один раз.

## The labels of the shells: titles, buttons, fields

label-home = Главная
label-documents = Документы
label-guide = Справочник
label-settings = Настройки
label-deadlines = Сроки
label-permits = Разрешения
label-rules = Правила
label-sources = Источники
label-about = О приложении
label-back = Назад
label-close = Закрыть
label-next = Далее
label-skip = Пропустить
label-done = Сделано
label-save = Сохранить
label-cancel = Отмена
label-edit = Изменить
label-remove = Удалить
label-undo = Вернуть
label-copy = Копировать
label-copied = Скопировано
label-share = Поделиться
label-call = Позвонить
label-open_page = Открыть страницу
label-write_mail = Написать письмо
label-show_all = Показать все
label-try_again = Повторить
label-yes = Да
label-no = Нет
label-wait = Секунду…
label-welcome = Добро пожаловать
label-not_official = Это не официальное приложение. Оно называет источник каждого правила, хранит документы только на этом телефоне и вовремя напоминает.
label-restore_first = Восстановить с другого телефона
label-start = Начать
label-language = Язык
label-place = Где вы живёте?
label-search_place = Город, район или село
label-no_place_found = Нет такого места. Напишите иначе.
label-search_person = Найти человека по имени
label-no_person_found = Здесь нет никого с таким именем. Напишите иначе.
label-no_number = У меня нет номера
label-people = Люди
label-person = Человек
label-add_person = Добавить человека
label-name = Имя
label-citizenship = Гражданство (три буквы, как в паспорте)
label-born = Дата рождения
label-departure = Планируемый выезд
label-intent = Что вы планируете?
label-host = Где вы остановились?
label-add_document = Добавить документ
label-kind = Вид
label-number = Номер
label-issued = Выдан
label-valid_until = Действует до
label-show_number = Показать номер
label-hide_number = Скрыть номер
label-stays = Пребывание
label-add_stay = Я въехал в страну
label-entered = Дата въезда
label-add_departure = Я выехал из страны
label-left = Дата выезда
label-basis = На каком основании?
label-applications = Заявления
label-add_application = Я подал заявление
label-applied = Дата подачи
label-events = Что произошло
label-add_event = Что-то произошло
label-day = День
label-leave_open = Не указывать
label-nothing_yet = Пока ничего нет.
label-changes_next = Что изменится
label-do_first = Сначала сделайте это
label-quick = Одним касанием
label-missed = Пропущенные напоминания
label-elsewhere = Где живут другие
label-whom_to_call = Кому звонить
label-ask_permit = Запросить разрешение
label-what_for = Для чего?
label-for_whom = Для кого?
label-where_to = Куда? (только за пределы вашего места)
label-message = Сообщение
label-to = Кому
label-open_sms = Открыть SMS
label-was_sent = Вы отправили?
label-sent = Я отправил
label-not_sent = Я не отправил
label-resend = Отправить ещё раз
label-paste_reply = Вставить ответ
label-paste = Вставить скопированное
label-nothing_copied = Ничего не скопировано. Сначала скопируйте весь ответ в приложении SMS.
label-whose_reply = Чей это ответ?
label-reply = Ответ
label-reply_when = Когда пришёл ответ?
label-reply_at_sending = Когда я отправил
label-reply_now = Только что
label-reply_time = Время, когда пришёл ответ, как в приложении SMS
label-show_qr = Показать QR-код для другого телефона
label-copy_message = Копировать сообщение
label-extend = В справке другое время
label-certificate_time = Время в справке
label-keep = Сохранить в истории
label-let_go = Не хранить
label-ends_at = Закончится
label-show_card = Показать карточку
label-free_to_go = Можно ли мне выйти из дома?
label-next_deadline = Ближайший срок
label-card = Карточка для полиции
label-reminders_off = Напоминания не придут: уведомления запрещены.
label-allow_notifications = Разрешить уведомления
label-reminders_late = Напоминания могут опаздывать.
label-allow_exact = Разрешить точные напоминания
label-leads = За сколько дней напоминать
label-leads_by_kind = Другие дни для отдельных сроков
label-leads_back = Вернуть обычные дни
label-quiet = Тихие часы
label-this_phone = На этом телефоне
label-lock_app = Спрашивать блокировку экрана
label-hide_screen = Скрывать в недавних и на снимках экрана
label-card_over_lock = Показывать карточку поверх экрана блокировки
label-history = История
label-backup = Сделать копию
label-restore = Восстановить копию
label-passphrase = Пароль
label-passphrase_again = Ещё раз
label-passphrase_differs = Они не совпадают. Введите обе снова.
label-passphrase_note = Без пароля копию не откроет никто, и нового пароля никто не даст. Запишите его.
label-calendar = Добавить сроки в календарь
label-sheet = Страница для печати
label-erase = Стереть всё
label-set_aside = Отложить старый файл
label-locked = Заблокировано
label-unlock = Разблокировать
label-import_rules = Загрузить файл правил
label-days = Сколько дней пребывания разрешает
label-day_or_today = День (если пусто – сегодня)
label-import_table = Загрузить таблицу людей
label-row = Строка
label-take_in = Загрузить
label-add_to_calendar = Добавить в календарь
label-no_screen_lock = На этом телефоне нет блокировки экрана. Сначала включите её в настройках телефона.
label-open_settings = Открыть настройки телефона
label-file_again = Тем временем приложение было закрыто. Выберите файл ещё раз.
label-file_failed = Этот файл нельзя прочитать или записать. Выберите другой файл или другое место.
label-changed_for_you = Изменилось для вас
label-reminders = Напоминания
label-minutes_30 = Осталось 30 минут
label-minutes_10 = Осталось 10 минут
label-minutes_5 = Осталось 5 минут
label-time_over = Время вышло. Сейчас надо быть дома.
