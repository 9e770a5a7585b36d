package companion.android

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.ui.Route
import companion.core.PersonInput
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
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowAlertDialog
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit

/** Files that leave and come in through the system's file picker, whose time the process may not live. */
private const val PASSPHRASE = "four words are good"

@RunWith(RobolectricTestRunner::class)
class FilesTest {
    private val phone = TestPhone("2021-01-10T10:00:00+02:00")
    private val file = Uri.parse("content://elsewhere/file")
    private val resolver get() = shadowOf(phone.app.contentResolver)

    /** Nothing is started but what is tapped. */
    @Before
    fun asked() {
        Choices(phone.app)[Choice.NotificationsAsked] = true
    }

    @After fun close() = phone.close()

    private fun pack(name: String) =
        File(System.getenv("COMPANION_PACKS"), "$name.json").readBytes()

    private fun ActivityController<MainActivity>.choose() {
        val picking = shadowOf(get()).nextStartedActivity
        shadowOf(get()).receiveResult(picking, Activity.RESULT_OK, Intent().setData(file))
        TestPhone.idle()
    }

    /** The process ends while the picker is open; the choice comes to the next one. */
    private fun ActivityController<MainActivity>.chooseInNewProcess(): MainActivity {
        val picking = shadowOf(get()).nextStartedActivity
        val request = if (picking.action == Intent.ACTION_CREATE_DOCUMENT) 1 else 2
        val state = Bundle()
        pause().saveInstanceState(state).stop().destroy()
        phone.startAnew()
        val next = Robolectric.buildActivity(MainActivity::class.java).setup(state).get()
        TestPhone.idle()
        val answered = Activity::class.java.getDeclaredMethod(
            "onActivityResult",
            Int::class.java,
            Int::class.java,
            Intent::class.java,
        )
        answered.isAccessible = true
        answered.invoke(next, request, Activity.RESULT_OK, Intent().setData(file))
        TestPhone.idle()
        return next
    }

    private fun MainActivity.reads(piece: String) =
        assertTrue("no $piece in ${texts()}", texts().any { piece in it })

    @Test
    fun `rules are shown before they are taken in, and home says that they changed`() {
        phone.tell { it.app.importRules(pack("changed-rules"), it.context) }
        phone.tell { it.app.addPerson(PersonInput(name = "A", place = "capital"), it.context) }
        resolver.registerInputStream(file, pack("changed-rules-next").inputStream())
        val controller = phone.open(Route("settings"))
        controller.get().tap("Take in a rules file")
        controller.choose()
        val activity = controller.get()
        activity.reads("Newer than the rules here (version 1). Rules that change: 5. For you: 3.")
        assertFalse(activity.texts().any { "The gates close" in it })
        activity.reads("Wear a mask.")
        assertEquals(1u, phone.tell { it.app.rules(null, it.context).freshness.version })
        activity.tap("Take in")
        assertEquals("Rules", activity.title)
        activity.reads("They are in use now.")
        activity.reads("For you: 3.")
    }

    @Test
    fun `home says that rules changed until the screen of the rules was opened`() {
        phone.tell { it.app.importRules(pack("changed-rules"), it.context) }
        phone.tell { it.app.importRules(pack("changed-rules-next"), it.context) }
        val activity = phone.open().get()
        activity.tap("The rules have changed. For you: 4.")
        assertEquals("Rules", activity.title)
        activity.reads("Changed for you")
        activity.tap("Home")
        assertFalse(activity.texts().any { "The rules have changed" in it })
    }

    @Test
    fun `rules that were chosen outlive the process`() {
        phone.tell { it.app.importRules(pack("changed-rules"), it.context) }
        resolver.registerInputStream(file, pack("changed-rules-next").inputStream())
        val controller = phone.open(Route("settings"))
        controller.get().tap("Take in a rules file")
        val next = controller.chooseInNewProcess()
        next.reads("Newer than the rules here")
    }

