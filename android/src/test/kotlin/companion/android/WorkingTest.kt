package companion.android

import android.app.KeyguardManager
import android.content.ClipboardManager
import android.view.WindowManager
import android.widget.EditText
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.onetap.Shortcuts
import companion.android.reminders.Replan
import companion.android.ui.Back
import companion.android.ui.Message
import companion.android.ui.Route
import companion.core.DocumentInput
import companion.core.PersonInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import java.io.File

@RunWith(RobolectricTestRunner::class)
class WorkingTest {
    private val phone = TestPhone(IN_LOCKDOWN)

    @After fun close() = phone.close()

    @Test
    fun `the process dies in the middle of a form, and nothing typed is lost`() {
        val before = phone.open(Route("add-document"))
        val field = before.get().views().filterIsInstance<EditText>().first()
        field.setText("MYI 1234567")
        val old = phone.core
        val after = phone.afterDeath(before)
        assertNotSame(old, phone.core)
        assertEquals(before.get().title, after.title)
        val typed = after.views().filterIsInstance<EditText>().first().text.toString()
        assertEquals("MYI 1234567", typed)
    }

    @Test
    fun `a permit's draft outlives the process`() {
        val person = phone.person("Mehmet Yilmaz", "1234567")
        phone.withSms()
        val before = phone.open(Route("board", "errand" to "pharmacy", "person" to person))
        before.get().tap("Open the SMS")
        val after = phone.afterDeath(before)
        after.tap("I sent it")
        val permits = phone.tell { it.app.permits(it.context) }
        assertEquals(1, permits.count { it.handedOverAt != null })
    }

    @Test
    fun `an answer for somebody else grants nothing to this person`() {
        val one = phone.handedOver(phone.person("Mehmet Yilmaz", "1234567"))
        phone.handedOver(phone.person("Ana Lima", "7654321"))
        val answer = "MYI7654321 $APPROVED"
        val view = phone.tell { it.app.permitReply(answer, one, it.context.now, it.context) }
        assertTrue(view.warnings.toString(), view.permit != one || view.warnings.isNotEmpty())
        val activity = phone.open(
            Route("reply", "permit" to one, "text" to "MYI9999999 $APPROVED"),
        ).get()
        activity.tap("Save")
        val mine = phone.tell { it.app.permits(it.context).single { permit -> permit.id == one } }
        assertEquals("HANDED_OVER", mine.state.name)
        val shown = activity.texts().joinToString("\n")
        assertTrue(shown, "another" in shown || "other" in shown || "understood" in shown)
    }

    @Test
    fun `forty people with their documents`() {
        phone.withSms()
        phone.tell { asked ->
            repeat(FORTY) { index ->
                val input = PersonInput(name = "Person $index", place = "baku")
                val person = asked.app.addPerson(input, asked.context).id
                val number = (1_000_000 + index).toString()
                asked.app.addDocument(DocumentInput("MYI", number, person), asked.context)
            }
        }
        val messages = phone.page("board", "errand" to "pharmacy").blocks
            .filterIsInstance<Message>()
        assertEquals(FORTY, messages.map { it.body }.toSet().size)
        assertEquals("Documents", phone.open(Route("documents")).get().title)
        assertEquals("Home", phone.open().get().title)
        Replan(phone.app).run()
        TestPhone.idle()
        assertEquals(1, phone.alarms.scheduledAlarms.size)
    }

    @Test
    fun `other rules bring other actions`() {
        val own = phone.tell { Shortcuts.wanted(it).actions.map { action -> action.title } }
        val pack = File(System.getenv("COMPANION_PACKS"), "offices.json").readBytes()
        phone.goTo("2031-02-20T10:00:00-04:00")
        phone.tell { it.app.importRules(pack, it.context) }
        val others = phone.tell { Shortcuts.wanted(it).actions.map { action -> action.title } }
        assertTrue(others.isNotEmpty())
        assertTrue("$own $others", others.none { it in own })
    }

