package companion.android

import android.app.TimePickerDialog
import android.content.ClipData
import android.content.ClipboardManager
import android.content.DialogInterface
import android.content.Intent
import android.view.View
import android.view.accessibility.AccessibilityManager
import android.widget.EditText
import android.widget.TextView
import companion.android.ui.Route
import companion.core.PermitState
import companion.core.PermitStep
import companion.core.PermitView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowDialog
import java.util.concurrent.TimeUnit

/** How an answer comes in. */
@RunWith(RobolectricTestRunner::class)
class ReplyTest {
    private val phone = TestPhone(IN_LOCKDOWN)
    private val person = phone.person("Mehmet Yilmaz", "1234567")
    private lateinit var permit: String

    @Before
    fun sent() {
        phone.withSms()
        permit = phone.handedOver(person)
        phone.goTo("2020-12-20T10:05:00+04:00")
    }

    @After fun close() = phone.close()

    private fun permit(id: String = permit): PermitView =
        phone.tell { it.app.permits(it.context).single { one -> one.id == id } }

    private fun copied(text: String) = phone.app.getSystemService(ClipboardManager::class.java)!!
        .setPrimaryClip(ClipData.newPlainText("", text))

    private fun MainActivity.field() = views().filterIsInstance<EditText>().single()

    private fun MainActivity.typed() = field().text.toString()

    private fun MainActivity.line() = views().filterIsInstance<TextView>()
        .single { it.accessibilityLiveRegion == View.ACCESSIBILITY_LIVE_REGION_POLITE }

    private fun MainActivity.warns(text: String) {
        // Not a passing line: whoever reads slowly still reads it.
        shadowOf(mainLooper).idleFor(60, TimeUnit.SECONDS)
        assertTrue(line().text.toString(), line().isShown && text in line().text)
    }

    @Test
    fun `what was copied comes in by one tap, and only by it`() {
        copied(APPROVED)
        val activity = phone.open(Route("permit", "id" to permit)).get()
        activity.tap("Paste the answer")
        assertEquals("", activity.typed())
        activity.tap("Paste what was copied")
        assertEquals(APPROVED, activity.typed())
        activity.tap("Just now")
        activity.tap("Save")
        assertEquals(PermitState.ACTIVE, permit().state)
        assertEquals("Permits", activity.title)
    }

    @Test
    fun `where nothing was copied, what was typed stays and what to do is said`() {
        val activity = phone.open(Route("reply", "permit" to permit)).get()
        activity.field().setText("2-ci indeks")
        activity.tap("Paste what was copied")
        assertEquals("2-ci indeks", activity.typed())
        activity.warns("Copy the whole answer")
    }

