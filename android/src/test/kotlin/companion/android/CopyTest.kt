package companion.android

import android.content.ClipDescription
import android.content.ClipboardManager
import android.os.Build
import android.view.View
import android.widget.TextView
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A number that is copied for another app. */
@RunWith(RobolectricTestRunner::class)
class CopyTest {
    private val phone = TestPhone(Stored.AT)
    private val stored = phone.tell(::Stored)

    @After fun close() = phone.close()

    @Test
    fun `a number is copied whole and marked sensitive, and it is said once`() {
        val document = phone.tell { it.app.everybody(it.context).first().documents.first() }
        val activity = phone.open(Route("document", "id" to document.id)).get()
        activity.tap("Copy")
        val clip = phone.app.getSystemService(ClipboardManager::class.java)!!.primaryClip!!
        assertEquals(document.number, clip.getItemAt(0).text)
        assertTrue(clip.description.extras.getBoolean(ClipDescription.EXTRA_IS_SENSITIVE))
        val line = activity.views().filterIsInstance<TextView>()
            .single { it.accessibilityLiveRegion == View.ACCESSIBILITY_LIVE_REGION_POLITE }
        // From 13 on Android says it, and shows what was copied by dots.
        val says = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
        assertEquals(if (says) "" else "Copied", line.text.toString())
    }
}
