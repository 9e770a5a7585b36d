package companion.android

import android.content.Intent
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.ui.OpenSms
import companion.android.ui.Reload
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowAlertDialog
import java.util.concurrent.TimeUnit

/** What was done once is not done again by recents, nor by the second of two quick taps. */
@RunWith(RobolectricTestRunner::class)
class AgainTest {
    private val phone = TestPhone(IN_LOCKDOWN)
    private val person = phone.person("Mehmet Yilmaz", "1234567")

    /** Nothing is started but what is tapped. */
    @Before
    fun asked() {
        Choices(phone.app)[Choice.NotificationsAsked] = true
    }

    @After fun close() = phone.close()

    private fun fromRecents(intent: Intent): ActivityController<MainActivity> {
        intent.setClass(phone.app, MainActivity::class.java)
            .addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY)
        val controller = Robolectric.buildActivity(MainActivity::class.java, intent).setup()
        TestPhone.idle()
        return controller
    }

    @Test
    fun `from recents an old answer does not come again, nor an old notice`() {
        phone.handedOver(person)
        val shared = Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, APPROVED)
        assertEquals("Home", fromRecents(shared).get().title)
        val notice = Intent().setData(Trail.encode(Route("person", "id" to person)))
        val controller = fromRecents(notice)
        assertEquals("Home", controller.get().title)
        // What comes while it is there is new.
        controller.newIntent(Intent().setData(Trail.encode(Route("guides"))))
        TestPhone.idle()
        assertEquals("Guide", controller.get().title)
    }

    @Test
    fun `two quick taps open the SMS app once`() {
        phone.withSms()
        val board = Route("board", "errand" to "pharmacy", "person" to person)
        val activity = phone.open(board).get()
        phone.hold()
        activity.tap("Open the SMS")
        activity.tap("Open the SMS")
        phone.release()
        val opened = generateSequence { shadowOf(activity).nextStartedActivity }
        assertEquals(listOf("smsto:8103"), opened.map { it.dataString }.toList())
    }

    @Test
    fun `what cannot be kept opens once too, and so does a question`() {
        phone.withSms()
        val activity = phone.open(Route("person", "id" to person)).get()
        val sms = OpenSms("8103", "2 MYI1234567", Reload)
        activity.act(sms)
        activity.act(sms)
        val opened = generateSequence { shadowOf(activity).nextStartedActivity }
        assertEquals(1, opened.count())
        shadowOf(activity.mainLooper).idleFor(2, TimeUnit.SECONDS)
        activity.act(sms)
        assertEquals("smsto:8103", shadowOf(activity).nextStartedActivity.dataString)
        activity.tap("Remove")
        val first = ShadowAlertDialog.getLatestDialog()
        activity.tap("Remove")
        assertTrue(first === ShadowAlertDialog.getLatestDialog())
    }

    @Test
    fun `two quick taps open one screen, and the way back is there while it comes`() {
        val activity = phone.open().get()
        phone.hold()
        activity.tap("Food")
        activity.tap("Pharmacy")
        phone.release()
        assertTrue("${activity.texts()}", activity.texts().any { "Mehmet Yilmaz" in it })
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        TestPhone.idle()
        assertEquals("Home", activity.title)
        phone.hold()
        activity.tap("Food")
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        // Home is on the screen still: a page that is only shown anew swallows no tap.
        activity.tap("Documents")
        phone.release()
        assertEquals("Documents", activity.title)
    }

    @Test
    fun `while something is told, the second tap goes nowhere`() {
        val activity = phone.open(Route("edit-person")).get()
        phone.hold()
        activity.tap("Save")
        activity.tap("Settings")
        phone.release()
        assertEquals("Home", activity.title)
    }
}
