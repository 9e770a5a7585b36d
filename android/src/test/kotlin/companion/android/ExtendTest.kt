package companion.android

import android.app.TimePickerDialog
import android.content.DialogInterface
import companion.android.ui.Route
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.PermitView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.shadows.ShadowDialog

/** A certificate sets another end. */
@RunWith(RobolectricTestRunner::class)
class ExtendTest {
    private val phone = TestPhone(IN_LOCKDOWN)
    private val person = phone.person("Mehmet Yilmaz", "1234567")
    private val permit = asked("doctor", APPROVED.replace("2-ci", "1-ci"))

    @After fun close() = phone.close()

    private fun asked(errand: String, answer: String): String = phone.tell {
        val query = DraftQuery(errand = errand, holders = listOf(DraftHolder(person = person)))
        val id = checkNotNull(it.app.permitDraft(query, it.context).drafts.single().id)
        it.app.permitSent(id, it.context)
        it.app.permitReply(answer, id, it.context.now, it.context)
        id
    }

    private fun permit(): PermitView =
        phone.tell { it.app.permits(it.context).single { one -> one.id == permit } }

    private fun MainActivity.pickTime(hour: Int, minute: Int) {
        tap("Time on the certificate")
        val dialog = ShadowDialog.getLatestDialog() as TimePickerDialog
        dialog.updateTime(hour, minute)
        dialog.getButton(DialogInterface.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
    }

    @Test
    fun `its time is picked, today is chosen already, and the permit lasts until then`() {
        val activity = phone.open(Route("permit", "id" to permit)).get()
        activity.tap("A certificate sets another end")
        activity.pickTime(16, 30)
        assertTrue(activity.texts().toString(), "16:30" in activity.texts())
        activity.tap("Save")
        assertEquals("Permits", activity.title)
        assertEquals("2020-12-20T16:30+04:00", permit().activeUntil!!.written())
        assertTrue(activity.texts().any { "16:30" in it })
    }

    @Test
    fun `another of the days that the core offers`() {
        val activity = phone.open(Route("extend", "id" to permit)).get()
        activity.pickTime(1, 15)
        activity.tap("21 December 2020")
        activity.tap("Save")
        assertEquals("2020-12-21T01:15+04:00", permit().activeUntil!!.written())
    }

    @Test
    fun `a mistake is said, and what was told stays`() {
        val activity = phone.open(Route("extend", "id" to permit)).get()
        activity.tap("Save")
        assertTrue(activity.texts().any { "Write hours and minutes" in it })
        activity.pickTime(9, 0)
        activity.tap("Save")
        assertTrue(activity.texts().any { "This time has passed" in it })
        assertTrue("09:00" in activity.texts())
        assertEquals("2020-12-20T12:00+04:00", permit().activeUntil!!.written())
    }

    @Test
    fun `the process dies in the middle, and nothing told is lost`() {
        val before = phone.open(Route("extend", "id" to permit))
        before.get().pickTime(16, 30)
        before.get().tap("21 December 2020")
        val after = phone.afterDeath(before)
        assertTrue("16:30" in after.texts())
        after.tap("Save")
        assertEquals("2020-12-21T16:30+04:00", permit().activeUntil!!.written())
    }

    @Test
    fun `where the rules know no certificate, none is offered`() {
        val other = asked("groceries", APPROVED)
        val activity = phone.open(Route("permit", "id" to other)).get()
        assertFalse("A certificate sets another end" in activity.texts())
        // As from an old notification.
        assertEquals("Permits", phone.open(Route("extend", "id" to other)).get().title)
    }
}