    @Test
    fun `a shared text is in the field`() {
        val send = Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, APPROVED)
        takes(send.setType("text/plain"))
    }

    @Test
    fun `a selected text is in the field`() {
        val select = Intent(Intent.ACTION_PROCESS_TEXT)
        takes(select.putExtra(Intent.EXTRA_PROCESS_TEXT, APPROVED).setType("text/plain"))
    }

    private fun takes(intent: Intent) {
        intent.setClass(phone.app, MainActivity::class.java)
        val activity = Robolectric.buildActivity(MainActivity::class.java, intent).setup().get()
        TestPhone.idle()
        assertEquals(APPROVED, activity.typed())
        activity.tap("When I sent it")
        activity.tap("Save")
        assertEquals(PermitState.ACTIVE, permit().state)
        assertEquals("Permits", activity.title)
    }

    @Test
    fun `a text cut in the middle of a character comes in`() {
        val half = "no permit \uD83D"
        val send = Intent(phone.app, MainActivity::class.java).setAction(Intent.ACTION_SEND)
            .putExtra(Intent.EXTRA_TEXT, half)
        val activity = Robolectric.buildActivity(MainActivity::class.java, send).setup().get()
        TestPhone.idle()
        assertEquals("no permit ?", activity.typed())
        copied(half)
        activity.tap("Paste what was copied")
        assertEquals("no permit ?", activity.typed())
    }

    @Test
    fun `where one waits, when it was sent is known without saying which`() {
        phone.goTo("2020-12-20T10:20:00+04:00")
        val activity = phone.open(Route("reply", "text" to APPROVED)).get()
        activity.tap("When I sent it")
        activity.tap("Save")
        assertEquals("2020-12-20T12:00+04:00", permit().activeUntil!!.written())
        assertFalse(permit().text, "at least" in permit().text)
        assertFalse(PermitStep.RECEIVED in permit().steps)
    }

    @Test
    fun `of a very long text no more comes in than can be kept`() {
        val send = Intent(phone.app, MainActivity::class.java).setAction(Intent.ACTION_SEND)
            .putExtra(Intent.EXTRA_TEXT, "a".repeat(500_000))
        val activity = Robolectric.buildActivity(MainActivity::class.java, send).setup().get()
        TestPhone.idle()
        assertEquals(4_000, activity.typed().length)
        copied("b".repeat(500_000))
        activity.tap("Paste what was copied")
        assertEquals(4_000, activity.typed().length)
    }

    @Test
    fun `until it is told when it came, the earlier end counts`() {
        val activity = phone.open(Route("reply", "permit" to permit, "text" to APPROVED)).get()
        activity.tap("Just now")
        activity.tap("Leave open")
        activity.tap("Save")
        assertEquals("2020-12-20T12:00+04:00", permit().activeUntil!!.written())
        assertTrue(activity.texts().toString(), activity.texts().any { "at least until" in it })
    }

    @Test
    fun `when it came is told later, by its time, and the permit is longer`() {
        phone.tell { it.app.permitReply(APPROVED, permit, null, it.context) }
        val before = phone.open(Route("permit", "id" to permit))
        before.get().tap("When did the answer come?")
        before.get().tap("Time at which the answer came")
        val dialog = ShadowDialog.getLatestDialog() as TimePickerDialog
        dialog.updateTime(10, 4)
        dialog.getButton(DialogInterface.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
        val after = phone.afterDeath(before)
        after.tap("Save")
        assertEquals("2020-12-20T12:04+04:00", permit().activeUntil!!.written())
        assertEquals("Permits", after.title)
        assertFalse("When did the answer come?" in after.texts())
    }

    @Test
    fun `just now counts from now`() {
        val activity = phone.open(Route("reply", "permit" to permit, "text" to APPROVED)).get()
        activity.tap("Just now")
        activity.tap("Save")
        assertEquals("2020-12-20T12:05+04:00", permit().activeUntil!!.written())
    }

    @Test
    fun `what is not understood stays, with what to do`() {
        val activity = phone.open(Route("reply", "permit" to permit)).get()
        activity.field().setText("$APPROVED $APPROVED")
        activity.tap("Save")
        assertEquals("$APPROVED $APPROVED", activity.typed())
        activity.warns("Copy the whole message and try again")
        assertEquals(PermitState.HANDED_OVER, permit().state)
    }

    @Test
    fun `a shared text that is nothing known stays too`() {
        val activity = phone.open(Route("shared", "text" to "Salam")).get()
        assertEquals("Salam", activity.typed())
        assertTrue(activity.texts().any { "Nothing found" in it })
        activity.field().setText(APPROVED)
        activity.tap("Save")
        assertEquals(PermitState.ACTIVE, permit().state)
    }

    @Test
    fun `when two people wait, it is asked whose it is, and the text stays`() {
        val other = phone.handedOver(phone.person("Ana Lima", "7654321"))
        val activity = phone.open(Route("reply", "text" to APPROVED)).get()
        activity.tap("Save")
        activity.warns("Choose whose this is")
        assertEquals(APPROVED, activity.typed())
        activity.takesFor("Ana Lima", other)
    }

    /** Whose it is, is chosen; it is theirs, and the other permit still waits. */
    private fun MainActivity.takesFor(whose: String, other: String) {
        tap(whose)
        tap("Save")
        assertEquals(PermitState.ACTIVE, permit(other).state)
        assertEquals(PermitState.HANDED_OVER, permit().state)
    }

    @Test
    fun `an answer for another person names them, and is theirs by two taps`() {
        val other = phone.handedOver(phone.person("Ana Lima", "7654321"))
        val text = "MYI7654321 $APPROVED"
        val activity = phone.open(Route("reply", "permit" to permit, "text" to text)).get()
        activity.tap("Save")
        activity.warns("This answer is for somebody else: Ana Lima.")
        assertEquals(text, activity.typed())
        activity.takesFor("Ana Lima", other)
    }

    @Test
    fun `the process dies in the middle, and text and choices stay`() {
        val other = phone.handedOver(phone.person("Ana Lima", "7654321"))
        copied(APPROVED)
        val before = phone.open(Route("reply"))
        before.get().tap("Paste what was copied")
        before.get().tap("Ana Lima")
        before.get().tap("Just now")
        val after = phone.afterDeath(before)
        assertEquals(APPROVED, after.typed())
        after.tap("Save")
        assertEquals("2020-12-20T12:05+04:00", permit(other).activeUntil!!.written())
    }

    @Test
    fun `back from the SMS app TalkBack is led to where the answer is pasted`() {
        val talkBack = shadowOf(phone.app.getSystemService(AccessibilityManager::class.java))
        talkBack.setEnabled(true)
        talkBack.setTouchExplorationEnabled(true)
        val draft = Route("board", "errand" to "bank", "person" to phone.person("Wei", "3333333"))
        val controller = phone.open(draft)
        controller.get().tap("Open the SMS")
        controller.pause().stop().restart().start().resume()
        shadowOf(controller.get().mainLooper).idleFor(2, TimeUnit.SECONDS)
        val focused = controller.get().views().filter { it.isAccessibilityFocused }
        assertEquals(listOf("Paste the answer"), focused.map { it.said() })
    }
}
