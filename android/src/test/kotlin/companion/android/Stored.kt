package companion.android

import companion.android.core.Asked
import companion.android.screens.Screens
import companion.android.ui.Route
import companion.core.ApplicationInput
import companion.core.DocumentInput
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.EventInput
import companion.core.HouseholdView
import companion.core.PersonInput
import companion.core.StayInput

/** Two people with documents, a stay, an application, permits that run and one that waits. */
class Stored(asked: Asked) {
    val people: List<String>
    val permit: String
    private val belongings: HouseholdView

    /** One whose end a certificate can set, and one that waits for its answer. */
    val extendable: String
    val waiting: String

    /** One whose answer was taken in without the time at which it came. */
    val assumed: String

    /** The kinds of deadlines. */
    private val leads = asked.app.leadTimes(asked.context).map { it.code }

    init {
        val (app, context) = asked.app to asked.context
        people =
            listOf(
                "Mehmet Yilmaz" to "MYI1234580",
                "Ana Lima" to "MYI1234575",
            ).map { (name, number) ->
                val input = PersonInput(name = name, citizenship = "TUR", place = "baku")
                val person = app.addPerson(input, context).id
                val document = DocumentInput(
                    kind = "MYI",
                    number = number,
                    person = person,
                    validUntil = "2021-01-29",
                )
                app.addDocument(document, context)
                person
            }
        val first = people.first()
        app.enter(StayInput(entered = "2020-12-01", person = first), context)
        val options = app.formOptions(context)
        val kind = options.applications.first().id
        app.startApplication(
            ApplicationInput(kind = kind, applied = "2020-12-02", person = first),
            context,
        )
        app.addEvent(
            EventInput(kind = options.events.first().id, day = "2020-12-03", person = first),
            context,
        )
        fun sent(errand: String, person: String): String {
            val holders = listOf(DraftHolder(person = person))
            val query = DraftQuery(errand = errand, holders = holders, place = "baku")
            val id = app.permitDraft(query, context).drafts.first().id!!
            app.permitSent(id, context)
            return id
        }
        permit = sent("pharmacy", first)
        app.permitReply(ANSWER, permit, context.now, context)
        extendable = sent("doctor", first)
        app.permitReply(ANSWER.replace("2-ci", "1-ci"), extendable, context.now, context)
        waiting = sent("doctor", people.last())
        assumed = sent("pharmacy", people.last())
        app.permitReply(ANSWER, assumed, null, context)
        belongings = app.everybody(context).first()
    }

    /** Every screen once, and those twice that read differently. */
    fun routes(deadline: String?): List<Route> = Screens.names.flatMap { name ->
        when (name) {
            "board" -> listOf(
                Route(name, "errand" to "bank"),
                Route(name, "errand" to "bank", "person" to people.last()),
            )
            "permit" -> listOf(Route(name, "id" to permit), Route(name, "id" to waiting))
            "extend" -> listOf(Route(name, "id" to extendable))
            "sent" -> listOf(Route(name, "id" to waiting))
            "received" -> listOf(Route(name, "id" to assumed))
            "reply" -> listOf(Route(name, "permit" to waiting))
            "card" -> listOf(Route(name), Route(name, "permit" to permit))
            "person", "edit-person" -> listOf(Route(name, "id" to people.first()))
            "document", "edit-document" ->
                listOf(Route(name, "id" to belongings.documents.first().id))
            "stay" -> listOf(Route(name, "id" to belongings.stays.first().id))
            "application" -> listOf(Route(name, "id" to belongings.applications.first().id))
            "event" -> listOf(Route(name, "id" to belongings.events.first().id))
            "deadline" -> listOf(Route(name, "id" to deadline))
            "guide" -> listOf(Route(name, "topic" to "registration"))
            "rules" -> listOf(Route(name, "place" to "baku"), Route(name))
            "lead" -> listOf(Route(name, "code" to leads.first()))
            "place" -> listOf(Route(name), Route(name, "person" to people.first()))
            "shared" -> listOf(Route(name, "text" to ANSWER))
            else -> listOf(Route(name, "person" to people.first()))
        }
    }

    companion object {
        const val AT = "2020-12-20T10:00:00+04:00"
        const val ANSWER =
            "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 2 saat müddətinə " +
                "yaşayış yerinizi tərk edə bilərsiniz."
    }
}

/** What is walked through: one activity, led from screen to screen. */
class Walk(private val phone: TestPhone) {
    private val stored = phone.tell(::Stored)
    private val deadline = phone.tell { it.app.deadlines(it.context).firstOrNull()?.id }

    fun eachScreen(seen: (Route, MainActivity) -> Unit) {
        val controller = phone.open()
        stored.routes(deadline).forEach { route ->
            val intent = android.content.Intent(phone.app, MainActivity::class.java)
            controller.newIntent(intent.setData(Trail.encode(route)))
            TestPhone.idle()
            val activity = controller.get()
            activity.layOut()
            seen(route, activity)
        }
        controller.pause().stop().destroy()
    }
}
