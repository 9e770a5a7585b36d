package companion.android

import android.app.AlertDialog
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.widget.EditText
import companion.android.reminders.Replan
import companion.android.ui.Go
import companion.android.ui.Reload
import companion.android.ui.Route
import companion.android.ui.Tell
import companion.core.CompanionException
import companion.core.reason
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlertDialog
import java.io.File
import java.util.concurrent.ExecutionException

/** What goes wrong, comes late or is done twice leaves nobody before an empty or a false screen. */
@RunWith(RobolectricTestRunner::class)
class HoldingTest {
    private val phone = TestPhone(FREE)
    private val folder = File(phone.app.noBackupFilesDir, "companion")

    @After fun close() = phone.close()

    @Test
    fun `stores that do not open say why, and are tried again`() {
        phone.counted.fails = CompanionException.Storage("The phone's memory is full.")
        val activity = phone.open().get()
        assertTrue(activity.texts().toString(), "The phone's memory is full." in activity.texts())
        phone.counted.fails = null
        activity.tap("Try again")
        assertEquals("Home", activity.title)
    }

    @Test
    fun `a page that cannot be made says why in its place, and later it is there`() {
        val activity = phone.open(Route("guide", "topic" to "no such topic")).get()
        assertTrue(
            activity.texts().toString(),
            activity.texts().any {
                "no such guide" in it
            },
        )
        activity.tap("Try again")
        assertTrue("Try again" in activity.texts())
        activity.tap("Documents")
        assertEquals("Documents", activity.title)
        assertFalse("Try again" in activity.texts())
    }

    @Test
    fun `where nothing can be written, the rules are there and what was typed stays`() {
        phone.startAnew()
        folder.deleteRecursively()
        folder.writeText("a file where the folder should be")
        assertEquals("Home", phone.open().get().title)
        val activity = phone.open(Route("edit-person")).get()
        activity.fields().first().setText("Ana")
        activity.tap("Save")
        assertEquals("Add a person", activity.title)
        assertEquals("Ana", activity.fields().first().text.toString())
    }

    @Test
    fun `what cannot be written for the widget takes no reminder along`() {
        phone.person("Ayse Yilmaz", "1234567", validUntil = "2027-03-03")
        File(folder, "glance.json").run {
            delete()
            mkdirs()
            File(this, "in the way").writeText("")
        }
        Replan(phone.app).run()
        TestPhone.idle()
        assertEquals(1, phone.alarms.scheduledAlarms.size)
    }

    private fun MainActivity.fields() = views().filterIsInstance<EditText>()

    private fun names() = phone.tell { it.app.people(it.context) }.map { it.name }

    @Test
    fun `half of an emoji, typed or shared, ends nothing`() {
        val activity = phone.open(Route("edit-person")).get()
        activity.fields().first().setText("Ana \uD83D")
        activity.tap("Save")
        assertEquals(listOf("Ana ?"), names())
        val share = Intent(phone.app, MainActivity::class.java)
            .setAction(Intent.ACTION_SEND)
            .putExtra(Intent.EXTRA_TEXT, "MYI1234567 \uDE00")
        val shared = Robolectric.buildActivity(MainActivity::class.java, share).setup().get()
        TestPhone.idle()
        assertTrue(shared.texts().toString(), shared.texts().any { "MYI" in it })
    }

    @Test
    fun `two taps save once`() {
        val activity = phone.open(Route("edit-person")).get()
        activity.fields().first().setText("Ana")
        phone.hold()
        activity.tap("Save")
        activity.tap("Save")
        phone.release()
        assertEquals(listOf("Ana"), names())
    }

    @Test
    fun `who went on while something was saved is not led away`() {
        val activity = phone.open(Route("documents")).get()
        activity.tap("Add a person")
        activity.fields().first().setText("Ana")
        phone.hold()
        activity.tap("Save")
        activity.tap("Back")
        phone.release()
        assertEquals("Documents", activity.title)
        assertEquals(listOf("Ana"), names())
        activity.tap("Back")
        assertEquals("Home", activity.title)
    }

    @Test
    fun `turning the phone while something is saved saves it once and leaves the form`() {
        val controller = phone.open(Route("documents"))
        controller.get().tap("Add a person")
        controller.get().fields().first().setText("Ana")
        phone.hold()
        controller.get().tap("Save")
        controller.recreate()
        TestPhone.idle()
        phone.release()
        assertEquals("Documents", controller.get().title)
        assertEquals(listOf("Ana"), names())
    }

    @Test
    fun `whoever went on is told what failed, also before the next page is there`() {
        val activity = phone.open(Route("edit-person")).get()
        phone.hold()
        activity.act(
            Tell { asked, _ ->
                asked.app.deadlineDone("nothing", asked.context)
                Reload
            },
        )
        activity.tap("Back")
        phone.release()
        assertEquals("Home", activity.title)
        val reason = try {
            phone.tell { it.app.deadlineDone("nothing", it.context) }.title
        } catch (error: ExecutionException) {
            (error.cause as CompanionException).reason
        }
        assertTrue("$reason ${activity.texts()}", reason in activity.texts())
    }