    @Test
    fun `the screen is hidden only by choice`() {
        val secure = WindowManager.LayoutParams.FLAG_SECURE
        val activity = phone.open(Route("settings")).get()
        assertEquals(0, activity.window.attributes.flags and secure)
        activity.tap("Hide from recent apps")
        assertTrue(activity.window.attributes.flags and secure != 0)
        assertTrue(phone.open().get().window.attributes.flags and secure != 0)
    }

    @Test
    fun `what another window of the app chose holds in this one`() {
        val secure = WindowManager.LayoutParams.FLAG_SECURE
        val other = phone.open()
        phone.open(Route("settings")).get().tap("Hide from recent apps")
        other.pause().resume()
        assertTrue(other.get().window.attributes.flags and secure != 0)
    }

    @Test
    fun `a card is bright and does not go dark, and what comes after it is as usual`() {
        val person = phone.person("Mehmet Yilmaz", "1234567")
        val activity = phone.open(Route("card", "person" to person)).get()
        val keepsOn = { activity.views().any { it.keepScreenOn } }
        val bright = { activity.window.attributes.screenBrightness }
        assertEquals(WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL, bright(), 0f)
        assertTrue(keepsOn())
        activity.act(Back)
        TestPhone.idle()
        assertEquals(WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE, bright(), 0f)
        assertFalse(keepsOn())
    }

    @Test
    fun `who has no number is led to the application, with all that it asks for to be copied`() {
        val person = phone.tell { asked ->
            val input = PersonInput(name = "Ana", citizenship = "BRA", born = "1990-05-06")
            val id = asked.app.addPerson(input, asked.context).id
            val passport = DocumentInput(kind = "passport", number = "FX123456", person = id)
            asked.app.addDocument(passport, asked.context)
            id
        }
        // Somebody else's are not what is copied.
        phone.person("Mehmet Yilmaz", "1234567")
        val activity = phone.open(Route("add-document", "person" to person)).get()
        activity.tap("I don't have my number")
        val line = activity.texts().single { it.startsWith("You will be reminded once") }
        assertTrue(line, "09:00" in line)
        val copies = activity.texts().filter { it.startsWith("Copy: ") }
        assertEquals(copies.toString(), 3, copies.size)
        activity.tap(copies.first())
        val clip = phone.app.getSystemService(ClipboardManager::class.java)!!.primaryClip
        assertEquals("FX123456", clip?.getItemAt(0)?.text)
    }

    @Test
    fun `the card is over the lock screen only by choice, and nothing else ever is`() {
        val person = phone.person("Mehmet Yilmaz", "1234567")
        val card = Route("card", "person" to person)
        assertFalse(phone.open(card).get().isOverLock())
        Choices(phone.app)[Choice.CardOverLock] = true
        val activity = phone.open(card).get()
        assertTrue(activity.isOverLock())
        assertFalse(phone.open().get().isOverLock())
    }

    @Test
    fun `over the lock screen the card leads nowhere else`() {
        val person = phone.person("Mehmet Yilmaz", "1234567")
        Choices(phone.app)[Choice.CardOverLock] = true
        val activity = phone.open(Route("card", "person" to person)).get()
        shadowOf(phone.app.getSystemService(KeyguardManager::class.java))
            .setKeyguardLocked(true)
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        assertTrue(activity.isFinishing)
    }

    @Test
    fun `nor does the arrow draw anything else over the lock screen`() {
        val person = phone.person("Mehmet Yilmaz", "1234567")
        Choices(phone.app)[Choice.CardOverLock] = true
        val activity = phone.open(Route("card", "person" to person)).get()
        shadowOf(phone.app.getSystemService(KeyguardManager::class.java))
            .setKeyguardLocked(true)
        activity.tap("Back")
        assertTrue(activity.isFinishing)
        assertEquals("Card for an officer", activity.title)
    }

    private fun MainActivity.isOverLock(): Boolean {
        @Suppress("DEPRECATION")
        val flag = WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED
        return when {
            RuntimeEnvironment.getApiLevel() > 26 -> shadowOf(this).showWhenLocked
            else -> window.attributes.flags and flag != 0
        }
    }

    private companion object {
        const val FORTY = 40
    }
}
