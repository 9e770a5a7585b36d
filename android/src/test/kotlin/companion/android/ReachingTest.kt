package companion.android

import android.content.ClipboardManager
import android.os.Build
import android.view.View
import android.widget.TextView
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.ui.Act
import companion.android.ui.Button
import companion.android.ui.Dial
import companion.android.ui.OpenPage
import companion.android.ui.Route
import companion.android.ui.WriteMail
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** Whom to call and where to read, on a phone that has no app for it. */
@RunWith(RobolectricTestRunner::class)
class ReachingTest {
    private val phone = TestPhone(FREE)

    @After fun close() = phone.close()

    private fun copied(): String = phone.app.getSystemService(ClipboardManager::class.java)!!
        .primaryClip?.getItemAt(0)?.text.toString()

    private fun MainActivity.line() = views().filterIsInstance<TextView>()
        .single { it.accessibilityLiveRegion == View.ACCESSIBILITY_LIVE_REGION_POLITE }

    @Test
    fun `every address can be read, and what no app opens is copied`() {
        Choices(phone.app)[Choice.NotificationsAsked] = true
        shadowOf(phone.app).checkActivities(true)
        val tried = mutableListOf<Act>()
        for ((name, about) in listOf("about" to null, "guide" to "registration")) {
            val activity = phone.open(Route(name, "topic" to about)).get()
            val read = activity.texts().joinToString("\n")
            val page = phone.page(name, "topic" to about)
            page.blocks.filterIsInstance<Button>().map { it.act }.forEach { act ->
                val address = (act as? OpenPage)?.address ?: (act as? WriteMail)?.to
                val short = address.orEmpty().removePrefix("https://www.").removePrefix("https://")
                assertTrue("$short in $read", short.removeSuffix("/") in read)
            }
            page.acts().forEach { act ->
                val text = when (act) {
                    is Dial -> act.phone
                    is OpenPage -> act.address
                    is WriteMail -> act.to
                    else -> return@forEach
                }
                activity.act(act)
                TestPhone.idle()
                assertEquals(text, copied())
                // From 13 on Android says it, and shows what was copied.
                val says = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
                assertEquals(if (says) "" else "Copied", activity.line().text.toString())
                tried += act
            }
        }
        val kinds = setOf(Dial::class, OpenPage::class, WriteMail::class)
        assertEquals(kinds, tried.map { it::class }.toSet())
    }
}
