package companion.android

import android.app.AlertDialog
import android.content.Intent
import android.provider.CalendarContract
import android.widget.EditText
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.core.DocumentInput
import companion.core.HouseholdView
import companion.core.PersonInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlertDialog
import java.time.Instant

/** What is stored of people: changed, told further, and removed after being asked again. */
@RunWith(RobolectricTestRunner::class)
class KeepingTest {
    private val phone = TestPhone(Stored.AT)
    private val stored = phone.tell(::Stored)
    private val mine: HouseholdView
        get() = phone.tell { it.app.everybody(it.context).first() }

    @After fun close() = phone.close()

    private fun person() = phone.open(Route("person", "id" to stored.people.first())).get()

    /** Taps "remove", and what the question then says. */
    private fun MainActivity.remove(answer: Int): String {
        tap("Remove")
        val dialog = ShadowAlertDialog.getLatestDialog() as AlertDialog
        val question = shadowOf(dialog).message.toString()
        dialog.getButton(answer).performClick()
        TestPhone.idle()
        return question
    }

    private fun removing(opened: String, question: String, count: (HouseholdView) -> Int) {
        val before = count(mine)
        val activity = person()
        activity.tap(opened)
        val kept = activity.remove(AlertDialog.BUTTON_NEGATIVE)
        assertTrue(kept, question in kept)
        assertEquals(before, count(mine))
        activity.remove(AlertDialog.BUTTON_POSITIVE)
        assertEquals(before - 1, count(mine))
        assertEquals("Mehmet Yilmaz", activity.title)
    }

    @Test
    fun `a document is removed after being asked again`() =
        removing("•80", mine.documents.first().kindName) { it.documents.size }

    @Test
    fun `a stay is removed after being asked again`() =
        removing("Since 1 December 2020", "Since 1 December 2020") { it.stays.size }

    @Test
    fun `an application is removed after being asked again`() =
        mine.applications.first().let { one ->
            removing(one.name, one.name) { it.applications.size }
        }

    @Test
    fun `what happened is removed after being asked again`() =
        mine.events.first().let { one -> removing(one.name, one.dayText) { it.events.size } }

    @Test
    fun `a person is removed after being asked again, and what goes along is said`() {
        val document = mine.documents.first().masked
        val permits = phone.tell { it.app.permits(it.context) }
        val running = permits.single { it.id == stored.permit }.text
        val activity = person()
        val kept = activity.remove(AlertDialog.BUTTON_NEGATIVE)
        listOf("Mehmet Yilmaz", document, running).forEach { assertTrue(kept, it in kept) }
        val people = { phone.tell { it.app.people(it.context) }.map { it.name } }
        assertEquals(listOf("Mehmet Yilmaz", "Ana Lima"), people())
        activity.remove(AlertDialog.BUTTON_POSITIVE)
        assertEquals(listOf("Ana Lima"), people())
    }

    @Test
    fun `a number that is unusual is warned about where it is shown`() {
        val activity = person()
        activity.tap("Add a document")
        activity.tap("MYI")
        activity.views().filterIsInstance<EditText>().first().setText("123456789")
        activity.tap("Save")
        val added = mine.documents.last()
        val warning = added.warnings.single().text
        assertTrue("${activity.texts()}", warning in activity.texts())
        assertEquals(added.kindName, activity.title)
        activity.tap("Change")
        activity.tap("Save")
        assertTrue("${activity.texts()}", warning in activity.texts())
        activity.tap("Back")
        assertEquals("Mehmet Yilmaz", activity.title)
    }

    @Test
    fun `a document that is there already is said to be`() {
        val activity = person()
        activity.tap("Add a document")
        activity.tap("MYI")
        activity.views().filterIsInstance<EditText>().first().setText("MYI1234580")
        activity.tap("Save")
        val said = activity.texts()
        assertTrue("$said", said.any { "This document is here already." in it })
    }

