package companion.android

import android.view.View
import android.widget.EditText
import android.widget.ScrollView
import android.widget.TextView
import companion.android.ui.Route
import companion.core.SettingsInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import java.util.concurrent.TimeUnit

/** Where the person is, what they typed and what they were told stays. */
@RunWith(RobolectricTestRunner::class)
class StayingTest {
    private val phone = TestPhone(Stored.AT)

    @After fun close() = phone.close()

    private fun MainActivity.fields() = views().filterIsInstance<EditText>()

    private fun ActivityController<MainActivity>.turn(): MainActivity {
        recreate()
        TestPhone.idle()
        return get()
    }

    @Test
    fun `turning the phone keeps the screen, what was typed, and the way back`() {
        val controller = phone.open(Route("documents"))
        controller.get().tap("Add a person")
        controller.get().fields().first().setText("Mehmet")
        val turned = controller.turn()
        assertEquals("Add a person", turned.title)
        assertEquals("Mehmet", turned.fields().first().text.toString())
        @Suppress("DEPRECATION")
        turned.onBackPressed()
        TestPhone.idle()
        assertEquals("Documents", turned.title)
    }

    @Test
    fun `an error keeps what was typed, and stays until something else is done`() {
        val activity = phone.open(Route("edit-person")).get()
        activity.fields()[1].setText("Nowhere")
        activity.tap("Save")
        assertEquals("Add a person", activity.title)
        assertEquals("Nowhere", activity.fields()[1].text.toString())
        shadowOf(activity.mainLooper).idleFor(60, TimeUnit.SECONDS)
        assertTrue(activity.line().isShown)
    }

    private fun MainActivity.line() = views().filterIsInstance<TextView>()
        .single { it.accessibilityLiveRegion == View.ACCESSIBILITY_LIVE_REGION_POLITE }

    @Test
    fun `a passing message outlives the page that is drawn after it, and passes`() {
        val activity = phone.open(Route("documents")).get()
        activity.act(companion.android.ui.Say("Done."))
        TestPhone.idle()
        assertTrue(activity.line().isShown)
        assertEquals("Done.", activity.line().text.toString())
        shadowOf(activity.mainLooper).idleFor(60, TimeUnit.SECONDS)
        assertFalse(activity.line().isShown)
    }

    @Test
    fun `a page that reads as before is not drawn again`() {
        val activity = phone.open(Route("edit-person")).get()
        val field = activity.fields().first()
        field.setText("Ana")
        val scroll = activity.views().filterIsInstance<ScrollView>().single()
        scroll.scrollTo(0, 40)
        val before = scroll.scrollY
        activity.act(companion.android.ui.Reload)
        TestPhone.idle()
        assertTrue(field === activity.fields().first())
        assertEquals(before, scroll.scrollY)
    }

    @Test
    fun `a place is found while it is typed`() {
        phone.tell(::Stored)
        val activity = phone.open(Route("place")).get()
        activity.tap("Ana Lima")
        activity.fields().single().setText("Ganja")
        shadowOf(activity.mainLooper).idleFor(1, TimeUnit.SECONDS)
        activity.views().last {
            it.isClickable && it.said()?.startsWith("Ganja") == true
        }.performClick()
        TestPhone.idle()
        val people = phone.tell { asked -> asked.app.people(asked.context) }
        assertEquals("Ganja", people.single { it.name == "Ana Lima" }.place?.name)
    }

    @Test
    fun `another language is there at once, from the right where it is written so`() {
        phone.tell { it.app.changeSettings(SettingsInput(language = "en"), it.context) }
        val controller = phone.open(Route("settings"))
        controller.get().tap("فارسی")
        TestPhone.idle()
        assertEquals("fa", phone.app.language.current())
        val turned = controller.turn()
        assertEquals(View.LAYOUT_DIRECTION_RTL, turned.window.decorView.layoutDirection)
        assertEquals(phone.tell { it.app.labels(it.context).settings }, turned.title)
    }

    @Test
    fun `the first start offers to restore first, and can be passed by`() {
        phone.app.start.isOver = false
        val activity = phone.open().get()
        assertEquals("Welcome", activity.title)
        val taps = activity.views().filter { it.isShown && it.isClickable }
        assertEquals("Restore from another phone", taps.first().said())
        activity.tap("Skip")
        assertEquals("Home", activity.title)
        assertEquals("Home", phone.open().get().title)
    }

    @Test
    fun `what is left of a permit is said at thirty minutes, at ten, at five, and at its end`() {
        val stored = phone.tell(::Stored)
        val activity = phone.open(Route("permit", "id" to stored.permit)).get()
        val heard = mutableListOf<String>()
        // More often than a message passes.
        repeat(730) {
            shadowOf(activity.mainLooper).idleFor(10, TimeUnit.SECONDS)
            if (activity.line().isShown) heard += activity.line().text.toString()
        }
        val expected = listOf(
            "30 minutes left",
            "10 minutes left",
            "5 minutes left",
            "The time is over. Be at home now.",
        )
        assertEquals(expected, heard.distinct())
    }
}
