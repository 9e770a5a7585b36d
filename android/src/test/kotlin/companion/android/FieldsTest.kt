package companion.android

import android.widget.EditText
import companion.android.ui.Button
import companion.android.ui.Entry
import companion.android.ui.Route
import companion.core.DeadlineState
import companion.core.PersonInput
import companion.core.PersonView
import companion.core.StayInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.File

/** What the rules ask about a person beside what everybody is asked. */
@RunWith(RobolectricTestRunner::class)
class FieldsTest {
    private val phone = TestPhone(FREE)

    @After fun close() = phone.close()

    private fun TestPhone.rulesThatAsk() {
        val pack = File(System.getenv("COMPANION_PACKS"), "name-and-address.json").readBytes()
        tell { it.app.importRules(pack, it.context) }
    }

    private fun one(): PersonView = phone.tell { it.app.people(it.context).single() }

    private fun MainActivity.field(label: String) =
        views().filterIsInstance<EditText>().single { it.said()!!.startsWith("$label: ") }

    private fun entries() = phone.page("edit-person").blocks.filterIsInstance<Entry>()

    @Test
    fun `a person's form asks what the rules ask, in their words, and for the name once`() {
        val usual = entries().map { it.label }
        phone.rulesThatAsk()
        val asked = entries().drop(usual.size)
        assertEquals(usual + "Address" + "Postcode", entries().map { it.label })
        val hints = listOf("Street and house: Kelp Lane 4/2", "Four digits, if you have one")
        assertEquals(hints, asked.map { it.hint })
    }

    @Test
    fun `what is told is kept, shown, changed and forgotten`() {
        phone.rulesThatAsk()
        val added = phone.open(Route("edit-person")).get()
        added.field("Address").setText("Kelp Lane 4/2")
        added.tap("Save")
        assertEquals(mapOf("address" to "Kelp Lane 4/2"), one().fields)
        val changed = phone.open(Route("edit-person", "id" to one().id)).get()
        assertEquals("Kelp Lane 4/2", changed.field("Address").text.toString())
        changed.field("Address").setText("")
        changed.field("Postcode").setText("1234")
        changed.tap("Save")
        assertEquals(mapOf("postcode" to "1234"), one().fields)
    }

    @Test
    fun `what was told under other rules stays when the form is saved`() {
        phone.tell { asked ->
            val pack = File(System.getenv("COMPANION_PACKS"), "some-people.json").readBytes()
            asked.app.importRules(pack, asked.context)
            val input = PersonInput(name = "Ana", fields = mapOf("house" to "own"))
            asked.app.addPerson(input, asked.context)
        }
        phone.rulesThatAsk()
        val activity = phone.open(Route("edit-person", "id" to one().id)).get()
        activity.field("Address").setText("Kelp Lane 4/2")
        activity.tap("Save")
        assertEquals(mapOf("address" to "Kelp Lane 4/2", "house" to "own"), one().fields)
    }

    @Test
    fun `a question of a rule is answered by who has no document too`() {
        phone.goTo("2021-01-20T10:00:00+04:00")
        val deadline = phone.tell { asked ->
            val person = asked.app.addPerson(
                PersonInput(name = "Ana", place = "baku"),
                asked.context,
            )
            val stay = StayInput(person.id, "2020-12-01", basis = "visa_free")
            asked.app.enter(stay, asked.context)
            asked.app.deadlines(asked.context).single { it.question != null }
        }
        assertEquals(null, deadline.document)
        assertEquals(DeadlineState.NOT_KNOWN, deadline.state)
        val page = phone.page("deadline", "id" to deadline.id).blocks.filterIsInstance<Button>()
        assertTrue("$page", page.map { it.label }.containsAll(listOf("Yes", "No")))
        phone.open(Route("deadline", "id" to deadline.id)).get().tap("Yes")
        assertEquals(mapOf(deadline.question!!.id to "yes"), one().fields)
        assertTrue(phone.tell { it.app.deadlines(it.context) }.none { it.question != null })
    }
}
