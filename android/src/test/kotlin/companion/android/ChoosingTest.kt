package companion.android

import android.app.DatePickerDialog
import android.content.DialogInterface
import android.widget.EditText
import android.widget.RadioButton
import companion.android.ui.Entry
import companion.android.ui.Route
import companion.core.PersonInput
import companion.core.PersonView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.shadows.ShadowDialog

/** Days and choices of a form. */
@RunWith(RobolectricTestRunner::class)
class ChoosingTest {
    private fun TestPhone.stored(): Route {
        val id = tell {
            val input = PersonInput(name = "Ana", born = "1990-11-30", intent = "extend")
            it.app.addPerson(input, it.context).id
        }
        return Route("edit-person", "id" to id)
    }

    private fun TestPhone.one(): PersonView = tell { it.app.people(it.context).single() }

    @Test
    fun `a day reads as the language writes it, and is told as it is`() {
        val written = listOf("en", "az", "ru", "tr", "fa").map { language ->
            TestPhone(FREE, language).use { phone ->
                val route = phone.stored()
                val page = phone.page(route.name, "id" to route["id"])
                val born = page.blocks.filterIsInstance<Entry>().single { it.id == "born" }
                assertEquals("1990-11-30", born.value)
                phone.open(route).get().texts().single { it == born.shown }
            }
        }
        assertEquals("30 November 1990", written[0])
        assertEquals("30 noyabr 1990", written[1])
        assertTrue(written[2], "30 ноября 1990" in written[2])
        assertEquals("30 Kasım 1990", written[3])
        assertTrue(written[4], "۳۰ نوامبر ۱۹۹۰" in written[4])
    }

    @Test
    fun `the picker opens at that day, and what is picked reads so at once`() =
        TestPhone(FREE).use {
            val activity = it.open(it.stored()).get()
            val name = activity.views().filterIsInstance<EditText>().first()
            activity.pick("Date of birth", "1990-11-30", 1991, 1, 5)
            assertTrue("5 February 1991" in activity.texts())
            val first = activity.views().filterIsInstance<EditText>().first()
            assertTrue("the fields stay as they are", name === first)
            val said = activity.views().mapNotNull { view -> view.said() }
            assertTrue("Date of birth: 5 February 1991" in said)
            activity.tap("Save")
            assertEquals("1991-02-05", it.one().born)
        }

    @Test
    fun `without a day the picker opens today`() = TestPhone(FREE).use {
        it.open(it.stored()).get().pick("Planned departure", "2026-11-27", 2027, 0, 1)
    }

    private fun MainActivity.pick(label: String, opensAt: String, year: Int, month: Int, day: Int) {
        tap(label)
        val dialog = ShadowDialog.getLatestDialog() as DatePickerDialog
        val shown = dialog.datePicker
        val at = "%d-%02d-%02d".format(shown.year, shown.month + 1, shown.dayOfMonth)
        assertEquals(opensAt, at)
        dialog.updateDate(year, month, day)
        dialog.getButton(DialogInterface.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
    }

    @Test
    fun `a picked day outlives the process, as it reads`() = TestPhone(FREE).use {
        val before = it.open(it.stored())
        before.get().pick("Planned departure", "2026-11-27", 2026, 11, 31)
        val after = it.afterDeath(before)
        assertTrue("31 December 2026" in after.texts())
        after.tap("Save")
        assertEquals("2026-12-31", it.one().departure)
    }

    @Test
    fun `a day is taken away again`() = TestPhone(FREE).use {
        val activity = it.open(it.stored()).get()
        activity.tap("Date of birth")
        val dialog = ShadowDialog.getLatestDialog() as DatePickerDialog
        dialog.getButton(DialogInterface.BUTTON_NEUTRAL).performClick()
        TestPhone.idle()
        assertTrue("30 November 1990" !in activity.texts())
        activity.tap("Save")
        assertEquals(null, it.one().born)
    }

    @Test
    fun `a choice is taken back, also after the process died, and TalkBack says so`() =
        TestPhone(FREE).use {
            val before = it.open(it.stored())
            assertEquals(listOf("Extend my stay", "Leave open"), before.get().chosen())
            before.get().tap("Leave open")
            assertEquals(listOf("Leave open", "Leave open"), before.get().chosen())
            assertTrue("(•) Leave open" in before.get().spoken())
            val after = it.afterDeath(before)
            assertEquals(listOf("Leave open", "Leave open"), after.chosen())
            after.tap("Save")
            assertEquals(null, it.one().intent)
        }

    private fun MainActivity.chosen() =
        views().filterIsInstance<RadioButton>().filter { it.isChecked }.map { it.text.toString() }
}