    @Test
    fun `turned while it asks, it asks still, and removes once`() {
        val person = Route("person", "id" to stored.people.first())
        val before = mine.documents.size
        val controller = phone.open(person)
        controller.get().tap("•80")
        controller.get().tap("Remove")
        val first = ShadowAlertDialog.getLatestDialog()
        controller.recreate()
        TestPhone.idle()
        val second = ShadowAlertDialog.getLatestDialog() as AlertDialog
        assertTrue("another dialog, of the new screen", second !== first && second.isShowing)
        assertFalse(first.isShowing)
        second.getButton(AlertDialog.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
        assertEquals(before - 1, mine.documents.size)
        assertEquals("Mehmet Yilmaz", controller.get().title)
        controller.recreate()
        TestPhone.idle()
        assertFalse(ShadowAlertDialog.getLatestDialog().isShowing)
    }

    @Test
    fun `a document is corrected, and what was cleared is forgotten`() {
        val id = mine.documents.first().id
        val activity = phone.open(Route("document", "id" to id)).get()
        activity.tap("Change")
        val number = activity.views().filterIsInstance<EditText>()
            .single { it.text.toString() == "MYI1234580" }
        number.setText("7777777")
        activity.filled["valid_until"] = ""
        activity.filled["days"] = "90"
        activity.tap("Save")
        val now = mine.documents.single { it.id == id }
        assertEquals("MYI7777777", now.number)
        assertEquals(null, now.validUntil)
        assertEquals(90u, now.days)
        assertEquals(stored.people.first(), now.person)
        assertEquals(now.kindName, activity.title)
    }

    @Test
    fun `a document of nobody named is given to somebody`() {
        val id = phone.tell {
            it.app.addDocument(DocumentInput("MYI", "7777777"), it.context).id
        }
        val activity = phone.open(Route("edit-document", "id" to id)).get()
        activity.tap("Ana Lima")
        activity.tap("Save")
        val owner = phone.tell { it.app.documents(it.context) }.single { it.id == id }.person
        assertEquals(stored.people.last(), owner)
    }

    @Test
    fun `a step of an application is told with its day`() {
        val before = mine.applications.first()
        val activity = phone.open(Route("application", "id" to before.id)).get()
        val step = before.next.first()
        activity.filled["day"] = "2020-12-15"
        activity.tap(step.title)
        val last = mine.applications.first().steps.last()
        assertEquals(step.id to "2020-12-15", last.step to last.day)
        assertTrue("${activity.texts()}", "15 December 2020" in activity.texts())
    }

    @Test
    fun `an open stay is ended where it is shown`() {
        val activity = person()
        activity.tap("Since 1 December 2020")
        activity.tap("I left the country")
        activity.filled["left"] = "2020-12-18"
        activity.tap("Save")
        assertEquals("2020-12-18", mine.stays.single().left)
    }

    @Test
    fun `forty people are one short panel each`() {
        phone.tell { asked ->
            repeat(FORTY) { index ->
                val input = PersonInput(name = "Person $index")
                val person = asked.app.addPerson(input, asked.context).id
                listOf(
                    "MYI" to 1_000_000 + index,
                    "DYI" to 2_000_000 + index,
                ).forEach { (kind, number) ->
                    val document = DocumentInput(kind, number.toString(), person)
                    asked.app.addDocument(document, asked.context)
                }
            }
        }
        val blocks: List<Block> = phone.page("documents").blocks
        val panels = blocks.filterIsInstance<Panel>()
        assertEquals(FORTY + stored.people.size, panels.size)
        assertTrue(panels.all { it.lines.size == 1 })
        assertEquals(2, blocks.filterIsInstance<Button>().size)
    }

    @Test
    fun `a deadline goes into the phone's calendar as a whole day, without a number`() {
        val deadline = phone.tell { it.app.deadlines(it.context) }.first { it.actBy != null }
        val activity = phone.open(Route("deadline", "id" to deadline.id)).get()
        activity.tap("Add to the calendar")
        val insert = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_INSERT, insert.action)
        assertEquals(CalendarContract.Events.CONTENT_URI, insert.data)
        assertTrue(insert.getBooleanExtra(CalendarContract.EXTRA_EVENT_ALL_DAY, false))
        val begin = insert.getLongExtra(CalendarContract.EXTRA_EVENT_BEGIN_TIME, 0)
        assertEquals("${deadline.actBy}T00:00:00Z", Instant.ofEpochMilli(begin).toString())
        val end = insert.getLongExtra(CalendarContract.EXTRA_EVENT_END_TIME, 0)
        assertEquals(DAY, end - begin)
        val said = listOf(CalendarContract.Events.TITLE, CalendarContract.Events.DESCRIPTION)
            .joinToString { insert.getStringExtra(it).orEmpty() }
        assertTrue(said, deadline.title in said && deadline.text in said)
        assertFalse(said, "4580" in said || "4575" in said)
    }

    private companion object {
        const val FORTY = 40
        const val DAY = 24 * 60 * 60 * 1_000L
    }
}
