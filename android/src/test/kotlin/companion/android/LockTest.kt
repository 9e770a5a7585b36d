package companion.android

import android.app.Activity
import android.app.AlertDialog
import android.app.KeyguardManager
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.view.WindowManager
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.ui.Button
import companion.android.ui.Choose
import companion.android.ui.GoHome
import companion.android.ui.OpenSms
import companion.android.ui.Reload
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Warn
import companion.android.ui.Work
import companion.core.CompanionException
import companion.core.PersonInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowAlertDialog
import org.robolectric.shadows.ShadowSystemClock
import java.time.Duration
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit

/** The lock of the app: by choice, and opened as the phone is. */
@RunWith(RobolectricTestRunner::class)
class LockTest {
    private val phone = TestPhone(IN_LOCKDOWN)
    private val person = phone.person("Mehmet Yilmaz", "1234567")

    @After fun close() = phone.close()

    private fun secure(isSecure: Boolean = true) =
        shadowOf(phone.app.getSystemService(KeyguardManager::class.java))
            .setIsDeviceSecure(isSecure)

    private fun lock() {
        secure()
        Choices(phone.app)[Choice.LockApp] = true
    }

    private fun MainActivity.asked(): Intent? = shadowOf(this).nextStartedActivity

    private fun MainActivity.isLocked() = title == "Locked" && texts().none { "Mehmet" in it }

    /** The phone's lock covers the app, and goes with an answer. */
    private fun ActivityController<MainActivity>.answer(result: Int, asked: Intent) {
        pause().stop().restart()
        shadowOf(get()).receiveResult(asked, result, null)
        resume()
        TestPhone.idle()
    }

    private fun ActivityController<MainActivity>.away(duration: Duration = Duration.ZERO) {
        pause().stop()
        ShadowSystemClock.advanceBy(duration)
        restart().resume()
        TestPhone.idle()
    }

    private fun opened(route: Route? = null): ActivityController<MainActivity> {
        val controller = phone.open(route)
        controller.answer(Activity.RESULT_OK, checkNotNull(controller.get().asked()))
        return controller
    }

    @Test
    fun `nothing is shown or told until the phone's lock was opened`() {
        lock()
        val controller = phone.open(Route("person", "id" to person))
        val activity = controller.get()
        assertTrue("${activity.texts()}", activity.isLocked())
        assertEquals(listOf("Locked", "Unlock"), activity.texts().filter(String::isNotEmpty))
        activity.act(Choose(Choice.CardOverLock, true))
        TestPhone.idle()
        assertFalse(Choices(phone.app)[Choice.CardOverLock])
        controller.answer(Activity.RESULT_OK, activity.asked()!!)
        assertEquals("Mehmet Yilmaz", activity.title)
    }

    @Test
    fun `who cannot open the phone stays outside, and is asked again when they want`() {
        lock()
        val controller = phone.open()
        controller.answer(Activity.RESULT_CANCELED, controller.get().asked()!!)
        assertTrue(controller.get().isLocked())
        assertNull(controller.get().asked())
        controller.get().tap("Unlock")
        controller.answer(Activity.RESULT_OK, controller.get().asked()!!)
        assertEquals("Home", controller.get().title)
    }

    @Test
    fun `coming back it is asked again, after turning the phone it is not`() {
        lock()
        val controller = opened()
        controller.recreate()
        TestPhone.idle()
        assertEquals("Home", controller.get().title)
        controller.away()
        assertTrue(controller.get().isLocked())
        assertTrue(controller.get().asked() != null)
    }

    @Test
    fun `the way to the SMS app and back is not stopped, unless it takes long`() {
        lock()
        phone.withSms()
        val controller = opened(Route("board", "errand" to "pharmacy", "person" to person))
        controller.get().tap("Open the SMS")
        assertEquals("smsto:8103", controller.get().asked()?.dataString)
        controller.away(Duration.ofSeconds(110))
        assertFalse(controller.get().isLocked())
        // From there on as from anywhere.
        controller.away()
        assertTrue(controller.get().isLocked())
        controller.answer(Activity.RESULT_OK, controller.get().asked()!!)
        controller.get().act(OpenSms("8103", "2 MYI1234567", GoHome))
        TestPhone.idle()
        controller.away(Duration.ofSeconds(130))
        assertTrue(controller.get().isLocked())
    }

    @Test
    fun `a new process begins shut, whatever was open before`() {
        lock()
        val controller = opened(Route("person", "id" to person))
        val state = Bundle()
        controller.pause().saveInstanceState(state).stop().destroy()
        phone.startAnew()
        val after = Robolectric.buildActivity(MainActivity::class.java).setup(state)
        TestPhone.idle()
        assertTrue(after.get().isLocked())
        after.answer(Activity.RESULT_OK, after.get().asked()!!)
        assertEquals("Mehmet Yilmaz", after.get().title)
    }

    @Test
    fun `a question that was open is gone behind the lock`() {
        lock()
        val controller = opened(Route("settings"))
        controller.get().tap("Erase everything")
        val dialog = ShadowAlertDialog.getLatestDialog() as AlertDialog
        assertTrue(dialog.isShowing)
        controller.away()
        assertFalse(dialog.isShowing)
    }

    @Test
    fun `the card can be shown by choice, and leads to nothing that is shut`() {
        lock()
        val card = Route("card", "person" to person)
        val shut = phone.open(card).get()
        assertTrue(shut.isLocked())
        assertTrue(shut.asked() != null)
        Choices(phone.app)[Choice.CardOverLock] = true
        val activity = phone.open(card).get()
        assertTrue("${activity.texts()}", activity.texts().any { "Mehmet" in it })
        assertNull(activity.asked())
        activity.tap("Back")
        assertTrue(activity.isLocked())
    }