    @Test
    fun `what was in a file is gone with the process, and is asked for again`() {
        val activity = phone.open(Route("take-table")).get()
        activity.reads("The app was closed in the meantime. Please choose the file again.")
        activity.tap("Take in a table of people")
        val picking = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, picking.action)
    }

    @Test
    fun `a table says every mistake by its row, and stores all or nothing`() {
        val bad = "name,kind,number\nAna Lima,MYI,1234567\n,MYI,7654321\n"
        val good = "name,kind,number\nAna Lima,MYI,1234567\n"
        resolver.registerInputStream(file, bad.byteInputStream())
        val controller = phone.open(Route("settings"))
        controller.get().tap("Take in a table")
        controller.choose()
        val activity = controller.get()
        activity.reads("Row 3, name")
        activity.reads("The name is missing.")
        assertFalse("Take in" in activity.texts())
        resolver.registerInputStream(file, good.byteInputStream())
        activity.tap("Try again")
        controller.choose()
        activity.reads("New people: 1")
        assertTrue(phone.tell { it.app.people(it.context) }.isEmpty())
        activity.tap("Take in")
        assertEquals("Documents", activity.title)
        assertEquals("Ana Lima", phone.tell { it.app.people(it.context) }.single().name)
        assertTrue("what was in the file stays in memory", phone.app.inbox.isEmpty())
    }

    @Test
    fun `a backup is made although the process ended, and opens with its passphrase`() {
        phone.person("Ana Lima", "1234567")
        val written = ByteArrayOutputStream()
        resolver.registerOutputStream(file, written)
        val next = backup().chooseInNewProcess()
        next.reads("People: 1, documents: 1.")
        val view = phone.tell {
            it.app.restorePreview(written.toByteArray(), PASSPHRASE, it.context)
        }
        assertTrue(view.text, "Everything in it is here already." in view.text)
        assertEquals(null, phone.tell { it.app.home(null, null, it.context).backupText })
    }

    @Test
    fun `a backup is made although the process ended and the person went back`() {
        phone.person("Ana Lima", "1234567")
        val written = ByteArrayOutputStream()
        resolver.registerOutputStream(file, written)
        val controller = backup()
        phone.hold()
        val next = controller.chooseInNewProcess()
        @Suppress("DEPRECATION")
        next.onBackPressed()
        phone.release()
        assertEquals("Home", next.title)
        assertTrue("nothing is in the file", written.size() > 0)
    }

    @Test
    fun `a backup is restored although the process ended`() {
        phone.person("Ana Lima", "1234567")
        val passphrase = "four words are good"
        val made = phone.tell { it.app.backup(passphrase, it.context).bytes }
        resolver.registerInputStream(file, made.inputStream())
        val controller = phone.open(Route("restore"))
        controller.get().filled["passphrase"] = passphrase
        controller.get().tap("Restore a backup")
        controller.chooseInNewProcess()
        val asked = shadowOf(ShadowAlertDialog.getLatestDialog() as AlertDialog).message
        assertTrue("$asked", "Everything in it is here already." in asked)
    }

    /** The passphrase is typed, and the file's place is asked for. */
    private fun backup(): ActivityController<MainActivity> {
        val controller = phone.open(Route("backup"))
        controller.get().filled += mapOf("passphrase" to PASSPHRASE, "again" to PASSPHRASE)
        controller.get().tap("Make a backup")
        return controller
    }

    @Test
    fun `whatever another app throws is said`() {
        phone.person("Ana Lima", "1234567")
        val thrown = listOf(
            IllegalArgumentException("no such file"),
            IllegalStateException("signed out"),
            UnsupportedOperationException("cannot be written"),
            SecurityException("not yours"),
        )
        thrown.forEach { error ->
            resolver.registerOutputStreamSupplier(file) { throw error }
            backup().apply { choose() }.get().reads("This file cannot be read or written.")
            resolver.registerOutputStream(file, Unwilling(error))
            backup().apply { choose() }.get().reads("This file cannot be read or written.")
            resolver.registerInputStream(
                file,
                object : InputStream() {
                    override fun read(): Int = throw error
                },
            )
            val controller = phone.open(Route("settings"))
            controller.get().tap("Take in a table")
            controller.choose()
            controller.get().reads("This file cannot be read or written.")
        }
        assertTrue(thrown.isNotEmpty())
    }

    private class Unwilling(private val error: Exception) : OutputStream() {
        override fun write(byte: Int): Unit = throw error
    }

    /** The cloud is slow from now on. */
    private fun slow(): ArrayDeque<Runnable> = ArrayDeque<Runnable>().also { tasks ->
        phone.app.worker = Executor(tasks::addLast)
    }

    private fun ArrayDeque<Runnable>.come() {
        while (isNotEmpty()) Thread(removeFirst()).apply { start() }.join()
        TestPhone.idle()
    }

    @Test
    fun `while a slow file comes the way back is there, and no second file is asked for`() {
        val cloud = slow()
        resolver.registerInputStream(file, "name,kind,number\nAna,,\n".byteInputStream())
        val controller = phone.open(Route("settings"))
        controller.get().tap("Take in a table")
        controller.choose()
        controller.get().tap("Take in a table")
        assertEquals(null, shadowOf(controller.get()).nextStartedActivity)
        controller.get().tap("Back")
        // Whoever goes back does not wait for a file that may never come.
        controller.get().tap("Documents")
        assertEquals("Documents", controller.get().title)
        cloud.come()
        assertEquals("Documents", controller.get().title)
        controller.get().tap("Home")
        assertEquals("Home", controller.get().title)
    }

    @Test
    fun `a slow file is waited for with a word, and what failed is said wherever the person is`() {
        phone.person("Ana Lima", "1234567")
        val cloud = slow()
        resolver.registerOutputStream(file, Unwilling(IOException("full")))
        val controller = backup()
        controller.choose()
        shadowOf(controller.get().mainLooper).idleFor(1, TimeUnit.SECONDS)
        controller.get().reads("One moment")
        controller.get().tap("Back")
        cloud.come()
        assertEquals("Home", controller.get().title)
        controller.get().reads("This file cannot be read or written.")
    }

    @Test
    fun `turned while a slow file comes, it is there afterwards`() {
        val cloud = slow()
        resolver.registerInputStream(file, "name,kind,number\nAna,,\n".byteInputStream())
        val controller = phone.open(Route("settings"))
        controller.get().tap("Take in a table")
        controller.choose()
        controller.recreate()
        TestPhone.idle()
        cloud.come()
        controller.get().reads("New people: 1")
    }

    @Test
    fun `a backup that was written slowly counts as saved, wherever the person is`() {
        phone.person("Ana Lima", "1234567")
        val cloud = slow()
        val written = ByteArrayOutputStream()
        resolver.registerOutputStream(file, written)
        val controller = backup()
        controller.choose()
        controller.get().tap("Back")
        controller.get().tap("Settings")
        assertEquals("Settings", controller.get().title)
        cloud.come()
        assertEquals("Settings", controller.get().title)
        assertTrue(written.size() > 0)
        assertEquals(null, phone.tell { it.app.home(null, null, it.context).backupText })
        controller.get().reads("People: 1, documents: 1.")
    }

    @Test
    fun `a file that will never do is told apart, and another one can be chosen`() {
        val files = listOf(
            Triple("Take in a table", "Take in a table of people", "a;b\n1;2\n"),
            Triple("Take in a rules file", "Take in a rules file", "no rules"),
        )
        files.forEach { (button, title, text) ->
            resolver.registerInputStream(file, text.byteInputStream())
            val controller = phone.open(Route("settings"))
            controller.get().tap(button)
            controller.choose()
            assertEquals(title, controller.get().title)
            val good = "name,kind,number\nAna Lima,MYI,1234567\n"
            resolver.registerInputStream(file, good.byteInputStream())
            controller.get().tap("Try again")
            controller.choose()
            // One screen, whose way back leads out of it.
            controller.get().tap("Back")
            assertEquals("Settings", controller.get().title)
        }
    }

    @Test
    fun `two different passphrases are refused, and nothing is made`() {
        phone.person("Ana Lima", "1234567")
        val controller = phone.open(Route("backup"))
        val both = mapOf("passphrase" to "four words are good", "again" to "four words are god")
        controller.get().filled += both
        controller.get().tap("Make a backup")
        controller.get().reads("The two are not the same. Type both again.")
        assertEquals(null, shadowOf(controller.get()).nextStartedActivity)
        controller.get().filled["again"] = both.getValue("passphrase")
        controller.get().tap("Make a backup")
        assertEquals(
            Intent.ACTION_CREATE_DOCUMENT,
            shadowOf(controller.get()).nextStartedActivity.action,
        )
    }

    @Test
    fun `a place that cannot be written is said, and nothing counts as saved`() {
        phone.person("Ana Lima", "1234567")
        resolver.registerOutputStream(
            file,
            object : OutputStream() {
                override fun write(byte: Int): Unit = throw IOException("full")
            },
        )
        val controller = backup()
        controller.choose()
        controller.get().reads("This file cannot be read or written.")
        assertTrue(phone.tell { it.app.home(null, null, it.context).backupText } != null)
    }
}