    @Test
    fun `what is typed before the next screen comes is not for it`() {
        val person = phone.person("Ayse Yilmaz", "1234567")
        val activity = phone.open(Route("edit-person")).get()
        phone.hold()
        activity.act(Go(Route("edit-person", "id" to person)))
        activity.fields().first().setText("Zeynep")
        phone.release()
        assertEquals("Ayse Yilmaz", activity.fields().first().text.toString())
        activity.tap("Back")
        assertEquals("Zeynep", activity.fields().first().text.toString())
    }

    /** What is kept while the app is left may not be larger than the system takes. */
    @Test
    fun `no more is taken than any field needs`() {
        val activity = phone.open(Route("reply")).get()
        val field = activity.fields().first()
        // As it is read, the second is one character.
        for (text in listOf("9".repeat(1_000_000), "a" + "\u0301".repeat(500_000))) {
            field.setText(text)
            assertEquals(4_000, field.text.length)
            assertEquals(4_000, activity.filled.values.maxOf(String::length))
        }
        field.setText("سلام 👨‍👩‍👧")
        assertEquals("سلام 👨‍👩‍👧", field.text.toString())
    }

    @Test
    fun `what is erased takes everything along, also where the person went back meanwhile`() {
        phone.goTo(IN_LOCKDOWN)
        phone.running(phone.person("Ayse Yilmaz", "1234567"))
        val controller = phone.open(Route("edit-person"))
        val activity = controller.get()
        activity.fields().first().setText("Zeynep")
        activity.act(Go(Route("settings")))
        TestPhone.idle()
        assertTrue(phone.notices.allNotifications.isNotEmpty())
        activity.tap("Erase everything")
        phone.hold()
        (ShadowAlertDialog.getLatestDialog() as AlertDialog)
            .getButton(AlertDialog.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
        activity.tap("Back")
        phone.release()
        assertEquals(emptyList<Any>(), phone.notices.allNotifications)
        assertEquals("Home", activity.title)
        val state = Bundle().also { controller.pause().saveInstanceState(it) }
        assertFalse("Zeynep" in Trail().apply { restore(state) }.everything())
    }

    @Test
    fun `tapping a place again leaves one step back`() {
        val activity = phone.open().get()
        repeat(3) { activity.tap("Settings") }
        activity.tap("Back")
        assertEquals("Home", activity.title)
    }

    @Test
    fun `an answer that comes late is drawn on no other screen`() {
        val activity = phone.open().get()
        phone.hold()
        activity.act(Go(Route("guides")))
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        activity.act(Go(Route("settings")))
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        activity.act(Go(Route("documents")))
        while (phone.answer()) {
            assertTrue(
                "${activity.title}",
                activity.title in setOf("Home", "Documents"),
            )
        }
        phone.release()
        assertEquals("Documents", activity.title)
    }

    @Test
    fun `a screen that is closed meanwhile is not drawn`() {
        val controller = phone.open()
        phone.hold()
        controller.get().act(Tell { _, _ -> Reload })
        controller.pause().stop().destroy()
        phone.release()
        assertTrue(controller.get().isDestroyed)
    }

    @Test
    fun `a notification about what is gone leads to what is there`() {
        val person = phone.person("Ayse Yilmaz", "1234567", validUntil = "2027-03-03")
        val gone = phone.tell { it.app.deadlines(it.context) }.first().id
        phone.tell { it.app.removePerson(person, it.context) }
        val deadline = phone.open(Route("deadline", "id" to gone)).get()
        assertEquals("Deadlines", deadline.title)
        assertEquals("Home", phone.open(Route("permit", "id" to "gone")).get().title)
    }

    @Test
    fun `refused once it asks again, refused twice it opens the settings`() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return
        val permission = "android.permission.POST_NOTIFICATIONS"
        phone.notices.setNotificationsEnabled(false)
        phone.person("Ayse Yilmaz", "1234567", validUntil = "2027-03-03")
        val activity = phone.open().get()
        assertEquals(listOf(permission), asked(activity))
        val packages = shadowOf(phone.app.packageManager)
        packages.setShouldShowRequestPermissionRationale(permission, true)
        activity.tap("Allow notifications")
        assertEquals(listOf(permission), asked(activity))
        packages.setShouldShowRequestPermissionRationale(permission, false)
        activity.tap("Allow notifications")
        val opened = shadowOf(activity).nextStartedActivity
        assertEquals("android.settings.APP_NOTIFICATION_SETTINGS", opened?.action)
        assertTrue(activity.texts().any { "Reminders will not arrive" in it })
    }

    private fun asked(activity: MainActivity): List<String> =
        shadowOf(activity).lastRequestedPermission.requestedPermissions.toList()
}