    @Test
    fun `without a screen lock it cannot be turned on, and says so`() {
        secure(false)
        val page = phone.page("settings")
        assertTrue(page.blocks.any { it is Text && "no screen lock" in it.text })
        assertFalse(page.acts().any { it is Choose && it.choice == Choice.LockApp })
        // Taken away afterwards, it must not shut the owner out.
        Choices(phone.app)[Choice.LockApp] = true
        assertEquals("Home", phone.open().get().title)
    }

    @Test
    fun `whoever turns it on is inside, and recent apps no longer show it`() {
        secure()
        val activity = phone.open(Route("settings")).get()
        activity.tap("Ask for the screen lock")
        assertEquals("Settings", activity.title)
        assertTrue(
            phone.page("settings", hasScreenLock = true).blocks.filterIsInstance<Button>()
                .any { it.label == "Ask for the screen lock: Yes" },
        )
        val secret = WindowManager.LayoutParams.FLAG_SECURE
        assertTrue(activity.window.attributes.flags and secret != 0)
    }

    /** Nothing but the way in, and no word of what happened before or behind it. */
    private fun MainActivity.assertLocked() =
        assertEquals(listOf("Locked", "Unlock"), texts().filter(String::isNotEmpty))

    @Test
    fun `what is erased takes notices and what was typed along, also behind the lock`() {
        lock()
        phone.running(person)
        val controller = opened(Route("edit-person"))
        val activity = controller.get()
        assertTrue(phone.notices.allNotifications.isNotEmpty())
        activity.filled["name"] = "Zeynep"
        controller.newIntent(Intent().setData(Trail.encode(Route("settings"))))
        TestPhone.idle()
        activity.tap("Erase everything")
        phone.hold()
        val dialog = ShadowAlertDialog.getLatestDialog() as AlertDialog
        dialog.getButton(AlertDialog.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
        controller.away()
        phone.release()
        activity.assertLocked()
        assertEquals(emptyList<Any>(), phone.notices.allNotifications)
        val kept = Bundle().also { controller.pause().saveInstanceState(it) }
        assertFalse("$kept", "Zeynep" in Trail().apply { restore(kept) }.everything())
        controller.resume().answer(Activity.RESULT_OK, activity.asked()!!)
        assertEquals("Home", activity.title)
    }

    @Test
    fun `what failed or was said before leaves nothing on the way in`() {
        lock()
        val controller = opened()
        val activity = controller.get()
        activity.act(Warn("Mehmet Yilmaz"))
        controller.away()
        activity.assertLocked()
        controller.answer(Activity.RESULT_OK, activity.asked()!!)
        phone.hold()
        activity.act(
            Tell { asked, _ ->
                asked.app.deadlineDone("nothing", asked.context)
                Reload
            },
        )
        controller.away()
        phone.release()
        activity.assertLocked()
        // Nor does it look done.
        controller.answer(Activity.RESULT_OK, activity.asked()!!)
        val failed = "There is no such deadline or reminder here. Look at the list."
        assertTrue("${activity.texts()}", failed in activity.texts())
    }

    @Test
    fun `what was done when the app was shut counts all the same, and nothing is said of it`() {
        lock()
        val cloud = ArrayDeque<Runnable>()
        phone.app.worker = Executor(cloud::addLast)
        val controller = opened()
        val activity = controller.get()
        val saved = Tell { asked, _ ->
            asked.app.addPerson(PersonInput(name = "Ana Lima"), asked.context)
            Say("Saved.")
        }
        activity.act(Work { saved })
        controller.away()
        shadowOf(activity.mainLooper).idleFor(1, TimeUnit.SECONDS)
        activity.assertLocked()
        Thread(cloud.removeFirst()).apply { start() }.join()
        TestPhone.idle()
        activity.assertLocked()
        assertEquals(2, phone.tell { it.app.people(it.context) }.size)
    }

    @Test
    fun `two quick taps ask for the phone's lock once`() {
        lock()
        val controller = phone.open()
        controller.answer(Activity.RESULT_CANCELED, controller.get().asked()!!)
        controller.get().tap("Unlock")
        controller.get().tap("Unlock")
        assertTrue(controller.get().asked() != null)
        assertNull(controller.get().asked())
    }

    @Test
    fun `where the stores do not open, the way in is there all the same`() {
        lock()
        phone.counted.fails = CompanionException.Storage("The phone's memory is full.")
        phone.startAnew()
        val controller = phone.open()
        controller.answer(Activity.RESULT_CANCELED, controller.get().asked()!!)
        controller.get().assertLocked()
    }

    @Test
    fun `a file that was chosen meanwhile waits for the lock, also where the phone is turned`() {
        for (isTurned in listOf(false, true)) {
            lock()
            val controller = opened(Route("settings"))
            controller.get().tap("Take in a table")
            val picking = controller.get().asked()!!
            val file = Uri.parse("content://elsewhere/table")
            shadowOf(phone.app.contentResolver)
                .registerInputStream(file, "name,kind,number\nA,,\n".byteInputStream())
            controller.pause().stop()
            ShadowSystemClock.advanceBy(Duration.ofSeconds(130))
            controller.restart()
            shadowOf(controller.get())
                .receiveResult(picking, Activity.RESULT_OK, Intent().setData(file))
            controller.resume()
            TestPhone.idle()
            assertTrue(controller.get().isLocked())
            if (isTurned) {
                controller.recreate()
                ShadowSystemClock.advanceBy(Duration.ofSeconds(2))
                controller.get().tap("Unlock")
            }
            controller.answer(Activity.RESULT_OK, controller.get().asked()!!)
            assertEquals("Take in a table of people", controller.get().title)
            controller.pause().stop().destroy()
            phone.startAnew()
        }
    }
}
